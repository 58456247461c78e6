package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// published is one published table with all that was said about it: typed if
// it is one of the nine kinds, else whole.
type published struct {
	heading  heading
	weak     bool               // not the standard form of its kind
	aligned  bool               // its columns are told by where words stand, not by lines
	year     int                // the last one that its header names, 0 for none
	table    schema.Table       // nil: none of the nine
	other    *schema.OtherTable // the table whole; nil where the typed one holds everything
	open     []openRow          // rows of flow text whose columns are not told yet
	problems []schema.Problem
}

// buildOne builds the table of a sheet, whose heading is read, for a budget
// year, with provenance where each cell was printed.
func buildOne(sheet *normalize.Sheet, h heading, year int, provenance bool) published {
	if cols := regroup(sheet.Columns); len(cols) > 0 && &cols[0] != &sheet.Columns[0] {
		grouped := *sheet
		grouped.Columns, sheet = cols, &grouped
	}
	note := noteOf(sheet.After)
	p := &problems{table: h.title.name}
	kind, weak := kindOfSheet(h, sheet, p)
	out := published{heading: h, weak: weak, aligned: !sheet.Ruled}
	if kind == "" {
		out.other = keepOther(sheet, h, note, p)
		out.problems = p.list
		return out
	}
	p.table = string(kind)
	out.table, out.year = schema.FormOf(kind).New(), latestYear(sheet.Columns)
	notes := slices.Clone(note)
	whole := fillTable(out.table, sheet, buildOptions{provenance: provenance, year: year, owner: h.name, problems: p, note: &notes, opened: &out.open})
	for i := range out.open {
		out.open[i].Table = kind
	}
	setHead(out.table.Head(), sheet, h, notes)
	if weak || !whole {
		t := otherTable(sheet, h, joinNotes(notes))
		out.other = &t
	}
	out.problems = p.list
	return out
}

// keepWhole keeps a table with amounts as it is printed, where it is not yet: what
// is doubtful about its typed columns is then no problem.
func (p *published) keepWhole(sheet *normalize.Sheet) {
	if p.other != nil {
		return
	}
	if t := otherTable(sheet, p.heading, p.table.Head().Note); carriesAmounts(t) {
		p.other, p.problems = &t, nil
	}
}

// fillTable builds the rows of a typed table. It reports whether the table
// holds all that the sheet does.
func fillTable(t schema.Table, sheet *normalize.Sheet, o buildOptions) bool {
	var cols []column
	whole := true
	switch {
	case len(t.Lists()) > 1:
		cols, whole = buildTwoSided(t, sheet, o)
	case t.Kind() == schema.KindThreePublicExpenditure:
		cols, whole = buildThreePublic(t, sheet, o)
	case len(findSides(sheet.Columns, scheme{whole: kAmount, item: true})) > 1: // see blankSides
		for i, c := range sheet.Columns {
			cols = append(cols, column{at: i, header: strings.Join(c.Path, "/")})
		}
		b := newBuilder(t.Lists()[0], cols, o)
		for i := range sheet.Rows {
			b.skip(cellsOf(&sheet.Rows[i], len(sheet.Columns)), sheet, i) // keeps notes
		}
	default:
		list := t.Lists()[0]
		cols = readColumns(sheet.Columns, 0, schemeOf(t.Kind(), list.Form(), o.year))
		settleByContent(cols, sheet)
		buildRows(list, sheet, cols, o)
		whole = secondClassification(sheet.Columns) == nil
	}
	t.Head().Columns = schemaColumns(cols)
	tellColumns(cols, sheet.Pages[0], o.problems)
	return whole
}

// setHead sets title, unit, pages and note of a table.
func setHead(head *schema.TableHead, sheet *normalize.Sheet, h heading, notes []string) {
	head.Title, head.Unit, head.Pages, head.Note = h.title.name, h.unit, sheet.Pages, joinNotes(notes)
	if head.Unit == "" {
		head.Unit = headerUnit(sheet)
	}
}

// keepOther keeps a table that is none of the nine, if it carries amounts. One
// whose title says nothing known is a problem: it may be a form to learn.
func keepOther(sheet *normalize.Sheet, h heading, note []string, p *problems) *schema.OtherTable {
	t := otherTable(sheet, h, joinNotes(note))
	switch {
	case !carriesAmounts(t):
		return nil
	case !h.named && rightPart(sheet, false): // no budget may be proven without them
		p.add(schema.Error, codeUnknownTable, sheet.Pages[0], 0, "amounts without a title and without rows of their own, headed %s: columns of another table?", spellHeader(sheet))
	case !sheet.Ruled && !h.named: // what words make a table of alone may be none
		if headedLikeAPart(sheet) {
			p.add(schema.Error, codeUnknownTable, sheet.Pages[0], 0, "rows of amounts without a title, headed %s: a part of another table?", spellHeader(sheet))
		}
		return nil
	case !h.named && h.above != "":
		p.add(schema.Warning, codeUnknownTable, sheet.Pages[0], 0, "%q is no known title; the table below it is headed %s", h.above, spellHeader(sheet))
	case !h.named:
		p.add(schema.Warning, codeUnknownTable, sheet.Pages[0], 0, "a table without a known title, headed %s", spellHeader(sheet))
	}
	return &t
}

// headedLikeAPart reports a header whose labels are all known: that of a table which
// goes on, and was not joined.
func headedLikeAPart(sheet *normalize.Sheet) bool {
	return !slices.ContainsFunc(sheet.Columns, func(c normalize.Column) bool {
		return len(c.Path) == 0 || !(lexicon{}).Label(c.Path[len(c.Path)-1])
	})
}

// noteOf are the notes among the lines below a table. A line that begins none
// continues the one before.
func noteOf(after []normalize.Text) []string {
	var notes []string
	for _, t := range after {
		text := label(t.Text)
		switch {
		case text == "" || pageNumberLine(text):
		case (lexicon{}).Note(text) || len(notes) == 0:
			notes = append(notes, text)
		default:
			notes[len(notes)-1] += text
		}
	}
	return notes
}

// joinNotes is the note of a table, nil if there is none.
func joinNotes(notes []string) *string {
	if len(notes) == 0 {
		return nil
	}
	s := strings.Join(slices.Compact(slices.Clone(notes)), "")
	return &s
}

// loses says that a line below a table may be a row of it, once for a table.
func (p *published) loses(t *normalize.Text) {
	if t == nil || p.table == nil || p.table.Head().Pages[1] != t.Page ||
		slices.ContainsFunc(p.problems, func(x schema.Problem) bool { return x.Code == codeLooseAmounts }) {
		return
	}
	told := problems{table: string(p.table.Kind())}
	told.add(schema.Error, codeLooseAmounts, t.Page, 0, "a line below the table reads like one of its rows: %s", t.Text)
	p.problems = append(p.problems, told.list...)
}

// standsIn tells a table that may not be the one of its kind that was to be published,
// though its sums hold: they prove its figures, not whose they are. An empty table has
// none. The title may be that of another form, 财政拨款支出表, where 一般公共预算支出表
// is lost, or name another year than the budget's.
func (p *published) standsIn(year int) []schema.Problem {
	kind, weak, _ := kindOf(p.heading.title)
	if !p.heading.named || kind != p.table.Kind() || p.table.Lists()[0].Len() == 0 {
		return nil
	}
	told, page := problems{table: string(kind)}, p.table.Head().Pages[0]
	if weak {
		told.add(schema.Error, codeOtherForm, page, 0, "the title %q is that of another form; its table stands in for %s, which the document does not hold", p.heading.title.name, kind)
	}
	if named := p.heading.title.year; named != 0 && named != year {
		told.add(schema.Error, codeOtherForm, page, 0, "the title %q names another year than %d, which the budget is of", p.heading.title.name, year)
	}
	return told.list
}
