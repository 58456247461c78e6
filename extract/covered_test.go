package extract

import "testing"

// Text that is painted over cannot be seen: it is set aside like other invisible text. What
// may let it through does not hide it.
func TestTextPaintedOver(t *testing.T) {
	const box = "90 190 100 40 re f "
	under, upon := text(100, 200, jiayi), text(100, 200, heji)
	tests := map[string]struct{ content, want, problems string }{
		"by a white box":               {under + "1 g " + box + "0 g " + upon, "合计", "invisible_text"},
		"by one in a colour":           {under + "0.9 0.9 1 rg " + box + "0 g " + upon, "合计", "invisible_text"},
		"by a box drawn as a polygon":  {under + "1 g 90 190 m 190 190 l 190 230 l 90 230 l f 0 g " + upon, "合计", "invisible_text"},
		"by a broad line":              {under + "1 G 20 w 90 205 m 190 205 l S " + upon, "合计", "invisible_text"},
		"by an image":                  {under + "q 100 0 0 40 90 190 cm /Im Do Q " + upon, "合计", "invisible_text"},
		"in part":                      {under + "1 g 111 190 60 40 re f 0 g " + text(100, 150, heji), "甲 合计", "invisible_text"},
		"before it was printed":        {"0.9 g " + box + "0 g " + under, "甲乙", ""},
		"beside it":                    {under + "1 g 90 211 100 40 re f", "甲乙", ""},
		"by a box seen through":        {under + "/Thin gs 1 g " + box, "甲乙", ""},
		"by a marker":                  {under + "/Marker gs 1 1 0 rg " + box, "甲乙", ""},
		"by a box cut to a shape":      {under + "q 90 190 m 140 260 l 190 190 l W n 1 g " + box + "Q", "甲乙", ""},
		"by an image with a mask":      {under + "q 100 0 0 40 90 190 cm /Masked Do Q", "甲乙", ""},
		"by a box clipped beside it":   {under + "q 0 0 50 50 re W n 1 g " + box + "Q", "甲乙", ""},
		"on a layer that is off":       {under + "/OC /Off BDC 1 g " + box + "EMC", "甲乙", ""},
		"by an image through a marker": {under + "q /Marker gs 100 0 0 40 90 190 cm /Im Do Q", "甲乙", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{
				content: test.content,
				resources: gbkFont + ` /ExtGState <</Thin <</ca 0.4>> /Marker <</BM /Multiply>>>>
					/XObject <</Im 11 0 R /Masked 12 0 R>> /Properties <</Off 10 0 R>>`,
				catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>",
				objects: []string{
					"<</Type /OCG /Name (off)>>",
					stream("/Subtype /Image /Width 1 /Height 1", "x"),
					stream("/Subtype /Image /Width 1 /Height 1 /SMask 11 0 R", "x"),
				},
			}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
			if got := codes(p); got != test.problems {
				t.Errorf("problems %q, want %q", got, test.problems)
			}
		})
	}
}
