package tables

import (
	"cmp"
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/beyond"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// assembler puts the tables of a document together into budgets, as they come.
type assembler struct {
	builder   typed.Builder
	words     *wording.Reader // what its lines say
	effort    limits.Effort   // what its searches may still do
	content   int             // bytes that its tables hold so far
	own       bool            // the rows of the sheet held are the assembler's own
	drafts    []*draft
	current   *draft
	cover     coverSaid        // what was said last about whose budget follows
	fresh     bool             // … and no table came since
	texts     []normalize.Text // lines since the last table
	before    string           // the line before, for a cover over two lines
	held      *normalize.Sheet // the last sheet: the next one may continue it
	heldHead  wording.Heading
	leftmost  [2]int           // the pages of its first columns: it may be wider than the paper
	right     *normalize.Sheet // so far, what may be more of its columns
	rightHead wording.Heading
	lost      *normalize.Text // a line below the sheet held that may be a row of it
	astray    *astray
	early     []typed.Published // rows of amounts as printed in front of all budgets, of the one that comes next
	earlier   *said             // what was said before a cover below the table held
	bare      bareTable
	prose     *beyond.Prose // the narrative since, of the budget that comes next
	forms     beyond.FormReader
	targets   []lineTarget        // read by their lines, that are still to come
	target    *beyond.TargetSheet // the last 绩效目标表, which may go on
	problems  []schema.Problem
	ahead     oneUnit // the unit that was stated for the tables of the budget that comes next
}

// draft is a budget in the making.
type draft struct {
	code, name string
	titled     bool           // the name is known from titles of tables alone
	names      map[string]int // how often each name was printed
	year       int
	scope      string
	head       *draft        // the first of its publication
	cover      wording.Cover // what was said about it before its first table
	units      unitsSaid
	tables     map[schema.Kind]*typed.Published
	others     []*schema.OtherTable
	problems   []schema.Problem
	prose      *beyond.Prose
	latest     *typed.Published // the last of the nine kinds
}

// mostTexts is how many lines since the last table are kept before some are let go of.
const mostTexts = 2*wording.MaxHeadingLines + 1

// text takes a line outside the tables.
func (a *assembler) text(t normalize.Text) {
	said := a.words.Of(t.Text)
	a.readCover(said)
	a.readUnit(said)
	if p, ok := a.bare.text(t, said, a.words); ok {
		a.flush()
		a.putBare(p)
	}
	if a.held != nil && !slices.ContainsFunc(a.texts, func(t normalize.Text) bool { return saysSomething(a.words.Of(t.Text)) }) && len(a.held.After) < limits.MaxNotes && (wording.Lexicon{}).Note(said.Label) {
		noted := *a.held
		noted.After = append(slices.Clip(noted.After), t)
		a.held = &noted
		return
	}
	if saysSomething(said) { // page numbers stand between the parts of a table too
		a.narrative().Line(t, said.Label)
	}
	a.loose(t)
	a.texts = append(a.texts, t)
	if len(a.texts) >= mostTexts {
		a.texts = slices.Delete(a.texts, 0, wording.MaxHeadingLines)
	}
}

// saysSomething reports a line that is no page number.
func saysSomething(line *wording.Said) bool {
	l := line.Label
	return !wording.PageNumberLine(l) && !(word.IsDigits(l) && len(l) < 5)
}

// narrative is the prose that a line outside the tables belongs to: that of
// the budget before, or where a heading names another one, of the next.
func (a *assembler) narrative() *beyond.Prose {
	held := a.held != nil && a.current == nil
	if a.current != nil && (!a.fresh || a.current.is(a.cover.Name, "") || strings.HasSuffix(a.current.name, a.cover.Name)) {
		return a.current.prose // a heading may leave out the place in front of a name
	}
	if held {
		a.flush()
		return a.current.prose
	}
	if a.prose == nil {
		a.prose = &beyond.Prose{}
	}
	return a.prose
}

// sheet takes a table.
func (a *assembler) sheet(s *normalize.Sheet) {
	for _, t := range s.Before {
		a.readCover(a.words.Of(t.Text))
		a.loose(t)
		a.texts = append(a.texts, t)
	}
	a.endAstray()
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
	if !h.Named || h.Title.Continued || h.Title.Name == a.heldHead.Title.Name {
		s = columns.WithSwallowed(s, a.held)
	}
	if a.widens(s, h) {
		return
	}
	if a.continues(s, h) {
		if a.leftmost[1] == a.held.Pages[1] {
			a.leftmost[1] = s.Pages[1]
		}
		a.held, a.own = joinSheets(a.held, s, a.own), true
		return
	}
	a.flush()
	a.hold(s, h)
}

// hold keeps a sheet that the next one may continue.
func (a *assembler) hold(s *normalize.Sheet, h wording.Heading) {
	a.held, a.heldHead, a.own = columns.WithHeader(s), h, false
	a.leftmost = a.held.Pages
}

// continues reports that a sheet goes on with the one before.
func (a *assembler) continues(s *normalize.Sheet, h wording.Heading) bool {
	if a.held == nil || len(s.Columns) != len(a.held.Columns) || s.Pages[0] > a.held.Pages[1]+1 {
		return false
	}
	if !columns.Headless(s) && !similarHeader(s, a.held) || h.Name != "" && h.Name != a.heldHead.Name {
		return false
	}
	switch {
	case h.Title.Continued:
		return true
	case !h.Named:
		return s.Pages[0] == a.held.Pages[1]+1 && (h.Unit == "" || h.Unit == a.heldHead.Unit)
	}
	kind, _, _ := wording.KindOf(h.Title)
	return kind != "" && h.Title.Name == a.heldHead.Title.Name && s.Pages[0] == a.held.Pages[1]+1
}

// similarHeader reports that two sheets have the same header, but for labels
// that a page break cut off.
func similarHeader(a, b *normalize.Sheet) bool {
	cut := 0
	for i := range a.Columns {
		x, y := strings.Join(a.Columns[i].Path, "/"), strings.Join(b.Columns[i].Path, "/")
		switch {
		case x == y:
		case strings.HasPrefix(x, y) || strings.HasPrefix(y, x):
			cut++
		default:
			return false
		}
	}
	return cut <= len(a.Columns)/4
}

// joinSheets is sheet a with the rows of its continuation b. own says that the
// rows of a are nobody else's.
func joinSheets(a, b *normalize.Sheet, own bool) *normalize.Sheet {
	joined := *a
	if !own {
		joined.Rows = slices.Clip(a.Rows)
	}
	joined.Rows = append(joined.Rows, b.Rows...)
	joined.After = append(slices.Clip(a.After), b.After...)
	joined.Pages[1] = b.Pages[1]
	return &joined
}

// flush builds the table held and gives it to its budget.
func (a *assembler) flush() {
	if a.held == nil {
		return
	}
	if a.right != nil {
		a.release()
	}
	sheet, h, lost := a.held, a.heldHead, a.lost
	a.held, a.lost = nil, nil
	d := a.draftOfHeld(h)
	p := a.builder.Build(sheet, h, cmp.Or(h.Year, d.year, d.cover.Year))
	goesOn := p.GoesOn(d.latest)
	if !goesOn && d.holds(p) {
		p.KeepWhole(sheet)
	}
	if lost != nil {
		p.Loses(*lost)
	}
	if goesOn {
		d.latest.Add(p)
		return
	}
	a.put(d, p)
}

// holds reports that the budget has a table of this kind already, which p yields
// to: it goes to the other tables.
func (d *draft) holds(p typed.Published) bool {
	return p.Table != nil && d.tables[p.Table.Kind()] != nil && (p.Weak || !d.tables[p.Table.Kind()].Weak)
}

// put gives a table to a budget. A kind that stands twice: the standard form
// is the kind, the other goes to the other tables.
func (a *assembler) put(d *draft, p typed.Published) {
	d.note(p.Heading)
	d.units.note(p)
	if p.Table == nil {
		d.latest = nil
		d.keepOther(p)
		return
	}
	kind := p.Table.Kind()
	d.latest = nil
	if d.tables[kind] == nil {
		d.tables[kind] = &p
		d.latest = &p
		return
	}
	if old := d.tables[kind]; old.Weak && !p.Weak {
		better := p
		d.tables[kind], d.latest, p = &better, &better, *old
	}
	p.Table, p.Open = nil, nil
	d.keepOther(p)
}

// putBare gives an empty table without a grid to its budget, unless that has
// the table.
func (a *assembler) putBare(p typed.Published) {
	if d := a.draftOf(p.Heading); d.tables[p.Table.Kind()] == nil {
		a.put(d, p)
	}
}

// keepOther keeps a table that is none of the budget's nine.
func (d *draft) keepOther(p typed.Published) {
	if p.Other != nil {
		d.others = append(d.others, p.Other)
	}
	d.problems = append(d.problems, p.Problems...)
}

// note keeps what a heading says about the budget.
func (d *draft) note(h wording.Heading) {
	if d.year == 0 {
		d.year = h.Year
	}
	if d.scope == "" && h.Named {
		d.scope = wording.ScopeOf(h.Title)
	}
	if d.code == "" {
		d.code = h.Code
	}
	if h.Name == "" {
		return
	}
	d.names[h.Name]++
	d.titled = false
	for name, n := range d.names {
		if best := d.names[d.name]; n > best || n == best && len(name) > len(d.name) {
			d.name = name
		}
	}
}

// draftOf finds or begins the budget that a table belongs to.
func (a *assembler) draftOf(h wording.Heading) *draft {
	name, code := h.Name, h.Code
	if name == "" && a.fresh {
		name = a.cover.Name
	}
	if owner := h.Title.Owner(); name == "" && owner != "" && a.unnamed() {
		return a.draftTitled(owner, h)
	}
	fresh := a.fresh
	a.fresh = false
	if a.current == nil {
		return a.begin(name, code)
	}
	if name != "" && !a.current.is(name, code) {
		for _, d := range a.drafts {
			if d.is(name, code) && !d.restarts(h) {
				a.current = d
				return d
			}
		}
		return a.begin(name, code)
	}
	if a.current.restarts(h) || fresh && a.current.complete() && a.current.has(h) {
		return a.begin(a.current.name, a.current.code)
	}
	return a.current
}

// begin begins a budget.
func (a *assembler) begin(name, code string) *draft {
	d := &draft{name: name, code: code, names: map[string]int{}, tables: map[schema.Kind]*typed.Published{}, prose: a.prose}
	if a.prose = nil; d.prose == nil {
		d.prose = &beyond.Prose{}
	}
	d.head = a.headOf(d)
	d.cover = a.coverFor(d)
	for _, p := range a.early {
		d.keepOther(p)
	}
	a.early = nil
	a.drafts = append(a.drafts, d)
	a.current = d
	return d
}

// is reports that a budget is of this entity. A name cut off by a line break
// is that of the whole, and one in a title may lack the place in front of it.
func (d *draft) is(name, code string) bool {
	if code != "" && d.code != "" {
		return code == d.code && !otherOrganisation(name, d.name)
	}
	if d.titled && (strings.HasSuffix(name, d.name) || strings.HasSuffix(d.name, name)) {
		return true
	}
	if d.name == "" || name == d.name {
		return true
	}
	return strings.HasPrefix(d.name, name) && !wording.Organisation(name) || strings.HasPrefix(name, d.name) && !wording.Organisation(d.name)
}

// otherOrganisation reports two whole names of which neither shortens the other: in
// documents of two places that were put together codes are the same by chance.
func otherOrganisation(a, b string) bool {
	return a != b && wording.Organisation(a) && wording.Organisation(b) && !shortens(a, b) && !shortens(b, a)
}

// shortens reports a name whose characters all stand in another, in order.
func shortens(short, name string) bool {
	rest := []rune(short)
	for _, r := range name {
		if len(rest) > 0 && rest[0] == r {
			rest = rest[1:]
		}
	}
	return len(rest) == 0
}

// restarts reports that a table begins the budget of another reporting entity
// with the same entity line: a department and its own unit.
func (d *draft) restarts(h wording.Heading) bool {
	kind, weak, _ := wording.KindOf(h.Title)
	old := d.tables[kind]
	if !h.Named || kind == "" || weak || old == nil || old.Weak {
		return false
	}
	a, b := wording.ScopeOf(old.Heading.Title), wording.ScopeOf(h.Title)
	return a != b && a != "" && b != "" || old.Heading.Title.Name == h.Title.Name && d.complete()
}

// has reports that the budget has a table with this title.
func (d *draft) has(h wording.Heading) bool {
	kind, _, _ := wording.KindOf(h.Title)
	return d.tables[kind] != nil && d.tables[kind].Heading.Title.Name == h.Title.Name
}

// complete reports a budget that has most of its tables.
func (d *draft) complete() bool { return len(d.tables) >= 5 }
