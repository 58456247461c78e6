package schema

import (
	"fmt"
	"strings"
)

// decimalsAstray are errors, bad_number, for the amounts whose decimals are not those of the others, so
// that the point may part thousands, or a blank within the figure may have cut it: 112.808 in a
// table in 元 that has no other decimals, and 33.3 in a column that no identity sees, among figures
// that all have two, as 12.50 has.
func decimalsAstray(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if line, a := g.pointParts(); line > 0 {
			problems = append(problems, g.problem(line, "bad_number", fmt.Sprintf("%s has three decimals in a table in %s without others: its point may part thousands", a, g.table.Head().Unit)))
		}
		for _, e := range g.extraHeaders() {
			if line, a := g.cutDecimals(e); line > 0 {
				problems = append(problems, g.problem(line, "bad_number", fmt.Sprintf("%s has fewer decimals than all other amounts of the column %q", a, e)))
			}
		}
	}
	return problems
}

// A figure with groupDigits decimals may be one in groups of as many digits.
const groupDigits = 3

// pointParts is the first amount of a table in 元 with three decimals where no amount has fewer but for
// those with none; line 0 where there is none.
func (g *listing) pointParts() (line int, amount Amount) {
	if g.table.Head().Unit != "元" {
		return 0, amount
	}
	for i := range g.rows {
		for n := range g.form.Keys {
			a := *g.list.Row(i).At(n)
			switch {
			case a.IsNull() || a.Decimals() == 0:
			case a.Decimals() != groupDigits:
				return 0, a
			case line == 0:
				line, amount = max(g.rows[i].Line, 1), a
			}
		}
	}
	return line, amount
}

// extraHeaders are the headers of the columns without a key.
func (g *listing) extraHeaders() (headers []string) {
	if len(g.rows) > 0 {
		for _, e := range g.rows[0].Extra {
			headers = append(headers, e.Header)
		}
	}
	return headers
}

// leastAlike is how many other amounts of a column must have the same decimals.
const leastAlike = 4

// cutDecimals is the one amount of a column with fewer decimals than all others, which have two or more
// and write noughts at the end too; line 0 where there is none.
func (g *listing) cutDecimals(header string) (line int, amount Amount) {
	all, most, noughts := 0, 0, false
	for i := range g.rows {
		if a := extraOf(g.rows[i].Extra, header); !a.IsNull() && !a.IsZero() {
			all, most = all+1, max(most, a.Decimals())
		}
	}
	if all <= leastAlike || most < 2 {
		return 0, amount
	}
	for i := range g.rows {
		a := extraOf(g.rows[i].Extra, header)
		switch {
		case a.IsNull() || a.IsZero():
		case a.Decimals() == most:
			noughts = noughts || strings.HasSuffix(a.String(), "0")
		case line > 0:
			return 0, amount
		default:
			line, amount = max(g.rows[i].Line, 1), a
		}
	}
	if !noughts {
		return 0, amount
	}
	return line, amount
}
