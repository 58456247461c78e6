package flowhead

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Header is what the header of a section says.
type Header struct {
	Columns []grid.Column // in published order
	Serial  bool          // there is a column 序号
	Levels  bool          // codes have columns 类 款 项
	levels  []string      // their labels
	Coded   bool          // there is a column of codes
	Sure    bool          // every word of the header is understood
	Lacking bool          // a column is missing that comes with another
	Ordered bool          // the order of the columns is certain
}

// Read finds the columns of a section from its header, and from the
// words behind its rows where the extractor printed a part of the header there.
func Read(kind schema.Kind, lines []normalize.FlowLine, behind []Piece, left *limits.Effort) Header {
	pieces := Pieces(lines)
	more, _ := Labels(CloseUp(behind))
	h := printed(kind, lines, pieces, more)
	if h.Sure && !h.Lacking {
		return h
	}
	if closed := printed(kind, lines, CloseUp(pieces), more); h.Sure && closed.Sure && !closed.Lacking {
		return closed // 项目 支出科目 编码: of two labels that touch
	}
	if own, others, told, ok := stackedLabels(kind, lines, left); ok && len(behind) == 0 {
		stacked := Header{Sure: true}
		if stacked.Arrange(kind, own, others, true); !stacked.Lacking {
			stacked.Ordered = stacked.Ordered && told
			return stacked
		}
	}
	if !h.Sure {
		if whole, mixed, ok := MixedLabels(slices.Concat(pieces, behind), AllowedIn(kind), left); ok {
			h = Header{Sure: true}
			h.Arrange(kind, whole, mixed, true)
		}
	}
	return h
}

// printed is the header that the pieces of its lines say in the order printed.
func printed(kind schema.Kind, lines []normalize.FlowLine, pieces []Piece, more []string) Header {
	labels, n := Labels(pieces)
	h := Header{Sure: n == len(pieces)}
	if h.Arrange(kind, labels, more, false); h.Sure && !h.Lacking {
		h.Ordered = h.Ordered || ownOrder(kind, lines)
	}
	return h
}

// ownOrder reports labels that no known order has so, whole on one line: however
// unusual, that is the order printed, and no extractor's.
func ownOrder(kind schema.Kind, lines []normalize.FlowLine) bool {
	return slices.ContainsFunc(lines, func(l normalize.FlowLine) bool {
		labels, _ := Labels(Pieces([]normalize.FlowLine{l}))
		columns := make([]grid.Column, len(labels))
		for i, label := range labels {
			columns[i].Path = []string{label}
		}
		return !slices.ContainsFunc(ordersOf(kind), func(o string) bool { return ascending(strings.Fields(o), columns) })
	})
}

// Arrange makes columns of labels. more are labels that were not printed in their
// place in the header.
func (h *Header) Arrange(kind schema.Kind, labels, more []string, shuffled bool) {
	labels, more = h.structure(labels), h.structure(more)
	if h.Levels && !slices.ContainsFunc(slices.Concat(labels, more), func(l string) bool { return wording.ReadHeader(l).As == vocabulary.ColumnCode }) {
		labels = slices.Concat(vocabulary.LevelLabels[:1], labels) // nothing stands over 类 款 项
	}
	if wording.TwoSided(kind) {
		h.Columns, h.Ordered = sideColumns(kind, append(labels, more...), shuffled || len(more) > 0), true
	} else {
		order, agreed := chooseOrder(kind, labels, more, shuffled)
		h.Columns = listColumns(kind, labels, more, order, shuffled)
		h.partCodes()
		h.Ordered = agreed && (shuffled || slices.ContainsFunc(ordersOf(kind), func(o string) bool { return ascending(strings.Fields(o), h.Columns) }))
	}
	h.Lacking = !wholePairs(kind, h.Columns)
}

// partCodes names the columns that the codes are joined from.
func (h *Header) partCodes() {
	for i, c := range h.Columns {
		if len(h.levels) > 1 && wording.ReadHeader(c.Path[len(c.Path)-1]).As == vocabulary.ColumnCode {
			h.Columns[i].Parts = h.levels
			return
		}
	}
}

// pairedColumns stand in a header together or not at all. One without the
// other is a label misread.
var pairedColumns = [][2]vocabulary.Concept{{vocabulary.KeyBasic, vocabulary.KeyProject}, {vocabulary.KeyPersonnel, vocabulary.KeyPublicUse}}

// wholePairs reports that no column lacks the one that comes with it.
func wholePairs(kind schema.Kind, columns []grid.Column) bool {
	has := map[vocabulary.Concept]bool{}
	for _, c := range columns {
		as := wording.ReadHeader(c.Path[len(c.Path)-1]).As
		if n := len(c.Path); as == vocabulary.ColumnSubtotal && n > 1 && kind != schema.KindGeneralPublicBasicExpenditure {
			as = wording.ReadHeader(c.Path[n-2]).As
		}
		has[as] = true
	}
	for _, p := range pairedColumns {
		if has[p[0]] != has[p[1]] {
			return false
		}
	}
	return true
}

// structure takes out the labels that are no columns of amounts.
func (h *Header) structure(labels []string) []string {
	var rest []string
	for _, l := range labels {
		switch {
		case wording.ReadHeader(l).As == vocabulary.ColumnLine:
			h.Serial = true
		case slices.Contains(vocabulary.LevelLabels, l):
			h.Levels, h.Coded = true, true
			if !slices.Contains(h.levels, l) {
				h.levels = append(h.levels, l)
			}
		default:
			h.Coded = h.Coded || wording.ReadHeader(l).As == vocabulary.ColumnCode
			rest = append(rest, l)
		}
	}
	return rest
}

// AllowedIn tells the labels a header of a kind may have.
func AllowedIn(kind schema.Kind) func(string) bool {
	keys := map[vocabulary.Concept]bool{}
	for _, l := range schema.FormOf(kind).Lists {
		for _, k := range l.Keys {
			keys[vocabulary.Concept(k)] = true
		}
	}
	return func(w string) bool {
		as := wording.ReadHeader(w).As
		return keys[as] || slices.Contains([]vocabulary.Concept{vocabulary.ColumnLine, vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnItem, vocabulary.ColumnTotal, vocabulary.ColumnSubtotal, vocabulary.ColumnAmount, vocabulary.ColumnGroup, vocabulary.ColumnCurrent, vocabulary.ColumnUnitFund, vocabulary.KeyFiscal, vocabulary.KeyGeneral, vocabulary.KeyBasic}, as)
	}
}
