package extract

import "testing"

// Text that annotations and forms lay over a page is not read, and not passed
// over in silence.
func TestTextOfAnnotations(t *testing.T) {
	tests := map[string]struct{ annotation, problems string }{
		"typed onto the page":       {"/Subtype /FreeText /Contents (99.99)", "annotation_text"},
		"typed, in UTF-16":          {"/Subtype /FreeText /Contents <feff0039>", "annotation_text"},
		"a field":                   {"/Subtype /Widget /FT /Tx /V (99.99)", "annotation_text"},
		"a field's value above":     {"/Subtype /Widget /Parent 11 0 R", "annotation_text"},
		"a field that is its own":   {"/Subtype /Widget /Parent 10 0 R", ""},
		"chosen from a list":        {"/Subtype /Widget /FT /Ch /V [(a) (b)]", "annotation_text"},
		"an empty field":            {"/Subtype /Widget /FT /Tx /V <feff>", ""},
		"a field without a value":   {"/Subtype /Widget /FT /Tx", ""},
		"a box that is ticked":      {"/Subtype /Widget /FT /Btn /V /Yes", ""},
		"a signature":               {"/Subtype /Widget /FT /Sig /V <</Type /Sig>>", ""},
		"hidden":                    {"/Subtype /FreeText /Contents (99.99) /F 2", ""},
		"not to be seen on screens": {"/Subtype /Widget /V (99.99) /F 32", ""},
		"printed as it is seen":     {"/Subtype /FreeText /Contents (99.99) /F 4", "annotation_text"},
		"a link":                    {"/Subtype /Link /Contents (99.99) /V (1)", ""},
		"a note that opens":         {"/Subtype /Text /Contents (99.99)", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{
				content: text(100, 100, heji), resources: gbkFont, attrs: "/Annots [10 0 R]",
				objects: []string{
					"<</Type /Annot /Rect [10 10 50 20] " + test.annotation + ">>",
					"<</FT /Tx /Parent 12 0 R>>", "<</V (99.99)>>",
				},
			}.read(t)
			if got := texts(p); got != "合计" {
				t.Errorf("got %q", got)
			}
			if got := codes(p); got != test.problems {
				t.Errorf("problems %q, want %q", got, test.problems)
			}
		})
	}
}

// Annotations over figures or within a table show another page than the one that was read.
func TestAnnotationsOverFigures(t *testing.T) {
	const (
		typed = "/Subtype /FreeText /Contents (8) "
		table = "50 50 200 100 re S 150 50 m 150 150 l S "
		both  = "annotation_text annotation_over_figures"
	)
	tests := map[string]struct{ annotation, attrs, want string }{
		"over a figure":            {typed + "/Rect [210 205 240 225]", "", both},
		"beside it":                {typed + "/Rect [250 205 280 225]", "", "annotation_text"},
		"over words":               {typed + "/Rect [255 225 290 245]", "", "annotation_text"},
		"in an empty cell":         {typed + "/Rect [160 60 190 80]", "", both},
		"a field in a table":       {"/Subtype /Widget /V (8) /Rect [160 60 190 80]", "", both},
		"hidden":                   {typed + "/F 2 /Rect [160 60 190 80]", "", ""},
		"a white box":              {"/Subtype /Square /IC [1 1 1] /Rect [210 205 240 225]", "", "annotation_over_figures"},
		"a frame":                  {"/Subtype /Square /C [1 0 0] /Rect [210 205 240 225]", "", ""},
		"a box seen through":       {"/Subtype /Square /IC [1 1 0] /CA 0.3 /Rect [210 205 240 225]", "", ""},
		"on a page that is turned": {typed + "/Rect [210 205 240 225]", "/Rotate 90", both},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{
				content: table + text(215, 210, ascii("5.5")) + text(260, 230, heji), resources: gbkFont, attrs: test.attrs + " /Annots [10 0 R]",
				objects: []string{"<</Type /Annot " + test.annotation + ">>"},
			}.read(t)
			if got := codes(p); got != test.want {
				t.Errorf("problems %q, want %q", got, test.want)
			}
		})
	}
}
