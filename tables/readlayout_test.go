package tables

import (
	"slices"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/tabletest"
	"budgetextract/tables/internal/typed"
)

// Of two readings of a table the one is taken whose sums hold.
func TestTheReadingThatAddsUpIsChosen(t *testing.T) {
	table := func(project string) *schema.Budget {
		return tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", project}, [4]string{"20103", "7.00", "5.00", project})
	}
	right, wrong := table("2.00"), table("5.00")
	if got := chooseTables(wrong, right); !slices.Equal(got, []schema.Kind{schema.KindExpenditureSummary}) {
		t.Errorf("of a wrong table and a right one: took %v of the right one", got)
	}
	if got := chooseTables(right, wrong); len(got) != 0 {
		t.Errorf("of a right table and a wrong one: took %v of the wrong one", got)
	}
	if got := chooseTables(right, table("2.00")); len(got) != 0 {
		t.Errorf("of two right ones: took %v of the second", got)
	}
}

// A table of another reading that only the sums of its budget told is none of the draft that is
// made anew of that reading: the draft that adopts the others stays without it.
func TestTableThatSumsToldIsNotAdopted(t *testing.T) {
	d, other := &draft{tables: map[schema.Kind]*typed.Published{}}, &draft{tables: map[schema.Kind]*typed.Published{}}
	d.adopt([]*draft{other}, choice{kinds: []schema.Kind{schema.KindExpenditureSummary}})
	if len(d.tables) != 0 {
		t.Errorf("took %v", d.tables)
	}
	if got := d.yearOfHeaders(); got != 0 {
		t.Errorf("the year is %d", got)
	}
}

// Of two readings with which the same sums hold the one is taken that has more
// amounts in columns of the form: what an unknown column holds breaks none.
func TestTheReadingWithMoreAmountsIsChosen(t *testing.T) {
	all := tabletest.Expenditures(t, [4]string{"201", "7.00", "7.00", ""}, [4]string{"20103", "7.00", "7.00", ""})
	lost := tabletest.Expenditures(t, [4]string{"201", "7.00", "", ""}, [4]string{"20103", "7.00", "", ""})
	if got := chooseTables(lost, all); !slices.Equal(got, []schema.Kind{schema.KindExpenditureSummary}) {
		t.Errorf("took %v of the reading with all amounts", got)
	}
}

// Of two readings with the same amounts the one is taken that shows fewer errors in names.
func TestTheReadingWithItsNamesIsChosen(t *testing.T) {
	table := func(names ...string) *schema.Budget {
		b := tabletest.Expenditures(t, [4]string{"201", "7.00", "7.00", ""}, [4]string{"20103", "7.00", "7.00", ""})
		for i, name := range names {
			b.Tables.Get(schema.KindExpenditureSummary).Lists()[0].Row(i).Head().Name = name
		}
		return b
	}
	whole, lost := table("一般公共服务支出", "政府办公厅（室）及相关机构事务"), table("一般公共服务支出政府办公厅（室）及相关机构事务", "")
	if got := chooseTables(lost, whole); !slices.Equal(got, []schema.Kind{schema.KindExpenditureSummary}) {
		t.Errorf("took %v of the reading with all names", got)
	}
	if got := chooseTables(whole, lost); len(got) != 0 {
		t.Errorf("took %v of the reading without names", got)
	}
}

// A table that lost its codes breaks no sum of theirs: the budget that it makes is not proved, and
// the next reading is tried.
func TestBudgetWithoutItsCodesIsNotProved(t *testing.T) {
	whole := readText(t, seedText(t)).Budgets[0]
	if whole.Status != schema.Verified {
		t.Fatalf("the whole budget is %s", whole.Status)
	}
	first := *whole
	first.Tables.New(schema.KindExpenditureSummary)
	lost := readText(t, seedText(t)).Budgets[0]
	for _, l := range lost.Tables.Get(schema.KindExpenditureSummary).Lists() {
		for i := range l.Len() {
			l.Row(i).Head().Code = ""
		}
	}
	first.Status = schema.Partial
	choices, better, any := chooseAll([]*schema.Budget{&first}, []*schema.Budget{lost})
	if !any || better[0].Status == schema.Verified {
		t.Fatalf("took %v: %s", choices[0].kinds, better[0].Status)
	}
	_, better, _ = chooseAll(better, []*schema.Budget{whole})
	if got := better[0].Tables.Get(schema.KindExpenditureSummary); got != whole.Tables.Get(schema.KindExpenditureSummary) {
		t.Error("the table with codes of the next reading is not taken")
	}
}

// A table of which the identities say the same by either reading is taken from that
// which most others are taken from: amounts in one column alone add up in any.
func TestTableThatNoIdentityTellsFollowsMost(t *testing.T) {
	var other schema.Budget
	for _, k := range []schema.Kind{schema.KindRevenueSummary, schema.KindExpenditureSummary, schema.KindThreePublicExpenditure} {
		other.Tables.New(k)
	}
	most := other
	most.Tables.New(schema.KindThreePublicExpenditure)
	few := most
	few.Tables.New(schema.KindRevenueSummary)
	for _, of := range []struct {
		b      *schema.Budget
		follow bool
	}{{&most, true}, {&few, false}} {
		followMost(of.b, &other, standing(of.b))
		if got := of.b.Tables.Get(schema.KindThreePublicExpenditure) == other.Tables.Get(schema.KindThreePublicExpenditure); got != of.follow {
			t.Errorf("taken: %v, want %v", got, of.follow)
		}
	}
}
