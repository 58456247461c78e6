package normalize

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"budgetextract/extract"
	"budgetextract/normalize/internal/ruled"
	"budgetextract/normalize/text"
)

// A sheet of paper may hold two pages, side by side: the tables of each follow each
// other, and their lines are not the same lines.
//
//	| 部门收入总表            :  部门支出总表            |
//	| | 201 | … | 507.41 |    :  | 201 | … | 507.41 |    |
//	|                         :                          |

// paperPage is one of the pages on a sheet of paper, mostly the only one.
type paperPage struct {
	*extract.Page
	place int     // among those of the sheet
	left  float64 // where it begins
}

const (
	letterGap   = 3.0 // sizes of type between two words of one line, at most
	leastLines  = 6   // of a page without a table: what stands above one has fewer
	wideSheet   = 1.2 // width by height of the least sheet that can hold two pages
	longRule    = 0.1 // of the width of a page: a line of a table is no shorter
	linesOfGrid = 2   // that a table has at least
)

// pagesOnPaper are the pages on a sheet of paper. It holds two where nothing reaches over
// its middle, and a table is drawn in one half, or no amounts stand in both, or they
// are numbered as pages. A half with labels alone is the empty end of a table, one with
// amounts below them and no names the end of its rows.
func pagesOnPaper(p *extract.Page, lex text.Lexicon) []paperPage {
	middle := p.Width / 2
	if p.Width < wideSheet*p.Height || len(p.Words) == 0 || p.Words[0].Line > 0 || crosses(p, middle) {
		return []paperPage{{p, 0, 0}}
	}
	left, right := cutPage(p, middle)
	if !apart(left, right, lex) {
		return []paperPage{{p, 0, 0}}
	}
	return []paperPage{{left, 0, 0}, {right, 1, middle}}
}

// apart reports that the halves of a sheet are pages of their own.
func apart(left, right *extract.Page, lex text.Lexicon) bool {
	switch {
	case len(left.Words) == 0 || len(right.Words) == 0:
		return false
	case drawn(left) && drawn(right) || numberedOn(left, right):
		return true
	case drawn(left):
		return ownText(right)
	case drawn(right):
		return ownText(left)
	}
	return !holdsAmount(left) && !labelsOnly(left, lex) && !valuesOnly(right, lex) || !holdsAmount(right) && !labelsOnly(right, lex)
}

// sharesPage reports a line on the page of a part.
func (p *part) sharesPage(t *Text) bool {
	return t.Page == p.page && (p.half == 0 || t.Box.X0 >= p.left)
}

// pageAfter reports that a part stands on the page after a line.
func (p *part) pageAfter(t *Text) bool {
	if p.half == 0 {
		return t.Page == p.page-1
	}
	return t.Page == p.page && t.Box.X0 < p.left
}

// crosses reports a line of words, or a drawn one, that reaches over x.
func crosses(p *extract.Page, x float64) bool {
	for i := range p.Words {
		w := &p.Words[i]
		if reach := letterGap * w.Size; w.Aside || w.Box.X0 > x || w.Box.X1 < x-reach {
			continue
		}
		if w.Box.X1 > x || slices.ContainsFunc(p.Words, func(next extract.Word) bool {
			return !next.Aside && next.Box.X0 >= x && next.Box.X0-w.Box.X1 < letterGap*w.Size && next.Box.Y0 < w.Box.Y1 && w.Box.Y0 < next.Box.Y1
		}) {
			return true
		}
	}
	for _, list := range [][]extract.Rule{p.Rules, p.Pieces} {
		for _, r := range list {
			if r.X0 < x+ruled.SameBorder && r.X1 > x-ruled.SameBorder {
				return true
			}
		}
	}
	return false
}

// cutPage are the parts of a page left and right of x.
func cutPage(p *extract.Page, x float64) (left, right *extract.Page) {
	l, r := *p, *p
	l.Words, r.Words = nil, nil
	for _, w := range p.Words {
		if w.Box.X1 <= x {
			l.Words = append(l.Words, w)
		} else {
			r.Words = append(r.Words, w)
		}
	}
	l.Rules, r.Rules = cutRules(p.Rules, x)
	l.Pieces, r.Pieces = cutRules(p.Pieces, x)
	return &l, &r
}

func cutRules(rules []extract.Rule, x float64) (left, right []extract.Rule) {
	for _, r := range rules {
		if r.X1 <= x {
			left = append(left, r)
		} else {
			right = append(right, r)
		}
	}
	return left, right
}

// drawn reports the lines of a table on a half.
func drawn(p *extract.Page) bool {
	n := 0
	for _, r := range p.Rules {
		if r.Horizontal() && r.X1-r.X0 > longRule*p.Width/2 {
			n++
		}
	}
	return n >= linesOfGrid
}

// ownText reports words that do not stand beside a table on the other half: more
// lines than a table has above it, or a sentence.
func ownText(p *extract.Page) bool {
	return lines(p) >= leastLines || slices.ContainsFunc(p.Words, func(w extract.Word) bool { return strings.HasSuffix(w.Text, "。") })
}

// lines counts the lines of words on a page.
func lines(p *extract.Page) int {
	ends := make([]float64, 0, len(p.Words))
	for i := range p.Words {
		ends = append(ends, p.Words[i].Box.Y1)
	}
	slices.Sort(ends)
	n := 0
	for i, y := range ends {
		if i == 0 || y-ends[i-1] > ruled.SameBorder {
			n++
		}
	}
	return n
}

// numberedOn reports pages with two numbers that follow each other.
func numberedOn(left, right *extract.Page) bool {
	n, m := pageNumber(left), pageNumber(right)
	return n > 0 && m == n+1
}

// pageNumber is the number that the lowest line of a page says, 0 for none.
func pageNumber(p *extract.Page) int {
	lowest := slices.MaxFunc(p.Words, func(a, b extract.Word) int { return cmp.Compare(a.Box.Y0, b.Box.Y0) })
	var line []extract.Word
	for _, w := range p.Words {
		if !w.Aside && w.Box.Y1 > lowest.Box.Y0 {
			line = append(line, w)
		}
	}
	slices.SortFunc(line, func(a, b extract.Word) int { return cmp.Compare(a.Box.X0, b.Box.X0) })
	label := ""
	for _, w := range line {
		label += text.Label(w.Text)
	}
	if !text.IsPageNumber(label) {
		return 0
	}
	n, _ := strconv.Atoi(strings.FieldsFunc(label, func(r rune) bool { return r < '0' || r > '9' })[0])
	return n
}

func holdsAmount(p *extract.Page) bool {
	for i := range p.Words {
		if text.KindOf(text.Label(p.Words[i].Text)) != text.NoValue {
			return true
		}
	}
	return false
}

// labelsOnly reports a half that labels of a header stand in, and no title.
func labelsOnly(p *extract.Page, lex text.Lexicon) bool {
	labels := 0
	for i := range p.Words {
		l := text.Label(p.Words[i].Text)
		if lex.Title(l) {
			return false
		}
		if lex.Header(l) {
			labels++
		}
	}
	return labels > 1
}

// valuesOnly reports a half of amounts that stand beside their names: but for these there are
// labels, and what stands above a table.
func valuesOnly(p *extract.Page, lex text.Lexicon) bool {
	return holdsAmount(p) && !slices.ContainsFunc(p.Words, func(w extract.Word) bool {
		l := text.Label(w.Text)
		return text.KindOf(l) == text.NoValue && !lex.Header(l) && !lex.Entity(l)
	})
}
