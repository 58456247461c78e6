package schema

import (
	"fmt"
	"slices"
)

// RowsOfNothing are errors for the rows without code and amounts that are none:
// name_split for those that hold the end of the name above (the classification
// knows the two as one name and the first alone as none; an entity has a code, and a
// row in a list of numbered names a number), empty_row for those
// without a name, for those among items with the name of the budget's entity, and for
// those within the codes of a class: the line above a table that goes on. All sums hold
// with them, and every row below is counted one too far.
func RowsOfNothing(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				code, message := rowOfNothing(b, t.Kind(), l, i)
				if code == "" {
					continue
				}
				problems = append(problems, listError(b, t, l.Row(i).Head().Line, code, message))
			}
		}
	}
	return problems
}

// rowOfNothing tells what is wrong with row i, "" where nothing is.
func rowOfNothing(b *Budget, k Kind, l List, i int) (code, message string) {
	h := l.Row(i).Head()
	switch {
	case h.Code != "" || h.EntityCode != "" || printsAmount(l, i):
	case h.Name == "":
		return "empty_row", "the row has neither a code nor a name nor an amount"
	case h.Name == b.Entity.Name && i > 1 && !hasCodes(l) && !ofEntities(l): // among codes it may head what follows
		return "empty_row", "the row among items holds nothing but the name of the entity"
	case i > 0 && ofEntities(l) && !slices.Contains(totalLabels, h.Name):
		return "name_split", h.Name + " has neither code nor amounts among rows of entities: a part of a name"
	case i > 0 && !l.Form().Item && allNumbered(l, i):
		return "name_split", h.Name + " has neither number nor amounts among numbered names: a part of one"
	case i > 0 && endsName(k, l.Row(i-1).Head(), h.Name):
		return "name_split", fmt.Sprintf("%s reads like the end of the name above, %s", h.Name, l.Row(i-1).Head().Name)
	case withinClass(l, i) && !slices.Contains(totalLabels, h.Name):
		return "empty_row", h.Name + " has neither code nor amounts within the codes of a class"
	}
	return "", ""
}

// withinClass reports a row that parts the codes of a class (类): what heads the codes
// of an entity stands where they begin again.
func withinClass(l List, i int) bool {
	if i == 0 || i+1 == l.Len() || ofEntities(l) {
		return false
	}
	above, below := l.Row(i-1).Head().Code, l.Row(i+1).Head().Code
	return len(above) >= 3 && len(below) > 3 && above[:3] == below[:3] && above < below
}

// allNumbered reports a list whose rows are all numbered but for the totals and row i,
// which does not stand between two of them as 上年结转 does.
func allNumbered(l List, i int) bool {
	if i+1 < l.Len() && isTotal(l, i-1) && isTotal(l, i+1) {
		return false
	}
	numbered := 0
	for j := range l.Len() {
		rank, label := numbering(l.Row(j).Head().Name)
		switch {
		case rank > 0 && j != i:
			numbered++
		case j != i && !slices.Contains(totalLabels, label), j == i && (rank > 0 || slices.Contains(totalLabels, label)):
			return false
		}
	}
	return numbered > 1
}

// isTotal reports a row that is a total of others.
func isTotal(l List, i int) bool {
	_, label := numbering(l.Row(i).Head().Name)
	return slices.Contains(totalLabels, label)
}

// printsAmount reports a row with an amount, wherever it stands.
func printsAmount(l List, i int) bool {
	row := l.Row(i)
	for n := range l.Keys() {
		if !row.At(n).IsNull() {
			return true
		}
	}
	h := row.Head()
	for k := range h.Extra {
		if !h.Extra[k].Amount.IsNull() {
			return true
		}
	}
	return len(h.Unplaced) > 0
}

// endsName reports that a name is known with this end and not without it: that
// of the row's code, or of a class (类) where a number stands before it.
func endsName(k Kind, h *RowHead, end string) bool {
	if h.Code != "" {
		whole := false
		for _, n := range CodeNames(classificationOf(k, h.Code), h.Code) {
			if plainName(n.Name) == plainName(h.Name) {
				return false
			}
			whole = whole || plainName(n.Name) == plainName(h.Name+end)
		}
		return whole
	}
	_, label := numbering(h.Name)
	return classCodes()[plainName(label)] == "" && classCodes()[plainName(label+end)] != ""
}
