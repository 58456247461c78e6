package bycolumn

import (
	"iter"
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/wording"
)

// columnTable is what the pages of a table print, in no order of its rows.
type columnTable struct {
	kind     schema.Kind
	title    string
	entities []string         // names of those that the text is about
	above    []normalize.Text // title and fields
	notes    []normalize.Text
	pages    []columnPage
	sorted   *columnBag // what bag gives
	whole    bool
	proved   *columnBag         // of a list of codes, with its totals
	bounds   bounds             // what other tables say of its totals, if they say anything
	funded   map[string][]int64 // by code the parts that the funds have, where there is no other money
	mixed    bool               // the columns beside the total need not stand in their order
	decimals int
	broken   bool // amounts stand on two lines: 758.4, 5
	loose    bool // amounts are printed without the zeros at their end: 2.2, 22, 0
}

// columnPage is the part of a table on one page.
type columnPage struct {
	number   int
	lines    []normalize.FlowLine
	headless bool // it goes on with the list without a header of its own
}

// fragments gives the fragments of the page in printed order.
func (p *columnPage) fragments() iter.Seq[normalize.Fragment] {
	return func(yield func(normalize.Fragment) bool) {
		for i := range p.lines {
			for _, f := range p.lines[i].Fragments {
				if !yield(f) {
					return
				}
			}
		}
	}
}

// headed are the pages of the table with a header.
func (t *columnTable) headed() []columnPage {
	return slices.DeleteFunc(slices.Clone(t.pages), func(p columnPage) bool { return p.headless })
}

// columnTables finds the tables of flow text by its pages: a title begins a table,
// a page without a title goes on with one if it repeats some words of its head.
func columnTables(lines []normalize.FlowLine, entities []string) []*columnTable {
	lines = flowtext.WithoutStamps(lines)
	r := flowtext.NewLineReader(lines)
	var out []*columnTable
	var open *columnTable
	for from := 0; from < len(lines); {
		to := from
		for to < len(lines) && lines[to].Page == lines[from].Page {
			to++
		}
		parts := partsOfPage(r, lines[from:to])
		number := numberOf(&r.Pages, lines[from:to])
		from = to
		if len(parts) == 0 {
			open = nil
		}
		for _, p := range parts {
			switch {
			case p.titled && (open == nil || open.title != p.title.Name):
				open = nil
				if kind, weak, ok := wording.KindOf(p.title); ok && kind != "" && !weak && !holdsSentence(p.lines) {
					open = &columnTable{kind: kind, title: p.title.Name, entities: entities}
					out = append(out, open)
				}
			case open != nil && (holdsSentence(p.lines) || !p.titled && !open.goesOn(r, p.lines)):
				open = nil
			}
			if open != nil {
				open.add(r, p, number)
			}
		}
	}
	measure(out)
	return out
}

// measure finds how the tables of a text print their amounts.
func measure(tables []*columnTable) {
	numbers, zeros := numbersIn(tables)
	decimals := flowtext.Decimals(numbers)
	for _, t := range tables {
		t.decimals = decimals
	}
	broken, loose := broken(tables), looseIn(numbers, zeros, decimals)
	for _, t := range tables {
		t.broken, t.loose = broken, loose && !broken
		if own, _ := numbersIn([]*columnTable{t}); !broken && len(own) > 0 && !slices.ContainsFunc(own, hasPoint) {
			t.decimals = 0 // its unit is smaller than that of the others
		}
	}
}

func hasPoint(s string) bool { return strings.Contains(s, ".") }

// looseIn reports numbers of which some lack decimals, or zeros do, and none is cut:
// one that ends at its point, or in an open group of thousands, goes on elsewhere.
func looseIn(numbers []string, zeros, decimals int) bool {
	loose := zeros
	for _, s := range numbers {
		integer, fraction, point := strings.Cut(s, ".")
		if point && fraction == "" || !flowtext.ClosedGroups(integer) {
			return false
		}
		if len(fraction) < decimals {
			loose++
		}
	}
	return loose*50 > len(numbers) // a few may stand in names
}

// pagePart is what a page prints of one table.
type pagePart struct {
	title  wording.Title
	titled bool
	lines  []normalize.FlowLine
	at     map[int]bool // the lines of its title
}

// partsOfPage cuts a page where another title stands, or the fields that are printed above it.
// What stands before the first one is printed with its table. Each must have amounts behind its title: else some
// of the tables are printed elsewhere, and nobody knows whose the amounts are.
func partsOfPage(r *flowtext.LineReader, page []normalize.FlowLine) []pagePart {
	parts := []pagePart{{at: map[int]bool{}}}
	from := 0
	for i := 0; i < len(page); i++ {
		t, n := titleIn(page[i:])
		if n == 0 {
			continue
		}
		p := &parts[len(parts)-1]
		if p.titled && !slices.ContainsFunc(parts, func(x pagePart) bool { return x.title.Name == t.Name }) {
			above := i
			for ; above > from+1 && r.Field(page[above-1]); above-- {
			}
			p.lines = page[from:above]
			from = above
			parts = append(parts, pagePart{at: map[int]bool{}})
			p = &parts[len(parts)-1]
		}
		if !p.titled {
			p.title, p.titled = t, true
		}
		for k := range n {
			p.at[i+k-from] = true
		}
		i += n - 1
	}
	parts[len(parts)-1].lines = page[from:]
	if len(parts) > 1 && slices.ContainsFunc(parts, func(p pagePart) bool { return !slices.ContainsFunc(p.lines, flowtext.HasAmount) }) {
		return nil
	}
	return parts
}

// titleIn is the title that begins with the first line, and how many lines it takes:
// 0 where none does.
func titleIn(lines []normalize.FlowLine) (t wording.Title, n int) {
	for n = min(2, len(lines)); n >= 1; n-- {
		if t, ok := flowtext.Title(lines[:n]); ok && (n == 1 || !secondAlone(lines[1])) {
			return t, n
		}
	}
	return wording.Title{}, 0
}

// secondAlone reports a line that is a title by itself: what stands before it is
// none of it.
func secondAlone(l normalize.FlowLine) bool {
	_, ok := flowtext.Title([]normalize.FlowLine{l})
	return ok
}

func holdsSentence(page []normalize.FlowLine) bool {
	return slices.ContainsFunc(page, func(l normalize.FlowLine) bool { return wording.IsSentence(l.Label) })
}

// repeatedWords is how many lines of its first page a page repeats that goes on
// with a table: the words of its header.
const repeatedWords = 2

// goesOn reports a page that goes on with the table: it repeats its header, or is a list of
// codes without any, from its first line on.
func (t *columnTable) goesOn(r *flowtext.LineReader, page []normalize.FlowLine) bool {
	heads := func(l normalize.FlowLine) bool { return r.Field(l) || r.HeaderLine(l) && !wording.IsTotal(l.Label) }
	return t.repeatsHead(page) || t.coded() && t.beginsWithCode(page) && !slices.ContainsFunc(page, heads)
}

// repeatsHead reports a page with some words of the head of the table.
func (t *columnTable) repeatsHead(page []normalize.FlowLine) bool {
	n := 0
	for _, l := range page {
		if l.Fragments[0].Kind == normalize.TextFragment && slices.ContainsFunc(t.pages[0].lines, func(x normalize.FlowLine) bool { return x.Label == l.Label }) {
			n++
		}
	}
	return n >= repeatedWords
}

// beginsWithCode reports a page whose first line is a code of the list, or its class.
func (t *columnTable) beginsWithCode(page []normalize.FlowLine) bool {
	f := page[0].Fragments[0]
	return f.Kind == normalize.DigitsFragment && cell.CodeLength(len(f.Text)) && strings.ContainsRune(classesOf(t.kind), rune(f.Text[0]))
}

// add takes a page, or its part of one: what stands around its rows goes above or below the table,
// page numbers, running lines and the words of the row of column numbers are set
// aside.
func (t *columnTable) add(r *flowtext.LineReader, part pagePart, number int) {
	p, first := columnPage{number: part.lines[0].Page}, len(t.pages) == 0
	p.headless = !first && !part.titled && !t.repeatsHead(part.lines)
	named := namesOn(part.lines, t.entities)
	field := ""      // the line before, if it is one
	amounts := false // printed before
	for i, l := range part.lines {
		before := field
		field = ""
		amounts = amounts || flowtext.HasAmount(l)
		switch {
		case amountsOnly(l): // as often as they may stand at the top of a page
			p.lines = append(p.lines, l)
		case l.Number == number || wording.PageNumberLine(l.Label) || flowtext.FormNumberOnly(l.Label) || r.Lex.ColumnIndex(l.Label):
		case part.at[i] || named[i]:
			if first {
				t.above = append(t.above, flowtext.TextOf(l))
			}
		case r.Field(l) || r.Running[l.Label] || r.Lex.Entity(l.Text) && !(amounts && t.coded() && t.namesRow(l)):
			field = l.Text
			if first {
				t.above = append(t.above, flowtext.TextOf(l))
			}
		case before != "" && !l.Gap && !r.HeaderLine(l) && wording.ContinuesField(before, l.Label):
			if field = before + l.Label; first {
				t.above[len(t.above)-1].Text = field
			}
		case r.Note(l):
			t.notes = append(t.notes, flowtext.TextOf(l))
		default:
			p.lines = append(p.lines, l)
		}
	}
	p.lines = joinUpright(p.lines)
	t.pages = append(t.pages, p)
}

// namesRow reports a line below the header that may be the code and the name of a row, or a name
// that its digits touch: 2101102 某单位医疗室, 365便民驿站.
func (t *columnTable) namesRow(l normalize.FlowLine) bool {
	code := l.Fragments[0].Text
	return len(l.Fragments) > 1 && (l.Fragments[1].Glued || len(code) > 3 && cell.IsCode(code) && t.mayBeCode(code))
}

// amountsOnly reports a line of amounts and pieces of amounts with a point or a
// separator.
func amountsOnly(l normalize.FlowLine) bool {
	return !slices.ContainsFunc(l.Fragments, func(f normalize.Fragment) bool { return f.Kind != normalize.NumberFragment })
}

// numberOf is the number of the last line of a page that is its page number without
// any mark, -1 if none is told.
func numberOf(pages *wording.PageNumbers, page []normalize.FlowLine) int {
	if !pages.Agreed {
		return -1
	}
	for i := len(page) - 1; i >= 0; i-- {
		if pages.MayBe(page[i]) {
			return page[i].Number
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
		for n := 0; n < limits.MaxEntityLines && i+n < len(page); n++ {
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
		for i := range t.pages {
			for f := range t.pages[i].fragments() {
				if f.Kind == normalize.NumberFragment {
					out = append(out, f.Text)
				} else if f.Kind == normalize.DigitsFragment && f.Text == "0" {
					zeros++
				}
			}
		}
	}
	return out, zeros
}
