package extract

import (
	"bytes"
	"fmt"

	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// annotationProblem says that annotations and fields of a form show text on
// page n. It is no content of the page: viewers lay it over the page, and what
// was printed below it stays what was published.
func annotationProblem(n int, page object.Value) []Problem {
	list := page.Key("Annots")
	shown := 0
	for i := range min(list.Len(), limits.Annotations) {
		if showsText(list.Index(i)) {
			shown++
		}
	}
	if shown == 0 {
		return nil
	}
	return []Problem{{Code: "annotation_text", Page: n, Message: fmt.Sprintf("%d annotations or form fields show text over the page: left out", shown)}}
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
