package bycolumn

import (
	"cmp"
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
)

// In a narrow column the end of an amount stands on the next line. Of a row that
// a block prints, the beginnings stand in the order of the columns, and so do the
// ends: each end belongs to the first amount before it in its block that it makes
// whole.
//
//	1,195,91 55,680.0 1,140,23      1,195,919.17  55,680.04  1,140,239.13
//	9.17
//	4
//	9.13

// printedNumber is an amount as printed, in one piece or two.
type printedNumber struct {
	text   string
	pieces []normalize.Fragment
}

// line is the line that the amount begins on.
func (n *printedNumber) line() int { return n.pieces[0].Line }

// write writes the amount into a cell.
func (n *printedNumber) write(row *flowtext.CellRow, column int) {
	a := &flowtext.Amount{Text: n.text}
	for _, f := range n.pieces {
		a.Lines, a.Raw = append(a.Lines, f.Line), append(a.Raw, f.Text)
	}
	row.Amount(column, a, n.pieces[0].Page)
}

// withEnds joins the ends of amounts, among digits and numbers, to their
// beginnings.
func (t *columnTable) withEnds(numbers, digits []normalize.Fragment) (out []printedNumber) {
	blocks := t.blocks()
	isDigits := map[normalize.Fragment]bool{}
	for _, f := range digits {
		isDigits[f] = true
	}
	var open []int // the amounts of out that are not whole, in the same block
	block := 0
	for _, f := range inPrintedOrder(numbers, digits) {
		if b := blocks[f.Line]; b != block {
			block, open = b, nil
		}
		k := slices.IndexFunc(open, func(i int) bool { return wholeWithin(out[i].text+f.Text, t.decimals) })
		switch {
		case k >= 0:
			n := &out[open[k]]
			n.text, n.pieces = n.text+f.Text, append(n.pieces, f)
			open = slices.Delete(open, k, k+1)
		case isDigits[f]:
			// a code, or a number in a name
		default:
			if !wholeWithin(f.Text, t.decimals) && len(open) < limits.MaxLookahead {
				open = append(open, len(out))
			}
			out = append(out, printedNumber{f.Text, []normalize.Fragment{f}})
		}
	}
	return out
}

// blocks numbers the lines of a table by the blocks between blank lines.
func (t *columnTable) blocks() map[int]int {
	blocks, n := map[int]int{}, 0
	for _, p := range t.pages {
		n++
		for _, l := range p.lines {
			if l.Gap {
				n++
			}
			blocks[l.Number] = n
		}
	}
	return blocks
}

// wholeWithin reports an amount with all of its decimals.
func wholeWithin(s string, decimals int) bool {
	integer, fraction, _ := strings.Cut(s, ".")
	return len(fraction) == decimals && text.IsDigits(fraction) && integer != "" && text.IsDigits(strings.ReplaceAll(integer, ",", "")) && flowtext.ClosedGroups(integer)
}

// broken reports tables whose amounts stand on two lines where they are not whole.
func broken(tables []*columnTable) bool {
	cut, whole := 0, 0
	for _, t := range tables {
		for _, n := range t.withEnds(t.figures()) {
			if len(n.pieces) > 1 {
				whole++
			} else if !wholeWithin(n.text, t.decimals) {
				cut++
			}
		}
	}
	return whole > 0 && cut*50 <= whole // a few may stand in names
}

// figures are the numbers and the digits that a table prints.
func (t *columnTable) figures() (numbers, digits []normalize.Fragment) {
	for i := range t.pages {
		for f := range t.pages[i].fragments() {
			switch f.Kind {
			case normalize.NumberFragment:
				numbers = append(numbers, f)
			case normalize.DigitsFragment:
				digits = append(digits, f)
			}
		}
	}
	return numbers, digits
}

// inPrintedOrder merges fragments of two sorts by their lines.
func inPrintedOrder(a, b []normalize.Fragment) []normalize.Fragment {
	all := slices.Concat(a, b)
	slices.SortStableFunc(all, func(x, y normalize.Fragment) int { return cmp.Compare(x.Line, y.Line) })
	return all
}
