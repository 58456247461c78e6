package schema

// ExpenditureSummary is 部门支出总表: expenditure by function and use.
type ExpenditureSummary struct {
	TableHead
	Rows []*ExpenditureRow
}

// ExpenditureRow is the expenditure of one code by use.
type ExpenditureRow struct {
	RowHead
	Total               Amount
	Basic               Amount // 基本支出
	Project             Amount // 项目支出
	Operating           Amount // 事业单位经营支出
	RemittedToSuperior  Amount // 上缴上级支出
	SubsidyToAffiliates Amount // 对附属单位补助支出
}

var expenditureKeys = []string{
	"total", "basic", "project", "operating", "remitted_to_superior", "subsidy_to_affiliates",
}

// Amount implements [Row].
func (r *ExpenditureRow) Amount(key string) *Amount { return pick(r, expenditureKeys, key) }

// At implements [Row].
func (r *ExpenditureRow) At(i int) *Amount {
	return [...]*Amount{
		&r.Total, &r.Basic, &r.Project, &r.Operating, &r.RemittedToSuperior, &r.SubsidyToAffiliates,
	}[i]
}

var expenditureForm = Form{
	Kind:     KindExpenditureSummary,
	Label:    "部门支出总表",
	Standard: true,
	Lists:    []ListForm{{Name: ListRows, Keys: expenditureKeys}},
	New:      func() Table { return new(ExpenditureSummary) },
}

// Kind implements [Table].
func (t *ExpenditureSummary) Kind() Kind { return KindExpenditureSummary }

// Lists implements [Table].
func (t *ExpenditureSummary) Lists() []List {
	return []List{newList(&expenditureForm.Lists[0], &t.Rows)}
}
