package schema

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// changesUnsigned are errors, sign_unknown, for the changes against the year before that are as
// large as the amounts of the two years differ and have the other sign. A minus that was lost,
// or that stands apart from its figure, breaks no identity: no form has one of changes.
func changesUnsigned(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for _, c := range g.changes() {
			if i := g.againstYears(c); i >= 0 {
				r := &g.rows[i]
				problems = append(problems, g.problem(r.Line, "sign_unknown", fmt.Sprintf("%s, column %q: %s has the other sign than the amounts of the two years", r.Name, c, r.Extra.Get(c))))
			}
		}
	}
	return problems
}

// What marks a column of changes, and one of rates.
var (
	changeHeaders = wordsOf("增减", "增长", "增加", "变动", "变化", "差额")
	rateHeaders   = wordsOf("率", "幅", "比例", "百分", "%", "％")
)

// changes are the headers of the extra columns that hold changes as amounts.
func (g *listing) changes() (headers []string) {
	if len(g.rows) == 0 {
		return nil
	}
	for _, e := range g.rows[0].Extra {
		if holdsAny(e.Header, &changeHeaders) && !holdsAny(e.Header, &rateHeaders) {
			headers = append(headers, e.Header)
		}
	}
	return headers
}

// leastChanges is how many changes must be the difference of two columns, whatever their sign,
// before that counts for what the column holds.
const leastChanges = 2

// againstYears is the first row whose change has the other sign than the difference of the two
// columns that explain most of the changes, -1 where there is none. Where all have the other
// sign, the column holds what became less; but for one that holds what became more too.
func (g *listing) againstYears(change string) (first int) {
	best := compared{same: leastChanges - 1, first: -1}
	try := func(before string, now func(i int) Amount) {
		c := g.compareYears(change, before, now)
		if all, most := c.same+c.other, best.same+best.other; all > most || all == most && c.same > best.same {
			best = c
		}
	}
	for _, before := range g.rows[0].Extra {
		if before.Header == change {
			continue
		}
		for key := range g.form.Keys {
			try(before.Header, func(i int) Amount { return *g.list.Row(i).At(key) })
		}
		for _, now := range g.rows[0].Extra {
			if now.Header != change && now.Header != before.Header && yearIn(now.Header) >= yearIn(before.Header) {
				try(before.Header, func(i int) Amount { return extraOf(g.rows[i].Extra, now.Header) })
			}
		}
	}
	if best.same == 0 && !strings.Contains(change, "增") {
		return -1
	}
	return best.first
}

// compared is how many changes are the difference of two columns, how many are that with the
// other sign, and the first row of these, -1 without.
type compared struct{ same, other, first int }

func (g *listing) compareYears(change, before string, now func(i int) Amount) compared {
	found := compared{first: -1}
	for i := range g.rows {
		c, b, n := extraOf(g.rows[i].Extra, change), extraOf(g.rows[i].Extra, before), now(i)
		if c.IsNull() || c.IsZero() || b.IsNull() && n.IsNull() {
			continue
		}
		switch difference := value(n).Sub(value(b)); {
		case difference.Equal(c.Decimal()):
			found.same++
		case difference.Neg().Equal(c.Decimal()):
			if found.other++; found.first < 0 {
				found.first = i
			}
		}
	}
	return found
}

// yearIn is the first year that a header names, 0 without.
func yearIn(header string) int {
	const digits = 4
	for i := 0; i+digits <= len(header); i++ {
		if year, err := strconv.Atoi(header[i : i+digits]); err == nil && year > 2000 && year < 2100 {
			return year
		}
	}
	return 0
}

// value is an amount as a number, zero where it is empty.
func value(a Amount) decimal.Decimal {
	if a.IsNull() {
		return decimal.Zero
	}
	return a.Decimal()
}

// extraOf is the amount of a row under a header.
func extraOf(all Extra, header string) Amount {
	if a := all.Get(header); a != nil {
		return *a
	}
	return Amount{}
}
