package beyond

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// figureReader reads the figures of a paragraph: the clause in front of each
// says what it is.
type figureReader struct {
	prose   *Prose
	text    string
	from    int    // end of the figure before
	subject string // what the last figure was about, for 与上年相比减少
	outer   string // … and before the bracket that holds its parts
	fund    string // what a fund pays, in the sentence so far
	year    int    // 截至2024年8月31日: of the sentence
	cause   bool   // the sentence gives a reason: its figures are of parts
}

// figure is a number with its unit and the clause in front of it.
type figure struct {
	start, end int // of the quote
	clause     string
	number     string
	unit       string
}

// read reads all figures.
func (r *figureReader) read() {
	for m, ok := nextFigure(r.text, 0); ok; m, ok = nextFigure(r.text, m.end) {
		if word.StartsWithAny(strings.TrimLeft(r.text[m.end:], " "), vocabulary.ThresholdMarks...) || strings.HasPrefix(r.text[m.end:], vocabulary.PercentPoints) {
			continue // 单价100万元（含）以上: no figure of its own
		}
		start, clause := r.clause(m.from)
		r.context(start)
		start += ownerLen(r.text[start:m.from])
		if clause == "" {
			clause = wording.Label(r.text[start:m.from])
		}
		f := figure{start: start, end: m.end, clause: clause, number: r.text[m.from:m.to], unit: r.text[m.unit:m.end]}
		r.from = m.end
		r.figure(f)
	}
}

// clause is where the clause before a number begins, and its words where a colon
// stands in it: 行政运行（项）：2024年预算数为.
func (r *figureReader) clause(to int) (start int, words string) {
	start = r.clauseStart(to)
	before, colon := strings.CutSuffix(r.text[r.from:start], "：")
	bare := wording.Label(r.text[start:to])
	if !colon || !word.OneOf(withoutYears(bare), vocabulary.BareLabels) {
		return start, ""
	}
	end := r.from + len(before)
	start = r.clauseStart(end)
	words = wording.Label(r.text[start:end])
	return start, bare[:wording.YearLen(bare)] + words[paragraphNumber(words):]
}

// clauseStart is where the clause before a number begins: behind the figure
// before, or behind the last mark that is not inside brackets or quotes.
func (r *figureReader) clauseStart(to int) int {
	depth := 0
	for at := to; at > r.from; {
		c, n := utf8.DecodeLastRuneInString(r.text[:at])
		switch c {
		case '）', ')', '”', '》':
			if depth == 0 && ownerBracket(r.text[r.from:at]) {
				return at
			}
			depth++
		case '（', '(', '“', '《':
			if depth--; depth < 0 {
				return at
			}
		case '，', '。', '；', ';', ':', '：':
			if depth == 0 {
				return at
			}
		}
		at -= n
	}
	start := r.from
	for rest := r.text[start:to]; word.StartsWithAny(rest, "）", ")", " "); rest = r.text[start:to] {
		_, n := utf8.DecodeRuneInString(rest)
		start += n
	}
	return start
}

// ownerBracket reports a bracket at the end of s that belongs to the name of an
// entity: （含所属单位）.
func ownerBracket(s string) bool {
	i := strings.LastIndex(s, "（")
	return i >= 0 && word.StartsWithAny(s[i:], vocabulary.OwnerBrackets...)
}

// context takes what the text between the last figure and the clause says.
func (r *figureReader) context(start int) {
	between := r.text[r.from:start]
	if i := strings.LastIndex(between, "。"); i >= 0 {
		r.year, r.fund, between = 0, "", between[i:]
		r.cause = false
	}
	if i := strings.LastIndexAny(between, "；;"); i >= 0 {
		r.cause = word.ContainsAny(between[i:], vocabulary.CauseWord)
	} else if word.ContainsAny(between, vocabulary.CauseWord) {
		r.cause = true
	}
	if word.ContainsAny(between, vocabulary.DateIntros) || yearAlone(between) {
		r.year = wording.YearIn(wording.Label(between))
	}
	if r.outer != "" && word.HoldsAny(between, "）)") {
		r.subject, r.outer = r.outer, ""
	}
	if i := strings.LastIndexAny(between, "（("); i >= 0 && !word.HoldsAny(between[i:], "）)") {
		r.outer = r.subject
	}
}

// yearAlone reports a clause that says of what year the sentence is and nothing else: 2024年，.
func yearAlone(s string) bool {
	s = wording.Label(word.Trim(s, "。，, "))
	s = s[paragraphNumber(s):]
	return wording.YearAt(s) == 0 && wording.YearLen(s) == len(s)
}

// maxClause is how many runes may say what a figure is.
const maxClause = 60

// figure keeps one figure.
func (r *figureReader) figure(f figure) {
	a, err := schema.ParseAmount(f.number)
	if err != nil || f.clause == "" || word.Longer(f.clause, maxClause) || word.HoldsAny(f.clause, "≥≤%％=") {
		return
	}
	c := readClause(f.clause, r.subject, f.unit)
	if c.concept == "" {
		return
	}
	context := r.subject
	if c.subject {
		r.subject = c.concept
	}
	if word.OneOf(c.concept, vocabulary.FundSpending) {
		r.fund = c.concept
	} else if r.fund != "" && word.OneOf(c.concept, vocabulary.PartsOfSpending) {
		c.concept, context = r.fund+vocabulary.ProseOf+c.concept, ""
	}
	if r.cause = r.cause || c.cause; r.cause {
		c.concept = vocabulary.ProseCause + c.concept
	}
	s := schema.Statement{Quote: strings.TrimSpace(r.text[f.start:f.end]), Concept: c.concept, Amount: a, Unit: f.unit, Year: cmp.Or(c.year, r.year)}
	s.Page, s.Lines = r.prose.place(f.start, f.end)
	r.prose.add(s, context)
}

// ownerLen is the length of the words that say nothing of the figure.
func ownerLen(s string) int {
	rest := s
	for again := true; again && vocabulary.ProseOwnersList.Begin(strings.TrimLeft(rest, " ")); {
		again = false
		for w := range word.EachWord(vocabulary.ProseOwners) {
			if cut, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), w); ok {
				rest, again = cut, true
			}
		}
	}
	return len(s) - len(rest)
}
