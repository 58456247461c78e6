package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// movedHeader are the pieces of the header that the extractor printed behind
// the rows of a page, because they wrap. They are marked, on every page, so
// that nobody takes them for names.
func (s *flowSection) movedHeader(kind schema.Kind) []flowhead.Piece {
	printed, _ := flowhead.Labels(flowhead.Pieces(s.header))
	for _, run := range tailRuns(s.body) {
		pieces := piecesOf(run)
		if n := movedLabels(kind, pieces, printed); n > 0 {
			s.markMoved(pieces[:n])
			return pieces[:n]
		}
	}
	return nil
}

// markMoved marks the pieces of a header wherever they are printed again, also
// before the rows of a page.
func (s *flowSection) markMoved(pieces []flowhead.Piece) {
	for i := 0; i+len(pieces) <= len(s.body); i++ {
		n := 0
		for n < len(pieces) && s.body[i+n].Text == pieces[n].Text && s.body[i+n].Kind == normalize.TextFragment {
			n++
		}
		if n < len(pieces) {
			continue
		}
		for k := range n {
			s.body[i+k].Moved = true
		}
	}
}

// tailRuns are the words behind the last number of each page. Words behind a
// code or a 序号 are the row's own.
func tailRuns(body []flowtext.Fragment) [][]flowtext.Fragment {
	var runs [][]flowtext.Fragment
	for i := 0; i < len(body); i++ {
		if !body[i].Tail {
			continue
		}
		j := i + 1
		for j < len(body) && body[j].Tail && !body[j].Breaks {
			j++
		}
		if body[i].Breaks || i > 0 && body[i-1].Kind != normalize.DigitsFragment {
			runs = append(runs, body[i:j])
		}
		i = j - 1
	}
	return runs
}

// movedLabels is the number of pieces at the front of a run that are labels of
// columns of a kind, none of them printed in the header: 国有资本经营预算 is the
// beginning of a name where it is.
func movedLabels(kind schema.Kind, run []flowhead.Piece, printed []string) int {
	for n := min(len(run), limits.MaxHeadPieces); n > 0; n-- {
		labels, used := flowhead.Labels(flowhead.CloseUp(run[:n]))
		if used == n && onlyColumns(kind, labels, printed) && (len(labels) > 1 || n == len(run) || run[n].Gap) {
			return n
		}
	}
	return 0
}

// onlyColumns reports labels that are amount columns of a kind, each once and not
// printed before, and could not be names of rows.
func onlyColumns(kind schema.Kind, labels, printed []string) bool {
	lists := schema.FormOf(kind).Lists
	seen := map[vocabulary.Concept]bool{}
	for _, l := range printed {
		seen[wording.ReadHeader(l).As] = true
	}
	for _, l := range labels {
		as := wording.ReadHeader(l).As
		if !slices.Contains(lists[len(lists)-1].Keys, string(as)) || seen[as] || kind == schema.KindRevenueSummary && strings.HasSuffix(l, vocabulary.ExpenditureLabel) {
			return false
		}
		seen[as] = true
	}
	return len(labels) > 0
}
