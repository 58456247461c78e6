package flowhead

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// An extractor that sorts what it prints by height gives the lines of all labels of
// a header together. A label takes the next word of some of the lines, from the top:
//
//	         上年 政府        科目 · 编码, 合计, 上年 · 结转, 政府 · 性基 · 金
//	科目          性基
//	编码 合计 结转 金
//
// Of the ways to use every word so, that with the fewest labels counts.

const (
	maxStackedLines  = 14
	maxStackedStates = 60_000 // a header of twelve columns takes some thousand
	costStacked      = 10     // of a label, to each line that its words stand apart unevenly
)

// stackedHead searches the labels of a header by lines.
type stackedHead struct {
	words   [][]string
	first   []int // by line: the number of its first word among all
	number  int   // of words
	allowed func(string) bool
	none    stackedLabel // the label without words
	best    map[stackedUse]stackedWay
	left    int // states that may still be looked at
}

// stackedUse is how many words of each line are used.
type stackedUse [maxStackedLines]uint8

// stackedLabel is the beginning of a label, with what is asked of it in each state.
type stackedLabel struct {
	text  string
	dead  bool            // no label begins so
	known bool            // the vocabulary knows it
	ends  bool            // it is a label of the kind
	next  []*stackedLabel // with a word more, by its number; nil where it is not known yet
}

// stackedWay is the cheapest way to use the words left.
type stackedWay struct {
	cost  int // negative where there is none
	label string
	as    vocabulary.Concept
	lines []int // that the label takes a word of
}

// stackedLabels are the labels that the lines of a header make: own those with a
// word in the line that has the most, in its order, and the others. told says that
// it is certain on which side of the others 上年结转 stands.
func stackedLabels(kind schema.Kind, lines []normalize.FlowLine, left *limits.Effort) (own, others []string, told, ok bool) {
	h := &stackedHead{allowed: AllowedIn(kind), best: map[stackedUse]stackedWay{}, left: min(maxStackedStates, left.Bags)}
	widest := 0
	for _, l := range lines {
		words := wordsOfLine(l)
		if len(words) == 0 {
			continue
		}
		h.first, h.number = append(h.first, h.number), h.number+len(words)
		if h.words = append(h.words, words); len(words) > len(h.words[widest]) {
			widest = len(h.words) - 1
		}
	}
	if len(h.words) < 2 || len(h.words) > maxStackedLines || len(h.words[widest]) < 2 {
		return nil, nil, false, false
	}
	given := h.left
	ways, ok := h.ways()
	left.Bags -= given - h.left
	carried, told := "", true
	for _, w := range ways {
		switch {
		case w.as == vocabulary.KeyCarryover:
			carried = w.label
		case slices.Contains(w.lines, widest):
			own = append(own, w.label)
		default:
			others = append(others, w.label)
		}
	}
	if carried != "" {
		var first bool
		if first, told = carriedFirst(ways); first {
			own = append([]string{carried}, own...)
		} else {
			others = append(others, carried)
		}
	}
	return own, others, told, ok && len(own) > 0
}

// ways are the labels of the cheapest way to use all words; not ok where there is
// none, or a key has two columns.
func (h *stackedHead) ways() (ways []stackedWay, ok bool) {
	var used stackedUse
	seen := map[vocabulary.Concept]bool{}
	way := h.way(used)
	for ; way.cost > 0; way = h.way(used) {
		if way.as = wording.ReadHeader(way.label).As; seen[way.as] && way.as[0] != '#' {
			return nil, false
		}
		seen[way.as] = true
		ways = append(ways, way)
		for _, i := range way.lines {
			used[i]++
		}
	}
	return ways, way.cost == 0
}

// carriedFirst reports that 上年结转 stands left of the columns of amounts. Those with
// a word in one of its lines tell.
func carriedFirst(ways []stackedWay) (first, told bool) {
	at := slices.IndexFunc(ways, func(w stackedWay) bool { return w.as == vocabulary.KeyCarryover })
	for i, w := range ways {
		if i == at || w.as[0] == '#' || w.as == vocabulary.ColumnTotal || !slices.ContainsFunc(w.lines, func(l int) bool { return slices.Contains(ways[at].lines, l) }) {
			continue
		}
		if told && first != (at < i) {
			return false, false
		}
		first, told = at < i, true
	}
	return first, told
}

// wordsOfLine are the words of a line of a header; none of a row of column numbers.
func wordsOfLine(l normalize.FlowLine) []string {
	if flowtext.NumbersColumns(l) {
		return nil
	}
	var words []string
	for _, f := range l.Fragments {
		if f.Kind == normalize.TextFragment {
			words = append(words, f.Text)
		}
	}
	return words
}

// way is the cheapest way to go on from the words used.
func (h *stackedHead) way(used stackedUse) stackedWay {
	if w, ok := h.best[used]; ok {
		return w
	}
	best := stackedWay{cost: -1}
	if h.finished(used) {
		best.cost = 0
	} else if h.left--; h.left > 0 {
		h.label(&h.none, nil, used, &best)
	}
	h.best[used] = best
	return best
}

func (h *stackedHead) finished(used stackedUse) bool {
	for i, words := range h.words {
		if int(used[i]) < len(words) {
			return false
		}
	}
	return true
}

// label extends a label by the next word of a further line, and tries it where it is
// known.
func (h *stackedHead) label(begun *stackedLabel, lines []int, used stackedUse, best *stackedWay) {
	from := 0
	if len(lines) > 0 {
		from = lines[len(lines)-1] + 1
	}
	for i := from; i < len(h.words); i++ {
		if int(used[i]) == len(h.words[i]) {
			continue
		}
		l := h.with(begun, i, int(used[i]))
		if l.dead {
			continue
		}
		taken := append(lines[:len(lines):len(lines)], i)
		if l.ends {
			after := used
			for _, k := range taken {
				after[k]++
			}
			if rest := h.way(after); rest.cost >= 0 {
				if cost := rest.cost + costStacked*labelCost(l.text) + uneven(taken); best.cost < 0 || cost < best.cost {
					*best = stackedWay{cost: cost, label: l.text, lines: taken}
				}
			}
		}
		h.label(l, taken, used, best)
	}
}

// with is a label with word k of line i more.
func (h *stackedHead) with(begun *stackedLabel, i, k int) *stackedLabel {
	if begun.next == nil {
		begun.next = make([]*stackedLabel, h.number)
	}
	next := &begun.next[h.first[i]+k]
	if *next == nil {
		word := h.words[i][k]
		l := &stackedLabel{text: begun.text + word}
		l.known = (wording.Lexicon{}).Label(l.text)
		l.ends = l.known && h.allowed(l.text)
		l.dead = !l.known && !Words().GoOn(l.text) || begun.known && wording.IsTotal(word) // 本年收入 over 合计 are two
		*next = l
	}
	return *next
}

// uneven is by how many lines the words of a label stand apart more than others.
func uneven(lines []int) int {
	low, high := len(lines), 0
	for i := 1; i < len(lines); i++ {
		low, high = min(low, lines[i]-lines[i-1]), max(high, lines[i]-lines[i-1])
	}
	return max(0, high-low)
}
