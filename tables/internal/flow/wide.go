package flow

import (
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// A “三公” table in the wide form has its items side by side in the header and
// one row of amounts:
//
//	“三公”经费预算数                               机关运行经费预算数
//	合计 因公出国(境)费 公务接待费 公务用车购置及运行费
//	                               小计 购置费 运行费
//	867.50 839.00 28.50 213.28
//
// An empty cell leaves no trace; the sums tell which it is.

// wideForm is the header of a wide table: the paths of its columns, and the
// sums among them (the index of the sum, then of its parts).
type wideForm struct {
	name    string // the label over the name of the unit, in front of the amounts; empty without
	columns []grid.Column
	sums    [][]int
	year    string // over the columns being added
}

// wideLabels are the labels of a wide header by what they are.
type wideLabels struct {
	group, cars string   // “三公”经费, 公务用车购置及运行费
	parts       []string // 购置费, 运行费
	totals      int      // 合计 and 小计 seen
}

// readWide reads the labels of a header as a wide form; ok false if they name
// fewer than two items. The items of several years may stand side by side.
func readWide(labels []string) (form wideForm, ok bool) {
	if len(labels) < 2 {
		return form, false
	}
	if as := wording.ReadHeader(labels[0]).As; as == vocabulary.ColumnEntity || as == vocabulary.ColumnName {
		form.name, labels = labels[0], labels[1:]
	}
	for _, year := range byYear(labels) {
		if form.year = year[0]; !form.read(year[1:]) {
			return form, false
		}
	}
	return form, true
}

// byYear parts the labels of a header that has items of several years: each part
// begins with the label of its year, which is empty where there are none.
func byYear(labels []string) (parts [][]string) {
	for _, l := range labels {
		if wording.YearIn(l) > 0 && !isThreePublic(l) {
			parts = append(parts, nil)
		}
		if len(parts) > 0 {
			parts[len(parts)-1] = append(parts[len(parts)-1], l)
		}
	}
	if len(parts) < 2 || len(parts[0]) == len(labels) || wording.YearIn(labels[0]) == 0 {
		return [][]string{append([]string{""}, labels...)}
	}
	return parts
}

// read adds the items of one year.
func (f *wideForm) read(labels []string) bool {
	w := wideLabels{}
	items := 0
	for _, l := range labels {
		switch {
		case isThreePublic(l):
			w.group = l
		case strings.Contains(l, vocabulary.CarItem) && word.HoldsAny(l, vocabulary.CarJoins):
			w.cars = l
			items++
		case word.ContainsAny(l, vocabulary.WholeItems):
			items++
		case carPart(l):
			w.parts = append(w.parts, l)
		}
	}
	if items < 2 {
		return false
	}
	w.build(labels, f)
	return true
}

func isThreePublic(l string) bool {
	return strings.Contains(wording.WithoutQuotes(l), vocabulary.ThreePublic)
}

func carPart(l string) bool {
	return word.ContainsAny(l, vocabulary.CarParts) && !strings.Contains(l, vocabulary.Office) && !word.HoldsAny(l, vocabulary.CarJoins)
}

// build puts the columns in published order, and the sums between them.
func (w *wideLabels) build(labels []string, form *wideForm) {
	var all, three []int // sum first
	opened := w.group == ""
	sums := slices.DeleteFunc(slices.Clone(labels), func(l string) bool { return !isSum(l) })
	for _, l := range labels {
		switch {
		case l == w.group:
			opened = true
		case isSum(l) && !opened:
			all = append(all, form.add(l))
			w.totals++
		case isSum(l) && three == nil:
			three = append(three, form.add(w.group, l))
			w.totals++
		case word.ContainsAny(l, vocabulary.WholeItems):
			three = append(three, form.add(w.group, l))
		case l == w.cars:
			three = append(three, w.addCars(sums, form)...)
		}
	}
	for _, l := range labels {
		if word.ContainsAny(l, vocabulary.MeetingItems) {
			i := form.add(l)
			if len(all) > 0 {
				all = append(all, i)
			}
		} else if strings.Contains(l, vocabulary.OfficeItem) {
			form.add(l)
		}
	}
	if len(three) > 1 {
		form.sums = append(form.sums, three)
		if len(all) > 0 {
			form.sums = append(form.sums, append([]int{all[0], three[0]}, all[1:]...))
		}
	}
}

// isSum reports the label of a sum: 合计, 小计.
func isSum(l string) bool {
	as := wording.ReadHeader(l).As
	return as == vocabulary.ColumnTotal || as == vocabulary.ColumnSubtotal
}

// addCars adds the columns of vehicles: their sum, where a label of a sum is left for
// it or no parts are printed, and their parts. It gives those that the “三公” sum adds
// up: the sum of vehicles, else the parts.
func (w *wideLabels) addCars(sums []string, form *wideForm) []int {
	sum := -1
	if w.totals < len(sums) {
		sum = form.add(w.group, w.cars, sums[len(sums)-1])
	} else if len(w.parts) == 0 {
		sum = form.add(w.group, w.cars)
	}
	var parts []int
	for _, p := range w.parts {
		parts = append(parts, form.add(w.group, w.cars, p))
	}
	if sum < 0 {
		return parts
	}
	form.sums = append(form.sums, append([]int{sum}, parts...))
	return []int{sum}
}

// add adds a column and gives its index; words of the path may be empty.
func (f *wideForm) add(path ...string) int {
	var p []string
	for _, s := range append([]string{f.year}, path...) {
		if s != "" {
			p = append(p, s)
		}
	}
	f.columns = append(f.columns, grid.Column{Path: p})
	return len(f.columns) - 1
}

// place finds the columns of a row of amounts: all, or those that the sums leave. An
// amount for which they leave several has none, -1; not ok where nothing is told.
func (f *wideForm) place(amounts []schema.Amount) (columns []int, ok bool) {
	var search func(n, from int, chosen []int)
	search = func(n, from int, chosen []int) {
		if n == len(amounts) {
			if f.adds(amounts, chosen) {
				columns = agreed(columns, chosen)
			}
			return
		}
		for c := from; c <= len(f.columns)-(len(amounts)-n); c++ {
			search(n+1, c+1, append(chosen, c))
		}
	}
	if len(amounts) <= len(f.columns) && len(f.columns) < 16 {
		search(0, 0, nil)
	}
	return columns, columns != nil && (len(f.sums) > 0 || len(amounts) == len(f.columns))
}

// agreed keeps the columns that another way to place the amounts has too.
func agreed(columns, another []int) []int {
	if columns == nil {
		return slices.Clone(another)
	}
	for i := range columns {
		if columns[i] != another[i] {
			columns[i] = -1
		}
	}
	return columns
}

// adds reports that every sum is that of its parts.
func (f *wideForm) adds(amounts []schema.Amount, columns []int) bool {
	at := map[int]decimal.Decimal{}
	for i, c := range columns {
		at[c] = amounts[i].Decimal()
	}
	for _, s := range f.sums {
		rest := at[s[0]]
		for _, p := range s[1:] {
			rest = rest.Sub(at[p])
		}
		if len(s) > 1 && !rest.IsZero() {
			return false
		}
	}
	return true
}

// wideSheet makes the sheet of a wide table: its columns and its row.
func (s *flowSection) wideSheet(sheet *normalize.Sheet, form wideForm) {
	sheet.Columns = form.columns
	first := 0 // column of amounts
	if form.name != "" {
		sheet.Columns, first = append([]grid.Column{{Path: []string{form.name}}}, form.columns...), 1
	}
	r := s.wideRow()
	if len(r.amounts) == 0 {
		return
	}
	if last := len(s.header) - 1; form.name != "" && len(r.name) == 0 && !wording.ReadHeader(s.header[last].Label).Known {
		r.name, s.header = s.header[last].Fragments, s.header[:last] // it was taken for one more label
	}
	row := newSheetRow(r.first.Page)
	if form.name != "" && len(r.name) > 0 {
		row.Add(0, r.nameText(), r.name...)
	}
	values, ok := r.values()
	columns, told := form.place(values)
	for i, a := range r.amounts {
		column := cell.OpenUnplaced
		if ok && told && columns[i] >= 0 {
			column = first + columns[i]
		}
		row.Amount(column, a, r.first.Page)
	}
	sheet.Rows = append(sheet.Rows, row.Row)
}

// wideRow is the one row of a wide table: a name, and what else is printed as amounts.
func (s *flowSection) wideRow() *flowRow {
	r := &flowRow{}
	for _, f := range s.body {
		switch {
		case f.PageNumber:
			continue
		case f.Kind == normalize.TextFragment:
			if r.amounts == nil {
				r.name = append(r.name, f.Fragment)
			}
			continue
		case r.amounts == nil:
			r.first = f.Fragment
		}
		r.amounts = append(r.amounts, &flowtext.Amount{Text: f.Text, Mark: f.Kind == normalize.MarkFragment, Lines: []int{f.Line}, Raw: []string{f.Text}})
	}
	return r
}
