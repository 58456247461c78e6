// Package tabletest has what the tests of several packages draw texts and tables
// with, and spell them out.
package tabletest

import (
	"strconv"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
)

// Lines makes flow lines of a text, pages split at form feeds.
func Lines(text string) []normalize.FlowLine {
	var out []normalize.FlowLine
	number := 1
	for i, page := range strings.Split(text, "\f") {
		p := &extract.Page{Number: i + 1}
		for _, l := range strings.Split(page, "\n") {
			p.Lines = append(p.Lines, extract.Line{Text: l, Number: number})
			number++
		}
		number--
		out = append(out, normalize.FlowLines(p)...)
	}
	return out
}

// Rows spells rows out: a cell of words as it is, an amount with its
// column, alone where the column is open, after ? where the order is open too,
// after ! where not even the row is certain.
func Rows(s *normalize.Sheet) []string {
	var rows []string
	for _, r := range s.Rows {
		var cells []string
		for _, c := range r.Cells {
			_, err := cell.ParseAmount(c.Text)
			switch {
			case c.Column < 0:
				cells = append(cells, map[int]string{cell.OpenInOrder: "", cell.OpenAnyOrder: "?", cell.OpenUnplaced: "!", cell.OpenRest: "…"}[c.Column]+c.Text)
			case err == nil && (strings.Contains(c.Text, ".") || c.Text == "—"):
				cells = append(cells, strconv.Itoa(c.Column)+":"+c.Text)
			default:
				cells = append(cells, c.Text)
			}
		}
		rows = append(rows, strings.Join(cells, " "))
	}
	return rows
}

// Expenditures is a budget with 支出总表 of some rows: code, total, basic, project.
func Expenditures(t *testing.T, rows ...[4]string) *schema.Budget {
	t.Helper()
	b := &schema.Budget{}
	list := b.Tables.New(schema.KindExpenditureSummary).Lists()[0]
	for _, cells := range rows {
		r := list.Append()
		r.Head().Code = cells[0]
		for i, key := range []string{"total", "basic", "project"} {
			a, err := schema.ParseAmount(cells[i+1])
			if err != nil {
				t.Fatal(err)
			}
			*r.Amount(key) = a
		}
	}
	return b
}
