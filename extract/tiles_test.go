package extract

import (
	"fmt"
	"strings"
	"testing"
)

// paintedCells paints boxes of cells, 60 by 20 points, of some rows and three columns, from
// the top left corner on; of several rows only every step-th.
func paintedCells(rows, step int, gap float64) string {
	var b strings.Builder
	for r := 0; r < rows; r += step {
		for c := range 3 {
			fmt.Fprintf(&b, "%g %g %g %g re f\n", 100+60*float64(c)+gap/2, 240-20*float64(r)+gap/2, 60-gap, 20-gap)
		}
	}
	return b.String()
}

// written writes a number into each of the cells.
func written(rows int) string {
	var b strings.Builder
	b.WriteString("BT /F1 9 Tf 0 g\n")
	for r := range rows {
		for c := range 3 {
			fmt.Fprintf(&b, "1 0 0 1 %d %d Tm (1.00) Tj\n", 110+60*c, 246-20*r)
		}
	}
	return b.String() + "ET\n"
}

// The borders of cells that are painted as boxes are what is left between them. A header
// or rows by turns painted so are no cells of a table.
func TestRulesBetweenPaintedCells(t *testing.T) {
	for name, c := range map[string]struct {
		content string
		want    int // rules
	}{
		"grey with white between":       {"0.9 g " + paintedCells(4, 1, 0.8) + written(4), 9},
		"grey beside each other":        {"0.9 g " + paintedCells(4, 1, 0) + written(4), 9},
		"white on black":                {"0 g 99 179 182 82 re f 1 g " + paintedCells(4, 1, 1) + written(4), 9},
		"white on a black box of each":  {"0 g " + paintedCells(4, 1, -0.8) + "1 g " + paintedCells(4, 1, 0.8) + written(4), 9},
		"white on paper":                {"1 g " + paintedCells(4, 1, 0.8) + written(4), 0},
		"every second row":              {"0.9 g " + paintedCells(8, 2, 0.8) + written(8), 0},
		"a header alone":                {"0.9 g " + paintedCells(2, 1, 0.8) + written(9), 0},
		"far from each other":           {"0.9 g " + paintedCells(4, 1, 8) + written(4), 0},
		"with lines between, and those": {"0.9 g " + paintedCells(4, 1, 2) + "0.5 w 100 180 180 80 re S 160 180 m 160 260 l S\n" + written(4), 5},
	} {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: c.content, resources: "/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>"}.read(t)
			if len(p.Rules) != c.want {
				t.Errorf("%d rules, want %d: %v", len(p.Rules), c.want, p.Rules)
			}
		})
	}
}

// A header whose cells are painted as boxes is a part of the table below, where the lines of
// that go on from their sides. One with lines of its own, or beside other columns, is none.
func TestRulesOfAPaintedHeader(t *testing.T) {
	body := "0.5 w 100 180 180 60 re S 100 220 m 280 220 l S 100 200 m 280 200 l S 160 180 m 160 240 l S 220 180 m 220 240 l S\n"
	for name, c := range map[string]struct {
		content string
		want    int // rules
	}{
		"over the columns":           {"0.2 0.5 0.7 rg " + paintedCells(1, 1, 0) + body, 9},
		"a wide one over two":        {"0.2 0.5 0.7 rg 100 260 120 20 re f " + paintedCells(1, 1, 0) + body, 10},
		"over other columns":         {"0.2 0.5 0.7 rg 100 240 90 20 re f 190 240 90 20 re f " + body, 8},
		"one box over all":           {"0.2 0.5 0.7 rg 100 240 180 20 re f " + body, 8},
		"with lines between already": {"0.2 0.5 0.7 rg " + paintedCells(1, 1, 1) + body + "160 240 m 160 260 l S 220 240 m 220 260 l S 100 240 m 100 260 l S 280 240 m 280 260 l S\n", 8},
	} {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: c.content + written(1), resources: "/Font <</F1 <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>"}.read(t)
			if len(p.Rules) != c.want {
				t.Errorf("%d rules, want %d: %v", len(p.Rules), c.want, p.Rules)
			}
		})
	}
}
