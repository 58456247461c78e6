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
	Sign   int // +1 or -1
	Ref    CellRef
	Amount *Amount // the cell itself
	Unit   int     // its table's unit as a power of ten over 元: 元 0, 千元 3, 万元 4, 亿元 8; -1 not told
}

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
func Equations(b *Budget) []Equation { return draw(newBook(b)) }

// WithEquations gives use what [Equations] gives, in memory that is its own until
// it returns and then serves the next budget.
func WithEquations(b *Budget, use func([]Equation)) {
	space := workspaces.Get().(*workspace)
	defer space.release()
	use(drawIn(space, newBook(b)))
}

func draw(bk *book) []Equation { return drawIn(nil, bk) }

// drawIn draws the equations into a workspace, nil for memory of their own.
func drawIn(w *workspace, bk *book) []Equation {
	d := &drawer{book: bk, space: w}
	if w != nil {
		d.out = w.equations[:0]
	}
	for _, x := range identities {
		d.identity = x
		x.draw(d)
	}
	leaveOpen(bk, d.out)
	if w != nil {
		w.equations = d.out
	}
	return d.out
}

// leaveOpen says of equations with an empty cell of a row whose amounts are not
// all placed that they cannot be evaluated: the cell need not be empty. Neither
// need the cells of an empty row of a list with such amounts.
func leaveOpen(bk *book, equations []Equation) {
	unplaced := map[*ledger]bool{}
	for _, g := range bk.ledgers {
		for i := range g.rows {
			if len(g.rows[i].head.Unplaced) > 0 {
				unplaced[g] = true
			}
		}
	}
	if len(unplaced) == 0 {
		return
	}
	for i := range equations {
		q := &equations[i]
		for _, t := range q.Terms {
			g := bk.ledger(t.Ref.Kind, t.Ref.List)
			if q.Missing == "" && !t.Amount.valid && unplaced[g] && (g.empty(t.Ref.Row) || len(g.rows[t.Ref.Row].head.Unplaced) > 0) {
				q.Missing = "the column of an amount"
			}
		}
	}
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
func (d *drawer) whole(g *ledger, row int, key string) {
	d.open = len(d.arena)
	d.term(-1, g, row, key)
}

// part adds an operand; a row of -1, or a row without the cell, adds nothing.
func (d *drawer) part(g *ledger, row int, key string) { d.term(+1, g, row, key) }

func (d *drawer) term(sign int, g *ledger, row int, key string) {
	if g == nil || row < 0 {
		return
	}
	a := g.cell(row, key)
	if a == nil {
		return
	}
	if len(d.arena) == cap(d.arena) {
		d.grow()
	}
	d.arena = append(d.arena, Term{sign, CellRef{g.kind, g.form.Name, row, key}, a, g.unit})
}

// grow starts a new arena with the open equation at its beginning; equations
// drawn before keep the old one.
func (d *drawer) grow() {
	open := d.arena[d.open:]
	d.arena = append(d.space.arena(max(256, 4*len(open))), open...)
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
	d.out = append(d.out, Equation{Check: d.identity.Check, Identity: d.identity, Terms: terms})
	return &d.out[len(d.out)-1]
}

// try takes the equation being drawn back: would it hold?
func (d *drawer) try() result {
	r := d.peek()
	d.drop()
	return r
}

// peek evaluates the equation being drawn.
func (d *drawer) peek() result { return weigh(&Equation{Terms: d.arena[d.open:]}) }

// drop takes the equation being drawn back.
func (d *drawer) drop() { d.arena = d.arena[:d.open] }

// missing draws an equation that cannot be evaluated: the cell, if it is there,
// and what there should be besides.
func (d *drawer) missing(g *ledger, row int, key, what string) {
	d.whole(g, row, key)
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
