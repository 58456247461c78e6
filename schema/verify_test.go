package schema

import (
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

// expected are the verdicts on documents that are not simply verified.
var expected = map[string]Status{
	"real/sh-putuo-wanli-2025":       Rounded, // 21201 is off by one 元 in the document
	"real/js-cppcc-2019-prose":       Partial, // has no tables
	"gen/dump/001-b-writer-seedlike": Partial, // publishes no “三公” table
	"gen/pdf/019-b-chromium-objstm":  Partial,
}

// What is true is verified; a misprint is told.
func TestVerifyTruths(t *testing.T) {
	for _, x := range truths(t, "seed", "real", "gen") {
		for _, b := range x.doc.Budgets {
			Verify(b)
			want := Verified
			if s, ok := expected[x.name]; ok {
				want = s
			} else if strings.Contains(x.name, "misprint") {
				want = Inconsistent
			}
			if b.Status != want {
				t.Errorf("%s: %s is %s, want %s", x.name, b.Entity.Name, b.Status, want)
				for _, f := range b.Checks.Findings {
					t.Log(f)
				}
			}
		}
	}
}

// TestStatus says what each verdict takes, from the seed with one thing done
// to it.
func TestStatus(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(*Budget)
		want   Status
	}{
		{"as it is", func(*Budget) {}, Verified},
		{"state capital is no standard table", func(b *Budget) { b.Tables.StateCapitalExpenditure = nil }, Verified},
		{"a unit is none", func(b *Budget) { b.Tables.GeneralPublicBasicExpenditure.Unit = "斤" }, Partial},
		{"a unit is missing beside others", func(b *Budget) { b.Tables.ExpenditureSummary.Unit = "" }, Partial},
		{"a unit is missing where nothing is counted", func(b *Budget) { b.Tables.GovernmentFundExpenditure.Unit = "" }, Verified},
		{"no amount other than zero is left", func(b *Budget) {
			for _, t := range b.Tables.All() {
				for _, l := range t.Lists() {
					for i := range l.Len() {
						for n := range l.Keys() {
							if a := l.Row(i).At(n); !a.IsNull() {
								*a = AmountOf(decimal.Zero)
							}
						}
					}
				}
			}
		}, Partial},
		{"a standard table is missing", func(b *Budget) { b.Tables.GovernmentFundExpenditure = nil }, Partial},
		{"a table lost its rows", func(b *Budget) { b.Tables.ExpenditureSummary.Rows = nil }, Partial},
		{"收支总表 lost both of its sides", func(b *Budget) {
			b.Tables.RevenueExpenditureSummary.Revenue, b.Tables.RevenueExpenditureSummary.Expenditure = nil, nil
		}, Partial},
		{"财政拨款收支总表 lost both of its sides", func(b *Budget) {
			b.Tables.FiscalAppropriationSummary.Revenue, b.Tables.FiscalAppropriationSummary.Expenditure = nil, nil
		}, Partial},
		{"a table lost all rows but its total", func(b *Budget) {
			b.Tables.GeneralPublicExpenditure.Rows = b.Tables.GeneralPublicExpenditure.Rows[:1]
		}, Partial},
		{"“三公” lost its rows", func(b *Budget) { b.Tables.ThreePublicExpenditure.Rows = nil }, Partial},
		{"“三公” is empty and says so", func(b *Budget) {
			b.Tables.ThreePublicExpenditure.Rows = nil
			b.Tables.ThreePublicExpenditure.Note = new("注：无“三公”经费预算，空表列示。")
		}, Verified},
		{"an amount is not placed", func(b *Budget) {
			h := b.Tables.ThreePublicExpenditure.Rows[4].Head()
			h.Unplaced = []Amount{amount("0.10")}
		}, Partial},
		{"a digit is misread", func(b *Budget) { b.Tables.ExpenditureSummary.Rows[3].Basic = amount("507.47") }, Inconsistent},
		{"the document rounds", func(b *Budget) { b.Tables.ExpenditureSummary.Rows[3].Total = amount("507.42") }, Rounded},
		{"a label that nothing is known of", func(b *Budget) { b.Tables.ThreePublicExpenditure.Rows[8].Name = "三、公▯▯待▯" }, Inconsistent},
		{"the prose says otherwise", func(b *Budget) { b.Statements[0].Amount = amount("1103.90") }, Verified},
		{"figures of another table", func(b *Budget) {
			b.OtherTables = []OtherTable{{Rows: [][]Value{{{Amount: amount("5")}}}}}
		}, Verified},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := seed(t)
			c.change(b)
			if Verify(b); b.Status != c.want {
				t.Errorf("%s, want %s: %+v", b.Status, c.want, b.Checks)
			}
		})
	}
}

// A problem of severity error takes the proof away from its entity's budget.
func TestProblemsAndStatus(t *testing.T) {
	b := seed(t)
	d := &Document{Budgets: []*Budget{b}, Problems: []Problem{{Severity: Warning}, {Severity: Error, Entity: "另一单位"}}}
	if d.Verify(); b.Status != Verified {
		t.Errorf("%s, want verified", b.Status)
	}
	d.Problems = append(d.Problems, Problem{Severity: Error, Entity: b.Entity.Name})
	if d.Verify(); b.Status != Partial {
		t.Errorf("%s, want partial", b.Status)
	}
}

// A finding says where, what was expected and what is there.
func TestFinding(t *testing.T) {
	b := drawn(t, `
		revenue_expenditure_summary 万元
		revenue amount
		一、一般公共预算拨款收入 | 3.00
		二、政府性基金预算拨款收入 | 4.00
		本年收入合计 | 7.50
		收入总计 | 7.50`)
	Verify(b)
	if len(b.Checks.Findings) != 1 {
		t.Fatalf("%+v", b.Checks)
	}
	want := "fail: balance: revenue_expenditure_summary revenue line 3, amount: expected 7.00, is 7.50 (0.50 off): " +
		"本年收入合计 7.50 = 一般公共预算拨款收入 3.00 + 政府性基金预算拨款收入 4.00"
	if got := b.Checks.Findings[0].String(); got != want {
		t.Errorf("%s\n%s", got, want)
	}
}

// Figures in the prose are held against the tables, at the precision printed.
func TestProse(t *testing.T) {
	for _, c := range []struct {
		concept, amount, unit string
		failed                int
	}{
		{"收入预算总额", "1103.89", "万元", 0},
		{"收入预算总额", "11038900", "元", 0},
		{"收入预算总额", "1104", "万元", 0},
		{"收入预算总额", "1103.98", "万元", 1},
		{"政府性基金预算收入", "0.00", "万元", 0},
		{"政府性基金预算收入", "1.00", "万元", 1},
		{"“三公”经费合计", "19.10", "万元", 0},
		{"公务用车购置及运维费较上年减少额", "16.5", "万元", 0},
		{"机关运行经费", "5.00", "万元", 0},
		{"拟办意见采纳率", "90", "%", 0},
	} {
		b := seed(t)
		b.Statements = []Statement{{Concept: c.concept, Amount: amount(c.amount), Unit: c.unit, Year: 2024}}
		if Verify(b); b.Checks.Failed != c.failed || b.Status != Verified {
			t.Errorf("%s %s%s: %d failed, want %d; %s", c.concept, c.amount, c.unit, b.Checks.Failed, c.failed, b.Status)
		}
	}
}
