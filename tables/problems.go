package tables

import (
	"fmt"

	"budgetextract/schema"
)

// Codes of problems this package tells.
const (
	codeNoTable         = "no_budget_table"
	codeUnknownTable    = "unknown_table"
	codeUnknownColumn   = "unknown_column"
	codeAmbiguousColumn = "ambiguous_column"
	codeBadNumber       = "bad_number"
	codeBadCode         = "bad_code"
	codeUnitInferred    = "unit_inferred"
	codeUnitMissing     = "unit_missing"
	codeUnplacedAmount  = "unplaced_amount"
	codeLooseAmounts    = "loose_amounts"
	codeUnitUnknown     = "unit_unknown"
	codeStrayRow        = "stray_row"
	codeItemCut         = "item_cut"
	codeNamesJoined     = "names_joined"
	codeOtherForm       = "other_form"
	codeLimit           = "limit_exceeded"
)

// problems collects what a user should know about one table.
type problems struct {
	table string
	list  []schema.Problem
}

func (p *problems) add(severity, code string, page, line int, format string, args ...any) {
	p.list = append(p.list, schema.Problem{
		Severity: severity, Code: code, Page: page, Table: p.table, Line: line, Message: fmt.Sprintf(format, args...),
	})
}
