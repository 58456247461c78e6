package place

import (
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// A row with the name of a code and without the code says nobody's amounts, and so does
// a sum that goes on with other words. Other rows without a code keep theirs.
func TestARowThatLostWhoseItIsLosesItsPlaces(t *testing.T) {
	for name, c := range map[string]struct {
		row  string
		want int
	}{
		"the name of a code": {"行政单位离退休", 3},
		"a sum that goes on": {"合计社会保障", 3},
		"a sum":              {"合计", 0},
		"a sum and its unit": {"合计（万元）", 0},
		"an entity":          {"某局本级", 0},
	} {
		b := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"}, [4]string{"", "9.00", "5.00", "4.00"}, [4]string{"205", "2.00", "", "2.00"})
		row := b.Tables.All()[0].Lists()[0].Row(1)
		row.Head().Name = c.row
		UnplaceLost(b)
		if got := len(row.Head().Unplaced); got != c.want {
			t.Errorf("%s: %d amounts without a place, want %d", name, got, c.want)
		}
	}
}
