//go:build js && wasm

// Command wasm is the part of the review page that judges: the identities of
// package schema, and corrections as `budgetextract apply` applies them. It
// puts one object, budgetextract, into the page; every function takes strings
// and gives JSON, {"error": …} where something is wrong.
package main

import (
	"encoding/json"
	"errors"
	"strings"
	"syscall/js"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/cmd/budgetextract/internal/review/picture"
	"budgetextract/cmd/budgetextract/internal/review/verdict"
	"budgetextract/schema"
)

func main() {
	var p page
	js.Global().Set("budgetextract", map[string]any{
		"open":     export(2, p.open),
		"revise":   export(1, p.revise),
		"about":    export(1, p.about),
		"pictures": export(0, p.pictures),
		"parse":    export(1, parse),
		"encode":   export(1, encode),
	})
	select {} // the page calls; nothing ends
}

var errUse = errors.New("wrong use")

// export makes a function of strings callable from the page.
func export(arity int, f func(args []string) (any, error)) js.Func {
	return js.FuncOf(func(_ js.Value, values []js.Value) any {
		args := make([]string, len(values))
		for i, v := range values {
			args[i] = v.String()
		}
		if len(args) != arity {
			return failed(errUse)
		}
		result, err := f(args)
		if err != nil {
			return failed(err)
		}
		text, err := json.Marshal(result)
		if err != nil {
			return failed(err)
		}
		return string(text)
	})
}

func failed(err error) string {
	text, _ := json.Marshal(map[string]string{"error": err.Error()}) // a string can always be encoded
	return string(text)
}

// page is the budget that the page shows.
type page struct {
	original json.RawMessage // as read from the document
	problems []schema.Problem
	budget   *schema.Budget // with its corrections
}

// open takes a budget as the page holds it, and the problems of its document.
func (p *page) open(args []string) (any, error) {
	var block struct {
		Budget json.RawMessage `json:"budget"`
	}
	var problems []schema.Problem
	if err := errors.Join(json.Unmarshal([]byte(args[0]), &block), json.Unmarshal([]byte(args[1]), &problems)); err != nil {
		return nil, err
	}
	p.original, p.problems = block.Budget, problems
	return p.revise([]string{"[]"})
}

// revised is what the page shows after a correction.
type revised struct {
	Budget   *budgetJSON      `json:"budget"`
	State    *verdict.State   `json:"state"`
	Problems []schema.Problem `json:"problems"`
	Errors   []string         `json:"errors"` // corrections that do not fit
}

// budgetJSON is a budget in the contract's form.
type budgetJSON struct{ *schema.Budget }

// MarshalJSON cuts the budget out of a document, which knows how to write one.
func (b *budgetJSON) MarshalJSON() ([]byte, error) {
	text, err := (&schema.Document{Budgets: []*schema.Budget{b.Budget}}).AppendJSON(nil)
	if err != nil {
		return nil, err
	}
	var d struct {
		Budgets []json.RawMessage `json:"budgets"`
	}
	err = json.Unmarshal(text, &d)
	return d.Budgets[0], err
}

// revise applies all corrections of the budget to what was read.
func (p *page) revise(args []string) (any, error) {
	entries, err := entriesOf(args[0])
	if err != nil {
		return nil, err
	}
	b := new(schema.Budget)
	if err := json.Unmarshal(p.original, b); err != nil {
		return nil, err
	}
	for i := range entries {
		entries[i].Budget = 1
	}
	d := &schema.Document{Budgets: []*schema.Budget{b}, Problems: append([]schema.Problem{}, p.problems...)}
	out := revised{Budget: &budgetJSON{b}, Errors: []string{}}
	if err := corrections.Apply(d, &corrections.File{Corrections: entries}); err != nil {
		out.Errors = append(out.Errors, err.Error())
	}
	p.budget, out.State, out.Problems = b, verdict.Of(b), d.Problems
	return out, nil
}

// about tells the identities that a cell stands in.
func (p *page) about(args []string) (any, error) {
	var ref schema.CellRef
	if err := json.Unmarshal([]byte(args[0]), &ref); err != nil {
		return nil, err
	}
	if p.budget == nil {
		return nil, errUse
	}
	return verdict.About(p.budget, ref), nil
}

func (p *page) pictures([]string) (any, error) {
	if p.budget == nil {
		return nil, errUse
	}
	return picture.Of(p.budget), nil
}

// parse reads what somebody typed into the cell of an amount.
func parse(args []string) (any, error) {
	a, err := schema.ParseAmount(args[0])
	return map[string]any{"amount": a.String(), "null": a.IsNull()}, err
}

// encode writes a file of corrections.
func encode(args []string) (any, error) {
	var held struct {
		corrections.File
		Corrections json.RawMessage `json:"corrections"`
	}
	if err := json.Unmarshal([]byte(args[0]), &held); err != nil {
		return nil, err
	}
	entries, err := entriesOf(string(held.Corrections))
	if err != nil {
		return nil, err
	}
	held.File.Corrections = entries
	var text strings.Builder
	err = held.File.Write(&text)
	return text.String(), err
}

// entry is a correction as the page, which has no exact numbers, holds it.
type entry struct {
	corrections.Entry
	Amounts bool `json:"amounts"` // the strings are digits of amounts
}

func entriesOf(text string) ([]corrections.Entry, error) {
	var held []entry
	if err := json.Unmarshal([]byte(text), &held); err != nil {
		return nil, err
	}
	entries := make([]corrections.Entry, len(held))
	for i := range held {
		if err := settle(&held[i]); err != nil {
			return nil, err
		}
		entries[i] = held[i].Entry
	}
	return entries, nil
}

// settle makes amounts of the strings that are.
func settle(x *entry) error {
	if !x.Amounts {
		return nil
	}
	for _, v := range []*schema.Value{&x.Published, &x.Corrected} {
		if v.Text == "" {
			continue
		}
		a, err := schema.ParseAmount(v.Text)
		if err != nil {
			return err
		}
		*v = schema.Value{Amount: a}
	}
	return nil
}
