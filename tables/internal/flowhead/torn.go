package flowhead

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Torn is a word of the header lines that stands whole in no label of the columns: its
// letters were given to several, and they could be others. 金预算 below 政府性基 is torn
// by the labels 政府性基金 and 预算金额.
func (h *Header) Torn(lines []normalize.FlowLine) string {
	labels := append(slices.Clone(h.levels), vocabulary.SerialHeader)
	for _, c := range h.Columns {
		labels = append(append(labels, c.Path...), c.Parts...)
	}
	for _, p := range Pieces(lines) {
		serial := h.Serial && wording.ReadHeader(p.Text).As == vocabulary.ColumnLine
		if utf8.RuneCountInString(p.Text) > 1 && !serial && !whole(p.Text, labels) {
			return p.Text
		}
	}
	return ""
}

// whole reports a word that stands in one label, or is some that touch: 基本支出项目支出.
func whole(text string, labels []string) bool {
	if slices.ContainsFunc(labels, func(l string) bool { return strings.Contains(l, text) }) {
		return true
	}
	first := ""
	for _, l := range labels {
		if strings.HasPrefix(text, l) && len(l) > len(first) {
			first = l
		}
	}
	return first != "" && whole(text[len(first):], labels)
}
