package flowhead

import (
	"cmp"
	"slices"
	"unicode/utf8"

	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// MixedLabels reads a header whose pieces are printed in any order. A piece
// that is a whole label stays one, if the others make labels then; else only
// the labels that no other begins with.
//
// own are the labels found whole, in printed order; mixed the others.
func MixedLabels(pieces []Piece, allowed func(string) bool, left *limits.Effort) (own, mixed []string, ok bool) {
	for _, whole := range []func(string) bool{
		func(s string) bool {
			return wording.ReadHeader(s).Known && utf8.RuneCountInString(s) > 1 && s != vocabulary.RevenueLabel && s != vocabulary.ExpenditureLabel
		},
		func(s string) bool {
			as := wording.ReadHeader(s).As
			return as == vocabulary.ColumnCode || as == vocabulary.ColumnName || as == vocabulary.ColumnTotal || as == vocabulary.ColumnSubtotal || as == vocabulary.ColumnLine
		},
	} {
		var labels []string
		var rest []Piece
		for _, p := range pieces {
			if whole(p.Text) {
				labels = append(labels, p.Text)
			} else {
				rest = append(rest, p)
			}
		}
		if more, ok := bagLabels(rest, labels, allowed, left); ok {
			return labels, more, true
		}
	}
	return nil, nil, false
}

// bagLabels finds the labels of a header whose characters are printed in any
// order: known labels that use every character exactly once. It says no where
// there are none within its bound; of several sets it gives that with the longest
// labels. own are labels that are settled: a key has one column.
func bagLabels(pieces []Piece, own []string, allowed func(string) bool, left *limits.Effort) ([]string, bool) {
	b := newBag(pieces)
	for _, l := range own {
		b.used[wording.ReadHeader(l).As]++
	}
	for _, w := range vocabulary.HeaderLabels.Words {
		if word, ok := b.wordOf(w); ok && utf8.RuneCountInString(w) > 1 && allowed(w) {
			b.words = append(b.words, word)
		}
	}
	b.order()
	b.work = min(maxHeaderWork, left.Bags)
	given := b.work
	found := b.search()
	left.Bags -= given - b.work
	return b.chosen, found
}

// maxHeaderWork bounds the search of one header, in words looked at for a
// character.
const maxHeaderWork = 1 << 25

// bag is the search for an exact cover of a multiset of characters. It knows
// these by their place among the different ones.
type bag struct {
	places map[rune]int
	runes  []rune // by place
	count  []int  // how many are left, by place
	left   int    // of all
	words  []bagWord
	having [][]int // the places in words of those that have a character, the longest word first
	rare   []int   // the characters, those first that the fewest words have
	chosen []string
	used   map[vocabulary.Concept]int // labels chosen or settled, by what they say
	work   int                        // what the search may still do
}

// bagWord is a label with the characters it takes.
type bagWord struct {
	label string
	as    vocabulary.Concept
	takes []bagCount
}

// bagCount is a character by its place, and how many of it.
type bagCount struct{ place, n int }

// newBag is the bag of the characters of a header.
func newBag(pieces []Piece) *bag {
	b := &bag{places: map[rune]int{}, used: map[vocabulary.Concept]int{}}
	for _, p := range pieces {
		for _, r := range p.Text {
			at, ok := b.places[r]
			if !ok {
				at = len(b.runes)
				b.places[r], b.runes, b.count = at, append(b.runes, r), append(b.count, 0)
			}
			b.count[at]++
			b.left++
		}
	}
	return b
}

// wordOf counts the characters of a label; false where the bag lacks one.
func (b *bag) wordOf(label string) (bagWord, bool) {
	var takes []bagCount
	for _, r := range label {
		at, ok := b.places[r]
		if !ok {
			return bagWord{}, false
		}
		if i := slices.IndexFunc(takes, func(c bagCount) bool { return c.place == at }); i >= 0 {
			takes[i].n++
		} else {
			takes = append(takes, bagCount{at, 1})
		}
	}
	w := bagWord{label, wording.ReadHeader(label).As, takes}
	return w, b.holds(&w)
}

// order sorts the words, and the characters by how few words have them.
func (b *bag) order() {
	slices.SortFunc(b.words, func(x, y bagWord) int {
		return cmp.Or(cmp.Compare(len(y.label), len(x.label)), cmp.Compare(x.label, y.label))
	})
	b.having = make([][]int, len(b.runes))
	for i, w := range b.words {
		for _, c := range w.takes {
			b.having[c.place] = append(b.having[c.place], i)
		}
	}
	for at := range b.runes {
		b.rare = append(b.rare, at)
	}
	slices.SortFunc(b.rare, func(x, y int) int {
		return cmp.Or(cmp.Compare(len(b.having[x]), len(b.having[y])), cmp.Compare(b.runes[x], b.runes[y]))
	})
}

func (b *bag) holds(w *bagWord) bool {
	for _, c := range w.takes {
		if b.count[c.place] < c.n {
			return false
		}
	}
	return true
}

// search covers the rarest character first.
func (b *bag) search() bool {
	if b.left == 0 {
		return true
	}
	if b.work -= len(b.runes) * len(b.words); b.work < 0 {
		return false
	}
	for _, i := range b.having[b.rarest()] {
		w := &b.words[i]
		if !b.holds(w) || w.as[0] != '#' && w.as != vocabulary.ColumnSubtotal && b.used[w.as] > 0 {
			continue
		}
		b.used[w.as]++
		b.take(w, 1)
		b.chosen = append(b.chosen, w.label)
		if b.search() {
			return true
		}
		b.chosen = b.chosen[:len(b.chosen)-1]
		b.take(w, -1)
		b.used[w.as]--
	}
	return false
}

func (b *bag) take(w *bagWord, sign int) {
	for _, c := range w.takes {
		b.count[c.place] -= sign * c.n
		b.left -= sign * c.n
	}
}

// rarest is the character left that the fewest words have.
func (b *bag) rarest() int {
	return b.rare[slices.IndexFunc(b.rare, func(at int) bool { return b.count[at] > 0 })]
}
