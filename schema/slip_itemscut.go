package schema

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// itemsCut are errors, item_cut, for the items of “三公” that lost their first letter, to a watermark
// or to the label beside: no sum is of names.
func itemsCut(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if g.kind != KindThreePublicExpenditure {
			continue
		}
		for i := range g.rows {
			r := &g.rows[i]
			if slices.ContainsFunc(strings.Split(r.label, "/"), beginningLost) {
				problems = append(problems, g.problem(r.Line, "item_cut", "the item "+r.Name+" lost its beginning"))
			}
		}
	}
	return problems
}

// travelItems begin the items of “三公” and what is published with them.
var travelItems = []string{"因公出国", "公务接待", "公务用车", "会议费", "培训费"}

// beginningLost reports an item that begins as one of these does behind its first letter.
func beginningLost(item string) bool {
	return slices.ContainsFunc(travelItems, func(w string) bool {
		_, n := utf8.DecodeRuneInString(w)
		return strings.HasPrefix(item, w[n:])
	})
}
