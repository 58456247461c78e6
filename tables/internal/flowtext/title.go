package flowtext

import (
	"cmp"

	"budgetextract/normalize"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// TitlesAbove moves each title above its table in a text that prints the title
// below (some extractors give a page's heading last). In such a text rows come
// before the first title, and each page's part holds the title of its table.
func TitlesAbove(lines []normalize.FlowLine) []normalize.FlowLine {
	if !rowsFirst(lines) {
		return lines
	}
	parts := pageParts(lines)
	if !titlesBelow(parts) {
		return lines
	}
	out := make([]normalize.FlowLine, 0, len(lines))
	for _, part := range parts {
		var rest []normalize.FlowLine
		for i, l := range part {
			if _, ok := Title(part[i : i+1]); ok {
				out = append(out, l)
				continue
			}
			rest = append(rest, l)
		}
		out = append(out, rest...)
	}
	return out
}

// titlesBelow reports that in most parts that hold a title more amounts stand above the
// title than below: of one table at the beginning only the title may be unknown.
func titlesBelow(parts [][]normalize.FlowLine) bool {
	votes := 0
	for _, part := range parts {
		titled, above, below := false, 0, 0
		for i, l := range part {
			if _, ok := Title(part[i : i+1]); ok {
				titled = true
			} else if HasAmount(l) && titled {
				below++
			} else if HasAmount(l) {
				above++
			}
		}
		if titled && above != below {
			votes += cmp.Compare(above, below)
		}
	}
	return votes > 0
}

// rowsFirst reports that a header and its rows stand before the first title.
func rowsFirst(lines []normalize.FlowLine) bool {
	rows, header := 0, false
	for i, l := range lines {
		if _, ok := Title(lines[i : i+1]); ok {
			return header && rows > 2
		}
		if wording.IsSentence(l.Label) {
			header, rows = false, 0
			continue
		}
		switch wording.ReadHeader(l.Fragments[0].Text).As {
		case vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnItem, vocabulary.ColumnLine, vocabulary.ColumnGroup:
			header = header || len(l.Fragments) > 1
		}
		if header && HasAmount(l) {
			rows++
		}
	}
	return false
}

// pageParts cuts the lines at the ends of pages: form feeds, or the numbers of
// pages where the text has none.
func pageParts(lines []normalize.FlowLine) [][]normalize.FlowLine {
	var parts [][]normalize.FlowLine
	start := 0
	for i, l := range lines {
		if i > start && (l.Top || wording.PageNumberLine(l.Label)) {
			parts = append(parts, lines[start:i])
			start = i
		}
	}
	return append(parts, lines[start:])
}
