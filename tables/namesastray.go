package tables

import (
	"strings"

	"budgetextract/schema"
)

// namesAstray are errors for the names that cannot be as they were read, which
// no sum shows: one that holds the label of a line above a table, item_cut where
// an item is the beginning of a known one and not the whole, names_joined where
// it is two.
func namesAstray(b *schema.Budget) []schema.Problem {
	var list []schema.Problem
	for _, t := range b.Tables.All() {
		p := problems{table: string(t.Kind())}
		for _, l := range t.Lists() {
			for i := range l.Len() {
				h := l.Row(i).Head()
				code, message := nameAstray(h.Name, b.Entity.Name)
				if code == "" && h.Code == "" && l.Form().Item {
					code, message = itemAstray(t.Kind(), h.Name)
				}
				if code != "" {
					p.add(schema.Error, code, t.Head().Pages[0], h.Line, message, h.Name)
				}
			}
		}
		list = append(list, p.list...)
	}
	return list
}

// nameAstray tells a name that the line above a table ran into: it holds the
// label of a year or of a code, or the entity stands behind a known name.
func nameAstray(name, entity string) (code, message string) {
	for _, f := range findFields(name) {
		if f.kind == fieldYear || f.kind == fieldCode {
			return codeStrayRow, "the name %s holds a line from above the table"
		}
	}
	before, ends := strings.CutSuffix(name, entity)
	if _, text := cutItemNumber(before); ends && entity != "" && (shortItem(text) || oneOf(text, totalNames) || schema.NamesCode(text)) {
		return codeStrayRow, "the name %s ends in the entity from above the table"
	}
	return "", ""
}

// itemAstray tells an item of a table that lost its end, or took in the next
// one.
func itemAstray(k schema.Kind, name string) (code, message string) {
	n, text := cutItemNumber(name)
	if n.style == 'Z' { // 其中：（1）公务用车购置费
		_, text = cutItemNumber(text)
	}
	threePublic := k == schema.KindThreePublicExpenditure
	switch {
	case shortItem(text):
	case !threePublic && n.style == 0 && organisation(text):
		return codeStrayRow, "%s is the name of an organisation among items"
	case threePublic && threePublicSet().begun(text), !threePublic && n.n > 0 && plainItemSet().begun(text):
		return codeItemCut, "%s reads like the beginning of an item"
	case threePublic && twoInOne(threePublicSet(), text):
		return codeNamesJoined, "%s reads like two items in one row"
	}
	return "", ""
}

// shortItem reports a whole item, or one that some places print without its last
// word.
func shortItem(text string) bool {
	whole := func(s string) bool { return plainItemSet().has(s) || threePublicSet().has(s) }
	if whole(text) {
		return true
	}
	for end := range eachWord(itemEnds) {
		if whole(text + end) {
			return true
		}
	}
	return false
}

// twoInOne reports two items, one behind the other, that are none together. A
// sum behind an item is its sum.
func twoInOne(items *wordList, text string) bool {
	if items.begun(text) {
		return false
	}
	for i := range text {
		if items.has(text[:i]) && items.has(text[i:]) && !oneOf(text[i:], totalNames) {
			return true
		}
	}
	return false
}
