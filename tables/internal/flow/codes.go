package flow

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// codeParser reads the fragments of a list of codes row by row.
type codeParser struct {
	decimals int
	loose    bool   // amounts are printed without the zeros at their end: 2.2, 22, 0
	wrap     int    // integers are cut after so many digits; 0 where they are not
	longest  int    // digits of the longest integer of the text
	pieces   bool   // amounts are cut where their cells end
	serial   bool   // the rows have a 序号
	levels   bool   // codes are printed in columns 类 款 项
	entities bool   // a column has the codes of entities
	classes  string // first digits a code may have
	rows     []*flowRow
	seen     map[string]bool // codes so far
	broken   bool            // a page ended since the row began
	fresh    bool            // nothing but the code has come
	stray    []normalize.Fragment
	before   []normalize.Fragment // words before the first row
	tails    []flowTail
}

func (p *codeParser) cur() *flowRow {
	if len(p.rows) == 0 {
		return nil
	}
	return p.rows[len(p.rows)-1]
}

// parse reads all fragments.
func (p *codeParser) parse(frags []flowtext.Fragment) {
	p.seen = map[string]bool{}
	for i, f := range frags {
		if f.Breaks {
			p.breakRow()
		}
		if f.Moved {
			continue
		}
		if r := p.cur(); f.Tail && r != nil && len(r.amounts) > 0 && !(f.Kind == normalize.TextFragment && wording.IsTotal(f.Text)) {
			p.addTail(f)
			continue
		}
		switch f.Kind {
		case normalize.TextFragment:
			p.text(f)
		case normalize.DigitsFragment:
			p.digits(f, frags[i+1:])
		case normalize.NumberFragment:
			if r := p.cur(); r != nil && f.Joined == nil && p.inName(r, f, frags[i+1:]) {
				p.addName(r, f)
				continue
			}
			p.number(f)
		case normalize.MarkFragment:
			p.mark(f)
		}
	}
	p.close()
	p.joinTorn()
}

// breakRow notes that a page ended in the row.
func (p *codeParser) breakRow() {
	p.broken = true
	if r := p.cur(); r != nil && r.before == 0 {
		r.before = len(r.amounts)
	}
}

func (p *codeParser) open(f normalize.Fragment) *flowRow {
	p.close()
	r := &flowRow{first: f, last: f}
	p.rows = append(p.rows, r)
	p.broken, p.fresh = false, false
	return r
}

// close remembers the code of the row that is complete now. A 小计 with more
// words behind it and without an amount is no row but a header printed again.
func (p *codeParser) close() {
	r := p.cur()
	switch {
	case r == nil:
	case r.code != "":
		p.seen[r.code] = true
	case r.line == 0 && len(r.amounts) == 0 && len(r.name) > 1 && wording.IsTotal(r.name[0].Text):
		p.stray = append(p.stray, r.name...)
		p.rows = p.rows[:len(p.rows)-1]
	}
}

func (p *codeParser) text(f flowtext.Fragment) {
	r := p.cur()
	total := wording.IsTotal(f.Text)
	switch {
	case total && !p.serial && (r == nil || r.code != "" || len(r.amounts) > 0):
		r = p.open(f.Fragment)
	case r == nil:
		p.before = append(p.before, f.Fragment)
		return
	}
	if flowtext.IsShare(f.Text) {
		r.shares, r.last = append(r.shares, flowtext.NewAmount(f)), f.Fragment
		return
	}
	p.addName(r, f)
	p.fresh = false
}

// addName adds a piece to the name of a row.
func (p *codeParser) addName(r *flowRow, f flowtext.Fragment) {
	if len(r.name) >= limits.MaxNamePieces {
		p.stray = append(p.stray, f.Fragment)
		return
	}
	r.name, r.last = append(r.name, f.Fragment), f.Fragment
}

// inName reports a number that belongs to the name it touches: 3.15消费维权,
// 120急救网络, 行政运行（3.15 · 消费维权）.
func (p *codeParser) inName(r *flowRow, f flowtext.Fragment, next []flowtext.Fragment) bool {
	if len(r.amounts) > 0 && !f.Tail {
		return false
	}
	if len(next) > 0 && next[0].Glued && next[0].Kind == normalize.TextFragment {
		return true
	}
	name := r.nameText()
	return f.Glued && strings.Count(name, "（")+strings.Count(name, "(") > strings.Count(name, "）")+strings.Count(name, ")")
}

func (p *codeParser) mark(f flowtext.Fragment) {
	if r := p.cur(); r != nil {
		p.addAmount(r, f, &flowtext.Amount{Mark: true, Text: f.Text})
		return
	}
	p.stray = append(p.stray, f.Fragment)
}

func (p *codeParser) number(f flowtext.Fragment) {
	r := p.cur()
	if r == nil {
		p.stray = append(p.stray, f.Fragment)
		return
	}
	if f.Joined != nil {
		r.amounts, r.last, r.mixed, p.fresh = append(r.amounts, f.Joined), f.Fragment, true, false
		return
	}
	if text.IsDigits(strings.TrimRight(f.Text, text.FootnoteMarks)) && p.amountPiece(r, f, true) {
		return // 2①: the end of an amount, and the mark of a footnote
	}
	if a := p.openAmount(r); a != nil && !strings.Contains(a.Text, ".") {
		if s, ok := a.Joined(f.Text, p.decimals); ok && (strings.HasPrefix(f.Text, ".") || !openEnded(a.Text) || !p.loose && f.First && r.last.Line != f.Line) {
			p.lengthen(r, a, s, f)
			return
		}
	}
	p.addAmount(r, f, &flowtext.Amount{Text: f.Text})
}

// openEnded reports an integer that may be whole as it stands.
func openEnded(s string) bool { return !strings.Contains(s, ",") || flowtext.ClosedGroups(s) }

func (p *codeParser) addAmount(r *flowRow, f flowtext.Fragment, a *flowtext.Amount) {
	if p.openAmount(r) != nil {
		r.mixed = true
	}
	a.Lines, a.Raw = []int{f.Line}, []string{f.Text}
	r.amounts, r.last = append(r.amounts, a), f.Fragment
	p.fresh = false
}

func (p *codeParser) lengthen(r *flowRow, a *flowtext.Amount, s string, f flowtext.Fragment) {
	a.Text, a.Lines, a.Raw = s, append(a.Lines, f.Line), append(a.Raw, f.Text)
	r.last = f.Fragment
}

// openAmount is the first amount of the row that still lacks a piece.
func (p *codeParser) openAmount(r *flowRow) *flowtext.Amount {
	for r.done < len(r.amounts) && r.amounts[r.done].Whole(p.decimals) {
		r.done++
	}
	if r.done < len(r.amounts) {
		return r.amounts[r.done]
	}
	return nil
}

// has reports that a row before, or the one being read, has the code.
func (p *codeParser) has(code string) bool {
	r := p.cur()
	return p.seen[code] || r != nil && r.code == code
}
