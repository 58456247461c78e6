package text

// DigitCounts counts whole numbers by their digits.
type DigitCounts struct {
	of      [12]int
	numbers int
}

// DecimalCount counts amounts by how many decimals they have, those without aside.
type DecimalCount [8]int

// Add counts a whole number.
func (d *DigitCounts) Add(label string) {
	if IsDigits(label) && len(label) < len(d.of) {
		d.of[len(label)]++
		d.numbers++
	}
}

// Widest is the number of digits that narrow cells have room for: of the longest
// whole numbers, where these are many; 0 where they are few.
func (d *DigitCounts) Widest() int {
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
func (c *DecimalCount) Add(n Number) {
	if n.Value == AmountValue && n.Decimals > 0 && int(n.Decimals) < len(c) {
		c[n.Decimals]++
	}
}

// OfSeveral are the most decimals that more than one amount has: a broken amount has fewer.
func (c *DecimalCount) OfSeveral() int {
	for d := len(c) - 1; d > 0; d-- {
		if c[d] > 1 {
			return d
		}
	}
	return 0
}

// Usual are the decimals that most of the amounts have.
func (c *DecimalCount) Usual() int {
	best := 0
	for d, n := range c {
		if n > 0 && n >= c[best] {
			best = d
		}
	}
	return best
}
