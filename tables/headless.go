package tables

import (
	"slices"

	"budgetextract/normalize"
)

// withHeader gives a sheet whose header was taken for a row its header back.
// It returns the sheet itself where there is nothing to do.
func withHeader(s *normalize.Sheet) *normalize.Sheet {
	if !headless(s) {
		return s
	}
	n := 0
	for n < len(s.Rows) && n < 3 && headerRow(&s.Rows[n]) {
		n++
	}
	if n == 0 {
		return s
	}
	out := *s
	out.Columns = slices.Clone(s.Columns)
	for i := range n {
		addHeader(out.Columns, s.Rows[i].Cells)
	}
	out.Rows = s.Rows[n:]
	return &out
}

// headerRow reports that every cell of a row heads a column.
func headerRow(r *normalize.Row) bool {
	words := 0
	for _, c := range r.Cells {
		if c.Text == "" {
			continue
		}
		if !readHeader(c.Text).known || isTotal(c.Text) && words == 0 {
			return false
		}
		words++
	}
	return words >= 2
}

// addHeader adds a row of labels to the header paths. A label reaches over the
// columns without one on its right.
func addHeader(columns []normalize.Column, cells []normalize.Cell) {
	for i, c := range cells {
		if c.Text == "" || c.Column < 0 {
			continue
		}
		to := len(columns)
		if n := slices.IndexFunc(cells[i+1:], func(c normalize.Cell) bool { return c.Text != "" }); n >= 0 {
			to = cells[i+1+n].Column
		}
		for at := c.Column; at < min(to, len(columns)); at++ {
			columns[at].Path = append(slices.Clip(columns[at].Path), c.Text)
		}
	}
}

// headless reports that no column of a sheet has a header.
func headless(s *normalize.Sheet) bool {
	return !slices.ContainsFunc(s.Columns, func(c normalize.Column) bool { return len(c.Path) > 0 })
}

// rightPart reports a table of headed amounts alone: nothing in it says what its
// rows are. Where one side of two is missing it may have the items of the other.
func rightPart(s *normalize.Sheet, oneSided bool) bool {
	if len(s.Rows) == 0 || headless(s) {
		return false
	}
	for _, c := range (scheme{keys: everyKey, whole: kTotal, item: oneSided}).readAll(s.Columns, 0) {
		if oneSided && c.role == cItem {
			continue
		}
		if _, words := countContent(s, c.at); !c.amounts() || words > 0 {
			return false
		}
	}
	return true
}
