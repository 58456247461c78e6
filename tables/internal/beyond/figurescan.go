package beyond

import (
	"strings"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
)

// printedFigure is where a number and the unit behind it stand in a text: 1,234.50 万元.
type printedFigure struct{ from, to, unit, end int }

// nextFigure finds the first number with a unit that begins at an offset or behind it.
func nextFigure(s string, at int) (f printedFigure, ok bool) {
	for i := at; i < len(s); {
		if !text.IsDigit(s[i]) {
			i++
			continue
		}
		digits := i + text.LeadingDigits(s[i:])
		f = printedFigure{from: i, to: numberEnd(s, digits)}
		f.unit = f.to + len(s[f.to:]) - len(strings.TrimLeft(s[f.to:], " \t\n\f\r"))
		for _, unit := range vocabulary.FigureUnits {
			if strings.HasPrefix(s[f.unit:], unit) {
				if i > at && s[i-1] == '-' {
					f.from--
				}
				f.end = f.unit + len(unit)
				return f, true
			}
		}
		i = digits // where the groups behind these were no part of the number they may begin one
	}
	return f, false
}

// numberEnd is where the number ends whose first digits end at i: behind its groups of
// three and its decimals.
func numberEnd(s string, i int) int {
	for {
		group, ok := strings.CutPrefix(s[i:], ",")
		if !ok {
			group, ok = strings.CutPrefix(s[i:], "，")
		}
		if !ok || text.LeadingDigits(group) < 3 {
			break
		}
		i = len(s) - len(group) + 3
	}
	if decimals, ok := strings.CutPrefix(s[i:], "."); ok {
		if n := text.LeadingDigits(decimals); n > 0 {
			return i + 1 + n
		}
	}
	return i
}
