package flow

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// headRun is the number of lines at i that are a head: entity and unit lines
// and a header, up to the first row.
type headRun struct {
	lines  int
	labels []string // of the header
	fields int      // labelled fields above the header
}

// runAt reads the lines at i as a head. It ends before the first line that is
// neither a field nor covered by labels of headers.
func (r *flowReader) runAt(i int) headRun {
	run, start := headRun{}, i
	var header []normalize.FlowLine
	for ; i < len(r.lines) && i < start+40; i++ {
		l := r.lines[i]
		if wording.PageNumberLine(l.Label) || r.Running[l.Label] {
			continue
		}
		if flowtext.NumbersColumns(l) {
			i = r.skipColumnIndex(&flowSection{}, i)
			run.lines = i - start
			break
		}
		if flowtext.HasAmount(l) || word.ItemNumber(l.Label) != (word.Numbering{}) || l.Fragments[0].Kind == normalize.DigitsFragment {
			break
		}
		if len(header) == 0 && r.Field(l) {
			run.fields++
			continue
		}
		pieces := flowhead.Pieces(append(header, l))
		labels, n := flowhead.Labels(pieces)
		if n < len(pieces) && !startsLabel(pieces[n:]) {
			break
		}
		header = append(header, l)
		if n == len(pieces) {
			run.labels, run.lines = labels, i+1-start
		}
	}
	return run
}

// headStarts reports a line that a head may begin with. The lines of a header
// come again and again; what was said of one holds for all.
func (r *flowReader) headStarts(l normalize.FlowLine) bool {
	if l.Fragments[0].Kind != normalize.TextFragment {
		return false
	}
	starts, ok := r.heads[l.Text]
	if !ok {
		starts = r.Field(l) || r.HeaderLine(l) || startsHeader(l)
		r.heads[l.Text] = starts
	}
	return starts
}

// startsLabel reports that the pieces left over begin a label that the next
// line may end.
func startsLabel(rest []flowhead.Piece) bool {
	text := ""
	for _, p := range rest {
		text += p.Text
	}
	return flowhead.Words().GoOn(text)
}

// repeats reports that a head has the columns of another.
func (run headRun) repeats(labels []string) bool {
	if len(run.labels) < 2 {
		return false
	}
	known := 0
	for _, l := range run.labels {
		if slices.Contains(labels, l) {
			known++
		}
	}
	return known*4 >= len(run.labels)*3
}

// begins reports a head that says enough to be one: fields and two labels, or
// several labels.
func (run headRun) begins() bool {
	return len(run.labels) >= 2 && run.fields > 0 || len(run.labels) >= 4
}
