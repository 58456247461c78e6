package columns

import (
	"slices"
	"strings"

	"budgetextract/tables/internal/vocabulary"
)

// Some tables print codes and names by two classifications in one row, or three:
//
//	功能分类科目      部门预算经济分类科目    政府预算经济分类科目    合计
//	编码  名称       编码  名称            编码  名称
//
// A row has one code. The other columns are words here; the table is kept as printed besides.

// classification is one of those that codes and names are by.
type classification uint8

const (
	unclassified classification = iota
	functional
	economic // of the departments, or whose is not said
	governmental
	unread // no column of codes or names

	classifiedWays = int(unread)
)

// classificationOf is the classification that a label names.
func classificationOf(label string) classification {
	switch {
	case vocabulary.GovernmentClassificationList.StandIn(label):
		return governmental
	case strings.Contains(label, vocabulary.EconomicMark):
		return economic
	case strings.Contains(label, vocabulary.FunctionalMark):
		return functional
	}
	return unclassified
}

// SecondClassification are the columns of codes and names by their places that are by another
// classification than the codes of the list: by the government's economic one beside the
// departments', and of the functional and the economic one that which is not the kind's. It is nil
// where there is one only.
func (h *Header) SecondClassification(s *Scheme) map[int]bool {
	of, codes := h.classifications()
	if codes[economic] && slices.Contains(of, governmental) {
		codes[governmental] = true // a name of the government's is no name of the departments'
	}
	own := h.ownClassification(s, codes)
	var second map[int]bool
	for i, c := range of {
		if own == unread || c == unread || c == own || c == unclassified || !codes[c] {
			continue // a name without codes of its kind is that of the row
		}
		if second == nil {
			second = map[int]bool{}
		}
		second[i] = true
	}
	return second
}

// classifications are by column those of codes and names, and which of them columns of codes have.
// There are none where no label names one.
func (h *Header) classifications() (of []classification, codes [classifiedWays]bool) {
	if !h.classified {
		h.of, h.codes = h.classify()
		h.classified = true
	}
	return h.of, h.codes
}

func (h *Header) classify() (of []classification, codes [classifiedWays]bool) {
	if !slices.ContainsFunc(h.paths, func(path []*label) bool { return pathClassification(path) != unclassified }) {
		return nil, codes
	}
	of = make([]classification, len(h.paths))
	for i, role := range h.itemRoles() {
		switch {
		case role == vocabulary.ColumnCode || role == vocabulary.ColumnItem:
			of[i] = pathClassification(h.paths[i])
			codes[of[i]] = codes[of[i]] || role == vocabulary.ColumnCode
		default:
			of[i] = unread
		}
	}
	return of, codes
}

// ownClassification is the one that counts of those that columns of codes have; unread where there is
// one only. Codes of which nothing is said are by the one that the kind has.
func (h *Header) ownClassification(s *Scheme, codes [classifiedWays]bool) classification {
	basic, open := slices.Contains(s.keys, vocabulary.KeyPersonnel), len(s.keys) == 0 // the kind is not told yet
	switch {
	case codes[unclassified] && (codes[governmental] || codes[functional] && (basic || open) || codes[economic] && !basic):
		return unclassified
	case codes[functional] && (codes[economic] && !basic || codes[governmental] && !codes[economic]):
		return functional
	case codes[economic] && (codes[functional] || codes[governmental]):
		return economic
	}
	return unread
}

// pathClassification is the classification that the labels over a column name.
func pathClassification(path []*label) classification {
	for _, l := range path {
		if l.by != unclassified {
			return l.by
		}
	}
	return unclassified
}
