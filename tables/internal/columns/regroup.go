package columns

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// A label that heads several columns stands in the middle over them. Where no
// line parts it from the label of the middle column below it, the two are read
// as one, and the columns beside have lost it:
//
//	小计   基本支出   公用经费          小计 | 基本支出人员经费 | 公用经费
//	       人员经费
//
// So has the label of codes over their levels, 科目编码类 | 款, and that of codes and
// names over both: 科目编码 | 功能分类科目科目名称.

// Regroup reads the labels of a header and gives such columns their group back. The
// columns are the printed ones themselves where there is nothing to do.
func (l *Labels) Regroup(printed []grid.Column) *Header {
	h := l.Header(groupLevels(printed))
	columns := h.Columns
	out := columns
	for i, path := range h.paths {
		if len(path) == 0 {
			continue
		}
		if change := changePath(columns[i].Path, path); change != nil {
			if &out[0] == &columns[0] {
				out = slices.Clone(columns)
			}
			out[i].Path = change
			continue
		}
		above, below := path[len(path)-1].inTwo()
		if above == "" {
			continue
		}
		if &out[0] == &columns[0] {
			out = slices.Clone(columns)
		}
		prefix := columns[i].Path[:len(columns[i].Path)-1]
		if wording.ReadHeader(below).As == vocabulary.ColumnName && (i == 0 || !codesBeside(columns[i-1].Path, prefix)) {
			continue
		}
		out[i].Path = slices.Concat(prefix, []string{above, below})
		for _, at := range membersBeside(columns, i, prefix, below) {
			out[at].Path = slices.Concat(prefix, []string{above}, columns[at].Path[len(prefix):])
		}
	}
	if len(out) == 0 || &out[0] == &columns[0] {
		return h
	}
	return l.Header(out)
}

// inTwo parts a lowest label that is not known into one that heads columns and one
// that may stand below it; both are empty where it is one label.
func (l *label) inTwo() (above, below string) {
	if !l.parted {
		l.above, l.below = partLabel(l.text, l.Known)
		l.parted = true
	}
	return l.above, l.below
}

// partLabel is inTwo for a label that is known by its end, or is not.
func partLabel(label string, known bool) (above, below string) {
	if !word.Longer(label, 5) || wording.WholeHeader(label) {
		return "", ""
	}
	for i := len(label) - 1; i > 0; i-- {
		if !utf8.RuneStart(label[i]) {
			continue
		}
		if known && !wording.WholeHeader(label[:i]) {
			continue // only names below a whole label are parted from one that is known
		}
		a := wording.ReadHeader(label[:i])
		if !a.Known {
			continue
		}
		b := wording.ReadHeader(label[i:])
		if !known && b.Known && (headsColumns(a) && holdsAmounts(b) || a.As == vocabulary.ColumnCode && b.As == vocabulary.ColumnCode) ||
			headsNames(a) && b.As == vocabulary.ColumnName && wording.WholeHeader(label[:i]) && wording.WholeHeader(label[i:]) {
			return label[:i], label[i:]
		}
	}
	return "", ""
}

// headsNames reports a label that codes and names stand below: 功能分类科目, 项目.
func headsNames(h wording.HeaderLabel) bool {
	return h.As == vocabulary.ColumnGroup && (h.Leaf == vocabulary.ColumnName || h.Leaf == vocabulary.ColumnItem)
}

// headsColumns reports a label that others stand below.
func headsColumns(h wording.HeaderLabel) bool {
	switch h.As {
	case vocabulary.KeyBasic, vocabulary.KeyFiscal, vocabulary.KeyCarryover, vocabulary.ColumnCurrent, vocabulary.ColumnAmount, vocabulary.ColumnPrevious, vocabulary.ColumnChange, vocabulary.ColumnUnitFund:
		return true
	}
	return false
}

func holdsAmounts(h wording.HeaderLabel) bool {
	return h.As[0] != '#' || h.As == vocabulary.ColumnExtra || h.As == vocabulary.ColumnChange || h.As == vocabulary.ColumnPercent
}

// membersBeside are the columns beside column i that belong to its group: as
// many on either side as there are from 小计 to it, or all that hold a level of
// codes where it holds one itself, and those in front where it holds the names.
func membersBeside(columns []grid.Column, i int, prefix []string, label string) (members []int) {
	if as := wording.ReadHeader(label).As; as == vocabulary.ColumnCode || as == vocabulary.ColumnName {
		ways := []int{-1, 1}
		if as == vocabulary.ColumnName {
			ways = ways[:1]
		}
		for _, way := range ways {
			for at := i + way; at >= 0 && at < len(columns) && codesBeside(columns[at].Path, prefix); at += way {
				members = append(members, at)
			}
		}
		return members
	}
	for d := 1; d <= subtotalBefore(columns, i, prefix); d++ {
		for _, at := range []int{i - d, i + d} {
			if at < len(columns) && besideGroup(columns[at].Path, prefix) {
				members = append(members, at)
			}
		}
	}
	return members
}

func codesBeside(path, prefix []string) bool {
	return besideGroup(path, prefix) && wording.ReadHeader(path[len(prefix)]).As == vocabulary.ColumnCode
}

// subtotalBefore counts the columns back to the 小计 that begins a group, 0
// where none does.
func subtotalBefore(columns []grid.Column, i int, prefix []string) int {
	for d := 1; d <= 3 && d <= i; d++ {
		path := columns[i-d].Path
		if !besideGroup(path, prefix) {
			return 0
		}
		if as := wording.ReadHeader(path[len(prefix)]).As; as == vocabulary.ColumnSubtotal || as == vocabulary.ColumnTotal && d == 1 {
			return d
		}
	}
	return 0
}

// besideGroup reports a path of one label below prefix.
func besideGroup(path, prefix []string) bool {
	return len(path) == len(prefix)+1 && slices.Equal(path[:len(prefix)], prefix)
}

// headsAmounts reports a path that ends with the label of an amount below others:
// 小计 below 2024年预算数比2023年预算数增减%.
func headsAmounts(path []string) bool {
	leaf := wording.ReadHeader(path[len(path)-1])
	return len(path) > 1 && leaf.Known && leaf.Year == 0 && leaf.As[0] != '#'
}

// changePath parts the header of a change over the year before, however its
// lines were cut: 2024年预算数比2023年执行数 over 增减额. It is nil for other headers
// and where nothing changes.
func changePath(path []string, labels []*label) []string {
	if !slices.ContainsFunc(labels, func(l *label) bool { return l.compares }) {
		return nil
	}
	joined := strings.Join(path, "")
	group, rest, ok := strings.Cut(joined, "比")
	if !ok || wording.YearLen(group) <= 4 || headsAmounts(path) {
		return nil
	}
	at := strings.LastIndex(rest, "数")
	if at < 0 || wording.YearLen(rest) <= 4 {
		return nil
	}
	at += len("数")
	group, leaf := group+"比"+rest[:at], rest[at:]
	if leaf == "" || wording.ReadHeader(leaf).As != vocabulary.ColumnChange && wording.ReadHeader(leaf).As != vocabulary.ColumnPercent || slices.Equal(path, []string{group, leaf}) {
		return nil
	}
	return []string{group, leaf}
}
