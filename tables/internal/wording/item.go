package wording

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// ItemText is an item of a table without its number: 公务用车购置费 of 其中：（1）公务用车购置费.
func ItemText(name string) (n word.Numbering, text string) {
	n, text = word.CutItemNumber(name)
	if n.Style == 'Z' {
		_, text = word.CutItemNumber(text)
	}
	return n, text
}

// ShortItem reports a whole item, or one that some places print without its last
// word.
func ShortItem(text string) bool {
	whole := func(s string) bool { return vocabulary.PlainItems.Has(s) || vocabulary.ThreePublicItems.Has(s) }
	if whole(text) {
		return true
	}
	if text != "" && !vocabulary.PlainItems.Begun(text) && !vocabulary.ThreePublicItems.Begun(text) {
		return false
	}
	for end := range word.EachWord(vocabulary.ItemEnds) {
		if whole(text + end) {
			return true
		}
	}
	return false
}

// ItemCut reports an item of a table of some kind that is the beginning of a known one
// and not the whole.
func ItemCut(k schema.Kind, name string) bool {
	n, text := ItemText(name)
	if ShortItem(text) {
		return false
	}
	if k == schema.KindThreePublicExpenditure {
		return vocabulary.ThreePublicItems.Begun(text)
	}
	return n.N > 0 && vocabulary.PlainItems.Begun(text)
}

// ItemEnd reports the rest of an item that the row above begins: 费 below 三、公务接待.
func ItemEnd(above, name string) bool {
	n, text := ItemText(name)
	_, begun := ItemText(above)
	return n.N == 0 && text == name && begun != "" && !ShortItem(name) && ShortItem(begun+name)
}
