package header

import (
	"math"
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// Rules are the horizontal lines drawn inside a header: each stands below
// labels that head several columns and reaches as far as these. Single says that
// there are none though rows are drawn: every column has one label.
type Rules struct {
	Inside []grid.Segment
	Single bool
}

// NewRules takes from the lines drawn on a page those inside the header of a
// table.
func NewRules(r *layout.Region, drawn []grid.Segment) Rules {
	var out Rules
	if len(r.Head) == 0 || len(drawn) == 0 {
		return out
	}
	x0, x1 := layout.Across(r.Head)
	first, last := &r.Head[0], &r.Head[len(r.Head)-1]
	for _, l := range drawn {
		if l.At > first.CenterY() && l.At < last.CenterY() && l.To > x0 && l.From < x1 {
			out.Inside = append(out.Inside, l)
		}
	}
	out.Single = len(out.Inside) == 0 && drawnRows(r, drawn)
	return out
}

// drawnRows reports lines drawn between most rows of a table that has some.
func drawnRows(r *layout.Region, drawn []grid.Segment) bool {
	rows, values := 0, 0
	for i := 1; i < len(r.Body); i++ {
		if r.Body[i].Kind == layout.ValueLine {
			values++
		}
		if slices.ContainsFunc(drawn, func(l grid.Segment) bool { return l.At > r.Body[i-1].CenterY() && l.At < r.Body[i].CenterY() }) {
			rows++
		}
	}
	return rows > 2 && rows*4 >= values*3
}

// above and below count the lines over and under a place.
func (h *Rules) above(x, y float64) int {
	return h.count(x, math.Inf(-1), y)
}

func (h *Rules) below(x, y float64) int {
	return h.count(x, y, math.Inf(1))
}

func (h *Rules) count(x, y0, y1 float64) int {
	n := 0
	for _, l := range h.Inside {
		if l.From <= x && x <= l.To && l.At > y0 && l.At < y1 {
			n++
		}
	}
	return n
}

// Tree is the header that the lines tell: a leaf has none below it, and a label
// over several columns stands at the level of the lines above it.
func (h *Rules) Tree(head []layout.Line, lex text.Lexicon) Tree {
	t := Tree{rules: h}
	var leaves []layout.Label
	var levels [][]layout.Label // from the top
	for _, parts := range layout.Parts(head, lex) {
		for _, p := range joinLetters(parts, lex) {
			x, y := p.CenterX(), p.CenterY()
			if h.below(x, y) == 0 {
				leaves = append(leaves, p)
				continue
			}
			n := h.above(x, y)
			for len(levels) <= n {
				levels = append(levels, nil)
			}
			levels[n] = append(levels[n], p)
		}
	}
	t.Leaves = stacks(leaves, lex)
	for _, level := range slices.Backward(levels) {
		if len(level) > 0 {
			t.Levels = append(t.Levels, stacks(level, lex))
		}
	}
	return t
}

// heights says for each column whether a level of labels, row from the top, heads
// it.
func (h *Rules) heights(strips []layout.Strip, row int) []height {
	out := make([]height, len(strips))
	for i := range strips {
		if l := strips[i].Head; l != nil && h.above(l.CenterX(), l.CenterY()) > row {
			out[i] = below
		}
	}
	return out
}
