package place

import (
	"slices"

	"github.com/shopspring/decimal"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// A 财政拨款收支总表 whose text is not in the order of its rows says again what the
// tables of the funds say: its functions are their classes. Where these are known,
// and what it prints is just what they make it print, every amount has its place.

// SidesTold places the amounts of a 财政拨款收支总表 whose text is not in the order of its rows,
// where the tables of the funds explain each amount it prints. It reports whether it did.
func SidesTold(b *schema.Budget) bool {
	t := b.Tables.Get(schema.KindFiscalAppropriationSummary)
	if t == nil || UnplacedIn(t) == 0 || PlacedIn(t) > 0 {
		return false
	}
	s := &sideTeller{table: t, totals: map[string]map[string]decimal.Decimal{}, left: map[string][]schema.Amount{}}
	for _, l := range t.Lists() {
		if _, ok := numberOrder(l); !ok {
			return false
		}
	}
	if !s.readFunds(b) || !s.readAmounts() || !s.spending() || !s.income() {
		return false
	}
	for _, c := range s.cells {
		*c.cell = c.amount
	}
	for _, l := range t.Lists() {
		for i := range l.Len() {
			l.Row(i).Head().Unplaced = nil
		}
		inNumberOrder(l)
	}
	return true
}

// sideTeller works out what a two-sided table prints.
type sideTeller struct {
	table  schema.Table
	totals map[string]map[string]decimal.Decimal // per fund by class, the sum by the empty one
	left   map[string][]schema.Amount            // printed, not taken yet, by value
	first  map[schema.Row]schema.Amount          // per row: the first amount printed behind its item
	cells  []toldCell
}

// toldCell is a cell and what belongs into it.
type toldCell struct {
	cell   *schema.Amount
	amount schema.Amount
}

// readFunds takes the classes of the tables of the funds: all of them must be there,
// in the same unit, with every amount in its place, and add up.
func (s *sideTeller) readFunds(b *schema.Budget) bool {
	for fund, kind := range FundKinds {
		t := b.Tables.Get(kind)
		if t == nil || UnplacedIn(t) > 0 || PlacedIn(t) > 0 && t.Head().Unit != s.table.Head().Unit {
			return false
		}
		totals, sum := map[string]decimal.Decimal{}, decimal.Zero
		l := t.Lists()[0]
		for i := range l.Len() {
			h, v := l.Row(i).Head(), l.Row(i).Amount(vocabulary.KeyTotal).Decimal()
			switch {
			case len(h.Code) == 3:
				totals[h.Code] = totals[h.Code].Add(v)
				sum = sum.Add(v)
			case h.Code == "" && wording.IsTotal(h.Name):
				totals[""] = v
			}
		}
		if top, ok := totals[""]; l.Len() > 0 && (!ok || !top.Equal(sum)) {
			return false
		}
		s.totals[fund] = totals
	}
	return true
}

// readAmounts takes what the table prints. Zeros do not tell which cells print them.
func (s *sideTeller) readAmounts() bool {
	s.first = map[schema.Row]schema.Amount{}
	for _, l := range s.table.Lists() {
		for i := range l.Len() {
			h := l.Row(i).Head()
			if len(h.Extra) > 0 {
				return false
			}
			for n, a := range h.Unplaced {
				if a.IsZero() {
					return false
				}
				if n == 0 {
					s.first[l.Row(i)] = a
				}
				key := a.Decimal().String()
				s.left[key] = append(s.left[key], a)
			}
		}
	}
	return true
}

// take puts an amount of a value into a cell, if one is left.
func (s *sideTeller) take(cell *schema.Amount, v decimal.Decimal) bool {
	if v.IsZero() {
		return true
	}
	key := v.String()
	same := s.left[key]
	if cell == nil || len(same) == 0 {
		return false
	}
	s.cells = append(s.cells, toldCell{cell, same[0]})
	s.left[key] = same[1:]
	return true
}

// spending takes the amounts of the expenditure side: every class once.
func (s *sideTeller) spending() bool {
	l := s.list("expenditure")
	seen := map[string]bool{}
	for i := range l.Len() {
		row := l.Row(i)
		m := schema.MeaningOfItem(row.Head().Name)
		if m.Class == "" && !m.Sum {
			continue // 结转下年 among them: nothing is left over where the sums agree
		}
		if m.Class != "" && seen[m.Class] {
			return false
		}
		seen[m.Class] = true
		all := decimal.Zero
		for _, fund := range Funds {
			v := s.totals[fund][m.Class]
			if all = all.Add(v); !s.take(s.printed(row, fund), v) {
				return false
			}
		}
		if !s.take(row.Amount(vocabulary.KeyTotal), all) {
			return false
		}
	}
	for _, totals := range s.totals {
		for class, v := range totals {
			if !seen[class] && !v.IsZero() {
				return false
			}
		}
	}
	return true
}

func (s *sideTeller) list(name string) schema.List {
	lists := s.table.Lists()
	return lists[slices.IndexFunc(lists, func(l schema.List) bool { return l.Name() == name })]
}

// printed is the cell of a key that the table has a column for.
func (s *sideTeller) printed(row schema.Row, key string) *schema.Amount {
	if !s.table.Head().Prints(key) {
		return nil
	}
	return row.Amount(key)
}

// income takes the amounts of the revenue side: those of the sources this year and
// carried over make up the funds, use up all that is left, and 本年收入 and 上年结转
// stand before theirs. Only one way may do so.
func (s *sideTeller) income() bool {
	var found []toldCell
	ways := 0
	s.carried(map[string]decimal.Decimal{}, func(carried map[string]decimal.Decimal) {
		if cells := s.way(carried); cells != nil {
			found = cells
			ways++
		}
	})
	s.cells = append(s.cells, found...)
	return ways == 1
}

// carried tries what may be carried over of each fund: nothing, all, or an amount
// that is printed.
func (s *sideTeller) carried(chosen map[string]decimal.Decimal, try func(map[string]decimal.Decimal)) {
	if len(chosen) == len(FundKinds) {
		try(chosen)
		return
	}
	fund := Funds[len(chosen)]
	all := s.totals[fund][""]
	tried := map[string]bool{}
	for _, v := range append(s.values(), decimal.Zero, all) {
		if tried[v.String()] || v.IsNegative() || v.GreaterThan(all) {
			continue
		}
		tried[v.String()] = true
		chosen[fund] = v
		s.carried(chosen, try)
		delete(chosen, fund)
	}
}

func (s *sideTeller) values() (out []decimal.Decimal) {
	for _, same := range s.left {
		if len(same) > 0 {
			out = append(out, same[0].Decimal())
		}
	}
	return out
}

// way gives the cells of the revenue side where so much of the funds is carried
// over, nil where that is not what the table prints.
func (s *sideTeller) way(carried map[string]decimal.Decimal) []toldCell {
	w := &sideTeller{table: s.table, left: map[string][]schema.Amount{}, cells: []toldCell{}}
	for key, same := range s.left {
		w.left[key] = same
	}
	sum, over := decimal.Zero, decimal.Zero
	for fund, v := range carried {
		sum, over = sum.Add(s.totals[fund][""]), over.Add(v)
	}
	l := s.list("revenue")
	seen := map[string]int{}
	for i := range l.Len() {
		row := l.Row(i)
		m := schema.MeaningOfItem(row.Head().Name)
		var v decimal.Decimal
		switch {
		case m.Year:
			v = sum.Sub(over)
		case m.Sum:
			v = sum
		case m.Carried:
			v = over
		case FundKinds[m.Source] != "":
			if seen[m.Source]++; seen[m.Source] > 2 {
				return nil
			}
			if v = carried[m.Source]; seen[m.Source] == 1 {
				v = s.totals[m.Source][""].Sub(v)
			}
		default:
			continue
		}
		if first, ok := s.first[row]; (m.Year || m.Carried) && !v.IsZero() && (!ok || !first.Decimal().Equal(v)) || !w.take(row.Amount(vocabulary.KeyAmount), v) {
			return nil
		}
	}
	for fund := range FundKinds {
		if seen[fund] == 0 && !s.totals[fund][""].Equal(carried[fund]) {
			return nil
		}
	}
	if len(w.values()) > 0 {
		return nil
	}
	return w.cells
}
