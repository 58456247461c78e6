package main

import (
	"bytes"
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// row is a row of a table as a tool gives it: the texts of its cells.
type row struct {
	kind    string // of its table, where that is told
	cells   []string
	flagged bool // the tool says that something is wrong with it
	split   bool // it stands on two pages
}

// peerRows reads what peers/tables.py prints.
func peerRows(out []byte) ([]row, error) {
	var list [][]string
	if err := json.Unmarshal(out, &list); err != nil {
		return nil, err
	}
	rows := make([]row, len(list))
	for i, cells := range list {
		rows[i].cells = cells
	}
	return rows, nil
}

// published is the contract's JSON as far as rows are read from it.
type published struct {
	Budgets []struct {
		Status string
		Tables map[string]json.RawMessage
	}
}

// lists are the lists of a table.
type lists struct {
	Columns     []struct{ Key *string }
	Rows        []map[string]any
	Revenue     []map[string]any
	Expenditure []map[string]any
	Uses        []map[string]any `json:"expenditure_by_use"`
}

func (l lists) all() [][]map[string]any {
	return [][]map[string]any{l.Rows, l.Revenue, l.Expenditure, l.Uses}
}

// ownRows reads the rows of budgetextract's JSON, and of a truth, which has the
// same form.
func ownRows(out []byte) ([]row, error) {
	var doc published
	if err := decode(out, &doc); err != nil {
		return nil, err
	}
	var rows []row
	for _, b := range doc.Budgets {
		for _, kind := range kinds {
			var t lists
			if raw := b.Tables[kind]; raw != nil {
				if err := decode(raw, &t); err != nil {
					return nil, err
				}
			}
			for _, list := range t.all() {
				for _, r := range list {
					rows = append(rows, row{kind: kind, cells: cellsOf(r), flagged: b.Status != "verified", split: onTwoPages(r)})
				}
			}
		}
	}
	return rows, nil
}

// decode decodes JSON and keeps the digits of its numbers.
func decode(data []byte, to any) error {
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return d.Decode(to)
}

// lineRows reads text in columns of spaces: a row is a line, a cell ends where
// two spaces or more follow.
func lineRows(out []byte) (rows []row, err error) {
	for line := range strings.Lines(string(out)) {
		if cells := gaps.Split(strings.TrimSpace(line), -1); cells[0] != "" {
			rows = append(rows, row{cells: cells})
		}
	}
	return rows, nil
}

var gaps = regexp.MustCompile(`\s{2,}`)

// kinds are the kinds of tables in the order they are published in.
var kinds = []string{
	"revenue_expenditure_summary", "revenue_summary", "expenditure_summary", "fiscal_appropriation_summary", "general_public_expenditure",
	"general_public_basic_expenditure", "government_fund_expenditure", "state_capital_expenditure", "three_public_expenditure",
}

// noCell are the members of a row that are no cells of it.
var noCell = map[string]bool{"line": true, "unplaced": true, "cells": true, "extra": true, "code": true, "name": true, "item": true}

// cellsOf are the texts of a row: code, name or item, amounts.
func cellsOf(r map[string]any) []string {
	var cells []string
	add := func(v any) {
		switch v := v.(type) {
		case string:
			cells = append(cells, v)
		case json.Number:
			cells = append(cells, v.String())
		}
	}
	for _, k := range []string{"code", "name", "item"} {
		add(r[k])
	}
	for _, k := range slices.Sorted(maps.Keys(r)) {
		if !noCell[k] {
			add(r[k])
		}
	}
	if extra, ok := r["extra"].(map[string]any); ok {
		for _, k := range slices.Sorted(maps.Keys(extra)) {
			add(extra[k])
		}
	}
	return cells
}

// onTwoPages reports provenance of more than one page.
func onTwoPages(r map[string]any) bool {
	cells, _ := r["cells"].(map[string]any)
	for _, c := range cells {
		if m, ok := c.(map[string]any); ok {
			if pages, ok := m["pages"].([]any); ok && len(pages) > 0 {
				return true
			}
		}
	}
	return false
}

// radicals are the CJK radicals that compatibility forms leave alone, and the
// character each is printed for.
var radicals = func() *strings.Replacer {
	const from, to = "⺠⺟⻄⻅⻆⻋⻓⻔⻘⻚⻛⻝⻢⻥⻦⻩⻬⻮⻰⻳戶⺫⻁⻉⺁⻊⻙⻜", "民母西见角车长门青页风食马鱼鸟黄齐齿龙龟户罒虎贝厂足韦飞"
	var pairs []string
	characters := []rune(to)
	for i, r := range []rune(from) {
		pairs = append(pairs, string(r), string(characters[i]))
	}
	return strings.NewReplacer(pairs...)
}()

// fold makes a text comparable, as returned and without white space: widths,
// radicals, thousands separators, zeros at the end of decimals.
func fold(s string) (folded, squeezed string, amount bool) {
	folded = strings.TrimSpace(radicals.Replace(norm.NFKC.String(s)))
	squeezed = squeeze(folded)
	if plain := strings.ReplaceAll(squeezed, ",", ""); isAmount(plain) || thousands.MatchString(squeezed) {
		squeezed, amount = plain, true
		if isAmount(plain) {
			squeezed = strings.TrimSuffix(strings.TrimRight(plain, "0"), ".")
		}
		if !strings.ContainsFunc(folded, unicode.IsSpace) {
			folded = squeezed
		}
	}
	return folded, squeezed, amount
}

// bare is a text as it is compared without white space.
func bare(s string) string {
	_, squeezed, _ := fold(s)
	return squeezed
}

// squeeze takes all white space out.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// thousands matches a number without decimals but with separators.
var thousands = regexp.MustCompile(`^-?\d{1,3}(,\d{3})+$`)

// isAmount reports a number with decimals, which counts and codes have not.
func isAmount(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, decimals, ok := strings.Cut(s, ".")
	return ok && whole != "" && decimals != "" && strings.Trim(whole+decimals, "0123456789") == ""
}
