package tables

import (
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// A file that has lost what its glyphs stand for says so; a table of figures alone, or one with
// a single word of Chinese, says nothing of that.
func TestGarbledText(t *testing.T) {
	for title, want := range map[string]bool{"øý]ùÿßÙ}^}ÑWOÿOSoûßýVùþÞgÿÑÿêwu": true, "øý]ùÿßÙ}^}ÑWOÿOSoûßýVùþÞgÿÑÿêwu 表": false, "1 2 3": false} {
		b := &schema.Budget{OtherTables: []schema.OtherTable{{TableHead: schema.TableHead{Title: title, Columns: []schema.Column{{Header: "2024"}}}, Rows: [][]schema.Value{{{Text: "-"}}}}}}
		got := garbled([]*schema.Budget{b})
		if (len(got) == 1 && got[0].Code == problem.TextGarbled) != want {
			t.Errorf("%s: %v, want told %v", title, got, want)
		}
	}
}
