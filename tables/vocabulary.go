package tables

import (
	"iter"
	"strings"
)

// The vocabulary of published forms is data in the vocabulary_*.go files:
// titles, headers, the lines around a table, notes. A form that a new place
// publishes adds words there, and an example in vocabulary_test.go.
//
// Words are written as patterns: a part in square brackets may be missing, a
// bar in it gives alternatives. 政府[性]基金[收入|支出] stands for six words.

// expand gives every word a pattern stands for.
func expand(pattern string) []string {
	open := strings.IndexByte(pattern, '[')
	if open < 0 {
		return []string{pattern}
	}
	shut := open + strings.IndexByte(pattern[open:], ']')
	head, tails := pattern[:open], expand(pattern[shut+1:])
	var words []string
	for _, option := range append(strings.Split(pattern[open+1:shut], "|"), "") {
		for _, tail := range tails {
			words = append(words, head+option+tail)
		}
	}
	return words
}

// expandAll gives every word of a list of patterns separated by spaces.
func expandAll(patterns string) []string {
	var words []string
	for _, p := range strings.Fields(patterns) {
		words = append(words, expand(p)...)
	}
	return words
}

// eachWord gives the words of a list, which ASCII white space parts.
func eachWord(list string) iter.Seq[string] {
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

// oneOf reports that s is one of the words of a list.
func oneOf(s, words string) bool {
	if !strings.Contains(words, s) {
		return false
	}
	for w := range eachWord(words) {
		if s == w {
			return true
		}
	}
	return false
}
