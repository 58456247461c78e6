package columns

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// WithHeader gives a sheet whose header was taken for a row its header back.
// It returns the sheet itself where there is nothing to do.
func WithHeader(s *normalize.Sheet) *normalize.Sheet {
	if !Headless(s) {
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
func headerRow(r *grid.Row) bool {
	words := 0
	for _, c := range r.Cells {
		if c.Text == "" {
			continue
		}
		if !wording.ReadHeader(c.Text).Known || wording.IsTotal(c.Text) && words == 0 {
			return false
		}
		words++
	}
	return words >= 2
}

// addHeader adds a row of labels to the header paths. A label reaches over the
// columns without one on its right.
func addHeader(columns []grid.Column, cells []grid.Cell) {
	for i, c := range cells {
		if c.Text == "" || c.Column < 0 {
			continue
		}
		to := len(columns)
		if n := slices.IndexFunc(cells[i+1:], func(c grid.Cell) bool { return c.Text != "" }); n >= 0 {
			to = cells[i+1+n].Column
		}
		for at := c.Column; at < min(to, len(columns)); at++ {
			columns[at].Path = append(slices.Clip(columns[at].Path), c.Text)
		}
	}
}

// Headless reports that no column of a sheet has a header.
func Headless(s *normalize.Sheet) bool {
	return !slices.ContainsFunc(s.Columns, func(c grid.Column) bool { return len(c.Path) > 0 })
}

// RightPart reports a table of headed amounts alone: nothing in it says what its
// rows are. Where one side of two is missing it may have the items of the other.
func (l *Labels) RightPart(s *normalize.Sheet, oneSided bool) bool {
	if Headless(s) {
		return false
	}
	every := *everyScheme()
	every.Item = oneSided
	for _, c := range l.Header(s.Columns).readAll(&every) {
		if oneSided && c.Role == vocabulary.ColumnItem {
			continue
		}
		if !c.Amounts() || holdsWords(s, c.At) {
			return false
		}
	}
	return true
}

// NoAmounts reports a table without an amount in the columns that are headed so.
func (l *Labels) NoAmounts(s *normalize.Sheet) bool {
	for _, c := range l.Header(s.Columns).readAll(everyScheme()) {
		if c.Amounts() && holdsNumbers(s, c.At) {
			return false
		}
	}
	return true
}

// Adds reports columns of amounts that are all known and that another part has none of:
// empty ones are further columns of its rows.
func (l *Labels) Adds(s, other *normalize.Sheet) bool {
	has := map[string]bool{"": true}
	for _, c := range l.Header(other.Columns).readAll(everyScheme()) {
		has[c.Key] = true
	}
	return !slices.ContainsFunc(l.Header(s.Columns).readAll(everyScheme()), func(c Column) bool { return has[c.Key] })
}
