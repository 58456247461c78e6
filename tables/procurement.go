package tables

import (
	"strings"
	"sync"

	"budgetextract/schema"
)

// procurementGroup is a label of the header with the labels that stand under
// it; none where it is a column itself.
type procurementGroup struct {
	label string
	under []string
}

var procurementLabelSet = sync.OnceValue(func() map[string]procurementGroup {
	set := map[string]procurementGroup{}
	for _, h := range procurementHeads {
		name, under, _ := strings.Cut(h, ":")
		set[name] = procurementGroup{name, strings.Fields(under)}
	}
	return set
})

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
	year := yearLen(s[i:])
	for n := len(s) - i; n > 0; n-- {
		_, known := procurementLabelSet()[s[i:i+n]]
		if !known && year > 0 && n > year {
			_, known = procurementLabelSet()[s[i+year:i+n]]
		}
		next := best[i+n]
		if known && (next.unknown < out.unknown || next.unknown == out.unknown && next.labels+1 < out.labels) {
			out = headerCut{length: n, known: true, unknown: next.unknown, labels: next.labels + 1}
		}
	}
	return out
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
			if !taken[k] && oneOf(labels[k], strings.Join(group.under, " ")) && !laterGroup(labels[i+1:k], labels[k]) {
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
		if oneOf(s, strings.Join(procurementLabelSet()[l].under, " ")) {
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
		if emptyNote(n) {
			p.Note = schema.Text(n)
		}
	}
	if len(notes) > 1 {
		p.Notes = notes
	}
}
