package tables

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

// wordList is a part of the vocabulary made ready to be looked for in texts.
type wordList struct {
	words       []string // sorted, each once, none empty
	within      []int32  // for each the longest other word that it begins with, -1 without
	first, last runeBits // the runes that words begin and end with
}

// wordListOf makes a list of words of the vocabulary ready when it is first used.
func wordListOf(list string) func() *wordList {
	return sync.OnceValue(func() *wordList { return newWordList(strings.Fields(list)) })
}

// newWordList takes the words over.
func newWordList(words []string) *wordList {
	slices.Sort(words)
	l := &wordList{words: slices.Compact(words)}
	l.within = make([]int32, len(l.words))
	for i, w := range l.words {
		r, _ := utf8.DecodeRuneInString(w)
		l.first.add(r)
		r, _ = utf8.DecodeLastRuneInString(w)
		l.last.add(r)
		l.within[i] = l.prefix(int32(i)-1, w)
	}
	return l
}

// prefix is the longest word that s begins with, of word i and those that it
// begins with itself; -1 for none.
func (l *wordList) prefix(i int32, s string) int32 {
	for i >= 0 && !strings.HasPrefix(s, l.words[i]) {
		i = l.within[i]
	}
	return i
}

// longest is the place of the longest word that s begins with, -1 for none. The
// shorter ones follow by within.
func (l *wordList) longest(s string) int32 {
	if r, _ := utf8.DecodeRuneInString(s); !l.first.has(r) {
		return -1
	}
	// of the words that s begins with, the one before s in the order begins with all
	return l.prefix(int32(l.place(s, true))-1, s)
}

// place is the number of words that stand before s in the order, with s itself
// where it counts as one.
func (l *wordList) place(s string, itself bool) int {
	from, to := 0, len(l.words)
	for from < to {
		if m := int(uint(from+to) / 2); l.words[m] < s || itself && l.words[m] == s {
			from = m + 1
		} else {
			to = m
		}
	}
	return from
}

// begin reports that s begins with one of the words.
func (l *wordList) begin(s string) bool { return l.longest(s) >= 0 }

// standIn reports that one of the words stands somewhere in s.
func (l *wordList) standIn(s string) bool {
	for i, r := range s {
		if l.first.has(r) && l.longest(s[i:]) >= 0 {
			return true
		}
	}
	return false
}

// end reports that s ends with one of the words.
func (l *wordList) end(s string) bool {
	if r, _ := utf8.DecodeLastRuneInString(s); !l.last.has(r) {
		return false
	}
	return slices.ContainsFunc(l.words, func(w string) bool { return strings.HasSuffix(s, w) })
}

// goOn reports that one of the words begins with s and goes on.
func (l *wordList) goOn(s string) bool {
	i := l.place(s, true)
	return i < len(l.words) && strings.HasPrefix(l.words[i], s)
}

// has reports that s is one of the words.
func (l *wordList) has(s string) bool { return l.place(s, true) > l.place(s, false) }

// begun reports that one of the words is s or begins with it.
func (l *wordList) begun(s string) bool {
	i := l.place(s, false)
	return s != "" && i < len(l.words) && strings.HasPrefix(l.words[i], s)
}
