package wording

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/word"
)

// MaxPageDigits is the length of the number of a page; amounts are longer.
const MaxPageDigits = 3

// leastPages is how many pages show how a text numbers them.
const leastPages = 3

// PageNumbers is how a text numbers its pages: what a line of digits alone at the
// end of a page can be.
type PageNumbers struct {
	decorated bool // with marks that nobody takes for cells: - 3 -; digits alone are none
	paged     bool // the text shows its pages, and enough of them
	ahead     int  // what most pages print more than they count, where two or more agree
	Agreed    bool
}

// PageNumbersOf looks at the digits that stand alone first or last on the pages
// of a text.
func PageNumbersOf(lines []normalize.FlowLine) PageNumbers {
	var p PageNumbers
	decorated, pages, ahead := 0, 0, map[int]int{}
	for i, l := range lines {
		if PageNumberLine(l.Label) {
			decorated++
		}
		ends := i+1 == len(lines) || lines[i+1].Top
		if ends {
			pages++
		}
		if (ends || l.Top) && text.IsDigits(l.Label) && len(l.Label) <= MaxPageDigits {
			ahead[word.Atoi(l.Label)-l.Page]++
		}
	}
	p.decorated, p.paged = decorated > 1, pages >= leastPages
	most := 1
	for d, n := range ahead {
		if n > most || n == most && n > 1 && d < p.ahead {
			p.ahead, p.Agreed, most = d, true, n
		}
	}
	return p
}

// MayBe reports a line of digits alone that may be the number of its page.
func (p *PageNumbers) MayBe(l normalize.FlowLine) bool {
	if p.decorated || !text.IsDigits(l.Label) || len(l.Label) > MaxPageDigits {
		return false
	}
	return !p.paged || p.Agreed && word.Atoi(l.Label)-l.Page == p.ahead
}

// Beside is the number of a page that stands before or behind line i.
func (p *PageNumbers) Beside(lines []normalize.FlowLine, i int) string {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(lines) && (PageNumberLine(lines[k].Label) || p.MayBe(lines[k])) {
			return lines[k].Label
		}
	}
	return ""
}

// PageNumberLine reports the number of a page that its decoration tells from a
// cell: - 3 -, 第4页, 第4页共20页, 4/20.
func PageNumberLine(s string) bool {
	body := strings.TrimPrefix(s, "第")
	if body != s {
		n := text.LeadingDigits(body)
		return n > 0 && strings.HasPrefix(body[n:], "页") && utf8.RuneCountInString(s) < 14
	}
	trimmed := word.Trim(s, "-—–－")
	if len(trimmed) < len(s) && trimmed != "" && len(s)-len(trimmed) >= 2 && text.IsDigits(trimmed) && len(trimmed) < 5 {
		return s[0] == '-' && s[len(s)-1] == '-' || !text.IsDigit(s[0]) && !text.IsDigit(s[len(s)-1])
	}
	a, b, ok := strings.Cut(s, "/")
	return ok && text.IsDigits(a) && text.IsDigits(b) && len(a) < 5 && len(b) < 5
}
