package cell

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// ParseAmount reads an amount cell. Marks of notes behind the digits, the sign of the
// currency and the unit are no part of the number; a word for nothing (无, /) is null.
func ParseAmount(s string) (schema.Amount, error) {
	a, err := schema.ParseAmount(s)
	if err == nil {
		return a, nil
	}
	if slices.Contains(vocabulary.EmptyCells, s) {
		return schema.Amount{}, nil
	}
	if bare, _ := text.Bare(s); bare != s && bare != "" {
		if b, err := schema.ParseAmount(bare); err == nil {
			return b, nil
		}
	}
	return a, err
}

// IsAmount reports whether ParseAmount reads a text, and whether that is null.
func IsAmount(s string) (null, ok bool) {
	if null, ok := schema.IsAmount(s); ok {
		return null, ok
	}
	if slices.Contains(vocabulary.EmptyCells, s) {
		return true, true
	}
	if bare, _ := text.Bare(s); bare != s && bare != "" {
		return schema.IsAmount(bare)
	}
	return false, false
}

// UnitOf is the unit that an amount names in its cell: 12.34万 is in 万元.
func UnitOf(s string) string {
	_, printed := text.Bare(s)
	for _, w := range vocabulary.UnitWords {
		if w.Printed == printed {
			return w.Unit
		}
	}
	return ""
}

// ParsePercent reads an amount that may carry a percent sign, for columns
// whose header says so.
func ParsePercent(text string) (schema.Amount, error) {
	return ParseAmount(cutPercent(text))
}

// cutPercent takes the sign of a percentage off, and the marks of footnotes
// behind it.
func cutPercent(s string) string {
	if s != "" && text.IsDigit(s[len(s)-1]) { // most are printed without
		return s
	}
	bare, _ := text.Bare(s)
	for _, sign := range []string{"%", "％"} {
		if number, ok := strings.CutSuffix(bare, sign); ok {
			return number
		}
	}
	return s
}

// IsPercent is IsAmount for what ParsePercent reads.
func IsPercent(text string) (null, ok bool) {
	return IsAmount(cutPercent(text))
}

// Provenance is where a cell was printed.
func Provenance(c *grid.Cell) *schema.Cell {
	if len(c.Pieces) == 0 {
		return nil
	}
	out := &schema.Cell{Page: c.Pieces[0].Page}
	several := false
	for _, p := range c.Pieces {
		out.Raw = append(out.Raw, p.Raw)
		out.Pages = append(out.Pages, p.Page)
		several = several || p.Page != out.Page
		if p.Line > 0 {
			out.Lines = append(out.Lines, p.Line)
		} else {
			out.Boxes = append(out.Boxes, [4]float64{p.Box.X0, p.Box.Y0, p.Box.X1, p.Box.Y1})
		}
	}
	if !several {
		out.Pages = nil
	}
	return out
}
