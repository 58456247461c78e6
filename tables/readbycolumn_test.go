package tables

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/schema"
	"budgetextract/tables/internal/tabletest"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// Where most amounts of a text have no place, its order says nothing of rows:
// those that no sum speaks for have none either.
func TestScatteredTextKeepsNoPlaceThatNoSumSpeaksFor(t *testing.T) {
	const head = "部门支出总表\n部门：某局 单位：万元\n科目编码 科目名称 合计 基本支出 项目支出\n"
	const scattered = "206 科学技术支出 3.00\n207 文化旅游体育与传媒支出 4.00\n208 社会保障和就业支出 6.00\n"
	for rows, want := range map[string]int{
		"201 一般公共服务支出 7.00 7.00 2.00\n204 公共安全支出 9.00 9.00 5.00\n": 3,
		"201 一般公共服务支出 9.00 7.00 2.00\n204 公共安全支出 9.00 4.00 5.00\n": 0,
	} {
		doc, err := extract.Read("doc.txt", []byte(head+rows+scattered), extract.Options{})
		if err != nil {
			t.Fatal(err)
		}
		out, err := Read(doc, Options{})
		if err != nil {
			t.Fatal(err)
		}
		row := out.Budgets[0].Tables.Get(schema.KindExpenditureSummary).Lists()[0].Row(0)
		if got := len(row.Head().Unplaced); got != want {
			t.Errorf("%q: %d amounts without a place, want %d", rows, got, want)
		}
	}
}

// A table that is proved takes the place of the first one only where that lacks it or holds
// less of it, and never that of another scope's.
func TestProvedTableIsTakenWhereTheFirstHoldsLess(t *testing.T) {
	const kind = schema.KindExpenditureSummary
	of := func(title string, b *schema.Budget) *draft {
		var h wording.Heading
		h.Title, _ = wording.ReadTitle(title)
		return &draft{tables: map[schema.Kind]*typed.Published{kind: {Heading: h, Table: b.Tables.Get(kind)}}}
	}
	whole := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"})
	unplaced := tabletest.Expenditures(t, [4]string{"201", "7.00", "5.00", "2.00"})
	unplaced.Tables.Get(kind).Lists()[0].Row(0).Head().Unplaced = make([]schema.Amount, 1)
	for name, tt := range map[string]struct {
		title, scope string
		first        *schema.Budget
		taken        bool
	}{
		"the first has none":                    {"部门支出总表", "department", &schema.Budget{}, true},
		"the first has amounts without a place": {"部门支出总表", "department", unplaced, true},
		"the first has fewer amounts":           {"部门支出总表", "department", tabletest.Expenditures(t, [4]string{"201", "7.00", "", ""}), true},
		"the first has as many":                 {"部门支出总表", "department", whole, false},
		"the table is of another scope":         {"单位支出总表", "department", &schema.Budget{}, false},
		"the title names no scope":              {"支出总表", "department", &schema.Budget{}, true},
		"the budget has no scope":               {"单位支出总表", "", &schema.Budget{}, true},
	} {
		d := draft{scope: tt.scope, tables: map[schema.Kind]*typed.Published{}}
		proved := of(tt.title, whole)
		d.takeProved(proved, tt.first)
		if got := d.tables[kind] == proved.tables[kind]; got != tt.taken {
			t.Errorf("%s: taken %v", name, got)
		}
	}
}

// One table that is not in the order of its rows is read again by its columns, however many
// amounts of the others have their place.
func TestTableWithoutAnyPlaceIsReadAgain(t *testing.T) {
	rows := [][4]string{}
	for range 20 {
		rows = append(rows, [4]string{"201", "7.00", "5.00", "2.00"})
	}
	b := tabletest.Expenditures(t, rows...)
	if holdsUntold(b) {
		t.Error("a table with all of its places is taken for one without")
	}
	other := tabletest.Expenditures(t, [4]string{"201", "", "", ""})
	other.Tables.Get(schema.KindExpenditureSummary).Lists()[0].Row(0).Head().Unplaced = make([]schema.Amount, 1)
	if !holdsUntold(other) {
		t.Error("a table without any place is not read again")
	}
}
