package tables

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// A unit of no yuan is not the entity, and is said to be unknown.
func TestUnknownUnit(t *testing.T) {
	for value, want := range map[string]string{"美元": "美元", "万元": "万元", "港币": "港币", "某市财政局": ""} {
		l := wording.ParseLine("单位：" + value)
		if l.Unit != want || l.Name == want && want != "" {
			t.Errorf("单位：%s: unit %q, entity %q; want unit %q", value, l.Unit, l.Name, want)
		}
	}
	b := &schema.Budget{}
	b.Tables.New(schema.KindRevenueSummary).Head().Unit = "美元"
	list := settleUnits(b, "", "")
	if len(list) != 1 || list[0].Code != problem.UnitUnknown || list[0].Severity != schema.Error {
		t.Errorf("problems %v, want the error %s", list, problem.UnitUnknown)
	}
}

// Documents that were put together may state two units, of which none is that of all
// tables; one that is said again is.
func TestUnitsThatDiffer(t *testing.T) {
	for want, said := range map[string][]string{"": {"万元", "元", "元"}, "元": {"元", "元"}} {
		var all oneUnit
		for _, u := range said {
			all.state(u)
		}
		if got := all.agreed(); got != want {
			t.Errorf("%q: the unit is %q, want %q", said, got, want)
		}
	}
}

// A table without a unit that others show to be in another than the document says for all is
// told: its reader goes by either.
func TestUnitAgainstThatOfAllTables(t *testing.T) {
	for all, want := range map[string]int{"元": 1, "万元": 0, "": 0} {
		b := &schema.Budget{}
		b.Tables.New(schema.KindRevenueSummary).Head().Unit = "万元"
		b.Tables.New(schema.KindExpenditureSummary)
		told := settleUnits(b, "", "万元")
		if got := unitsDiffer(b, told, all); len(got) != want || want > 0 && got[0].Severity != schema.Error {
			t.Errorf("all in %q: %v", all, got)
		}
	}
}
