package place

import (
	"math/rand/v2"
	"path/filepath"
	"runtime/debug"
	"slices"
	"testing"

	"github.com/shopspring/decimal"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
)

// TestPlaceSeed hides every column of the seed: the identities tell them all.
func TestPlaceSeed(t *testing.T) {
	for _, b := range readTruth(t, truthFiles(t, "seed/*")[0]) {
		rows := hide(b)
		problems := Amounts(b, openRows(rows), limits.NewEffort())
		got := compare(b, rows)
		if got.open > 0 || len(got.wrong) > 0 || len(problems) > 0 {
			t.Errorf("%d told, %d open, wrong: %v, %d problems, first %v", got.told, got.open, got.wrong, len(problems), problems[:min(3, len(problems))])
		}
	}
}

// TestPlaceNeedsAllTables counts how many assignments the identities of each
// of four tables leave if it stands alone: only the identities between tables
// leave one. (财政拨款收支总表 has three by its row sums; that it spends from the
// budget it receives from leaves one.)
func TestPlaceNeedsAllTables(t *testing.T) {
	want := map[schema.Kind]int{
		schema.KindRevenueSummary:             7,
		schema.KindExpenditureSummary:         10,
		schema.KindFiscalAppropriationSummary: 1,
		schema.KindThreePublicExpenditure:     3,
	}
	path := truthFiles(t, "seed/*")[0]
	for kind, n := range want {
		all := readTruth(t, path)[0]
		alone := new(schema.Budget)
		alone.Tables.Put(all.Tables.Get(kind))
		rows := hide(alone)
		whole := &rows[0]
		for i := range rows {
			if len(rows[i].Amounts) > len(whole.Amounts) || rows[i].Amounts[0].Decimal().GreaterThan(whole.Amounts[0].Decimal()) {
				whole = &rows[i]
			}
		}
		columns := whole.Columns
		got := 0
		choose(columns, len(whole.Amounts), func(chosen []string) {
			whole.Columns = chosen
			if len(Amounts(alone, openRows(rows), limits.NewEffort())) == 0 && allHold(alone) {
				got++
			}
			whole.Columns = columns
			empty(alone, rows)
		})
		if got != n {
			t.Errorf("%s alone: %d assignments, want %d", kind, got, n)
		}
	}
}

// choose calls f for each choice of n columns in their order.
func choose(columns []string, n int, f func([]string)) {
	var next func(chosen []string, from int)
	next = func(chosen []string, from int) {
		if len(chosen) == n {
			f(chosen)
			return
		}
		for i := from; i < len(columns); i++ {
			next(append(slices.Clone(chosen), columns[i]), i+1)
		}
	}
	next(nil, 0)
}

// allHold says that the amounts of every equation sum to zero.
func allHold(b *schema.Budget) bool {
	for _, q := range schema.Equations(b) {
		var sum decimal.Decimal
		for _, t := range q.Terms {
			sum = sum.Add(t.Amount.Decimal().Mul(decimal.NewFromInt(int64(t.Sign))))
		}
		if !sum.IsZero() {
			return false
		}
	}
	return true
}

// TestPlaceTruths hides every column of every published or made budget: what
// is told must be right.
func TestPlaceTruths(t *testing.T) {
	for _, set := range []string{"seed/*", "real/*", "gen/dump/*", "gen/pdf/*", "gen/large/*", "gen/hostile/*"} {
		told, open := 0, 0
		for _, path := range truthFiles(t, set) {
			for i, b := range readTruth(t, path) {
				rows := hide(b)
				Amounts(b, openRows(rows), limits.NewEffort())
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

// TestPlaceMisprints changes one amount of a budget and hides the columns:
// what is told must stand where it was printed, misprint and all.
func TestPlaceMisprints(t *testing.T) {
	told, open := 0, 0
	for _, set := range []string{"seed/*", "real/*", "gen/dump/*"} {
		for _, path := range truthFiles(t, set) {
			for n := range 3 {
				r := rand.New(rand.NewPCG(uint64(n), uint64(len(path))))
				for i, b := range readTruth(t, path) {
					rows := hide(b)
					misprint(r, &rows[r.IntN(len(rows))])
					Amounts(b, openRows(rows), limits.NewEffort())
					got := compare(b, rows)
					for _, w := range got.wrong {
						t.Errorf("%s budget %d, misprint %d: %s", path, i, n, w)
					}
					told, open = told+got.told, open+got.open
				}
			}
		}
	}
	t.Logf("%d of %d amounts told beside a misprint", told, told+open)
}

// misprint changes a digit of one amount of a row.
func misprint(r *rand.Rand, h *hidden) {
	n := r.IntN(len(h.Amounts))
	digits := []byte(h.Amounts[n].String())
	for {
		at := r.IntN(len(digits))
		if digits[at] >= '0' && digits[at] <= '9' {
			digits[at] = '0' + (digits[at]-'0'+byte(1+r.IntN(9)))%10
			break
		}
	}
	a, _ := schema.ParseAmount(string(digits))
	i := 0
	for _, c := range h.Columns {
		if _, ok := h.truth[c]; !ok {
			continue
		}
		if i == n {
			h.truth[c] = a
		}
		i++
	}
	h.Amounts[n] = a
}

// TestPlaceLostRows takes a row away: its absence must put nothing elsewhere.
func TestPlaceLostRows(t *testing.T) {
	told, open := 0, 0
	for _, set := range []string{"seed/*", "real/*", "gen/dump/*"} {
		for _, path := range truthFiles(t, set) {
			for n := range 3 {
				r := rand.New(rand.NewPCG(uint64(n), uint64(len(path))))
				for i, b := range readTruth(t, path) {
					lost := loseRow(r, b)
					rows := hide(b)
					Amounts(b, openRows(rows), limits.NewEffort())
					got := compare(b, rows)
					for _, w := range got.wrong {
						t.Errorf("%s budget %d without %s: %s", path, i, lost, w)
					}
					told, open = told+got.told, open+got.open
				}
			}
		}
	}
	t.Logf("%d of %d amounts told beside a lost row", told, told+open)
}

func loseRow(r *rand.Rand, b *schema.Budget) string {
	all := b.Tables.All()
	for {
		lists := all[r.IntN(len(all))].Lists()
		if l := lists[r.IntN(len(lists))]; l.Len() > 0 {
			i := r.IntN(l.Len())
			name := l.Row(i).Head().Code + l.Row(i).Head().Name
			l.Delete(i)
			return name
		}
	}
}

// TestPlaceOutOfOrder hides the order of a row's amounts too.
func TestPlaceOutOfOrder(t *testing.T) {
	told, open := 0, 0
	for _, set := range []string{"seed/*", "real/*", "gen/dump/*"} {
		for _, path := range truthFiles(t, set) {
			for i, b := range readTruth(t, path) {
				rows := hide(b)
				for n := range rows {
					rows[n].InOrder = false
					slices.Reverse(rows[n].Amounts)
				}
				Amounts(b, openRows(rows), limits.NewEffort())
				got := compare(b, rows)
				for _, w := range got.wrong {
					t.Errorf("%s budget %d: %s", path, i, w)
				}
				told, open = told+got.told, open+got.open
			}
		}
	}
	t.Logf("%d of %d amounts told without their order", told, told+open)
}

func BenchmarkPlaceSeed(b *testing.B) {
	budget := readTruth(b, truthFiles(b, "seed/*")[0])[0]
	rows := hide(budget)
	open := openRows(rows)
	defer debug.SetGCPercent(debug.SetGCPercent(400)) // the command lets the heap grow to 16 MB before it collects
	b.ReportAllocs()
	for b.Loop() {
		Amounts(budget, open, limits.NewEffort())
		empty(budget, rows) // some per cent of the time
	}
}

// empty takes back what place filled in.
func empty(b *schema.Budget, rows []hidden) {
	for _, h := range rows {
		row := rowOf(b, h.OpenRow)
		row.Head().Unplaced = nil
		for _, c := range h.Columns {
			*cellOf(row, c) = schema.Amount{}
		}
	}
}

// TestPlaceLargeNumbers: numbers that leave an int64 are placed by count alone.
func TestPlaceLargeNumbers(t *testing.T) {
	amount := func(s string) schema.Amount {
		a, err := schema.ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	b := new(schema.Budget)
	rows := b.Tables.New(schema.KindGeneralPublicExpenditure).Lists()[0]
	columns := []string{"total", "basic", "project"}
	large := []schema.Amount{amount("12345678901234567890.12"), amount("12345678901234567890.11"), amount("0.01")}
	rows.Append()
	rows.Append()
	problems := Amounts(b, []OpenRow{
		{Table: schema.KindGeneralPublicExpenditure, List: schema.ListRows, Row: 0, Amounts: large, Columns: columns, InOrder: true},
		{Table: schema.KindGeneralPublicExpenditure, List: schema.ListRows, Row: 1, Amounts: large[:2], Columns: columns, InOrder: true},
	}, limits.NewEffort())
	for i, c := range columns {
		if got := rows.Row(0).Amount(c); !got.Equal(large[i]) {
			t.Errorf("%s: %v, want %v", c, got, large[i])
		}
	}
	if got := rows.Row(1).Head().Unplaced; len(got) != 2 || len(problems) != 1 {
		t.Errorf("unplaced %v, problems %v", got, problems)
	}
}
