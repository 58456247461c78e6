package content

import (
	"budgetextract/extract/internal/font"
	"budgetextract/extract/internal/object"
)

// maxCached bounds the fonts, resource dictionaries and forms kept of one
// document; beyond it each cache starts anew.
const maxCached = 512

// section is a part of a resource dictionary: what is named there of one kind.
type section uint8

const (
	fontSection section = iota
	spaceSection
	stateSection
	objectSection
	propertySection
	sections
)

var sectionKeys = [sections]string{"Font", "ColorSpace", "ExtGState", "XObject", "Properties"}

// resources is a resource dictionary (7.8.3) with what was looked up in it.
type resources struct {
	dict     object.Value
	parts    [sections]object.Value
	opened   [sections]bool
	parent   *resources // of the stream that paints a form without its own
	page     int        // counts the pages whose resources they were
	fonts    map[string]*pageFont
	recent   [recentFonts]*pageFont // the fonts asked for last, by their names: they are asked for again and again
	spaces   map[string]space
	states   map[string]*extState
	xobjects map[string]*xobject
}

// recentFonts is a power of two.
const recentFonts = 64

// pageFont is a font by the name that it had on a page.
type pageFont struct {
	*font.Font
	name string
	id   object.ID
	page int
}

// resources returns a dictionary, the same one for the same indirect object.
func (in *Interpreter) resources(dict object.Value, parent *resources) *resources {
	id := dict.ID()
	if r := in.shared[id]; r != nil && id != (object.ID{}) {
		return r
	}
	r := &resources{dict: dict, parent: parent}
	if id != (object.ID{}) {
		if len(in.shared) >= maxCached {
			clear(in.shared)
		}
		in.shared[id] = r
	}
	return r
}

// ofPage returns the resources of a page. Those that stand in the page itself go when
// the next page comes, and leave it their memory, and their fonts where these have the
// same names there.
func (in *Interpreter) ofPage(dict object.Value) *resources {
	if dict.ID() != (object.ID{}) {
		return in.resources(dict, nil)
	}
	r := &in.own
	clear(r.spaces)
	clear(r.states)
	clear(r.xobjects)
	*r = resources{dict: dict, page: r.page + 1, fonts: r.fonts, spaces: r.spaces, states: r.states, xobjects: r.xobjects}
	return r
}

// section returns the part of one kind; it is read once.
func (r *resources) section(kind section) object.Value {
	if !r.opened[kind] {
		r.opened[kind], r.parts[kind] = true, r.dict.Key(sectionKeys[kind])
	}
	return r.parts[kind]
}

// find looks an entry up, in the dictionary of the painting stream too when a
// form brings none of its own.
func (r *resources) find(kind section, name []byte) object.Value {
	if name == nil {
		return object.Value{}
	}
	for depth := 0; r != nil && depth < 2; depth++ {
		if v := r.section(kind).Key(string(name)); !v.IsNull() {
			return v
		}
		r = r.parent
	}
	return object.Value{}
}

// remember puts a value into a map that is made when first needed.
func remember[T any](m *map[string]T, name []byte, v T) T {
	if *m == nil || len(*m) >= maxCached {
		*m = map[string]T{}
	}
	(*m)[string(name)] = v
	return v
}

func (r *resources) font(in *Interpreter, name []byte) *font.Font {
	h := 0
	if n := len(name); n > 1 { // F10, F11 … have places of their own
		h = 10*int(name[n-2]) + int(name[n-1])
	}
	recent := &r.recent[h&(recentFonts-1)]
	if *recent == nil || (*recent).name != string(name) {
		*recent = r.findFont(in, name)
	}
	return (*recent).Font
}

// findFont returns the font of a name, the one of the page before where it is the same
// object.
func (r *resources) findFont(in *Interpreter, name []byte) *pageFont {
	known := r.fonts[string(name)]
	if known != nil && known.page != r.page && known.id != (object.ID{}) && known.id == r.section(fontSection).Ref(string(name)) {
		known.page = r.page
	}
	if known != nil && known.page == r.page {
		return known
	}
	dict := r.find(fontSection, name)
	f := in.loadFont(dict)
	if f.Name == "" {
		f.Name = "/" + string(name)
	}
	return remember(&r.fonts, name, &pageFont{f, string(name), dict.ID(), r.page})
}

// loadFont reads a font, once when it is an indirect object.
func (in *Interpreter) loadFont(dict object.Value) *font.Font {
	id := dict.ID()
	if f := in.fonts[id]; f != nil && id != (object.ID{}) {
		return f
	}
	f := font.Load(dict)
	if id != (object.ID{}) {
		if len(in.fonts) >= maxCached {
			clear(in.fonts)
		}
		in.fonts[id] = f
	}
	return f
}

// defaultFont stands in where text is shown before any font is chosen.
func defaultFont() *font.Font { return font.Load(object.Value{}) }

func (r *resources) space(name []byte) space {
	if s, ok := deviceSpaces[string(name)]; ok {
		return s
	}
	if s, ok := r.spaces[string(name)]; ok {
		return s
	}
	return remember(&r.spaces, name, spaceOf(r.find(spaceSection, name)))
}

// extState is what matters here of a graphics state dictionary (8.4.5).
type extState struct {
	fillAlpha, strokeAlpha float64 // below 0: not set
	width                  float64 // below 0: not set
	mixed, masked          *bool
	font                   *font.Font
	size                   float64
}

func (r *resources) gstate(in *Interpreter, name []byte) *extState {
	if s, ok := r.states[string(name)]; ok {
		return s
	}
	dict := r.find(stateSection, name)
	s := &extState{fillAlpha: -1, strokeAlpha: -1, width: -1}
	for key, to := range map[string]*float64{"ca": &s.fillAlpha, "CA": &s.strokeAlpha, "LW": &s.width} {
		if v := dict.Key(key); v.Kind() == object.Integer || v.Kind() == object.Real {
			*to = v.Float()
		}
	}
	if f := dict.Key("Font"); f.Len() == 2 {
		s.font, s.size = in.loadFont(f.Index(0)), f.Index(1).Float()
	}
	if mode := dict.Key("BM"); !mode.IsNull() {
		mixed := mode.Name() != "Normal" && mode.Name() != "Compatible"
		s.mixed = &mixed
	}
	if mask := dict.Key("SMask"); !mask.IsNull() {
		masked := mask.Name() != "None"
		s.masked = &masked
	}
	return remember(&r.states, name, s)
}

// faint is the alpha below which paint cannot be seen.
const faint = 0.02

func (in *Interpreter) setState(s *extState) {
	if s.fillAlpha >= 0 {
		in.fill.clear, in.fill.faint = s.fillAlpha < faint, float32(1-s.fillAlpha)
	}
	if s.strokeAlpha >= 0 {
		in.stroke.clear, in.stroke.faint = s.strokeAlpha < faint, float32(1-s.strokeAlpha)
	}
	if s.mixed != nil {
		in.mixed = *s.mixed
	}
	if s.masked != nil {
		in.masked = *s.masked
	}
	if s.width >= 0 {
		in.width = s.width
	}
	if s.font != nil {
		in.font, in.size = s.font, s.size
	}
}
