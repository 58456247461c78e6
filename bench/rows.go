package main

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// row is a row of a table as a tool gives it: the texts of its cells.
type row struct {
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
	d := json.NewDecoder(strings.NewReader(string(out)))
	d.UseNumber()
	if err := d.Decode(&doc); err != nil {
		return nil, err
	}
	var rows []row
	for _, b := range doc.Budgets {
		for _, kind := range kinds {
			var t lists
			if raw := b.Tables[kind]; raw != nil {
				d := json.NewDecoder(strings.NewReader(string(raw)))
				d.UseNumber()
				if err := d.Decode(&t); err != nil {
					return nil, err
				}
			}
			for _, list := range t.all() {
				for _, r := range list {
					rows = append(rows, row{cells: cellsOf(r), flagged: b.Status != "verified" && b.Status != "", split: onTwoPages(r)})
				}
			}
		}
	}
	return rows, nil
}

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
	for k, v := range r {
		if !noCell[k] {
			add(v)
		}
	}
	if extra, ok := r["extra"].(map[string]any); ok {
		for _, v := range extra {
			add(v)
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

// fold makes texts comparable: widths, radicals, thousands separators, zeros at
// the end of decimals. White space inside stays.
func fold(s string) (folded string, amount bool) {
	s = strings.TrimSpace(radicals.Replace(norm.NFKC.String(s)))
	if plain := strings.ReplaceAll(s, ",", ""); isAmount(squeeze(plain)) {
		return strings.TrimSuffix(strings.TrimRight(plain, "0"), "."), true
	}
	return s, false
}

// bare is a text as it is compared without white space.
func bare(s string) string {
	folded, _ := fold(s)
	return squeeze(folded)
}

// squeeze takes all white space out.
func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }

// isAmount reports a number with decimals, which counts and codes have not.
func isAmount(s string) bool {
	s = strings.TrimPrefix(s, "-")
	whole, decimals, ok := strings.Cut(s, ".")
	return ok && whole != "" && decimals != "" && strings.Trim(whole+decimals, "0123456789") == ""
}
