package object

import (
	"fmt"

	"budgetextract/extract/internal/limits"
)

// Page is one page with the attributes it inherits settled (PDF 32000-1,
// 7.7.3).
type Page struct {
	ID        ID
	Dict      Value // the page object itself
	Resources Value
	MediaBox  [4]float64 // left, bottom, right, top in units of UserUnit; left < right, bottom < top
	CropBox   [4]float64 // within MediaBox
	Rotate    int        // 0, 90, 180 or 270 degrees clockwise
	UserUnit  float64    // in points
	Contents  []Value    // content streams in order
}

// pageNode is a node of the page tree with what it hands down. Those of pages
// are kept without their dictionary if it can be read again.
type pageNode struct {
	dict      Value
	id        ID
	resources Value
	media     Value
	crop      Value
	rotate    Value
	depth     int
	err       string // why the page cannot be read
}

// NumPages returns the number of pages.
func (f *File) NumPages() int { return len(f.pages) }

// Page returns page n, counted from 1. Notes from then on are about that page,
// until the next call.
func (f *File) Page(n int) (Page, error) {
	if n < 1 || n > len(f.pages) {
		return Page{}, fmt.Errorf("page %d: there are %d", n, len(f.pages))
	}
	f.page = n
	node := f.pages[n-1]
	if node.err != "" {
		return Page{}, fmt.Errorf("page %d: %s", n, node.err)
	}
	if node.id != (ID{}) {
		node.dict = f.resolve(node.id)
	}
	node.takeOwn()
	return f.settle(node), nil
}

// pageError says why a node of the page tree is no page, if so.
func pageError(dict Value) string {
	if dict.Kind() != Dict {
		return "page object is missing"
	}
	return ""
}

// inherit makes a node with what its parent hands down.
func inherit(parent pageNode, dict Value) pageNode {
	parent.takeOwn()
	return pageNode{
		dict: dict, id: dict.ID(), resources: parent.resources, media: parent.media,
		crop: parent.crop, rotate: parent.rotate, depth: parent.depth + 1, err: pageError(dict),
	}
}

// takeOwn puts the node's own attributes in place of those handed down.
func (n *pageNode) takeOwn() {
	take := func(key string, field *Value) {
		if v := n.dict.Key(key); !v.IsNull() {
			*field = v
		}
	}
	take("Resources", &n.resources)
	take("MediaBox", &n.media)
	take("CropBox", &n.crop)
	take("Rotate", &n.rotate)
}

// settle makes a Page of a leaf.
func (f *File) settle(node pageNode) Page {
	p := Page{ID: node.dict.ID(), Dict: node.dict, Resources: node.resources, UserUnit: 1}
	var ok bool
	if p.MediaBox, ok = box(node.media); !ok {
		f.note(NoteRepaired, "page size is missing: taken for A4")
		p.MediaBox = [4]float64{0, 0, 595, 842}
	}
	p.CropBox = p.MediaBox
	if crop, ok := box(node.crop); ok {
		if crop, ok = intersect(crop, p.MediaBox); ok {
			p.CropBox = crop
		}
	}
	p.Rotate = quarter(node.rotate.Int())
	if u := node.dict.Key("UserUnit").Float(); u > 0 && u <= 75000 {
		p.UserUnit = u
	}
	p.Contents = f.contents(node.dict)
	return p
}

// contents lists the content streams of a page. One that is not there is noted:
// the page would look empty.
func (f *File) contents(page Value) []Value {
	v := page.Key("Contents")
	switch v.Kind() {
	case Stream:
		return []Value{v}
	case Array:
	default:
		if page.Ref("Contents") != (ID{}) {
			f.note(NotePage, "content of the page is missing")
		}
		return nil
	}
	n := v.Len()
	if n > limits.ContentStreams {
		f.note(NoteLimit, "too many content streams on a page")
		n = limits.ContentStreams
	}
	var streams []Value
	for i := range n {
		if s := v.Index(i); s.Kind() == Stream {
			streams = append(streams, s)
		} else {
			f.note(NotePage, "part of the content of the page is missing")
		}
	}
	return streams
}

// box reads a rectangle, its corners in any order; ok is false when it has no
// area.
func box(v Value) (b [4]float64, ok bool) {
	if v.Len() < 4 {
		return b, false
	}
	x0, y0, x1, y1 := v.FloatAt(0), v.FloatAt(1), v.FloatAt(2), v.FloatAt(3)
	b = [4]float64{min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)}
	return b, b[2] > b[0] && b[3] > b[1]
}

func intersect(a, b [4]float64) (c [4]float64, ok bool) {
	c = [4]float64{max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])}
	return c, c[2] > c[0] && c[3] > c[1]
}

// quarter brings a rotation to 0, 90, 180 or 270; what is no quarter turn is
// none.
func quarter(degrees int64) int {
	if degrees%90 != 0 {
		return 0
	}
	return int((degrees%360 + 360) % 360)
}
