package beyond

import (
	"regexp"
	"strings"
	"sync"
	"unicode/utf8"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

var targetPattern = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`([0-9]+(?:\.[0-9]+)?(?:\*[0-9]+)?)\s*(` + vocabulary.TargetUnits + `)?`)
})

// readTargets reads the targets that a paragraph of 绩效指标 sets: the clause
// with the number in it, and what it measures in the words before the number.
func (p *Prose) readTargets(s string) {
	from := 0
	for _, m := range targetPattern().FindAllStringSubmatchIndex(s, -1) {
		start := max(from, clauseBreak(s[:m[0]]))
		from = m[1]
		unit := ""
		if m[4] >= 0 {
			unit = s[m[4]:m[5]]
		} else if !strings.HasSuffix(strings.TrimSpace(s[:m[0]]), vocabulary.TargetVerb) {
			continue
		}
		end, behind := behindTarget(s, m[1])
		concept := targetConcept(wording.Label(s[start:m[0]])) + behind
		if concept == "" {
			continue
		}
		f := schema.PerformanceFigure{Quote: strings.TrimSpace(s[start:end]), Concept: concept, Value: s[m[2]:m[3]], Unit: schema.Text(unit)}
		f.Page, f.Lines = p.place(start, end)
		p.targets = append(p.targets, f)
	}
}

// clauseBreak is where the last clause of s begins.
func clauseBreak(s string) int {
	i := strings.LastIndexAny(s, "，。；;：:")
	if i < 0 {
		return 0
	}
	_, n := utf8.DecodeRuneInString(s[i:])
	return i + n
}

// targetConcept takes the verbs off the words before a number.
func targetConcept(s string) string {
	for again := true; again; {
		again = false
		for _, w := range vocabulary.TargetVerbs {
			if rest, ok := strings.CutSuffix(s, w); ok {
				s, again = rest, true
			}
		}
	}
	return s
}

// maxBehind is how many runes behind a number can say what it measures.
const maxBehind = 24

// behindTarget reads the rest of the clause behind a number, which may go on
// with what it measures: 100%完成任免相关手续. 以上 belongs to the number alone.
func behindTarget(s string, end int) (int, string) {
	rest := s[end:]
	if i := word.IndexAny(rest, "，。；;：:"); i >= 0 {
		rest = rest[:i]
	}
	for _, w := range vocabulary.TargetEnds {
		if strings.HasPrefix(rest, w) {
			return end + len(w), ""
		}
	}
	if utf8.RuneCountInString(rest) > maxBehind {
		return end, ""
	}
	return end + len(rest), wording.Label(rest)
}
