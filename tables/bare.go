package tables

import (
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// bareTable is a table published without a grid: its title, and a note that it
// is empty.
//
//	国有资本经营预算支出表
//	单位：万元
//	注：本单位无国有资本经营预算，故本表为空表。
type bareTable struct {
	lines []normalize.Text // the title and the lines since
	kind  schema.Kind
}

// text takes a line outside the tables and what it says. It returns the table where the
// line is the note that completes one.
func (b *bareTable) text(t normalize.Text, said *wording.Said, words *wording.Reader) (typed.Published, bool) {
	if parsed, ok := said.Title(); ok {
		b.kind, _, _ = wording.KindOf(parsed)
		b.lines = append(b.lines[:0], t)
		return typed.Published{}, false
	}
	if b.kind == "" || t.Page != b.lines[0].Page {
		b.kind = ""
		return typed.Published{}, false
	}
	b.lines = append(b.lines, t)
	if wording.EmptyNote(said.Label) {
		return b.complete(said.Label, words)
	}
	if !words.Of(said.Label).Entity() {
		b.kind = ""
	}
	return typed.Published{}, false
}

func (b *bareTable) complete(note string, words *wording.Reader) (typed.Published, bool) {
	h := words.Heading(b.lines)
	table := schema.FormOf(b.kind).New()
	head := table.Head()
	head.Title, head.Unit, head.Note = h.Title.Name, h.Unit, &note
	head.Pages = [2]int{h.Page, h.Page}
	b.kind = ""
	return typed.Published{Heading: h, Weak: true, Table: table}, true
}
