package normalize

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/text"
)

const (
	linesBefore = 12 // a table's title, entity and unit lines are never more
	linesAfter  = 8
)

// splitBefore parts the lines in front of a table into those that stand apart
// and those that head it: the lines above it on its page down from the last
// prose, and where none of them is a title, the label that stands alone at the
// end of the page before.
func splitBefore(lines []Text, p *part, titled bool, lex text.Lexicon) (apart, before []Text) {
	from := len(lines)
	for from > 0 && len(lines)-from < linesBefore && p.sharesPage(&lines[from-1]) && !isProse(&lines[from-1]) {
		from--
		titled = titled || lex.Title(lines[from].Label())
	}
	if titled || from > 0 && p.sharesPage(&lines[from-1]) {
		return lines[:from], lines[from:]
	}
	if label := labelBefore(lines[:from], p, lex); label >= 0 {
		apart, rest := slices.Clone(lines[:label]), lines[label:from]
		before = make([]Text, 0, len(lines)-label)
		for _, t := range rest {
			if text.IsPageNumber(t.Label()) {
				apart = append(apart, t)
			} else {
				before = append(before, t)
			}
		}
		return apart, append(before, lines[from:]...)
	}
	return lines[:from], lines[from:]
}

// labelBefore is the place of a title near the end of the page before, -1
// where there is none.
func labelBefore(lines []Text, p *part, lex text.Lexicon) int {
	for i := len(lines) - 1; i >= 0 && i >= len(lines)-6; i-- {
		if !p.pageAfter(&lines[i]) || isProse(&lines[i]) {
			return -1
		}
		if lex.Title(lines[i].Label()) {
			if i > 0 && p.pageAfter(&lines[i-1]) && lex.Title(lines[i-1].Label()) {
				return -1 // a table of contents
			}
			return i
		}
	}
	return -1
}

// splitAfter parts the lines behind a table into its notes and the rest.
func splitAfter(lines []Text, page int, lex text.Lexicon) (after, rest []Text) {
	n := 0
	for n < len(lines) && n < linesAfter && lines[n].Page == page {
		label := lines[n].Label()
		if text.IsPageNumber(label) || lex.Title(label) || lex.Entity(label) {
			break
		}
		if !lex.Note(label) && (n == 0 || !continuesNote(lines[n-1].Box, lines[n].Box)) {
			break
		}
		n++
	}
	return lines[:n], lines[n:]
}

// continuesNote reports that a line stands close under a line of a note and is
// printed as large: a heading below a note is larger, and what heads the table on the
// right stands higher.
func continuesNote(above, line extract.Box) bool {
	a, b := above.Y1-above.Y0, line.Y1-line.Y0
	return line.Y0 > above.Y0 && line.Y0-above.Y1 <= 1.2*b && b <= 1.2*a
}

// isProse reports a line of running text, which never heads a table.
func isProse(t *Text) bool {
	return strings.Contains(t.Text, "。") || strings.Contains(t.Text, "；") || len(t.Text) > 60 && utf8.RuneCountInString(t.Text) > 60 && strings.ContainsAny(t.Text, "，、,")
}
