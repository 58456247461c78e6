package diff

import (
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
)

// row is a row of 支出总表: code, name, total, basic.
type row [4]string

func amount(t *testing.T, s string) schema.Amount {
	t.Helper()
	a, err := schema.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func budget(t *testing.T, year int, unit string, rows ...row) *schema.Budget {
	t.Helper()
	b := &schema.Budget{Entity: schema.Entity{Name: "测试局"}, FiscalYear: year, Status: schema.Verified}
	table := b.Tables.New(schema.KindExpenditureSummary)
	table.Head().Unit = unit
	for _, r := range rows {
		x := table.Lists()[0].Append()
		x.Head().Code, x.Head().Name = r[0], r[1]
		*x.Amount("total"), *x.Amount("basic") = amount(t, r[2]), amount(t, r[3])
	}
	return b
}

// changes writes each change in a line.
func changes(c Comparison) (all []string) {
	for _, t := range c.Tables {
		for _, x := range t.Changes {
			all = append(all, fmt.Sprintf("%s %s %s %s: %s -> %s %s %s%% %s", x.Row, x.Code, x.Name, x.Column, x.Before, x.After, x.Difference, x.Percent, t.Unit))
		}
	}
	return all
}

func TestChanges(t *testing.T) {
	a := budget(t, 2023, "万元", row{"", "合计", "10.00", "4"}, row{"201", "一般公共服务支出", "6.00", "4"}, row{"202", "外交支出", "0.00", ""}, row{"203", "国防支出", "3", ""})
	b := budget(t, 2024, "万元", row{"", "合计", "12.50", "4.0"}, row{"201", "一般公共服务", "9", "-1"}, row{"204", "公共安全支出", "1.20", ""}, row{"202", "外交支出", "", "0"})
	c := Budgets(a, b)
	want := []string{
		"both  合计 total: 10.00 -> 12.50 2.50 25.0% 万元",
		"both 201 一般公共服务 total: 6.00 -> 9 3.00 50.0% 万元",
		"both 201 一般公共服务 basic: 4 -> -1 -5 -125.0% 万元",
		"after 204 公共安全支出 total:  -> 1.20 1.20 % 万元",
		"before 203 国防支出 total: 3 ->  -3 % 万元",
	}
	if d := cmp.Diff(want, changes(c)); d != "" {
		t.Error(d)
	}
	if c.Unchanged != 3 { // basic of 合计, and both zeros of 外交支出
		t.Errorf("%d unchanged", c.Unchanged)
	}
}

func TestUnits(t *testing.T) {
	for _, test := range []struct{ a, b, want string }{
		{"万元", "万元", "both  合计 total: 10 -> 12 2 20.0% 万元"},
		{"", "万元", "both  合计 total: 10 -> 12 2 20.0% 万元"},
		{"万元", "元", "both  合计 total: 100000 -> 12 -99988 -100.0% 元"},
	} {
		c := Budgets(budget(t, 1, test.a, row{"", "合计", "10", ""}), budget(t, 2, test.b, row{"", "合计", "12", ""}))
		if d := cmp.Diff([]string{test.want}, changes(c)); d != "" {
			t.Errorf("%s to %s: %s", test.a, test.b, d)
		}
	}
	if c := Budgets(budget(t, 1, "万元", row{"", "合计", "1", ""}), budget(t, 2, "元", row{"", "合计", "10000.00", ""})); len(c.Tables) != 0 {
		t.Errorf("the same amount in another unit is a change: %v", changes(c))
	}
}

func TestLabelsWithoutNumbering(t *testing.T) {
	for label, want := range map[string]string{
		"一、一般公共服务支出": "一般公共服务支出",
		"（一）工资":      "工资",
		"(2)公用经费":    "公用经费",
		"1.基本支出":     "基本支出",
		"其中：财政拨款":    "财政拨款",
		"三公经费":       "三公经费",
		"二十三、其他支出":   "其他支出",
		"“三公”经费小计":   "“三公”经费小计",
		"①因公出国":      "①因公出国",
		"合计":         "合计",
		"":           "",
	} {
		if got := plainLabel(label); got != want {
			t.Errorf("%s: %s, want %s", label, got, want)
		}
	}
}

func document(name string, budgets ...*schema.Budget) *schema.Document {
	return &schema.Document{Source: schema.Source{Name: name}, Budgets: budgets}
}

// Budgets meet by entity; what one side alone has stands against nothing.
func TestDocuments(t *testing.T) {
	named := func(name string, year int) *schema.Budget {
		b := budget(t, year, "万元", row{"", "合计", fmt.Sprint(year), ""})
		b.Entity.Name = name
		return b
	}
	got := Documents(document("a", named("甲", 2023), named("乙", 2023)), document("b", named("丙", 2024), named("甲", 2024)))
	var pairs []string
	for _, c := range got {
		pairs = append(pairs, fmt.Sprintf("%s: %s → %s", c.Entity.Name, c.Before.label(), c.After.label()))
	}
	if d := cmp.Diff([]string{"丙: none → b 2024", "甲: a 2023 → b 2024", "乙: a 2023 → none"}, pairs); d != "" {
		t.Error(d)
	}
	if one := Documents(document("a", named("甲", 1)), document("b", named("甲局", 2))); len(one) != 1 {
		t.Errorf("the only budgets of two documents do not meet: %d", len(one))
	}
}

func TestYears(t *testing.T) {
	docs := []*schema.Document{
		document("c", budget(t, 2025, "万元", row{"", "合计", "3", ""})),
		document("a", budget(t, 2023, "万元", row{"", "合计", "1", ""})),
		document("b2", budget(t, 2024, "万元", row{"", "合计", "9", ""})),
		document("b", budget(t, 2024, "万元", row{"", "合计", "2", ""})),
		document("other", budget(t, 0, "万元")),
	}
	docs[2].Budgets[0].Status = schema.Inconsistent
	all := iter.Seq2[*schema.Document, error](func(yield func(*schema.Document, error) bool) {
		for _, d := range docs {
			if !yield(d, nil) {
				return
			}
		}
	})
	var notes, pairs []string
	for c, err := range Years(all, func(i int) (*schema.Document, error) { return docs[i], nil }, func(s string) { notes = append(notes, s) }) {
		if err != nil {
			t.Fatal(err)
		}
		pairs = append(pairs, c.Before.label()+" → "+c.After.label())
	}
	if d := cmp.Diff([]string{"a 2023 → b 2024", "b 2024 → c 2025"}, pairs); d != "" {
		t.Error(d)
	}
	if len(notes) != 1 || !strings.HasPrefix(notes[0], "b2: ") {
		t.Errorf("notes: %q", notes)
	}
}

func TestText(t *testing.T) {
	c := Documents(document("a", budget(t, 2023, "万元", row{"201", "一般\x1b公共", "1", ""})), document("b", budget(t, 2024, "万元", row{"201", "一般\x1b公共", "2.5", ""})))
	var b strings.Builder
	if err := c[0].WriteText(&b); err != nil {
		t.Fatal(err)
	}
	want := `测试局: a 2023 → b 2024

expenditure_summary 部门支出总表 (万元)
code  name       column  before  after  difference  percent
201   一般�公共  total        1    2.5        +1.5  +150.0%
0 amounts unchanged
`
	if d := cmp.Diff(want, b.String()); d != "" {
		t.Error(d)
	}
}
