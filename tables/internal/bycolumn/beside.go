package bycolumn

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
)

// besideRows says which amounts are printed right behind the code or the name of a row. Where
// a page is printed row by row, with some cells moved to another place, the total of the row
// is one of them.
type besideRows struct {
	codes []string        // per amount: the code of the row; empty where it is behind none
	rows  map[string]bool // the codes that have any
}

// allow reports that an amount may be the total of a row by where it is printed.
func (r besideRows) allow(code string, amount int) bool {
	return !r.rows[code] || r.codes[amount] == code
}

// besideRows finds the amounts of a bag that are printed behind its rows.
func (t *columnTable) besideRows(b *columnBag) besideRows {
	found := besideRows{make([]string, len(b.amounts)), map[string]bool{}}
	starts := map[normalize.Fragment][]int{}
	for i, a := range b.amounts {
		starts[a.pieces[0]] = append(starts[a.pieces[0]], i)
	}
	last := t.labels(b)
	for i := range t.pages {
		code := "" // of the row being printed
		for f := range t.pages[i].fragments() {
			if at := starts[f]; len(at) > 0 {
				starts[f] = at[1:]
				if code != "" {
					found.codes[at[0]], found.rows[code] = code, true
				}
			} else if of, known := last[f]; known || f.Kind == normalize.TextFragment {
				code = of
			}
		}
	}
	return found
}

// labels are the codes of the rows by the fragments after which amounts are theirs: the code,
// and the pieces of the name.
func (t *columnTable) labels(b *columnBag) map[normalize.Fragment]string {
	codes := map[normalize.Fragment]string{}
	for _, r := range b.rows {
		for _, w := range r.name {
			codes[w.Fragment] = r.code
		}
	}
	for i := range t.pages {
		for f := range t.pages[i].fragments() {
			text := f.Text
			if code, _, ok := cell.CutBrackets(text); ok {
				text = code
			}
			if slices.ContainsFunc(b.rows, func(r columnRow) bool { return r.code == text && r.page == f.Page }) {
				codes[f] = text
			}
		}
	}
	return codes
}
