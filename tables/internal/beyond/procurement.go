package beyond

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"sync"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// procurementGroup is a label of the header with the labels that stand under
// it; none where it is a column itself.
type procurementGroup struct {
	label string
	under []string
}

var procurementLabelSet = sync.OnceValue(func() map[string]procurementGroup {
	set := map[string]procurementGroup{}
	for _, h := range vocabulary.ProcurementHeads {
		name, under, _ := strings.Cut(h, ":")
		set[name] = procurementGroup{name, strings.Fields(under)}
	}
	return set
})

// procurementNames are the labels alone.
var procurementNames = sync.OnceValue(func() *word.List { return word.NewList(slices.Collect(maps.Keys(procurementLabelSet()))) })

// procurementLabels cuts the words of a header, broken anywhere, into labels:
// the way with the fewest runes that belong to no known one. Unknown words
// between known ones are a label of their own.
func procurementLabels(s string) []string {
	best := make([]headerCut, len(s)+1)
	for i := len(s) - 1; i >= 0; i-- {
		best[i] = cutHeader(s, i, best)
	}
	var out []string
	for i := 0; i < len(s); {
		n := best[i].length
		if known := best[i].known; !known && len(out) > 0 && best[i].joined {
			out[len(out)-1] += s[i : i+n]
		} else {
			out = append(out, s[i:i+n])
		}
		i += n
	}
	return out
}

// headerCut is the best way on from one place of a header.
type headerCut struct {
	length  int
	known   bool
	joined  bool // an unknown rune goes on with the one before
	unknown int  // runes of no label from here on
	labels  int
}

func cutHeader(s string, i int, best []headerCut) headerCut {
	step := 1
	for i+step < len(s) && s[i+step]&0xC0 == 0x80 {
		step++
	}
	out := headerCut{length: step, joined: true, unknown: best[i+step].unknown + 1, labels: best[i+step].labels + 1}
	out.tryLabels(s, i, 0, best)
	if year := wording.YearLen(s[i:]); year > 0 {
		out.tryLabels(s, i, year, best)
	}
	return out
}

// tryLabels tries the labels that stand at i, behind a year of so many bytes. Of
// two that do as well the longer stays.
func (c *headerCut) tryLabels(s string, i, year int, best []headerCut) {
	names := procurementNames()
	for k := names.Longest(s[i+year:]); k >= 0; k = names.Within[k] {
		n := year + len(names.Words[k])
		next := best[i+n]
		way := headerCut{length: n, known: true, unknown: next.unknown, labels: next.labels + 1}
		if order := cmp.Or(cmp.Compare(way.unknown, c.unknown), cmp.Compare(way.labels, c.labels)); order < 0 || order == 0 && c.known && n > c.length {
			*c = way
		}
	}
}

// procurementColumns puts the labels of a header, printed row by row, into the
// paths of its columns: a label under a common one stands in its place.
func procurementColumns(labels []string) []string {
	taken := map[int]bool{}
	under := map[int][]string{}
	for i, l := range labels {
		group := procurementLabelSet()[l]
		if len(group.under) == 0 {
			continue
		}
		for k := i + 1; k < len(labels); k++ {
			if !taken[k] && word.OneOf(labels[k], strings.Join(group.under, " ")) && !laterGroup(labels[i+1:k], labels[k]) {
				taken[k] = true
				under[i] = append(under[i], l+"/"+labels[k])
			}
		}
	}
	var out []string
	for i, l := range labels {
		switch {
		case taken[i]:
		case len(under[i]) > 0:
			out = append(out, under[i]...)
		default:
			out = append(out, l)
		}
	}
	return out
}

// laterGroup reports that a common label nearer to s than the one asked for
// takes it too.
func laterGroup(between []string, s string) bool {
	for _, l := range between {
		if word.OneOf(s, strings.Join(procurementLabelSet()[l].under, " ")) {
			return true
		}
	}
	return false
}

// setProcurementNotes keeps the notes: the one that says why there are no rows
// is the note of the table.
func setProcurementNotes(p *schema.Procurement, notes []string) {
	if len(notes) == 0 {
		return
	}
	p.Note = schema.Text(strings.Join(notes, ""))
	for _, n := range notes {
		if wording.EmptyNote(n) {
			p.Note = schema.Text(n)
		}
	}
	if len(notes) > 1 {
		p.Notes = notes
	}
}
