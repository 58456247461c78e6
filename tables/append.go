package tables

import "budgetextract/schema"

// goesOn reports that a table without a title is the rest of the one before:
// the same kind by its header, on the next page, for the same entity.
func (p *published) goesOn(before *published) bool {
	if before == nil || before.table == nil || p.table == nil || p.heading.named || p.table.Kind() != before.table.Kind() {
		return false
	}
	from, to := p.table.Head().Pages[0], before.table.Head().Pages[1]
	return (from == to || from == to+1) && (p.heading.name == "" || p.heading.name == before.heading.name)
}

// add takes the rows of the rest of a table over.
func (p *published) add(rest published) {
	head, tail := p.table.Head(), rest.table.Head()
	head.Pages[1] = tail.Pages[1]
	if head.Note == nil {
		head.Note = tail.Note
	}
	lists, more := p.table.Lists(), rest.table.Lists()
	offsets := map[string]int{}
	for i := range lists {
		offsets[lists[i].Name()] = lists[i].Len()
		appendRows(lists[i], more[i])
	}
	for _, o := range rest.open {
		o.Row += offsets[o.List]
		p.open = append(p.open, o)
	}
	for _, x := range rest.problems {
		if x.Code != codeUnknownTable {
			p.problems = append(p.problems, x)
		}
	}
	if p.other != nil && rest.other != nil && len(p.other.Columns) == len(rest.other.Columns) {
		p.other.Rows = append(p.other.Rows, rest.other.Rows...)
		p.other.Pages[1] = rest.other.Pages[1]
	}
}

// appendRows copies rows to the end of a list of the same form. Rows that are
// numbered by their place count on.
func appendRows(to, from schema.List) {
	last, placed := 0, true
	if n := to.Len(); n > 0 {
		last = to.Row(n - 1).Head().Line
	}
	for i := range from.Len() {
		placed = placed && from.Row(i).Head().Line == i+1
	}
	for i := range from.Len() {
		row, src := to.Append(), from.Row(i)
		*row.Head() = *src.Head()
		if placed {
			row.Head().Line += last
		}
		for k := range from.Keys() {
			*row.At(k) = *src.At(k)
		}
	}
}
