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

// unknownColumns tells the header labels that the vocabulary does not have.
func (p *problems) unknownColumns(list []column, page int) {
	for _, c := range list {
		switch {
		case c.partly != "" && c.key != "":
			p.add(schema.Warning, codeUnknownColumn, page, 0, "of the header %q only a part is printed; it is read as %s", c.header, c.key)
		case c.unknown == "":
		case c.unknown == c.header && c.amounts() && c.double:
			p.add(schema.Warning, codeAmbiguousColumn, page, 0, "%q is a second column of the same meaning; its amounts are in extra", c.header)
		case c.key != "":
			p.add(schema.Warning, codeUnknownColumn, page, 0, "header %q is not known; the only amount column, it is read as %s", c.unknown, c.key)
		default:
			p.add(schema.Warning, codeUnknownColumn, page, 0, "header %q is not known; the column %q is kept as extra", c.unknown, c.header)
		}
	}
}
