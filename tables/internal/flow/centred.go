package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Some extractors sort what they print by height. Where the cells of a row have
// one line, two or three and stand in its middle, the beginnings of its amounts and
// of its name come before its code, and their ends behind it:
//
//	文化旅游体育 148,314. 148,314.
//	207 0.00 0.00
//	与传媒支出 61 61
//
// Every row has one code, and is at its end when that is whole and no amount lacks
// a piece. So the lines are gathered into rows, and each is written anew: code, name,
// amounts.

// centredRow is a row being gathered.
type centredRow struct {
	cutAmounts
	serial  []flowtext.Fragment
	code    string
	pieces  []flowtext.Fragment // of the code
	name    []flowtext.Fragment
	amounts []flowtext.Fragment // each where its first piece is printed
	above   int                 // lines of words above all others
	total   bool
	breaks  bool // a page ended before it
}

// centredReader gathers the lines of a list of codes into rows.
type centredReader struct {
	*codeParser
	rows []*centredRow
	row  *centredRow
	last int                   // 序号
	held [][]flowtext.Fragment // lines of words that belong to the row before them or to the next
}

// centred writes the body of a list anew, row by row; not ok where its lines are no
// rows of codes in this way.
func (p *codeParser) centred(body []flowtext.Fragment) (out []flowtext.Fragment, ok bool) {
	if p.levels || p.wrap > 0 || !p.amountsInLines(body) {
		return nil, false
	}
	p.seen = map[string]bool{}
	r := &centredReader{codeParser: p, row: &centredRow{}}
	for len(body) > 0 {
		n := 1
		for n < len(body) && body[n].Line == body[0].Line {
			n++
		}
		if !r.pageNumber(body[:n]) {
			r.line(unmoved(body[:n]))
		}
		body = body[n:]
	}
	if !r.row.done(p) {
		return nil, false
	}
	r.next()
	for _, row := range r.rows {
		out = append(out, row.rewrite()...)
	}
	return out, true
}

// amountsInLines reports that most amounts share their line with another cell.
func (p *codeParser) amountsInLines(body []flowtext.Fragment) bool {
	amounts, alone := 0, 0
	for i, f := range body {
		if f.Kind != normalize.NumberFragment && !(p.wholeNumbers() && f.Kind == normalize.DigitsFragment) {
			continue
		}
		amounts++
		if f.First && (i+1 == len(body) || body[i+1].First) {
			alone++
		}
	}
	return alone*2 < amounts
}

// unmoved are the fragments of a line that are no part of the header.
func unmoved(line []flowtext.Fragment) []flowtext.Fragment {
	return slices.DeleteFunc(slices.Clone(line), func(f flowtext.Fragment) bool { return f.Moved })
}

// line takes one line.
func (r *centredReader) line(line []flowtext.Fragment) {
	if onlyWords(line) && !wording.IsTotal(joinWords(line)) {
		if len(line) > 0 {
			r.held = append(r.held, line)
		}
		return
	}
	if r.row.done(r.codeParser) {
		r.next()
	}
	r.takeHeld(len(r.held))
	if len(r.row.pieces)+len(r.row.amounts) == 0 {
		r.row.breaks = line[0].Breaks
	}
	rest := line[r.leading(line):]
	for i, f := range rest {
		switch {
		case f.Kind == normalize.TextFragment:
			r.row.name = append(r.row.name, f)
			r.row.total = r.row.code == "" && wording.IsTotal(joinWords(r.row.name))
		case len(r.row.amounts) == 0 && beginsName(rest[i:]):
			r.row.name = append(r.row.name, f)
		default:
			if amount, begins := r.row.take(f, false, r.codeParser); begins {
				r.row.amounts = append(r.row.amounts, amount)
			}
		}
	}
}

// pageNumber reports the number of a page; that of the row being read, or the end of
// its code, may stand alone too.
func (r *centredReader) pageNumber(line []flowtext.Fragment) bool {
	if len(line) > 1 || !line[0].PageNumber {
		return false
	}
	row := r.row
	serial := r.serial && len(row.serial) == 0 && word.Atoi(line[0].Text) == r.last+1
	code := row.code != "" && !row.whole(r.codeParser) && r.nests(row.code+line[0].Text)
	return len(row.amounts) == 0 || row.done(r.codeParser) || !serial && !code
}

func onlyWords(line []flowtext.Fragment) bool {
	return !slices.ContainsFunc(line, func(f flowtext.Fragment) bool { return f.Kind != normalize.TextFragment })
}

// leading takes the 序号 and the piece of the code that a line begins with, and
// counts them.
func (r *centredReader) leading(line []flowtext.Fragment) (n int) {
	row := r.row
	if r.serial && len(row.serial) == 0 && line[0].Kind == normalize.DigitsFragment && word.Atoi(line[0].Text) == r.last+1 {
		row.serial, r.last, n = line[:1:1], r.last+1, 1
	}
	for n < len(line) && line[n].Kind == normalize.DigitsFragment && !row.total && !row.whole(r.codeParser) && r.codeGoesOn(row.code+line[n].Text) && !beginsName(line[n:]) {
		row.code, row.pieces = row.code+line[n].Text, append(row.pieces, line[n])
		n++
	}
	return n
}

// codeGoesOn reports the digits of a code, or its first ones.
func (r *centredReader) codeGoesOn(code string) bool {
	return r.nests(code) || len(code) >= 3 && r.nestsPartly(code)
}

// whole reports that the row has its whole code.
func (row *centredRow) whole(p *codeParser) bool { return p.nests(row.code) && !p.seen[row.code] }

// done reports that the row lacks nothing but words.
func (row *centredRow) done(p *codeParser) bool {
	return (row.total || row.whole(p)) && len(row.open) == 0 && len(row.amounts) > 0
}

// cutAmounts are the amounts of a row being gathered that still lack a piece.
type cutAmounts struct{ open []*flowtext.Amount }

// take joins a piece to the first amount that lacks it and was not printed on the same
// line; else, or where it is apart from these, an amount begins with it, where its first
// piece is printed.
func (c *cutAmounts) take(f flowtext.Fragment, apart bool, p *codeParser) (amount flowtext.Fragment, begins bool) {
	mark := f.Kind == normalize.MarkFragment
	for i, a := range c.open {
		if apart || mark || a.Lines[len(a.Lines)-1] == f.Line {
			continue
		}
		if s, ok := a.Joined(f.Text, p.decimals); ok && (strings.ContainsAny(a.Text, ".,") || f.Text[0] == '.') {
			a.Text, a.Lines, a.Raw = s, append(a.Lines, f.Line), append(a.Raw, f.Text)
			if a.Whole(p.decimals) {
				c.open = slices.Delete(c.open, i, i+1)
			}
			return f, false
		}
		break
	}
	a := flowtext.NewAmount(f)
	if a.Mark = mark; !a.Whole(p.decimals) && !p.wholeNumbers() {
		c.open = append(c.open, a)
	}
	f.Kind, f.Joined = normalize.NumberFragment, a
	return f, true
}

// next goes on to the next row. Of the lines of words between two rows the first
// has as many below it as above it, unless its name is known.
func (r *centredReader) next() {
	n, known := min(r.row.above, len(r.held)), knownNames(r.row.code)
	if !isKnown(r.row.nameWith(r.held[:n]), known) {
		for k := range len(r.held) + 1 {
			if isKnown(r.row.nameWith(r.held[:k]), known) {
				n = k
			}
		}
	}
	r.takeHeld(n)
	r.rows, r.seen[r.row.code] = append(r.rows, r.row), true
	r.row = &centredRow{above: len(r.held)}
}

// takeHeld gives the first lines of words held to the row.
func (r *centredReader) takeHeld(n int) {
	for _, line := range r.held[:n] {
		r.row.name = append(r.row.name, line...)
	}
	r.held = r.held[n:]
	if len(r.row.pieces)+len(r.row.amounts) == 0 {
		r.row.above = max(r.row.above, n)
	}
}

func (row *centredRow) nameWith(lines [][]flowtext.Fragment) string {
	return joinWords(slices.Concat(append([][]flowtext.Fragment{row.name}, lines...)...))
}

// rewrite gives the row with its cells from left to right.
func (row *centredRow) rewrite() []flowtext.Fragment {
	out := slices.Clone(row.serial)
	if row.code != "" {
		code := row.pieces[0]
		code.Text = row.code
		out = append(out, code)
	}
	return inOneLine(slices.Concat(out, row.name, row.amounts), row.breaks)
}

// inOneLine makes one line of the fragments of a row; a page may have ended before it.
func inOneLine(row []flowtext.Fragment, breaks bool) []flowtext.Fragment {
	for i := range row {
		f := &row[i]
		f.First, f.Breaks, f.Gap, f.Tail, f.PageNumber = i == 0, i == 0 && breaks, false, false, false
	}
	return row
}

// rowProof is what speaks for and against a reading of rows.
type rowProof struct {
	rows     int // that have a code with known names
	named    int // of these, with one of them
	cut      int // with a code or an amount in pieces
	troubles int // amounts in pieces or more of them than columns, rows without code or amounts, numbers that belong to none
}

// How much better the rows gathered must be than those in the order printed, where
// their names do not say so.
const (
	fewerTroubles = 4 // times, where two rows are in pieces
	leastCut      = 2
	leastTroubles = 3 // the row in which a text ends may make one
)

// proof weighs the rows read.
func (p *codeParser) proof(columns int) (w rowProof) {
	for _, f := range p.stray {
		if f.Kind != normalize.TextFragment {
			w.troubles++
		}
	}
	for _, r := range p.rows {
		if r.inPieces(p.decimals) || len(r.amounts) == 0 || len(r.amounts) > columns || r.code == "" && !wording.IsTotal(r.nameText()) {
			w.troubles++
		}
		if known := knownNames(r.code); len(known) > 0 {
			w.rows++
			if isKnown(r.nameText(), known) {
				w.named++
			}
		}
		if slices.ContainsFunc(r.amounts, func(a *flowtext.Amount) bool { return len(a.Raw) > 1 }) {
			w.cut++
		}
	}
	return w
}

// doubtful reports rows that may be out of the order printed.
func (w rowProof) doubtful() bool { return w.troubles > 0 || w.named*2 < w.rows }

// better reports rows gathered that explain more than those as printed.
func (w rowProof) better(printed rowProof) bool {
	if w.named <= printed.named {
		return w.named == printed.named && w.cut >= leastCut && printed.troubles >= leastTroubles && w.troubles*fewerTroubles < printed.troubles
	}
	return w.troubles <= printed.troubles
}
