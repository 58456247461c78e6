package content

import (
	"math"

	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// maxFormBytes bounds the content of forms kept decoded, in bytes.
const maxFormBytes = 8 << 20

// xobject is a form or an image (8.8).
type xobject struct {
	form   bool
	layer  bool // visible
	dict   object.Value
	matrix matrix
	box    *[4]float64
	data   []byte
	loaded bool
	active bool // being painted: a form does not paint itself
}

func (r *resources) xobject(in *Interpreter, name []byte) *xobject {
	if x, ok := r.xobjects[string(name)]; ok {
		return x
	}
	return remember(&r.xobjects, name, in.loadXObject(r.find(objectSection, name)))
}

// loadXObject reads the dictionary of a form or image, once when it is an
// indirect object; nil when it is neither.
func (in *Interpreter) loadXObject(dict object.Value) *xobject {
	id := dict.ID()
	if x := in.forms[id]; x != nil && id != (object.ID{}) {
		return x
	}
	kind := dict.Key("Subtype").Name()
	if kind != "Form" && kind != "Image" {
		return nil
	}
	x := &xobject{form: kind == "Form", dict: dict, matrix: identity, layer: in.layers.visible(dict.Key("OC"))}
	if x.form {
		x.matrix, x.box = formMatrix(dict.Key("Matrix")), formBox(dict.Key("BBox"))
	}
	if id != (object.ID{}) {
		if len(in.forms) >= maxCached {
			clear(in.forms)
			in.formBytes = 0
		}
		in.forms[id] = x
	}
	return x
}

func formMatrix(a object.Value) matrix {
	if a.Len() != 6 {
		return identity
	}
	var n [6]float64
	a.Floats(n[:])
	return matrix{n[0], n[1], n[2], n[3], n[4], n[5]}
}

func formBox(a object.Value) *[4]float64 {
	if a.Len() != 4 {
		return nil
	}
	var b [4]float64
	a.Floats(b[:])
	return &b
}

// paint carries out Do.
func (in *Interpreter) paint(x *xobject, res *resources, depth int) {
	if x == nil || in.hidden > 0 || !x.layer {
		return
	}
	if !x.form {
		in.image()
		if in.fill.faint == 0 && in.ctm.level() && solidImage(x.dict) {
			in.lay(in.ctm.around(0, 0, 1, 1))
		}
		return
	}
	if in.formCount++; in.formCount > limits.FormsPerPage {
		in.stop("too many forms")
		return
	}
	if x.active || depth+1 > limits.FormDepth {
		in.page.note("limit_exceeded", "forms nest too deep or paint themselves: left out")
		return
	}
	in.paintForm(x, res, depth)
}

// paintForm interprets the content of a form in a state of its own (8.10.1).
func (in *Interpreter) paintForm(x *xobject, res *resources, depth int) {
	data, err := in.formData(x)
	if err != nil {
		in.page.note("page_failed", "a form cannot be read: "+err.Error())
		return
	}
	own := in.state
	text, line, marks := in.textMatrix, in.lineMatrix, len(in.marks)
	in.path.clear()
	in.ctm = x.matrix.mul(in.ctm)
	if b := x.box; b != nil {
		in.clip = in.clip.intersect(in.ctm.around(b[0], b[1], b[2], b[3]))
	}
	inner := res
	if r := x.dict.Key("Resources"); r.Kind() == object.Dict {
		inner = in.resources(r, res)
	}
	lucid := in.lucid() || in.fill.faint > 0
	if lucid {
		in.veiled++
	}
	x.active = true
	in.interpret(data, inner, depth+1)
	x.active = false
	if lucid {
		in.veiled--
	}
	for len(in.marks) > marks {
		in.endMark()
	}
	in.state, in.textMatrix, in.lineMatrix = own, text, line
	in.path.clear()
}

// formData returns the content of a form, decoded once unless it is large.
func (in *Interpreter) formData(x *xobject) ([]byte, error) {
	if x.loaded {
		return x.data, nil
	}
	data, err := x.dict.Stream()
	if err != nil {
		return nil, err
	}
	if in.formBytes+len(data) <= maxFormBytes {
		in.formBytes += len(data)
		x.data, x.loaded = data, true
	}
	return data, nil
}

// image takes note of an image: a thin one is a ruling line.
func (in *Interpreter) image() {
	in.page.Painted = true
	b := in.ctm.around(0, 0, 1, 1).intersect(in.clip)
	w, h := b.X1-b.X0, b.Y1-b.Y0
	if !(w >= 0 && h >= 0) || in.fill.clear {
		return
	}
	if w <= thin || h <= thin {
		in.fillThin(b)
		return
	}
	in.cover(b, true)
	if page := in.page.Width * in.page.Height; page > 0 {
		in.page.Images = math.Min(1, in.page.Images+w*h/page)
	}
}

func (in *Interpreter) fillThin(b Box) {
	white := in.fill.white
	in.fill.white = false // the colour of an image is not that of the fill
	in.fillBox(b, true)
	in.fill.white = white
}
