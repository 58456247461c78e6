package schema

import "slices"

// Table is a table of any kind.
type Table interface {
	Kind() Kind
	// Head is title, unit, pages, columns and note; change it in place.
	Head() *TableHead
	// Lists are all lists of the kind's form, in its order, empty ones too.
	Lists() []List
}

// List is one list of rows of a table.
type List interface {
	Name() string
	Form() *ListForm
	Keys() []string
	Len() int
	Row(i int) Row
	// Append adds an empty row; earlier rows stay where they are.
	Append() Row
	// Reserve makes room for rows that this very List appends next, in one piece of
	// memory: it stays as long as one of them does.
	Reserve(rows int)
	// Delete takes out the i-th row.
	Delete(i int)
}

// TableHead is what every table has besides its rows.
type TableHead struct {
	Title   string   `json:"title" jsonschema:"title=表名"`   // without the form's number
	Unit    string   `json:"unit" jsonschema:"title=金额单位"`  // as published: 元, 千元, 万元, 亿元; empty (null) where not told
	Pages   [2]int   `json:"pages" jsonschema:"title=起止页"`  // first and last page, counted from 1; zeros (null) where not told
	Columns []Column `json:"columns" jsonschema:"title=栏目"` // published columns, in order
	Note    *string  `json:"note" jsonschema:"title=表注"`    // note under the table
}

// Head makes *TableHead serve the [Table] interface of whatever embeds it.
func (h *TableHead) Head() *TableHead { return h }

// Prints reports that the table has a column of a key.
func (h *TableHead) Prints(key string) bool {
	return slices.ContainsFunc(h.Columns, func(c Column) bool { return c.Key != nil && *c.Key == key })
}

// Column is a published column.
type Column struct {
	Key    *string `json:"key" jsonschema:"title=键"`     // key of the row; null where v1 has none
	Header string  `json:"header" jsonschema:"title=表头"` // header path joined by /
}

// Tables holds the tables of a budget by kind; nil where the document has none.
type Tables struct {
	RevenueExpenditureSummary     *RevenueExpenditureSummary     `json:"revenue_expenditure_summary,omitempty" jsonschema:"title=部门收支总表"`           // all revenue beside all expenditure
	RevenueSummary                *RevenueSummary                `json:"revenue_summary,omitempty" jsonschema:"title=部门收入总表"`                       // revenue by function and source
	ExpenditureSummary            *ExpenditureSummary            `json:"expenditure_summary,omitempty" jsonschema:"title=部门支出总表"`                   // expenditure by function and use
	FiscalAppropriationSummary    *FiscalAppropriationSummary    `json:"fiscal_appropriation_summary,omitempty" jsonschema:"title=财政拨款收支总表"`        // fiscal appropriation: revenue beside expenditure, by budget
	GeneralPublicExpenditure      *GeneralPublicExpenditure      `json:"general_public_expenditure,omitempty" jsonschema:"title=一般公共预算支出表"`         // general public budget by functional code
	GeneralPublicBasicExpenditure *GeneralPublicBasicExpenditure `json:"general_public_basic_expenditure,omitempty" jsonschema:"title=一般公共预算基本支出表"` // basic expenditure of the general public budget by economic code
	GovernmentFundExpenditure     *GovernmentFundExpenditure     `json:"government_fund_expenditure,omitempty" jsonschema:"title=政府性基金预算支出表"`       // government-managed funds budget by functional code
	StateCapitalExpenditure       *StateCapitalExpenditure       `json:"state_capital_expenditure,omitempty" jsonschema:"title=国有资本经营预算支出表"`        // state capital operations budget by functional code
	ThreePublicExpenditure        *ThreePublicExpenditure        `json:"three_public_expenditure,omitempty" jsonschema:"title=“三公”经费支出表"`           // travel abroad, official vehicles and official receptions
}

// All are the tables present, in the order of the contract.
func (t *Tables) All() []Table {
	all := make([]Table, 0, len(Forms))
	for _, f := range Forms {
		if x := t.Get(f.Kind); x != nil {
			all = append(all, x)
		}
	}
	return all
}

// Get is the table of a kind, nil if there is none.
func (t *Tables) Get(k Kind) Table {
	switch k {
	case KindRevenueExpenditureSummary:
		return present(t.RevenueExpenditureSummary)
	case KindRevenueSummary:
		return present(t.RevenueSummary)
	case KindExpenditureSummary:
		return present(t.ExpenditureSummary)
	case KindFiscalAppropriationSummary:
		return present(t.FiscalAppropriationSummary)
	case KindGeneralPublicExpenditure:
		return present(t.GeneralPublicExpenditure)
	case KindGeneralPublicBasicExpenditure:
		return present(t.GeneralPublicBasicExpenditure)
	case KindGovernmentFundExpenditure:
		return present(t.GovernmentFundExpenditure)
	case KindStateCapitalExpenditure:
		return present(t.StateCapitalExpenditure)
	case KindThreePublicExpenditure:
		return present(t.ThreePublicExpenditure)
	}
	return nil
}

// present turns a nil pointer into a nil interface.
func present[T any, P interface {
	*T
	Table
}](p P) Table {
	if p == nil {
		return nil
	}
	return p
}

// Put sets the table of its kind.
func (t *Tables) Put(x Table) {
	switch x := x.(type) {
	case *RevenueExpenditureSummary:
		t.RevenueExpenditureSummary = x
	case *RevenueSummary:
		t.RevenueSummary = x
	case *ExpenditureSummary:
		t.ExpenditureSummary = x
	case *FiscalAppropriationSummary:
		t.FiscalAppropriationSummary = x
	case *GeneralPublicExpenditure:
		t.GeneralPublicExpenditure = x
	case *GeneralPublicBasicExpenditure:
		t.GeneralPublicBasicExpenditure = x
	case *GovernmentFundExpenditure:
		t.GovernmentFundExpenditure = x
	case *StateCapitalExpenditure:
		t.StateCapitalExpenditure = x
	case *ThreePublicExpenditure:
		t.ThreePublicExpenditure = x
	}
}

// New puts an empty table of a kind in place and returns it; nil for an
// unknown kind.
func (t *Tables) New(k Kind) Table {
	f := FormOf(k)
	if f == nil {
		return nil
	}
	x := f.New()
	t.Put(x)
	return x
}
