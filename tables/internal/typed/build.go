package typed

import (
	"slices"
	"strconv"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// Published is one published table with all that was said about it: typed if
// it is one of the nine kinds, else whole.
type Published struct {
	Heading  wording.Heading
	Weak     bool               // not the standard form of its kind
	Aligned  bool               // its columns are told by where words stand, not by lines
	Untold   bool               // its header is that of several kinds, and it has no title
	Year     int                // the last one that its header names, 0 for none
	Table    schema.Table       // nil: none of the nine
	Sided    bool               // it is the expenditure side of one with revenue beside
	Other    *schema.OtherTable // the table whole; nil where the typed one holds everything
	Open     []place.OpenRow    // rows of flow text whose columns are not told yet
	Problems []schema.Problem
}

// Builder builds the tables of a document.
type Builder struct {
	Labels     columns.Labels // of the headers so far
	Provenance bool           // it keeps where each cell was printed
}

// Build builds the table of a sheet. h is what the lines above it say, year that of the budget
// (0: not told), and stated the unit that the document states for all its tables, if any.
func (b *Builder) Build(sheet *normalize.Sheet, h wording.Heading, year int, stated string) Published {
	sheet, header := b.grouped(sheet)
	note := NoteOf(sheet.After)
	p := &problem.List{Table: h.Title.Name}
	if sheet.Lines {
		other := keepLines(sheet, h, note, p)
		return Published{Heading: h, Other: other, Problems: p.All}
	}
	kind, weak := columns.KindOfSheet(h, header, sheet, p)
	if kind == "" {
		other := b.keepOther(sheet, h, note, p)
		return Published{Heading: h, Aligned: !sheet.Ruled, Untold: !h.Named && columns.OfSeveralKinds(header, sheet), Other: other, Problems: p.All}
	}
	return b.buildKind(kind, weak, sheet, header, told{h, year, stated}, p)
}

// BuildAs builds the table of a sheet that is known to be of a kind though neither its title
// nor its header says so.
func (b *Builder) BuildAs(kind schema.Kind, sheet *normalize.Sheet, h wording.Heading, year int, stated string) Published {
	sheet, header := b.grouped(sheet)
	return b.buildKind(kind, true, sheet, header, told{h, year, stated}, new(problem.List))
}

// grouped is a sheet with its labels over the columns that they head, and its header.
func (b *Builder) grouped(sheet *normalize.Sheet) (*normalize.Sheet, *columns.Header) {
	header := b.Labels.Regroup(sheet.Columns)
	if !sheet.Ruled {
		header = b.Labels.Header(columns.Narrow(header.Columns))
	}
	grouped := *sheet
	grouped.Columns = header.Columns
	return &grouped, header
}

// told is what is known of a table besides its sheet: as the parameters of Build.
type told struct {
	heading wording.Heading
	year    int
	stated  string
}

// buildKind builds the table of a kind; weak: not of its standard form.
func (b *Builder) buildKind(kind schema.Kind, weak bool, sheet *normalize.Sheet, header *columns.Header, as told, p *problem.List) Published {
	h := as.heading
	note, out := NoteOf(sheet.After), Published{Heading: h, Weak: weak, Aligned: !sheet.Ruled}
	p.Table = string(kind)
	out.Table, out.Year = schema.FormOf(kind).New(), header.LatestYear()
	out.Sided = len(out.Table.Lists()) == 1 && kind != schema.KindThreePublicExpenditure && len(header.Sides()) > 1 && columns.AnyNumbers(sheet)
	notes, units := slices.Clone(note), unitsOf(sheet, h, as.stated)
	whole := b.fillTable(out.Table, sheet, buildOptions{header: header, provenance: b.Provenance, year: as.year, owner: h.Name, problems: p, note: &notes, units: units, opened: &out.Open})
	for i := range out.Open {
		out.Open[i].Table = kind
	}
	head := out.Table.Head()
	head.Title, head.Unit, head.Pages, head.Note = h.Title.Name, units.table, sheet.Pages, joinNotes(notes)
	units.tell(sheet, p)
	tellOtherUnits(head, p)
	if weak || !whole {
		t := OtherTable(sheet, h, joinNotes(notes))
		out.Other = &t
	}
	out.Problems = p.All
	return out
}

// KeepWhole keeps a table with amounts as it is printed, where it is not yet: what
// is doubtful about its typed columns is then no problem.
func (p *Published) KeepWhole(sheet *normalize.Sheet) {
	if p.Other != nil {
		return
	}
	if t := OtherTable(sheet, p.Heading, p.Table.Head().Note); CarriesAmounts(t) || holdsOpen(sheet) {
		p.Other, p.Problems = &t, nil
	}
}

// fillTable builds the rows of a typed table. It reports whether the table
// holds all that the sheet does.
func (b *Builder) fillTable(t schema.Table, sheet *normalize.Sheet, o buildOptions) bool {
	var cols []columns.Column
	whole := true
	switch {
	case len(t.Lists()) > 1:
		cols, whole = buildTwoSided(t, sheet, o)
	case t.Kind() == schema.KindThreePublicExpenditure:
		cols, whole = buildThreePublic(t, sheet, o)
	case len(o.header.Sides()) > 1: // of a fund
		cols, whole = buildFundSides(t, sheet, o), false
	default:
		list := t.Lists()[0]
		scheme := columns.SchemeOf(t.Kind(), list.Form(), o.year)
		cols = o.header.Read(scheme)
		columns.SettleByContent(cols, sheet)
		buildRows(list, openWithoutTotals(sheet, cols), cols, o)
		whole = o.header.SecondClassification(&scheme) == nil
	}
	t.Head().Columns = columns.SchemaColumns(cols)
	b.Labels.TellColumns(cols, sheet, o.problems)
	return whole
}

// keepOther keeps a table that is none of the nine, if it carries amounts. One
// whose title says nothing known is a problem: it may be a form to learn.
func (b *Builder) keepOther(sheet *normalize.Sheet, h wording.Heading, note []string, p *problem.List) *schema.OtherTable {
	if holdsOpen(sheet) {
		return keepLines(sheet, h, note, p)
	}
	t := OtherTable(sheet, h, joinNotes(note))
	switch {
	case !CarriesAmounts(t):
		return nil
	case !h.Named && b.Labels.RightPart(sheet, false): // no budget may be proven without them
		p.Add(schema.Error, problem.UnknownTable, sheet.Pages[0], 0, "amounts without a title and without rows of their own, headed %s: columns of another table?", columns.SpellHeader(sheet))
	case !sheet.Ruled && !h.Named: // what words make a table of alone may be none
		if headedLikeAPart(sheet) {
			p.Add(schema.Error, problem.UnknownTable, sheet.Pages[0], 0, "rows of amounts without a title, headed %s: a part of another table?", columns.SpellHeader(sheet))
			return &t
		}
		p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "words in columns below %q may be a table, headed %s", h.Above, columns.SpellHeader(sheet))
	case !h.Named && h.Above != "":
		p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "%q is no known title; the table below it is headed %s", h.Above, columns.SpellHeader(sheet))
	case !h.Named:
		p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "a table without a known title, headed %s", columns.SpellHeader(sheet))
	}
	return &t
}

// keepLines keeps a table whose columns nothing tells, a row for each line as printed.
func keepLines(sheet *normalize.Sheet, h wording.Heading, note []string, p *problem.List) *schema.OtherTable {
	t := OtherTable(sheet, h, joinNotes(note))
	switch {
	case h.Named:
		p.Add(schema.Warning, problem.AmbiguousColumn, sheet.Pages[0], 0, "the columns of the table are not told: its %d lines are kept as printed", len(t.Rows))
	case labelsAlone(columns.SpellHeader(sheet)):
		p.Add(schema.Error, problem.UnknownTable, sheet.Pages[0], 0, "rows of amounts without a title, headed %s: a part of another table?", columns.SpellHeader(sheet))
	default:
		p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "%q is no known title; the %d lines of amounts below it are kept as printed", h.Above, len(t.Rows))
	}
	return &t
}

// labelsAlone reports words that are the labels of columns and nothing else.
func labelsAlone(words string) bool {
	labels := strings.Fields(words)
	return len(labels) > 1 && !slices.ContainsFunc(labels, func(l string) bool { return !(wording.Lexicon{}).Label(l) })
}

// headedLikeAPart reports a header whose labels are all known: that of a table which
// goes on, and was not joined.
func headedLikeAPart(sheet *normalize.Sheet) bool {
	return !slices.ContainsFunc(sheet.Columns, func(c grid.Column) bool {
		return len(c.Path) == 0 || !(wording.Lexicon{}).Label(c.Path[len(c.Path)-1])
	})
}

// NoteOf are the notes among the lines below a table. A line that begins none
// continues the one before.
func NoteOf(after []normalize.Text) []string {
	var notes []string
	for _, t := range after {
		text := wording.Label(t.Text)
		switch {
		case text == "" || wording.PageNumberLine(text):
		case (wording.Lexicon{}).Note(text) || len(notes) == 0:
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

// EndsOn reports one of the nine kinds that ends on a page.
func (p *Published) EndsOn(page int) bool {
	return p != nil && p.Table != nil && p.Table.Head().Pages[1] == page
}

// Loses says that a line below a table may be a row of it, once for a table. It reports
// false of a line that stands below none.
func (p *Published) Loses(t normalize.Text) bool {
	if p == nil || p.Table == nil {
		return false
	}
	if slices.ContainsFunc(p.Problems, func(x schema.Problem) bool { return x.Code == problem.LooseAmounts }) {
		return true
	}
	told := problem.List{Table: string(p.Table.Kind())}
	told.Add(schema.Error, problem.LooseAmounts, t.Page, 0, "a line below the table reads like one of its rows: %s", t.Text)
	p.Problems = append(p.Problems, told.All...)
	return true
}

// StandsIn tells a table that may not be the one of its kind that was to be published,
// though its sums hold: they prove its figures, not whose they are. An empty table has
// none. The title may be that of another form, 财政拨款支出表, where 一般公共预算支出表
// is lost, or name another year than the budget's.
func (p *Published) StandsIn(year int) []schema.Problem {
	kind, weak, _ := wording.KindOf(p.Heading.Title)
	if !p.Heading.Named || kind != p.Table.Kind() || p.Table.Lists()[0].Len() == 0 {
		return nil
	}
	told, page := problem.List{Table: string(kind)}, p.Table.Head().Pages[0]
	if weak && !p.Sided {
		told.Add(schema.Error, problem.OtherForm, page, 0, "the title %q is that of another form; its table stands in for %s, which the document does not hold", p.Heading.Title.Name, kind)
	}
	if named := p.Heading.Title.Year; named != 0 && named != year || !strings.HasSuffix(strconv.Itoa(year), wording.CutYear(p.Heading.Title.Name)) {
		told.Add(schema.Error, problem.OtherForm, page, 0, "the title %q names another year than %d, which the budget is of", p.Heading.Title.Name, year)
	}
	return told.All
}
