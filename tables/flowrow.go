package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// flowRow is a row of a list of codes as flow text shows it: its cells are
// whole, but the columns of its amounts are open.
type flowRow struct {
	line    int // printed 序号, 0 where there is none
	serial  normalize.Fragment
	code    string // digits of the one code column
	parts   []string
	name    []normalize.Fragment
	amounts []*flowAmount
	shares  []*flowAmount // with a percent sign; they stand in columns of their own
	first   normalize.Fragment
	last    normalize.Fragment
	mixed   bool // an amount began while another was still in pieces
	done    int  // amounts at the front that are whole
	before  int  // amounts before the page ended
	torn    bool // of these it is not told which the pieces behind the page's end complete
}

// nameText is the name with its pieces joined; fragments that touched in print
// and fragments that did not are joined alike.
func (r *flowRow) nameText() string {
	var b strings.Builder
	for _, f := range r.name {
		b.WriteString(f.Text)
	}
	return b.String()
}

// bare reports a row of which only the 序号 has come.
func (r *flowRow) bare() bool { return r.code == "" && len(r.name) == 0 && len(r.amounts) == 0 }

// inOrder reports that the amounts were printed in the order of their columns:
// one after the other, or all of them piece by piece.
//
//	507.4 507.4 507.4      758.4
//	1     1     1          5  18.00  758.4 …   one cut, one whole: the order is lost
func (r *flowRow) inOrder() bool {
	if !r.mixed {
		return true
	}
	for _, a := range r.amounts {
		if len(a.raw) != len(r.amounts[0].raw) {
			return false
		}
	}
	return true
}

// inPieces reports an amount that lacks the decimals which all others have: a
// piece of it stands elsewhere.
func (r *flowRow) inPieces(decimals int) bool {
	for _, a := range r.amounts {
		if strings.Contains(a.text, ".") && !a.whole(decimals) {
			return true
		}
	}
	return false
}

// cutsAmounts reports a table in which an amount ends at its point, or in an
// open group of thousands: 861,838. · 88, 1,251,66 · 6.17.
func cutsAmounts(body []flowFragment) bool {
	return slices.ContainsFunc(body, func(f flowFragment) bool {
		if f.Kind != normalize.NumberFragment {
			return false
		}
		whole, _, point := strings.Cut(f.Text, ".")
		return strings.HasSuffix(f.Text, ".") || !point && !closedGroups(whole)
	})
}

// values are the amounts, marks of empty cells among them as null. ok is false
// where one cannot be read.
func (r *flowRow) values() (out []schema.Amount, ok bool) {
	ok = true
	for _, a := range r.amounts {
		v, err := parseAmount(a.text)
		if a.mark {
			v, err = schema.Amount{}, nil
		}
		ok = ok && err == nil
		out = append(out, v)
	}
	return out, ok
}

// codeParser reads the fragments of a list of codes row by row.
type codeParser struct {
	decimals int
	loose    bool   // amounts are printed without the zeros at their end: 2.2, 22, 0
	wrap     int    // integers are cut after so many digits; 0 where they are not
	longest  int    // digits of the longest integer of the text
	pieces   bool   // amounts are cut where their cells end
	serial   bool   // the rows have a 序号
	levels   bool   // codes are printed in columns 类 款 项
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
func (p *codeParser) parse(frags []flowFragment) {
	p.seen = map[string]bool{}
	for i, f := range frags {
		if f.breaks {
			p.breakRow()
		}
		if f.moved {
			continue
		}
		if r := p.cur(); f.tail && r != nil && len(r.amounts) > 0 && !(f.Kind == normalize.TextFragment && isTotalName(f.Text)) {
			p.addTail(f)
			continue
		}
		switch f.Kind {
		case normalize.TextFragment:
			p.text(f)
		case normalize.DigitsFragment:
			p.digits(f, frags[i+1:])
		case normalize.NumberFragment:
			if r := p.cur(); r != nil && f.joined == nil && p.inName(r, f, frags[i+1:]) {
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
	case r.line == 0 && len(r.amounts) == 0 && len(r.name) > 1 && isTotalName(r.name[0].Text):
		p.stray = append(p.stray, r.name...)
		p.rows = p.rows[:len(p.rows)-1]
	}
}

func (p *codeParser) text(f flowFragment) {
	r := p.cur()
	total := isTotalName(f.Text)
	switch {
	case total && !p.serial && (r == nil || r.code != "" || len(r.amounts) > 0):
		r = p.open(f.Fragment)
	case r == nil:
		p.before = append(p.before, f.Fragment)
		return
	}
	if isShare(f.Text) {
		r.shares, r.last = append(r.shares, newFlowAmount(f)), f.Fragment
		return
	}
	p.addName(r, f)
	p.fresh = false
}

// addName adds a piece to the name of a row.
func (p *codeParser) addName(r *flowRow, f flowFragment) {
	if len(r.name) >= maxNamePieces {
		p.stray = append(p.stray, f.Fragment)
		return
	}
	r.name, r.last = append(r.name, f.Fragment), f.Fragment
}

// inName reports a number that belongs to the name it touches: 3.15消费维权,
// 120急救网络, 行政运行（3.15 · 消费维权）.
func (p *codeParser) inName(r *flowRow, f flowFragment, next []flowFragment) bool {
	if len(r.amounts) > 0 && !f.tail {
		return false
	}
	if len(next) > 0 && next[0].Glued && next[0].Kind == normalize.TextFragment {
		return true
	}
	name := r.nameText()
	return f.Glued && strings.Count(name, "（")+strings.Count(name, "(") > strings.Count(name, "）")+strings.Count(name, ")")
}

func (p *codeParser) mark(f flowFragment) {
	if r := p.cur(); r != nil {
		p.addAmount(r, f, &flowAmount{mark: true, text: f.Text})
		return
	}
	p.stray = append(p.stray, f.Fragment)
}

func (p *codeParser) number(f flowFragment) {
	r := p.cur()
	if r == nil {
		p.stray = append(p.stray, f.Fragment)
		return
	}
	if f.joined != nil {
		r.amounts, r.last, r.mixed, p.fresh = append(r.amounts, f.joined), f.Fragment, true, false
		return
	}
	if isDigits(strings.TrimRight(f.Text, footnoteMarks)) && p.amountPiece(r, f, true) {
		return // 2①: the end of an amount, and the mark of a footnote
	}
	if a := p.openAmount(r); a != nil && !strings.Contains(a.text, ".") {
		if s, ok := a.joined(f.Text, p.decimals); ok && (strings.HasPrefix(f.Text, ".") || !openEnded(a.text) || !p.loose && f.first && r.last.Line != f.Line) {
			p.lengthen(r, a, s, f)
			return
		}
	}
	p.addAmount(r, f, &flowAmount{text: f.Text})
}

// openEnded reports an integer that may be whole as it stands.
func openEnded(s string) bool { return !strings.Contains(s, ",") || closedGroups(s) }

func (p *codeParser) addAmount(r *flowRow, f flowFragment, a *flowAmount) {
	if p.openAmount(r) != nil {
		r.mixed = true
	}
	a.lines, a.raw = []int{f.Line}, []string{f.Text}
	r.amounts, r.last = append(r.amounts, a), f.Fragment
	p.fresh = false
}

func (p *codeParser) lengthen(r *flowRow, a *flowAmount, s string, f flowFragment) {
	a.text, a.lines, a.raw = s, append(a.lines, f.Line), append(a.raw, f.Text)
	r.last = f.Fragment
}

// openAmount is the first amount of the row that still lacks a piece.
func (p *codeParser) openAmount(r *flowRow) *flowAmount {
	for r.done < len(r.amounts) && r.amounts[r.done].whole(p.decimals) {
		r.done++
	}
	if r.done < len(r.amounts) {
		return r.amounts[r.done]
	}
	return nil
}

// digits decides what digits alone are: a piece of the code or of an amount
// that waits for one, the 序号 or the code of the next row, an amount without
// decimals, or nothing of this table (a page number).
func (p *codeParser) digits(f flowFragment, next []flowFragment) {
	r := p.cur()
	switch {
	case r != nil && p.endsLast(r, f) && p.amountPiece(r, f, true):
	case r != nil && p.codePiece(r, f):
		if p.levels {
			r.parts = append(r.parts, f.Text)
		}
		r.code, r.last = r.code+f.Text, f.Fragment
	case r != nil && p.amountPiece(r, f, true):
	case r != nil && p.wrapped(r, f) && !p.codeAhead(f, next):
		a := r.amounts[len(r.amounts)-1]
		p.lengthen(r, a, a.text+f.Text, f)
	case f.pageNumber && p.isPageNumber(f, next):
		p.stray = append(p.stray, f.Fragment)
	case p.serial && p.nextLine(f, next):
		r := p.open(f.Fragment)
		r.line, r.serial = atoi(f.Text), f.Fragment
	case r != nil && r.code != "" && !(f.first && p.nests(f.Text)) && p.inName(r, f, next):
		p.addName(r, f)
		p.fresh = false
	case p.startsCode(f, next) && !p.wholePart(f, next):
		p.startCode(r, f)
	case r != nil && p.broken && len(r.code) > 0 && p.nests(r.code+f.Text) && !isKnown(r.nameText(), knownNames(r.code)):
		r.code, r.last = r.code+f.Text, f.Fragment
	case r != nil && p.amountPiece(r, f, false):
	case r != nil && f.Glued && !p.fresh && len(r.amounts) == 0:
		p.addName(r, f)
	case r != nil && p.bareAmount(r, f, next):
		p.addAmount(r, f, &flowAmount{text: f.Text})
	default:
		p.stray = append(p.stray, f.Fragment)
	}
}

func (p *codeParser) startCode(r *flowRow, f flowFragment) {
	if r == nil || !p.serial || !r.bare() {
		r = p.open(f.Fragment)
	}
	r.code, r.last = f.Text, f.Fragment
	if p.levels {
		r.parts = []string{f.Text}
	}
	p.fresh = true
}

// amountPiece joins digits to the first amount that waits for them; with exact
// only if they complete it.
func (p *codeParser) amountPiece(r *flowRow, f flowFragment, exact bool) bool {
	a := p.openAmount(r)
	if a == nil || !strings.ContainsAny(a.text, ".,") {
		return false
	}
	if p.loose && !strings.HasSuffix(a.text, ".") && closedGroups(strings.SplitN(a.text, ".", 2)[0]) {
		return false // 2.2 is whole where zeros are not printed
	}
	if exact && !a.completes(f.Text, p.decimals) {
		return false
	}
	s, ok := a.joined(f.Text, p.decimals)
	if ok {
		p.lengthen(r, a, s, f)
	}
	return ok
}

// endsLast reports digits right behind the last amount of the row, the only one
// that lacks a piece: they are no piece of the code.
//
//	212 · 010 · 城管 · 751.4
//	2
func (p *codeParser) endsLast(r *flowRow, f flowFragment) bool {
	a := p.openAmount(r)
	return a != nil && !p.broken && a == r.amounts[len(r.amounts)-1] && r.last.Line == a.lines[len(a.lines)-1] && f.first
}

// codePiece reports that digits go on with the row's code.
func (p *codeParser) codePiece(r *flowRow, f flowFragment) bool {
	code := r.code + f.Text
	if r.code == "" || len(code) > 7 {
		return false
	}
	if p.levels {
		return p.fresh && len(f.Text) <= 2
	}
	if len(r.code) != 3 && len(r.code) != 5 { // a code has 3, 5 or 7 digits
		return p.nests(code) || p.fresh && len(code) < 7
	}
	return p.fresh && f.Line != r.last.Line && p.nestsPartly(code)
}

// has reports that a row before, or the one being read, has the code.
func (p *codeParser) has(code string) bool {
	r := p.cur()
	return p.seen[code] || r != nil && r.code == code
}

// nests reports that a code has 3, 5 or 7 digits and stands below one that
// came before.
func (p *codeParser) nests(code string) bool {
	switch len(code) {
	case 3:
		return strings.ContainsRune(p.classes, rune(code[0])) && classCode(code)
	case 5, 7:
		return p.has(code[:len(code)-2]) && !p.has(code)
	}
	return false
}

// nestsPartly is nests for a code of which pieces are still to come.
func (p *codeParser) nestsPartly(code string) bool {
	switch len(code) {
	case 4:
		return p.has(code[:3])
	case 6:
		return p.has(code[:5])
	}
	return p.nests(code)
}

// startsCode reports that digits begin the code of a new row.
func (p *codeParser) startsCode(f flowFragment, next []flowFragment) bool {
	d := f.Text
	if f.Glued && !f.first {
		return false
	}
	if p.levels {
		return p.startsLevel(f) && !p.isWholeAmount(f, next)
	}
	if len(d) < 3 || len(d) > 7 || !strings.ContainsRune(p.classes, rune(d[0])) || !classCode(d[:3]) {
		return false
	}
	if r := p.cur(); r != nil && p.serial && r.bare() {
		return true
	}
	if !f.first || p.serial && (p.wholeNumbers() || !p.nests(d)) || p.isWholeAmount(f, next) {
		return false
	}
	return len(d) == 3 || p.has(d[:3]) || len(d) != 4 && len(d) != 6
}

// isWholeAmount reports digits on a line of their own, in a table of whole
// numbers, that no name and no more of a code follows: an amount, also where it
// looks like a code.
//
//	231
//	231
//	—
func (p *codeParser) isWholeAmount(f flowFragment, next []flowFragment) bool {
	if !p.wholeNumbers() || p.cur() == nil || len(next) == 0 || !next[0].first || next[0].breaks || p.leads(f.Text, next) {
		return false
	}
	code := f.Text
	for i, n := range next {
		if n.Kind != normalize.DigitsFragment || beginsName(next[i:]) || !p.moreOfCode(code, n.Text) {
			return n.Kind != normalize.TextFragment && !beginsName(next[i:])
		}
		code += n.Text
	}
	return true
}

// leads reports a code that is new, and below one that came before or above the
// next one: its row may have its name elsewhere.
func (p *codeParser) leads(code string, next []flowFragment) bool {
	if p.has(code) || !p.nests(code) {
		return false
	}
	if len(code) > 3 {
		return true
	}
	for _, n := range next[:min(len(next), restWithin)] {
		if n.Kind == normalize.DigitsFragment && len(n.Text) > len(code) && isCode(n.Text) {
			return strings.HasPrefix(n.Text, code)
		}
	}
	return false
}

// beginsName reports a number that the name behind it begins with: 120急救网络.
func beginsName(f []flowFragment) bool {
	return len(f) > 1 && f[1].Glued && f[1].Kind == normalize.TextFragment
}

// moreOfCode reports that digits may go on with those of a code.
func (p *codeParser) moreOfCode(code, more string) bool {
	if p.levels {
		return len(code) >= 3 && len(more) <= 2 && len(code)+len(more) <= 7
	}
	return len(code)+len(more) <= 7
}

// startsLevel is startsCode where 类 款 项 have a column each and a row may
// print its own level only.
func (p *codeParser) startsLevel(f flowFragment) bool {
	if r := p.cur(); !f.first && !(p.serial && r != nil && r.bare()) {
		return false
	}
	switch len(f.Text) {
	case 3:
		return strings.ContainsRune(p.classes, rune(f.Text[0])) && classCode(f.Text)
	case 1, 2:
		r := p.cur()
		return r != nil && (!p.serial || r.bare()) && strings.Trim(f.Text, "0") != ""
	case 5, 7:
		return strings.ContainsRune(p.classes, rune(f.Text[0]))
	}
	return false
}

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

// wholeNumbers reports a table whose amounts may be digits alone.
func (p *codeParser) wholeNumbers() bool { return p.decimals == 0 || p.loose }

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

// wholePart reports digits that are the part of an amount before its point:
//
//	26223
//	.97
func (p *codeParser) wholePart(f flowFragment, next []flowFragment) bool {
	return p.decimals > 0 && f.first && len(next) > 0 && next[0].first && strings.HasPrefix(next[0].Text, ".")
}

// bareAmount reports digits that stand where amounts stand: a printed 0 or 80
// among 13,297.11, or the front of an amount that is cut before its point.
func (p *codeParser) bareAmount(r *flowRow, f flowFragment, next []flowFragment) bool {
	if len(r.name) == 0 && r.code == "" {
		return false
	}
	if p.wholePart(f, next) || p.loose && (f.Text == "0" || len(r.name) > 0 && !(f.pageNumber && len(f.Text) <= maxPageDigits) && !p.pieces) {
		return true
	}
	if f.first && len(next) > 0 && next[0].first && next[0].Kind == normalize.NumberFragment && p.decimals > 0 {
		a := flowAmount{text: f.Text}
		return a.completes(next[0].Text, p.decimals)
	}
	if f.first && len(r.amounts) == 0 && p.decimals > 0 { // 22 22 0 0: a line of amounts
		return len(r.name) > 0 && len(next) > 0 && next[0].Line == f.Line && next[0].Kind != normalize.TextFragment
	}
	return p.decimals == 0 || f.Line == r.last.Line || len(r.amounts) > 0 && !f.first
}
