package place

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/vocabulary"
)

// sidesBudget has a table of each fund, that of 一般公共预算 with two classes and 合计
// 9.00, that of 政府性基金预算 with one of 2.00, and a two-sided table of items with
// the amounts printed behind them.
func sidesBudget(t *testing.T, revenue, expenditure string) *schema.Budget {
	t.Helper()
	b := &schema.Budget{}
	fund := func(kind schema.Kind, rows ...[3]string) {
		l := b.Tables.New(kind).Lists()[0]
		for _, r := range rows {
			row := l.Append()
			row.Head().Code, row.Head().Name = r[0], r[1]
			*row.Amount(vocabulary.KeyTotal) = amountOf(t, r[2])
		}
	}
	fund(schema.KindGeneralPublicExpenditure, [3]string{"", "合计", "9.00"}, [3]string{"205", "教育支出", "4.00"}, [3]string{"210", "卫生健康支出", "5.00"})
	fund(schema.KindGovernmentFundExpenditure, [3]string{"", "合计", "2.00"}, [3]string{"212", "城乡社区支出", "2.00"})
	fund(schema.KindStateCapitalExpenditure)
	table := b.Tables.New(schema.KindFiscalAppropriationSummary)
	for i, items := range []string{revenue, expenditure} {
		l := table.Lists()[i]
		for n, item := range strings.Split(items, "|") {
			words := strings.Fields(item)
			h := l.Append().Head()
			h.Line, h.Name = n+1, words[0]
			for _, w := range words[1:] {
				h.Unplaced = append(h.Unplaced, amountOf(t, w))
			}
		}
		for _, key := range l.Keys() {
			table.Head().Columns = append(table.Head().Columns, schema.Column{Key: &key, Header: key})
		}
	}
	return b
}

func amountOf(t *testing.T, s string) schema.Amount {
	t.Helper()
	a, err := cell.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// shown spells a list out: lines, items and amounts, - for null.
func shown(l schema.List) (out []string) {
	for i := range l.Len() {
		s := fmt.Sprint(l.Row(i).Head().Line, " ", l.Row(i).Head().Name)
		for k := range l.Keys() {
			a := *l.Row(i).At(k)
			s += " " + map[bool]string{true: "-", false: a.String()}[a.IsNull()]
		}
		out = append(out, s)
	}
	return out
}

const (
	outOfOrderLeft  = "一、本年收入 8.00 6.50|二、上年结转 3.00|收入总计 11.00|（一）一般公共预算拨款|（二）政府性基金预算拨款|（一）一般公共预算拨款|（二）政府性基金预算拨款"
	outOfOrderRight = "一、本年支出 11.00 9.00 2.00 4.00 4.00 1.50|（二）卫生健康支出 5.00 5.00 2.50 0.50|（三）城乡社区支出 2.00 2.00|支出总计 11.00 9.00 2.00|（一）教育支出"
)

// Items out of the order of their rows get the amounts that the tables of the funds
// tell, and their places.
func TestSidesToldByTheFunds(t *testing.T) {
	b := sidesBudget(t, outOfOrderLeft, outOfOrderRight)
	if !SidesTold(b) {
		t.Fatal("nothing is told")
	}
	table := b.Tables.Get(schema.KindFiscalAppropriationSummary)
	want := []string{"1 一、本年收入 8.00", "2 （一）一般公共预算拨款 6.50", "3 （二）政府性基金预算拨款 1.50", "4 二、上年结转 3.00",
		"5 （一）一般公共预算拨款 2.50", "6 （二）政府性基金预算拨款 0.50", "7 收入总计 11.00"}
	if diff := cmp.Diff(want, shown(table.Lists()[0])); diff != "" {
		t.Error(diff)
	}
	want = []string{"1 一、本年支出 11.00 9.00 2.00 -", "2 （一）教育支出 4.00 4.00 - -", "3 （二）卫生健康支出 5.00 5.00 - -", "4 （三）城乡社区支出 2.00 - 2.00 -", "5 支出总计 11.00 9.00 2.00 -"}
	if diff := cmp.Diff(want, shown(table.Lists()[1])); diff != "" {
		t.Error(diff)
	}
	if UnplacedIn(table) > 0 {
		t.Error("amounts are left unplaced")
	}
}

// Where the funds do not explain what is printed, or not in one way only, nothing
// is placed.
func TestSidesNotTold(t *testing.T) {
	for name, texts := range map[string][2]string{
		"an amount more":            {outOfOrderLeft, outOfOrderRight + " 7.77"},
		"an amount less":            {outOfOrderLeft, strings.Replace(outOfOrderRight, " 0.50", "", 1)},
		"a class that has no item":  {outOfOrderLeft, strings.Replace(outOfOrderRight, "教育支出", "国防支出", 1)},
		"a number is missing":       {outOfOrderLeft, strings.Replace(outOfOrderRight, "（一）", "（四）", 1)},
		"this year or carried over": {strings.NewReplacer("收入 8.00 6.50", "收入", "结转 3.00", "结转 8.00 6.50 3.00").Replace(outOfOrderLeft), outOfOrderRight},
	} {
		t.Run(name, func(t *testing.T) {
			b := sidesBudget(t, texts[0], texts[1])
			if SidesTold(b) {
				t.Errorf("told: %v", shown(b.Tables.Get(schema.KindFiscalAppropriationSummary).Lists()[0]))
			}
		})
	}
}
