package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/flowtext"
)

// Some extractors print the pieces of cut integers (wrap.go) side by side, as if each
// were an amount, and the first of them may touch the name:
//
//	合计 3625 642 1661 116 1826 464 6781 0 3719 6653 3
//	502 事业单位离退休4264 3 4101 2 1631
//
// Where an amount ends the sums of the row tell: of all ways to join pieces to those
// that fill their cell before them, one leaves amounts that add up.

// joinBySums joins the integers of rows that do not add up as read, in a list of which
// other things tell that they are cut, or where it mends most of these rows. Then the
// others have pieces that are not with their own.
func (p *codeParser) joinBySums(sums rowSums) {
	width := p.widest()
	if p.decimals > 0 || len(sums.sums) == 0 || width < leastWidth || width >= p.longest {
		return
	}
	sums.zeros = p.printsZeros(width)
	j := pieceJoiner{sums, width, p.longest}
	joined, untold := map[*flowRow]flowRow{}, []*flowRow(nil)
	for _, r := range p.rows {
		if r.added = sums.hold(r.amounts); r.added {
			continue
		}
		if whole, ok := j.whole(*r); ok {
			joined[r] = whole
		} else {
			untold = append(untold, r)
		}
	}
	most := len(joined) > len(untold)
	if p.wrap == 0 && !most {
		return
	}
	p.wrap = width
	for r, whole := range joined {
		*r = whole
	}
	for _, r := range untold {
		r.torn = r.torn || most
	}
}

// leastWidth is how many digits the narrowest cell holds that integers are cut at.
const leastWidth = 3

// widest is the number of digits of the longest piece of an amount.
func (p *codeParser) widest() (n int) {
	for _, r := range p.rows {
		for _, piece := range amountPieces(r.amounts) {
			n = max(n, len(piece.Text))
		}
	}
	return n
}

// printsZeros reports a zero that is no rest of an amount: it stands behind none that
// fills its cell.
func (p *codeParser) printsZeros(width int) bool {
	for _, r := range p.rows {
		before := 0
		for _, a := range amountPieces(r.amounts) {
			if a.Mark || a.Text == "0" && before < width {
				return true
			}
			before = len(a.Text)
		}
	}
	return false
}

// amountPieces are the pieces of amounts, each an amount.
func amountPieces(amounts []*flowtext.Amount) (pieces []*flowtext.Amount) {
	for _, a := range amounts {
		if a.Mark {
			pieces = append(pieces, a)
			continue
		}
		for i, raw := range a.Raw {
			pieces = append(pieces, &flowtext.Amount{Text: raw, Lines: a.Lines[i : i+1], Raw: a.Raw[i : i+1]})
		}
	}
	return pieces
}

// hold reports amounts of a row that add up.
func (s rowSums) hold(amounts []*flowtext.Amount) bool {
	_, ok := s.fit(digitsOf(amounts), func(string, string) bool { return false })
	return ok && len(amounts) > 0
}

// digitsOf are the digits of amounts; an empty cell counts as zero.
func digitsOf(amounts []*flowtext.Amount) (digits []string) {
	for _, a := range amounts {
		if a.Mark {
			digits = append(digits, "0")
		} else {
			digits = append(digits, a.Text)
		}
	}
	return digits
}

// pieceJoiner joins the pieces of integers that are cut after width digits.
type pieceJoiner struct {
	rowSums
	width, longest int
}

// overPages joins the pieces behind the end of a page to those before it that fill
// their cell, in the only way in which the row adds up.
//
//	2358 2358 7070 7070 5536 8589 1387 9999
//	54 54 9 9 9 9 8
func (j pieceJoiner) overPages(before, behind []*flowtext.Amount) (amounts []*flowtext.Amount, ok bool) {
	var ways [][]*flowtext.Amount
	var try func(whole, cut, ends []*flowtext.Amount)
	try = func(whole, cut, ends []*flowtext.Amount) {
		if j.left.Rows--; j.left.Rows < 0 || len(ends) > len(cut) || len(ways) > 1 {
			return
		}
		if len(cut) == 0 {
			if j.hold(whole) {
				ways = append(ways, slices.Clone(whole))
			}
			return
		}
		if a := cut[0]; len(ends) > 0 && !a.Mark && len(a.Raw[len(a.Raw)-1]) == j.width {
			try(append(whole, joinedAmount(a, ends[0])), cut[1:], ends[1:])
		}
		try(append(whole, cut[0]), cut[1:], ends)
	}
	try(nil, before, behind)
	if len(ways) != 1 || j.left.Rows < 0 {
		return nil, false
	}
	return ways[0], true
}

// whole is a row with its pieces joined in the only way in which it adds up, the digits
// that touch its name among them.
func (j pieceJoiner) whole(r flowRow) (flowRow, bool) {
	if r.before > 0 && r.before < len(r.amounts) {
		r.amounts, r.added = j.overPages(r.amounts[:r.before], r.amounts[r.before:])
		r.torn = false
		return r, r.added
	}
	pieces := amountPieces(r.amounts)
	amounts, ok := j.join(pieces)
	if name, first, cut := j.cutName(r.name); cut {
		if more, also := j.join(append([]*flowtext.Amount{first}, pieces...)); also {
			if ok {
				return r, false
			}
			r.name, amounts, ok = name, more, true
		}
	}
	r.amounts, r.added = amounts, ok
	return r, ok
}

// cutName parts the digits at the end of a name that fill a cell from it.
func (j pieceJoiner) cutName(name []normalize.Fragment) (words []normalize.Fragment, piece *flowtext.Amount, ok bool) {
	if len(name) == 0 {
		return name, nil, false
	}
	last := name[len(name)-1]
	at := len(last.Text) - j.width
	if at < 0 || !text.IsDigits(last.Text[at:]) || at == 0 && len(name) == 1 {
		return name, nil, false
	}
	digits := last.Text[at:]
	piece = &flowtext.Amount{Text: digits, Lines: []int{last.Line}, Raw: []string{digits}}
	words = slices.Clone(name[:len(name)-1])
	if last.Text = last.Text[:at]; at > 0 {
		words = append(words, last)
	}
	return words, piece, true
}

// join joins pieces to those before them that fill their cell.
func (j pieceJoiner) join(pieces []*flowtext.Amount) (amounts []*flowtext.Amount, ok bool) {
	begins, ok := j.fit(digitsOf(pieces), func(amount, piece string) bool {
		return len(amount)%j.width == 0 && len(amount)+len(piece) <= j.longest && !strings.HasPrefix(amount, "0")
	})
	if !ok {
		return nil, false
	}
	for i, piece := range pieces {
		if begins[i] {
			amounts = append(amounts, piece)
			continue
		}
		last := len(amounts) - 1
		amounts[last] = joinedAmount(amounts[last], piece)
	}
	return amounts, true
}

func joinedAmount(a, end *flowtext.Amount) *flowtext.Amount {
	return &flowtext.Amount{Text: a.Text + end.Text, Lines: slices.Concat(a.Lines, end.Lines), Raw: slices.Concat(a.Raw, end.Raw)}
}
