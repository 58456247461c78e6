package tables

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"budgetextract/schema"
)

// asJSON is what a value is written as, numbers as printed.
func asJSON(t *testing.T, v any) any {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	var out any
	if err := dec.Decode(&out); err != nil {
		t.Fatal(err)
	}
	return out
}

// The seed's document holds units, ten performance targets, an empty table of
// purchases, assets and figures in the prose: all of them, as the truth says.
// What its figures of targets mean is put in other words there.
func TestSeedBeyond(t *testing.T) {
	dir := filepath.Join("../../shared/seed", "qiaoxi-2024")
	data, err := os.ReadFile(filepath.Join(dir, "truth.json"))
	if err != nil {
		t.Skip("no shared documents here")
	}
	var truth struct{ Beyond map[string]any }
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	out := readText(t, seedText(t))
	got := asJSON(t, out.Budgets[0].Beyond).(map[string]any)
	for _, part := range []struct{ truth, got string }{
		{"institutions", "institutions"}, {"performance_targets", "performance_targets"}, {"procurement", "government_procurement"},
		{"fixed_assets", "fixed_assets"}, {"statements", "statements"},
	} {
		for _, d := range missing(part.got, truth.Beyond[part.truth], got[part.got]) {
			t.Error(d)
		}
	}
	if want, got := len(truth.Beyond["performance_figures"].([]any)), len(out.Budgets[0].PerformanceFigures); got != want {
		t.Errorf("%d figures of targets, want %d", got, want)
	}
	for _, s := range out.Budgets[0].Statements {
		if !strings.Contains(s.Quote, s.Amount.String()) {
			t.Errorf("quote %q does not hold its figure %s", s.Quote, s.Amount)
		}
	}
	validate(t, out)
}

// missing spells where got does not hold what want says.
func missing(path string, want, got any) []string {
	var out []string
	switch w := want.(type) {
	case map[string]any:
		g, _ := got.(map[string]any)
		for k, v := range w {
			if k != "seed_lines" {
				out = append(out, missing(path+"."+k, v, g[k])...)
			}
		}
	case []any:
		g, _ := got.([]any)
		if len(g) != len(w) {
			return []string{fmt.Sprintf("%s: %d entries, want %d", path, len(g), len(w))}
		}
		for i, v := range w {
			out = append(out, missing(fmt.Sprintf("%s[%d]", path, i), v, g[i])...)
		}
	default:
		if fmt.Sprint(want) != fmt.Sprint(got) {
			out = append(out, fmt.Sprintf("%s: got %v, want %v", path, got, want))
		}
	}
	return out
}

// validate holds a document against the JSON Schema.
func validate(t *testing.T, doc *schema.Document) {
	t.Helper()
	c := jsonschema.NewCompiler()
	s, err := jsonschema.UnmarshalJSON(bytes.NewReader(schema.JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource("schema.json", s); err != nil {
		t.Fatal(err)
	}
	compiled, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := doc.Encode(&b, ""); err != nil {
		t.Fatal(err)
	}
	v, err := jsonschema.UnmarshalJSON(&b)
	if err != nil {
		t.Fatal(err)
	}
	if err := compiled.Validate(v); err != nil {
		t.Error(err)
	}
}

// The forms in flow text: cells broken by line ends, a label in two pieces, a
// spending plan with fewer amounts than months, indicators with and without a
// header, purchases placed by quantity times price and by the total.
func TestFlowForms(t *testing.T) {
	out := readText(t, flowForms)
	b := out.Budgets[0]
	validate(t, out)
	want := []string{
		"某局本级 行政 正科级 财政拨款", "某局直属综合服务中心 事业 股级 财政性资金基本保证",
		"1 甲项目绩效目标表 1301X 甲项目 20.00 20.00  用于购买设备 [1.完成采购 2.投入使用]",
		"资金支出计划（%）     [2.00 20.00]",
		"产出指标 数量指标 设备数量 按合同购买的设备数量 2台 根据合同",
		"产出指标 质量指标 验收合格率 验收合格率 ≥90% 根据合同",
		"2 乙项目绩效目标表 1301Y 乙项目 5.00 5.00   []",
		"资金支出计划（%） 1.00 2.00 3.00 5.00 []",
		"产出指标 成本指标 总成本 总成本 ≤5.00万元 工作计划",
		"部门政府采购预算 万元 采购物品名称 政府采购目录序号 数量 单价 政府采购金额/合计 政府采购金额/一般公共预算拨款 政府采购金额/单位资金",
		"计算机 A02010105 5 0.60 3.00 - - [3.00]",
		"部门固定资产占用情况表 434 某局 2023-12-31 万元",
		"资产总额  30.00 []", "1、房屋（平方米） 120  []", "2、其他固定资产  30.00 []",
	}
	if diff := cmp.Diff(want, spellBeyond(&b.Beyond)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

const flowForms = `2024年部门预算公开
部门机构设置情况
单位名称 单位性质 单位规格 经费保障形式
某局本级 行政 正科级 财政拨款
某局直属综合服
务中心

事业 股级 财政性资金基本保证

一、部门项目绩效目标
1、甲项目绩效目标表
单位：万元
项目编码 1301X 项目名称 甲项目
预算规模及资金用途
预算数 20.00 其中：财政 资金 20.00 其他资金

用于购买设备
资金支出计划（%）
3月底 6月底 10月底 12月底

2.00 20.00
绩效目标 1.完成采购
2.投入使用
一级指标 二级指标 三级指标 绩效指标描述 指标值 指标值确定依据
产出指标

数量指标 设备数量
按合同购买的设
备数量

2台 根据合同

质量指标 验收合格率 验收合格率 ≥90% 根据合同
2、乙项目绩效目标表
项目编码 1301Y 项目名称 乙项目
预算规模及资金用途 预算数 5.00 其中：财政资金 5.00 其他资金
资金支出计划（%） 3月底 6月底 10月底 12月底
1.00 2.00 3.00 5.00
产出指标 成本指标 总成本 总成本 ≤5.00 万元 工作计划
七、政府采购预算情况
部门政府采购预算
434某局 单位：万元
采购物品名称 政府采购目录序号 数量 单价
政府采购金额
合计 一般公共预算拨款 单位资金
计算机 A02010105 5 0.60 3.00 3.00
八、国有资产信息
部门固定资产占用情况表
434某局 截止时间：2023-12-31
项 目 数量 价值（金额单位：万元）
资产总额 30.00
1、房屋（平方米） 120
434某局 截止时间：2023-12-31
项 目 数量 价值（金额单位：万元）
2、其他固定资产 30.00
九、名词解释
`

// spellBeyond spells the forms of a budget.
func spellBeyond(b *schema.Beyond) []string {
	var out []string
	say := func(list ...any) { out = append(out, strings.TrimSuffix(fmt.Sprintln(list...), "\n")) }
	for _, x := range b.Institutions {
		say(x.Name, x.Nature, x.Level, x.Funding)
	}
	for _, p := range b.PerformanceTargets {
		say(p.Number, p.Title, p.ProjectCode, p.ProjectName, p.Budget, p.FiscalFunds, p.OtherFunds, p.Purpose, p.Goals)
		s := p.SpendingPlan
		say(p.SpendingPlanHeader, s.March, s.June, s.October, s.December, s.Unplaced)
		for _, i := range p.Indicators {
			say(i.Level1, i.Level2, i.Level3, i.Description, i.Value, i.Basis)
		}
	}
	if p := b.Procurement; p != nil {
		say(p.Title, p.Unit, strings.Join(p.Columns, " "))
		for i, row := range p.Rows {
			say(spellValues(row), p.Unplaced[i])
		}
	}
	if f := b.FixedAssets; f != nil {
		say(f.Title, f.Entity.Code, f.Entity.Name, f.AsOf, f.Unit)
		for _, r := range f.Rows {
			say(r.Item, r.Quantity, r.Value, r.Unplaced)
		}
	}
	return out
}

func spellValues(row []schema.Value) string {
	var out []string
	for _, v := range row {
		switch {
		case !v.Amount.IsNull():
			out = append(out, v.Amount.String())
		case v.Text != "":
			out = append(out, v.Text)
		default:
			out = append(out, "-")
		}
	}
	return strings.Join(out, " ")
}

// The forms in ruled tables: amounts in the columns of their months, levels
// that span rows, indicators that go on on the next page; a list of purchases
// is one of the other tables, too.
func TestSheetForms(t *testing.T) {
	budgets, _ := read(t, `
1、甲项目绩效目标表
= 项目编码 | 1301X | 1301X | 项目名称 | 甲项目 | 甲项目
预算规模及资金用途 | 预算数 | 20.00 | 其中：财政资金 | 20.00 | 其他资金
预算规模及资金用途 | 用于购买设备 | < | < | < | <
资金支出计划（%） | 3月底 | 6月底 | 10月底 | 12月底 | <
资金支出计划（%） |  | 2.00 |  | 20.00 | <
绩效目标 | 1.完成采购2.投入使用 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 设备数量 | 设备数量 | 2台 | 合同

=  |  |  |  |  |
产出指标 | 质量指标 | 合格率 |  | ≥90% | 合同

部门政府采购预算
单位：万元
= 采购物品名称 | 数量 | 单价 | 金额/合计
计算机 | 5 | 0.60 | 3.00

部门固定资产占用情况表
434某局 截止时间：2023-12-31
= 项目 | 数量 | 价值（金额单位：万元）
资产总额 |  | 30.00
`)
	if len(budgets) != 1 {
		t.Fatalf("%d budgets", len(budgets))
	}
	b := budgets[0]
	b.Procurement.Unplaced = make([][]schema.Amount, len(b.Procurement.Rows))
	want := []string{
		"1 甲项目绩效目标表 1301X 甲项目 20.00 20.00  用于购买设备 [1.完成采购 2.投入使用]",
		"资金支出计划（%）  2.00  20.00 []",
		"产出指标 数量指标 设备数量 设备数量 2台 合同",
		"产出指标 质量指标 合格率  ≥90% 合同",
		"部门政府采购预算 万元 采购物品名称 数量 单价 金额/合计",
		"计算机 5 0.60 3.00 []",
		"部门固定资产占用情况表 434 某局 2023-12-31 万元",
		"资产总额  30.00 []",
	}
	if diff := cmp.Diff(want, spellBeyond(&b.Beyond)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(b.OtherTables) != 1 || b.OtherTables[0].Title != "部门政府采购预算" && b.OtherTables[0].Title != "" {
		t.Errorf("other tables: %v", b.OtherTables)
	}
}

// A form that holds a part of its table is kept, and the table whole as well: the
// tasks of a department above its targets, weights beside them; assets whose value
// stands twice; units with a column of their own.
func TestSheetFormsThatHoldAPartOfTheirTable(t *testing.T) {
	budgets, problems := read(t, `
部门整体支出绩效目标表
= 部门名称 | 某局 | < | <
任务名称 | 主要内容 | 预算金额 | 财政拨款
任务1 | 机构运转 | 815.18 | 815.18
年度总体目标 | 目标1：运转目标2：增收 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值（包含数字及文字描述）
产出指标 | 数量指标 | 培训人次 | ≥500人次

国有资产占用情况表
编制单位：某局 截至2023年12月31日 金额单位：万元
= 资产类别 | 计量单位 | 数量 | 账面原值 | 账面净值
资产总额 | — | — | 30.00 | 10.00

预算单位构成表
= 序号 | 单位名称 | 单位性质 | 编制人数
1 | 某站 | 事业单位 | 18
`)
	if len(budgets) != 1 {
		t.Fatalf("%d budgets", len(budgets))
	}
	b := budgets[0]
	want := []string{
		"某站 事业单位  ",
		"1 部门整体支出绩效目标表       [目标1：运转 目标2：增收]", "     []",
		"产出指标 数量指标 培训人次  ≥500人次 ",
		"国有资产占用情况表  某局 2023-12-31 万元", "资产总额  30.00 []",
	}
	if diff := cmp.Diff(want, spellBeyond(&b.Beyond)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	var titles []string
	for _, o := range b.OtherTables {
		titles = append(titles, o.Title)
	}
	if diff := cmp.Diff([]string{"部门整体支出绩效目标表", "国有资产占用情况表", "预算单位构成表"}, titles); diff != "" {
		t.Errorf("other tables (-want +got)\n%s", diff)
	}
	if len(problems) > 0 {
		t.Errorf("problems %v", problems)
	}
}

// Many projects in one table: beside their indicators in columns, or one below the
// other with all their fields.
func TestTargetsOfManyProjectsInOneTable(t *testing.T) {
	budgets, _ := read(t, `
项目支出绩效目标表（本级）
= 项目名称 | 项目年度绩效目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
信息化运维 | 系统稳定 | 产出指标 | 数量指标 | 系统数量 | = | 3 | 个
信息化运维 | 系统稳定 | 产出指标 | 质量指标 | 合格率 | ≥ | 95 | %
帮扶经费 | 开展帮扶 | 产出指标 | 数量指标 | 帮扶村数 | = | 2 | 个

项目绩效目标表
= 项目名称 | 甲项目 | < | <
年度资金总额 | 20.00 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 设备数量 | 2台
项目名称 | 乙项目 | < | <
年度资金总额 | 5.00 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 次数 | 3次
`)
	want := []string{
		"1 项目支出绩效目标表（本级）  信息化运维     [系统稳定]", "     []", "产出指标 数量指标 系统数量  =3个 ", "产出指标 质量指标 合格率  ≥95% ",
		"2 项目支出绩效目标表（本级）  帮扶经费     [开展帮扶]", "     []", "产出指标 数量指标 帮扶村数  =2个 ",
		"3 项目绩效目标表  甲项目 20.00    []", "     []", "产出指标 数量指标 设备数量  2台 ",
		"4 项目绩效目标表  乙项目 5.00    []", "     []", "产出指标 数量指标 次数  3次 ",
	}
	if len(budgets) != 1 {
		t.Fatalf("%d budgets", len(budgets))
	}
	if diff := cmp.Diff(want, spellBeyond(&budgets[0].Beyond)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
