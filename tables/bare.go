package tables

import (
	"budgetextract/normalize"
	"budgetextract/schema"
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

// text takes a line outside the tables. It returns the table where the line is
// the note that completes one.
func (b *bareTable) text(t normalize.Text) (published, bool) {
	s := label(t.Text)
	if parsed, ok := readTitle(s); ok {
		b.kind, _, _ = kindOf(parsed)
		b.lines = []normalize.Text{t}
		return published{}, false
	}
	if b.kind == "" || t.Page != b.lines[0].Page {
		b.kind = ""
		return published{}, false
	}
	b.lines = append(b.lines, t)
	if emptyNote(s) {
		return b.complete(s)
	}
	if !(lexicon{}).Entity(s) {
		b.kind = ""
	}
	return published{}, false
}

func (b *bareTable) complete(note string) (published, bool) {
	h := readHeading(b.lines)
	table := schema.FormOf(b.kind).New()
	head := table.Head()
	head.Title, head.Unit, head.Note = h.title.name, h.unit, &note
	head.Pages = [2]int{h.page, h.page}
	b.kind = ""
	return published{heading: h, weak: true, table: table}, true
}
