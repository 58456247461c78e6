package tables

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// mixedLabels reads a header whose pieces are printed in any order. A piece
// that is a whole label stays one, if the others make labels then; else only
// the labels that no other begins with.
//
// own are the labels found whole, in printed order; mixed the others.
func mixedLabels(pieces []headPiece, allowed func(string) bool, left *effort) (own, mixed []string, ok bool) {
	for _, whole := range []func(string) bool{
		func(s string) bool {
			return readHeader(s).known && utf8.RuneCountInString(s) > 1 && s != "收入" && s != "支出"
		},
		func(s string) bool {
			as := readHeader(s).as
			return as == cCode || as == cName || as == cTotal || as == cSubtotal || as == cLine
		},
	} {
		var labels []string
		var rest []headPiece
		for _, p := range pieces {
			if whole(p.text) {
				labels = append(labels, p.text)
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
// there are none within its bound, and where two sets of labels would do.
// own are labels that are settled: a key has one column.
func bagLabels(pieces []headPiece, own []string, allowed func(string) bool, left *effort) ([]string, bool) {
	b := &bag{count: map[rune]int{}, used: map[concept]int{}, work: min(maxHeaderWork, left.bags)}
	for _, l := range own {
		b.used[readHeader(l).as]++
	}
	for _, p := range pieces {
		for _, r := range p.text {
			b.count[r]++
			b.left++
		}
	}
	for _, w := range headerLabels().labels {
		if utf8.RuneCountInString(w) > 1 && b.holds(w) && allowed(w) {
			b.words = append(b.words, w)
		}
	}
	sort.Slice(b.words, func(i, j int) bool {
		if len(b.words[i]) != len(b.words[j]) {
			return len(b.words[i]) > len(b.words[j])
		}
		return b.words[i] < b.words[j]
	})
	given := b.work
	found := b.search()
	left.bags -= given - b.work
	return b.chosen, found
}

// maxHeaderWork bounds the search of one header, in words looked at for a
// character.
const maxHeaderWork = 1 << 25

// bag is the search for an exact cover of a multiset of characters.
type bag struct {
	count  map[rune]int
	left   int
	words  []string // the longest first
	chosen []string
	used   map[concept]int // labels chosen or settled, by what they say
	work   int             // what the search may still do
}

func (b *bag) holds(w string) bool {
	for _, r := range w {
		if b.count[r] < strings.Count(w, string(r)) {
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
	if b.work -= len(b.count) * len(b.words); b.work < 0 {
		return false
	}
	rare := b.rarest()
	for _, w := range b.words {
		as := readHeader(w).as
		if !strings.ContainsRune(w, rare) || !b.holds(w) || as[0] != '#' && as != cSubtotal && b.used[as] > 0 {
			continue
		}
		b.used[as]++
		b.take(w, 1)
		b.chosen = append(b.chosen, w)
		if b.search() {
			return true
		}
		b.chosen = b.chosen[:len(b.chosen)-1]
		b.take(w, -1)
		b.used[as]--
	}
	return false
}

func (b *bag) take(w string, n int) {
	for _, r := range w {
		b.count[r] -= n
		b.left -= n
	}
}

// rarest is the character left that the fewest words have.
func (b *bag) rarest() rune {
	best, fewest := rune(-1), 1<<30
	for r, n := range b.count {
		if n <= 0 {
			continue
		}
		words := 0
		for _, w := range b.words {
			if strings.ContainsRune(w, r) {
				words++
			}
		}
		if words < fewest || words == fewest && r < best {
			best, fewest = r, words
		}
	}
	return best
}
