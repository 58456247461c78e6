// Package problem has the codes of the problems that reading tables tells, and
// the list that collects those of one table.
package problem

import (
	"fmt"

	"budgetextract/schema"
)

// Codes of the problems that reading tables tells.
const (
	NoTable         = "no_budget_table"
	UnknownTable    = "unknown_table"
	UnknownColumn   = "unknown_column"
	AmbiguousColumn = "ambiguous_column"
	BadNumber       = "bad_number"
	BadCode         = "bad_code"
	UnitInferred    = "unit_inferred"
	UnitMissing     = "unit_missing"
	UnplacedAmount  = "unplaced_amount"
	LooseAmounts    = "loose_amounts"
	UnitUnknown     = "unit_unknown"
	UnitsDiffer     = "units_differ"
	StrayRow        = "stray_row"
	ItemCut         = "item_cut"
	ItemsLost       = "items_lost"
	NamesJoined     = "names_joined"
	OtherForm       = "other_form"
	SignUnknown     = "sign_unknown"
	NotProven       = "not_proven"
	LimitExceeded   = "limit_exceeded"
	TextGarbled     = "text_garbled"
)

// List collects what a user should know about one table.
type List struct {
	Table string
	All   []schema.Problem
}

// Add tells a problem of the table; page and line are 0 where none is meant.
func (p *List) Add(severity, code string, page, line int, format string, args ...any) {
	p.All = append(p.All, schema.Problem{
		Severity: severity, Code: code, Page: page, Table: p.Table, Line: line, Message: fmt.Sprintf(format, args...),
	})
}
