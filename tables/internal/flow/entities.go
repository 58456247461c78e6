package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Some forms give a row to each entity, with its code or without:
//
//	合计 955.14 641.74 44.20 269.20
//	205001 某局 955.14 641.74 44.20 269.20
//	205001002
//	某局服务
//	中心
//	370.04 …

// ofEntities reports columns of a list that name entities, and nothing else.
func ofEntities(cols []grid.Column) bool {
	named := false
	for _, c := range cols {
		switch wording.ReadHeader(c.Path[len(c.Path)-1]).As {
		case vocabulary.ColumnEntity:
			named = true
		case vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnItem:
			return false
		}
	}
	return named
}

// codesOfEntities reports a column for these among others.
func codesOfEntities(cols []grid.Column) bool {
	return slices.ContainsFunc(cols, func(c grid.Column) bool {
		return wording.ReadHeader(c.Path[len(c.Path)-1]).As == vocabulary.ColumnEntityCode
	})
}

// entityParser reads the fragments of a list of entities row by row.
type entityParser struct {
	codeParser
	coded bool // entities have codes
}

// entities reads the rows of a list of entities.
func (s *flowSection) entities(h flowhead.Header) *entityParser {
	p := &entityParser{}
	p.decimals, p.serial, p.loose, p.pieces, p.seen = s.decimals, h.Serial, s.loose, cutsAmounts(s.body), map[string]bool{}
	for i, f := range s.body {
		p.coded = p.coded || f.Kind == normalize.DigitsFragment && f.First && namesEntity(f, s.body[i+1:])
	}
	p.parse(s.body)
	return p
}

// leastEntityCode is how many digits the code of an entity has: 101, 205001, 205001002.
const leastEntityCode = 3

// parse reads all fragments.
func (p *entityParser) parse(frags []flowtext.Fragment) {
	for i, f := range frags {
		next := frags[i+1:]
		switch {
		case f.Moved:
		case f.Kind == normalize.TextFragment && p.opensNamed(f):
			p.addName(p.open(f.Fragment), f)
		case f.Kind == normalize.TextFragment:
			p.addName(p.cur(), f)
		case f.Kind == normalize.MarkFragment:
			p.mark(f)
		case f.Kind == normalize.NumberFragment:
			p.number(f)
		default:
			p.entityDigits(f, next)
		}
	}
}

// opensNamed reports words that begin a row: 合计, or where entities have no codes any
// behind the amounts of the row before.
func (p *entityParser) opensNamed(f flowtext.Fragment) bool {
	r := p.cur()
	return r == nil || len(r.amounts) > 0 && (!p.coded || wording.IsTotal(f.Text))
}

// entityDigits decides what digits alone are: the 序号 or the code of the next row, an
// amount or a piece of one, or nothing of this table.
func (p *entityParser) entityDigits(f flowtext.Fragment, next []flowtext.Fragment) {
	r := p.cur()
	switch {
	case r != nil && r.code != "" && len(r.name)+len(r.amounts) == 0:
		r.code, r.last = r.code+f.Text, f.Fragment
	case r != nil && p.amountPiece(r, f, true):
	case p.coded && (namesEntity(f, next) || p.beginsCode(f, next)):
		if r == nil || !p.serial || !r.bare() {
			r = p.open(f.Fragment)
		}
		r.code, r.last = f.Text, f.Fragment
	case f.PageNumber && !(p.wholeNumbers() && p.lacksAmount()):
		p.stray = append(p.stray, f.Fragment)
	case p.serial && p.nextLine(f, next):
		r := p.open(f.Fragment)
		r.line, r.serial = word.Atoi(f.Text), f.Fragment
	case r != nil && p.bareAmount(r, f, next):
		p.addAmount(r, f, &flowtext.Amount{Text: f.Text})
	default:
		p.stray = append(p.stray, f.Fragment)
	}
}

// beginsCode reports the first piece of a code that is cut: it begins as the codes of
// the other entities do, and the name stands behind the next piece.
//
//	20500100100
//	1
//	某局本级
func (p *entityParser) beginsCode(f flowtext.Fragment, next []flowtext.Fragment) bool {
	if !f.First || len(next) < 2 || next[0].Kind != normalize.DigitsFragment || !next[0].First || next[1].Kind != normalize.TextFragment || wording.IsTotal(next[1].Text) {
		return false
	}
	return slices.ContainsFunc(p.rows, func(r *flowRow) bool { return r.code != "" && strings.HasPrefix(f.Text, r.code) })
}

// lacksAmount reports a row with fewer amounts than the row before.
func (p *entityParser) lacksAmount() bool {
	n := len(p.rows)
	return n > 1 && len(p.rows[n-1].amounts) < len(p.rows[n-2].amounts)
}

// namesEntity reports digits with the name of an entity behind them.
func namesEntity(f flowtext.Fragment, next []flowtext.Fragment) bool {
	return len(f.Text) >= leastEntityCode && len(next) > 0 && next[0].Kind == normalize.TextFragment && !wording.IsTotal(next[0].Text) &&
		(next[0].Line == f.Line || f.First)
}

// told reports rows that are in the order printed: each has a name and amounts, no more
// than there are columns, and the codes of all begin with that of the first.
func (p *entityParser) told(columns int) bool {
	first := ""
	for _, r := range p.rows {
		if first == "" {
			first = r.code
		}
		if len(r.name) == 0 || len(r.amounts) == 0 || len(r.amounts) > columns || !strings.HasPrefix(r.code, word.FirstRunes(first, leastEntityCode)) && r.code != "" {
			return false
		}
	}
	return !slices.ContainsFunc(p.stray, func(f normalize.Fragment) bool { return len(f.Text) > wording.MaxPageDigits })
}
