package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// columnTable is what the pages of a table print, in no order of its rows.
type columnTable struct {
	kind     schema.Kind
	title    string
	above    []normalize.Text // title and fields
	notes    []normalize.Text
	pages    []columnPage
	sorted   *columnBag // what bag gives
	whole    bool
	proved   *columnBag // of a list of codes, with its totals
	decimals int
	broken   bool // amounts stand on two lines: 758.4, 5
	loose    bool // amounts are printed without the zeros at their end: 2.2, 22, 0
}

// columnPage is the part of a table on one page.
type columnPage struct {
	number int
	lines  []normalize.FlowLine
}

// columnTables finds the tables of flow text by its pages: one that prints one
// title begins a table, one without a title goes on with it if it repeats some
// words of its head.
func columnTables(lines []normalize.FlowLine, entities []string) []*columnTable {
	r := newLineReader(lines)
	var out []*columnTable
	var open *columnTable
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].Page == lines[from].Page {
			to++
		}
		page := lines[from:to]
		from = to
		titles, at := titlesOn(page)
		switch {
		case len(titles) == 1 && (open == nil || open.title != titles[0].name):
			open = nil
			if kind, weak, ok := kindOf(titles[0]); ok && kind != "" && !weak && !holdsSentence(page) {
				open = &columnTable{kind: kind, title: titles[0].name}
				out = append(out, open)
			}
		case len(titles) > 1 || open != nil && (holdsSentence(page) || len(titles) == 0 && !open.goesOn(page)):
			open = nil
		}
		if open != nil {
			open.add(r, page, at, entities)
		}
	}
	numbers, zeros := numbersIn(out)
	decimals := flowDecimals(numbers)
	for _, t := range out {
		t.decimals = decimals
	}
	broken, loose := broken(out), looseIn(numbers, zeros, decimals)
	for _, t := range out {
		t.broken, t.loose = broken, loose && !broken
	}
	return out
}

// looseIn reports numbers of which some lack decimals, or zeros do, and none is cut:
// one that ends at its point, or in an open group of thousands, goes on elsewhere.
func looseIn(numbers []string, zeros, decimals int) bool {
	loose := zeros
	for _, s := range numbers {
		integer, fraction, point := strings.Cut(s, ".")
		if point && fraction == "" || !closedGroups(integer) {
			return false
		}
		if len(fraction) < decimals {
			loose++
		}
	}
	return loose*50 > len(numbers) // a few may stand in names
}

// titlesOn are the different titles that a page prints, and the lines that they take.
func titlesOn(page []normalize.FlowLine) (titles []title, at map[int]bool) {
	at = map[int]bool{}
	for i := 0; i < len(page); i++ {
		for n := 2; n >= 1; n-- {
			if i+n > len(page) {
				continue
			}
			t, ok := flowTitle(page[i : i+n])
			if !ok || n > 1 && secondAlone(page[i+1]) {
				continue
			}
			for k := range n {
				at[i+k] = true
			}
			i += n - 1
			if !slices.ContainsFunc(titles, func(x title) bool { return x.name == t.name }) {
				titles = append(titles, t)
			}
			break
		}
	}
	return titles, at
}

// secondAlone reports a line that is a title by itself: what stands before it is
// none of it.
func secondAlone(l normalize.FlowLine) bool {
	_, ok := flowTitle([]normalize.FlowLine{l})
	return ok
}

func holdsSentence(page []normalize.FlowLine) bool {
	return slices.ContainsFunc(page, func(l normalize.FlowLine) bool { return isSentence(l.Label) })
}

// repeatedWords is how many lines of its first page a page repeats that goes on
// with a table: the words of its header.
const repeatedWords = 2

// goesOn reports a page that goes on with the table.
func (t *columnTable) goesOn(page []normalize.FlowLine) bool {
	n := 0
	for _, l := range page {
		if l.Fragments[0].Kind == normalize.TextFragment && slices.ContainsFunc(t.pages[0].lines, func(x normalize.FlowLine) bool { return x.Label == l.Label }) {
			n++
		}
	}
	return n >= repeatedWords
}

// add takes a page: what stands around its rows goes above or below the table,
// page numbers, running lines and the words of the row of column numbers are set
// aside.
func (t *columnTable) add(r *lineReader, page []normalize.FlowLine, titles map[int]bool, entities []string) {
	p, first := columnPage{number: page[0].Page}, len(t.pages) == 0
	named, number := namesOn(page, entities), numberOf(&r.pages, page)
	field := "" // the line before, if it is one
	for i, l := range page {
		before := field
		field = ""
		switch {
		case amountsOnly(l): // as often as they may stand at the top of a page
			p.lines = append(p.lines, l)
		case i == number || pageNumberLine(l.Label) || formNumberOnly(l.Label) || r.lex.ColumnIndex(l.Label):
		case titles[i] || named[i]:
			if first {
				t.above = append(t.above, textOf(l))
			}
		case r.field(l) || r.running[l.Label] || r.lex.Entity(l.Text):
			field = l.Text
			if first {
				t.above = append(t.above, textOf(l))
			}
		case before != "" && !l.Gap && !r.headerLine(l) && continuesField(before, l.Label):
			if field = before + l.Label; first {
				t.above[len(t.above)-1].Text = field
			}
		case r.note(l):
			t.notes = append(t.notes, textOf(l))
		default:
			p.lines = append(p.lines, l)
		}
	}
	t.pages = append(t.pages, p)
}

// amountsOnly reports a line of amounts and pieces of amounts with a point or a
// separator.
func amountsOnly(l normalize.FlowLine) bool {
	return !slices.ContainsFunc(l.Fragments, func(f normalize.Fragment) bool { return f.Kind != normalize.NumberFragment })
}

// numberOf is the last line of a page that is its number without any mark, -1 if
// none is told.
func numberOf(pages *pageNumbers, page []normalize.FlowLine) int {
	if !pages.agreed {
		return -1
	}
	for i := len(page) - 1; i >= 0; i-- {
		if pages.mayBe(page[i]) {
			return i
		}
	}
	return -1
}

// namesOn are the lines of a page that make the name of an entity, with or without
// its code in front.
func namesOn(page []normalize.FlowLine, entities []string) map[int]bool {
	at := map[int]bool{}
	for i := range page {
		text := ""
		for n := 0; n < maxEntityLines && i+n < len(page); n++ {
			text += page[i+n].Label
			if slices.Contains(entities, strings.TrimLeft(text, "0123456789")) {
				for k := range n + 1 {
					at[i+k] = true
				}
			}
		}
	}
	return at
}

// numbersIn are the amounts and pieces of amounts in tables, and how many zeros
// without decimals stand beside them.
func numbersIn(tables []*columnTable) (out []string, zeros int) {
	for _, t := range tables {
		for _, p := range t.pages {
			for _, l := range p.lines {
				for _, f := range l.Fragments {
					if f.Kind == normalize.NumberFragment {
						out = append(out, f.Text)
					} else if f.Kind == normalize.DigitsFragment && f.Text == "0" {
						zeros++
					}
				}
			}
		}
	}
	return out, zeros
}
