package extract

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"
)

// TestRules draws on a page of 400 by 300 points; rules are given from the top.
func TestRules(t *testing.T) {
	box := []Rule{{100, 50, 200, 50}, {100, 100, 200, 100}, {100, 50, 100, 100}, {200, 50, 200, 100}}
	across := []Rule{{100, 100, 200, 100}}
	down := []Rule{{100, 50, 100, 100}}
	tests := map[string]struct {
		content string
		want    []Rule
	}{
		"stroked rectangle":           {"100 200 100 50 re S", box},
		"closed path":                 {"100 200 m 200 200 l 200 250 l 100 250 l s", box},
		"filled and stroked":          {"100 200 100 50 re B", box},
		"single line":                 {"100 200 m 200 200 l S", across},
		"hairline":                    {"0 w 100 200 m 200 200 l S", across},
		"thin filled box":             {"100 199.75 100 0.5 re f", across},
		"thin upright box":            {"99.5 200 1 50 re f", down},
		"box drawn backwards":         {"200 199.75 -100 0.5 re f", across},
		"thin polygon":                {"100 199.5 m 200 199.5 l 199.5 200.5 l 100.5 200.5 l h f", across},
		"dashed":                      {"[3 2] 0 d 100 200 m 200 200 l S", across},
		"drawn in dashes":             {dashes(100, 200, 4, 6, 17), across},
		"drawn in dots":               {dashes(100, 200, 1, 2, 50), []Rule{{100, 100, 199, 100}}},
		"drawn in dots far apart":     {dashes(100, 200, 0.8, 3, 34), []Rule{{100, 100, 199.8, 100}}},
		"down in dots that are broad": {upright(100, 100, 0.8, 2, 50), []Rule{{100.4, 101.5, 100.4, 200}}},
		"drawn in uneven dots":        {"0.75 0 0 0.7501 100 200 cm " + dots(0, 0, 2, 67), []Rule{{100, 99.625, 199.75, 99.625}}},
		"drawn in pieces":             {"100 200 m 140 200 l 140.5 200 m 200 200 l S", across},
		"pieces not quite in line":    {"100 199.8 m 140 199.8 l S 140 200.2 m 180 200.2 l S", []Rule{{100, 100, 180, 100}}},
		"pieces on two places":        {"100 199.8 m 125 199.8 l S 125 200.2 m 150 200.2 l S 149 200.2 m 174 200.2 l S 174 199.8 m 199 199.8 l S", []Rule{{100, 100, 199, 100}}},
		"pieces far apart":            {"100 200 m 140 200 l 150 200 m 200 200 l S", []Rule{{100, 100, 140, 100}, {150, 100, 200, 100}}},
		"drawn twice":                 {"100 200 m 200 200 l S 100 200 m 200 200 l S", across},
		"double line":                 {"100 201 m 200 201 l S 100 199 m 200 199 l S", across},
		"scaled":                      {"0.1 0 0 0.1 0 0 cm 5 w 1000 2000 m 2000 2000 l S", across},
		"turned":                      {"0 1 -1 0 0 0 cm 200 -200 m 200 -100 l S", across},
		"frame of two boxes":          {"99 199 102 52 re 101 201 98 48 re f*", box},
		"image as a line":             {"q 100 0 0 0.5 100 199.75 cm /Im Do Q", across},
		"in a form":                   {"q 1 0 0 1 50 0 cm /Fm Do Q", across},
		"on a layer that is off":      {"/OC /Off BDC 100 200 m 200 200 l S EMC", nil},
		"cells next to each other":    {"100 200 50 50 re S 150 200 50 50 re S", append(slices.Clone(box), Rule{150, 50, 150, 100})},
		"filled cell":                 {"0.9 g 100 200 100 50 re f", nil},
		"broad line":                  {"20 w 100 200 m 200 200 l S", nil},
		"diagonal":                    {"100 200 m 200 250 l S", nil},
		"curve":                       {"100 200 m 120 200 180 200 200 200 c S", nil},
		"character in outline":        {"100 200 m 110 200 l 110 210 120 215 125 220 c h 104 204 m 120 204 l 120 215 l 104 215 l h S", nil},
		"character without curves":    {"100 200 m 120 200 l 115 212 l 102 212 l h S", nil},
		"stroke of one filled":        {"100 200 m 120 200 l 121 201 122 202 100 202 c f", nil},
		"frame with round corners":    {"105 200 m 195 200 l 198 200 200 202 200 205 c S", []Rule{{105, 100, 195, 100}}},
		"diagonal of a header":        {"100 200 m 130 220 l 100 200 m 130 200 l S", []Rule{{100, 100, 130, 100}}},
		"white":                       {"1 G 100 200 m 200 200 l S 1 g 100 220 100 0.5 re f", nil},
		"white on colour":             {"0 0 1 rg 50 150 200 100 re f 1 G 100 200 m 200 200 l S", across},
		"white in CMYK":               {"0 0 0 0 K 100 200 m 200 200 l S", nil},
		"white of a colour space":     {"/Cs CS 1 1 1 SC 100 200 m 200 200 l S", nil},
		"transparent":                 {"/Clear gs 100 200 m 200 200 l S", nil},
		"not painted":                 {"100 200 m 200 200 l n", nil},
		"clipped":                     {"100 0 100 300 re W n 50 200 m 250 200 l S", []Rule{{99, 100, 201, 100}}},
		"clipped away":                {"0 0 50 50 re W n 100 200 m 200 200 l S", nil},
		"outside of the page":         {"500 200 m 600 200 l S", nil},
		"reaching out of the page":    {"300 200 m 600 200 l S", []Rule{{300, 100, 401, 100}}},
		"too short":                   {"100 200 m 102 200 l S", nil},
		"move without line":           {"100 200 m S 200 l 100 200 m 200 200 l S", across},
		"rectangle without height":    {"100 200 100 0 re S", across},
		"underpainted by its frame":   {"0.5 g 100 200 100 50 re f 0 G 100 200 100 50 re S", box},
		"state restored":              {"q 1 G Q 100 200 m 200 200 l S", across},
		"form that paints itself":     {"/Self Do 100 200 m 200 200 l S", across},
		"state left open in a form":   {"/Open Do 100 200 m 200 200 l S", across},
		"q without Q and Q without q": {"q q Q Q Q Q 100 200 m 200 200 l S", across},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{
				content: test.content,
				resources: `/ExtGState <</Clear <</CA 0>>>> /ColorSpace <</Cs [/ICCBased 12 0 R]>>
					/XObject <</Im 10 0 R /Fm 11 0 R /Self 13 0 R /Open 14 0 R>> /Properties <</Off 15 0 R>>`,
				catalog: "/OCProperties <</OCGs [15 0 R] /D <</OFF [15 0 R]>>>>",
				objects: []string{
					stream("/Subtype /Image /Width 1 /Height 1", "x"),
					stream("/Subtype /Form /BBox [0 0 100 100] /Matrix [1 0 0 2 0 100]", "50 50 m 150 50 l S 300 50 m 400 50 l S"),
					stream("/N 3", "x"),
					stream("/Subtype /Form /BBox [0 0 400 300] /Resources <</XObject <</Self 13 0 R>>>>", "/Self Do"),
					stream("/Subtype /Form /BBox [0 0 400 300]", "q 1 G Q Q Q 1 0 0 1 500 0 cm q"),
					"<</Type /OCG /Name (off)>>",
				},
			}.read(t)
			want := slices.Clone(test.want)
			if name == "in a form" { // the form's box ends at 150, a point short of nothing
				want = []Rule{{100, 100, 151, 100}}
			}
			sortRules(want)
			got := slices.Clone(p.Rules)
			sortRules(got)
			if !slices.EqualFunc(got, want, func(a, b Rule) bool { return Box(a).near(Box(b)) }) {
				t.Errorf("got %v\nwant %v", got, want)
			}
		})
	}
}

func sortRules(rules []Rule) {
	slices.SortFunc(rules, func(a, b Rule) int {
		return cmp.Or(cmp.Compare(a.Y1-a.Y0, b.Y1-b.Y0), cmp.Compare(a.Y0, b.Y0), cmp.Compare(a.X0, b.X0))
	})
}

// dashes draws n boxes of a length and half a point's height, step apart.
func dashes(x, y, length, step float64, n int) string {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, "%g %g %g 0.5 re f\n", x+float64(i)*step, y-0.25, length)
	}
	return all.String()
}

// upright draws n boxes of a breadth and half a point's height above each other.
func upright(x, y, breadth, step float64, n int) string {
	var all strings.Builder
	for i := range n {
		fmt.Fprintf(&all, "%g %g %g 0.5 re f\n", x, y+float64(i)*step, breadth)
	}
	return all.String()
}

// dots draws n squares of one unit, step apart.
func dots(x, y, step float64, n int) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, "%g %g 1 1 re f ", x+float64(i)*step, y)
	}
	return b.String()
}

func TestRulesKeepCloseRowsApart(t *testing.T) {
	p := pdfPage{content: "100 200 m 200 200 l S 100 196 m 200 196 l S 100 192 m 200 192 l S"}.read(t)
	if len(p.Rules) != 3 {
		t.Errorf("rules %v", p.Rules)
	}
}

// Lines painted cell by cell are kept in pieces where nothing vertical is drawn.
func TestPiecesOfHorizontalLines(t *testing.T) {
	cells := "100 200 m 140 200 l S 140 200 m 200 200 l S "
	for content, want := range map[string]int{cells: 2, "100 200 m 200 200 l S": 0, cells + "100 200 m 100 250 l S": 0} {
		p := pdfPage{content: content}.read(t)
		if len(p.Pieces) != want || p.Rules[0] != (Rule{100, 100, 200, 100}) {
			t.Errorf("%s: pieces %v of rules %v, want %d", content, p.Pieces, p.Rules, want)
		}
	}
}

func TestRulesOfALargeTableArePieced(t *testing.T) {
	var content strings.Builder
	for row := range 10 {
		for column := range 10 {
			fmt.Fprintf(&content, "%d %d 20 20 re S\n", 50+20*column, 50+20*row)
		}
	}
	p := pdfPage{content: content.String()}.read(t)
	if len(p.Rules) != 22 {
		t.Errorf("%d rules of 11 + 11: %v", len(p.Rules), p.Rules)
	}
}
