package ruled

import (
	"math"
	"slices"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/text"
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
//	|   合计     基本支出 |
//	|  507.41     507.41 |   two amounts on one line of a cell, row after row
//
// withMissingColumns draws such borders, in one column at a time: it gives a
// frame with the missing ones added, the same frame where none is missing.
func (c *filled) withMissingColumns() *frame {
	for col, pairs := range c.pairs() {
		if pairs < 2 {
			continue
		}
		strips := c.pairedAmounts(col, pairs)
		if len(strips) < 2 {
			continue
		}
		f := c.frame
		for i := len(strips) - 1; i > 0; i-- {
			f = f.withColumn(col, (strips[i-1].X1+strips[i].X0)/2, c.spans)
		}
		return f
	}
	return c.frame
}

// pairs counts by column the cells that hold two amounts side by side; nil where none does.
func (c *filled) pairs() []int {
	var count []int
	from := int32(0)
	for i, to := range c.ends {
		if to-from > 1 && c.spans[i].cols == 1 && c.holdsPair(c.order[from:to]) {
			if count == nil {
				count = make([]int, c.columns())
			}
			count[c.spans[i].col]++
		}
		from = to
	}
	return count
}

// holdsPair reports two amounts on one line of a cell, set apart.
func (c *filled) holdsPair(cell []int32) bool {
	if len(cell) > limits.CellWords {
		return false
	}
	tokens := c.at.tokens
	for _, i := range cell {
		a := &tokens[i]
		if a.Value != text.AmountValue || a.Vertical {
			continue
		}
		y, near := a.CenterY(), 0.3*a.Size
		for _, j := range cell {
			if o := &tokens[j]; i != j && o.Value == text.AmountValue && math.Abs(y-o.CenterY()) < near && max(a.Box.X0, o.Box.X0)-min(a.Box.X1, o.Box.X1) > 0.6*a.Size {
				return true
			}
		}
	}
	return false
}

// pairedAmounts are the strips of the amounts of a column in which some cells hold
// pairs; none where these are less than half of the cells with amounts.
func (c *filled) pairedAmounts(col, pairs int) []layout.Strip {
	var amounts []layout.Strip
	cells := 0
	for i, s := range c.spans {
		if int(s.col) != col || s.cols != 1 {
			continue
		}
		before := len(amounts)
		for _, n := range c.cell(i) {
			if t := &c.at.tokens[n]; t.Value == text.AmountValue && !t.Vertical {
				amounts = append(amounts, layout.Strip{X0: t.Box.X0, X1: t.Box.X1, Values: 1, Words: 1})
			}
		}
		if len(amounts) > before {
			cells++
		}
	}
	if pairs*2 < cells {
		return nil
	}
	return layout.Sweep(amounts)
}

// withColumn is the frame with a border at x, inside a column, drawn through
// all cells that cover no other column.
func (f *frame) withColumn(col int, x float64, spans []span) *frame {
	rows, cols := f.rows(), f.columns()
	out := &frame{xs: slices.Insert(slices.Clone(f.xs), col+1, x), ys: f.ys, openTop: f.openTop, openBottom: f.openBottom, implied: f.implied}
	single := make([]bool, rows)
	for _, s := range spans {
		if int(s.col) == col && s.cols == 1 {
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
