package tables

import (
	"cmp"
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// assembler puts the tables of a document together into budgets, as they come.
type assembler struct {
	builder typed.Builder
	words   *wording.Reader // what its lines say
	effort  limits.Effort   // what its searches may still do
	content int             // bytes that its tables hold so far

	drafts  []*draft
	current *draft   // the one that tables go to
	next    nextSaid // about the budget that comes next

	held  *heldSheet       // the last sheet: the next one may go on with it
	texts []normalize.Text // lines since the last table
	stray *strayRows       // rows of amounts that no table holds
	bare  bareTable
	forms beyond.FormReader

	targets []lineTarget        // read by their lines, that are still to come
	target  *beyond.TargetSheet // the last 绩效目标表, which may go on
}

// block takes what a document is made of, in turn: a table, or a line of text.
func (a *assembler) block(b normalize.Block) {
	a.targetsBefore(lineOf(b))
	if b.Sheet != nil {
		a.endForm()
		a.endStrayRows()
		a.sheet(b.Sheet)
	} else if b.Text != nil {
		a.line(*b.Text)
	}
}

// mostTexts is how many lines since the last table are kept before some are let go of.
const mostTexts = 2*wording.MaxHeadingLines + 1

// text takes a line outside the tables.
func (a *assembler) text(t normalize.Text) {
	said := a.words.OfText(&t)
	a.readCover(said)
	a.readUnit(said)
	if p, ok := a.bare.text(t, said, a.words); ok {
		a.flush()
		a.putBare(p)
	}
	if a.held != nil && !slices.ContainsFunc(a.texts, func(t normalize.Text) bool { return saysSomething(a.words.Of(t.Text)) }) && a.held.takesNote(t, said.Label) {
		return
	}
	if saysSomething(said) { // page numbers stand between the parts of a table too
		a.narrative().Line(t, said.Label)
	}
	a.strayRow(t)
	a.texts = append(a.texts, t)
	if len(a.texts) >= mostTexts {
		a.texts = slices.Delete(a.texts, 0, wording.MaxHeadingLines)
	}
}

// sheet takes a table.
func (a *assembler) sheet(s *normalize.Sheet) {
	for _, t := range s.Before {
		a.readCover(a.words.OfText(&t))
		a.strayRow(t)
		a.texts = append(a.texts, t)
	}
	a.endStrayRows()
	texts := a.texts
	a.texts = a.texts[:0] // the next lines come when these have been read
	if s.Lines {
		a.flush()
		a.hold(s, a.words.Heading(texts))
		return
	}
	form, whole := a.formSheet(s, texts)
	if whole {
		return
	}
	h := a.words.Heading(texts)
	if form != "" && !h.Named && s.Ruled {
		h.Title, h.Named = wording.Title{Name: form, Says: vocabulary.TitleOther}, true
	}
	if a.held != nil && (!h.Named || h.Title.Continued || h.Title.Name == a.held.heading.Title.Name) {
		s = columns.WithSwallowed(s, a.held.Sheet)
	}
	switch {
	case a.widens(s, h):
	case a.held != nil && a.held.goesOnWith(s, h):
		a.held.add(s)
	default:
		a.flush()
		a.hold(s, h)
	}
}

// flush builds the table held and gives it to its budget.
func (a *assembler) flush() {
	if a.held == nil {
		return
	}
	if a.held.right != nil {
		a.release()
	}
	held, h := a.held, a.held.heading
	a.held = nil
	d := a.draftOfHeld(h)
	p := a.builder.Build(held.Sheet, h, cmp.Or(h.Year, d.year, d.cover.Year), d.units.forAll())
	goesOn := p.GoesOn(d.latest)
	if !goesOn && d.holds(p) {
		p.KeepWhole(held.Sheet)
	}
	if held.lost != nil {
		p.Loses(*held.lost)
	}
	if goesOn {
		d.latest.Add(p)
		return
	}
	d.put(p)
	d.keepNameless(held.Sheet, h, p)
}

// putBare gives an empty table without a grid to its budget, unless that has
// the table.
func (a *assembler) putBare(p typed.Published) {
	if d := a.draftOf(p.Heading); d.tables[p.Table.Kind()] == nil {
		d.put(p)
	}
}
