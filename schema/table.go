package schema

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
	// Delete takes out the i-th row.
	Delete(i int)
}

// TableHead is what every table has besides its rows.
type TableHead struct {
	Title   string   // without the form's number
	Unit    string   // as published: 元, 千元, 万元, 亿元; empty where not told
	Pages   [2]int   // first and last page, counted from 1
	Columns []Column // published columns, in order
	Note    *string  // nil for null
}

// Head makes *TableHead serve the [Table] interface of whatever embeds it.
func (h *TableHead) Head() *TableHead { return h }

// Column is a published column.
type Column struct {
	Key    *string `json:"key"`    // key of the row, nil where v1 has none
	Header string  `json:"header"` // header path joined by /
}

// Tables holds the tables of a budget by kind; nil where the document has none.
type Tables struct {
	RevenueExpenditureSummary     *RevenueExpenditureSummary
	RevenueSummary                *RevenueSummary
	ExpenditureSummary            *ExpenditureSummary
	FiscalAppropriationSummary    *FiscalAppropriationSummary
	GeneralPublicExpenditure      *GeneralPublicExpenditure
	GeneralPublicBasicExpenditure *GeneralPublicBasicExpenditure
	GovernmentFundExpenditure     *GovernmentFundExpenditure
	StateCapitalExpenditure       *StateCapitalExpenditure
	ThreePublicExpenditure        *ThreePublicExpenditure
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
