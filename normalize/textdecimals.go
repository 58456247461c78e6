package normalize

// digitCounts counts whole numbers by their digits.
type digitCounts struct {
	of      [12]int
	numbers int
}

// decimalCount counts amounts by how many decimals they have, those without aside.
type decimalCount [8]int

// Add counts a whole number.
func (d *digitCounts) Add(label string) {
	if isDigits(label) && len(label) < len(d.of) {
		d.of[len(label)]++
		d.numbers++
	}
}

// Widest is the number of digits that narrow cells have room for: of the longest
// whole numbers, where these are many; 0 where they are few.
func (d *digitCounts) Widest() int {
	for n := len(d.of) - 1; n > 2; n-- {
		if d.of[n] > 0 {
			if 5*d.of[n] < d.numbers {
				return 0
			}
			return n
		}
	}
	return 0
}

// Add counts a number, where it is an amount with decimals.
func (c *decimalCount) Add(n number) {
	if n.Value == amountValue && n.Decimals > 0 && int(n.Decimals) < len(c) {
		c[n.Decimals]++
	}
}

// Usual are the decimals that most of the amounts have.
func (c *decimalCount) Usual() int {
	best := 0
	for d, n := range c {
		if n > 0 && n >= c[best] {
			best = d
		}
	}
	return best
}
