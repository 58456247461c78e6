package ruled

import (
	"cmp"
	"math"
	"slices"
	"unicode/utf8"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

const (
	offCentre   = 1.0 // points that a label may stand off the middle of its cell
	leftRoom    = 4.0 // points between the left border of a cell and a label set to it
	lettersRoom = 4.0 // type sizes between the letters of a label set apart
)

// mergedCells are the stretches of the cells of a band of a header that were joined with
// their neighbours, though the pieces of the lines above and below it meet at borders
// inside:
//
//	+------+------+------+------+
//	|    收入     |     支出    |   in the middle of two cells, alone in them
//	+------+------+------+------+
//
// A browser paints collapsed borders by column, also around such cells.
func mergedCells(above, below *pieceLine, tokens []token.Token, xs []float64, lex text.Lexicon) []grid.Segment {
	from, to := reach(above.pieces)
	borders := []float64{from}
	for _, x := range xs {
		if above.parts(x) && below.parts(x) {
			borders = append(borders, x)
		}
	}
	borders = append(borders, to)
	labels := wideLabels(tokens, borders)
	var out []grid.Segment
	for i := range labels {
		s, ok := labels[i].centred(i, labels, borders)
		if !ok && labels[i].flush(borders) {
			return nil // a row of names set to the left, one of them in the middle of two cells by chance
		}
		if ok && lex.Header(labels[i].label) && above.covers(s) && below.covers(s) {
			out = append(out, s)
		}
	}
	return out
}

// covers reports a line without a gap over a stretch.
func (l *pieceLine) covers(s grid.Segment) bool {
	at := s.From
	for _, p := range slices.SortedFunc(slices.Values(l.pieces), func(a, b grid.Segment) int { return cmp.Compare(a.From, b.From) }) {
		if p.From <= at+meeting {
			at = max(at, p.To)
		}
	}
	return at >= s.To-meeting
}

// wideLabel is a label in one line, its letters maybe set apart.
type wideLabel struct {
	label    string
	from, to float64
}

// hasValues reports a band of the body of a table.
func hasValues(tokens []token.Token) bool {
	return slices.ContainsFunc(tokens, func(t token.Token) bool { return t.Value != text.NoValue })
}

// wideLabels are the labels of a band.
func wideLabels(tokens []token.Token, xs []float64) []wideLabel {
	var out []wideLabel
	for l := range token.Lines(tokens) {
		for i := range l {
			t := &l[i]
			if n := len(out); i > 0 && loose(t, xs) && loose(&l[i-1], xs) && t.Box.X0-l[i-1].Box.X1 < lettersRoom*t.Size {
				out[n-1].label, out[n-1].to = out[n-1].label+t.Label, t.Box.X1
				continue
			}
			out = append(out, wideLabel{t.Label, t.Box.X0, t.Box.X1})
		}
	}
	return out
}

// loose reports a letter that does not stand in the middle of a cell.
func loose(t *token.Token, xs []float64) bool {
	i, _ := slices.BinarySearch(xs, t.CenterX())
	return utf8.RuneCountInString(t.Label) == 1 && (i == 0 || i == len(xs) || math.Abs((xs[i-1]+xs[i])/2-t.CenterX()) > offCentre)
}

// centred is the widest stretch of cells in whose middle a label stands that is alone in
// them; ok is false where that is one cell.
func (w wideLabel) centred(self int, all []wideLabel, xs []float64) (out grid.Segment, ok bool) {
	mid := (w.from + w.to) / 2
	for i, from := range xs {
		for _, to := range xs[i+1:] {
			if from > w.from || to < w.to || math.Abs((from+to)/2-mid) > offCentre {
				continue
			}
			alone := true
			for k, o := range all {
				alone = alone && (k == self || o.to <= from || o.from >= to)
			}
			if alone && to-from > out.To-out.From {
				out, ok = grid.Segment{From: from, To: to}, true
			}
		}
	}
	return out, ok
}

// flush reports a label that is set to the left of a cell, and not by chance in its middle.
func (w wideLabel) flush(xs []float64) bool {
	for i := 1; i < len(xs); i++ {
		if off := w.from - xs[i-1]; off >= -meeting && off <= leftRoom && xs[i]-w.to > 2*leftRoom {
			return true
		}
	}
	return false
}

// inside reports a place within one of some stretches.
func inside(x float64, stretches []grid.Segment) bool {
	for _, s := range stretches {
		if x > s.From+meeting && x < s.To-meeting {
			return true
		}
	}
	return false
}
