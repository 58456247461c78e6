package bycolumn

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// columnItem is an item of a two-sided table, put together from its words.
type columnItem struct {
	num     word.Numbering
	text    string // without its number
	words   []columnPiece
	revenue bool
	within  bool // below an item that is carried over
	meaning schema.ItemMeaning
}

// itemGap is how many lines a piece of an item may stand below the piece before:
// the pieces of the items of both sides are printed in turn.
const itemGap = 2

// readItems puts the items of a two-sided table together: what begins with a
// number, or is a sum or a balance of more than two characters (合计 and 项目 head
// columns). rest are the other words, those of the header.
// ok is false where an item is not known as a whole.
func readItems(words []columnPiece) (items []columnItem, rest []columnPiece, ok bool) {
	for _, w := range words {
		if i := itemGoesOn(items, w); i >= 0 {
			items[i].text += w.Text
			items[i].words = append(items[i].words, w)
			continue
		}
		num, text := word.CutItemNumber(w.Text)
		switch {
		case num != (word.Numbering{}) && vocabulary.PlainItems.Begun(text),
			num == (word.Numbering{}) && utf8.RuneCountInString(text) > 2 && vocabulary.SummaryItems.Begun(text):
			items = append(items, columnItem{num: num, text: text, words: []columnPiece{w}})
		case num != (word.Numbering{}):
			return items, []columnPiece{w}, false
		default:
			rest = append(rest, w)
		}
	}
	items = slices.DeleteFunc(slices.Clone(items), func(x columnItem) bool {
		head := x.heads(items)
		if head {
			rest = append(rest, x.words...)
		}
		return head
	})
	carried := word.Numbering{}
	for i := range items {
		x := &items[i]
		if !vocabulary.PlainItems.Has(x.text) {
			return items, nil, false
		}
		x.meaning, x.revenue = schema.MeaningOfItem(x.text), vocabulary.SideOf(x.text) >= 0
		if !x.revenue || x.num == (word.Numbering{}) {
			continue
		}
		if x.meaning.Carried {
			carried = x.num
		} else if x.num.Style == carried.Style {
			carried = word.Numbering{}
		}
		x.within = carried != word.Numbering{} && x.num.Style != carried.Style
	}
	return items, rest, true
}

// heads reports a sum that heads a side of the table: 收入, 项目, and 本年收入 where
// 本年收入合计 is an item.
func (x *columnItem) heads(items []columnItem) bool {
	if x.num != (word.Numbering{}) {
		return false
	}
	return !vocabulary.PlainItems.Has(x.text) || wording.ReadHeader(x.text).Known && slices.ContainsFunc(items, func(y columnItem) bool {
		return y.num == (word.Numbering{}) && y.text != x.text && strings.HasPrefix(y.text, x.text)
	})
}

// itemGoesOn is the item that a word goes on with, -1 if it is none of its pieces.
func itemGoesOn(items []columnItem, w columnPiece) int {
	for i := max(0, len(items)-itemGap); i < len(items); i++ {
		x := &items[i]
		last := x.words[len(x.words)-1]
		if w.Page != last.Page || w.Line-last.Line > itemGap || !vocabulary.PlainItems.Begun(x.text+w.Text) {
			continue
		}
		if w.Line-last.Line == 1 && !w.gap || !vocabulary.PlainItems.Has(x.text) {
			return i
		}
	}
	return -1
}

// name is the item as printed.
func (x *columnItem) name() string { return joinPieces(x.words) }
