package inorder

import (
	"fmt"

	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Labels of many lines begin higher and end lower than what is known by itself;
// above may stand the rest of an entity's name, and below the first name.
const (
	maxLinesAbove = 6
	maxLinesBelow = 3
	looseWords    = 2 // a word of a label that is known by its end alone counts against it twice
)

// HeadLines are the lines of the header found from start to end, but not above
// least: those with which all labels are known, and the most words are in labels
// that are known word for word.
func HeadLines(lines []layout.Line, start, end, least int, lex text.Lexicon, order *Order) (int, int) {
	first, last := start, end
	for first > max(0, least) && first > start-maxLinesAbove && lines[first-1].Labels() && !layout.RestOfEntity(lines[:first], lex) {
		first--
	}
	for last < len(lines) && last < end+maxLinesBelow && lines[last].Labels() {
		last++
	}
	words := wordsOf(lines[first:last])
	key := fmt.Sprintln(start-first, end-first, headWords(words))
	found, known := order.lines[key]
	if !known {
		var again bool
		if found, again = order.printedAgain(words, start-first); !again {
			found = headerLines(newHeadReader(words, lex, order), start-first, end-first)
		}
		order.lines[key] = found
	}
	return first + found[0], first + found[1]
}

// printedAgain are the lines, first and last+1, of the longest header read before among
// some lines, that begins no further down than at start.
func (o *Order) printedAgain(words [][]token.Token, start int) (found [2]int, ok bool) {
	for from := 0; from <= start+1 && from < len(words); from++ {
		for to := len(words); to > from; to-- {
			if to-from > found[1]-found[0] && o.heads[headWords(words[from:to])] != nil {
				found, ok = [2]int{from, to}, true
			}
		}
	}
	return found, ok
}

// headerLines are the lines, first and last+1, of the header found from start to end
// among those of a reader.
func headerLines(r *headReader, start, end int) [2]int {
	found, most := [2]int{start, end}, 0
	for from := 0; from <= start+1 && from < end; from++ {
		for to := len(r.lines); to > from && to >= end; to-- {
			if wordsIn(r.lines[from:to]) <= most {
				break // none with fewer lines has more
			}
			tree, strange, ok := r.read(from, to, nil)
			if n := exactWords(&tree, r.lex); ok && strange == 0 && n > most {
				found, most = [2]int{from, to}, n
			}
		}
	}
	return found
}

// exactWords counts the words in labels that are known word for word, less those
// in others.
func exactWords(t *header.Tree, lex text.Lexicon) int {
	n := 0
	for _, labels := range append(t.Levels, t.Leaves) {
		for i := range labels {
			if lex.Label(labels[i].Text) {
				n += len(labels[i].Tokens)
			} else {
				n -= looseWords * len(labels[i].Tokens)
			}
		}
	}
	return n
}
