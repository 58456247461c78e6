package place

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
)

const sharedDir = "../../../../shared"

// truthFiles are the truths of a shared set; the test skips where it is absent.
func truthFiles(t testing.TB, set string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sharedDir, set, "truth.json"))
	if err != nil || len(files) == 0 {
		t.Skipf("no shared documents here: %s", set)
	}
	return files
}

// readTruth turns a truth.json, whose amounts are strings, into budgets.
func readTruth(t testing.TB, path string) []*schema.Budget {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var raw struct {
		Budgets []map[string]any `json:"budgets"`
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&raw); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	for _, b := range raw.Budgets {
		for _, key := range []string{"unit", "expect_not", "other_tables"} {
			delete(b, key)
		}
		for kind, x := range b["tables"].(map[string]any) {
			completeTruth(schema.Kind(kind), x.(map[string]any), b)
		}
	}
	data, err = json.Marshal(map[string]any{"schema_version": schema.Version, "budgets": raw.Budgets})
	if err != nil {
		t.Fatal(err)
	}
	var doc schema.Document
	if err := json.Unmarshal(data, &doc); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return doc.Budgets
}

// completeTruth makes numbers of a table's amounts and adds the columns that
// the seed's truth leaves out.
func completeTruth(kind schema.Kind, table, budget map[string]any) {
	for _, rows := range table {
		rows, ok := rows.([]any)
		if !ok {
			continue
		}
		for _, r := range rows {
			if row, ok := r.(map[string]any); ok {
				numbersOf(row)
			}
		}
	}
	if table["columns"] == nil {
		var columns []any
		for _, key := range seedColumns[kind] {
			columns = append(columns, map[string]any{"key": key, "header": key})
		}
		table["columns"] = columns
	}
	if table["unit"] == nil {
		table["unit"] = "万元"
	}
}

// numbersOf makes json.Numbers of all strings of a row that are no text.
func numbersOf(row map[string]any) {
	for key, x := range row {
		if s, ok := x.(string); ok && !slices.Contains([]string{"code", "name", "item", "entity_code", "key", "header"}, key) {
			row[key] = json.Number(s)
		}
		if extra, ok := x.(map[string]any); ok {
			numbersOf(extra)
		}
	}
}

// seedColumns are the columns of the seed's tables as published.
var seedColumns = map[schema.Kind][]string{
	schema.KindRevenueExpenditureSummary: {"item", "amount", "item", "amount"},
	schema.KindRevenueSummary: {"code", "name", "total", "current_year_subtotal", "fiscal_appropriation", "fiscal_special_account",
		"institutional", "operating", "superior_subsidy", "affiliated_remittance", "other", "carryover"},
	schema.KindExpenditureSummary: {"code", "name", "total", "basic", "project", "operating", "remitted_to_superior",
		"subsidy_to_affiliates"},
	schema.KindFiscalAppropriationSummary:    {"item", "amount", "item", "total", "general_public_budget", "government_fund", "state_capital"},
	schema.KindGeneralPublicExpenditure:      {"code", "name", "total", "basic", "project"},
	schema.KindGeneralPublicBasicExpenditure: {"code", "name", "total", "personnel", "public_use"},
	schema.KindGovernmentFundExpenditure:     {"code", "name", "total", "basic", "project"},
	schema.KindStateCapitalExpenditure:       {"code", "name", "total", "basic", "project"},
	schema.KindThreePublicExpenditure:        {"item", "total", "general_public_budget", "government_fund", "state_capital"},
}

// hidden is a row whose cells were emptied, with what they held.
type hidden struct {
	OpenRow
	truth map[string]schema.Amount // by column; the filled ones
}

// hide empties every amount of a budget and gives the rows as flow text would:
// the amounts without their columns.
func hide(b *schema.Budget) []hidden {
	var out []hidden
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				h := hidden{
					OpenRow: OpenRow{Table: t.Kind(), List: l.Name(), Row: i, Columns: columnsOf(t.Head(), l, l.Row(i)), InOrder: true},
					truth:   map[string]schema.Amount{},
				}
				for _, c := range h.Columns {
					if cell := cellOf(l.Row(i), c); !cell.IsNull() {
						h.truth[c] = *cell
						h.Amounts = append(h.Amounts, *cell)
						*cell = schema.Amount{}
					}
				}
				if len(h.Amounts) > 0 {
					out = append(out, h)
				}
			}
		}
	}
	return out
}

// columnsOf are the published columns of a list, in order.
func columnsOf(head *schema.TableHead, l schema.List, row schema.Row) []string {
	var columns []string
	for _, c := range head.Columns {
		name := c.Header
		if c.Key != nil {
			name = *c.Key
		}
		known := c.Key != nil && slices.Contains(l.Keys(), name)
		extra := c.Key == nil && row.Head().Extra.Get(name) != nil
		if (known || extra) && !slices.Contains(columns, name) {
			columns = append(columns, name)
		}
	}
	return columns
}

// openRows are the rows as place takes them.
func openRows(hidden []hidden) []OpenRow {
	out := make([]OpenRow, len(hidden))
	for i, h := range hidden {
		out[i] = h.OpenRow
	}
	return out
}

// placed counts what place made of the hidden rows: amounts in their cell, in
// a wrong one (named), and left open.
type placed struct {
	told, open int
	wrong      []string
}

func compare(b *schema.Budget, hidden []hidden) placed {
	var p placed
	for _, h := range hidden {
		row := rowOf(b, h.OpenRow)
		for _, c := range h.Columns {
			got, want := cellOf(row, c), h.truth[c]
			switch {
			case got.IsNull():
			case got.Equal(want):
				p.told++
			default:
				p.wrong = append(p.wrong, strings.Join([]string{string(h.Table), h.List, row.Head().Code, row.Head().Name, c, got.String(), "for", want.String()}, " "))
			}
		}
		p.open += len(row.Head().Unplaced)
	}
	return p
}
