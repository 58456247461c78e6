package schema

// Beyond is what a budget's document holds besides its tables; a part that it
// does not hold is absent.
type Beyond struct {
	Institutions       []Institution       `json:"institutions,omitempty" jsonschema:"title=机构设置"`             // units of the department
	PerformanceTargets []PerformanceTarget `json:"performance_targets,omitempty" jsonschema:"title=绩效目标"`      // performance targets, one per project
	Procurement        *Procurement        `json:"government_procurement,omitempty" jsonschema:"title=政府采购预算"` // procurement budget
	FixedAssets        *FixedAssets        `json:"fixed_assets,omitempty" jsonschema:"title=固定资产占用"`           // assets held
	Statements         []Statement         `json:"statements,omitempty" jsonschema:"title=文字说明中的数字"`           // figures in the prose
	PerformanceFigures []PerformanceFigure `json:"performance_figures,omitempty" jsonschema:"title=绩效指标中的数字"`  // targets set in the prose
}

// OtherTable is a published table that is none of the nine kinds, whole.
type OtherTable struct {
	TableHead           // columns have headers only
	Rows      [][]Value `json:"rows" jsonschema:"title=行"` // cells in the order of columns: an amount, else text, else null
}

// Value is a cell of a table without typed columns: an amount, else text;
// null where both are empty.
type Value struct {
	Text   string
	Amount Amount
}

// Institution is a row of 机构设置情况: a unit of the department.
type Institution struct {
	Name    string `json:"name" jsonschema:"title=名称"`        // as published
	Nature  Text   `json:"nature" jsonschema:"title=单位性质"`    // nature of the unit: 行政, 事业 …
	Level   Text   `json:"level" jsonschema:"title=单位规格"`     // rank of the unit: 正科级 …
	Funding Text   `json:"funding" jsonschema:"title=经费保障形式"` // how it is funded: 财政拨款 …
}

// PerformanceTarget is a project's 绩效目标表.
type PerformanceTarget struct {
	Number             int          `json:"number" jsonschema:"title=序号"`                     // place in the document, counted from 1
	Title              string       `json:"title" jsonschema:"title=标题"`                      // as published
	ProjectCode        Text         `json:"project_code" jsonschema:"title=项目编码"`             // as published
	ProjectName        Text         `json:"project_name" jsonschema:"title=项目名称"`             // as published
	Budget             Amount       `json:"budget" jsonschema:"title=预算数"`                    // budget of the project
	FiscalFunds        Amount       `json:"fiscal_funds" jsonschema:"title=财政资金"`             // of it from the treasury
	OtherFunds         Amount       `json:"other_funds" jsonschema:"title=其他资金"`              // of it from elsewhere
	Purpose            Text         `json:"purpose" jsonschema:"title=资金用途"`                  // what the money is for
	Goals              []string     `json:"goals" jsonschema:"title=绩效目标"`                    // one entry per numbered goal
	Indicators         []Indicator  `json:"indicators" jsonschema:"title=绩效指标"`               // three-level indicators
	SpendingPlan       SpendingPlan `json:"spending_plan" jsonschema:"title=资金支出计划"`          // cumulative, by month
	SpendingPlanHeader Text         `json:"spending_plan_header" jsonschema:"title=资金支出计划表头"` // as printed, even where its unit is wrong
	Pages              *[2]int      `json:"pages,omitempty" jsonschema:"title=起止页"`           // first and last page, counted from 1
}

// Indicator is a row of the three-level indicators.
type Indicator struct {
	Level1      Text `json:"level1" jsonschema:"title=一级指标"`      // such as 产出指标
	Level2      Text `json:"level2" jsonschema:"title=二级指标"`      // such as 数量指标
	Level3      Text `json:"level3" jsonschema:"title=三级指标"`      // the indicator itself
	Description Text `json:"description" jsonschema:"title=指标描述"` // what it measures
	Value       Text `json:"value" jsonschema:"title=值"`          // target value as printed: ≥90%, 2台 …
	Basis       Text `json:"basis" jsonschema:"title=指标值确定依据"`    // where the value comes from
}

// SpendingPlan is 资金支出计划: what is to be spent by the end of each month.
type SpendingPlan struct {
	March    Amount   `json:"march" jsonschema:"title=3月底"`                // by the end of March
	June     Amount   `json:"june" jsonschema:"title=6月底"`                 // by the end of June
	October  Amount   `json:"october" jsonschema:"title=10月底"`             // by the end of October
	December Amount   `json:"december" jsonschema:"title=12月底"`            // by the end of December
	Unplaced []Amount `json:"unplaced,omitempty" jsonschema:"title=未定栏金额"` // amounts whose month is not told, in printed order
}

// Procurement is 政府采购预算: a row per purchase.
type Procurement struct {
	Title   string    `json:"title" jsonschema:"title=标题"`   // as published
	Entity  Entity    `json:"entity" jsonschema:"title=单位"`  // department or unit
	Unit    Text      `json:"unit" jsonschema:"title=单位"`    // as published
	Columns []string  `json:"columns" jsonschema:"title=栏目"` // header paths joined by /
	Rows    [][]Value `json:"rows" jsonschema:"title=行"`     // each as long as columns

	Unplaced [][]Amount `json:"unplaced,omitempty" jsonschema:"title=未定栏金额"` // for each row the amounts whose column is not told, in printed order

	Note  Text     `json:"note" jsonschema:"title=表注"`              // note under the table
	Notes []string `json:"notes,omitempty" jsonschema:"title=全部表注"` // all notes, where there is more than one
	Pages *[2]int  `json:"pages,omitempty" jsonschema:"title=起止页"`  // first and last page, counted from 1
}

// FixedAssets is 固定资产占用情况表.
type FixedAssets struct {
	Title  string     `json:"title" jsonschema:"title=标题"`            // as published
	Entity Entity     `json:"entity" jsonschema:"title=单位"`           // department or unit
	AsOf   Text       `json:"as_of" jsonschema:"title=截止日期"`          // date, 2023-12-31
	Unit   Text       `json:"unit" jsonschema:"title=单位"`             // as published
	Rows   []AssetRow `json:"rows" jsonschema:"title=行"`              // classes of assets
	Note   Text       `json:"note,omitempty" jsonschema:"title=表注"`   // note under the table
	Pages  *[2]int    `json:"pages,omitempty" jsonschema:"title=起止页"` // first and last page, counted from 1
}

// AssetRow is a class of assets.
type AssetRow struct {
	Item     string `json:"item" jsonschema:"title=项目"`     // class of assets
	Quantity Amount `json:"quantity" jsonschema:"title=数量"` // how many, or how much
	Value    Amount `json:"value" jsonschema:"title=值"`     // in the unit of the table

	Unplaced []Amount `json:"unplaced,omitempty" jsonschema:"title=未定栏金额"` // amounts whose column is not told, in printed order
}

// Statement is a figure in the prose.
type Statement struct {
	Quote   string `json:"quote" jsonschema:"title=原文"`          // as printed, line breaks taken out
	Concept string `json:"concept" jsonschema:"title=内容"`        // what: 基本支出, “三公”经费合计 …
	Amount  Amount `json:"amount" jsonschema:"title=数字"`         // how much, with the digits printed
	Unit    string `json:"unit" jsonschema:"title=单位"`           // 万元, %, 个 …
	Year    int    `json:"year,omitempty" jsonschema:"title=年度"` // the year the figure is of
	Page    int    `json:"page,omitempty" jsonschema:"title=页"`  // counted from 1
	Lines   []int  `json:"lines,omitempty" jsonschema:"title=行"` // for text: lines of the source
}

// PerformanceFigure is a target that the prose sets for the whole department,
// beyond the 绩效目标表 of its projects.
type PerformanceFigure struct {
	Quote   string `json:"quote" jsonschema:"title=原文"`          // as printed, line breaks taken out
	Concept string `json:"concept" jsonschema:"title=内容"`        // what it is of, in the words of the clause
	Value   string `json:"value" jsonschema:"title=值"`           // as printed: 90, 7*24
	Unit    Text   `json:"unit" jsonschema:"title=单位"`           // %, 个, 分钟 …; null where none is printed
	Year    int    `json:"year,omitempty" jsonschema:"title=年度"` // the budget year
	Page    int    `json:"page,omitempty" jsonschema:"title=页"`  // counted from 1
	Lines   []int  `json:"lines,omitempty" jsonschema:"title=行"` // for text: lines of the source
}
