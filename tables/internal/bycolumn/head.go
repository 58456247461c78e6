package bycolumn

import (
	"slices"
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// head finds the columns of the table. A header that is printed on several pages
// is what all of them repeat; that of a single page is what is no name of a row.
// Every character must be part of a label: of a column that is not known its
// amounts would be taken for those of another.
func (t *columnTable) head(b *columnBag, left *limits.Effort) (h flowhead.Header, ok bool) {
	words, ok := t.headWords(b)
	if !ok {
		return h, false
	}
	var pieces []flowhead.Piece
	total := ""
	for _, w := range words {
		if w.Text == vocabulary.TotalLabel || w.Text == vocabulary.GrandTotal {
			total = w.Text // the total's column; the others are names of rows
		} else {
			pieces = append(pieces, flowhead.Piece{Text: w.Text, Gap: w.gap})
		}
	}
	if total != "" {
		pieces = slices.Insert(pieces, 0, flowhead.Piece{Text: total})
	}
	if labels, n := flowhead.Labels(pieces); n == len(pieces) {
		if h.Arrange(t.kind, labels, nil, false); !h.Lacking {
			return t.asPrinted(words, h), true
		}
	}
	if len(pieces) == 0 {
		return h, false
	}
	allowed := flowhead.AllowedIn(t.kind)
	if labels, ok := flowhead.LabelsInPieces(pieces[1:], allowed, left); ok && total != "" {
		h = flowhead.Header{}
		if h.Arrange(t.kind, []string{total}, labels, true); !h.Lacking {
			return h, true
		}
	}
	for _, fits := range []func(string) bool{
		func(l string) bool { return allowed(l) && wording.ReadHeader(l).As != vocabulary.ColumnItem }, // 项目支出, not 支出项目
		allowed,
	} {
		h = flowhead.Header{}
		labels, more, ok := flowhead.MixedLabels(pieces, fits, left)
		if h.Arrange(t.kind, labels, more, true); ok && !h.Lacking {
			return h, true
		}
	}
	return h, false
}

// asPrinted is the header with its total where it is printed, if only so the columns of all
// amounts are known: labels of groups may stand between it and the others.
func (t *columnTable) asPrinted(words []columnPiece, h flowhead.Header) flowhead.Header {
	known := func(h flowhead.Header) bool {
		return (&columnWriter{sheet: t.sheetWith(h.Columns)}).readColumns(t.kind)
	}
	if known(h) {
		return h
	}
	var pieces []flowhead.Piece
	for _, w := range words {
		pieces = append(pieces, flowhead.Piece{Text: w.Text, Gap: w.gap})
	}
	var printed flowhead.Header
	if labels, n := flowhead.Labels(pieces); n == len(pieces) {
		if printed.Arrange(t.kind, labels, nil, false); !printed.Lacking && known(printed) {
			return printed
		}
	}
	return h
}

// headWords are the words of the header, in the order of the first page. Where no other
// repeats it they are those that stand in some label of a header; there must not
// be more of the others than rows without a name, or one may be a label.
func (t *columnTable) headWords(b *columnBag) (head []columnPiece, ok bool) {
	words := b.unnamed()
	if repeated := t.repeated(words); len(t.headed()) > 1 && len(repeated) >= repeatedWords {
		return slices.DeleteFunc(repeated, func(w columnPiece) bool { return someName(w.Text) }), true
	}
	allowed, names, last, name := flowhead.AllowedIn(t.kind), 0, 0, false
	for _, w := range words {
		goesOn := name && !w.gap && w.Line <= last+1
		name = goesOn || !slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool { return strings.Contains(l, w.Text) && allowed(l) })
		last = w.Line
		switch {
		case !name:
			head = append(head, w)
		case !goesOn:
			names++
		}
	}
	return head, names <= b.nameless()
}

// nameless counts the rows without a name.
func (b *columnBag) nameless() int {
	n := 0
	for _, r := range b.rows {
		if r.code != "" && len(r.name) == 0 {
			n++
		}
	}
	return n
}

// someName reports the name of a code, of whatever list, or a part of a name in
// brackets.
func someName(s string) bool {
	return schema.NamesCode(s) || strings.Count(s, "（") != strings.Count(s, "）")
}

// repeated are the words that every page of a table with a header repeats, in the order of its
// first.
func (t *columnTable) repeated(words []columnPiece) []columnPiece {
	count := map[int]map[string]int{}
	for _, w := range words {
		if count[w.Page] == nil {
			count[w.Page] = map[string]int{}
		}
		count[w.Page][w.Text]++
	}
	var out []columnPiece
	for _, w := range words {
		if w.Page != t.pages[0].number {
			continue
		}
		common := true
		for _, p := range t.headed()[1:] {
			common = common && count[p.number][w.Text] > 0
		}
		if !common {
			continue
		}
		for _, p := range t.headed()[1:] {
			count[p.number][w.Text]--
		}
		out = append(out, w)
	}
	return out
}

// unnamed are the words that are no part of the known name of a row.
func (b *columnBag) unnamed() []columnPiece {
	var out []columnPiece
	for i := 0; i < len(b.words); {
		if n := b.nameAt(i); n > 0 {
			i += n
			continue
		}
		if !(wording.Lexicon{}).ColumnIndex(b.words[i].Text) {
			out = append(out, b.words[i])
		}
		i++
	}
	return out
}
