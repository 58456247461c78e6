package tables

import (
	"strings"
	"unicode/utf8"
)

var formMarkWords = wordListOf(formMarks)

// formTitle reads a line without white space as the title of a form.
func formTitle(s string) (formKind, string) {
	if !formMarkWords().standIn(s) || utf8.RuneCountInString(s) > 60 || holdsAny(s, "。；，：:≥≤%…") {
		return noForm, ""
	}
	rest, _, _ := cutNumber(s)
	body, form := strings.CutSuffix(cutBracketBehind(rest), "表")
	for _, f := range formTitles {
		for end := range eachWord(f.ends) {
			if strings.HasSuffix(body, end) && (form || f.kind != targetForm) {
				return f.kind, rest
			}
		}
	}
	return noForm, ""
}

// formHeadLine reports a line that is the header of a form.
func formHeadLine(kind formKind, s string) bool { return !isSentence(s) && formHead(kind, s) }

// formHead reports that words hold those of the header of a form.
func formHead(kind formKind, s string) bool {
	for _, h := range formHeads {
		if h.kind != kind {
			continue
		}
		for _, group := range h.groups {
			if !containsAny(s, group) {
				return false
			}
		}
		return true
	}
	return false
}

// maxFormHead is how far below its title the header of a form may begin.
const maxFormHead = 8
