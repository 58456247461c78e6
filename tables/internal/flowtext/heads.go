package flowtext

import (
	"budgetextract/normalize"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// pageHeads are the names of organisations that head most pages of a text, in the first line
// or the second. Tables may have rows of the same name, so that most lines of it are none.
func pageHeads(lines []normalize.FlowLine) map[string]bool {
	pages, count := 0, map[string]int{}
	for i, l := range lines {
		if l.Top {
			pages++
		}
		if headsPage(lines, i) && wording.Organisation(l.Label) && word.ItemNumber(l.Label) == (word.Numbering{}) && !HasAmount(l) && wording.ParseLine(l.Label).Fields == 0 {
			count[l.Label]++
		}
	}
	heads := map[string]bool{}
	for s, n := range count {
		if n >= leastRunning && n*4 >= pages*3 {
			heads[s] = true
		}
	}
	return heads
}

// headsPage reports the first or the second line of a page.
func headsPage(lines []normalize.FlowLine, i int) bool {
	return lines[i].Top || i > 0 && lines[i-1].Top
}

// HeadsPages reports that line i is the name that heads most pages, at the head of one.
func (r *LineReader) HeadsPages(lines []normalize.FlowLine, i int) bool {
	return r.heads[lines[i].Label] && headsPage(lines, i)
}
