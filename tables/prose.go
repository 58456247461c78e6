package tables

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// prose collects the narrative of a budget and reads its figures. Lines are
// joined until a sentence ends.
type prose struct {
	text    strings.Builder
	places  []prosePlace
	subject string // what the last figure was about, for 与上年相比减少
	outer   string // … and before the bracket that holds its parts
	found   []schema.Statement
	told    map[string]bool
	beyond  beyondParts // the forms in it
}

// prosePlace says where the text from an offset on was printed.
type prosePlace struct {
	from, page, line int
}

// maxSentence bounds a text without a full stop.
const maxSentence = 4096

// line takes a line of the narrative.
func (p *prose) line(t normalize.Text) {
	s := strings.TrimSpace(t.Text)
	if n := strings.Trim(label(s), "-—－"); isDigits(n) && len(n) <= 4 || pageNumberLine(n) {
		return
	}
	if proseHeading(s) {
		p.end()
		return
	}
	if p.text.Len() == 0 && !strings.ContainsAny(s, "0123456789。，") {
		return
	}
	p.places = append(p.places, prosePlace{p.text.Len(), t.Page, t.Line})
	p.text.WriteString(s)
	if strings.HasSuffix(s, "。") || p.text.Len() > maxSentence {
		p.end()
	}
}

// proseHeading reports the heading of a paragraph: 3、比上年增减情况.
func proseHeading(s string) bool {
	if strings.ContainsAny(s, "，。；") || utf8.RuneCountInString(s) > 40 {
		return false
	}
	rest, ok := cutOneNumber(label(s))
	return ok && rest != "" && !strings.ContainsAny(rest, "0123456789")
}

// end reads the figures of the text collected.
func (p *prose) end() {
	s := p.text.String()
	p.text.Reset()
	from := 0
	for _, m := range figurePattern().FindAllStringSubmatchIndex(s, -1) {
		p.figure(s, from, m)
		from = m[1]
	}
	p.places, p.subject, p.outer = p.places[:0], "", ""
}

var figurePattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(-?[0-9]+(?:[,，][0-9]{3})*(?:\.[0-9]+)?)\s*(亿元|万元|千元|元)`)
})

// figure reads one figure: the clause in front of it says what it is.
func (p *prose) figure(s string, from int, m []int) {
	start := clauseStart(s, from, m[0])
	p.brackets(s[from:start])
	start += ownerLen(s[start:m[0]])
	clause := label(s[start:m[0]])
	a, err := schema.ParseAmount(s[m[2]:m[3]])
	if err != nil || clause == "" || utf8.RuneCountInString(clause) > 40 {
		return
	}
	concept, year, change := p.concept(clause)
	if concept == "" {
		return
	}
	if !change {
		p.subject = concept
	}
	p.add(schema.Statement{Quote: strings.TrimSpace(s[start:m[1]]), Concept: concept, Amount: a, Unit: s[m[4]:m[5]], Year: year}, start, m[1])
}

// add keeps a statement. What is said of a concept first is said of the whole
// budget; another figure for it later is that of a part.
func (p *prose) add(s schema.Statement, from, to int) {
	if p.told[s.Concept] {
		return
	}
	if p.told == nil {
		p.told = map[string]bool{}
	}
	p.told[s.Concept] = true
	for i, place := range p.places {
		next := to
		if i+1 < len(p.places) {
			next = p.places[i+1].from
		}
		if place.from < to && next > from {
			if s.Page == 0 {
				s.Page = place.page
			}
			if place.line > 0 {
				s.Lines = append(s.Lines, place.line)
			}
		}
	}
	p.found = append(p.found, s)
}

// brackets keeps the subject of a figure over the parts in brackets behind it.
func (p *prose) brackets(between string) {
	if p.outer != "" && strings.ContainsAny(between, "）)") {
		p.subject, p.outer = p.outer, ""
	}
	if strings.ContainsAny(between, "（(") {
		p.outer = p.subject
	}
}

// ownerLen is the length of the words that say nothing of the figure.
func ownerLen(s string) int {
	rest := s
	for again := true; again; {
		again = false
		for w := range eachWord(proseOwners) {
			if cut, ok := strings.CutPrefix(strings.TrimLeft(rest, " "), w); ok {
				rest, again = cut, true
			}
		}
	}
	return len(s) - len(rest)
}

// maskBrackets hides the brackets inside a name, byte for byte.
func maskBrackets(s string) string {
	return strings.ReplaceAll(strings.ReplaceAll(s, "（境）", "〔境〕"), "(境)", "[境]")
}

// clauseStart is where the clause before a number begins.
func clauseStart(s string, from, to int) int {
	start := from
	for i, r := range maskBrackets(s[from:to]) {
		if strings.ContainsRune("，。；;（()）、,：:", r) {
			start = from + i + utf8.RuneLen(r)
		}
	}
	return start
}

// concept names what a clause speaks of. A change without a subject of its own
// is that of the figure before.
func (p *prose) concept(clause string) (concept string, year int, change bool) {
	if rest, ok := cutOneNumber(clause); ok && rest != "" {
		clause = strings.TrimLeft(rest, "、.．，")
	}
	if i := yearAt(clause); i == 0 || i > 0 && ownPrefix(clause[:i]) {
		year = yearIn(clause)
		clause = clause[i+yearLen(clause[i:]):]
	}
	for _, c := range changeWords {
		subject, rest, ok := strings.Cut(clause, c.word)
		if !ok || utf8.RuneCountInString(rest) > 2 {
			continue
		}
		if yearAt(subject) >= 0 || startsWithAny(subject, "与", "较", "比", "同比") || subject == "" {
			subject = p.subject
		}
		if subject = plainConcept(subject); subject == "" {
			return "", 0, true
		}
		return strings.TrimSuffix(subject, "安排") + c.concept, 0, true
	}
	return plainConcept(clause), year, false
}

// plainConcept takes owners and verbs off a clause and gives the usual
// figures their names.
func plainConcept(s string) string {
	for again := true; again; {
		again = false
		for w := range eachWord(proseOwners) {
			if rest, ok := strings.CutPrefix(s, w); ok {
				s, again = rest, true
			}
		}
		if known := proseConceptSet()[s]; known != "" {
			return known
		}
		for w := range eachWord(proseVerbs) {
			if rest, ok := strings.CutSuffix(s, w); ok && rest != "" {
				s, again = rest, true
				break
			}
		}
	}
	if utf8.RuneCountInString(s) < 2 {
		return ""
	}
	return s
}

var proseConceptSet = sync.OnceValue(func() map[string]string {
	set := map[string]string{}
	for _, c := range proseConcepts {
		for w := range eachWord(c.words) {
			set[w] = c.concept
		}
	}
	return set
})

// statements are the figures read, those without a year of the budget's.
func (p *prose) statements(year int) []schema.Statement {
	for i := range p.found {
		s := &p.found[i]
		switch {
		case s.Year != 0 || year == 0:
		case strings.HasPrefix(s.Concept, "上年末"):
			s.Year = year - 1
		default:
			s.Year = year
		}
	}
	return p.found
}
