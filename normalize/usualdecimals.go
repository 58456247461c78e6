package normalize

// decimalCount counts amounts by how many decimals they have, those without aside.
type decimalCount [8]int

// add counts a number, where it is an amount with decimals.
func (c *decimalCount) add(n number) {
	if n.value == amountValue && n.decimals > 0 && int(n.decimals) < len(c) {
		c[n.decimals]++
	}
}

// usual are the decimals that most of the amounts have.
func (c *decimalCount) usual() int {
	best := 0
	for d, n := range c {
		if n > 0 && n >= c[best] {
			best = d
		}
	}
	return best
}

// usualDecimals are the decimals that most amounts of the grid have, percentages aside.
func (g *Grid) usualDecimals() int {
	var count decimalCount
	for _, r := range g.Rows {
		for i := range r.Cells {
			if c := &r.Cells[i]; !percentage(c.Text) {
				count.add(c.number)
			}
		}
	}
	return count.usual()
}

// lastRows is how many of the last rows of a sheet tell what its columns hold.
const lastRows = 60

// usualDecimals are the decimals most amounts of the last rows of the sheet have, or of the
// rows to come where it has no other than its last.
func (a *assembly) usualDecimals() int {
	var count decimalCount
	rows := a.sheet.Rows
	if len(rows) == 1 && len(a.below) > 0 {
		rows = a.below
	}
	rows = rows[max(0, len(rows)-lastRows):]
	for i := range rows {
		for k := range rows[i].Cells {
			count.add(rows[i].Cells[k].number)
		}
	}
	return count.usual()
}
