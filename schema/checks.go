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
	Passed   int       `json:"passed"`
	Rounded  int       `json:"rounded"`
	Failed   int       `json:"failed"`
	Unknown  int       `json:"unknown"`  // an operand is missing or not published
	Unproven int       `json:"unproven"` // amounts that no passing identity involves
	Findings []Finding `json:"findings"`
}

// Finding is an identity that fails, or holds only within rounding.
type Finding struct {
	Check      string `json:"check"`  // row_sum, children, top, balance, cross_table, prose
	Result     string `json:"result"` // fail or rounded
	Table      Kind   `json:"table"`
	List       string `json:"list,omitempty"` // where the table has more than one
	Line       int    `json:"line"`
	Column     string `json:"column"`     // key, or header of an extra column
	Expected   Amount `json:"expected"`   // what the other operands give
	Actual     Amount `json:"actual"`     // what is printed
	Difference Amount `json:"difference"` // actual - expected
	Message    string `json:"message"`    // the identity spelled out
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
