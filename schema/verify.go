package schema

import (
	"slices"
	"strings"
)

// Verify evaluates the identities of b and sets b.Checks, b.Status and, where
// rows have provenance, which cells are proven.
//
// A budget is verified when the eight standard kinds are there, every equation
// that applies holds exactly, none lacks an operand that the document should
// have, no table is in a unit that is none of money, and every amount under a key of the contract stands in an equation
// that holds. Only rows that no sum involves by their nature are let out:
// those marked 其中 alone, 机关运行经费 and other counts in the “三公” table, and
// columns that v1 has no key for and that are no parts of a row; they are
// counted in b.Checks.Unproven. The identities cannot see two amounts swapped
// between codes that stand once in the document and share a parent (two 款 of
// one 类 in 基本支出表); all else that is changed breaks one of them.
func Verify(b *Budget) {
	withWorkspace(func(w *workspace) { verify(b, w) })
}

func verify(b *Budget, space *workspace) {
	defer space.reset()
	bk := newBook(b, space)
	proofs := space.proofsOf(bk.cells)
	b.Checks = Checks{}
	whole := complete(b)
	drawEach(space, bk, func(equations []Equation) {
		whole = b.Checks.settle(bk, equations, proofs) && whole
	})
	whole = sound(space, bk) && whole
	for _, g := range bk.ledgers {
		whole = g.judge(proofs, &b.Checks) && whole
	}
	b.Checks.Unproven += unprovenElsewhere(b)
	b.Status = b.Checks.status(whole)
	bk.checkProse(b)
}

// Verify verifies every budget of the document. A budget with a problem of
// severity error is not verified, whatever its sums.
func (d *Document) Verify() {
	for _, b := range d.Budgets {
		Verify(b)
		for _, p := range d.Problems {
			concerns := p.Entity == "" || p.Entity == b.Entity.Name
			if p.Severity == Error && concerns && b.Status != Inconsistent {
				b.Status = Partial
			}
		}
	}
}

// settle counts equations by their results, keeps what does not hold exactly, and notes
// what the others prove. It reports that none lacks an operand.
func (c *Checks) settle(bk *book, equations []Equation, proofs []result) (whole bool) {
	whole = true
	for i := range equations {
		q := &equations[i]
		r := weigh(q)
		c.count(r)
		whole = whole && q.Missing == "" && !(q.WholeOptional && r == unknown)
		if r >= pass {
			prove(proofs, q.Terms, r)
		}
		if r > pass {
			c.Findings = append(c.Findings, finding(bk, q, evaluate(q)))
		}
	}
	return whole
}

func (c *Checks) count(r result) {
	switch r {
	case pass:
		c.Passed++
	case rounded:
		c.Rounded++
	case fail:
		c.Failed++
	case unknown:
		c.Unknown++
	}
}

// status is the verdict: whole says that nothing is missing or uncovered.
func (c *Checks) status(whole bool) Status {
	switch {
	case c.Failed > 0:
		return Inconsistent
	case !whole || c.Passed == 0:
		return Partial
	case c.Rounded > 0:
		return Rounded
	}
	return Verified
}

// prove notes for every cell of an equation the worst it was part of.
func prove(proofs []result, terms []Term, r result) {
	for i := range terms {
		if p := &proofs[terms[i].cell]; *p < r {
			*p = r
		}
	}
}

// complete reports that every standard table is there with all its lists.
func complete(b *Budget) bool {
	for _, f := range Forms {
		if f.Standard && !filled(b.Tables.Get(f.Kind)) {
			return false
		}
	}
	return true
}

// filled reports a table that may be whole. Nothing contradicts a table all of
// whose rows are lost, so one without rows must say so in its note, but for
// 政府性基金, which most departments have none of; a side of 收支总表 always has rows.
func filled(t Table) bool {
	if t == nil {
		return false
	}
	lists := t.Lists()
	if len(lists) == 1 {
		l := lists[0]
		empty := l.Len() == 0 && t.Head().Note == nil && t.Kind() != KindGovernmentFundExpenditure
		return !empty && (l.Form().Item || !bareTotal(l))
	}
	for _, l := range lists {
		if l.Len() == 0 && !l.Form().Optional {
			return false
		}
	}
	return true
}

// bareTotal reports a list that is a total of nothing: the rows that make it
// are lost, and no sum asks for them. A row without a name is none: some places
// publish one row of amounts.
func bareTotal(l List) bool {
	if l.Len() != 1 {
		return false
	}
	row := l.Row(0)
	if h := row.Head(); h.Code != "" || h.EntityCode != "" || h.Name == "" {
		return false
	}
	for n := range l.Keys() {
		if a := row.At(n); !a.IsNull() && !a.Decimal().IsZero() {
			return true
		}
	}
	return false
}

// sound reports that there are figures, and that no list shows the marks of a row lost,
// doubled or left open, is in a unit that nobody knows, or in none beside tables that have
// one: no sum compares it with them.
func sound(w *workspace, bk *book) bool {
	if !slices.ContainsFunc(bk.ledgers, (*ledger).holdsFigures) {
		return false // sums of nothing hold whatever was lost
	}
	stated := slices.ContainsFunc(bk.ledgers, func(g *ledger) bool { return g.unit >= 0 })
	for _, g := range bk.ledgers {
		if g.unplaced || g.foreign || stated && g.unit < 0 && g.holdsFigures() || g.gaps() || g.doubled(w) {
			return false
		}
	}
	return true
}

// holdsFigures reports an amount that is not zero: its unit matters.
func (g *ledger) holdsFigures() bool {
	width := len(g.names)
	for i := range g.rows {
		for _, a := range g.cells[i*width : i*width+len(g.form.Keys)] {
			if a.valid && !a.IsZero() {
				return true
			}
		}
	}
	return false
}

// doubled reports a row that stands twice: the same code of the same entity,
// or the same name under the same line.
func (g *ledger) doubled(w *workspace) bool {
	rows := w.index(len(g.rows))
	for i := range g.rows {
		h := g.rows[i].head
		hash := hashOf(h.Code, h.EntityCode)
		if h.Code == "" {
			hash = hashOf(h.Name, h.EntityCode) + uint64(h.Line)
		}
		again := rows.meet(hash, i, func(k int) bool {
			o := g.rows[k].head
			return o.Code == h.Code && o.EntityCode == h.EntityCode && (h.Code != "" || o.Name == h.Name && o.Line == h.Line)
		})
		if again >= 0 {
			return true
		}
	}
	return false
}

// gaps reports a line that is left out. Lines may begin anew, and 合计 may be
// printed without one; the sides of a two-sided table leave out their empty
// cells and may have gaps.
func (g *ledger) gaps() bool {
	if g.List != ListRows {
		return false
	}
	line := 0
	for i := range g.rows {
		if g.rows[i].head.Line > line+1 {
			return true
		}
		line = g.rows[i].head.Line
	}
	return false
}

// judge counts the amounts that nothing proves, marks the proven ones, and
// reports whether all that should be proven are.
func (g *ledger) judge(proofs []result, c *Checks) (whole bool) {
	whole = true
	proofs = proofs[g.first:]
	for i := range g.rows {
		e := &g.rows[i]
		for n := range g.names {
			at := i*len(g.names) + n
			a := g.cells[at]
			if a == nil || !a.valid {
				continue
			}
			if len(e.head.Cells) > 0 {
				if x := e.head.Cells[g.names[n]]; x != nil {
					x.Verified = proofs[at] == pass || proofs[at] == rounded
				}
			}
			if proofs[at] < pass {
				c.Unproven++
				whole = whole && (n >= len(g.form.Keys) || e.role == roleMemo)
			}
		}
		c.Unproven += len(e.head.Unplaced)
	}
	return whole
}

// unprovenElsewhere counts the amounts of tables without identities.
func unprovenElsewhere(b *Budget) (n int) {
	for _, t := range b.OtherTables {
		for _, row := range t.Rows {
			for _, v := range row {
				if v.Amount.valid {
					n++
				}
			}
		}
	}
	return n
}

// finding spells out an equation that does not hold.
func finding(bk *book, q *Equation, v verdict) Finding {
	at := q.Terms[0].Ref()
	f := Finding{
		Check: q.Check, Result: "fail", Table: at.Kind, Column: at.Key,
		Expected: AmountOf(v.expected), Actual: AmountOf(v.actual), Difference: AmountOf(v.difference),
		Message: bk.spell(q),
	}
	if v.result == rounded {
		f.Result = "rounded"
	}
	g := bk.ledger(at.Kind, at.List)
	f.Line = g.rows[at.Row].head.Line
	if at.List != ListRows {
		f.List = at.List
	}
	return f
}

// spell writes an equation with the names of its rows: 合计 1103.89 = 201 758.45
// + ….
func (bk *book) spell(q *Equation) string {
	var s strings.Builder
	for i := range q.Terms {
		t := &q.Terms[i]
		if i > 0 && !t.Amount.valid {
			continue
		}
		switch {
		case i == 1:
			s.WriteString(" = ")
		case i > 1 && t.Sign < 0:
			s.WriteString(" - ")
		case i > 1:
			s.WriteString(" + ")
		}
		s.WriteString(bk.nameOf(q, t))
		s.WriteByte(' ')
		if t.Amount.valid {
			s.WriteString(t.Amount.String())
		} else {
			s.WriteString("null")
		}
	}
	return s.String()
}

// nameOf names an operand by what tells it from the others of its equation.
func (bk *book) nameOf(q *Equation, t *Term) string {
	ref := t.Ref()
	e := bk.ledger(ref.Kind, ref.List).rows[ref.Row]
	name := e.code
	if name == "" {
		name = e.label
	}
	if q.Check == "row_sum" {
		return ref.Key
	}
	if ref.Kind != q.Terms[0].In.Kind || q.Check == "cross_table" && ref.Kind != KindThreePublicExpenditure {
		name = string(ref.Kind) + " " + name + " " + ref.Key
	}
	return name
}
