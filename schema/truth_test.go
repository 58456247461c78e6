package schema

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

const shared = "../../shared"

// truth is a document of known content, with what may not be said of it.
type truth struct {
	name    string
	doc     *Document
	hostile bool // misprinted or cut: may not be verified
}

// truths reads every truth.json of the shared sets; the test skips where they
// are absent.
func truths(t testing.TB, sets ...string) []truth {
	t.Helper()
	if _, err := os.Stat(shared); err != nil {
		t.Skip("no shared documents here: ", err)
	}
	var all []truth
	for _, set := range sets {
		err := filepath.WalkDir(filepath.Join(shared, set), func(path string, d os.DirEntry, err error) error {
			if err == nil && d.Name() == "truth.json" {
				all = append(all, readTruth(t, path))
			}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func seed(t testing.TB) *Budget {
	t.Helper()
	return truths(t, "seed")[0].doc.Budgets[0]
}

// readTruth turns a truth.json, whose amounts are strings, into a document.
func readTruth(t testing.TB, path string) truth {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var raw struct {
		Budgets []map[string]any `json:"budgets"`
		Hostile any              `json:"hostile"`
		Beyond  map[string]any   `json:"beyond"`
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&raw); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	x := truth{name: strings.TrimPrefix(filepath.Dir(path), shared+"/"), hostile: raw.Hostile != nil}
	for i, b := range raw.Budgets {
		x.hostile = x.hostile || b["expect_not"] != nil
		delete(b, "expect_not")
		delete(b, "unit")
		amountsOf(b["tables"])
		for _, o := range list(b["other_tables"]) {
			rows, _ := o.(map[string]any)["rows"].([]any)
			for _, r := range rows {
				for i, c := range list(r) {
					list(r)[i] = number(c)
				}
			}
		}
		if i == 0 && raw.Beyond != nil {
			beyondOf(b, raw.Beyond)
		}
	}
	clean, err := json.Marshal(map[string]any{"schema_version": Version, "budgets": raw.Budgets})
	if err != nil {
		t.Fatal(err)
	}
	x.doc = new(Document)
	if err := json.Unmarshal(clean, x.doc); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	x.doc.Source = Source{Name: x.name, Format: "pdf", Pages: 1}
	return x
}

func list(v any) []any { l, _ := v.([]any); return l }

// number is the JSON number of a string that holds one, else v.
func number(v any) any {
	s, ok := v.(string)
	if !ok {
		return v
	}
	a, err := ParseAmount(s)
	if err != nil || a.IsNull() {
		return v
	}
	return a
}

func amountsOf(tables any) {
	m, _ := tables.(map[string]any)
	for _, t := range m {
		for _, name := range []string{ListRows, ListRevenue, ListExpenditure, ListExpenditureByUse} {
			for _, r := range list(t.(map[string]any)[name]) {
				amountsOfRow(r.(map[string]any))
			}
		}
	}
}

func amountsOfRow(r map[string]any) {
	for k, v := range r {
		switch k {
		case "code", "name", "item", "entity_code":
		case "extra":
			amountsOfRow(v.(map[string]any))
		default:
			r[k] = number(v)
		}
	}
}

// beyondOf moves what the seed's truth says of the rest of the document to
// where the contract has it.
func beyondOf(b, beyond map[string]any) {
	procurement := beyond["procurement"]
	assets := beyond["fixed_assets"].(map[string]any)
	for _, r := range list(assets["rows"]) {
		amountsOfFields(r.(map[string]any), "quantity", "value")
	}
	for _, s := range list(beyond["statements"]) {
		amountsOfFields(s.(map[string]any), "amount")
		delete(s.(map[string]any), "seed_lines")
	}
	for _, p := range list(beyond["performance_targets"]) {
		p := p.(map[string]any)
		amountsOfFields(p, "budget", "fiscal_funds", "other_funds")
		plan := p["spending_plan"].(map[string]any)
		amountsOfFields(plan, "march", "june", "october", "december")
		for i, a := range list(plan["unplaced"]) {
			list(plan["unplaced"])[i] = number(a)
		}
	}
	b["institutions"], b["performance_targets"] = beyond["institutions"], beyond["performance_targets"]
	b["government_procurement"], b["fixed_assets"] = procurement, assets
	b["statements"] = beyond["statements"]
}

func amountsOfFields(m map[string]any, keys ...string) {
	for _, k := range keys {
		m[k] = number(m[k])
	}
}
