package normalize

import (
	"math"
	"slices"
	"strings"

	"budgetextract/normalize/grid"
)

// sameHeader reports columns with the same labels. A label may be clipped in
// one of them; most are equal.
func sameHeader(a, b []grid.Column) bool {
	if len(a) != len(b) {
		return false
	}
	equal, upper := 0, false
	for i := range a {
		if slices.Equal(a[i].Path, b[i].Path) {
			equal++
			continue
		}
		x, y := strings.Join(a[i].Path, ""), strings.Join(b[i].Path, "")
		switch {
		case x == y:
			equal++
		case strings.HasPrefix(x, y) || strings.HasPrefix(y, x):
		case strings.HasSuffix(x, y) || strings.HasSuffix(y, x): // an upper label that is read over fewer columns
			upper = true
		default:
			return false
		}
	}
	if upper {
		return slices.Equal(lettersOf(a), lettersOf(b))
	}
	return 3*equal >= 2*len(a)
}

// lettersOf are the characters of a header, sorted, a label over several columns
// counted once.
func lettersOf(columns []grid.Column) []rune {
	var all []rune
	var before []string
	for _, c := range columns {
		for i, l := range c.Path {
			if i >= len(before) || before[i] != l {
				all = append(all, []rune(l)...)
			}
		}
		before = c.Path
	}
	slices.Sort(all)
	return all
}

// matchColumns gives for each column of b the first column of a that it
// stands for, and at the end the number of columns of a; nil where the borders
// do not agree. A part may lack a border (a lone 合计 row with merged cells);
// the whole may be shifted or scaled a little, beside the shift of its half of the page.
func matchColumns(a, b []grid.Column, shift float64) []int {
	if len(b) > len(a) || len(b) < 2 {
		return nil
	}
	ax0, ax1 := a[0].X0, a[len(a)-1].X1
	bx0, bx1 := b[0].X0, b[len(b)-1].X1
	scale := (ax1 - ax0) / (bx1 - bx0)
	if !(scale > 0.93 && scale < 1.07) || math.Abs(ax0+shift-bx0) > 60 {
		return nil
	}
	out := make([]int, 0, len(b)+1)
	at := 0
	for i := range b {
		x := ax0 + (b[i].X0-bx0)*scale
		for at < len(a) && a[at].X0 < x-4 {
			at++
		}
		if at == len(a) || math.Abs(a[at].X0-x) > 4 {
			return nil
		}
		out = append(out, at)
	}
	return append(out, len(a))
}

// longerLabels are columns with those labels of b that a has clipped.
func longerLabels(a, b []grid.Column) []grid.Column {
	if len(a) != len(b) {
		return a
	}
	out := slices.Clone(a)
	for i := range out {
		if !slices.Equal(a[i].Path, b[i].Path) && len(strings.Join(b[i].Path, "")) > len(strings.Join(a[i].Path, "")) {
			out[i].Path = b[i].Path
		}
	}
	return out
}
