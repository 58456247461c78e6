package aligned_test

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// A line drawn through some columns parts the rows of these: an item beside
// them spans both, and stands halfway between.
func TestLinesThroughSomeColumnsPartRows(t *testing.T) {
	p := &paint.Boxes{}
	line := func(y, from float64) {
		p.Page.Rules = append(p.Page.Rules, extract.Rule{X0: from, Y0: y, X1: 560, Y1: y})
	}
	row := func(y float64, texts ...string) {
		for i, s := range texts {
			if s != "" {
				p.Word([]float64{40, 160, 240, 400, 480}[i], y, s)
			}
		}
	}
	for i, texts := range [][]string{
		{"项目名称", "预算数", "支出名称", "合计", "项目支出"}, {"", "", "一、外交支出", "1.00", "1.00"}, {"", "", "二、国防支出", "", ""},
		{"二、事业收入", "4.00", "三、教育支出", "4.00", "4.00"}, {"", "", "四、科学支出", "2.00", "2.00"}, {"", "", "五、卫生支出", "", ""}, {"收入总计", "7.00", "支出总计", "7.00", "7.00"},
	} {
		y, from := 40+float64(i)*16, 30.0
		if i == 2 {
			from = 230 // the item on the left spans the row above too
		}
		line(y, from)
		row(y+3, texts...)
	}
	line(152, 30)
	row(67, "一、拨款收入", "3.00")
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := `sheet 1-1
head 项目名称 | 预算数 | 支出名称 | 合计 | 项目支出
row 一、拨款收入 | 3.00 | 一、外交支出 | 1.00 | 1.00
row . | . | 二、国防支出 | . | .
row 二、事业收入 | 4.00 | 三、教育支出 | 4.00 | 4.00
row . | . | 四、科学支出 | 2.00 | 2.00
row . | . | 五、卫生支出 | . | .
row 收入总计 | 7.00 | 支出总计 | 7.00 | 7.00`
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
