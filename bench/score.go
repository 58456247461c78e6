package main

import (
	"os"
	"slices"
	"strings"
)

// score is how a tool reads the cells of documents.
type score struct {
	cells    int // that the truth has
	raw      int // right as returned
	squeezed int // right with white space removed
	split    int // rows that break over pages
	whole    int // of these, with every cell right
	silent   int // amounts of a row it has that are not the row's, without a warning
	flagged  int // and with one
	why      string
}

// scorable are the documents that are small and whose truth is known.
func scorable(docs []document) []document {
	return slices.DeleteFunc(slices.Clone(docs), func(d document) bool { return d.use == forSpeed || d.truth == "" })
}

// scoreAll scores every tool that gives rows on documents.
func scoreAll(tools []tool, docs []document) map[string]score {
	all := map[string]score{}
	for _, t := range tools {
		if t.rows == nil {
			continue
		}
		var sum score
		for _, d := range docs {
			say("cells of %s on %s", t.name, d.name)
			sum.add(scoreOne(t, tools[0], d))
		}
		all[t.name] = sum
	}
	return all
}

func (s *score) add(o score) {
	s.cells += o.cells
	s.raw += o.raw
	s.squeezed += o.squeezed
	s.split += o.split
	s.whole += o.whole
	s.silent += o.silent
	s.flagged += o.flagged
	if o.why != "" {
		s.why = o.why
	}
}

// scoreOne compares a tool with the truth. Which rows break over pages is told
// by the provenance of own, where the truth has the very same row.
func scoreOne(t, own tool, d document) score {
	data, err := os.ReadFile(d.truth)
	if err != nil {
		return score{why: err.Error()}
	}
	truth, err := ownRows(data)
	if err != nil {
		return score{why: err.Error()}
	}
	out, err := output(t.command(d.path)...)
	if err != nil {
		return score{why: err.Error()}
	}
	rows, err := t.rows(out)
	if err != nil {
		return score{why: err.Error()}
	}
	provenance, _ := output(append(own.command(d.path), "--provenance")...)
	placed, _ := ownRows(provenance)
	return compare(truth, rows, splitLabels(placed))
}

// splitLabels are the rows that break over pages, as texts.
func splitLabels(rows []row) map[string]bool {
	set := map[string]bool{}
	for _, r := range rows {
		if r.split {
			set[textOf(r)] = true
		}
	}
	return set
}

func textOf(r row) string {
	var texts []string
	for _, c := range r.cells {
		texts = append(texts, bare(c))
	}
	slices.Sort(texts)
	return r.kind + "|" + strings.Join(texts, "|")
}

// given is a row that a tool gave, with what is left of it to be matched.
type given struct {
	row
	folded, squeezed []string
	amount, used     []bool
	matched          bool // at least half of a row of the truth is in it
}

// compare finds for each row of the truth the row given that has the most of
// its cells, the nearest behind the last one found among equals. A cell serves
// once. The rule is the same for all tools:
//   - a cell is right with white space removed if the row found has it in a
//     cell or, if it is a code, in cells side by side (类 款 项);
//   - it is right as returned if it is so without removing anything inside;
//   - what amounts are left in a row of which at least half was found are wrong.
//
// Under which header a tool has a cell is not asked: a grid has none.
func compare(truth, rows []row, split map[string]bool) (s score) {
	list, index := prepare(rows)
	last := 0
	for _, want := range truth {
		texts := make([]string, len(want.cells))
		for i, c := range want.cells {
			texts[i] = bare(c)
		}
		at := nearest(list, index, texts, last)
		raw, squeezed := 0, 0
		if at >= 0 {
			last = at
			raw, squeezed = list[at].take(texts)
			list[at].matched = list[at].matched || 2*squeezed >= len(texts)
		}
		s.cells += len(texts)
		s.raw += raw
		s.squeezed += squeezed
		if split[textOf(want)] {
			s.split++
			if squeezed == len(texts) {
				s.whole++
			}
		}
	}
	for i := range list {
		for k, amount := range list[i].amount {
			switch {
			case !list[i].matched || list[i].used[k] || !amount:
			case list[i].flagged:
				s.flagged++
			default:
				s.silent++
			}
		}
	}
	return s
}

// prepare folds the rows and finds them by the texts of their cells.
func prepare(rows []row) (list []given, index map[string][]int) {
	index = map[string][]int{}
	for i, r := range rows {
		g := given{row: r, used: make([]bool, len(r.cells))}
		for _, c := range r.cells {
			folded, squeezed, amount := fold(c)
			g.folded, g.squeezed, g.amount = append(g.folded, folded), append(g.squeezed, squeezed), append(g.amount, amount)
		}
		list = append(list, g)
		for k := range g.squeezed {
			for n := 1; n <= 3 && k+n <= len(g.squeezed); n++ {
				if text := strings.Join(g.squeezed[k:k+n], ""); text != "" && (n == 1 || isCode(text)) {
					index[text] = append(index[text], i)
				}
			}
		}
	}
	return list, index
}

// nearest is the row that has the most of the texts, -1 if none has any.
func nearest(list []given, index map[string][]int, texts []string, last int) int {
	best, most, far := -1, 0, 0
	seen := map[int]bool{}
	for _, text := range texts {
		for _, i := range index[text] {
			if seen[i] {
				continue
			}
			seen[i] = true
			n, away := list[i].count(texts), i-last
			if away < 0 {
				away = -away + 1
			}
			if n > most || n == most && n > 0 && away < far {
				best, most, far = i, n, away
			}
		}
	}
	return best
}

// count counts the texts that a row still has.
func (g *given) count(texts []string) int {
	used := slices.Clone(g.used)
	_, n := g.take(texts)
	g.used = used
	return n
}

// take uses the cells of a row up and counts those that are right.
func (g *given) take(texts []string) (raw, squeezed int) {
	for _, text := range texts {
		from, n := g.find(text)
		if n == 0 {
			continue
		}
		squeezed++
		if n == 1 && g.folded[from] == text || n > 1 && strings.Join(g.folded[from:from+n], "") == text {
			raw++
		}
		for k := from; k < from+n; k++ {
			g.used[k] = true
		}
	}
	return raw, squeezed
}

// isCode reports a code of the second or third level.
func isCode(s string) bool {
	return (len(s) == 5 || len(s) == 7) && strings.Trim(s, "0123456789") == ""
}

// find finds a text in one cell, or a code in two or three side by side.
func (g *given) find(text string) (from, n int) {
	cells := 1
	if isCode(text) {
		cells = 3
	}
	for n := 1; n <= cells; n++ {
		for from := 0; from+n <= len(g.squeezed); from++ {
			if !slices.Contains(g.used[from:from+n], true) && strings.Join(g.squeezed[from:from+n], "") == text {
				return from, n
			}
		}
	}
	return 0, 0
}
