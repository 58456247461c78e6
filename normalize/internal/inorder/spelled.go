package inorder

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Where columns are narrow the dump runs the letters of labels beside each other
// into one word, and no order of words tells them:
//
//	序 科目  功能分类科目        基本支 项目支
//	号 码 编 科 称目 名 合 计 出 出
//
// Their letters do: the vocabulary knows the labels of a titled table that use up
// each of them once. The letters of labels over several columns stand highest; those
// of the others are theirs from left to right.

const (
	maxSpelled   = 120 // letters of a header that is looked for so
	spelledAside = 6.0 // points that the letters of a label may stand behind those of the next
)

// spelledHead is the header of a region as its letters tell it. columns are the
// numbers of columns that it may have.
func (o *Order) spelledHead(r *layout.Region, columns []int, lex text.Lexicon) (header.Tree, bool) {
	letters := headLetters(r.Head)
	if o.title == "" || columns == nil || len(letters) > maxSpelled {
		return header.Tree{}, false
	}
	var found []header.Tree
	for _, paths := range o.spellings(letters, columns, lex) {
		if t, ok := spelledTree(letters, paths, lex); ok {
			found = append(found, t)
		}
	}
	if len(found) != 1 {
		return header.Tree{}, false
	}
	return found[0], true
}

// spellings are the headers that some letters make, as the header paths of their columns.
func (o *Order) spellings(letters []token.Token, columns []int, lex text.Lexicon) [][][]string {
	words := make([]string, len(letters))
	for i := range letters {
		words[i] = letters[i].Label
	}
	slices.Sort(words)
	key := fmt.Sprintln(o.title, columns, words)
	paths, known := o.spelled[key]
	if !known {
		paths = lex.Spelled(o.title, strings.Join(words, ""), columns)
		o.spelled[key] = paths
	}
	return paths
}

// headLetters are the letters of header lines, from the top, each a token.
func headLetters(head []layout.Line) []token.Token {
	var out []token.Token
	for i := range head {
		for _, t := range head[i].Words {
			n := utf8.RuneCountInString(t.Text)
			if len(t.Edges) != n+1 {
				out = append(out, t)
				continue
			}
			for k := range n {
				out = append(out, t.Cut(k, k+1))
			}
		}
	}
	return out
}

// spelledTree gives the labels of header paths their letters; not ok where some are
// left, or labels beside each other do not stand so.
func spelledTree(letters []token.Token, paths [][]string, lex text.Lexicon) (t header.Tree, ok bool) {
	t.Placed = &header.Place{Top: make([]int, len(paths))}
	for depth := 0; ; depth++ {
		level, spans := pathGroups(paths, depth)
		if len(level) == 0 {
			break
		}
		labels := make([]layout.Label, len(level))
		for i, text := range level {
			if labels[i], letters, ok = takeHighest(text, letters, lex); !ok {
				return header.Tree{}, false
			}
			for c := spans[i][0]; c < spans[i][1]; c++ {
				t.Placed.Top[c] = depth + 1
			}
		}
		t.Levels = slices.Insert(t.Levels, 0, labels)
		t.Placed.Spans = slices.Insert(t.Placed.Spans, 0, spans)
	}
	leaves := make([]string, len(paths))
	for c, path := range paths {
		leaves[c] = path[len(path)-1]
	}
	if t.Leaves, ok = takeInOrder(leaves, letters, lex); !ok {
		return header.Tree{}, false
	}
	for c := range t.Leaves[1:] {
		if middleOf(&t.Leaves[c]) > middleOf(&t.Leaves[c+1])+spelledAside {
			return header.Tree{}, false
		}
	}
	return t, true
}

// pathGroups are the labels at some depth of header paths that head columns below
// them, with the first and last+1 of these.
func pathGroups(paths [][]string, depth int) (labels []string, spans [][2]int) {
	for from := 0; from < len(paths); {
		to := from + 1
		if len(paths[from]) > depth+1 {
			upper := paths[from][:depth+1]
			for to < len(paths) && len(paths[to]) > depth+1 && slices.Equal(paths[to][:depth+1], upper) {
				to++
			}
			labels, spans = append(labels, upper[depth]), append(spans, [2]int{from, to})
		}
		from = to
	}
	return labels, spans
}

// takeHighest takes the letters of a label that stand highest, of some at one height
// the nearest to the one before.
func takeHighest(text string, letters []token.Token, lex text.Lexicon) (layout.Label, []token.Token, bool) {
	var taken []token.Token
	left := slices.Clone(letters)
	for _, r := range text {
		best, nearest := -1, math.Inf(1)
		for i := range left {
			if left[i].Label != string(r) || best >= 0 && left[i].Box.Y0 > left[best].Box.Y0 {
				continue
			}
			far := 0.0
			if n := len(taken); n > 0 {
				far = math.Abs(left[i].Box.X0 - taken[n-1].Box.X1)
			}
			if best < 0 || far < nearest {
				best, nearest = i, far
			}
		}
		if best < 0 {
			return layout.Label{}, nil, false
		}
		taken, left = append(taken, left[best]), slices.Delete(left, best, best+1)
	}
	return spelledLabel(text, taken, lex), left, true
}

// takeInOrder gives labels beside each other their letters, each letter from left to
// right.
func takeInOrder(texts []string, letters []token.Token, lex text.Lexicon) ([]layout.Label, bool) {
	letters = slices.Clone(letters)
	slices.SortStableFunc(letters, func(a, b token.Token) int { return cmp.Compare(a.CenterX(), b.CenterX()) })
	out := make([]layout.Label, len(texts))
	for c, text := range texts {
		var taken []token.Token
		for _, r := range text {
			i := slices.IndexFunc(letters, func(t token.Token) bool { return t.Label == string(r) })
			if i < 0 {
				return nil, false
			}
			taken, letters = append(taken, letters[i]), slices.Delete(letters, i, i+1)
		}
		out[c] = spelledLabel(text, taken, lex)
	}
	return out, len(letters) == 0
}

// spelledLabel is a label of some letters, which do not stand in its order.
func spelledLabel(text string, letters []token.Token, lex text.Lexicon) layout.Label {
	l := layout.NewLabel(letters, lex)
	l.Text, l.Known, l.Spelled = text, true, true
	return l
}

// middleOf is where the letters of a label stand on average.
func middleOf(l *layout.Label) float64 {
	sum := 0.0
	for i := range l.Tokens {
		sum += l.Tokens[i].CenterX()
	}
	return sum / float64(len(l.Tokens))
}
