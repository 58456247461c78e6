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
	if !h.severalClassifications() {
		return nil
	}
	of := make([]classification, len(h.paths))
	for i, path := range h.paths {
		if role := itemScheme.read(path).Role; role == vocabulary.ColumnCode || role == vocabulary.ColumnItem {
			of[i] = pathClassification(path)
		}
	}
	own := economic
	if !slices.Contains(of, economic) || slices.Contains(of, functional) && !slices.Contains(s.keys, vocabulary.KeyPersonnel) {
		own = functional
	}
	if !slices.Contains(of, own) {
		return nil
	}
	var second map[int]bool
	for i, c := range of {
		if c == unclassified || c == own {
			continue
		}
		if second == nil {
			second = map[int]bool{}
		}
		second[i] = true
	}
	return second
}

// severalClassifications reports a header whose labels name more than one.
func (h *Header) severalClassifications() bool {
	first := unclassified
	for _, path := range h.paths {
		switch c := pathClassification(path); {
		case c == unclassified || c == first:
		case first != unclassified:
			return true
		default:
			first = c
		}
	}
	return false
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
