package schema

// Beyond is what a budget's document holds besides its tables; a part that it
// does not hold is absent.
type Beyond struct {
	Institutions       []Institution       `json:"institutions,omitempty"`
	PerformanceTargets []PerformanceTarget `json:"performance_targets,omitempty"`
	Procurement        *Procurement        `json:"government_procurement,omitempty"`
	FixedAssets        *FixedAssets        `json:"fixed_assets,omitempty"`
	Statements         []Statement         `json:"statements,omitempty"`
}

// OtherTable is a published table that is none of the nine kinds, whole.
type OtherTable struct {
	TableHead           // columns have headers only
	Rows      [][]Value // each as long as Columns
}

// Value is a cell of a table without typed columns: an amount, else text;
// null where both are empty.
type Value struct {
	Text   string
	Amount Amount
}

// Institution is a row of 机构设置情况: a unit of the department.
type Institution struct {
	Name    string `json:"name"`
	Nature  Text   `json:"nature"`  // 单位性质: 行政, 事业 …
	Level   Text   `json:"level"`   // 单位规格: 正科级 …
	Funding Text   `json:"funding"` // 经费保障形式: 财政拨款 …
}

// PerformanceTarget is a project's 绩效目标表.
type PerformanceTarget struct {
	Number             int          `json:"number"` // place in the document, counted from 1
	Title              string       `json:"title"`
	ProjectCode        Text         `json:"project_code"`
	ProjectName        Text         `json:"project_name"`
	Budget             Amount       `json:"budget"`       // 预算规模及资金用途: 预算数
	FiscalFunds        Amount       `json:"fiscal_funds"` // 其中：财政资金
	OtherFunds         Amount       `json:"other_funds"`  // 其他资金
	Purpose            Text         `json:"purpose"`      // 资金用途
	Goals              []string     `json:"goals"`        // 绩效目标, one entry per numbered goal
	Indicators         []Indicator  `json:"indicators"`
	SpendingPlan       SpendingPlan `json:"spending_plan"`
	SpendingPlanHeader Text         `json:"spending_plan_header"` // as printed, even where its unit is wrong
	Pages              *[2]int      `json:"pages,omitempty"`
}

// Indicator is a row of the three-level indicators.
type Indicator struct {
	Level1      Text `json:"level1"`
	Level2      Text `json:"level2"`
	Level3      Text `json:"level3"`
	Description Text `json:"description"` // 绩效指标描述
	Value       Text `json:"value"`       // 指标值
	Basis       Text `json:"basis"`       // 指标值确定依据
}

// SpendingPlan is 资金支出计划: what is to be spent by the end of each month.
type SpendingPlan struct {
	March    Amount   `json:"march"`
	June     Amount   `json:"june"`
	October  Amount   `json:"october"`
	December Amount   `json:"december"`
	Unplaced []Amount `json:"unplaced,omitempty"` // amounts whose month is not told, in printed order
}

// Procurement is 政府采购预算: a row per purchase.
type Procurement struct {
	Title   string    `json:"title"`
	Entity  Entity    `json:"entity"`
	Unit    Text      `json:"unit"`
	Columns []string  `json:"columns"` // header paths joined by /
	Rows    [][]Value `json:"rows"`    // each as long as columns
	Note    Text      `json:"note"`
	Notes   []string  `json:"notes,omitempty"` // all notes, where there is more than one
	Pages   *[2]int   `json:"pages,omitempty"`
}

// FixedAssets is 固定资产占用情况表.
type FixedAssets struct {
	Title  string     `json:"title"`
	Entity Entity     `json:"entity"`
	AsOf   Text       `json:"as_of"` // date, 2023-12-31
	Unit   Text       `json:"unit"`
	Rows   []AssetRow `json:"rows"`
	Note   Text       `json:"note,omitempty"`
	Pages  *[2]int    `json:"pages,omitempty"`
}

// AssetRow is a class of assets.
type AssetRow struct {
	Item     string `json:"item"`
	Quantity Amount `json:"quantity"`
	Value    Amount `json:"value"`
}

// Statement is a figure in the prose.
type Statement struct {
	Quote   string `json:"quote"`   // as printed, line breaks taken out
	Concept string `json:"concept"` // what: 基本支出, “三公”经费合计 …
	Amount  Amount `json:"amount"`  // how much, with the digits printed
	Unit    string `json:"unit"`    // 万元, %, 个 …
	Year    int    `json:"year,omitempty"`
	Page    int    `json:"page,omitempty"`
	Lines   []int  `json:"lines,omitempty"` // for text: lines of the source
}
