package diff

import (
	"strings"

	"budgetextract/schema"
)

// pair are rows that stand for the same thing; one of them may be nil.
type pair struct{ a, b schema.Row }

func (p pair) head() *schema.RowHead {
	if p.b != nil {
		return p.b.Head()
	}
	return p.a.Head()
}

// columns are the keys of the list and the extra headers of both rows, in published order.
func (p pair) columns(keys []string) []string {
	var all []string
	seen := map[string]bool{}
	add := func(s string) {
		if !seen[s] {
			seen[s] = true
			all = append(all, s)
		}
	}
	for _, k := range keys {
		add(k)
	}
	for _, r := range []schema.Row{p.b, p.a} {
		if r == nil {
			continue
		}
		for _, x := range r.Head().Extra {
			add(x.Header)
		}
	}
	return all
}

// identity is what a row is matched by; nth counts rows that share the rest.
type identity struct {
	entity, code, label string
	nth                 int
}

// match pairs the rows of two lists: those of b in order, then those that only
// a has. Either list may be nil.
func match(a, b schema.List) []pair {
	rows := map[identity]schema.Row{}
	var order []identity
	walk(a, func(id identity, r schema.Row) {
		rows[id] = r
		order = append(order, id)
	})
	var pairs []pair
	walk(b, func(id identity, r schema.Row) {
		pairs = append(pairs, pair{rows[id], r})
		delete(rows, id)
	})
	for _, id := range order {
		if r, ok := rows[id]; ok {
			pairs = append(pairs, pair{r, nil})
		}
	}
	return pairs
}

func walk(l schema.List, visit func(identity, schema.Row)) {
	if l == nil {
		return
	}
	count := map[identity]int{}
	for i := range l.Len() {
		h := l.Row(i).Head()
		id := identity{entity: h.EntityCode, code: h.Code}
		if h.Code == "" {
			id.label = plainLabel(h.Name)
		}
		count[id]++
		n := id
		n.nth = count[id]
		visit(n, l.Row(i))
	}
}

// plainLabel is a label without the numbering before it: 一、 （一） 1. ① 其中：.
func plainLabel(s string) string {
	trimmed := strings.TrimPrefix(s, "其中：")
	rest := strings.TrimLeft(trimmed, "（(")
	rest = strings.TrimLeft(rest, "一二三四五六七八九十百0123456789①②③④⑤⑥⑦⑧⑨⑩")
	if len(rest) == len(trimmed) {
		return trimmed
	}
	plain := strings.TrimLeft(rest, "）)、.．， ")
	if plain == "" || len(plain) == len(rest) { // 三公经费 begins with a numeral, but has no numbering
		return trimmed
	}
	return plain
}
