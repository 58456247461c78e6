// Package verdict tells what the review page shows of a budget's proof: the
// mark of every amount, and the identities behind it with their operands. The
// command and the page, as WebAssembly, run the same code.
package verdict

import (
	"slices"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/schema"
)

// Mark is what is known of an amount.
type Mark byte

// The marks, in the order in which a worse one wins.
const (
	None         Mark = '.' // no amount
	Unproven     Mark = 'u' // no identity that holds involves it
	Proven       Mark = 'p'
	Rounded      Mark = 'r' // an identity holds only within rounding
	Contradicted Mark = 'f' // an identity fails
)

// marks of the results that say something of an amount.
var marks = map[string]Mark{"pass": Proven, "rounded": Rounded, "fail": Contradicted}

var severity = map[Mark]int{None: 0, Unproven: 1, Proven: 2, Rounded: 3, Contradicted: 4}

// State is the proof of a budget.
type State struct {
	Status      schema.Status `json:"status"`
	Passed      int           `json:"passed"`
	Rounded     int           `json:"rounded"`
	Failed      int           `json:"failed"`
	Unknown     int           `json:"unknown"`
	Unproven    int           `json:"unproven"`
	Confirmed   int           `json:"confirmed"` // unproven amounts that a person confirmed
	Kinds       []schema.Kind `json:"missing_kinds"`
	Families    []Family      `json:"families"` // what holds, by check
	Findings    []Sum         `json:"findings"`
	Missing     []Sum         `json:"missing"`     // identities that lack an operand
	Marks       []ListMarks   `json:"marks"`       // of every amount
	Corrections int           `json:"corrections"` // applied
}

// Family counts the identities of one check.
type Family struct {
	Check   string `json:"check"`
	Passed  int    `json:"passed"`
	Rounded int    `json:"rounded"`
	Failed  int    `json:"failed"`
	Unknown int    `json:"unknown"`
}

// ListMarks are the marks of one list: a string a row, with a mark for each
// key of the list; those of the extra columns by row and header.
type ListMarks struct {
	Kind  schema.Kind               `json:"kind"`
	List  string                    `json:"list"`
	Rows  []string                  `json:"rows"`
	Extra map[int]map[string]string `json:"extra,omitempty"`
}

// Sum is an identity spelled out.
type Sum struct {
	Check      string        `json:"check"`
	Identity   string        `json:"identity"`
	Doc        string        `json:"doc"`
	Result     string        `json:"result"`
	Missing    string        `json:"missing,omitempty"`
	Expected   schema.Amount `json:"expected"`
	Actual     schema.Amount `json:"actual"`
	Difference schema.Amount `json:"difference"`
	Message    string        `json:"message,omitempty"` // of a finding without operands: a figure in the prose
	Terms      []Operand     `json:"terms"`
}

// Operand is a term of a sum.
type Operand struct {
	Sign   int           `json:"sign"`
	Kind   schema.Kind   `json:"kind"`
	List   string        `json:"list"`
	Row    int           `json:"row"` // in the list, counted from 0
	Key    string        `json:"key"`
	Code   string        `json:"code,omitempty"`
	Name   string        `json:"name"`
	Unit   string        `json:"unit"`
	Amount schema.Amount `json:"amount"`
}

// Of is the state of a budget that has been verified.
func Of(b *schema.Budget) *State {
	outcomes := schema.Explain(b)
	c := b.Checks
	s := &State{
		Status: b.Status, Passed: c.Passed, Rounded: c.Rounded, Failed: c.Failed, Unknown: c.Unknown, Unproven: c.Unproven,
		Kinds: []schema.Kind{}, Families: families(outcomes), Findings: []Sum{}, Missing: []Sum{}, Corrections: len(b.Corrections),
	}
	for _, f := range schema.Forms {
		if f.Standard && b.Tables.Get(f.Kind) == nil {
			s.Kinds = append(s.Kinds, f.Kind)
		}
	}
	worst := worstOf(outcomes)
	for i := range outcomes {
		switch o := &outcomes[i]; {
		case o.Result == "fail" || o.Result == "rounded":
			s.Findings = append(s.Findings, sumOf(b, o))
		case o.Missing != "":
			s.Missing = append(s.Missing, sumOf(b, o))
		}
	}
	s.Findings = append(s.Findings, proseOf(b)...)
	slices.SortStableFunc(s.Findings, func(x, y Sum) int { return rank(x) - rank(y) })
	s.Marks = marksOf(b, worst)
	s.Confirmed = confirmed(b, worst)
	return s
}

// rank puts what fails before what is rounded, and the prose last.
func rank(s Sum) int {
	switch {
	case s.Check == "prose":
		return 2
	case s.Result == "rounded":
		return 1
	}
	return 0
}

func families(outcomes []schema.Outcome) []Family {
	var all []Family
	for i := range outcomes {
		o := &outcomes[i]
		at := slices.IndexFunc(all, func(f Family) bool { return f.Check == o.Check })
		if at < 0 {
			at, all = len(all), append(all, Family{Check: o.Check})
		}
		switch f := &all[at]; o.Result {
		case "pass":
			f.Passed++
		case "rounded":
			f.Rounded++
		case "fail":
			f.Failed++
		case "unknown":
			f.Unknown++
		}
	}
	return all
}

// worstOf gives each amount the worst mark of the identities it stands in.
func worstOf(outcomes []schema.Outcome) map[*schema.Amount]Mark {
	worst := make(map[*schema.Amount]Mark, 4*len(outcomes))
	for i := range outcomes {
		m, says := marks[outcomes[i].Result]
		if !says {
			continue
		}
		for _, t := range outcomes[i].Terms {
			if !t.Amount.IsNull() && severity[worst[t.Amount]] < severity[m] {
				worst[t.Amount] = m
			}
		}
	}
	return worst
}

func marksOf(b *schema.Budget, worst map[*schema.Amount]Mark) []ListMarks {
	all := []ListMarks{}
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			lm := ListMarks{Kind: t.Kind(), List: l.Name(), Rows: make([]string, l.Len())}
			for i := range lm.Rows {
				lm.row(i, l.Row(i), len(l.Keys()), worst)
			}
			all = append(all, lm)
		}
	}
	return all
}

func (lm *ListMarks) row(i int, r schema.Row, keys int, worst map[*schema.Amount]Mark) {
	line := make([]byte, keys)
	for k := range line {
		line[k] = byte(markOf(r.At(k), worst))
	}
	lm.Rows[i] = string(line)
	for k := range r.Head().Extra {
		x := &r.Head().Extra[k]
		if lm.Extra == nil {
			lm.Extra = map[int]map[string]string{}
		}
		if lm.Extra[i] == nil {
			lm.Extra[i] = map[string]string{}
		}
		lm.Extra[i][x.Header] = string(rune(markOf(&x.Amount, worst)))
	}
}

func markOf(a *schema.Amount, worst map[*schema.Amount]Mark) Mark {
	switch m := worst[a]; {
	case a.IsNull():
		return None
	case m == 0:
		return Unproven
	default:
		return m
	}
}

// confirmed counts the amounts that nothing proves and somebody confirmed.
func confirmed(b *schema.Budget, worst map[*schema.Amount]Mark) (n int) {
	for i := range b.Corrections {
		c := &b.Corrections[i]
		if v := corrections.Other(b, c); v != nil && c.Action == schema.ActionConfirm && !v.Amount.IsNull() {
			n++
		}
		if a := b.Cell(c.Ref()); c.Action == schema.ActionConfirm && a != nil && markOf(a, worst) == Unproven {
			n++
		}
	}
	return n
}

// proseOf are the findings that no identity stands behind: figures in the
// prose that are not those of the tables.
func proseOf(b *schema.Budget) (sums []Sum) {
	for _, f := range b.Checks.Findings {
		if f.Check != "prose" {
			continue
		}
		s := Sum{Check: f.Check, Result: f.Result, Expected: f.Expected, Actual: f.Actual, Difference: f.Difference, Message: f.Message}
		s.Terms = []Operand{}
		if ref, ok := refOf(b, f); ok {
			s.Terms = append(s.Terms, operand(b, +1, ref, b.Cell(ref)))
		}
		sums = append(sums, s)
	}
	return sums
}

// refOf is the cell of a finding, which names its row by line.
func refOf(b *schema.Budget, f schema.Finding) (schema.CellRef, bool) {
	ref := schema.CellRef{Kind: f.Table, List: f.List, Key: f.Column}
	if ref.List == "" {
		ref.List = schema.ListRows
	}
	for r := b.Row(ref); r != nil; r = b.Row(ref) {
		if r.Head().Line == f.Line {
			return ref, b.Cell(ref) != nil
		}
		ref.Row++
	}
	return ref, false
}

func sumOf(b *schema.Budget, o *schema.Outcome) Sum {
	s := Sum{
		Check: o.Check, Identity: o.Identity.ID, Doc: o.Identity.Doc, Result: o.Result, Missing: o.Missing,
		Expected: o.Expected, Actual: o.Actual, Difference: o.Difference, Terms: make([]Operand, len(o.Terms)),
	}
	for i := range o.Terms {
		t := &o.Terms[i]
		s.Terms[i] = operand(b, int(t.Sign), t.Ref(), t.Amount)
	}
	return s
}

func operand(b *schema.Budget, sign int, ref schema.CellRef, a *schema.Amount) Operand {
	h := b.Row(ref).Head()
	return Operand{sign, ref.Kind, ref.List, ref.Row, ref.Key, h.Code, h.Name, b.Tables.Get(ref.Kind).Head().Unit, *a}
}

// About are the identities that say something of a cell, those that fail
// first.
func About(b *schema.Budget, ref schema.CellRef) []Sum {
	outcomes := schema.Explain(b)
	sums := []Sum{}
	for i := range outcomes {
		o := &outcomes[i]
		if o.Result != "" && slices.ContainsFunc(o.Terms, func(t schema.Term) bool { return t.Ref() == ref }) {
			sums = append(sums, sumOf(b, o))
		}
	}
	slices.SortStableFunc(sums, func(x, y Sum) int { return order[x.Result] - order[y.Result] })
	return sums
}

var order = map[string]int{"fail": 0, "rounded": 1, "pass": 2, "unknown": 3}
