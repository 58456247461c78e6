package schema

import "slices"

// CellRef names a cell of a budget.
type CellRef struct {
	Kind Kind
	List string
	Row  int    // index in the list, counted from 0
	Key  string // amount key, or the header of an extra column
}

// Term is a signed operand of an equation.
type Term struct {
	Amount *Amount  // the cell itself
	In     *ListRef // its list
	cell   int32    // its number among the cells of the budget
	Sign   int8     // +1 or -1
	Unit   int8     // its table's unit as a power of ten over 元: 元 0, 千元 3, 万元 4, 亿元 8; -1 not told
}

// Term is the term of an amount in a row of a list, whose column is not told.
func (l *ListRef) Term(sign, row int, a *Amount, unit int) Term {
	return Term{Amount: a, In: l, cell: l.first + int32(row*max(1, len(l.names))), Sign: int8(sign), Unit: int8(unit)}
}

// Row is the index of the term's row in its list.
func (t *Term) Row() int { return int(t.cell-t.In.first) / max(1, len(t.In.names)) }

// Key is the amount key, or the header of the extra column, of the term's cell; empty
// where it is not told.
func (t *Term) Key() string {
	if len(t.In.names) == 0 {
		return ""
	}
	return t.In.names[int(t.cell-t.In.first)%len(t.In.names)]
}

// Ref names the term's cell.
func (t *Term) Ref() CellRef { return CellRef{t.In.Kind, t.In.List, t.Row(), t.Key()} }

// Equation is an identity instantiated for rows of a budget: the signed
// amounts of its terms sum to zero. Terms[0] is the whole, with Sign -1; the
// others are what it should be equal to. A null counts as zero, but an
// equation of nulls says nothing.
type Equation struct {
	Check    string    // row_sum, children, top, balance, cross_table
	Identity *Identity // the declaration it comes from
	Terms    []Term

	// Missing says which operand the document should have and has not; the
	// equation cannot be evaluated, and its budget cannot be verified.
	Missing string
	// PartsOptional: a whole without any part says nothing, for a form may
	// print the total of such a row alone.
	PartsOptional bool
	// WholeOptional: parts without their whole say nothing, for a form may
	// leave it out; but the budget cannot be verified, for it may be lost.
	WholeOptional bool
}

// Identity is a declaration: something that holds in every budget of a form.
type Identity struct {
	Check string // the contract's name of the family: row_sum, children, …
	ID    string // its own name
	Doc   string // what it says, in a sentence
	draw  func(*drawer)

	tables bool // its operands are of more than one table
}

// Identities are all identities, in the order they are evaluated in. Verify
// evaluates them, the placement of open cells searches for the assignment that
// satisfies them, the review page spells them out. Do not change it.
func Identities() []*Identity { return identities }

// Equations instantiates every identity for the rows of b, all-null ones too:
// which are drawn does not depend on cells that are still open, but for those
// that must know whether two totals are equal first.
func Equations(b *Budget) []Equation {
	space := new(workspace)
	return drawIn(space, newBook(b, space))
}

// WithEquations gives use what [Equations] gives, in memory that is its own until
// it returns and then serves the next budget.
func WithEquations(b *Budget, use func([]Equation)) {
	withWorkspace(func(w *workspace) { use(drawIn(w, newBook(b, w))) })
}

// drawIn draws the equations into a workspace.
func drawIn(w *workspace, bk *book) []Equation {
	d := &drawer{book: bk, space: w, out: w.equations[:0]}
	for _, x := range identities {
		d.identity = x
		x.draw(d)
	}
	leaveOpen(bk, d.out)
	w.equations = d.out
	return d.out
}

// drawEach draws the equations of one identity after the other, and gives use those of
// each: the next ones take their memory.
func drawEach(w *workspace, bk *book, use func([]Equation)) {
	d := &drawer{book: bk, space: w}
	for _, x := range identities {
		w.redraw()
		d.identity, d.out, d.arena, d.open = x, w.equations, nil, 0
		x.draw(d)
		leaveOpen(bk, d.out)
		w.equations = d.out
		use(d.out)
	}
}

// leaveOpen says of equations with an empty cell of a row whose amounts are not
// all placed that they cannot be evaluated: the cell need not be empty. Neither
// need the cells of an empty row of a list with such amounts.
func leaveOpen(bk *book, equations []Equation) {
	var unplaced []*ledger
	for _, g := range bk.ledgers {
		if g.unplaced {
			unplaced = append(unplaced, g)
		}
	}
	if len(unplaced) == 0 {
		return
	}
	for i := range equations {
		q := &equations[i]
		for k := range q.Terms {
			if t := &q.Terms[k]; q.Missing == "" && !t.Amount.valid && mayBeOpen(unplaced, t) {
				q.Missing = "the column of an amount"
			}
		}
	}
}

// mayBeOpen reports an empty cell of one of some lists that may be that of an
// amount not placed.
func mayBeOpen(unplaced []*ledger, t *Term) bool {
	for _, g := range unplaced {
		if t.In == &g.ListRef {
			row := t.Row()
			return g.empty(row) || len(g.rows[row].head.Unplaced) > 0
		}
	}
	return false
}

// drawer collects equations.
type drawer struct {
	*book
	identity *Identity
	out      []Equation
	arena    []Term // terms are cut from it, many equations to an allocation
	open     int    // where the equation being drawn begins in the arena
	space    *workspace
	about    Kind // only equations with a cell of this table are asked for; empty: all
}

// asks reports that equations between some tables are asked for.
func (d *drawer) asks(kinds ...Kind) bool {
	return d.about == "" || slices.Contains(kinds, d.about)
}

// whole begins an equation with the cell that the parts should sum to.
func (d *drawer) whole(g *ledger, row, column int) {
	d.open = len(d.arena)
	d.term(-1, g, row, column)
}

// part adds an operand; a row or a column of -1, or a row without the cell, adds
// nothing.
func (d *drawer) part(g *ledger, row, column int) { d.term(+1, g, row, column) }

func (d *drawer) term(sign int8, g *ledger, row, column int) {
	if g.cell(row, column) == nil {
		return
	}
	if len(d.arena) == cap(d.arena) {
		d.grow()
	}
	d.arena = append(d.arena, g.term(sign, row, column))
}

// term is the term of a cell that the row has.
func (g *ledger) term(sign int8, row, column int) Term {
	at := row*len(g.names) + column
	return Term{g.cells[at], &g.ListRef, g.first + int32(at), sign, int8(g.unit)}
}

// grow starts a new arena with the open equation at its beginning; equations
// drawn before keep the old one.
func (d *drawer) grow() {
	open := d.arena[d.open:]
	d.arena = append(d.space.arena(max(256, 4*len(open), len(d.out))), open...)
	d.open = 0
}

// end finishes the equation. One without parts is dropped.
func (d *drawer) end() *Equation {
	if len(d.arena)-d.open < 2 {
		d.arena = d.arena[:d.open]
		return &Equation{}
	}
	return d.finish()
}

// finish finishes an equation that may be a single cell: it should be zero.
func (d *drawer) finish() *Equation {
	terms := d.arena[d.open:len(d.arena):len(d.arena)]
	d.open = len(d.arena)
	if len(terms) == 0 {
		return &Equation{}
	}
	if len(d.out) == cap(d.out) {
		d.out = slices.Grow(d.out, max(256, len(d.out))) // a budget has hundreds
	}
	d.out = append(d.out, Equation{Check: d.identity.Check, Identity: d.identity, Terms: terms})
	return &d.out[len(d.out)-1]
}

// try takes the equation being drawn back: would it hold?
func (d *drawer) try() result {
	r := d.peek()
	d.drop()
	return r
}

// holds takes the equation being drawn back: would it hold exactly?
func (d *drawer) holds() bool {
	would := holds(d.arena[d.open:])
	d.drop()
	return would
}

// peek evaluates the equation being drawn.
func (d *drawer) peek() result { return weigh(&Equation{Terms: d.arena[d.open:]}) }

// drop takes the equation being drawn back.
func (d *drawer) drop() { d.arena = d.arena[:d.open] }

// missing draws an equation that cannot be evaluated: the cell, if it is there,
// and what there should be besides.
func (d *drawer) missing(g *ledger, row, column int, what string) {
	d.whole(g, row, column)
	terms := d.arena[d.open:len(d.arena):len(d.arena)]
	d.open = len(d.arena)
	d.out = append(d.out, Equation{Check: d.identity.Check, Identity: d.identity, Terms: terms, Missing: what})
}

// Cell is the amount a reference names, nil if there is none.
func (b *Budget) Cell(ref CellRef) *Amount {
	r := b.Row(ref)
	if r == nil {
		return nil
	}
	if a := r.Amount(ref.Key); a != nil {
		return a
	}
	return r.Head().Extra.Get(ref.Key)
}

// Row is the row of the cell a reference names, nil if there is none.
func (b *Budget) Row(ref CellRef) Row {
	t := b.Tables.Get(ref.Kind)
	if t == nil {
		return nil
	}
	for _, l := range t.Lists() {
		if l.Name() == ref.List && ref.Row >= 0 && ref.Row < l.Len() {
			return l.Row(ref.Row)
		}
	}
	return nil
}

// Holds reports that the amounts of the equation fit together, exactly or within
// rounding; told is false where it says nothing, or lacks an operand.
func (q *Equation) Holds() (holds, told bool) {
	r := weigh(q)
	return r == pass || r == rounded, r > unknown
}
