package schema

import "strings"

// words are looked for in a text, one after the other. A text cannot hold a word
// that has a byte which the text has not, so most are ruled out by a set of the
// text's bytes, which is made once for all the words asked of it.
type words struct {
	list   []word
	common byteSet // the bytes that all of them have
}

type word struct {
	text  string
	bytes byteSet
}

func wordOf(s string) word { return word{s, bytesOf(s)} }

func wordsOf(list ...string) words {
	w := words{make([]word, len(list)), ^byteSet(0)}
	for i, s := range list {
		w.list[i] = wordOf(s)
		w.common &= w.list[i].bytes
	}
	return w
}

// in reports that a text of these bytes holds the word.
func (w *word) in(s string, bytes byteSet) bool {
	return w.bytes&^bytes == 0 && strings.Contains(s, w.text)
}

// byteSet is the set of the last six bits of the bytes of a text.
type byteSet uint64

func bytesOf(s string) (set byteSet) {
	for i := range len(s) {
		set |= 1 << (s[i] & 63)
	}
	return set
}

// anyIn reports a text of these bytes that holds one of the words.
func (w *words) anyIn(s string, bytes byteSet) bool {
	if !w.mayStandIn(bytes) {
		return false
	}
	for i := range w.list {
		if w.list[i].in(s, bytes) {
			return true
		}
	}
	return false
}

// mayStandIn reports that a text of these bytes lacks none that all of the words have.
func (w *words) mayStandIn(bytes byteSet) bool { return w.common&^bytes == 0 }

// allIn reports a text of these bytes that holds each of the words.
func (w *words) allIn(s string, bytes byteSet) bool {
	for i := range w.list {
		if !w.list[i].in(s, bytes) {
			return false
		}
	}
	return true
}

// holdsAny reports a text that holds one of some words.
func holdsAny(s string, w *words) bool { return w.anyIn(s, bytesOf(s)) }
