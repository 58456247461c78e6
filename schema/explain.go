package schema

// Outcome is an equation with what evaluating it gives.
type Outcome struct {
	Equation
	Result string // pass, rounded, fail, unknown; empty where all operands are null and it says nothing

	// What the parts give, what the whole is, and actual - expected, in the
	// unit of the whole; null unless Result is rounded or fail.
	Expected, Actual, Difference Amount
}

// resultNames are the results as the contract names them.
var resultNames = [...]string{silent: "", unknown: "unknown", pass: "pass", rounded: "rounded", fail: "fail"}

// Explain evaluates every equation of b, for whoever shows what proves an
// amount and what speaks against it. It changes nothing in b.
func Explain(b *Budget) []Outcome {
	equations := Equations(b)
	out := make([]Outcome, len(equations))
	for i := range equations {
		v := evaluate(&equations[i])
		out[i] = Outcome{Equation: equations[i], Result: resultNames[v.result]}
		if v.result > pass {
			out[i].Expected, out[i].Actual, out[i].Difference = AmountOf(v.expected), AmountOf(v.actual), AmountOf(v.difference)
		}
	}
	return out
}
