package columns

import (
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// What a header cannot say is told where no lines show it: zeros and empty tables have no
// sums that would.
func TestMisheaded(t *testing.T) {
	for name, c := range map[string]struct {
		kind   schema.Kind
		header string
		want   bool
	}{
		"a part beside the columns that it stands over": {schema.KindExpenditureSummary, "科目编码 科目名称 合计 基本支出 其中 项目支出", true},
		"a part run into the label behind":              {schema.KindExpenditureSummary, "科目编码 科目名称 合计 基本支出 项目支出 其中事业单位经营支出", true},
		"a part of its own":                             {schema.KindRevenueSummary, "科目编码 科目名称 合计 事业收入/金额 事业收入/其中：教育收费", false},
		"parts below their label":                       {schema.KindExpenditureSummary, "科目编码 科目名称 合计 其中/基本支出 其中/项目支出", false},
		"codes without names":                           {schema.KindGovernmentFundExpenditure, "科目编码/类 科目编码/款 合计 基本支出 项目支出", true},
		"levels of codes of which one is lost":          {schema.KindExpenditureSummary, "科目编码款/类 科目编码款/项 科目名称 合计", true},
		"levels of codes beside codes":                  {schema.KindExpenditureSummary, "类 科目编码 科目名称 合计", true},
		"all levels of codes beside whole ones":         {schema.KindExpenditureSummary, "科目编码/类 科目编码/款 科目编码/项 功能科目代码 科目名称 合计", false},
		"levels of codes":                               {schema.KindExpenditureSummary, "科目编码/类 科目编码/款 科目编码/项 科目名称 合计", false},
		"a label over codes run into theirs":            {schema.KindExpenditureSummary, "功能分类科目科目编码 科目名称 合计", true},
		"the beginning of a label that no column has":   {schema.KindRevenueSummary, "科目编码 科目名称 合计 上级补 附属单助收入", true},
		"a column under the label of another":           {schema.KindExpenditureSummary, "科目编码 科目名称 合计 项目支出 项目支出/事业单位经营支出", true},
		"items below a label that begins others":        {schema.KindThreePublicExpenditure, "项目 “三公”经费/小计 “三公”经费/因公出国（境）费 “三公”经费/公务接待费", false},
		"a sum among the columns of a label":            {schema.KindGeneralPublicExpenditure, "科目编码 科目名称 合计 基本支出/小计 项目支出/公用经费 项目支出/小计 项目支出/其中：专项", true},
		"a sum before its parts":                        {schema.KindGeneralPublicExpenditure, "科目编码 科目名称 合计 基本支出/小计 基本支出/人员经费 基本支出/公用经费 项目支出", false},
		"a sum of “三公” items under no label":            {schema.KindThreePublicExpenditure, "合计 因公出国（境）费 小计 公务用车购置及运行费 公务用车购置费", true},
		"a side under the label of the other":           {schema.KindRevenueExpenditureSummary, "收入/项目 支出/金额 支出/项目 支出/预算数", true},
		"a side that lost its label":                    {schema.KindRevenueExpenditureSummary, "收入/项目 收入/金额 项目 支出/金额", true},
		"both sides under one label":                    {schema.KindRevenueExpenditureSummary, "收入/项目 收入/金额 收入/项目 收入/预算数", true},
		"sides as they should be":                       {schema.KindRevenueExpenditureSummary, "收入/项目 收入/金额 支出/项目 支出/金额", false},
		"sides without labels":                          {schema.KindRevenueExpenditureSummary, "项目 金额 项目 金额", false},
		"amounts under labels of a list":                {schema.KindRevenueSummary, "科目编码 科目名称 合计 本年收入/小计 本年收入/其他收入", false},
	} {
		t.Run(name, func(t *testing.T) {
			if got := misheaded(string(c.kind), headed(c.kind, c.header)); (got != "") != c.want {
				t.Errorf("told %q, want told %v", got, c.want)
			}
		})
	}
}

// headed reads the columns of a header, all by the last list of the kind.
func headed(kind schema.Kind, header string) []Column {
	var printed []grid.Column
	for path := range strings.FieldsSeq(header) {
		printed = append(printed, grid.Column{Path: strings.Split(path, "/")})
	}
	lists := schema.FormOf(kind).Lists
	return OfForm(kind, &lists[len(lists)-1], printed)
}

// An empty table without a column for names was read short; one with rows has them told
// elsewhere.
func TestEmptyTableWithoutNames(t *testing.T) {
	row := []grid.Row{{Cells: []grid.Cell{{Text: "1.00"}}}}
	for name, c := range map[string]struct {
		header string
		rows   []grid.Row
		want   int
	}{
		"no names":             {"合计 基本支出 项目支出", nil, 1},
		"names":                {"科目 合计 基本支出 项目支出", nil, 0},
		"no names but amounts": {"合计 基本支出 项目支出", row, 0},
	} {
		p := problem.List{Table: string(schema.KindGovernmentFundExpenditure)}
		new(Labels).TellColumns(headed(schema.KindGovernmentFundExpenditure, c.header), &normalize.Sheet{Pages: [2]int{1, 1}, Ruled: true, Rows: c.rows}, &p)
		if len(p.All) != c.want {
			t.Errorf("%s: problems %+v, want %d", name, p.All, c.want)
		}
	}
}
