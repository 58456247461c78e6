package tables

import (
	"strings"

	"budgetextract/normalize"
)

// nextLine reports that digits are the 序号 of the next row. A row or two may
// be lost before it.
func (p *codeParser) nextLine(f flowFragment, next []flowFragment) bool {
	n, want := atoi(f.Text), 1
	if r := p.lastLine(); r > 0 {
		want = r + 1
	}
	if !f.first || len(f.Text) > 3 || f.Text[0] == '0' || p.beforeAmounts(f, next) {
		return false
	}
	return n == want || n > want && n <= want+3 && !f.pageNumber && opensRow(f, next)
}

// beforeAmounts reports a whole number on a line of its own that amounts follow,
// in a table of whole numbers: no row begins with its 序号 and an amount.
//
//	14
//	2080501
//	行政单位离退休
//	15
//	15
func (p *codeParser) beforeAmounts(f flowFragment, next []flowFragment) bool {
	if !p.wholeNumbers() || p.levels || f.breaks || len(next) == 0 || next[0].breaks || !next[0].first {
		return false
	}
	switch next[0].Kind {
	case normalize.MarkFragment, normalize.NumberFragment:
		return true
	case normalize.DigitsFragment:
		return !strings.ContainsRune(p.classes, rune(next[0].Text[0])) || len(next[0].Text) < 3
	}
	return false
}

// opensRow reports a number that something of its row follows, on its line or
// the next.
func opensRow(f flowFragment, next []flowFragment) bool {
	return len(next) > 0 && (next[0].Line == f.Line || next[0].first && next[0].Line-f.Line <= 2 && !next[0].breaks && next[0].Kind != normalize.NumberFragment)
}

func (p *codeParser) lastLine() int {
	for i := len(p.rows) - 1; i >= max(0, len(p.rows)-maxLookahead); i-- {
		if p.rows[i].line > 0 {
			return p.rows[i].line
		}
	}
	return 0
}

// isPageNumber settles a number alone on its line beside a page's end: it is
// the page's unless the row it would open does not come again after it.
func (p *codeParser) isPageNumber(f flowFragment, next []flowFragment) bool {
	if len(f.Text) > maxPageDigits || len(f.Text) == 3 && len(next) > 0 && next[0].Kind == normalize.TextFragment && !next[0].breaks {
		return false
	}
	if p.levels && classCode(f.Text) && len(next) > 0 && next[0].Kind == normalize.DigitsFragment && len(next[0].Text) == 2 && !next[0].breaks {
		return false // 208 · 05: a class and its 款
	}
	if !p.serial || !p.nextLine(f, next) {
		return true
	}
	for _, n := range next[:min(len(next), maxLookahead)] {
		if n.Kind == normalize.DigitsFragment && n.first && len(n.Text) < 4 {
			return n.Text == f.Text
		}
	}
	return false
}
