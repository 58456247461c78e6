package normalize

import (
	"math"
	"slices"
)

// filled is a frame with the tokens in its cells: order has the numbers of the
// tokens by cell, ends where those of each cell end.
type filled struct {
	*frame
	spans       []span
	at          *placement
	order, ends []int32
}

// cell are the numbers of the tokens of a cell.
func (c *filled) cell(i int) []int32 {
	if i == 0 {
		return c.order[:c.ends[0]]
	}
	return c.order[c.ends[i-1]:c.ends[i]]
}

// A border may be missing that the amounts tell:
//
//	|   合计     基本支出 |  科目名称    合计 |
//	|  507.41     507.41 |  行政运行  507.41 |   two values on one line of a cell, row after row
//
// withMissingColumns draws such borders, in one column at a time: it gives a
// frame with the missing ones added, the same frame where none is missing.
func (c *filled) withMissingColumns() *frame {
	for _, col := range c.crowdedColumns() {
		strips := c.pairedValues(col)
		if len(strips) < 2 {
			strips = c.namesWithValues(col)
		}
		if len(strips) < 2 {
			continue
		}
		f := c.frame
		for i := len(strips) - 1; i > 0; i-- {
			f = f.withColumn(col, (strips[i-1].x1+strips[i].x0)/2, c.spans)
		}
		return f
	}
	return c.frame
}

// crowdedColumns are the columns in which at least two cells hold an amount and
// something beside it on its line.
func (c *filled) crowdedColumns() []int {
	var count []int
	for i, s := range c.spans {
		if cell := c.cell(i); len(cell) > 1 && len(cell) <= maxCellWords && s.cols == 1 && c.beside(cell, anyToken) {
			if count == nil {
				count = make([]int, c.columns())
			}
			count[s.col]++
		}
	}
	var out []int
	for col, n := range count {
		if n > 1 {
			out = append(out, col)
		}
	}
	return out
}

func anyToken(_, _ *token) bool { return true }

// beside reports an amount in a cell with another token on its line that it
// stands with as told.
func (c *filled) beside(cell []int32, with func(amount, other *token) bool) bool {
	if len(cell) > maxCellWords {
		return false
	}
	tokens := c.at.tokens
	for _, i := range cell {
		a := &tokens[i]
		if a.value != amountValue || a.vertical {
			continue
		}
		y, near := a.centerY(), 0.3*a.size
		for _, j := range cell {
			if o := &tokens[j]; i != j && math.Abs(y-o.centerY()) < near && with(a, o) {
				return true
			}
		}
	}
	return false
}

// pairedValues are the strips of amounts that stand side by side in the cells of
// a column, in at least two of them and at least half of all that hold amounts.
func (c *filled) pairedValues(col int) []strip {
	var values []strip
	cells, pairs := 0, 0
	for i, s := range c.spans {
		if s.col != col || s.cols != 1 {
			continue
		}
		before := len(values)
		for _, n := range c.cell(i) {
			if t := &c.at.tokens[n]; t.value == amountValue && !t.vertical {
				values = append(values, strip{x0: t.box.X0, x1: t.box.X1, values: 1, words: 1})
			}
		}
		if len(values) > before {
			cells++
		}
		if c.beside(c.cell(i), apartAmounts) {
			pairs++
		}
	}
	if pairs < 2 || pairs*2 < cells {
		return nil
	}
	return sweep(values)
}

func apartAmounts(a, o *token) bool {
	return o.value == amountValue && max(a.box.X0, o.box.X0)-min(a.box.X1, o.box.X1) > 0.6*a.size
}

func textBefore(a, o *token) bool { return o.value == noValue && o.box.X1 < a.box.X0 }

// namesWithValues are two strips where the cells of a column hold a text and
// behind it an amount: amounts that end under each other, in most of the cells
// and at least three, with no text among them.
func (c *filled) namesWithValues(col int) []strip {
	text, value := strip{x1: c.xs[col]}, strip{x0: c.xs[col+1]}
	ends := c.xs[col+1]
	c.eachToken(col, func(i int, t *token) {
		if t.value == amountValue && decimals(t.label) > 0 {
			value.x0, value.x1, ends = min(value.x0, t.box.X0), max(value.x1, t.box.X1), min(ends, t.box.X1)
			value.words++
			if c.beside(c.cell(i), textBefore) {
				text.words++
			}
		}
	})
	if value.words < 3 || text.words*3 < value.words*2 || value.x1-ends > 3 {
		return nil
	}
	c.eachToken(col, func(_ int, t *token) {
		if t.value != amountValue && t.centerX() < value.x0 {
			text.x1 = max(text.x1, t.box.X1)
		}
	})
	if text.x1 > value.x0-1 {
		return nil
	}
	return []strip{text, value}
}

// eachToken gives the tokens of the cells that cover one column alone.
func (c *filled) eachToken(col int, do func(cell int, t *token)) {
	for i, s := range c.spans {
		if s.col != col || s.cols != 1 {
			continue
		}
		for _, n := range c.cell(i) {
			if t := &c.at.tokens[n]; !t.vertical {
				do(i, t)
			}
		}
	}
}

// withColumn is the frame with a border at x, inside a column, drawn through
// all cells that cover no other column.
func (f *frame) withColumn(col int, x float64, spans []span) *frame {
	rows, cols := f.rows(), f.columns()
	out := &frame{xs: slices.Insert(slices.Clone(f.xs), col+1, x), ys: f.ys, openTop: f.openTop, openBottom: f.openBottom, implied: f.implied}
	single := make([]bool, rows)
	for _, s := range spans {
		if s.col == col && s.cols == 1 {
			for r := s.row; r < s.row+s.rows; r++ {
				single[r] = true
			}
		}
	}
	for r := range rows {
		right, below := f.right[r*cols:(r+1)*cols], f.below[r*cols:(r+1)*cols]
		out.right = append(append(append(out.right, right[:col]...), single[r]), right[col:]...)
		out.below = append(append(append(out.below, below[:col]...), below[col]), below[col:]...)
	}
	return out
}
