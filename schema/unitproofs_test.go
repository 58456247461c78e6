package schema

import (
	"slices"
	"testing"
)

// What UnitProofs count for a unit are the equations that hold once the table
// has it: most for the unit that the table was printed in.
func TestUnitProofsCountsEquationsThatHold(t *testing.T) {
	b := seed(t)
	candidates := []string{"元", "千元", "万元"}
	proved := 0
	for _, table := range b.Tables.All() {
		head := table.Head()
		printed := head.Unit
		head.Unit = ""
		var got []int
		WithUnitProofs(b, func(p *UnitProofs) { got = p.Count(table.Kind(), candidates) })
		if head.Unit != "" {
			t.Fatalf("%s: the unit was set to %s", table.Kind(), head.Unit)
		}
		for i, u := range candidates {
			head.Unit = u
			want := 0
			for _, q := range Equations(b) {
				if reaches(q.Terms, b, table.Kind()) && figures(q.Terms).difference.IsZero() {
					want++
				}
			}
			if got[i] != want {
				t.Errorf("%s in %s: %d proofs, %d equations hold", table.Kind(), u, got[i], want)
			}
		}
		head.Unit = printed
		if most := slices.Max(got); most > 0 {
			proved++
			if candidates[slices.Index(got, most)] != printed {
				t.Errorf("%s is printed in %s, proofs by unit: %v %v", table.Kind(), printed, candidates, got)
			}
		}
	}
	if proved < 4 {
		t.Errorf("the units of only %d tables are proven", proved)
	}
}
