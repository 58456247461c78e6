package word

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// List is a part of the vocabulary made ready to be looked for in texts: by
// NewList, or as data (vocabulary/ready.go).
type List struct {
	Words       []string           // sorted by their drawers, and in each as strings; each once, none empty
	Within      []int16            // for each the longest other word that it begins with, -1 without
	Drawers     [drawers + 1]int16 // where the words of each begin: one need be looked through for a text
	First, Last RuneBits           // the runes that words begin and end with
}

// drawers is how many drawers the words of a list are kept in.
const drawers = 64

// drawerOf is the drawer of the words that begin as s does.
func drawerOf(s string) int {
	first, _ := decode(s, 0)
	return int(first % drawers)
}

// NewList takes the words over.
func NewList(words []string) *List {
	slices.SortFunc(words, func(a, b string) int {
		return cmp.Or(drawerOf(a)-drawerOf(b), strings.Compare(a, b))
	})
	l := &List{Words: slices.Compact(words)}
	l.Within = make([]int16, len(l.Words))
	for i, w := range l.Words {
		r, _ := utf8.DecodeRuneInString(w)
		l.First.Add(r)
		r, _ = utf8.DecodeLastRuneInString(w)
		l.Last.Add(r)
		l.Within[i] = l.prefix(int16(i)-1, w)
		l.Drawers[drawerOf(w)+1] = int16(i) + 1
	}
	for d := range drawers {
		l.Drawers[d+1] = max(l.Drawers[d], l.Drawers[d+1])
	}
	return l
}

// prefix is the longest word that s begins with, of word i and those that it
// begins with itself; -1 for none.
func (l *List) prefix(i int16, s string) int16 {
	for i >= 0 && !strings.HasPrefix(s, l.Words[i]) {
		i = l.Within[i]
	}
	return i
}

// Longest is the place of the longest word that s begins with, -1 for none. The
// shorter ones follow by within.
func (l *List) Longest(s string) int16 {
	// of the words that s begins with, the one before s in the order begins with all
	return l.prefix(int16(l.behind(s))-1, s)
}

// place is the number of words that stand before s in the order.
func (l *List) place(s string) int {
	from, to := l.drawer(s)
	for from < to {
		if m := int(uint(from+to) / 2); l.Words[m] < s {
			from = m + 1
		} else {
			to = m
		}
	}
	return from
}

// behind is place, with s itself where it is one of the words.
func (l *List) behind(s string) int {
	from, to := l.drawer(s)
	for from < to {
		if m := int(uint(from+to) / 2); l.Words[m] <= s {
			from = m + 1
		} else {
			to = m
		}
	}
	return from
}

// drawer is where the words of the drawer of s begin and end; nowhere where none begins
// with its first rune, as for most texts.
func (l *List) drawer(s string) (from, to int) {
	first, n := decode(s, 0)
	if n == 0 || !l.First.Has(first) {
		return 0, 0
	}
	d := first % drawers
	return int(l.Drawers[d]), int(l.Drawers[d+1])
}

// Begin reports that s begins with one of the words.
func (l *List) Begin(s string) bool { return l.Longest(s) >= 0 }

// StandIn reports that one of the words stands somewhere in s.
func (l *List) StandIn(s string) bool {
	for i := l.First.index(s, 0); i >= 0; {
		if l.Longest(s[i:]) >= 0 {
			return true
		}
		_, n := decode(s, i)
		i = l.First.index(s, i+n)
	}
	return false
}

// End reports that s ends with one of the words.
func (l *List) End(s string) bool {
	if r, _ := utf8.DecodeLastRuneInString(s); !l.Last.Has(r) {
		return false
	}
	return slices.ContainsFunc(l.Words, func(w string) bool { return strings.HasSuffix(s, w) })
}

// GoOn reports that one of the words begins with s and goes on.
func (l *List) GoOn(s string) bool {
	i := l.behind(s)
	return i < len(l.Words) && strings.HasPrefix(l.Words[i], s)
}

// Has reports that s is one of the words.
func (l *List) Has(s string) bool { return l.Index(s) >= 0 }

// Index is the place of s among the words, -1 if it is none.
func (l *List) Index(s string) int {
	if i := l.place(s); i < len(l.Words) && l.Words[i] == s {
		return i
	}
	return -1
}

// Begun reports that one of the words is s or begins with it.
func (l *List) Begun(s string) bool {
	i := l.place(s)
	return s != "" && i < len(l.Words) && strings.HasPrefix(l.Words[i], s)
}

// BegunBy are the words that are s or begin with it.
func (l *List) BegunBy(s string) []string {
	from := l.place(s)
	to := from
	for to < len(l.Words) && strings.HasPrefix(l.Words[to], s) {
		to++
	}
	return l.Words[from:to]
}
