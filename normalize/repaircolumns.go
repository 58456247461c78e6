package normalize

import (
	"math"
	"slices"
)

// A border may be missing that the amounts tell:
//
//	|   合计     基本支出 |  科目名称    合计 |
//	|  507.41     507.41 |  行政运行  507.41 |   two values on one line of a cell, row after row
//
// withMissingColumns draws such borders: it gives a frame with the missing ones
// added, the same frame where none is missing. Inside are the tokens by cell.
func withMissingColumns(f *frame, spans []span, inside []placed) *frame {
	for _, col := range crowdedColumns(f, spans, inside) {
		strips := pairedValues(f, spans, inside, col)
		if len(strips) < 2 {
			strips = namesWithValues(f, spans, inside, col)
		}
		for i := len(strips) - 1; i > 0; i-- {
			f = f.withColumn(col, (strips[i-1].x1+strips[i].x0)/2, spans)
		}
		if len(strips) > 1 {
			return f // one column a page: the spans are those of the old frame
		}
	}
	return f
}

// crowdedColumns are the columns in which at least two cells hold an amount and
// something beside it on its line.
func crowdedColumns(f *frame, spans []span, inside []placed) []int {
	var count []int
	for i := 0; i < len(inside); {
		j := i + 1
		for j < len(inside) && inside[j].cell == inside[i].cell {
			j++
		}
		if s := spans[inside[i].cell]; j-i > 1 && s.cols == 1 && amountBeside(inside[i:j]) {
			if count == nil {
				count = make([]int, f.columns())
			}
			count[s.col]++
		}
		i = j
	}
	var out []int
	for col, n := range count {
		if n > 1 {
			out = append(out, col)
		}
	}
	return out
}

// amountBeside reports an amount with another token on its line.
func amountBeside(cell []placed) bool {
	for i := range cell {
		for j := range cell {
			if i != j && cell[i].value == amountValue && math.Abs(cell[i].centerY()-cell[j].centerY()) < 0.3*cell[i].size {
				return true
			}
		}
	}
	return false
}

// pairedValues are the strips of amounts that stand side by side in the cells of
// a column on at least two lines, and on at least half of all that hold amounts.
func pairedValues(f *frame, spans []span, inside []placed, col int) []strip {
	var values []strip
	lines, pairs := 0, 0
	for i := 0; i < len(inside); {
		j := i
		s := spans[inside[i].cell]
		for j < len(inside) && inside[j].cell == inside[i].cell {
			j++
		}
		cell := inside[i:j]
		i = j
		if s.col != col || s.cols != 1 {
			continue
		}
		n := 0
		for k := range cell {
			if t := &cell[k].token; t.value == amountValue && !t.vertical {
				n++
				values = append(values, strip{x0: t.box.X0, x1: t.box.X1, values: 1, words: 1})
			}
		}
		if n > 0 {
			lines++
		}
		if n > 1 && besideEachOther(cell) {
			pairs++
		}
	}
	if pairs < 2 || pairs*2 < lines {
		return nil
	}
	return sweep(values)
}

// namesWithValues are two strips where the cells of a column hold a text and
// behind it an amount: amounts that end under each other, in most of the cells
// and at least three, with no text among them.
func namesWithValues(f *frame, spans []span, inside []placed, col int) []strip {
	text, value := strip{x1: f.xs[col]}, strip{x0: f.xs[col+1]}
	ends := f.xs[col+1]
	for i := range inside {
		t, s := &inside[i].token, spans[inside[i].cell]
		if s.col != col || s.cols != 1 || t.vertical {
			continue
		}
		if t.value == amountValue && decimals(t.label) > 0 {
			value.x0, value.x1, ends = min(value.x0, t.box.X0), max(value.x1, t.box.X1), min(ends, t.box.X1)
			value.words++
			if textBeside(inside, i) {
				text.words++
			}
		}
	}
	if value.words < 3 || text.words*3 < value.words*2 || value.x1-ends > 3 {
		return nil
	}
	for i := range inside {
		t, s := &inside[i].token, spans[inside[i].cell]
		if s.col == col && s.cols == 1 && t.value != amountValue && t.centerX() < value.x0 {
			text.x1 = max(text.x1, t.box.X1)
		}
	}
	if text.x1 > value.x0-1 {
		return nil
	}
	return []strip{text, value}
}

// textBeside reports a text on the line of token i, left of it in its cell.
func textBeside(inside []placed, i int) bool {
	t := &inside[i].token
	beside := func(j int) bool {
		o := &inside[j].token
		return o.box.X1 < t.box.X0 && o.value == noValue && math.Abs(o.centerY()-t.centerY()) < 0.3*t.size
	}
	for j := i - 1; j >= 0 && inside[j].cell == inside[i].cell; j-- {
		if beside(j) {
			return true
		}
	}
	for j := i + 1; j < len(inside) && inside[j].cell == inside[i].cell; j++ {
		if beside(j) {
			return true
		}
	}
	return false
}

// besideEachOther reports two amounts on one line with room between them.
func besideEachOther(cell []placed) bool {
	for i := range cell {
		for j := range i {
			a, b := &cell[i].token, &cell[j].token
			if a.value != amountValue || b.value != amountValue {
				continue
			}
			gap := max(a.box.X0, b.box.X0) - min(a.box.X1, b.box.X1)
			if gap > 0.6*a.size && math.Abs(a.centerY()-b.centerY()) < 0.3*a.size {
				return true
			}
		}
	}
	return false
}

// withColumn is the frame with a border at x, inside a column, drawn through
// all cells that cover no other column.
func (f *frame) withColumn(col int, x float64, spans []span) *frame {
	rows, cols := f.rows(), f.columns()
	out := &frame{xs: slices.Insert(slices.Clone(f.xs), col+1, x), ys: f.ys, openTop: f.openTop, openBottom: f.openBottom}
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
