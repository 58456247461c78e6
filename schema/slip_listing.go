package schema

// listing is a list of a table with its rows as the slips ask for them: each
// asks much the same of all rows.
type listing struct {
	budget *Budget
	table  Table
	kind   Kind
	list   List
	form   *ListForm
	rows   []listed
	space  *workspace

	coded    bool // a row has a code
	entities bool // rows are of entities
}

// listed is a row with what its head says.
type listed struct {
	*RowHead
	level         int            // of its number, see numbering
	number, label string         // its number, and its name without it
	codes         Classification // what its code is of
	known         []CodeName     // names of its code
}

// listings are the lists of all tables of a budget.
func listings(b *Budget, w *workspace) (all []*listing) {
	lists := listsOf(b)
	rows := 0
	for _, l := range lists {
		rows += l.Len()
	}
	w.listed.reserve(rows)
	all = make([]*listing, len(lists))
	room := make([]listing, len(lists))
	for i, l := range lists {
		room[i] = newListing(b, l, w)
		all[i] = &room[i]
	}
	return all
}

func newListing(b *Budget, l tableList, w *workspace) listing {
	g := listing{budget: b, table: l.table, kind: l.table.Kind(), list: l.List, form: l.Form(), rows: w.listed.take(l.Len()), space: w}
	for i := range g.rows {
		r := &g.rows[i]
		r.RowHead = l.Row(i).Head()
		r.level, r.number, r.label = cutNumber(r.Name)
		g.coded = g.coded || r.Code != ""
		g.entities = g.entities || r.EntityCode != ""
		if r.Code != "" {
			r.codes = classificationOf(g.kind, r.Code)
			r.known = CodeNames(r.codes, r.Code)
		}
	}
	return g
}

// problem is an error about a row of the list, or about the list that starts with
// it. All sums may hold with what it tells: it keeps the budget from being verified.
func (g *listing) problem(line int, code, message string) Problem {
	return Problem{
		Severity: Error, Code: code, Page: g.table.Head().Pages[0],
		Entity: g.budget.Entity.Name, Table: string(g.kind), Line: line, Message: message,
	}
}

// printsAmount reports a row with an amount, wherever it stands.
func (g *listing) printsAmount(i int) bool {
	row := g.list.Row(i)
	for n := range g.form.Keys {
		if !row.At(n).IsNull() {
			return true
		}
	}
	h := g.rows[i]
	for k := range h.Extra {
		if !h.Extra[k].Amount.IsNull() {
			return true
		}
	}
	return len(h.Unplaced) > 0
}

// spends reports a row with an amount that is not zero.
func (g *listing) spends(i int) bool {
	row := g.list.Row(i)
	for n := range g.form.Keys {
		if a := row.At(n); !a.IsNull() && !a.IsZero() {
			return true
		}
	}
	return false
}
