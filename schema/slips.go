package schema

import "slices"

// Slips are the problems of a budget that no sum shows: codes and names that are lost,
// cut, joined or not their own, rows that stand twice or are none.
func Slips(b *Budget) []Problem {
	return slices.Concat(CodeProblems(b), CodesLost(b), NamesLost(b), NamesDiffer(b), RowsOfNothing(b), NamesJoined(b),
		RowsDoubled(b), ItemsLost(b), RowsAstray(b), LinesAstray(b))
}
