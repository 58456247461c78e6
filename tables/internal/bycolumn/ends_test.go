package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// endsOf are the amounts of a block of text.
func endsOf(text string) (amounts []string) {
	table := &columnTable{decimals: 2, pages: []columnPage{{number: 1, lines: tabletest.Lines(text)}}}
	for _, n := range table.withEnds(table.figures()) {
		amounts = append(amounts, n.text)
	}
	return amounts
}

func TestEndsOfAmountsStandInTheOrderOfTheirBeginnings(t *testing.T) {
	for _, tt := range []struct{ text, amounts string }{
		{"1,195,91 55,680.0 1,140,23\n9.17\n4\n9.13", "1,195,919.17 55,680.04 1,140,239.13"},
		{"2 201 一般公共 11.05\n服务支出", "11.05"},
		{"130,650.\n09\n\n97,030.7\n5", "130,650.09 97,030.75"},
		{"11.0 4.75 6.3\n5\n0", "11.05 4.75 6.30"},
		{"11.0\n\n5", "11.0"}, // another block
		{"11.0\n12", "11.0"},  // too long
	} {
		if amounts := endsOf(tt.text); !slices.Equal(amounts, strings.Fields(tt.amounts)) {
			t.Errorf("%q: %q, want %s", tt.text, amounts, tt.amounts)
		}
	}
}

// 2.2 and 22 may be whole: amounts are broken where an end stands behind each.
func TestAmountsAreBrokenWhereEachHasItsEnd(t *testing.T) {
	for _, tt := range []struct {
		text string
		want bool
	}{
		{"758.4\n5\n\n1.50\n\n12.3\n4", true},
		{"758.4\n5\n\n1.50\n\n12.3", false},
		{"758.45\n\n2.2\n\n22", false},
	} {
		table := &columnTable{decimals: 2, pages: []columnPage{{number: 1, lines: tabletest.Lines(tt.text)}}}
		if got := broken([]*columnTable{table}); got != tt.want {
			t.Errorf("%q: %v", tt.text, got)
		}
	}
}
