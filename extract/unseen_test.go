package extract

import "testing"

// What the file says of a figure or a unit must be what its glyphs show: a reader of the page
// goes by these.
func TestTextUnlikeItsGlyphs(t *testing.T) {
	const says = "text_disagrees"
	font := cidFont("/GBK-EUC-H", "/ToUnicode 10 0 R", gb1)
	named := "/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R /Encoding <</Differences [65 /five /A]>>>>>>"
	span := func(actual, shown string) string {
		return "/Span <</ActualText " + actual + ">> BDC " + text(100, 200, ascii(shown)) + "EMC"
	}
	tests := map[string]struct{ content, resources, object, problems string }{
		"another digit for a code":           {text(100, 200, "31"), font, cmapOf("1 beginbfchar <31> <0032> endbfchar"), says},
		"the same digit, wide":               {text(100, 200, "31"), font, cmapOf("1 beginbfchar <31> <ff11> endbfchar"), ""},
		"another unit for a code":            {text(100, 200, "cdf2"), font, cmapOf("1 beginbfchar <cdf2> <5143> endbfchar"), says},
		"another letter for a code":          {text(100, 200, "bacf"), font, cmapOf("1 beginbfchar <bacf> <7532> endbfchar"), ""},
		"another digit for a name":           {text(100, 200, "41"), named, cmapOf("1 beginbfchar <41> <0032> endbfchar"), says},
		"the digit of the name":              {text(100, 200, "41"), named, cmapOf("1 beginbfchar <41> <0035> endbfchar"), ""},
		"other figures in ActualText":        {span("(13.34)", "12.34"), gbkFont, cmapOf(""), says},
		"the point lost in ActualText":       {span("(1234)", "12.34"), gbkFont, cmapOf(""), says},
		"a separator more in ActualText":     {span("(1,234)", "1234"), gbkFont, cmapOf(""), ""},
		"ActualText of glyphs without names": {span("(13)", "12"), cidFont("/Identity-H", "", ident), cmapOf(""), "unmapped_glyphs"},
		"ActualText of what is not seen":     {"3 Tr " + span("(13)", "12") + "0 Tr " + text(100, 100, heji), gbkFont, cmapOf(""), "invisible_text"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: test.resources, objects: []string{test.object}}.read(t)
			if got := codes(p); got != test.problems {
				t.Errorf("problems %q, want %q; text %q", got, test.problems, texts(p))
			}
		})
	}
}

// Type that is a speck, or a line, beside the rest is none that anybody reads.
func TestTypeTooSmallToSee(t *testing.T) {
	for name, test := range map[string]struct{ content, want string }{
		"a speck":            {"BT /F1 10 Tf 100 200 Td <3132> Tj /F1 1 Tf <30> Tj ET", "12"},
		"a footnote's mark":  {"BT /F1 10 Tf 100 200 Td <3132> Tj /F1 4 Tf 4 Ts <2a> Tj ET", "12 *"},
		"pressed flat":       {"BT /F1 10 Tf 100 200 Td <3132> Tj 1 Tz <30> Tj ET", "12"},
		"a page of such":     {"BT /F1 1 Tf 100 200 Td <3132> Tj ET", "12"},
		"beside a watermark": {"BT /F1 10 Tf 100 200 Td <3132> Tj ET 0.9 g BT /F1 90 Tf 20 20 Td <30> Tj ET", "12 0"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := texts(pdfPage{content: test.content, resources: gbkFont}.read(t)); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// Of a figure that the edge of the page or its cell cuts a part is left, which is another.
func TestFiguresCutOff(t *testing.T) {
	for name, test := range map[string]struct{ content, problems string }{
		"by the edge":         {text(385, 200, ascii("123456")), "figures_cut"},
		"by a cell":           {"q 90 190 22 40 re W n " + text(100, 200, ascii("1234.56")) + "Q", "figures_cut"},
		"its first digits":    {"q 111 190 60 40 re W n " + text(100, 200, ascii("1234.56")) + "Q", "figures_cut"},
		"a name cut":          {"q 90 190 30 40 re W n " + text(100, 200, jiayi+heji) + "Q", ""},
		"beside a figure":     {"q 90 190 36 40 re W n " + text(100, 200, ascii("12.34   56.78")) + "Q", ""},
		"a year":              {"q 106 190 90 40 re W n " + text(100, 200, ascii("2024")+nian+heji) + "Q", ""},
		"a code of a year":    {"q 111 190 90 40 re W n " + text(100, 200, ascii("2024")+heji) + "Q", "figures_cut"},
		"in two pieces":       {"q 106 190 90 40 re W n BT /F1 10 Tf 100 200 Td [<" + ascii("2024") + "> <" + nian + heji + ">] TJ ET Q", ""},
		"of another cell":     {"q 106 190 90 40 re W n " + text(100, 200, ascii("2024")) + text(150, 200, nian+heji) + "Q", "figures_cut"},
		"nothing behind":      {"q 106 190 90 40 re W n " + text(100, 200, ascii("2024")) + "Q", "figures_cut"},
		"no year in pieces":   {"q 106 190 90 40 re W n BT /F1 10 Tf 100 200 Td [<" + ascii("1024") + "> <" + nian + heji + ">] TJ ET Q", "figures_cut"},
		"its amount":          {"q 111 190 90 40 re W n " + text(100, 200, ascii("12024")+nian) + "Q", "figures_cut"},
		"as wide as the cell": {"q 99 190 36 40 re W n " + text(100, 200, ascii("1234.56")) + "Q", ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := codes(pdfPage{content: test.content, resources: gbkFont}.read(t)); got != test.problems {
				t.Errorf("problems %q, want %q", got, test.problems)
			}
		})
	}
}
