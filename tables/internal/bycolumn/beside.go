package bycolumn

import (
	"maps"
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
	lines map[int]string  // of amounts: the code of the only row that their line has words of
}

// allow reports that an amount may be the total of a row by where it is printed.
func (r besideRows) allow(code string, amount int) bool {
	return !r.rows[code] || r.codes[amount] == code
}

// onLineOf reports an amount on a line that names no other row: whatever else an extractor
// moved, what it prints on one line stands on one.
func (r besideRows) onLineOf(code string, amount int) bool {
	return r.lines[amount] == "" || r.lines[amount] == code
}

// besideRows finds the amounts of a bag that are printed behind its rows.
func (t *columnTable) besideRows(b *columnBag) besideRows {
	found := besideRows{make([]string, len(b.amounts)), map[string]bool{}, map[int]string{}}
	starts := map[normalize.Fragment][]int{}
	for i, a := range b.amounts {
		starts[a.pieces[0]] = append(starts[a.pieces[0]], i)
	}
	last := t.labels(b)
	named := rowsOnLines(last)
	for i, a := range b.amounts {
		if code := named[a.line()]; code != "" {
			found.lines[i] = code
		}
	}
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

// rowsOnLines are the codes of the rows by the lines with words of their names, without the
// lines that name several. Digits say nothing: an amount may look like a code.
func rowsOnLines(labels map[normalize.Fragment]string) map[int]string {
	named, several := map[int]string{}, map[int]bool{}
	for f, code := range labels {
		if f.Kind != normalize.TextFragment {
			continue
		}
		several[f.Line] = several[f.Line] || named[f.Line] != "" && named[f.Line] != code
		named[f.Line] = code
	}
	maps.DeleteFunc(named, func(line int, _ string) bool { return several[line] })
	return named
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
