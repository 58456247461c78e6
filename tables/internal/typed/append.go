package typed

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// GoesOn reports that a table without a title is the rest of the one before:
// the same kind by its header, on the next page, for the same entity.
func (p *Published) GoesOn(before *Published) bool {
	if before == nil || before.Table == nil || p.Table == nil || p.Heading.Named || p.Table.Kind() != before.Table.Kind() {
		return false
	}
	from, to := p.Table.Head().Pages[0], before.Table.Head().Pages[1]
	return (from == to || from == to+1) && (p.Heading.Name == "" || p.Heading.Name == before.Heading.Name)
}

// Add appends the rows of the rest of a table, which GoesOn has found to be that.
func (p *Published) Add(rest Published) {
	head, tail := p.Table.Head(), rest.Table.Head()
	head.Pages[1] = tail.Pages[1]
	if head.Note == nil {
		head.Note = tail.Note
	}
	lists, more := p.Table.Lists(), rest.Table.Lists()
	offsets := map[string]int{}
	for i := range lists {
		offsets[lists[i].Name()] = lists[i].Len()
		appendRows(lists[i], more[i])
	}
	for _, o := range rest.Open {
		o.Row += offsets[o.List]
		p.Open = append(p.Open, o)
	}
	for _, x := range rest.Problems {
		if x.Code != problem.UnknownTable {
			p.Problems = append(p.Problems, x)
		}
	}
	if p.Other != nil && rest.Other != nil && len(p.Other.Columns) == len(rest.Other.Columns) {
		p.Other.Rows = append(p.Other.Rows, rest.Other.Rows...)
		p.Other.Pages[1] = rest.Other.Pages[1]
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
	to.Reserve(from.Len())
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
