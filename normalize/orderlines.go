package normalize

import (
	"slices"
	"strings"
)

// goesOnBelow reports lines that go on with the table of the page before without
// its header: lines of texts alone, the rest of a name, down to one of a row.
func goesOnBelow(lines []printLine) bool {
	for i := range min(len(lines), maxHeader) {
		switch l := &lines[i]; {
		case l.Kind == valueLine && len(l.Tokens) > 1:
			return true
		case l.Kind != otherLine && l.Kind != valueLine:
			return false
		}
	}
	return false
}

// headBelow reports lines from i on without an amount above one that says whose the
// table is, or above a header: the beginning of that, 468 正定县民政 over 局.
func headBelow(lines []printLine, i int, lex Lexicon) bool {
	for j := i; j < len(lines) && j < i+maxHeader; j++ {
		switch l := &lines[j]; {
		case j > i && (l.Kind == entityLine || headerEnd(lines, j, lex) > j):
			return true
		case l.Kind.Ends() || slices.ContainsFunc(l.Tokens, func(t token) bool { return decimals(t.Label) > 0 }):
			return false
		}
	}
	return false
}

// rowBelow reports that line j, which could say whose a table is, is one of a row:
// 208020 社会组 or 二十一、 over the line of its amounts, or at the end of a page.
func rowBelow(lines []printLine, j int) bool {
	if lines[j].Kind != entityLine || strings.ContainsAny(lines[j].Label, ":：") {
		return false
	}
	for j++; j < len(lines) && (lines[j].Kind == otherLine || lines[j].Kind == labelLine && len(lines[j].Tokens) == 1); j++ {
	}
	return j == len(lines) || lines[j].Kind == valueLine || lines[j].Kind == numberLine
}
