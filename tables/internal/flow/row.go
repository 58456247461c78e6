package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
)

// flowRow is a row of a list of codes as flow text shows it: its cells are
// whole, but the columns of its amounts are open.
type flowRow struct {
	line    int // printed 序号, 0 where there is none
	serial  normalize.Fragment
	code    string             // digits of the one code column
	entity  normalize.Fragment // code of the entity, in a column of its own
	parts   []string
	name    []normalize.Fragment
	amounts []*flowtext.Amount
	shares  []*flowtext.Amount // with a percent sign; they stand in columns of their own
	first   normalize.Fragment
	last    normalize.Fragment
	mixed   bool // an amount began while another was still in pieces
	done    int  // amounts at the front that are whole
	before  int  // amounts before the page ended
	torn    bool // of its pieces it is not told which amounts they complete
	added   bool // its amounts add up
}

// nameText is the name with its pieces joined; fragments that touched in print
// and fragments that did not are joined alike.
func (r *flowRow) nameText() string {
	var b strings.Builder
	for _, f := range r.name {
		b.WriteString(f.Text)
	}
	return b.String()
}

// bare reports a row of which only the 序号 has come.
func (r *flowRow) bare() bool { return r.code == "" && len(r.name) == 0 && len(r.amounts) == 0 }

// inOrder reports that the amounts were printed in the order of their columns:
// one after the other, or all of them piece by piece.
//
//	507.4 507.4 507.4      758.4
//	1     1     1          5  18.00  758.4 …   one cut, one whole: the order is lost
func (r *flowRow) inOrder() bool {
	if !r.mixed {
		return true
	}
	for _, a := range r.amounts {
		if len(a.Raw) != len(r.amounts[0].Raw) {
			return false
		}
	}
	return true
}

// inPieces reports an amount that lacks the decimals which all others have: a
// piece of it stands elsewhere.
func (r *flowRow) inPieces(decimals int) bool {
	for _, a := range r.amounts {
		if strings.Contains(a.Text, ".") && !a.Whole(decimals) {
			return true
		}
	}
	return false
}

// cutsAmounts reports a table in which an amount ends at its point, or in an
// open group of thousands: 861,838. · 88, 1,251,66 · 6.17.
func cutsAmounts(body []flowtext.Fragment) bool {
	return slices.ContainsFunc(body, func(f flowtext.Fragment) bool {
		if f.Kind != normalize.NumberFragment {
			return false
		}
		whole, _, point := strings.Cut(f.Text, ".")
		return strings.HasSuffix(f.Text, ".") || !point && !flowtext.ClosedGroups(whole)
	})
}

// values are the amounts, marks of empty cells among them as null. ok is false
// where one cannot be read.
func (r *flowRow) values() (out []schema.Amount, ok bool) {
	ok = true
	for _, a := range r.amounts {
		v, err := cell.ParseAmount(a.Text)
		if a.Mark {
			v, err = schema.Amount{}, nil
		}
		ok = ok && err == nil
		out = append(out, v)
	}
	return out, ok
}
