package normalize

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
)

// What a text must show before its amounts are parted.
const (
	leastTouching = 4  // numbers of several amounts
	leastBare     = 3  // amounts without a point: zeros are left out
	shortShare    = 25 // of so many amounts one may have fewer decimals than the others
	maxDecimals   = 6
	longInteger   = 8 // digits of an integer without separators that may begin with a code
)

// touchingDecimals is how many decimals the amounts of a text have in which amounts touch; 0
// where none do, or where they have not all as many.
func touchingDecimals(lines []FlowLine) int {
	var ends [maxDecimals + 1]int // decimals of the amounts that nothing cuts off
	bare := 0
	for _, l := range lines {
		eachNumber(l.Text, func(number, behind string) {
			if d := text.Decimals(number); behind != "" && d >= 0 && d <= maxDecimals && strings.Count(number, ".") == 1 {
				ends[d]++
			}
		})
		bare += bareAmounts(l.Text)
	}
	decimals, short, all := 0, 0, 0
	for d, n := range ends {
		if n > ends[decimals] {
			decimals = d
		}
	}
	for d, n := range ends {
		if all += n; d < decimals {
			short += n
		}
	}
	touching := 0
	for _, l := range lines {
		eachNumber(l.Text, func(number, _ string) {
			if severalAmounts(number, decimals) {
				touching++
			}
		})
	}
	if touching < leastTouching || short*shortShare > all || bare >= leastBare {
		return 0
	}
	return decimals
}

// bareAmounts counts the integers behind amounts with a point, or behind themselves: zeros at
// the end of amounts are left out.
func bareAmounts(s string) (n int) {
	before := ""
	for _, f := range strings.Fields(s) {
		if text.IsDigits(f) && (f == before || strings.Contains(before, ".") && text.IsAmount(before)) {
			n++
		}
		before = f
	}
	return n
}

// severalAmounts reports that between the points of a number stand all decimals and a digit
// at least: more than in a date.
func severalAmounts(number string, decimals int) bool {
	parts := strings.Split(number, ".")
	if len(parts) < 3 {
		return false
	}
	for _, p := range parts[1 : len(parts)-1] {
		if len(p) <= decimals {
			return false
		}
	}
	return true
}

// eachNumber gives each run of digits, points and separators in a text, and what stands
// behind it.
func eachNumber(s string, give func(number, behind string)) {
	for i := 0; i < len(s); {
		n := numberRun(s[i:])
		if n == 0 {
			i++
			continue
		}
		give(s[i:i+n], s[i+n:])
		i += n
	}
}

// numberRun measures the run of digits, points and separators at the start of s.
func numberRun(s string) int { return len(s) - len(strings.TrimLeft(s, "0123456789.,")) }

// partAmounts parts the amounts of a text that have all as many decimals.
func partAmounts(lines []FlowLine, decimals int) []FlowLine {
	out := make([]FlowLine, 0, len(lines))
	p := amountParter{decimals: decimals, mark: emptyMark(lines)}
	for i, l := range lines {
		p.next = ""
		if i+1 < len(lines) {
			p.next = lines[i+1].Text
		}
		if texts := p.line(l.Text); len(texts) > 1 || texts[0] != l.Text {
			out = append(out, l.parted(texts)...)
			continue
		}
		out = append(out, l)
	}
	return out
}

// emptyMark is the dash that a text marks empty cells with. A - before an amount may be its
// sign: it is taken for a mark where more of them stand alone.
func emptyMark(lines []FlowLine) string {
	alone, signs := 0, 0
	for _, l := range lines {
		for _, f := range strings.Fields(l.Text) {
			if before, _, long := strings.Cut(f, "—"); long && (before == "" || numberRun(before[len(before)-1:]) > 0) {
				return "—"
			}
			switch rest := strings.TrimLeft(f, "-"); {
			case rest == "":
				alone++
			case rest != f && numberRun(rest) > 0:
				signs++
			}
		}
	}
	if alone > signs {
		return "-"
	}
	return ""
}

// amountParter parts the amounts of lines, one line after the other.
type amountParter struct {
	decimals int
	mark     string   // of an empty cell, each for one; empty where it may be a sign
	next     string   // the next line
	open     string   // what the last line had of an amount that is not whole
	texts    []string // of the line: one, or one for each row that begins in it
	b        strings.Builder
}

// line gives the texts that a line is parted into.
func (p *amountParter) line(s string) []string {
	open := p.open
	p.open, p.texts = "", nil
	p.b.Reset()
	pointed := false // the number before has a point, or is the mark of an empty cell
	for i := 0; i < len(s); {
		n := numberRun(s[i:])
		if mark := (pointed || i == 0 || s[i-1] == ' ' || s[i-1] >= utf8.RuneSelf) && p.mark != "" && strings.HasPrefix(s[i:], p.mark); n == 0 {
			if pointed && mark {
				p.b.WriteByte(' ')
			}
			n = 1
			if pointed = mark; mark {
				n = len(p.mark)
			}
			p.b.WriteString(s[i : i+n])
			i += n
			continue
		}
		if pointed && p.mark != "" && strings.HasSuffix(s[:i], p.mark) {
			p.b.WriteByte(' ')
		}
		if i > 0 {
			open = ""
		}
		if r, _ := utf8.DecodeLastRuneInString(s[:i]); text.IsHan(r) && (strings.Contains(s[i:i+n], ",") || p.cutOff(s[i:i+n], s[i+n:])) {
			p.b.WriteByte(' ')
		}
		p.number(open, s[i:i+n], s[i+n:], i == 0)
		pointed = strings.Contains(s[i:i+n], ".")
		i += n
	}
	return append(p.texts, p.b.String())
}

// number writes the amounts of a number apart, and the code of the next row behind them on a
// line of its own.
func (p *amountParter) number(open, number, behind string, first bool) {
	amounts, rest, ok := p.cut(open, number)
	row := rest != "" && p.beginsRow(rest, behind)
	switch {
	case !ok || first && open == "" && holdsCode(number), rest != "" && !row && !p.cutOff(rest, behind):
		amounts, rest, row = nil, number, false
	}
	p.b.WriteString(strings.Join(amounts, " "))
	if len(amounts) > 0 && row {
		p.texts = append(p.texts, p.b.String())
		p.b.Reset()
	} else if len(amounts) > 0 && rest != "" {
		p.b.WriteByte(' ')
	}
	p.b.WriteString(rest)
	if len(amounts) == 0 {
		rest = open + rest
	}
	if behind == "" && !row && p.cutOff(rest, behind) {
		p.open = rest
	}
}

// cut cuts a number into whole amounts, the first of which began with what is open, and what
// is left behind the last of them. ok is false if it is none of amounts.
func (p *amountParter) cut(open, number string) (amounts []string, rest string, ok bool) {
	s, from := open+number, 0
	for from < len(s) {
		i := strings.IndexByte(s[from:], '.')
		if i < 0 {
			break
		}
		whole, point := s[from:from+i], from+i+1
		end := min(point+p.decimals, len(s))
		switch {
		case !inGroups(whole) || whole == "" && from+len(open) > 0, strings.ContainsAny(s[point:end], ".,"):
			return nil, number, false
		case from > 0 && len(whole) >= longInteger && holdsCode(whole):
			return nil, number, false
		case end < point+p.decimals:
			return amounts, s[max(from, len(open)):], true
		case end < len(s) && (s[end] == '.' || s[end] == ','):
			return nil, number, false
		}
		amounts = append(amounts, s[max(from, len(open)):end])
		from = end
	}
	return amounts, s[max(from, len(open)):], true
}

// beginsRow reports digits that are the 序号 or the code of a row: words come behind them.
func (p *amountParter) beginsRow(digits, behind string) bool {
	if !text.IsDigits(digits) {
		return false
	}
	if behind == "" {
		behind = p.next
	}
	r, _ := utf8.DecodeRuneInString(strings.TrimPrefix(behind, " "))
	return text.IsHan(r) || behind != p.next && text.IsCode(digits)
}

// cutOff reports what is printed of an amount that goes on in the next line.
func (p *amountParter) cutOff(rest, behind string) bool {
	if behind != "" {
		return false
	}
	whole, fraction, point := strings.Cut(rest, ".")
	if point {
		return whole != "" && len(fraction) < p.decimals && inGroups(whole)
	}
	return strings.Contains(rest, ",") || rest != "" && (strings.HasPrefix(p.next, ".") || strings.HasPrefix(p.next, ","))
}

// holdsCode reports a number that may begin with the code of a row, a 序号 before it: its
// integer is longer than these.
func holdsCode(number string) bool {
	const code, serial = 3, 3
	whole, _, _ := strings.Cut(number, ".")
	if strings.Contains(whole, ",") {
		return false
	}
	for i := 0; i <= serial && i+code < len(whole); i++ {
		if strings.IndexByte("1235", whole[i]) >= 0 {
			return true
		}
	}
	return false
}

// inGroups reports digits without separators, or in whole groups of three.
func inGroups(s string) bool {
	parts := strings.Split(s, ",")
	for i, part := range parts {
		if i > 0 && len(part) != 3 || i == 0 && len(parts) > 1 && (part == "" || len(part) > 3) {
			return false
		}
	}
	return true
}
