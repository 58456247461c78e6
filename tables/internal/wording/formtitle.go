package wording

import (
	"strings"

	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// FormTitle reads a line without white space as the title of a form.
func FormTitle(s string) (vocabulary.FormKind, string) {
	if !vocabulary.FormMarksList.StandIn(s) || word.Longer(s, 60) || word.HoldsAny(s, "。；，：:≥≤%…") {
		return vocabulary.NoForm, ""
	}
	rest, _, _ := CutNumber(s)
	body, form := strings.CutSuffix(cutBracketBehind(rest), "表")
	for _, f := range vocabulary.FormTitles {
		for end := range word.EachWord(f.Ends) {
			if strings.HasSuffix(body, end) && (form || f.Kind != vocabulary.TargetForm) {
				return f.Kind, rest
			}
		}
	}
	return vocabulary.NoForm, ""
}

// FormHeadLine reports a line that is the header of a form.
func FormHeadLine(kind vocabulary.FormKind, s string) bool {
	return !IsSentence(s) && FormHead(kind, s)
}

// FormHead reports that words hold those of the header of a form.
func FormHead(kind vocabulary.FormKind, s string) bool {
	for _, h := range vocabulary.FormHeads {
		if h.Kind != kind {
			continue
		}
		for _, group := range h.Groups {
			if !word.ContainsAny(s, group) {
				return false
			}
		}
		return true
	}
	return false
}

// MaxFormHead is how far below its title the header of a form may begin.
const MaxFormHead = 8
