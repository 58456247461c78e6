package bycolumn

import (
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

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
	orders := t.headWords(b)
	for i, words := range orders {
		if slices.ContainsFunc(orders[:i], func(o []columnPiece) bool { return slices.EqualFunc(o, words, sameText) }) {
			continue
		}
		if h, ok = t.headInOrder(words, left); ok {
			return h, true
		}
	}
	if len(orders) == 0 {
		return h, false
	}
	return t.headMixed(orders[0], left)
}

func sameText(a, b columnPiece) bool { return a.Text == b.Text }

// headInOrder is the header that some words make in their order, or in pieces that keep it.
func (t *columnTable) headInOrder(words []columnPiece, left *limits.Effort) (h flowhead.Header, ok bool) {
	pieces, total := headPieces(words)
	if labels, n := flowhead.Labels(pieces); n == len(pieces) {
		if h.Arrange(t.kind, labels, nil, false); !h.Lacking {
			return t.asPrinted(words, h), true
		}
	}
	if total == "" {
		return h, false
	}
	labels, ok := flowhead.LabelsInPieces(pieces[1:], flowhead.AllowedIn(t.kind), left)
	if !ok {
		return h, false
	}
	h = flowhead.Header{}
	h.Arrange(t.kind, []string{total}, labels, true)
	return h, !h.Lacking
}

// headMixed is the header that some words make in any order.
func (t *columnTable) headMixed(words []columnPiece, left *limits.Effort) (h flowhead.Header, ok bool) {
	pieces, _ := headPieces(words)
	if len(pieces) == 0 {
		return h, false
	}
	allowed := flowhead.AllowedIn(t.kind)
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

// headPieces are the words of a header as its pieces: the column of the total first, once; the
// other totals are names of rows.
func headPieces(words []columnPiece) (pieces []flowhead.Piece, total string) {
	for _, w := range words {
		if w.Text == vocabulary.TotalLabel || w.Text == vocabulary.GrandTotal {
			total = w.Text
		} else {
			pieces = append(pieces, flowhead.Piece{Text: w.Text, Gap: w.gap})
		}
	}
	if total != "" {
		pieces = slices.Insert(pieces, 0, flowhead.Piece{Text: total})
	}
	return pieces, total
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

// headWords are the words of the header, in the order of each page, for where names stand between
// some may be taken for words of it; and again with those cut that one page joins. Where no other
// page repeats it they are those that stand in some label of a header; there must not be more of
// the others than rows without a name, or one may be a label.
func (t *columnTable) headWords(b *columnBag) [][]columnPiece {
	words := slices.DeleteFunc(b.unnamed(), t.ofEntity)
	if out := t.repeated(words); len(out) > 1 && len(out[0]) >= repeatedWords {
		return append(out, t.repeated(t.inCommonLetters(words))...)
	}
	allowed, names, last, name := flowhead.AllowedIn(t.kind), 0, 0, false
	var head []columnPiece
	for _, w := range words {
		goesOn := name && !w.gap && w.Line <= last+1
		name = goesOn || !inLabel(w.Text, allowed)
		last = w.Line
		switch {
		case !name:
			head = append(head, w)
		case !goesOn:
			names++
		}
	}
	if names > b.nameless() {
		return nil
	}
	return [][]columnPiece{head}
}

// inLabel reports a text that stands in a label of a header.
func inLabel(text string, allowed func(string) bool) bool {
	return slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool { return strings.Contains(l, text) && allowed(l) })
}

// ofEntity reports a part of the name of an entity above the table, cut by what stands beside it:
// no label holds it.
func (t *columnTable) ofEntity(w columnPiece) bool {
	return utf8.RuneCountInString(w.Text) > 1 && !inLabel(w.Text, flowhead.AllowedIn(t.kind)) &&
		slices.ContainsFunc(t.entities, func(name string) bool { return strings.Contains(name, w.Text) })
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

// repeated are the words that every page of a table with a header repeats, in the order of each.
func (t *columnTable) repeated(words []columnPiece) (out [][]columnPiece) {
	for _, p := range t.headed() {
		count := t.common(words)
		var head []columnPiece
		for _, w := range words {
			if w.Page == p.number && count[w.Text] > 0 {
				count[w.Text]--
				head = append(head, w)
			}
		}
		out = append(out, slices.DeleteFunc(head, func(w columnPiece) bool { return someName(w.Text) }))
	}
	return out
}

// common counts the words that every page with a header has.
func (t *columnTable) common(words []columnPiece) map[string]int {
	var common map[string]int
	for _, p := range t.headed() {
		on := map[string]int{}
		for _, w := range words {
			if w.Page == p.number {
				on[w.Text]++
			}
		}
		for text, n := range common {
			on[text] = min(on[text], n)
		}
		maps.DeleteFunc(on, func(text string, _ int) bool { return common != nil && common[text] == 0 })
		common = on
	}
	return common
}

// inCommonLetters cuts the words into letters that stand among those that every page repeats, but
// are themselves not repeated: 科目名 on one page is 科 · 目 · 名 on another.
func (t *columnTable) inCommonLetters(words []columnPiece) []columnPiece {
	common := t.common(words)
	last := map[int]int{} // by page
	for _, w := range words {
		if utf8.RuneCountInString(w.Text) > 1 && common[w.Text] > 0 {
			last[w.Page] = w.Line
		}
	}
	var out []columnPiece
	for _, w := range words {
		if common[w.Text] > 0 || w.Line > last[w.Page] || !inLabel(w.Text, flowhead.AllowedIn(t.kind)) {
			out = append(out, w)
			continue
		}
		for _, r := range w.Text {
			letter := w
			letter.Text = string(r)
			out = append(out, letter)
		}
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
