package beyond

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// clauseMeaning is what the clause before a figure says.
type clauseMeaning struct {
	concept string // empty: nothing that can be told
	year    int    // 0 where none is named, yearBefore for 上年
	subject bool   // what follows may refer to it
	cause   bool
}

// readClause reads the clause before a figure. A change or a share without a
// subject of its own is that of the figure before.
func readClause(clause, before, unit string) clauseMeaning {
	clause = clause[paragraphNumber(clause):]
	percent := unit == "%" || unit == "％"
	if c, ok := readChange(clause, before, percent); ok {
		return c
	}
	if percent {
		return readShare(clause, before)
	}
	out := clauseMeaning{subject: true}
	clause, out.year = cutYear(clause)
	for _, w := range vocabulary.CauseIntros {
		if rest, ok := strings.CutPrefix(clause, w); ok {
			clause, out.cause = rest, true
		}
	}
	if word.StartsWithAny(clause, vocabulary.YearBeforeIntros...) {
		out.year = yearBefore
	}
	out.concept = plainConcept(cutUse(cutOwner(clause)))
	return out
}

// cutUse takes 主要用于 off a fee that money is used for.
func cutUse(s string) string {
	for _, w := range vocabulary.VagueIntros {
		if fee, ok := strings.CutPrefix(s, w); ok && w != vocabulary.OfWord && strings.HasSuffix(fee, vocabulary.FeeEnd) {
			return fee
		}
	}
	return s
}

// cutYear takes the year in front of a clause, or behind the name of an entity,
// off it.
func cutYear(clause string) (string, int) {
	if i := wording.YearAt(clause); i == 0 || i > 0 && wording.OwnPrefix(clause[:i]) {
		return clause[i+wording.YearLen(clause[i:]):], wording.YearIn(clause)
	}
	return clause, 0
}

// readChange reads a difference to another year: 较2023年预算减少, 项目支出增加,
// 增长（减少）.
func readChange(clause, before string, percent bool) (clauseMeaning, bool) {
	plain := word.TrimRight(wording.DropBrackets(clause), vocabulary.ChangeEnds)
	for _, c := range vocabulary.ChangeWords {
		head, ok := strings.CutSuffix(plain, c.Word)
		if !ok {
			continue
		}
		subject := changeSubject(head)
		if subject == "" {
			subject = before
		}
		if !word.OneOf(subject, vocabulary.WholeConcepts) {
			subject = plainConcept(subject)
		}
		if subject == "" {
			return clauseMeaning{}, true
		}
		ending := c.Amount
		if percent {
			ending = c.Rate
		}
		if strings.Contains(clause, "（") && word.ContainsAny(clause, vocabulary.OtherWayMarks) {
			ending = eitherWay.Replace(ending)
		}
		return clauseMeaning{concept: strings.TrimSuffix(subject, vocabulary.PlannedWord) + ending}, true
	}
	return clauseMeaning{}, false
}

// eitherWay leaves open which way an amount has changed.
var eitherWay = strings.NewReplacer(vocabulary.EitherWay...)

// changeSubject is what changes: the words before 与上年相比.
func changeSubject(s string) string {
	s, _ = cutYear(s)
	for _, w := range vocabulary.CompareWords {
		for from := 0; ; {
			i := strings.Index(s[from:], w)
			if i < 0 {
				break
			}
			if at := from + i; word.StartsWithAny(s[at+len(w):], vocabulary.ComparedYears...) || s[at:] == w {
				return s[:at]
			}
			from += i + len(w)
		}
	}
	return cutOwner(word.TrimRight(s, vocabulary.EachWords))
}

// readShare reads what part of something a figure is: 占本年支出合计的.
func readShare(clause, before string) clauseMeaning {
	whole, ok := strings.CutPrefix(clause, vocabulary.ShareIntro)
	if !ok || before == "" {
		return clauseMeaning{}
	}
	whole = strings.TrimSuffix(strings.TrimSuffix(word.TrimRight(whole, vocabulary.ShareEnds), vocabulary.ShareWord), vocabulary.OfWord)
	if whole == "" {
		whole = vocabulary.ShareOfAll
	} else {
		whole += vocabulary.ShareWord
	}
	return clauseMeaning{concept: before + vocabulary.ShareIntro + whole}
}

// cutOwner takes the name of an entity off the front of a clause.
func cutOwner(s string) string {
	for _, w := range vocabulary.ConceptStarts {
		i := word.Index(s, w)
		if i <= 0 {
			continue
		}
		owner := strings.TrimSuffix(wording.DropBrackets(s[:i]), vocabulary.DepartmentWord)
		if wording.Organisation(owner) && utf8.RuneCountInString(owner) > 3 {
			return strings.TrimPrefix(strings.TrimPrefix(s[i:], vocabulary.DepartmentWord), vocabulary.HeldWord)
		}
	}
	if _, held, ok := word.CutLast(s, vocabulary.HeldWord); ok {
		return held
	}
	return s
}

// usualConcept gives what is told in two ways the shorter name. The budget of a
// fund keeps its own.
var usualConcept = strings.NewReplacer(vocabulary.UsualConcepts...)

// plainConcept takes owners and verbs off a clause and gives the usual
// figures their names.
func plainConcept(s string) string {
	if s = strings.TrimSuffix(s, vocabulary.ClassEnd); vocabulary.LongerConcepts.StandIn(s) {
		s = usualConcept.Replace(s)
	}
	if !strings.Contains(s, "”") {
		s = strings.TrimPrefix(s, "“")
	}
	for again := true; again; {
		again = false
		if vocabulary.ProseOwnersList.Begin(s) {
			for w := range word.EachWord(vocabulary.ProseOwners) {
				if rest, ok := strings.CutPrefix(s, w); ok {
					s, again = rest, true
				}
			}
		}
		if known := knownConcept(s); known != "" {
			return known
		}
		if !vocabulary.ProseVerbsList.End(s) {
			continue
		}
		for w := range word.EachWord(vocabulary.ProseVerbs) {
			if rest, ok := strings.CutSuffix(s, w); ok && rest != "" {
				s, again = rest, true
				break
			}
		}
	}
	if utf8.RuneCountInString(s) < 2 || vagueConcept(s) {
		return ""
	}
	return s
}

// vagueConcept reports words that do not say what a figure is.
func vagueConcept(s string) bool {
	return word.OneOf(s, vocabulary.VagueConcepts) || word.StartsWithAny(s, vocabulary.VagueIntros...) || !strings.ContainsFunc(s, text.IsHan)
}

// knownConcept is the usual name of a figure: of the whole words, of those
// behind 的, or of a fee without 支出.
func knownConcept(s string) string {
	if known := proseConcept(s); known != "" {
		return known
	}
	if _, tail, ok := word.CutLast(s, vocabulary.OfWord); ok && (proseConcept(tail) != "" || strings.HasSuffix(tail, vocabulary.FeeEnd)) {
		return plainConcept(tail)
	}
	for _, w := range vocabulary.FeeSpending {
		if fee, ok := strings.CutSuffix(s, w); ok && strings.HasSuffix(wording.DropBrackets(fee), vocabulary.FeeEnd) && !strings.HasSuffix(fee, vocabulary.DuesEnd) {
			return plainConcept(fee)
		}
	}
	return ""
}

// proseConcept is the usual name of a figure by its whole words, empty where they are
// not known.
func proseConcept(s string) string {
	i := vocabulary.ProseConceptsList.Index(s)
	if i < 0 {
		return ""
	}
	return vocabulary.ProseConcepts[vocabulary.ProseSays[i]].Concept
}
