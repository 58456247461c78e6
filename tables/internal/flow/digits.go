package flow

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// digits decides what digits alone are: a piece of the code or of an amount
// that waits for one, the 序号 or the code of the next row, an amount without
// decimals, or nothing of this table (a page number).
func (p *codeParser) digits(f flowtext.Fragment, next []flowtext.Fragment) {
	r := p.cur()
	switch {
	case p.serial && p.serialTouchesCode(r, f):
	case p.entities && p.entityCode(r, f, next):
	case r != nil && p.endsLast(r, f) && p.amountPiece(r, f, true):
	case r != nil && p.wholeLevel(r, f):
		r.parts = append(r.parts, f.Text[len(r.code):])
		r.code, r.last = f.Text, f.Fragment
	case r != nil && p.codePiece(r, f):
		if p.levels {
			r.parts = append(r.parts, f.Text)
		}
		r.code, r.last = r.code+f.Text, f.Fragment
	case r != nil && p.amountPiece(r, f, true):
	case r != nil && p.wrapped(r, f) && !p.codeAhead(f, next):
		a := r.amounts[len(r.amounts)-1]
		p.lengthen(r, a, a.Text+f.Text, f)
	case f.PageNumber && p.isPageNumber(f, next):
		p.stray = append(p.stray, f.Fragment)
	case p.serial && p.nextLine(f, next):
		r := p.open(f.Fragment)
		r.line, r.serial = word.Atoi(f.Text), f.Fragment
	case r != nil && r.code != "" && !(f.First && p.nests(f.Text)) && p.inName(r, f, next):
		p.addName(r, f)
		p.fresh = false
	case p.startsCode(f, next) && !p.wholePart(f, next):
		p.startCode(r, f)
	case r != nil && p.lateCodePiece(r, f):
		r.code, r.last = r.code+f.Text, f.Fragment
	case r != nil && p.amountPiece(r, f, false):
	case r != nil && f.Glued && !p.fresh && len(r.amounts) == 0:
		p.addName(r, f)
	case r != nil && p.bareAmount(r, f, next):
		p.addAmount(r, f, &flowtext.Amount{Text: f.Text})
	default:
		p.stray = append(p.stray, f.Fragment)
	}
}

// entityCode takes the code of an entity: between the code of the row and its name, or
// before the name of an entity that has a row of its own.
//
//	305 某局 17.92 17.92
//	207 01 04 305 图书馆 13.33 13.33
func (p *codeParser) entityCode(r *flowRow, f flowtext.Fragment, next []flowtext.Fragment) bool {
	if !namesEntity(f, next) || p.nests(f.Text) {
		return false
	}
	within := r != nil && r.code != "" && len(r.name)+len(r.amounts) == 0
	if !within && !f.First {
		return false
	}
	if !within {
		r = p.open(f.Fragment)
	}
	r.entity, r.last, p.fresh = f.Fragment, f.Fragment, false
	return true
}

func (p *codeParser) startCode(r *flowRow, f flowtext.Fragment) {
	if r == nil || !p.serial || !r.bare() {
		r = p.open(f.Fragment)
	}
	r.code, r.last = f.Text, f.Fragment
	if p.levels {
		r.parts = []string{f.Text}
	}
	p.fresh = true
}

// amountPiece joins digits to the first amount that waits for them; with exact
// only if they complete it.
func (p *codeParser) amountPiece(r *flowRow, f flowtext.Fragment, exact bool) bool {
	a := p.openAmount(r)
	if a == nil || !strings.ContainsAny(a.Text, ".,") {
		return false
	}
	if p.loose && !strings.HasSuffix(a.Text, ".") && flowtext.ClosedGroups(strings.SplitN(a.Text, ".", 2)[0]) {
		return false // 2.2 is whole where zeros are not printed
	}
	if exact && !a.Completes(f.Text, p.decimals) {
		return false
	}
	s, ok := a.Joined(f.Text, p.decimals)
	if ok {
		p.lengthen(r, a, s, f)
	}
	return ok
}

// endsLast reports digits right behind the last amount of the row, the only one
// that lacks a piece: they are no piece of the code.
//
//	212 · 010 · 城管 · 751.4
//	2
func (p *codeParser) endsLast(r *flowRow, f flowtext.Fragment) bool {
	a := p.openAmount(r)
	return a != nil && !p.broken && a == r.amounts[len(r.amounts)-1] && r.last.Line == a.Lines[len(a.Lines)-1] && f.First
}

// codePiece reports that digits go on with the row's code.
func (p *codeParser) codePiece(r *flowRow, f flowtext.Fragment) bool {
	code := r.code + f.Text
	if r.code == "" || len(code) > 7 {
		return false
	}
	if p.levels {
		return p.fresh && len(f.Text) <= 2
	}
	if len(r.code) != 3 && len(r.code) != 5 { // a code has 3, 5 or 7 digits
		return p.nests(code) || p.fresh && len(code) < 7
	}
	return p.fresh && f.Line != r.last.Line && p.nestsPartly(code)
}

// wholeLevel reports a code one level below that of the row, in a table whose columns 类 款
// 项 each have the whole code: 201 20103 2010301.
func (p *codeParser) wholeLevel(r *flowRow, f flowtext.Fragment) bool {
	return p.levels && p.fresh && len(f.Text) == len(r.code)+2 && strings.HasPrefix(f.Text, r.code)
}

// lateCodePiece reports the rest of a code that breaks, behind the beginning of its name: the
// code so far has another one.
func (p *codeParser) lateCodePiece(r *flowRow, f flowtext.Fragment) bool {
	return p.broken && r.code != "" && p.nests(r.code+f.Text) && !isKnown(r.nameText(), knownNames(r.code))
}

// nests reports that a code has 3, 5 or 7 digits and stands below one that
// came before.
func (p *codeParser) nests(code string) bool {
	switch len(code) {
	case 3:
		return strings.ContainsRune(p.classes, rune(code[0])) && cell.ClassCode(code)
	case 5, 7:
		return p.has(code[:len(code)-2]) && !p.has(code)
	}
	return false
}

// nestsPartly is nests for a code of which pieces are still to come.
func (p *codeParser) nestsPartly(code string) bool {
	switch len(code) {
	case 4:
		return p.has(code[:3])
	case 6:
		return p.has(code[:5])
	}
	return p.nests(code)
}

// startsCode reports that digits begin the code of a new row.
func (p *codeParser) startsCode(f flowtext.Fragment, next []flowtext.Fragment) bool {
	d := f.Text
	if f.Glued && !f.First {
		return false
	}
	if p.levels {
		return p.startsLevel(f) && !p.isWholeAmount(f, next)
	}
	if len(d) < 3 || len(d) > 7 || !strings.ContainsRune(p.classes, rune(d[0])) || !cell.ClassCode(d[:3]) {
		return false
	}
	if r := p.cur(); r != nil && p.serial && r.bare() {
		return true
	}
	if !f.First || p.serial && (p.wholeNumbers() || !p.nests(d)) || p.isWholeAmount(f, next) {
		return false
	}
	return len(d) == 3 || p.has(d[:3]) || len(d) != 4 && len(d) != 6
}

// isWholeAmount reports digits on a line of their own, in a table of whole
// numbers, that no name and no more of a code follows: an amount, also where it
// looks like a code.
//
//	231
//	231
//	—
func (p *codeParser) isWholeAmount(f flowtext.Fragment, next []flowtext.Fragment) bool {
	if !p.wholeNumbers() || p.cur() == nil || len(next) == 0 || !next[0].First || next[0].Breaks || p.leads(f.Text, next) {
		return false
	}
	code := f.Text
	for i, n := range next {
		if n.Kind != normalize.DigitsFragment || beginsName(next[i:]) || !p.moreOfCode(code, n.Text) {
			return n.Kind != normalize.TextFragment && !beginsName(next[i:])
		}
		code += n.Text
	}
	return true
}

// leads reports a code that is new, and below one that came before or above the
// next one: its row may have its name elsewhere.
func (p *codeParser) leads(code string, next []flowtext.Fragment) bool {
	if p.has(code) || !p.nests(code) {
		return false
	}
	if len(code) > 3 {
		return true
	}
	for _, n := range next[:min(len(next), restWithin)] {
		if n.Kind == normalize.DigitsFragment && len(n.Text) > len(code) && cell.IsCode(n.Text) {
			return strings.HasPrefix(n.Text, code)
		}
	}
	return false
}

// beginsName reports a number that the name behind it begins with: 120急救网络.
func beginsName(f []flowtext.Fragment) bool {
	return len(f) > 1 && f[1].Glued && f[1].Kind == normalize.TextFragment
}

// moreOfCode reports that digits may go on with those of a code.
func (p *codeParser) moreOfCode(code, more string) bool {
	if p.levels {
		return len(code) >= 3 && len(more) <= 2 && len(code)+len(more) <= 7
	}
	return len(code)+len(more) <= 7
}

// startsLevel is startsCode where 类 款 项 have a column each and a row may
// print its own level only.
func (p *codeParser) startsLevel(f flowtext.Fragment) bool {
	if r := p.cur(); !f.First && !(p.serial && r != nil && r.bare()) {
		return false
	}
	switch len(f.Text) {
	case 3:
		return strings.ContainsRune(p.classes, rune(f.Text[0])) && cell.ClassCode(f.Text)
	case 1, 2:
		r := p.cur()
		return r != nil && (!p.serial || r.bare()) && strings.Trim(f.Text, "0") != ""
	case 5, 7: // 2584814 is an amount
		return strings.ContainsRune(p.classes, rune(f.Text[0])) && (!p.wholeNumbers() || p.has(f.Text[:3]) || len(knownNames(f.Text)) > 0)
	}
	return false
}

// wholeNumbers reports a table whose amounts may be digits alone.
func (p *codeParser) wholeNumbers() bool { return p.decimals == 0 || p.loose }

// wholePart reports digits that are the part of an amount before its point:
//
//	26223
//	.97
func (p *codeParser) wholePart(f flowtext.Fragment, next []flowtext.Fragment) bool {
	return p.decimals > 0 && f.First && len(next) > 0 && next[0].First && strings.HasPrefix(next[0].Text, ".")
}

// bareAmount reports digits that stand where amounts stand: a printed 0 or 80
// among 13,297.11, or the front of an amount that is cut before its point.
func (p *codeParser) bareAmount(r *flowRow, f flowtext.Fragment, next []flowtext.Fragment) bool {
	if len(r.name) == 0 && r.code == "" {
		return false
	}
	if p.wholePart(f, next) || p.loose && (f.Text == "0" || len(r.name) > 0 && !(f.PageNumber && len(f.Text) <= wording.MaxPageDigits) && !p.pieces) {
		return true
	}
	if f.First && len(next) > 0 && next[0].First && next[0].Kind == normalize.NumberFragment && p.decimals > 0 {
		a := flowtext.Amount{Text: f.Text}
		return a.Completes(next[0].Text, p.decimals)
	}
	if f.First && len(r.amounts) == 0 && p.decimals > 0 { // 22 22 0 0: a line of amounts
		return len(r.name) > 0 && len(next) > 0 && next[0].Line == f.Line && next[0].Kind != normalize.TextFragment
	}
	return p.decimals == 0 || f.Line == r.last.Line || len(r.amounts) > 0 && !f.First
}
