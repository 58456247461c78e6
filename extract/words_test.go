package extract

import (
	"math"
	"testing"
)

const (
	heji  = "bacfbcc6" // 合计
	jiayi = "bcd7d2d2" // 甲乙
	nian  = "c4ea"     // 年
)

func TestWordsFromTextOperators(t *testing.T) {
	const start = "BT /F1 10 Tf 100 200 Td "
	tests := map[string]struct{ content, want string }{
		"Tj":                         {start + "<" + heji + "> Tj ET", "合计"},
		"literal string":             {start + "(12\\0563) Tj ET", "12.3"},
		"TJ with kerning":            {start + "[(12) 20 (34)] TJ ET", "1234"},
		"TJ with a gap":              {start + "[(12) -400 (34)] TJ ET", "12 34"},
		"TJ across a column":         {start + "[(12) -4000 (34)] TJ ET", "12 34"},
		"next line":                  {start + "12 TL (1) Tj T* (2) Tj (3) ' ET", "1 2 3"},
		"TD sets the leading":        {start + "(1) Tj 0 -12 TD (2) Tj T* (3) Tj ET", "1 2 3"},
		"spacing set and next line":  {start + "12 TL (1) Tj 4 1 (2 3) \" ET", "1 2 3"},
		"space glyph":                {start + "(12 34) Tj ET", "12 34"},
		"ideographic space":          {start + "<bacfa1a1bcc6> Tj ET", "合 计"},
		"letters set apart by Tc":    {start + "4 Tc (1234) Tj ET", "1234"},
		"digits set apart":           {start + "[(1) -240 (2) -240 (.) -240 (5)] TJ 60 0 Td [(7) -240 (8)] TJ ET", "12.5 78"},
		"every second digit first":   {start + "(1) Tj 10 0 Td (3) Tj 10 0 Td (5) Tj 10 0 Td (7) Tj ET", "1 3 5 7"},
		"digits at uneven gaps":      {start + "[(1) -240 (2) -400 (3) -240 (5)] TJ ET", "1 2 3 5"},
		"two operators, one word":    {start + "(12) Tj (34) Tj ET", "1234"},
		"two text objects, one word": {text(100, 200, ascii("12")) + text(110, 200, ascii("34")), "1234"},
		"another font size":          {start + "(12) Tj /F1 5 Tf (34) Tj ET", "12 34"},
		"a raised note":              {start + "(12) Tj 5 Ts (3) Tj ET", "12 3"},
		"number with two signs":      {"BT /F1 10 Tf --100 200 Td (1) Tj ET", ""},
		"text without BT":            {"/F1 10 Tf 1 0 0 1 100 200 Tm (1) Tj", "1"},
		"garbage between":            {start + "] >> } (1) Tj ) ET", "1"},
		"unfinished string":          {start + "(12", ""},
		"hex with an odd digit":      {start + "<313> Tj ET", "10"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: gbkFont}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWordGeometry(t *testing.T) {
	// 200 % wide, text at 10 points scaled by 1.5: a digit is 15 points wide.
	p := pdfPage{resources: gbkFont, content: "1.5 0 0 1.5 0 0 cm BT /F1 10 Tf 200 Tz 20 100 Td (1) Tj <" + heji + "> Tj ET"}.read(t)
	if len(p.Words) != 1 {
		t.Fatalf("words %v", p.Words)
	}
	w := p.Words[0]
	want := []float32{30, 45, 75, 105}
	for i, e := range w.Edges {
		if math.Abs(float64(e-want[i])) > 0.01 {
			t.Errorf("edges %v, want %v", w.Edges, want)
			break
		}
	}
	if w.Size != 15 || math.Abs(w.Box.Y1-(150+1.8)) > 0.01 || math.Abs(w.Box.Y0-(150-13.2)) > 0.01 {
		t.Errorf("size %v, box %v", w.Size, w.Box)
	}
}

func TestWordsNeverCrossARule(t *testing.T) {
	rule := "110 190 m 110 220 l S\n"
	tests := map[string]struct{ content, want string }{
		"two operators that touch at the rule":             {rule + text(100, 200, ascii("12")) + text(110, 200, ascii("34")), "12 34"},
		"two operators, a digit over the rule":             {rule + text(96.5, 200, ascii("12")) + text(106.5, 200, ascii("34")), "1234"},
		"one operator with a gap at the rule":              {rule + "BT /F1 10 Tf 99.5 200 Td [(12) -100 (34)] TJ ET", "12 34"},
		"glyphs that touch, and the rule goes through one": {rule + oneByOne(97, "12345"), "12345"},
		"glyphs that touch at a point by the rule":         {rule + oneByOne(95, "123.5"), "123.5"},
		"one operator without a gap":                       {rule + text(100, 200, ascii("1234")), "1234"},
		"the rule is on another line":                      {"110 100 m 110 120 l S\n" + text(100, 200, ascii("12")) + text(110, 200, ascii("34")), "1234"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: gbkFont}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestWordsOfOneOperatorShareARun(t *testing.T) {
	p := pdfPage{resources: gbkFont, content: "BT /F1 10 Tf 100 200 Td [(12) -900 (34)] TJ (5) ' ET"}.read(t)
	if w := p.Words; len(w) != 3 || w[0].Run == 0 || w[0].Run != w[1].Run || w[1].Run == w[2].Run {
		t.Errorf("words %+v", w)
	}
}

func TestFakeBold(t *testing.T) {
	tests := map[string]struct{ content, want string }{
		"string by string":         {text(100, 200, ascii("1123")) + text(100.3, 200, ascii("1123")), "1123"},
		"in one operator":          {"BT /F1 10 Tf 100 200 Td [(1) 480 (1) (2) 480 (2)] TJ ET", "12"},
		"glyph by glyph":           {text(100, 200, ascii("1")) + text(100.3, 200, ascii("1")) + text(105, 200, ascii("2")) + text(105.3, 200, ascii("2")), "12"},
		"four times":               {text(100, 200, ascii("12")) + text(100.3, 200, ascii("12")) + text(100, 200.3, ascii("12")) + text(100.3, 200.3, ascii("12")), "12"},
		"black on a white halo":    {"1 g " + text(100, 200, ascii("12")) + "0 g " + text(100.3, 200, ascii("12")), "12"},
		"honest repetition":        {text(100, 200, ascii("1111")), "1111"},
		"chance, glyph by glyph":   {oneByOne(100, "2345") + oneByOne(117, "5678"), "2345 5678"},
		"chance, one glyph":        {oneByOne(100, "2345") + oneByOne(115, "5678"), "2345 5678"},
		"a word, glyph by glyph":   {oneByOne(100, "2345") + oneByOne(100.3, "2345"), "2345"},
		"chance in longer strings": {text(100, 200, ascii("123")) + text(110, 200, ascii("34")), "123 34"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: gbkFont}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// oneByOne paints digits each by an operator of its own.
func oneByOne(x float64, digits string) string {
	out := ""
	for i := range digits {
		out += text(x+float64(5*i), 200, ascii(digits[i:i+1]))
	}
	return out
}

func TestVerticalWriting(t *testing.T) {
	font := `/Font <</F1 <</Type /Font /Subtype /Type0 /BaseFont /SimSun /Encoding /UniGB-UCS2-V /DescendantFonts [
		<</Type /Font /Subtype /CIDFontType0 /BaseFont /SimSun /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /DW2 [880 -1200]>>]>>>>`
	p := pdfPage{resources: font, content: "BT /F1 10 Tf 100 200 Td <5408 8ba1> Tj ET"}.read(t)
	if len(p.Words) != 1 {
		t.Fatalf("words %+v", p.Words)
	}
	w := p.Words[0]
	if w.Text != "合计" || !w.Vertical || !w.Box.near(Box{95, 100, 105, 124}) || w.Edges[1] != 112 {
		t.Errorf("word %+v", w)
	}
}

func TestVerticalMetricsOfACharacter(t *testing.T) {
	font := `/Font <</F1 <</Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-V /DescendantFonts [
		<</Type /Font /Subtype /CIDFontType0 /BaseFont /X /CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>> /W2 [18 [-500 250 880]]>>]>>>>`
	p := pdfPage{resources: font, content: "BT /F1 10 Tf 100 200 Td <00120012> Tj ET"}.read(t)
	if len(p.Words) != 1 || p.Words[0].Text != "11" || p.Words[0].Edges[1] != 105 {
		t.Errorf("words %+v", p.Words)
	}
}

func TestTextThatIsNotRead(t *testing.T) {
	seen := text(100, 100, heji)
	tests := map[string]struct{ content, want, problems string }{
		"invisible":                  {seen + "3 Tr " + text(100, 200, jiayi), "合计", "invisible_text"},
		"invisible on a scan":        {"q 400 0 0 300 0 0 cm /Im Do Q 3 Tr " + text(100, 200, jiayi), "甲乙", "invisible_text"},
		"nothing but invisible text": {"3 Tr " + text(100, 200, jiayi), "甲乙", "invisible_text"},
		"transparent":                {seen + "/Clear gs " + text(100, 200, jiayi), "合计", "invisible_text"},
		"white on white":             {seen + "1 1 1 rg " + text(100, 200, jiayi), "合计", "invisible_text"},
		"white on a dark cell":       {"0 0 0.5 rg 90 190 100 40 re f 1 g " + text(100, 200, jiayi), "甲乙", ""},
		"outside of the page":        {seen + text(500, 200, jiayi), "合计", ""},
		"clipped away":               {seen + "q 0 0 50 50 re W n " + text(100, 200, jiayi) + " Q " + text(100, 150, ascii("1")), "合计 1", ""},
		"half clipped":               {"q 0 0 111 300 re W n " + text(100, 200, jiayi) + " Q", "甲", ""},
		"a watermark aslant":         {seen + "BT /F1 40 Tf 0.7 0.7 -0.7 0.7 100 100 Tm <" + jiayi + "> Tj ET", "合计", ""},
		"an upright letter of a seal": {seen + "BT /F1 12 Tf 0.9 0.4 -0.4 0.9 100 200 Tm <" + jiayi[:4] + "> Tj 1 0 0 1 115 205 Tm <" + jiayi[4:] +
			"> Tj 0.9 -0.4 0.4 0.9 130 204 Tm <" + jiayi[:4] + "> Tj ET", "合计", ""},
		"layer that is off":         {seen + "/OC /Off BDC " + text(100, 200, jiayi) + " EMC " + text(100, 150, ascii("1")), "合计 1", ""},
		"layer that is on":          {seen + "/OC /On BDC " + text(100, 200, jiayi) + " EMC", "合计 甲乙", ""},
		"member of layers, all off": {seen + "/OC /Member BDC " + text(100, 200, jiayi) + " EMC", "合计", ""},
		"form on a layer that is off": {
			seen + "/Fm Do", "合计", ""},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{
				content: test.content,
				resources: gbkFont + ` /ExtGState <</Clear <</ca 0>>>>
					/XObject <</Im <</Subtype /Image>> /Fm 12 0 R /Im 13 0 R>>
					/Properties <</Off 10 0 R /On 11 0 R /Member <</Type /OCMD /OCGs [10 0 R]>>>>`,
				catalog: "/OCProperties <</OCGs [10 0 R 11 0 R] /D <</OFF [10 0 R]>>>>",
				objects: []string{
					"<</Type /OCG /Name (off)>>", "<</Type /OCG /Name (on)>>",
					stream("/Subtype /Form /BBox [0 0 400 300] /OC 10 0 R", text(100, 200, jiayi)),
					stream("/Subtype /Image /Width 1 /Height 1", "x"),
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

func TestActualText(t *testing.T) {
	tests := map[string]struct{ content, want string }{
		"replaces":                {"/Span <</ActualText <FEFF4E00>>> BDC " + text(100, 200, ascii("1")) + "EMC", "一"},
		"beyond 16 bits":          {"/Span <</ActualText <FEFFD840DC0B>>> BDC " + text(100, 200, ascii("1")) + "EMC", "𠀋"},
		"one for several":         {"/Span <</ActualText <FEFF4E00>>> BDC " + text(100, 200, ascii("123")) + "EMC", "一"},
		"several for one":         {"/Span <</ActualText (ffi)>> BDC " + text(100, 200, ascii("1")) + "EMC", "ffi"},
		"named properties":        {"/Span /P BDC " + text(100, 200, ascii("1")) + "EMC", "二"},
		"empty":                   {"/Span <</ActualText <FEFF>>> BDC " + text(100, 200, ascii("1")) + "EMC", "1"},
		"for several lines":       {"/Span <</ActualText (no)>> BDC " + text(100, 200, ascii("1")) + text(100, 150, ascii("2")) + "EMC", "1 2"},
		"without end":             {"/Span <</ActualText (no)>> BDC " + text(100, 200, ascii("1")), "1"},
		"other marks in between":  {"/Span <</ActualText (x)>> BDC /P BMC " + text(100, 200, ascii("1")) + "EMC EMC", "x"},
		"more ends than starts":   {"EMC EMC " + text(100, 200, ascii("1")) + "EMC", "1"},
		"marks with other things": {"/P <</MCID 1 /Lang (zh)>> BDC " + text(100, 200, ascii("1")) + "EMC", "1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: gbkFont + " /Properties <</P <</ActualText <FEFF4E8C>>>>>"}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// The font says that its Chinese characters advance by half of what they do.
func TestCharactersOfHalfTheirWidth(t *testing.T) {
	font := cidFont("/UniGB-UCS2-H", "", gb1+" /DW 500")
	tests := map[string]struct{ content, want string }{
		"moved on by hand":      {"BT /F1 10 Tf 100 200 Td [<5408> -500 <8ba1>] TJ ET", "合计"},
		"a line between":        {"112 190 m 112 220 l S BT /F1 10 Tf 100 200 Td [<5408> -900 <8ba1>] TJ ET", "合 计"},
		"a gap all the same":    {"BT /F1 10 Tf 100 200 Td [<5408> -1000 <8ba1>] TJ ET", "合 计"},
		"digits have no square": {"BT /F1 10 Tf 100 200 Td [<0031> -500 <0032>] TJ ET", "1 2"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: font}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// A font of which only 、 is used has a glyph box no higher than that.
func TestSizeOfSmallType3Glyphs(t *testing.T) {
	font := simpleFont("/Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 300 250] /CharProcs <<>> /FirstChar 1 /LastChar 1 /Widths [1000] /Encoding <</Differences [1 /one]>>")
	p := pdfPage{content: "BT /F1 10 Tf 100 200 Td <01> Tj ET", resources: font}.read(t)
	if len(p.Words) != 1 || p.Words[0].Size != 10 {
		t.Errorf("words %v, want one of size 10", p.Words)
	}
}
