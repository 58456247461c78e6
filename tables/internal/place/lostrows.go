package place

import (
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// UnplaceLost takes the places from the amounts of rows that lost their code, or whose sum
// goes on with words of another row, for nobody can say whose amounts they are. The problems
// say which. It comes after Amounts: what such a row prints helps to place the others.
func UnplaceLost(b *schema.Budget) (problems []schema.Problem) {
	for _, t := range b.Tables.All() {
		problems = append(problems, unplace(t, "their rows lost their codes, or go on with other words", func(l schema.List, i int, _ *schema.Amount) bool {
			return lost(l, i)
		})...)
	}
	return problems
}

// lost reports a row with the name of a code and without it, where others have theirs,
// or a sum whose name goes on with words of the header or of another row: 合计社会保障.
func lost(l schema.List, row int) bool {
	h := l.Row(row).Head()
	if h.Code == "" && schema.NamesCode(h.Name) {
		return !l.Form().Item && codedRows(l) > 1
	}
	return h.Code == "" && sumRunsOn(h.Name)
}

// sumRunsOn reports 合计 or its like with other words behind it, not in brackets.
func sumRunsOn(name string) bool {
	if wording.IsTotal(name) {
		return false
	}
	for total := range word.EachWord(vocabulary.TotalNames) {
		if rest, ok := strings.CutPrefix(name, total); ok && wording.Label(rest) != "" && !word.StartsWithAny(rest, "（", "(", "：", ":") {
			return true
		}
	}
	return false
}
