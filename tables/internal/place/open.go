package place

import "budgetextract/schema"

// OpenRow is a row of a budget whose amounts are read but whose columns the
// text does not show: an empty cell of flow text leaves no trace. The row is
// in the budget already; its told cells are filled, the others null.
type OpenRow struct {
	Table   schema.Kind
	List    string          // rows, revenue, expenditure, expenditure_by_use
	Row     int             // index in the list
	Amounts []schema.Amount // in printed order
	Columns []string        // where they may stand, in printed order: amount keys, headers of extra columns
	Rest    []schema.Amount // zeros in all cells that the amounts leave
	InOrder bool            // the printed order follows the columns
	Strips  []int           // per amount a number for all of a list that stand in one column; zero: none; nil: none has
	Within  [][2]int        // per amount the first and last+1 of Columns that it may stand in; nil: any
}

// mayStand reports that amount n of an open row may stand in a column.
func (o *OpenRow) mayStand(n, column int) bool {
	return o.Within == nil || o.Within[n][0] <= column && column < o.Within[n][1]
}
