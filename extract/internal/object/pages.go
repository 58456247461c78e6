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

// pageNode is a node of the page tree with what is handed down to it. Those of
// pages are kept without their dictionary if it can be read again.
type pageNode struct {
	dict   Value
	id     ID
	handed *attributes
	depth  int
	err    string // why the page cannot be read
}

// attributes are what nodes of the page tree hand down (PDF 32000-1, 7.7.3.4).
type attributes struct{ resources, media, crop, rotate Value }

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
	return f.settle(node.dict, node.attributes()), nil
}

// pageError says why a node of the page tree is no page, if so.
func pageError(dict Value) string {
	if dict.Kind() != Dict {
		return "page object is missing"
	}
	return ""
}

// newNode makes a node with what its parent hands down.
func newNode(dict Value, handed *attributes, depth int) pageNode {
	return pageNode{dict: dict, id: dict.ID(), handed: handed, depth: depth, err: pageError(dict)}
}

// attributes are those of a node, its own in place of those handed down.
func (n *pageNode) attributes() *attributes {
	a := *n.handed
	take := func(key string, field *Value) {
		if v := n.dict.Key(key); !v.IsNull() {
			*field = v
		}
	}
	take("Resources", &a.resources)
	take("MediaBox", &a.media)
	take("CropBox", &a.crop)
	take("Rotate", &a.rotate)
	return &a
}

// settle makes a Page of the dictionary and the attributes of a leaf.
func (f *File) settle(dict Value, own *attributes) Page {
	p := Page{ID: dict.ID(), Dict: dict, Resources: own.resources, UserUnit: 1}
	var ok bool
	if p.MediaBox, ok = box(own.media); !ok {
		f.note(NoteRepaired, "page size is missing: taken for A4")
		p.MediaBox = [4]float64{0, 0, 595, 842}
	}
	p.CropBox = p.MediaBox
	if crop, ok := box(own.crop); ok {
		if crop, ok = intersect(crop, p.MediaBox); ok {
			p.CropBox = crop
		}
	}
	p.Rotate = quarter(own.rotate.Int())
	if u := dict.Key("UserUnit").Float(); u > 0 && u <= 75000 {
		p.UserUnit = u
	}
	p.Contents = f.contents(dict)
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
	if v.Floats(b[:]) < len(b) {
		return b, false
	}
	b = [4]float64{min(b[0], b[2]), min(b[1], b[3]), max(b[0], b[2]), max(b[1], b[3])}
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
