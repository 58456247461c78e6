package word

import (
	"iter"
	"strings"
)

// Words are written as patterns: a part in square brackets may be missing, a
// bar in it gives alternatives. 政府[性]基金[收入|支出] stands for six words.

// ExpandAll gives every word of a list of patterns separated by spaces. The
// words share one memory.
func ExpandAll(patterns string) []string {
	var x Expansion
	return x.All(patterns)
}

// All gives every word of a list of patterns. Its memory serves one list after
// the other.
func (x *Expansion) All(patterns string) []string {
	x.text, x.ends = x.text[:0], x.ends[:0]
	for p := range EachWord(patterns) {
		x.pattern(p)
	}
	all, from := string(x.text), 0
	words := make([]string, len(x.ends))
	for i, end := range x.ends {
		words[i], from = all[from:end], end
	}
	return words
}

// Expansion is the words of patterns, one behind the other.
type Expansion struct {
	text []byte
	ends []int
	word []byte // of the pattern so far
}

// pattern adds every word that the word so far and a pattern behind it stand
// for.
func (x *Expansion) pattern(p string) {
	head, rest, ok := strings.Cut(p, "[")
	size := len(x.word)
	x.word = append(x.word, head...)
	if !ok {
		x.text = append(x.text, x.word...)
		x.ends = append(x.ends, len(x.text))
	} else {
		options, tail, _ := strings.Cut(rest, "]")
		begun := len(x.word)
		for more := true; more; {
			var option string
			option, options, more = strings.Cut(options, "|")
			x.word = append(x.word[:begun], option...)
			x.pattern(tail)
		}
		x.word = x.word[:begun]
		x.pattern(tail)
	}
	x.word = x.word[:size]
}

// EachWord gives the words of a list, which ASCII white space parts.
func EachWord(list string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for i := 0; i < len(list); {
			end := i
			for end < len(list) && list[end] > ' ' {
				end++
			}
			if end > i && !yield(list[i:end]) {
				return
			}
			i = end + 1
		}
	}
}

// OneOf reports that s is one of the words of a list.
func OneOf(s, words string) bool {
	if Index(words, s) < 0 {
		return false
	}
	for w := range EachWord(words) {
		if s == w {
			return true
		}
	}
	return false
}
