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
	labels := h.labels()
	for _, p := range Pieces(lines) {
		serial := h.Serial && wording.ReadHeader(p.Text).As == vocabulary.ColumnLine
		if utf8.RuneCountInString(p.Text) > 1 && !serial && !whole(p.Text, labels) && !h.touching(p.Text, labels) {
			return p.Text
		}
	}
	return ""
}

// labels are those of the columns in order, and after them what heads none of them alone.
func (h *Header) labels() (all []string) {
	for _, c := range h.Columns {
		all = append(append(all, c.Path...), c.Parts...)
	}
	return append(append(all, h.levels...), vocabulary.SerialHeader)
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

// touching reports a word that is the end of a label and what another begins with: 结转科目
// of 上年结转 and 科目编码. Where a label is known that holds the word it could be of that one,
// but not where a row of labels ended and the codes of the next begin: 出科目 of 项目支出.
func (h *Header) touching(text string, labels []string) bool {
	known := slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool { return strings.Contains(l, text) })
	for i := range text {
		end := slices.IndexFunc(labels, func(l string) bool { return i > 0 && strings.HasSuffix(l, text[:i]) })
		next := slices.IndexFunc(labels, func(l string) bool { return strings.HasPrefix(l, text[i:]) })
		if end >= 0 && next >= 0 && (!known || next < end && wording.ReadHeader(labels[next]).As == vocabulary.ColumnCode) {
			return true
		}
	}
	return false
}
