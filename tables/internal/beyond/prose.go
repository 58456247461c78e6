package beyond

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Prose collects the narrative of a budget and reads its figures. Lines are
// joined to paragraphs.
type Prose struct {
	text    strings.Builder
	places  []prosePlace
	found   []schema.Statement
	told    map[string]schema.Amount // what was said of each concept and year
	targets []schema.PerformanceFigure
	Parts   Parts   // the forms in it
	right   float64 // edge of its lines, points
	widest  int     // runes of its longest line, where no edge is known
}

// prosePlace says where the text from an offset on was printed.
type prosePlace struct {
	from, page, line int
}

// maxSentence bounds a text without a full stop.
const maxSentence = 4096

// Line takes a line of the narrative, and the same without white space.
func (p *Prose) Line(t normalize.Text, plain string) {
	s := closeSpread(strings.TrimSpace(t.Text))
	if n := word.Trim(plain, "-—－"); text.IsDigits(n) && len(n) <= 4 || wording.PageNumberLine(n) || runningTitle(plain) {
		return
	}
	full := p.full(t)
	if proseHeading(plain) && (!full || headsNarrative(plain)) {
		p.end()
		return
	}
	begins := paragraphNumber(plain) > 0 || word.StartsWithAny(plain, vocabulary.TargetIntros...)
	if begins {
		p.end()
	}
	if p.text.Len() == 0 && !full && !begins && !word.HoldsAny(s, "0123456789。，") {
		return
	}
	p.places = append(p.places, prosePlace{p.text.Len(), t.Page, t.Line})
	p.text.WriteString(s)
	if p.text.Len() > maxSentence || strings.HasSuffix(s, "。") && !full {
		p.end()
	}
}

// spreadRunes is how many letters of a line stand apart where it is set to the width of
// the page.
const spreadRunes = 4

// closeSpread takes the white space between the letters of a line out that is set to the
// width of the page: 2025 年 收 入 总 计 486,250.18 万 元.
func closeSpread(s string) string {
	if strings.Count(s, " ") <= spreadRunes {
		return s
	}
	runes := []rune(s)
	wide := func(i int) bool {
		return i >= 0 && i < len(runes) && (text.IsHan(runes[i]) || unicode.IsPunct(runes[i]) && runes[i] > unicode.MaxASCII)
	}
	apart := 0
	for i := range runes {
		if wide(i) && i > 0 && runes[i-1] == ' ' && i+1 < len(runes) && runes[i+1] == ' ' {
			apart++
		}
	}
	if apart < spreadRunes {
		return s
	}
	out := make([]rune, 0, len(runes))
	for i, r := range runes {
		if r != ' ' || !wide(i-1) || !wide(i+1) {
			out = append(out, r)
		}
	}
	return string(out)
}

// full reports a line that reaches the right edge of the text: it goes on with
// the next one.
func (p *Prose) full(t normalize.Text) bool {
	if t.Box.X1 > 0 {
		p.right = max(p.right, t.Box.X1)
		return t.Box.X1 > p.right-2*(t.Box.Y1-t.Box.Y0)
	}
	n := utf8.RuneCountInString(t.Text)
	p.widest = max(p.widest, n)
	return n*8 > p.widest*7 && n > minFullLine
}

// minFullLine is how many runes a line has at least that is a full one.
const minFullLine = 20

// proseHeading reports the heading of a paragraph: 3、比上年增减情况,
// 一、2025年“三公”经费预算情况说明.
func proseHeading(s string) bool {
	if word.Longer(s, 40) || word.HoldsAny(s, "，。；") {
		return false
	}
	n := paragraphNumber(s)
	rest := withoutYears(s[n:])
	return rest != "" && (n > 0 || strings.HasSuffix(rest, vocabulary.PartHeadingEnd)) && !strings.ContainsAny(rest, "0123456789")
}

// maxPartHeading is how many runes the heading of a part of the narrative has.
const maxPartHeading = 36

// headsNarrative reports the heading of a part of the narrative, which no line of a
// paragraph reads like, however wide it is: 第三部分2024年部门预算情况说明.
func headsNarrative(s string) bool {
	return strings.HasSuffix(s, vocabulary.PartHeadingEnd) && !word.Longer(s, maxPartHeading)
}

// withoutYears leaves out 2024年, 2024年度.
func withoutYears(s string) string {
	for i := wording.YearAt(s); i >= 0; i = wording.YearAt(s) {
		s = s[:i] + s[i+wording.YearLen(s[i:]):]
	}
	return s
}

// paragraphNumber is the length of the number that a paragraph begins with:
// 一、 （二） 3. (4) 5、, 0 if there is none. The digits of an amount are none.
func paragraphNumber(s string) int {
	open := len(s) - len(word.TrimLeft(s, "（("))
	body := s[open:]
	n := len(body) - len(word.TrimLeft(body, vocabulary.Numerals))
	if n == 0 {
		n = text.LeadingDigits(body)
		if n > 2 {
			return 0
		}
	}
	rest := body[n:]
	for _, mark := range []string{"、", "）", ")", ".", "．"} {
		after, ok := strings.CutPrefix(rest, mark)
		point := mark == "." || mark == "．"
		if n > 0 && ok && (open > 0) == (mark == "）" || mark == ")") && (after == "" || !point || !text.IsDigit(after[0])) {
			return open + n + len(mark)
		}
	}
	return 0
}

// end reads the figures of the paragraph collected.
func (p *Prose) end() {
	s := p.text.String()
	p.text.Reset()
	if n := paragraphNumber(s); word.StartsWithAny(s[n:], vocabulary.TargetIntros...) {
		p.readTargets(s)
	} else {
		(&figureReader{prose: p, text: s}).read()
	}
	p.places = p.places[:0]
}

// place is where the text between two offsets was printed: its page, and the
// lines of a text.
func (p *Prose) place(from, to int) (page int, lines []int) {
	for i, at := range p.places {
		next := to
		if i+1 < len(p.places) {
			next = p.places[i+1].from
		}
		if at.from >= to || next <= from {
			continue
		}
		if page == 0 {
			page = at.page
		}
		if at.line > 0 {
			lines = append(lines, at.line)
		}
	}
	return page, lines
}

// add keeps a statement. What is said of a concept first is said of the whole
// budget; another figure for it later is that of a part, which context names.
func (p *Prose) add(s schema.Statement, context string) {
	if p.told == nil {
		p.told = map[string]schema.Amount{}
	}
	key := s.Concept + s.Unit + strconv.Itoa(s.Year)
	old, again := p.told[key]
	switch {
	case again && old.Decimal().Equal(s.Amount.Decimal()):
		return
	case again && context == s.Concept:
		s.Concept = vocabulary.ProseElse + s.Concept
	case again:
		s.Concept = context + vocabulary.ProseOf + s.Concept
	default:
		p.told[key] = s.Amount
	}
	p.found = append(p.found, s)
}

// yearBefore stands for the year before the budget's until that is known.
const yearBefore = -1

// statements are the figures read, those without a year of the budget's.
func (p *Prose) statements(year int) []schema.Statement {
	for i := range p.found {
		p.found[i].Year = settleYear(p.found[i].Year, year)
	}
	for i := range p.targets {
		p.targets[i].Year = year
	}
	return p.found
}

func settleYear(said, year int) int {
	switch {
	case said == yearBefore:
		return max(0, year-1)
	case said != 0:
		return said
	}
	return year
}
