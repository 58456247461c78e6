package place

import (
	"strings"
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

// The end of a code below its beginning looks like a code, and is none.
func TestARowWithTheEndOfACodeLosesItsPlaces(t *testing.T) {
	b := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"}, [4]string{"2080", "", "", ""}, [4]string{"505", "4.00", "4.00", ""}, [4]string{"205", "7.00", "5.00", "2.00"})
	if p := UnplaceMisread(b); len(p) != 1 {
		t.Fatalf("problems %v", p)
	}
	for i, want := range []int{0, 0, 2, 0} {
		if got := len(b.Tables.All()[0].Lists()[0].Row(i).Head().Unplaced); got != want {
			t.Errorf("row %d: %d amounts without a place, want %d", i, got, want)
		}
	}
}

// An item that lost its end may have lost that of its amount too, and an end alone says
// not whose its amount is; an item that some places print short says it.
func TestHalvesOfItemsLoseTheirPlaces(t *testing.T) {
	for kind, rows := range map[schema.Kind][][2]string{
		schema.KindThreePublicExpenditure:     {{"一、因公出国（境）", "7.00"}, {"三、公务接待", ""}, {"费", "-1.00"}, {"公务用", "-2.00"}, {"四、会议费", "3.00"}},
		schema.KindFiscalAppropriationSummary: {{"（九）社会保险基金支出", "7.00"}, {"（十）卫生健康支", "-4520"}, {"出", "-8"}, {"（十一）节能环保", "9.00"}},
	} {
		b := &schema.Budget{}
		lists := b.Tables.New(kind).Lists()
		list := lists[len(lists)-1]
		for _, r := range rows {
			row := list.Append()
			row.Head().Name = r[0]
			a, err := schema.ParseAmount(r[1])
			if err != nil {
				t.Fatal(err)
			}
			*row.Amount("total") = a
		}
		if p := UnplaceAligned(b, func(schema.Table) bool { return true }); len(p) != 1 {
			t.Errorf("problems %v", p)
		}
		for i, r := range rows {
			if got, want := len(list.Row(i).Head().Unplaced) > 0, strings.HasPrefix(r[1], "-"); got != want {
				t.Errorf("%s: without a place %v, want %v", r[0], got, want)
			}
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

// The class has the amounts of a row below: they add up within the row, and to nothing else.
func TestSumsWithinARowDoNotSayWhoseItIs(t *testing.T) {
	b := tabletest.Expenditures(t,
		[4]string{"201", "3.00", "2.00", "1.00"}, [4]string{"20101", "7.00", "4.00", "3.00"}, [4]string{"20102", "3.00", "2.00", "1.00"},
		[4]string{"205", "5.00", "5.00", "0.00"}, [4]string{"20501", "5.00", "5.00", "0.00"})
	UnplaceUntold(b)
	rows := b.Tables.ExpenditureSummary.Rows
	if len(rows[0].Unplaced) != 3 {
		t.Errorf("201: unplaced %v", rows[0].Unplaced)
	}
	if len(rows[3].Unplaced)+len(rows[4].Unplaced) != 0 {
		t.Error("205 lost its amounts, which its child proves")
	}
}
