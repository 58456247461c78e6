package flowtext

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
)

// minWholeNumbers is how many whole numbers show that a table prints no
// decimals.
const minWholeNumbers = 4

// MinLengths is how many lengths the integers of a table's amounts have where most of
// them have as many decimals: cells too narrow for them would have cut them to
// different ones.
const MinLengths = 3

// ownShare is how many of four amounts have all decimals of their table: some are cut.
const ownShare = 3

// OwnDecimals is how many decimals the amounts of a body have, if the integers of those
// that have them have so many lengths.
func OwnDecimals(body []Fragment, least int) (decimals int, ok bool) {
	whole, pointed, have := 0, 0, 0
	lengths := map[int]bool{}
	for _, f := range body {
		integer, fraction, point := strings.Cut(strings.TrimRight(f.Text, AmountEnds), ".")
		if f.Kind != normalize.NumberFragment || !point {
			if f.wholeNumber() {
				whole++
			}
			continue
		}
		if len(fraction) > decimals {
			decimals, have = len(fraction), 0
			clear(lengths)
		}
		if pointed++; len(fraction) == decimals {
			lengths[len(integer)] = true
			have++
		}
	}
	if pointed == 0 {
		return 0, whole >= minWholeNumbers
	}
	return decimals, decimals > 0 && len(lengths) >= least && have*4 >= pointed*ownShare
}

// wholeNumber reports a number without decimals that is no code and no 序号.
func (f Fragment) wholeNumber() bool {
	switch f.Kind {
	case normalize.NumberFragment:
		return ClosedGroups(strings.TrimRight(f.Text, AmountEnds))
	case normalize.DigitsFragment:
		return len(f.Text) > 2 && !f.First || len(f.Text) > 3 && !cell.IsCode(f.Text)
	}
	return false
}

// Decimals is the number of decimals amounts have in a text: the largest
// that is not rare. Where cells are narrow, most amounts are cut shorter.
func Decimals(numbers []string) int {
	var count [10]int
	total := 0
	for _, n := range numbers {
		n = strings.TrimRight(n, AmountEnds)
		if i := strings.IndexByte(n, '.'); i > 0 && len(n)-i-1 < len(count) {
			count[len(n)-i-1]++
			total++
		}
	}
	for d := len(count) - 1; d > 0; d-- {
		if count[d]*50 >= total && count[d] > 1 {
			return d
		}
	}
	for d := len(count) - 1; d > 0; d-- {
		if count[d] > 0 {
			return d
		}
	}
	return 0
}
