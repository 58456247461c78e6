package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// flowHeader is what the header of a section says.
type flowHeader struct {
	columns []normalize.Column // in published order
	serial  bool               // there is a column 序号
	levels  bool               // codes have columns 类 款 项
	coded   bool               // there is a column of codes
	sure    bool               // every word of the header is understood
	lacking bool               // a column is missing that comes with another
	ordered bool               // the order of the columns is certain
}

// readFlowHeader finds the columns of a section from its header, and from the
// words behind its rows where the extractor printed a part of the header there.
func readFlowHeader(kind schema.Kind, lines []normalize.FlowLine, behind []headPiece, left *effort) flowHeader {
	pieces := headPieces(lines)
	labels, n := headLabels(pieces)
	more, _ := headLabels(closeUp(behind))
	h := flowHeader{sure: n == len(pieces)}
	if h.arrange(kind, labels, more, false); h.sure && !h.lacking {
		h.ordered = h.ordered || ownOrder(kind, lines)
		return h
	}
	if own, others, told, ok := stackedLabels(kind, lines, left); ok && len(behind) == 0 {
		stacked := flowHeader{sure: true}
		if stacked.arrange(kind, own, others, true); !stacked.lacking {
			stacked.ordered = stacked.ordered && told
			return stacked
		}
	}
	if !h.sure {
		if whole, mixed, ok := mixedLabels(slices.Concat(pieces, behind), allowedIn(kind), left); ok {
			h = flowHeader{sure: true}
			h.arrange(kind, whole, mixed, true)
		}
	}
	return h
}

// ownOrder reports labels that no known order has so, whole on one line: however
// unusual, that is the order printed, and no extractor's.
func ownOrder(kind schema.Kind, lines []normalize.FlowLine) bool {
	return slices.ContainsFunc(lines, func(l normalize.FlowLine) bool {
		labels, _ := headLabels(headPieces([]normalize.FlowLine{l}))
		columns := make([]normalize.Column, len(labels))
		for i, label := range labels {
			columns[i].Path = []string{label}
		}
		return !slices.ContainsFunc(ordersOf(kind), func(o string) bool { return ascending(strings.Fields(o), columns) })
	})
}

// arrange makes columns of labels. more are labels that were not printed in their
// place in the header.
func (h *flowHeader) arrange(kind schema.Kind, labels, more []string, shuffled bool) {
	labels, more = h.structure(labels), h.structure(more)
	if h.levels && !slices.ContainsFunc(slices.Concat(labels, more), func(l string) bool { return readHeader(l).as == cCode }) {
		labels = append([]string{"类"}, labels...) // nothing stands over 类 款 项
	}
	if twoSided(kind) {
		h.columns, h.ordered = sideColumns(kind, append(labels, more...)), true
	} else {
		order, agreed := chooseOrder(kind, labels, more, shuffled)
		h.columns = listColumns(kind, labels, more, order, shuffled)
		h.ordered = agreed && (shuffled || slices.ContainsFunc(ordersOf(kind), func(o string) bool { return ascending(strings.Fields(o), h.columns) }))
	}
	h.lacking = !wholePairs(kind, h.columns)
}

// pairedColumns stand in a header together or not at all. One without the
// other is a label misread.
var pairedColumns = [][2]concept{{kBasic, "project"}, {"personnel", "public_use"}}

// wholePairs reports that no column lacks the one that comes with it.
func wholePairs(kind schema.Kind, columns []normalize.Column) bool {
	has := map[concept]bool{}
	for _, c := range columns {
		as := readHeader(c.Path[len(c.Path)-1]).as
		if n := len(c.Path); as == cSubtotal && n > 1 && kind != schema.KindGeneralPublicBasicExpenditure {
			as = readHeader(c.Path[n-2]).as
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
func (h *flowHeader) structure(labels []string) []string {
	var rest []string
	for _, l := range labels {
		switch {
		case readHeader(l).as == cLine:
			h.serial = true
		case l == "类" || l == "款" || l == "项":
			h.levels, h.coded = true, true
		default:
			h.coded = h.coded || readHeader(l).as == cCode
			rest = append(rest, l)
		}
	}
	return rest
}

// allowedIn tells the labels a header of a kind may have.
func allowedIn(kind schema.Kind) func(string) bool {
	keys := map[concept]bool{}
	for _, l := range schema.FormOf(kind).Lists {
		for _, k := range l.Keys {
			keys[concept(k)] = true
		}
	}
	return func(w string) bool {
		as := readHeader(w).as
		return keys[as] || slices.Contains([]concept{cLine, cCode, cName, cItem, cTotal, cSubtotal, cAmount, cGroup, cCurrent, cUnitFund, kFiscal, kGeneral, kBasic}, as)
	}
}
