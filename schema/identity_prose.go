package schema

import (
	"fmt"

	"github.com/shopspring/decimal"
)

// proseFigures say which cell a figure in the prose repeats, by what its
// concept holds; the first line that fits counts. Concepts of another scope
// (机关运行经费), of another year or of a change have no cell.
var proseFigures = []struct {
	labels words
	cell   func(*book) (g *ledger, row, column int)
}{
	{wordsOf("一般公共预算支出：基本支出"), totalCell(KindGeneralPublicExpenditure, "basic")},
	{wordsOf("一般公共预算支出：项目支出"), totalCell(KindGeneralPublicExpenditure, "project")},
	{wordsOf("政府性基金预算支出：基本支出"), totalCell(KindGovernmentFundExpenditure, "basic")},
	{wordsOf("政府性基金预算支出：项目支出"), totalCell(KindGovernmentFundExpenditure, "project")},
	{wordsOf("：", "-", "（类）", "（款）", "（项）", "占"), nil}, // of a part
	{wordsOf("机关运行", "固定资产", "政府采购", "拟购置", "涉及", "本年收入", "本年支出"), nil},
	{wordsOf("财政拨款基本支出", "财政拨款项目支出", "一般公共预算基本支出", "一般公共预算项目支出"), nil},
	{wordsOf("公务用车购置及运", "公务用车购置和运", "公务用车费"), threeCell(conceptVehicles)},
	{wordsOf("公务用车运"), threeCell(conceptRunning)},
	{wordsOf("公务用车购置"), threeCell(conceptPurchase)},
	{wordsOf("公务接待费"), threeCell(conceptReception)},
	{wordsOf("因公出国"), threeCell(conceptAbroad)},
	{wordsOf("会议费"), threeCell(conceptMeeting)},
	{wordsOf("培训费"), threeCell(conceptTraining)},
	{wordsOf("三公"), threeCell(conceptThree)},
	{wordsOf("人员经费"), totalCell(KindGeneralPublicBasicExpenditure, "personnel")},
	{wordsOf("公用经费"), totalCell(KindGeneralPublicBasicExpenditure, "public_use")},
	{wordsOf("基本支出"), totalCell(KindExpenditureSummary, "basic")},
	{wordsOf("项目支出"), totalCell(KindExpenditureSummary, "project")},
	{wordsOf("一般公共预算支出"), totalCell(KindGeneralPublicExpenditure, "total")},
	{wordsOf("政府性基金预算支出"), totalCell(KindGovernmentFundExpenditure, "total")},
	{wordsOf("国有资本经营预算支出"), totalCell(KindStateCapitalExpenditure, "total")},
	{wordsOf("结转一般公共预算", "结转政府性基金", "结转国有资本"), nil}, // a part of what is carried over
	{wordsOf("一般公共预算收入", "一般公共预算拨款收入"), sourceCell(sourceGeneral)},
	{wordsOf("政府性基金预算收入", "政府性基金预算拨款收入"), sourceCell(sourceFund)},
	{wordsOf("国有资本经营预算收入", "国有资本经营预算拨款收入"), sourceCell(sourceCapital)},
	{wordsOf("财政专户"), sourceCell(sourceSpecial)},
	{wordsOf("上年结转"), roleCell(ListRevenue, roleCarry)},
	{wordsOf("收入预算总额", "收入总预算", "收入总计", "预算收支安排"), roleCell(ListRevenue, roleTotal)},
	{wordsOf("支出预算总额", "支出总预算", "支出总计"), roleCell(ListExpenditure, roleTotal)},
}

// changeLabels mark a figure that is no amount of the budget year.
var changeLabels = wordsOf("上年减少", "上年增加", "较上年", "增加额", "减少额", "增长", "下降", "上年末", "率")

func totalCell(k Kind, key string) func(*book) (*ledger, int, int) {
	return func(bk *book) (*ledger, int, int) {
		g := bk.ledger(k, ListRows)
		return g, g.total(), g.prints(key)
	}
}

func roleCell(list string, r role) func(*book) (*ledger, int, int) {
	return func(bk *book) (*ledger, int, int) {
		g := bk.ledger(KindRevenueExpenditureSummary, list)
		return g, g.only(r), g.prints("amount")
	}
}

func sourceCell(s source) func(*book) (*ledger, int, int) {
	return func(bk *book) (*ledger, int, int) {
		g := bk.ledger(KindRevenueExpenditureSummary, ListRevenue)
		return g, g.bySource(s), g.prints("amount")
	}
}

// threeCell is the row of a concept, in a table of one year; 小计 stands for
// 合计 where there is no 小计.
func threeCell(c concept) func(*book) (*ledger, int, int) {
	return func(bk *book) (*ledger, int, int) {
		g := bk.ledger(KindThreePublicExpenditure, ListRows)
		row := g.find(func(e *entry) bool { return e.role != roleMemo && e.concept == c })
		if row < 0 && c == conceptThree {
			row = g.find(func(e *entry) bool { return e.concept == conceptAll })
		}
		return g, row, g.prints("total")
	}
}

// checkProse holds the figures of the prose against the tables, at the
// precision that is printed coarser. What differs is a finding; it does not
// decide the status.
func (bk *book) checkProse(b *Budget) {
	for _, s := range b.Statements {
		g, row, column := bk.proseCell(b, s)
		if row < 0 || column < 0 || unitOf(s.Unit) < 0 || g.unit < 0 {
			continue
		}
		printed := g.value(row, column)
		if printed.IsNull() && len(g.rows[row].head.Unplaced) > 0 {
			continue // what the cell holds is not told
		}
		v := compareProse(s, printed, g.unit)
		b.Checks.count(v.result)
		if v.result != fail {
			continue
		}
		f := Finding{
			Check: "prose", Result: "fail", Table: g.Kind, Line: g.rows[row].head.Line, Column: g.names[column],
			Expected: AmountOf(v.expected), Actual: AmountOf(v.actual), Difference: AmountOf(v.difference),
			Message: fmt.Sprintf("the text says %s: %s", s.Concept, s.Quote),
		}
		if g.List != ListRows {
			f.List = g.List
		}
		b.Checks.Findings = append(b.Checks.Findings, f)
	}
}

// proseCell finds the cell that a statement repeats.
func (bk *book) proseCell(b *Budget, s Statement) (g *ledger, row, column int) {
	if s.Amount.IsNull() || s.Year != 0 && b.FiscalYear != 0 && s.Year != b.FiscalYear {
		return nil, -1, -1
	}
	bytes := bytesOf(s.Concept)
	if changeLabels.anyIn(s.Concept, bytes) {
		return nil, -1, -1
	}
	for i := range proseFigures {
		p := &proseFigures[i]
		if !p.labels.anyIn(s.Concept, bytes) {
			continue
		}
		if p.cell == nil {
			break
		}
		return p.cell(bk)
	}
	return nil, -1, -1
}

// compareProse compares a figure of the text with a cell, both in the unit of
// the cell's table. An empty cell is zero.
func compareProse(s Statement, cell Amount, unit int) verdict {
	shift := int32(unitOf(s.Unit) - unit)
	if a := s.Amount; cell.Equal(Amount{a.value, a.exponent + shift, a.valid, nil}) && a.large == nil && cell.large == nil {
		return verdict{result: pass} // said as it is printed
	}
	said := s.Amount.Decimal().Shift(shift)
	v := verdict{result: pass, expected: said, actual: cell.Decimal()}
	v.difference = v.actual.Sub(v.expected)
	places := min(-said.Exponent(), int32(cell.Decimals()))
	if cell.IsNull() {
		places = -said.Exponent()
	}
	half := decimal.New(5, -places-1)
	if v.difference.Abs().GreaterThan(half) {
		v.result = fail
	}
	return v
}
