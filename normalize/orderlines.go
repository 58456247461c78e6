package normalize

import "slices"

// orderedLines are the lines of the header found from start to end, but not above
// least: those with which all labels are known, as many as there are. Labels of
// many lines begin higher and end lower than what is known by itself, and above
// may stand the rest of an entity's name.
func orderedLines(lines []printLine, start, end, least int, lex Lexicon) (int, int) {
	first, last := start, end
	for first > max(0, least) && first > start-maxHeader && lines[first-1].labels() {
		first--
	}
	for last < len(lines) && last-start < maxHeader && lines[last].labels() {
		last++
	}
	for a := first; a <= start; a++ {
		for b := last; b > a && b >= end; b-- {
			if b-a > maxHeader {
				continue
			}
			tree, strange, ok := headInOrder(wordsOf(lines[a:b]), lex)
			if !ok || strange > 0 {
				continue
			}
			if a > 0 && a+1 < b && lines[a-1].kind == entityLine && restOfEntityLine(&lines[a-1], &lines[a], lex) && tree.loosely(lines[a].y1, lex) {
				a++
			}
			return a, b
		}
	}
	return start, end
}

// wordsOf are the words of some lines.
func wordsOf(lines []printLine) [][]token {
	out := make([][]token, len(lines))
	for i := range lines {
		out[i] = lines[i].words
	}
	return out
}

// loosely reports that no label with a word above y is known word for word.
func (t *headTree) loosely(y float64, lex Lexicon) bool {
	for _, l := range slices.Concat(append(t.levels, t.leaves)...) {
		if l.tokens[0].box.Y0 < y && lex.Label(l.text) {
			return false
		}
	}
	return true
}

// restOfEntityLine reports a line each part of which goes on with a part of the
// entity line above.
func restOfEntityLine(entity, l *printLine, lex Lexicon) bool {
	_, ok := joinEntity([][]token{entity.tokens}, l.tokens, lex)
	return ok
}
