package extract

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"budgetextract/extract/internal/content"
	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// annotationProblems say that annotations and fields of a form show text on page n, and that
// some lie over its figures. They are no content of the page: viewers lay them over it, and
// what was printed below stays what was published. But who reads the page sees something else.
func annotationProblems(n int, page object.Value, painted *content.Page, p *Page) []Problem {
	list := page.Key("Annots")
	shown, over := 0, 0
	for i := range min(list.Len(), limits.Annotations) {
		a := list.Index(i)
		text := showsText(a)
		if text {
			shown++
		}
		if (text || covers(a)) && p.holdsFigures(placeOf(a, painted)) {
			over++
		}
	}
	var all []Problem
	if shown > 0 {
		all = append(all, Problem{Code: "annotation_text", Page: n, Message: fmt.Sprintf("%d annotations or form fields show text over the page: left out", shown)})
	}
	if over > 0 {
		all = append(all, Problem{Code: "annotation_over_figures", Page: n, Message: fmt.Sprintf("%d annotations or form fields lie over figures or tables of the page: what they show or cover is not read", over)})
	}
	return all
}

// placeOf is where an annotation lies on the page as displayed.
func placeOf(annotation object.Value, painted *content.Page) content.Box {
	var r [4]float64
	if annotation.Key("Rect").Floats(r[:]) < len(r) {
		return content.Box{}
	}
	return painted.Displayed(r)
}

// holdsFigures reports a place within the lines drawn on a page, or upon a word with a digit.
func (p *Page) holdsFigures(b content.Box) bool {
	if b == (content.Box{}) {
		return false
	}
	x, y := (b.X0+b.X1)/2, (b.Y0+b.Y1)/2
	if n := len(p.Rules); n > 1 && p.Rules[0].Horizontal() && !p.Rules[n-1].Horizontal() { // the horizontal ones stand first
		all := p.Rules[0]
		for _, r := range p.Rules[1:] {
			all = Rule{min(all.X0, r.X0), min(all.Y0, r.Y0), max(all.X1, r.X1), max(all.Y1, r.Y1)}
		}
		if x > all.X0 && x < all.X1 && y > all.Y0 && y < all.Y1 {
			return true
		}
	}
	return slices.ContainsFunc(p.Words, func(w Word) bool {
		x, y := (w.Box.X0+w.Box.X1)/2, (w.Box.Y0+w.Box.Y1)/2
		return !w.Aside && x > b.X0 && x < b.X1 && y > b.Y0 && y < b.Y1 && strings.ContainsAny(w.Text, "0123456789")
	})
}

// covers reports an annotation that paints a shape in a colour that lets nothing through.
func covers(annotation object.Value) bool {
	switch annotation.Key("Subtype").Name() {
	case "Square", "Circle", "Polygon":
		alpha := annotation.Key("CA")
		return annotation.Key("F").Int()&notShown == 0 && annotation.Key("IC").Len() > 0 && (alpha.IsNull() || alpha.Float() >= 1)
	}
	return false
}

// notShown are the flags Hidden and NoView (PDF 32000-1, 12.5.3).
const notShown = 1<<1 | 1<<5

// showsText reports an annotation that shows text of its own: typed onto the
// page, or filled into a form. Of others, links above all, nothing is read but
// what they are.
func showsText(annotation object.Value) bool {
	switch annotation.Key("Subtype").Name() {
	case "FreeText":
		return annotation.Key("F").Int()&notShown == 0 && hasText(annotation.Key("Contents"))
	case "Widget":
		return annotation.Key("F").Int()&notShown == 0 && hasText(fieldValue(annotation))
	}
	return false
}

// fieldValue is the value of a field, its own or handed down by the fields it
// is a part of (12.7.3). Values of buttons are names, of signatures
// dictionaries: no text.
func fieldValue(field object.Value) object.Value {
	for range limits.FieldDepth {
		if v := field.Key("V"); !v.IsNull() {
			return v
		}
		field = field.Key("Parent")
	}
	return object.Value{}
}

// hasText reports a string that is not blank, a long one in a stream, or a list
// of those that were chosen. Strings are bytes in an encoding of PDF or UTF-16.
func hasText(v object.Value) bool {
	switch v.Kind() {
	case object.String:
		text := bytes.TrimPrefix([]byte(v.Text()), []byte{0xfe, 0xff})
		return len(bytes.Trim(text, "\x00 \t\r\n")) > 0
	case object.Array:
		return v.Len() > 0
	}
	return v.Kind() == object.Stream
}
