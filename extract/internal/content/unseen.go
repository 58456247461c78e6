package content

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/extract/internal/font"
)

// Letters that nobody can see on paper may stand between those of a figure: of type so small
// that it is a speck beside the usual.

// speck is how small such type is, of the size of most text of the page.
const speck = 0.15

// hideSmall hides type that is too small to be seen.
func (p *Page) hideSmall() {
	if !slices.ContainsFunc(p.Runs, func(r Run) bool { return r.Size < speck*p.Largest }) {
		return
	}
	usual := p.usualSize()
	for i := range p.Runs {
		if r := &p.Runs[i]; r.Size < speck*usual {
			r.Hidden, p.hides = true, true
		}
	}
}

// usualSize is the size of the middle one of the glyphs, ordered by size.
func (p *Page) usualSize() float32 {
	runs, glyphs := slices.Clone(p.Runs), int32(0)
	slices.SortFunc(runs, func(a, b Run) int { return cmp.Compare(a.Size, b.Size) })
	for _, r := range runs {
		glyphs += r.End - r.First
	}
	for _, r := range runs {
		if glyphs -= 2 * (r.End - r.First); glyphs <= 0 {
			return r.Size
		}
	}
	return 0
}

// cutYear is a year of which a part is left, if 年 goes on behind it: that of a title, which is
// no amount and no code.
type cutYear struct {
	is   bool
	x, y float64 // where 年 would begin
}

// figureCut notes a figure of which the clip, or the edge of the page, leaves a part: of the
// glyphs of a level line, which ends at x, those that are left, and all that were shown.
func (in *Interpreter) figureCut(left []Glyph, x float64) {
	all, year := in.shown, false
	for i := 0; i+len(left) <= len(all); i++ {
		if all[i].Rune != left[0].Rune || all[i+len(left)-1].Rune != left[len(left)-1].Rune {
			continue
		}
		cut := max(figureAt(all, i), figureAt(all, i+len(left)))
		if cut == noFigure {
			return
		}
		year = year || cut == maybeYear
	}
	if year && !in.year.is {
		in.year = cutYear{true, x, in.pen.f}
		return
	}
	in.noteCut()
}

func (in *Interpreter) noteCut() {
	in.page.note("figures_cut", "a figure is cut off by the edge of the page or of its cell")
}

// endYear notes the digits of a year that was cut, unless the glyphs that are shown next, or
// none, are those of its 年.
func (in *Interpreter) endYear(next []*font.Glyph) {
	y, p := in.year, &in.pen
	in.year.is = false
	if len(next) == 0 || next[0].Rune != '年' || p.f != y.y || math.Abs(p.e-y.x) > float64(p.run.Size)/2 {
		in.noteCut()
	}
}

// What stands on both sides of a place between glyphs.
const (
	noFigure = iota
	maybeYear
	figure
)

// figureAt tells a figure on both sides of the place before a glyph. A year is none; it may be
// one where the digits of one are the last that are shown.
func figureAt(all []*font.Glyph, at int) int {
	if at == 0 || at == len(all) || !ofFigure(all[at-1].Rune) || !ofFigure(all[at].Rune) {
		return noFigure
	}
	first, end := at-1, at+1
	for first > 0 && ofFigure(all[first-1].Rune) {
		first--
	}
	for end < len(all) && ofFigure(all[end].Rune) {
		end++
	}
	switch {
	case end-first != len("2024") || all[first].Rune != '2' || all[first+1].Rune != '0':
		return figure
	case end == len(all):
		return maybeYear
	case all[end].Rune == '年':
		return noFigure
	}
	return figure
}

// ofFigure reports a digit or what stands between digits.
func ofFigure(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' }
