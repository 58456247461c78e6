package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/text"
)

// FragmentKind is the shape of a fragment of flow text: all that a fragment
// tells about the column it stands in.
type FragmentKind uint8

// The shapes.
const (
	TextFragment   FragmentKind = iota // a word or a piece of one
	DigitsFragment                     // digits alone: a 序号, a code or a piece of one, the tail of an amount, a page number
	NumberFragment                     // digits with a point, separators or a sign: an amount or a piece of one
	MarkFragment                       // a dash that marks an empty cell
)

// Fragment is the smallest printed part of flow text: what stands between
// white space, cut further where a number touches a word.
type Fragment struct {
	Kind  FragmentKind
	Text  string // folded
	Glued bool   // no white space before it: it touches the fragment before
	Page  int
	Line  int // source line, counted from 1
}

// FlowLine is a line of flow text that is not blank.
type FlowLine struct {
	Text      string // folded; runs of white space kept as one space
	Label     string // without any white space
	Fragments []Fragment
	Page      int
	Number    int  // source line, counted from 1
	Gap       bool // a blank line or a page break stands before it
	Top       bool // first line of a page
}

// FlowLines folds the lines of a page and cuts them into fragments. Blank
// lines leave a Gap.
func FlowLines(p *extract.Page) []FlowLine {
	out := make([]FlowLine, 0, len(p.Lines))
	gap := true
	lines := joinApart(gatherLetters(p.Lines))
	for at, l := range lines {
		fields := strings.Fields(text.Fold(l.Text))
		if len(fields) == 0 {
			gap = true
			continue
		}
		f := FlowLine{Text: strings.Join(fields, " "), Label: text.Label(l.Text), Page: p.Number, Number: l.Number, Gap: gap, Top: len(out) == 0}
		if len(fields) == 1 && len(out) > 0 && belowZero(out[len(out)-1].Fragments, append(fields, firstField(lines[at+1:])...)) {
			f.Fragments = []Fragment{{NumberFragment, text.JoinCode(fields[0]), false, p.Number, l.Number}}
		} else {
			f.cut(fields)
		}
		out, gap = append(out, f), false
	}
	return out
}

// cut cuts the fields of a line into its fragments.
func (l *FlowLine) cut(fields []string) {
	fields = joinSpread(joinNumerals(fields))
	for i, s := range fields {
		s = text.JoinCode(s)
		if belowZero(l.Fragments, fields[i:]) {
			l.Fragments = append(l.Fragments, Fragment{NumberFragment, s, false, l.Page, l.Number})
			continue
		}
		l.Fragments = appendFragments(l.Fragments, s, l.Page, l.Number)
	}
}

// firstField is the first field of the next line that is not blank.
func firstField(lines []extract.Line) []string {
	for _, l := range lines {
		if fields := strings.Fields(text.Fold(l.Text)); len(fields) > 0 {
			return fields[:1]
		}
	}
	return nil
}

// joinNumerals rejoins the number of an item in spread print: 二十 一、粮 油,
// 二 十 一 、 粮 油, （ 一 ） 一 般.
func joinNumerals(fields []string) []string {
	for i := 0; i < len(fields); i++ {
		k, numerals, mark := i, text.Numerals, "、"
		if strings.HasPrefix(fields[i], "（") && strings.Trim(fields[i], "（"+bracketed) == "" {
			k, numerals, mark = i+1, bracketed, "）"
		}
		for k < len(fields) && strings.Trim(fields[k], numerals) == "" {
			k++
		}
		if k == i {
			continue
		}
		if k < len(fields) && k-i <= maxNumeral && strings.HasPrefix(strings.TrimLeft(fields[k], numerals), mark) {
			number := strings.Join(fields[i:k+1], "")
			fields = append(append(fields[:i:i], number), fields[k+1:]...)
			continue
		}
		i = k - 1
	}
	return fields
}

// bracketed is what stands between the brackets of an item's number.
const bracketed = text.Numerals + "0123456789"

// joinSpread rejoins in spread print the words that rows and items are known by,
// the marks that no word begins with, and years: 合 计, 其 中 ：, （一 ）, 2024 年预算数.
func joinSpread(fields []string) []string {
	for i := 0; i+1 < len(fields); i++ {
		for i+1 < len(fields) && onePiece(fields[i], fields[i+1]) {
			fields = append(append(fields[:i:i], fields[i]+fields[i+1]), fields[i+2:]...)
		}
	}
	return fields
}

// onePiece reports two pieces of one word.
func onePiece(before, piece string) bool {
	switch before + piece {
	case "合计", "总计", "小计", "其中", "收入", "支出", "项目":
		return true
	}
	if strings.HasPrefix(piece, "年") && len(before) == 4 && text.IsDigits(before) && text.IsYear(before+"年") {
		return true
	}
	open := strings.HasPrefix(before, "（") && !strings.Contains(before, "）")
	return open && strings.HasPrefix(piece, "）") || before == text.PartWord && piece == "："
}

// appendFragments cuts what stands between white space where a number touches
// a word:
//
//	103.77结转下年      103.77 · 结转下年
//	险缴费支出2.08      险缴费支出 · 2.08
//	2080501行政单位     2080501 · 行政单位
//	—二、外交支出       — · 二、外交支出
//
// A number inside a word (1.一般公共预算, 10kV配电室, 第4次) stays in it: only
// digits in front and amounts with a point come off.
func appendFragments(out []Fragment, s string, page, line int) []Fragment {
	glued := false
	add := func(kind FragmentKind, text string) {
		out = append(out, Fragment{kind, text, glued, page, line})
		glued = true
	}
	for s != "" {
		kind, n := leadingFragment(s)
		add(kind, s[:n])
		s = s[n:]
	}
	return out
}

// leadingFragment measures the first fragment of s.
func leadingFragment(s string) (FragmentKind, int) {
	if n := markLength(s); n > 0 {
		return MarkFragment, n
	}
	if bracketedAmount(s) {
		return NumberFragment, len(s)
	}
	if kind, n := numberLength(s); n > 0 {
		return kind, n
	}
	return TextFragment, wordLength(s)
}

// belowZero reports a negative whole number in brackets: (683,943), (91) between
// amounts. The number of an item has words behind it, and a year words before it. What
// stands alone on its line is asked with the lines around it.
//
//	2040201 行政运行 918 827 659 168 (91)
func belowZero(before []Fragment, fields []string) bool {
	digits := strings.ReplaceAll(inBrackets(fields[0]), ",", "")
	if digits == "" || strings.Trim(digits, "0123456789") != "" {
		return false
	}
	if next := fields[1:]; len(next) > 0 && text.KindOf(next[0]) == text.NoValue && inBrackets(next[0]) == "" {
		return false
	}
	if n := len(before); n > 0 {
		return before[n-1].Kind != TextFragment || len(digits) > 4
	}
	return len(digits) > 2
}

// inBrackets is what stands between the brackets around s, empty where there are none.
func inBrackets(s string) string {
	inner, open := strings.CutPrefix(strings.Replace(s, "（", "(", 1), "(")
	inner, closed := strings.CutSuffix(strings.Replace(inner, "）", ")", 1), ")")
	if !open || !closed {
		return ""
	}
	return inner
}

// bracketedAmount reports a negative amount in brackets: (1,204.50).
func bracketedAmount(s string) bool {
	inner := inBrackets(s)
	return inner != "" && strings.Trim(inner, "0123456789.,") == "" && wholeAmount(inner)
}

// markLength is the length of the dashes that s consists of or that stand
// before a word.
func markLength(s string) int {
	if !text.MayBlank(s[0]) {
		return 0
	}
	rest := strings.TrimLeft(s, "-—－–―")
	n := len(s) - len(rest)
	if n == 0 || rest == "" {
		return n
	}
	if r, _ := utf8.DecodeRuneInString(rest); text.IsHan(r) || r == '（' {
		return n
	}
	return 0
}

// numberLength measures the number at the start of s; 0 if there is none or it
// belongs to the word behind it.
func numberLength(s string) (FragmentKind, int) {
	body := strings.TrimLeft(s, "-△▲−")
	sign := len(s) - len(body)
	n := 0
	for n < len(body) && (text.IsDigit(body[n]) || body[n] == '.' || body[n] == ',') {
		n++
	}
	if year := yearBehind(body[:n], body[n:]); year > 0 {
		return NumberFragment, sign + n - year
	}
	number, rest := body[:n], body[n:]
	if strings.Trim(number, ".,") == "" {
		return 0, 0
	}
	if rest != "" && !strings.HasSuffix(number, ",") && !strings.HasSuffix(number, ".") && strings.Trim(rest, text.FootnoteMarks) == "" {
		return NumberFragment, len(s)
	}
	if rest != "" && !cutsBefore(number, rest) {
		return 0, 0
	}
	if sign == 0 && !strings.ContainsAny(number, ".,") {
		return DigitsFragment, n
	}
	return NumberFragment, sign + n
}

// yearBehind measures the year that touches an amount, where what runs on top of a page is
// printed behind its last row: 0.542021年部门预算.
func yearBehind(number, rest string) int {
	const year = 4
	if !strings.HasPrefix(rest, "年") || beginsLikeUnit(rest) || len(number) <= year || !text.IsYear(number[len(number)-year:]) || !wholeAmount(number[:len(number)-year]) {
		return 0
	}
	return year
}

// beginLikeUnits are words that begin with what is counted elsewhere.
var beginLikeUnits = []string{"年初", "年末", "年终", "个人"}

func beginsLikeUnit(s string) bool {
	return slices.ContainsFunc(beginLikeUnits, func(w string) bool { return strings.HasPrefix(s, w) })
}

// cutsBefore decides whether a number ends before the word it touches.
func cutsBefore(number, rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	if !text.IsHan(r) && r != '（' {
		return false
	}
	if r == '年' && wholeAmount(number) {
		return true // 0.00年终结转结余
	}
	if beginsLikeUnit(rest) && !text.IsYear(number) {
		return true // 33年初财政拨款结转和结余
	}
	if strings.ContainsRune("年月日时个万亿元千位辆台号次届级", r) {
		return false
	}
	return !strings.HasSuffix(number, ".") && !strings.HasSuffix(number, ",") || len(number) > 3 // an item has two digits: 12.一般公共预算
}

// wordLength is the length of the word at the start of s: to the first amount
// with a point in it, to a number behind the word for a sum, or to a dash at its end.
func wordLength(s string) int {
	for _, sum := range text.SumWords {
		if piece, ok := strings.CutPrefix(s, sum); ok && piece != "" && strings.Trim(piece, "0123456789.,") == "" {
			return len(sum) // 合计1103. · 89
		}
	}
	for i := 1; i < len(s); i++ {
		if !text.IsDigit(s[i]) || text.IsDigit(s[i-1]) || s[i-1] == '.' || s[i-1] == ',' {
			continue
		}
		if strings.HasSuffix(s[:i], "第") || s[i-1] < utf8.RuneSelf && s[i-1] != ')' {
			continue
		}
		if kind, n := numberLength(s[i:]); kind == NumberFragment && wholeAmount(s[i:i+n]) {
			return i
		}
	}
	return len(s)
}

// wholeAmount reports digits on both sides of a point.
func wholeAmount(s string) bool {
	whole, fraction, ok := strings.Cut(s, ".")
	return ok && whole != "" && fraction != "" && !strings.Contains(fraction, ".")
}
