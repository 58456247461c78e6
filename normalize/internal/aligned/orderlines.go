package aligned

import (
	"slices"
	"strings"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// goesOnBelow reports lines that go on with the table of the page before without
// its header: lines of texts alone, the rest of a name, down to one of a row.
func goesOnBelow(lines []layout.Line) bool {
	for i := range min(len(lines), layout.MaxHeader) {
		switch l := &lines[i]; {
		case l.Kind == layout.ValueLine && len(l.Tokens) > 1:
			return true
		case l.Kind != layout.OtherLine && l.Kind != layout.ValueLine:
			return false
		}
	}
	return false
}

// headBelow reports lines from i on without an amount above one that says whose the
// table is, or above a header: the beginning of that, 468 正定县民政 over 局.
func headBelow(lines []layout.Line, i int, lex text.Lexicon) bool {
	for j := i; j < len(lines) && j < i+layout.MaxHeader; j++ {
		switch l := &lines[j]; {
		case j > i && (l.Kind == layout.EntityLine || headerEnd(lines, j, lex) > j):
			return true
		case l.Kind.Ends() || slices.ContainsFunc(l.Tokens, func(t token.Token) bool { return text.Decimals(t.Label) > 0 }):
			return false
		}
	}
	return false
}

// rowBelow reports that line j, which could say whose a table is, is one of a row:
// 208020 社会组 or 二十一、 over the line of its amounts, or at the end of a page.
func rowBelow(lines []layout.Line, j int) bool {
	if lines[j].Kind != layout.EntityLine || strings.ContainsAny(lines[j].Label, ":：") {
		return false
	}
	for j++; j < len(lines) && (lines[j].Kind == layout.OtherLine || lines[j].Kind == layout.LabelLine && len(lines[j].Tokens) == 1); j++ {
	}
	return j == len(lines) || lines[j].Kind == layout.ValueLine || lines[j].Kind == layout.NumberLine
}
