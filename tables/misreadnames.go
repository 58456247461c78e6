package tables

import (
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// misreadNames are errors for the names that cannot be as they were read, which
// no sum shows: one that holds the label of a line above a table, item_cut where
// an item is the beginning of a known one and not the whole, names_joined where
// it is two.
func misreadNames(b *schema.Budget) []schema.Problem {
	var list []schema.Problem
	for _, t := range b.Tables.All() {
		p := problem.List{Table: string(t.Kind())}
		for _, l := range t.Lists() {
			for i := range l.Len() {
				h := l.Row(i).Head()
				code, message := misreadName(h.Name, b.Entity.Name)
				if code == "" && h.Code == "" && l.Form().Item {
					code, message = misreadItem(t.Kind(), h.Name)
				}
				if code != "" {
					p.Add(schema.Error, code, t.Head().Pages[0], h.Line, message, h.Name)
				}
			}
		}
		list = append(list, p.All...)
	}
	return list
}

// misreadName tells a name that something else ran into: the line above a table, where
// it holds the label of a year or of a code, or the entity stands behind a known name;
// or an amount.
func misreadName(name, entity string) (code, message string) {
	for _, f := range wording.FindFields(name) {
		if f.Kind == vocabulary.FieldYear || f.Kind == vocabulary.FieldCode {
			return problem.StrayRow, "the name %s holds a line from above the table"
		}
	}
	if holdsAmount(name) {
		return problem.StrayRow, "the name %s holds an amount"
	}
	if before, ends := strings.CutSuffix(name, entity); ends && entity != "" && knownName(before) {
		return problem.StrayRow, "the name %s ends in the entity from above the table"
	}
	return "", ""
}

// knownName reports an item, numbered or not, a total, or the name of a code.
func knownName(name string) bool {
	_, text := word.CutItemNumber(name)
	return wording.ShortItem(text) || word.OneOf(text, vocabulary.TotalNames) || schema.NamesCode(text)
}

// holdsAmount reports a known name with an amount before or behind it: digits with two
// decimals or more, which no number of an item has.
func holdsAmount(name string) bool {
	const digits = "0123456789"
	if !strings.Contains(name, ".") {
		return false
	}
	for _, cut := range []func(string, string) string{strings.TrimLeft, strings.TrimRight} {
		rest := cut(name, digits+".")
		text := strings.TrimSuffix(strings.TrimPrefix(name, rest), rest)
		if whole, decimals, ok := strings.Cut(text, "."); ok && whole != "" && len(decimals) > 1 && !strings.Contains(decimals, ".") && knownName(rest) {
			return true
		}
	}
	return false
}

// misreadItem tells an item of a table that lost its end, or took in the next
// one.
func misreadItem(k schema.Kind, name string) (code, message string) {
	n, text := wording.ItemText(name)
	threePublic := k == schema.KindThreePublicExpenditure
	switch {
	case wording.ShortItem(text):
	case !threePublic && n.Style == 0 && wording.Organisation(text):
		return problem.StrayRow, "%s is the name of an organisation among items"
	case wording.ItemCut(k, name):
		return problem.ItemCut, "%s reads like the beginning of an item"
	case threePublic && twoInOne(&vocabulary.ThreePublicItems, text):
		return problem.NamesJoined, "%s reads like two items in one row"
	}
	return "", ""
}

// twoInOne reports two items, one behind the other, that are none together. A
// sum behind an item is its sum.
func twoInOne(items *word.List, text string) bool {
	if items.Begun(text) {
		return false
	}
	for i := range text {
		if items.Has(text[:i]) && items.Has(text[i:]) && !word.OneOf(text[i:], vocabulary.TotalNames) {
			return true
		}
	}
	return false
}
