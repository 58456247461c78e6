package schema

import "fmt"

// Status is the verdict on a budget.
type Status string

// The verdicts; CONTRACT "Checks" says what each promises.
const (
	Verified     Status = "verified"
	Rounded      Status = "rounded"
	Inconsistent Status = "inconsistent"
	Partial      Status = "partial"
)

// Checks counts the identities of a budget by result, and lists those that do
// not hold exactly.
type Checks struct {
	Passed   int       `json:"passed" jsonschema:"title=通过"`       // identities that hold exactly
	Rounded  int       `json:"rounded" jsonschema:"title=舍入差"`     // identities off by no more than half a last printed digit per operand
	Failed   int       `json:"failed" jsonschema:"title=不符"`       // identities that do not hold
	Unknown  int       `json:"unknown" jsonschema:"title=无法判断"`    // an operand is missing or not published
	Unproven int       `json:"unproven" jsonschema:"title=无勾稽金额数"` // amounts that no passing identity involves
	Findings []Finding `json:"findings" jsonschema:"title=不符项"`    // every identity that fails or is rounded
}

// Finding is an identity that fails, or holds only within rounding.
type Finding struct {
	Check      string `json:"check" jsonschema:"title=核对类型"`        // row_sum, children, top, balance, cross_table, prose
	Result     string `json:"result" jsonschema:"title=结果"`         // fail or rounded
	Table      Kind   `json:"table" jsonschema:"title=表"`           // kind of the table
	List       string `json:"list,omitempty" jsonschema:"title=列表"` // where the table has more than one
	Line       int    `json:"line" jsonschema:"title=序号"`           // line of the row
	Column     string `json:"column" jsonschema:"title=栏目"`         // key, or header of an extra column
	Expected   Amount `json:"expected" jsonschema:"title=应为"`       // what the other operands give
	Actual     Amount `json:"actual" jsonschema:"title=实为"`         // what is printed
	Difference Amount `json:"difference" jsonschema:"title=差额"`     // actual - expected
	Message    string `json:"message" jsonschema:"title=说明"`        // the identity spelled out
}

// String is the finding in one line.
func (f Finding) String() string {
	where := string(f.Table)
	if f.List != "" {
		where += " " + f.List
	}
	return fmt.Sprintf("%s: %s: %s line %d, %s: expected %s, is %s (%s off): %s",
		f.Result, f.Check, where, f.Line, f.Column, f.Expected, f.Actual, f.Difference, f.Message)
}
