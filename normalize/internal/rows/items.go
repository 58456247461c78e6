package rows

import (
	"slices"
	"strconv"

	"budgetextract/normalize/text"
)

// insideItems marks the texts of each column that stand between an item and the
// one numbered next (`十四、…`, `支出`, `十五、…`): no item of their own, where not
// more than one line of these has whole amounts beside.
func (g *grouping) insideItems() [][]bool {
	texts, columns := g.texts, len(g.strips)
	out := make([][]bool, len(texts))
	for i := range out {
		out[i] = make([]bool, columns)
	}
	for c := range columns {
		last, style, from := 0, "", -1
		for i := range texts {
			n, s := text.ItemNumber(texts[i][c])
			if n == 0 {
				continue
			}
			if from >= 0 && s == style && n == last+1 && g.linesOfAmounts(c, from, i) < 2 {
				for k := from + 1; k < i; k++ {
					out[k][c] = texts[k][c] != "" && !text.BeginsRow(texts[k][c])
				}
			}
			last, style, from = n, s, i
		}
	}
	return out
}

// linesOfAmounts counts the lines from..to with whole amounts in the columns of
// amounts that follow a column of items.
func (g *grouping) linesOfAmounts(c, from, to int) (n int) {
	for i := from; i < to; i++ {
		for k := c + 1; k < len(g.strips) && g.strips[k].Numeric(); k++ {
			if g.whole(g.texts[i][k], k) {
				n++
				break
			}
		}
	}
	return n
}

// leastCounted is how many rows a column numbers of which it is told that it does.
const leastCounted = 3

// firstNumber is the first of the numbers that the texts of the first column give the
// rows in turn; 0 where they do not.
func firstNumber(texts [][]string) int {
	n, first, last := 0, 0, 0
	for _, line := range texts {
		if line[0] == "" {
			continue
		}
		number, err := strconv.Atoi(line[0])
		if err != nil || n > 0 && number != last+1 {
			return 0
		}
		if n++; n == 1 {
			first = number
		}
		last = number
	}
	if n < leastCounted {
		return 0
	}
	return first
}

// lacksNumber reports lines from..to without the number that a row has. What begins
// above the first row of a page, unless that is the first of all, may be the rest of
// another, and what ends below the last the beginning.
func (g *grouping) lacksNumber(from, to int) bool {
	return g.serial > 0 && (from > 0 || g.serial == 1) && to < len(g.lines) && !g.hasNumber(from, to)
}

// hasNumber reports the number of a row on lines from..to.
func (g *grouping) hasNumber(from, to int) bool {
	return slices.ContainsFunc(g.texts[from:to], func(line []string) bool { return line[0] != "" })
}

// amountsBeside reports amounts on lines from..to in the columns of amounts
// that follow a column of items.
func (g *grouping) amountsBeside(c, from, to int) bool {
	for k := c + 1; k < len(g.strips) && g.strips[k].Numeric(); k++ {
		for i := from; i < to; i++ {
			if g.texts[i][k] != "" {
				return true
			}
		}
	}
	return false
}

// restCost is the cost of taking a text between two items numbered in turn for
// an item of its own: more where the line above fills its column.
func (g *grouping) restCost(i, c int) float64 {
	above := i - 1
	for above > 0 && g.texts[above][c] == "" {
		above--
	}
	if g.room(above, c) < 3 {
		return 120
	}
	return 60
}
