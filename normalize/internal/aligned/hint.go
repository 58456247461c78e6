package aligned

import (
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/text"
)

// A table may go on on a page without its header: the columns of the page before are then those
// of the strips of its rows.

// oneInAnother reports a strip of values that stands within another on the same lines: numbers of
// rows that run together with some of the codes beside them.
func oneInAnother(strips []layout.Strip) bool {
	for i := range strips {
		for j := range strips {
			a, b := &strips[i], &strips[j]
			if i != j && a.Numeric() && b.Numeric() && a.X0 <= b.X0 && a.X1 >= b.X1 && a.Lines.Common(b.Lines) > 1 {
				return true
			}
		}
	}
	return false
}

// hintLabels are the columns of the page before as labels over the strips of
// this one: one over each where there are as many, the columns of amounts over the
// amounts where there are as many of these, else at the same places or in the same
// proportions, whichever fits.
func hintLabels(hint []grid.Column, strips []layout.Strip, lex text.Lexicon) []layout.Label {
	if len(strips) == 0 || len(hint) == 0 {
		return nil
	}
	if len(strips) == len(hint) {
		return overStrips(strips)
	}
	if n := amountColumns(hint, lex); n > 1 && n == amountStrips(strips) && n < len(strips) {
		amounts := overStrips(strips[len(strips)-n:])
		front := hint[:len(hint)-n]
		scale := (amounts[0].X0 - strips[0].X0) / max(front[len(front)-1].X1-front[0].X0, 1)
		return append(scaledLabels(front, strips[0].X0, scale), amounts...)
	}
	width := hint[len(hint)-1].X1 - hint[0].X0
	same := scaledLabels(hint, strips[0].X0, 1)
	scaled := scaledLabels(hint, strips[0].X0, (strips[len(strips)-1].X1-strips[0].X0)/max(width, 1))
	_, a := header.MatchStrips(same, strips, lex)
	if _, b := header.MatchStrips(scaled, strips, lex); b < a {
		return scaled
	}
	return same
}

// overStrips are labels over strips, one over each.
func overStrips(strips []layout.Strip) []layout.Label {
	out := make([]layout.Label, len(strips))
	for i, s := range strips {
		out[i] = layout.Label{X0: s.X0, X1: s.X1}
	}
	return out
}

// amountColumns is how many columns hold amounts, behind some that do not; 0 where
// others stand among them.
func amountColumns(columns []grid.Column, lex text.Lexicon) int {
	labels, n := inorder.ColumnLabels(columns), 0
	for i := range labels {
		switch amounts := inorder.HeadsAmounts(&labels[i], lex); {
		case amounts && i > 0:
			n++
		case amounts || n > 0:
			return 0
		}
	}
	return n
}

// amountStrips is how many strips of values stand behind all others.
func amountStrips(strips []layout.Strip) int {
	n := 0
	for n < len(strips) && strips[len(strips)-1-n].Numeric() {
		n++
	}
	return n
}

// scaledLabels are columns as labels from x on.
func scaledLabels(columns []grid.Column, x, scale float64) []layout.Label {
	out := make([]layout.Label, len(columns))
	for i, c := range columns {
		out[i] = layout.Label{X0: x + (c.X0-columns[0].X0)*scale, X1: x + (c.X1-columns[0].X0)*scale - 1}
	}
	return out
}
