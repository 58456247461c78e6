package schema

// slips are problems that no sum shows. Each tells those of its kind, of all lists.
var slips = []func([]*listing) []Problem{
	codesMisnamed, codesInNames, codesLost, namesLost, namesDiffer, rowsOfNothing, namesJoined, rowsDoubled, itemsLost, rowsAstray, linesAstray,
	amountsInNames, changesUnsigned, keysLost, decimalsAstray, itemsCut, itemsMisplaced,
}

// Slips are the problems of a budget that no sum shows: codes and names that are lost,
// cut, joined or not their own, rows that stand twice or are none.
func Slips(b *Budget) (problems []Problem) {
	withWorkspace(func(w *workspace) {
		lists := listings(b, w)
		for _, slip := range slips {
			problems = append(problems, slip(lists)...)
		}
	})
	return problems
}
