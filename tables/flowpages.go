package tables

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
)

// maxPageDigits is the length of the number of a page; amounts are longer.
const maxPageDigits = 3

// leastPages is how many pages show how a text numbers them.
const leastPages = 3

// pageNumbers is how a text numbers its pages: what a line of digits alone at the
// end of a page can be.
type pageNumbers struct {
	decorated bool // with marks that nobody takes for cells: - 3 -; digits alone are none
	paged     bool // the text shows its pages, and enough of them
	ahead     int  // what most pages print more than they count, where two or more agree
	agreed    bool
}

// pageNumbersOf looks at the digits that stand alone first or last on the pages
// of a text.
func pageNumbersOf(lines []normalize.FlowLine) pageNumbers {
	var p pageNumbers
	decorated, pages, ahead := 0, 0, map[int]int{}
	for i, l := range lines {
		if pageNumberLine(l.Label) {
			decorated++
		}
		ends := i+1 == len(lines) || lines[i+1].Top
		if ends {
			pages++
		}
		if (ends || l.Top) && isDigits(l.Label) && len(l.Label) <= maxPageDigits {
			ahead[atoi(l.Label)-l.Page]++
		}
	}
	p.decorated, p.paged = decorated > 1, pages >= leastPages
	most := 1
	for d, n := range ahead {
		if n > most || n == most && n > 1 && d < p.ahead {
			p.ahead, p.agreed, most = d, true, n
		}
	}
	return p
}

// mayBe reports a line of digits alone that may be the number of its page.
func (p *pageNumbers) mayBe(l normalize.FlowLine) bool {
	if p.decorated || !isDigits(l.Label) || len(l.Label) > maxPageDigits {
		return false
	}
	return !p.paged || p.agreed && atoi(l.Label)-l.Page == p.ahead
}

// beside is the number of a page that stands before or behind line i.
func (p *pageNumbers) beside(lines []normalize.FlowLine, i int) string {
	for _, k := range []int{i - 1, i + 1} {
		if k >= 0 && k < len(lines) && (pageNumberLine(lines[k].Label) || p.mayBe(lines[k])) {
			return lines[k].Label
		}
	}
	return ""
}

// pageNumberLine reports the number of a page that its decoration tells from a
// cell: - 3 -, 第4页, 第4页共20页, 4/20.
func pageNumberLine(s string) bool {
	body := strings.TrimPrefix(s, "第")
	if body != s {
		n := leadingDigits(body)
		return n > 0 && strings.HasPrefix(body[n:], "页") && utf8.RuneCountInString(s) < 14
	}
	trimmed := strings.Trim(s, "-—–－")
	if len(trimmed) < len(s) && trimmed != "" && len(s)-len(trimmed) >= 2 && isDigits(trimmed) && len(trimmed) < 5 {
		return s[0] == '-' && s[len(s)-1] == '-' || !isDigit(s[0]) && !isDigit(s[len(s)-1])
	}
	a, b, ok := strings.Cut(s, "/")
	return ok && isDigits(a) && isDigits(b) && len(a) < 5 && len(b) < 5
}
