package beyond

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/wording"
)

// targetForm is the form that lines hold.
func targetForm(t *testing.T, lines string) *FormLines {
	t.Helper()
	var r FormReader
	for i, s := range strings.Split(strings.Trim(lines, "\n"), "\n") {
		line := normalize.Text{Text: strings.Join(strings.Fields(s), " "), Piece: grid.Piece{Page: 1, Line: i + 1}}
		r.Take(line, new(wording.Reader).Of(line.Text))
	}
	form, _ := r.End()
	if form == nil {
		t.Fatal("no form")
	}
	return form
}

// The words of a cell that spans lines stand in the middle of them: those of a field
// around its label, those of a first level between its rows.
func TestTargetByItsLines(t *testing.T) {
	got, ok := ReadTargetLines(targetForm(t, `
                     项目支出绩效目标表
                         （2024年度）
  项目名称                              道路保洁
           512-某市城市管理
主管部门及代码                             实施单位               某市城市管理局
               局
           年度资金总额：                           1350.00
项目资金（万元）
其中：财政拨款   1300.00
其他资金       50.00
       1.主次干道保洁
年度目标
       2.垃圾日产日清
         一级指标         二级指标             三级指标            指标值
                      数量指标    保洁面积            ≥620万平方米
         产出指标         质量指标    保洁合格率           ≥98%
绩效指标
                      经济效益指标    节约成本           ≥2万元
         效益指标
                      社会效益指标    路面整洁           改善
`))
	if !ok {
		t.Fatal("not read")
	}
	amount := func(s string) schema.Amount {
		a, err := schema.ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	row := func(l1, l2, l3, v schema.Text) schema.Indicator {
		return schema.Indicator{Level1: l1, Level2: l2, Level3: l3, Value: v}
	}
	want := schema.PerformanceTarget{
		Title: "项目支出绩效目标表", ProjectName: "道路保洁", Budget: amount("1350.00"), FiscalFunds: amount("1300.00"), OtherFunds: amount("50.00"),
		Goals: []string{"1.主次干道保洁", "2.垃圾日产日清"}, Pages: &[2]int{1, 1},
		Indicators: []schema.Indicator{
			row("产出指标", "数量指标", "保洁面积", "≥620万平方米"), row("产出指标", "质量指标", "保洁合格率", "≥98%"),
			row("效益指标", "经济效益指标", "节约成本", "≥2万元"), row("效益指标", "社会效益指标", "路面整洁", "改善"),
		},
	}
	if diff := cmp.Diff(want, got, cmp.Comparer(func(a, b schema.Amount) bool { return a.String() == b.String() })); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// Where a word is left that no column takes, the form is not read.
func TestTargetWithBrokenCellsIsLeft(t *testing.T) {
	_, ok := ReadTargetLines(targetForm(t, `
项目支出绩效目标表
项目名称 道路保洁
年度资金总额 1350.00
一级指标 二级指标 三级指标 指标值
产出指标 数量指标 保洁面积 ≥620万
平方米
`))
	if ok {
		t.Error("read, though a piece of a value stands alone")
	}
}

// A list of projects, whose names stand in a column, is none in flow text: nothing tells
// its columns.
func TestListOfProjectsIsNoTarget(t *testing.T) {
	b := &Parts{}
	if b.Flow(targetForm(t, `
项目支出绩效目标表
单位（专项）名称 资金总额 一级指标 二级指标 三级指标 指标值 度量单位
校园维修 60.00 产出指标 数量指标 教室数量 24 间
`)) {
		t.Errorf("read as %+v", b.PerformanceTargets)
	}
}

// A label takes no value in with it: 项目资金（万元） · 年度资金总额 · 1500.00 are two labels
// and an amount; 其他资金0.00 is a label and an amount.
func TestLabelsLeaveTheirValues(t *testing.T) {
	for in, want := range map[string]string{"项目资金（万元）": "", "指标值（包含数字及文字描述）": "", "其他资金0.00": "0.00", "项目资金（万元）年度资金总额1500.00": "none", "项目资金（万元）年度资金总额": "none"} {
		_, value, ok := cutTargetLabel(in)
		if got := map[bool]string{true: value, false: "none"}[ok]; got != want {
			t.Errorf("%s: %q, want %q", in, got, want)
		}
	}
}
