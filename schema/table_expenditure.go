package schema

// ExpenditureSummary is 部门支出总表: expenditure by function and use.
type ExpenditureSummary struct {
	TableHead
	Rows []*ExpenditureRow `json:"rows" jsonschema:"title=行"` // rows as published, in order
}

// ExpenditureRow is the expenditure of one code by use.
type ExpenditureRow struct {
	RowHead
	Total               Amount `json:"total" jsonschema:"title=合计"`                        // the whole of the row
	Basic               Amount `json:"basic" jsonschema:"title=基本支出"`                      // basic expenditure: personnel and running costs
	Project             Amount `json:"project" jsonschema:"title=项目支出"`                    // project expenditure
	Operating           Amount `json:"operating" jsonschema:"title=事业单位经营"`                // business operations of public institutions
	RemittedToSuperior  Amount `json:"remitted_to_superior" jsonschema:"title=上缴上级支出"`     // remitted to the superior unit
	SubsidyToAffiliates Amount `json:"subsidy_to_affiliates" jsonschema:"title=对附属单位补助支出"` // subsidies to affiliated units
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
	return onlyList(&expenditureForm.Lists[0], &t.Rows)
}
