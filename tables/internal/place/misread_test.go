package place

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/tabletest"
)

// Where one sum fails the amounts stay as printed; where all fail they were
// read wrong, and none has a place.
func TestATableThatFailsThroughoutLosesItsPlaces(t *testing.T) {
	misprint := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"}, [4]string{"204", "9.00", "5.00", "2.00"}, [4]string{"205", "7.00", "5.00", "2.00"})
	if p := UnplaceMisread(misprint); len(p) > 0 {
		t.Errorf("a misprint: %v", p)
	}
	moved := tabletest.Expenditures(t, [4]string{"201", "7.00", "7.00", "2.00"}, [4]string{"204", "9.00", "9.00", "5.00"}, [4]string{"205", "8.00", "8.00", "1.00"})
	if p := UnplaceMisread(moved); len(p) != 1 {
		t.Fatalf("a table read wrong: problems %v", p)
	}
	row := moved.Tables.All()[0].Lists()[0].Row(0)
	if got := row.Head().Unplaced; len(got) != 3 || got[2].String() != "2.00" || !row.Amount("total").IsNull() {
		t.Errorf("amounts left: unplaced %v, total %v", got, row.Amount("total"))
	}
}

// Where two sums fail that no one amount explains, the amounts of neither have a place,
// though the rest of the table adds up.
func TestAmountsThatNoSumSpeaksForLoseTheirPlaces(t *testing.T) {
	b := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"}, [4]string{"204", "9.00", "5.00", "2.00"}, [4]string{"205", "7.00", "5.00", "2.00"}, [4]string{"206", "8.00", "5.00", "2.00"})
	if p := UnplaceMisread(b); len(p) != 1 {
		t.Fatalf("problems %v", p)
	}
	for i, want := range []int{0, 3, 0, 3} {
		if got := len(b.Tables.All()[0].Lists()[0].Row(i).Head().Unplaced); got != want {
			t.Errorf("row %d: %d amounts without a place, want %d", i, got, want)
		}
	}
}

// A row with a piece of a code, or with neither code nor name, says nobody's
// amounts.
func TestARowWithoutItsCodeLosesItsPlaces(t *testing.T) {
	b := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"}, [4]string{"2010", "7.00", "5.00", "2.00"}, [4]string{"", "1.00", "1.00", ""}, [4]string{"205", "7.00", "5.00", "2.00"})
	if p := UnplaceMisread(b); len(p) != 1 {
		t.Fatalf("problems %v", p)
	}
	for i, want := range []int{0, 3, 2, 0} {
		if got := len(b.Tables.All()[0].Lists()[0].Row(i).Head().Unplaced); got != want {
			t.Errorf("row %d: %d amounts without a place, want %d", i, got, want)
		}
	}
}

// A form of one row has neither codes nor names: its amounts keep their places.
func TestAFormWithoutCodesKeepsItsPlaces(t *testing.T) {
	if p := UnplaceMisread(tabletest.Expenditures(t, [4]string{"", "7.00", "5.00", "2.00"})); len(p) > 0 {
		t.Errorf("problems %v", p)
	}
}

// In a table of names alone, digits that could be those of a class are an amount.
func TestDigitsAreCodesOnlyWhereCodesHaveAColumn(t *testing.T) {
	code, name := "code", "name"
	for key, want := range map[*string]int{&code: 1, &name: 0} {
		b := &schema.Budget{}
		table := b.Tables.New(schema.KindExpenditureSummary)
		table.Head().Columns = []schema.Column{{Header: "科目", Key: key}, {Header: "上年预算数"}}
		head := table.Lists()[0].Append().Head()
		head.Name = "行政运行"
		a, err := schema.ParseAmount("208.16")
		if err != nil {
			t.Fatal(err)
		}
		head.Extra.Set("上年预算数", a)
		if got := codesAsAmounts(table); got != want {
			t.Errorf("a table with a column of %s: %d rows, want %d", *key, got, want)
		}
	}
}

// Codes under a header that was not understood are no amounts of the table.
func TestCodesAreNoAmounts(t *testing.T) {
	b := tabletest.Expenditures(t, [4]string{"", "7.00", "7.00", ""}, [4]string{"", "9.00", "9.00", ""}, [4]string{"", "8.00", "8.00", ""})
	list := b.Tables.All()[0].Lists()[0]
	for i, s := range []string{"201", "20103", "20401017.00"} {
		a, err := cell.ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		list.Row(i).Head().Extra.Set("科目编科目名合计", a)
	}
	if !misread(b.Tables.All()[0]) {
		t.Error("taken for a table that was read right")
	}
}
