package flow

import (
	"strconv"
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// nextLine reports that digits are the 序号 of the next row. Some rows may be lost
// before it.
func (p *codeParser) nextLine(f flowtext.Fragment, next []flowtext.Fragment) bool {
	const lost = 3
	return p.numbersRow(f, next, p.lastLine()+1, lost)
}

// numbersRow reports that digits are the 序号 of a row: the one wanted, or after
// some that are lost a greater one.
func (p *codeParser) numbersRow(f flowtext.Fragment, next []flowtext.Fragment, want, lost int) bool {
	if !f.First || len(f.Text) > 3 || f.Text[0] == '0' || p.beforeAmounts(f, next) {
		return false
	}
	n := word.Atoi(f.Text)
	return n == want || n > want && n <= want+lost && !f.PageNumber && opensRow(f, next)
}

// serialTouchesCode opens a row whose 序号 touches its code: the next number, and a code
// below one that came before. 30399 below 303 is a code alone, also where 30 comes next.
//
//	2208社会保障和就业支出
//	320805行政事业单位养老支出
func (p *codeParser) serialTouchesCode(r *flowRow, f flowtext.Fragment) bool {
	want := strconv.Itoa(p.lastLine() + 1)
	code, ok := strings.CutPrefix(f.Text, want)
	switch {
	case !ok || !f.First || len(code) < 3 || !p.nestsPartly(code) || p.nests(f.Text):
		return false
	case r != nil && (r.bare() || p.mayComplete(r, f)):
		return false
	}
	r = p.open(f.Fragment)
	r.line, r.serial = p.lastLine()+1, f.Fragment
	r.serial.Text = want
	f.Text = code
	p.startCode(r, f)
	return true
}

// mayComplete reports digits that may be the end of an amount of the row.
func (p *codeParser) mayComplete(r *flowRow, f flowtext.Fragment) bool {
	a := p.openAmount(r)
	if a == nil {
		return false
	}
	_, ok := a.Joined(f.Text, p.decimals)
	return ok
}

// beforeAmounts reports a whole number on a line of its own that amounts follow,
// in a table of whole numbers: no row begins with its 序号 and an amount.
//
//	14
//	2080501
//	行政单位离退休
//	15
//	15
func (p *codeParser) beforeAmounts(f flowtext.Fragment, next []flowtext.Fragment) bool {
	if !p.wholeNumbers() || p.levels || f.Breaks || len(next) == 0 || next[0].Breaks || !next[0].First {
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
func opensRow(f flowtext.Fragment, next []flowtext.Fragment) bool {
	return len(next) > 0 && (next[0].Line == f.Line || next[0].First && next[0].Line-f.Line <= 2 && !next[0].Breaks && next[0].Kind != normalize.NumberFragment)
}

func (p *codeParser) lastLine() int {
	for i := len(p.rows) - 1; i >= max(0, len(p.rows)-limits.MaxLookahead); i-- {
		if p.rows[i].line > 0 {
			return p.rows[i].line
		}
	}
	return 0
}

// isPageNumber settles a number alone on its line beside a page's end: it is
// the page's unless the row it would open does not come again after it.
func (p *codeParser) isPageNumber(f flowtext.Fragment, next []flowtext.Fragment) bool {
	if len(f.Text) > wording.MaxPageDigits || len(f.Text) == 3 && len(next) > 0 && next[0].Kind == normalize.TextFragment && !next[0].Breaks {
		return false
	}
	if p.levels && cell.ClassCode(f.Text) && len(next) > 0 && next[0].Kind == normalize.DigitsFragment && len(next[0].Text) == 2 && !next[0].Breaks {
		return false // 208 · 05: a class and its 款
	}
	return !p.serial || !p.nextLine(f, next) || comesAgain(f, next)
}

// comesAgain reports that the next short number at the beginning of a line is the
// same one.
func comesAgain(f flowtext.Fragment, next []flowtext.Fragment) bool {
	for _, n := range next[:min(len(next), limits.MaxLookahead)] {
		if n.Kind == normalize.DigitsFragment && n.First && len(n.Text) < 4 {
			return n.Text == f.Text
		}
	}
	return false
}
