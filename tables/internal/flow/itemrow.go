package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// itemParser reads the fragments of a list of items, or of two lists side by
// side: each item with the amounts printed behind it.
//
//	10 十、卫生健康支出 47.57
//	1 一、一般公共预算拨款收入 1103.89 一、一般公共服务支出 758.45
type itemParser struct {
	codeParser
	items     *word.List // known items
	numbered  bool       // items begin with their number
	line      int        // 序号 of the row
	lineAt    normalize.Fragment
	rowStart  int  // first item of the row
	newLine   bool // nothing of the row has come yet
	displaced bool // the amounts of an item stand without it
	cut       bool // its amounts may be pieces of integers
}

// parse reads all fragments.
func (p *itemParser) parse(frags []flowtext.Fragment) {
	for i, f := range frags {
		if f.Moved {
			continue
		}
		if f.Breaks {
			p.breakRow()
		}
		switch f.Kind {
		case normalize.TextFragment:
			p.item(f, frags[i+1:])
		case normalize.DigitsFragment:
			p.itemDigits(f, frags[i+1:])
		case normalize.NumberFragment:
			p.displaced = p.displaced || p.startsLine(f, frags[:i])
			if bareNumber(f, frags[i+1:]) {
				p.item(f, frags[i+1:])
				continue
			}
			p.itemNumber(f)
		case normalize.MarkFragment:
			p.mark(f)
		}
	}
	p.joinTorn()
}

// item begins an item or goes on with one.
func (p *itemParser) item(f flowtext.Fragment, next []flowtext.Fragment) {
	if left, right, ok := vocabulary.CutInTwo(p.items, f.Text); ok {
		for _, s := range []string{left, right} {
			f.Text = s
			p.addName(p.openItem(f), f)
		}
		return
	}
	r := p.cur()
	if flowtext.IsShare(f.Text) && r != nil && !p.newLine {
		r.shares, r.last = append(r.shares, flowtext.NewAmount(f)), f.Fragment
		return
	}
	if r == nil || p.newLine || p.begins(r, f, next) {
		r = p.openItem(f)
	} else if left := p.leftOf(r, f); left != nil {
		r = left
	}
	p.addName(r, f)
}

// leftOf is the item before, on the other side, if words below the row go on with
// that one and not with the last:
//
//	三、国有资本经营预算拨款收
//	0.00 三、国防支出 0.00
//	入
func (p *itemParser) leftOf(r *flowRow, f flowtext.Fragment) *flowRow {
	if len(p.rows) < 2 || !f.First || len(r.amounts) == 0 && !p.goesOn(r, "") {
		return nil
	}
	left := p.rows[len(p.rows)-2]
	right := left.first.Line == r.first.Line || vocabulary.SideOf(r.nameText()) <= 0
	if right && vocabulary.SideOf(left.nameText()+f.Text) > 0 && p.goesOn(left, f.Text) && !p.goesOn(r, f.Text) {
		return left
	}
	return nil
}

// knownItems counts the rows with known items.
func (p *itemParser) knownItems() (n int) {
	for _, r := range p.rows {
		if name := withoutNumbers(r.nameText()); p.items.Has(name) || wording.IsTotal(name) {
			n++
		}
	}
	return n
}

// goesOn reports that the name of an item, with more words, is that of a known one or
// its beginning.
func (p *itemParser) goesOn(r *flowRow, more string) bool {
	return p.items.Begun(withoutNumbers(r.nameText()) + more)
}

// withoutNumbers is what stands behind the numbers of an item: 其中：（1）购置费.
func withoutNumbers(item string) string {
	for {
		n, rest := word.CutItemNumber(item)
		if n == (word.Numbering{}) {
			return rest
		}
		item = rest
	}
}

// openItem opens the row of an item.
func (p *itemParser) openItem(f flowtext.Fragment) *flowRow {
	r := p.open(f.Fragment)
	r.line, r.serial = p.line, p.lineAt
	if p.newLine || p.line == 0 {
		p.rowStart = len(p.rows) - 1
	}
	p.newLine = false
	return r
}

// begins reports that words begin an item: they have a number, or a known item
// begins with them and the one before is complete.
func (p *itemParser) begins(r *flowRow, f flowtext.Fragment, next []flowtext.Fragment) bool {
	if bareNumber(f, next) {
		return true
	}
	if n := word.ItemNumber(f.Text); n != (word.Numbering{}) {
		_, rest := word.CutItemNumber(r.nameText())
		return rest != "" || len(r.amounts) > 0 // not the number behind 其中：
	}
	_, before := word.CutItemNumber(r.nameText())
	joined := before + f.Text
	switch {
	case f.First && p.items.Has(before) && p.wholeItem(f.Text, next) && !p.wholeItem(joined, next):
		return true
	case p.items.Begun(joined) && len(r.amounts) == 0:
		return false
	case p.items.Begun(f.Text):
		whole := p.wholeItem(f.Text, next)
		return whole && (p.items.Has(before) || len(r.amounts) > 0 || f.First && !p.items.Begun(before))
	case f.Glued:
		return false
	}
	return len(r.amounts) > 0 && !p.numbered && !p.broken
}

// wholeItem reports that words and the words behind them make a known item:
// 支出 · 总计 does, 支出 · 0.00 goes on with the item before.
func (p *itemParser) wholeItem(text string, next []flowtext.Fragment) bool {
	for _, n := range next {
		if p.items.Has(text) {
			return true
		}
		if n.Kind != normalize.TextFragment || !p.items.Begun(text+n.Text) {
			return false
		}
		text += n.Text
	}
	return p.items.Has(text)
}

// startsLine reports a whole amount at the front of a line that follows a line
// of an item and its amounts: the row of an item that is printed elsewhere.
//
//	三、公务用车费 1.36 1.36
//	1.36 1.36
func (p *itemParser) startsLine(f flowtext.Fragment, before []flowtext.Fragment) bool {
	if p.serial || !f.First || len(before) == 0 {
		return false
	}
	last := before[len(before)-1]
	a, b := flowtext.Amount{Text: last.Text}, flowtext.Amount{Text: f.Text}
	if last.Kind != normalize.NumberFragment || !a.Whole(p.decimals) || !b.Whole(p.decimals) {
		return false
	}
	for i := len(before) - 1; i >= 0 && before[i].Line == last.Line; i-- {
		if before[i].First {
			return before[i].Kind == normalize.TextFragment
		}
	}
	return false
}

// bareNumber reports the number of an item that stands apart from it: 1. ·
// 一般公共预算资金.
func bareNumber(f flowtext.Fragment, next []flowtext.Fragment) bool {
	return strings.HasSuffix(f.Text, ".") && len(f.Text) < 4 && f.Text[0] != '.' && len(next) > 0 &&
		next[0].Kind == normalize.TextFragment && next[0].Line-f.Line <= 1
}

// itemNumber is an amount, or the rest of one.
func (p *itemParser) itemNumber(f flowtext.Fragment) {
	if p.cur() == nil || p.newLine {
		p.stray = append(p.stray, f.Fragment)
		return
	}
	p.number(f)
}

// itemDigits decides what digits alone are among items.
func (p *itemParser) itemDigits(f flowtext.Fragment, next []flowtext.Fragment) {
	r := p.cur()
	switch {
	case p.amountRest(f):
	case r != nil && !p.newLine && p.wrapped(r, f):
		a := r.amounts[len(r.amounts)-1]
		p.lengthen(r, a, a.Text+f.Text, f)
	case f.PageNumber && p.isPageNumber(f, next):
		p.stray = append(p.stray, f.Fragment)
	case p.serial && p.nextLine(f, next):
		p.line, p.lineAt, p.newLine, p.broken = word.Atoi(f.Text), f.Fragment, true, false
	case r != nil && f.Glued && len(r.amounts) == 0:
		p.addName(r, f)
	case r != nil && !p.newLine && p.bareAmount(r, f, next):
		p.addAmount(r, f, &flowtext.Amount{Text: f.Text})
	default:
		p.stray = append(p.stray, f.Fragment)
	}
}

// amountRest joins digits to the first amount of the row that waits for them.
func (p *itemParser) amountRest(f flowtext.Fragment) bool {
	for _, exact := range []bool{true, false} {
		for i := max(p.rowStart, len(p.rows)-2); i >= 0 && i < len(p.rows); i++ {
			if p.amountPiece(p.rows[i], f, exact) {
				return true
			}
		}
	}
	return false
}

// nextLine is codeParser's question, after the parser's own row.
func (p *itemParser) nextLine(f flowtext.Fragment, next []flowtext.Fragment) bool {
	const lost = 2
	return p.numbersRow(f, next, p.line+1, lost)
}

// isPageNumber is codeParser's question, after the parser's own row.
func (p *itemParser) isPageNumber(f flowtext.Fragment, next []flowtext.Fragment) bool {
	return len(f.Text) <= wording.MaxPageDigits && (!p.serial || !p.nextLine(f, next) || comesAgain(f, next))
}

// hasItemNumbers reports that most items of a body begin with a number.
func hasItemNumbers(frags []flowtext.Fragment) bool {
	n := 0
	for _, f := range frags {
		if f.Kind == normalize.TextFragment && word.ItemNumber(f.Text) != (word.Numbering{}) {
			n++
		}
	}
	return n >= 3
}

// outlined reports a list whose items are numbered, in their order, and have
// amounts each, no more than there are columns: its text is in the order of its
// rows.
func (p *itemParser) outlined(columns int) bool {
	if !p.numbered || len(p.strayAmounts()) > 0 || !ordered(p.rows) {
		return false
	}
	return !slices.ContainsFunc(p.rows, func(r *flowRow) bool {
		return len(r.amounts) == 0 || len(r.amounts) > columns || word.ItemNumber(r.nameText()) == (word.Numbering{}) && !wording.IsTotal(r.nameText())
	})
}

// ordered reports that numbered items follow each other upwards. Where they do
// not, the text is not in the order of the rows.
func ordered(rows []*flowRow) bool {
	last := map[byte]int{}
	for _, r := range rows {
		n := word.ItemNumber(r.nameText())
		if n == (word.Numbering{}) || n.Style == 'Z' {
			clear(last)
			continue
		}
		if n.N <= last[n.Style] && n.N != 1 {
			return false
		}
		last[n.Style] = n.N
		if n.Style == 'A' {
			delete(last, 'B')
			delete(last, 'C')
		}
	}
	return true
}

// isSummary reports an item without a number that sums or balances.
func isSummary(item string) bool { return vocabulary.SummaryItems.Has(strings.TrimSpace(item)) }
