package place

import (
	"fmt"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// Among amounts with two decimals one with a single one, whose sum fails, is half of an
// amount; one whose sum holds is printed so.
func TestHalfAnAmountLosesItsPlace(t *testing.T) {
	for half, want := range map[string]int{"33.8": 1, "32.0": 0} {
		rows := [][4]string{}
		for i := range 10 {
			rows = append(rows, [4]string{fmt.Sprint(201 + i), "7.00", "5.00", "2.00"})
		}
		rows = append(rows, [4]string{"221", half, "30.00", "2.00"})
		b := tabletest.Expenditures(t, rows...)
		UnplaceMisread(b)
		if got := len(b.Tables.All()[0].Lists()[0].Row(10).Head().Unplaced); got != want {
			t.Errorf("%s: %d amounts without a place, want %d", half, got, want)
		}
	}
}
