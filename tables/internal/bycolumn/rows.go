package bycolumn

import (
	"slices"
	"strconv"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// columnRow is a row of a list of codes, known by its code alone.
type columnRow struct {
	code   string // empty: 合计
	name   []columnPiece
	page   int
	parent int           // the row whose children it is among, -1
	last   bool          // the last of its parent's children
	total  int64         // what the search for totals found
	parts  []int64       // the amounts beside it
	shared bool          // these are the same in every way to share them out
	placed map[int]int64 // amounts whose columns are told
}

// columnPiece is a fragment with the line it stands on.
type columnPiece struct {
	normalize.Fragment
	gap bool // a blank line stands before it
}

// columnAmount is a printed amount.
type columnAmount struct {
	value int64 // in units of the last decimal
	printedNumber
	page int
}

// columnBag is what a table prints, by what it is.
type columnBag struct {
	rows    []columnRow
	amounts []columnAmount
	zeros   []columnAmount
	words   []columnPiece
	worded  map[int]bool // the lines with words
	topLast bool         // 合计 is the last row; the first of rows all the same
	beside  besideRows
	bounds  bounds
}

// coded reports a table that lists codes.
func (t *columnTable) coded() bool {
	return !wording.TwoSided(t.kind) && t.kind != schema.KindThreePublicExpenditure
}

// bag is what the pages print, sorted once.
func (t *columnTable) bag(left *limits.Effort) (b *columnBag, ok bool) {
	if t.sorted == nil {
		t.sorted, t.whole = t.sort(left)
	}
	copied := *t.sorted
	copied.rows = slices.Clone(t.sorted.rows)
	return &copied, t.whole
}

// sort sorts what the pages print. ok is false where an amount is not whole, is a percentage or is
// negative: then less can be said of sums.
func (t *columnTable) sort(left *limits.Effort) (b *columnBag, ok bool) {
	b = &columnBag{}
	numbers, digits, ok := t.take(b)
	if !ok {
		return b, false
	}
	b.worded = map[int]bool{}
	for _, w := range b.words {
		b.worded[w.Line] = true
	}
	digits = t.readCodes(b, digits, left)
	for _, n := range t.printed(b, numbers, digits) {
		v, whole := scaledText(strings.TrimRight(n.text, text.FootnoteMarks), t.decimals, t.loose)
		if !whole {
			return b, false
		}
		if a := (columnAmount{v, n, n.pieces[0].Page}); v == 0 {
			b.zeros = append(b.zeros, a)
		} else {
			b.amounts = append(b.amounts, a)
		}
	}
	return b, len(b.rows) > 0 && len(b.amounts) > 0
}

// take takes what the pages print: the words into the bag, beside numbers and digits.
// ok is false at a percentage.
func (t *columnTable) take(b *columnBag) (numbers, digits []normalize.Fragment, ok bool) {
	for _, p := range t.pages {
		for at, l := range p.lines {
			if t.coded() {
				l.Fragments = t.withNumbersOfNames(l.Fragments, at+1 < len(p.lines) && namesGoOn(l, p.lines[at+1]))
			}
			for i, f := range l.Fragments {
				switch code, name, ok := cell.CutBrackets(f.Text); {
				case ok && f.Kind == normalize.TextFragment:
					digits = append(digits, normalize.Fragment{Kind: normalize.DigitsFragment, Text: code, Page: f.Page, Line: f.Line})
					f.Text = name
					b.words = append(b.words, columnPiece{f, true})
				case flowtext.IsShare(f.Text): // of a column that adds up to nothing
					return nil, nil, false
				case f.Kind == normalize.TextFragment:
					b.words = append(b.words, columnPiece{f, i == 0 && l.Gap})
				case f.Kind == normalize.DigitsFragment:
					digits = append(digits, f)
				case f.Kind == normalize.NumberFragment && !b.inName(l, i):
					numbers = append(numbers, f)
				}
			}
		}
	}
	return numbers, digits, true
}

// readCodes makes the rows of the bag from digits, whole codes or pieces of codes, and
// gives the digits that are none.
func (t *columnTable) readCodes(b *columnBag, digits []normalize.Fragment, left *limits.Effort) (rest []normalize.Fragment) {
	c := newCodeReader(t.kind)
	if b.rows, rest = c.read(digits); !t.coded() || len(b.rows) > 0 && !slices.ContainsFunc(rest, c.begins) {
		return rest
	}
	if hasSerial(b.words) {
		digits = withoutSerials(digits, len(b.words))
	}
	if rows, other := t.joinCodes(b.words, digits, left); len(rows) > len(b.rows) {
		b.rows, rest = rows, other
		b.takeNames()
	}
	return rest
}

// printed is the amounts as printed: the numbers, with their ends among the digits where
// they are broken; and the digits where amounts need no decimals.
func (t *columnTable) printed(b *columnBag, numbers, digits []normalize.Fragment) []printedNumber {
	if t.broken {
		return t.withEnds(numbers, digits)
	}
	if t.decimals == 0 || t.loose {
		if hasSerial(b.words) {
			digits = withoutSerials(digits, t.mostLines(b))
		}
		numbers = inPrintedOrder(numbers, digits)
	}
	out := make([]printedNumber, 0, len(numbers))
	for _, f := range numbers {
		out = append(out, printedNumber{f.Text, []normalize.Fragment{f}})
	}
	return out
}

// mostLines is how many lines a table may number: one for each row.
func (t *columnTable) mostLines(b *columnBag) int {
	if !t.coded() {
		return len(b.words)
	}
	return len(b.rows) + 1
}

// hasSerial reports a header with a column of line numbers.
func hasSerial(words []columnPiece) bool {
	for i, w := range words {
		if wording.ReadHeader(w.Text).As == vocabulary.ColumnLine || i > 0 && wording.ReadHeader(words[i-1].Text+w.Text).As == vocabulary.ColumnLine {
			return true
		}
	}
	return false
}

// withoutSerials takes the line numbers 1 to n out of digits, the first that
// count up in printed order.
func withoutSerials(digits []normalize.Fragment, n int) []normalize.Fragment {
	next := 1
	return slices.DeleteFunc(slices.Clone(digits), func(f normalize.Fragment) bool {
		if next > n || f.Text != strconv.Itoa(next) {
			return false
		}
		next++
		return true
	})
}

// inName reports a number of a line inside a name: 行政运行（3.15 · 消费维权）, which may be broken
// before it.
func (b *columnBag) inName(l normalize.FlowLine, i int) bool {
	if len(b.words) == 0 {
		return false
	}
	before := b.words[len(b.words)-1]
	open := func(s string) int { return strings.Count(s, "（") + strings.Count(s, "(") }
	shut := func(s string) int { return strings.Count(s, "）") + strings.Count(s, ")") }
	if open(before.Text) <= shut(before.Text) {
		return false
	}
	goesOn := i == 0 && before.Line == l.Number-1 && len(l.Fragments) > 1 && l.Fragments[1].Glued && shut(l.Fragments[1].Text) > open(l.Fragments[1].Text)
	return l.Fragments[i].Glued || goesOn
}

// withNumbersOfNames joins the numbers of a line that touch the word behind them to that word,
// and to the one before that they touch: 3.15消费维权, 维护3.15消费维权. No column of amounts
// stands on the left of the names of a list. The last number of a line touches a word where the
// next line goes on with the name. Digits may be a code in front of a name, or a piece of one.
func (t *columnTable) withNumbersOfNames(line []normalize.Fragment, goesOn bool) []normalize.Fragment {
	text := func(i int) bool { return line[i].Kind == normalize.TextFragment }
	inWord := func(i int) bool {
		switch {
		case i < 0 || line[i].Kind != normalize.NumberFragment && (line[i].Kind != normalize.DigitsFragment || t.mayBeCode(line[i].Text)):
			return false
		case i+1 == len(line):
			return goesOn && line[i].Glued && text(i-1)
		}
		return line[i+1].Glued && text(i+1) && (!line[i].Glued || text(i-1))
	}
	var out []normalize.Fragment
	for i, f := range line {
		switch {
		case f.Glued && (inWord(i-1) || inWord(i)):
			out[len(out)-1].Text += f.Text
			continue
		case inWord(i):
			f.Kind = normalize.TextFragment
		}
		out = append(out, f)
	}
	return out
}

// mayBeCode reports digits that may be a code of the list or a piece of one.
func (t *columnTable) mayBeCode(digits string) bool {
	return len(digits) <= 2 || strings.ContainsRune(classesOf(t.kind), rune(digits[0]))
}

// namesGoOn reports a line of words behind another, without a blank line between them.
func namesGoOn(before, l normalize.FlowLine) bool {
	return !l.Gap && l.Number == before.Number+1 && l.Fragments[0].Kind == normalize.TextFragment
}

// scaledText is an amount in units of the last of its decimals; whole is false
// for one that has not all of them where it should, or is below zero.
func scaledText(s string, decimals int, loose bool) (v int64, whole bool) {
	integer, fraction, _ := strings.Cut(s, ".")
	if len(fraction) > decimals || len(fraction) < decimals && !loose || !flowtext.ClosedGroups(integer) {
		return 0, false
	}
	for _, c := range strings.ReplaceAll(integer, ",", "") + fraction + strings.Repeat("0", decimals-len(fraction)) {
		if c < '0' || c > '9' || v > 1e16 {
			return 0, false
		}
		v = v*10 + int64(c-'0')
	}
	return v, true
}

// codeReader finds the codes of a list among digits.
type codeReader struct {
	classes string
	pages   map[string]normalize.Fragment // where a code was printed first
}

// classesOf are the digits that the codes of a list begin with.
func classesOf(kind schema.Kind) string {
	if kind == schema.KindGeneralPublicBasicExpenditure {
		return "35"
	}
	return "2"
}

func newCodeReader(kind schema.Kind) *codeReader {
	return &codeReader{classes: classesOf(kind), pages: map[string]normalize.Fragment{}}
}

// read takes digits as codes where they have the length of one and the codes above
// them are there too; the rows of a list rise by code. rest are the other digits.
func (c *codeReader) read(digits []normalize.Fragment) (rows []columnRow, rest []normalize.Fragment) {
	for _, f := range digits {
		if _, twice := c.pages[f.Text]; !twice && cell.IsCode(f.Text) && len(f.Text) <= 7 && strings.ContainsRune(c.classes, rune(f.Text[0])) {
			c.pages[f.Text] = f
		}
	}
	for _, f := range digits {
		if c.pages[f.Text] != f || !c.placed(f.Text) {
			rest = append(rest, f)
			continue
		}
		rows = append(rows, columnRow{code: f.Text, page: f.Page})
	}
	return rows, rest
}

// begins reports the beginning of a longer code below one that is there: 208020 below 20802, for
// which its column is too narrow.
func (c *codeReader) begins(f normalize.Fragment) bool {
	_, ok := c.pages[f.Text[:min(len(f.Text), 5)]]
	return ok && (len(f.Text) == 6 || len(f.Text) == 5)
}

// placed reports a code with those above it; a class needs one below.
func (c *codeReader) placed(code string) bool {
	if len(code) > 3 {
		_, ok := c.pages[code[:len(code)-2]]
		return ok && (len(code) == 5 || c.placed(code[:5]))
	}
	for below := range c.pages {
		if len(below) == 5 && below[:3] == code {
			return true
		}
	}
	return false
}
