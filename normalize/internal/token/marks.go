package token

import (
	"sort"
	"strconv"

	"budgetextract/normalize/text"
)

// A dump of text has one size of letters: it shows a small raised mark as a digit of the
// usual size, a blank behind its amount or where that ends, on a line above:
//
//	                           1
//	208 社会保障支出      45.78        30.60 1
//
// What stands so is no digit of the amount, no amount of the next column and no row.

const (
	markGap   = 0.7 // how far behind its amount a mark stands at most, in letters
	markAbove = 3.0 // how far above its foot
)

// TakeMarks puts the marks of footnotes behind their amounts, where the tokens are those of
// a text on a grid of characters, line by line.
func TakeMarks(tokens []Token) []Token {
	if len(tokens) == 0 || tokens[0].Line == 0 {
		return tokens
	}
	d := dump{tokens: tokens}
	if !d.index() {
		return tokens
	}
	taken := map[int]int{} // amounts by their marks
	for k, l := range d.lines {
		if countsUp(tokens[l.from:l.to]) {
			continue
		}
		for i := l.from; i < l.to; i++ {
			if a := d.amountOf(k, i); a >= 0 {
				taken[i] = a
			}
		}
	}
	if len(taken) == 0 {
		return tokens
	}
	d.behindNumbers(taken)
	for i := range tokens {
		if a, ok := taken[i]; ok {
			tokens[a].Mark(&tokens[i])
		}
	}
	out := tokens[:0]
	for i := range tokens {
		if _, ok := taken[i]; !ok {
			out = append(out, tokens[i])
		}
	}
	return out
}

// dump is the words of a page on a grid of characters.
type dump struct {
	tokens   []Token
	lines    []span
	decimals map[ending]int // how many amounts end in a column with so many decimals
	numbers  map[int]string // by column: the one small number that begins there; empty for several
}

type span struct{ from, to int }

type ending struct{ column, decimals int }

// column is the place of an edge on the grid, in halves of a letter.
func (t *Token) column(x float64) int { return int(2 * x / t.Size) }

// index parts the words into lines and counts what its columns hold. It reports that there
// are words that could be marks, on lines of words from left to right.
func (d *dump) index() (could bool) {
	d.decimals, d.numbers = map[ending]int{}, map[int]string{}
	for i := range d.tokens {
		t := &d.tokens[i]
		switch {
		case t.Line == 0:
			return false
		case i == 0 || t.Line != d.tokens[i-1].Line || t.Box.Y0 != d.tokens[i-1].Box.Y0:
			d.lines = append(d.lines, span{i, i})
		case t.Box.X0 < d.tokens[i-1].Box.X1:
			return false
		}
		d.lines[len(d.lines)-1].to = i + 1
		if couldMark(t) {
			could = true
			at := t.column(t.Box.X0)
			if was, ok := d.numbers[at]; !ok {
				d.numbers[at] = t.Label
			} else if was != t.Label {
				d.numbers[at] = ""
			}
		}
		if text.IsAmount(t.Label) {
			d.decimals[ending{t.column(t.Box.X1), text.Decimals(t.Label)}]++
		}
	}
	return could
}

// amountOf is the amount that token i, on line k, is the mark of; -1 without.
func (d *dump) amountOf(k, i int) int {
	m := &d.tokens[i]
	if !couldMark(m) || d.numbers[m.column(m.Box.X0)] == "" {
		return -1
	}
	if i > d.lines[k].from && m.Box.X0-d.tokens[i-1].Box.X1 <= markGap*m.Size {
		if d.whole(i - 1) {
			return i - 1
		}
		return -1
	}
	for _, l := range d.lines[k+1:] {
		line := d.tokens[l.from:l.to]
		if line[0].Box.Y0-m.Box.Y0 > markAbove*m.Size {
			break
		}
		n := sort.Search(len(line), func(n int) bool { return line[n].Box.X1 >= m.Box.X0-markGap*m.Size })
		if n == len(line) || line[n].Box.X0 > m.Box.X1+markGap*m.Size {
			continue
		}
		if a := l.from + n; line[n].Box.X1 <= m.Box.X0 && (d.whole(a) || d.wholeNumber(a) && onlyMarks(d.tokens[d.lines[k].from:d.lines[k].to])) {
			return a
		}
		break
	}
	return -1
}

// behindNumbers takes marks behind whole numbers too, where the same stand on the page
// as nothing but marks.
func (d *dump) behindNumbers(taken map[int]int) {
	known := map[string]bool{}
	for i := range taken {
		known[d.tokens[i].Label] = true
	}
	for _, l := range d.lines {
		for i := l.from + 1; i < l.to; i++ {
			m := &d.tokens[i]
			if couldMark(m) && known[m.Label] && d.numbers[m.column(m.Box.X0)] != "" && m.Box.X0-d.tokens[i-1].Box.X1 <= markGap*m.Size && d.wholeNumber(i-1) {
				taken[i] = i - 1
			}
		}
	}
}

// couldMark reports the number of a note.
func couldMark(t *Token) bool {
	return len(t.Label) <= 2 && text.IsDigits(t.Label) && t.Label[0] != '0'
}

// whole reports an amount with as many decimals as most have that end below and above it.
func (d *dump) whole(i int) bool {
	a := &d.tokens[i]
	own := text.Decimals(a.Label)
	if own <= 0 || !text.IsAmount(a.Label) {
		return false
	}
	same, others := d.ending(a, own)
	return same > others
}

// wholeNumber reports an amount without decimals where none have them: it is told from other
// numbers by its length.
func (d *dump) wholeNumber(i int) bool {
	a := &d.tokens[i]
	if len(a.Label) < leastWhole || !text.IsAmount(a.Label) || text.Decimals(a.Label) > 0 {
		return false
	}
	_, others := d.ending(a, 0)
	return others == 0
}

// leastWhole is how long a whole number is at least that a mark stands behind.
const leastWhole = 4

// ending counts the amounts that end in the column of one with so many decimals, and with others.
func (d *dump) ending(a *Token, decimals int) (same, others int) {
	for n := 1; n <= mostDecimals; n++ {
		for c := -1; c <= 1; c++ {
			count := d.decimals[ending{a.column(a.Box.X1) + c, n}]
			if n == decimals {
				same += count
			} else {
				others += count
			}
		}
	}
	return same, others
}

// mostDecimals is how many decimals an amount has at most, as printed.
const mostDecimals = 8

// countsUp reports a line that numbers columns.
func countsUp(line []Token) bool {
	last := 0
	for i := range line {
		if t := &line[i]; couldMark(t) {
			n, _ := strconv.Atoi(t.Label)
			if last > 0 && n == last+1 {
				return true
			}
			last = n
		}
	}
	return false
}

// onlyMarks reports a line of nothing but one small number, once or more.
func onlyMarks(line []Token) bool {
	for i := range line {
		if t := &line[i]; !couldMark(t) || t.Label != line[0].Label {
			return false
		}
	}
	return true
}
