package schema

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

var long = flag.Bool("long", false, "change every document of the shared sets, which takes minutes")

// A verified budget in which any one thing is changed is verified no more:
// that is the promise behind the word.
func TestNoChangeSurvives(t *testing.T) {
	sets := []string{"seed", "real/js-npc-2018"}
	if *long {
		sets = []string{"seed", "real", "gen/pdf", "gen/dump"}
	}
	for _, x := range truths(t, sets...) {
		b := x.doc.Budgets[0]
		if Verify(b); b.Status != Verified {
			continue
		}
		m := mutant{T: t, name: x.name, b: b}
		for _, table := range b.Tables.All() {
			for _, l := range table.Lists() {
				m.lists(table.Kind(), l)
			}
		}
	}
}

// exempt are rows that no sum involves; their amounts are told as unproven.
func exempt(name string) bool {
	return strings.Contains(name, "机关运行经费") || strings.HasPrefix(name, "上年结转和结余资金/其中")
}

// mutant changes a budget, looks, and changes it back.
type mutant struct {
	*testing.T
	name string
	b    *Budget
}

func (m *mutant) lists(k Kind, l List) {
	keys := published(l)
	for i := range l.Len() {
		r := l.Row(i)
		if exempt(r.Head().Name) {
			continue
		}
		for n, key := range keys {
			what := fmt.Sprintf("%s %s[%d] %s %s", k, l.Name(), i, r.Head().Name, key)
			m.cell(what, r, keys, n)
		}
		if len(nonNull(r, keys)) > 0 {
			m.row(fmt.Sprintf("%s %s[%d] %s", k, l.Name(), i, r.Head().Name), l, i)
		}
	}
}

// cell changes one amount in every way a reader can get it wrong.
func (m *mutant) cell(what string, r Row, keys []string, n int) {
	a := r.Amount(keys[n])
	was := *a
	if was.IsNull() {
		m.with(what+" filled", a, amount("7.03"))
		return
	}
	if !was.IsZero() {
		m.with(what+" emptied", a, Amount{})
		m.with(what+" times ten", a, AmountOf(was.Decimal().Shift(1)))
	}
	m.with(what+" off by its last digit", a, AmountOf(was.Decimal().Add(decimal.New(1, -int32(was.Decimals())))))
	for _, o := range []int{n - 1, n + 1} {
		if o >= 0 && o < len(keys) && !was.IsZero() && r.Amount(keys[o]).IsNull() {
			*a = Amount{}
			m.with(what+" moved to "+keys[o], r.Amount(keys[o]), was)
			*a = was
		}
	}
}

func (m *mutant) with(what string, a *Amount, wrong Amount) {
	was := *a
	*a = wrong
	m.look(what)
	*a = was
}

// row loses a row, or has it twice.
func (m *mutant) row(what string, l List, i int) {
	copyRow(l.Append(), l.Row(i), l.Keys())
	m.look(what + " doubled")
	l.Delete(l.Len() - 1)
	lost := snapshot(l)
	l.Delete(i)
	m.look(what + " lost")
	lost()
}

// snapshot puts the rows of a list back.
func snapshot(l List) (restore func()) {
	type state struct {
		head    RowHead
		amounts []Amount
	}
	var rows []state
	for i := range l.Len() {
		s := state{head: *l.Row(i).Head()}
		for _, k := range l.Keys() {
			s.amounts = append(s.amounts, *l.Row(i).Amount(k))
		}
		rows = append(rows, s)
	}
	return func() {
		for l.Len() > 0 {
			l.Delete(l.Len() - 1)
		}
		for _, s := range rows {
			r := l.Append()
			*r.Head() = s.head
			for n := range s.amounts {
				*r.At(n) = s.amounts[n]
			}
		}
	}
}

func copyRow(to, from Row, keys []string) {
	*to.Head() = *from.Head()
	for _, k := range keys {
		*to.Amount(k) = *from.Amount(k)
	}
}

func (m *mutant) look(what string) {
	m.Helper()
	if Verify(m.b); m.b.Status == Verified {
		m.Errorf("%s: %s: still verified", m.name, what)
	}
}

func published(l List) (keys []string) {
	for _, k := range l.Keys() {
		for i := range l.Len() {
			if !l.Row(i).Amount(k).IsNull() {
				keys = append(keys, k)
				break
			}
		}
	}
	return keys
}

func nonNull(r Row, keys []string) (held []string) {
	for _, k := range keys {
		if a := r.Amount(k); !a.IsNull() && !a.IsZero() {
			held = append(held, k)
		}
	}
	return held
}

func amount(s string) Amount {
	a, err := ParseAmount(s)
	if err != nil {
		panic(err)
	}
	return a
}

func BenchmarkVerify(b *testing.B) {
	x := seed(b)
	b.ReportAllocs()
	for b.Loop() {
		Verify(x)
	}
}

func BenchmarkEquations(b *testing.B) {
	x := seed(b)
	b.ReportAllocs()
	for b.Loop() {
		Equations(x)
	}
}
