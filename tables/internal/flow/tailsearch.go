package flow

import (
	"maps"
	"slices"
	"strconv"
	"strings"

	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// sideSearch finds the rows that items belong to.
type sideSearch struct {
	*tailSides
	rows  []sideRow
	names [][]flowtext.Fragment
	last  sideNumbers

	ways  map[string]bool // the different ways found, by what they say
	steps int
	best  [][]sideItem // items by row, of the first way
	ends  sideNumbers
}

// maxSideSteps bounds the search of a page; numbers that count on leave few
// ways to try.
const maxSideSteps = 20_000

// search fills the rows from i on with the names from j on.
func (s *sideSearch) search(i, j int, filled [][]sideItem) {
	if s.steps++; s.steps > maxSideSteps {
		return
	}
	if i == len(s.rows) {
		s.end(j, filled)
		return
	}
	for _, items := range s.complete(s.rows[i], s.names[j:]) {
		s.with(items, func(used int) { s.search(i+1, j+used, append(filled[:i:i], items)) })
	}
	if j < len(s.names) && !s.full && !s.serial && !s.rows[i].lacks(vocabulary.SideOf(joinWords(s.names[j]))) {
		s.blank(i, j, filled)
	}
}

// told reports that one way was found, and that all were tried.
func (s *sideSearch) told() bool { return len(s.ways) == 1 && s.steps <= maxSideSteps }

// lacks reports a row of one item that may have another on a side.
func (r *sideRow) lacks(side int) bool { return len(r.items) == 1 && r.items[0].side() != side }

// blank gives the next name a row of its own: its cells are empty and left no
// trace.
func (s *sideSearch) blank(i, j int, filled [][]sideItem) {
	item := []sideItem{{name: s.names[j]}}
	s.with(item, func(int) {
		rows := s.rows
		s.rows = slices.Insert(slices.Clone(rows), i, sideRow{})
		s.search(i+1, j+1, append(filled[:i:i], item))
		s.rows = rows
	})
}

// end keeps a way that uses every name.
func (s *sideSearch) end(j int, filled [][]sideItem) {
	var rest []sideItem
	for _, n := range s.names[j:] {
		rest = append(rest, sideItem{name: n})
	}
	if len(rest) > 0 && (s.full || s.serial) {
		return
	}
	s.with(rest, func(int) {
		way := append(filled[:len(filled):len(filled)], rest)
		if len(s.ways) == 0 {
			s.best, s.ends = way, maps.Clone(s.last)
		}
		s.ways[spellWay(way)] = true
	})
}

// spellWay says which amounts a way gives to the items of each side.
func spellWay(way [][]sideItem) string {
	var sides [2]strings.Builder
	for _, items := range way {
		for _, i := range items {
			b := &sides[0]
			if i.side() < 0 {
				b = &sides[1]
			}
			b.WriteString("|" + joinWords(i.name))
			for _, a := range i.amounts {
				b.WriteString(" " + a.Text + "@" + strconv.Itoa(a.Line))
			}
		}
	}
	return sides[0].String() + "||" + sides[1].String()
}

// with goes on if the numbers of some items count on from those before. It
// tells how many of them came from behind the page.
func (s *sideSearch) with(items []sideItem, next func(used int)) {
	before, used := s.last, 0
	s.last = maps.Clone(s.last)
	ok := true
	for _, i := range items {
		n := word.ItemNumber(joinWords(i.name))
		if i.name[0].Tail {
			used++
		}
		if n == (word.Numbering{}) || n.Style == 'Z' {
			continue
		}
		at := sideStyle{i.side(), n.Style}
		if last, seen := s.last[at]; seen && n.N != last+1 && n.N != 1 {
			ok = false
			break
		}
		s.last[at] = n.N
	}
	if ok {
		next(used)
	}
	s.last = before
}

// complete gives the ways to complete a row with the next names.
func (s *sideSearch) complete(r sideRow, names [][]flowtext.Fragment) (ways [][]sideItem) {
	switch {
	case len(r.items) == 2 && len(r.front) == 0:
		return [][]sideItem{r.items}
	case len(r.items) == 0:
		for n := range len(r.front) + 1 {
			ways = append(ways, s.pair(sideItem{nil, r.front[:n]}, sideItem{nil, r.front[n:]}, names)...)
		}
	case len(r.items) == 1 && r.items[0].side() < 0:
		ways = s.pair(sideItem{nil, r.front}, r.items[0], names)
	case len(r.items) == 1 && r.items[0].side() > 0 && len(r.front) == 0:
		name, amounts := r.items[0].name, r.items[0].amounts
		for n := range len(amounts) + 1 {
			ways = append(ways, s.pair(sideItem{name, amounts[:n]}, sideItem{nil, amounts[n:]}, names)...)
		}
	}
	return ways
}

// pair gives the sides of a row that have no name the next ones: a side with
// amounts must have one, a side without may.
func (s *sideSearch) pair(left, right sideItem, names [][]flowtext.Fragment) (ways [][]sideItem) {
	if !s.fits(left, 1) || !s.fits(right, s.right) {
		return nil
	}
	for _, l := range s.named(left, 1, names) {
		rest := names
		if left.name == nil && l != nil {
			rest = names[1:]
		}
		for _, r := range s.named(right, -1, rest) {
			ways = append(ways, append(l[:len(l):len(l)], r...))
		}
	}
	return ways
}

// fits reports that a side has no more amounts than columns; where every cell
// is printed, all of them or none at all.
func (s *sideSearch) fits(i sideItem, columns int) bool {
	n := len(i.amounts)
	return n <= columns && (!s.full || n == columns || n == 0 && i.name == nil)
}

// named gives the ways to name one side of a row.
func (s *sideSearch) named(i sideItem, side int, names [][]flowtext.Fragment) (ways [][]sideItem) {
	if i.name != nil {
		return [][]sideItem{{i}}
	}
	if len(i.amounts) == 0 {
		ways = append(ways, nil)
	}
	if len(names) > 0 && vocabulary.SideOf(joinWords(names[0])) == side && (len(i.amounts) > 0 || !s.full) {
		ways = append(ways, []sideItem{{names[0], i.amounts}})
	}
	return ways
}

// rebuild writes the page anew, each item before its amounts.
func (s *sideSearch) rebuild() []flowtext.Fragment {
	var out []flowtext.Fragment
	for i, items := range s.best {
		if s.serial && i < len(s.rows) {
			out = append(out, s.rows[i].serial...)
		}
		for _, item := range items {
			for k, f := range item.name {
				f.Tail, f.First, f.Gap, f.Breaks = false, k == 0 && f.First, false, false
				out = append(out, f)
			}
			for _, f := range item.amounts {
				f.First, f.Gap, f.Breaks = false, false, false
				out = append(out, f)
			}
		}
	}
	return out
}
