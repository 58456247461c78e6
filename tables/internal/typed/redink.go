package typed

import (
	"slices"

	"github.com/shopspring/decimal"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/problem"
)

// signRed looks at the amounts of a row that no identity of the form involves and that are
// printed in red without a sign: some publishers print what is negative so. The amounts of
// the years tell the sign of the change between them; else a problem says that it is not
// told. A row that is red throughout is emphasised.
func (b *builder) signRed(row schema.Row, cells cell.Row, page int) {
	if !b.redAmong(cells) {
		return
	}
	h := row.Head()
	for i := range b.held {
		c := &b.held[i]
		a := h.Extra.Get(c.Header)
		if c.key >= 0 || a == nil || a.Decimal().Sign() <= 0 || !isRed(cells.At(c.At)) {
			continue
		}
		switch b.signOf(row, c, *a) {
		case 0:
			b.problems.Add(schema.Error, problem.SignUnknown, page, h.Line, "%s, column %q: %q is printed in red without a sign; whether it is negative is not told", rowLabel(h), c.Header, cells.Text(c.At))
		case -1:
			if negative, err := schema.ParseAmount("-" + a.String()); err == nil {
				h.Extra.Set(c.Header, negative)
			}
		}
	}
}

// redAmong reports that some of the amounts of a row are printed in red and others are not,
// or that all are which no identity involves.
func (b *builder) redAmong(cells cell.Row) bool {
	if !slices.ContainsFunc(cells, isRed) {
		return false // so it is in nearly all rows
	}
	some, all, keyed := false, true, false
	for i := range b.held {
		c := &b.held[i]
		if null, ok := cell.IsPercent(cells.Text(c.At)); null || !ok {
			continue
		}
		r := isRed(cells.At(c.At))
		some, all, keyed = some || r, all && r, keyed || r && c.key >= 0
	}
	return some && !(all && keyed)
}

func isRed(c *grid.Cell) bool {
	return c != nil && len(c.Pieces) > 0 && c.Pieces[0].Red
}

// signOf is the sign of a change, or of a rate of change, as the amounts of a row that are
// of the two years have it: 0 where none do, or do not agree.
func (b *builder) signOf(row schema.Row, c *amountColumn, a schema.Amount) int {
	if !c.Change() {
		return 0
	}
	up, down := false, false
	for i := range b.held {
		now := &b.held[i]
		if now.key < 0 || row.At(now.key).IsNull() {
			continue
		}
		for _, before := range row.Head().Extra {
			if before.Header == c.Header || before.Amount.IsNull() {
				continue
			}
			change := row.At(now.key).Decimal().Sub(before.Amount.Decimal())
			for _, change := range []decimal.Decimal{change, rate(change, before.Amount.Decimal(), a.Decimals())} {
				up, down = up || change.Equal(a.Decimal()), down || change.Neg().Equal(a.Decimal())
			}
		}
	}
	switch {
	case up == down:
		return 0
	case down:
		return -1
	}
	return 1
}

// rate is a change in percent of what it was before, with so many decimals.
func rate(change, before decimal.Decimal, decimals int) decimal.Decimal {
	if before.IsZero() {
		return decimal.Zero
	}
	return change.Mul(decimal.NewFromInt(100)).DivRound(before, int32(decimals))
}
