package tables

import (
	"path/filepath"
	"testing"

	"budgetextract/schema"
)

// TestPlaceSeed hides every column of the seed: the identities tell them all.
func TestPlaceSeed(t *testing.T) {
	for _, b := range readTruth(t, truthFiles(t, "seed/*")[0]) {
		rows := hide(b)
		problems := place(b, openRows(rows))
		got := compare(b, rows)
		if got.open > 0 || len(got.wrong) > 0 || len(problems) > 0 {
			t.Errorf("%d told, %d open, wrong: %v, %d problems, first %v", got.told, got.open, got.wrong, len(problems), problems[:min(3, len(problems))])
		}
	}
}

// TestPlaceTruths hides every column of every published or made budget: what
// is told must be right.
func TestPlaceTruths(t *testing.T) {
	for _, set := range []string{"seed/*", "real/*", "gen/dump/*", "gen/pdf/*", "gen/large/*", "gen/hostile/*"} {
		told, open := 0, 0
		for _, path := range truthFiles(t, set) {
			for i, b := range readTruth(t, path) {
				rows := hide(b)
				place(b, openRows(rows))
				got := compare(b, rows)
				for _, w := range got.wrong {
					t.Errorf("%s budget %d: %s", filepath.Base(filepath.Dir(path)), i, w)
				}
				told, open = told+got.told, open+got.open
			}
		}
		t.Logf("%s: %d of %d amounts told", set, told, told+open)
	}
}

func BenchmarkPlaceSeed(b *testing.B) {
	budget := readTruth(b, truthFiles(b, "seed/*")[0])[0]
	rows := hide(budget)
	open := openRows(rows)
	b.ReportAllocs()
	for b.Loop() {
		place(budget, open)
		b.StopTimer()
		empty(budget, rows)
		b.StartTimer()
	}
}

// empty takes back what place filled in.
func empty(b *schema.Budget, rows []hidden) {
	for _, h := range rows {
		row := rowOf(b, h.openRow)
		row.Head().Unplaced = nil
		for _, c := range h.Columns {
			*cellOf(row, c) = schema.Amount{}
		}
	}
}
