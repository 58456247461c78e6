package columns

import (
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Where no lines are drawn, a label that heads several columns may be read over those
// beside as well: 本年收入 over 单位名称, 功能分类科目 over 合计.

// Narrow takes labels off the columns that they were read over but do not head, and gives the
// header so mended. No label of amounts heads codes and names, and none of codes and names
// heads amounts; 上年结转 stands under no 本年收入; and a 合计 stands beside a label that has a
// 小计 of its own. A table of two sides is left alone: it has names under 本年收入.
func Narrow(columns []grid.Column) []grid.Column {
	if !oneSided(columns) {
		return columns
	}
	out := slices.Clone(columns)
	for i, c := range columns {
		if len(c.Path) < 2 {
			continue
		}
		leaf := wording.ReadHeader(c.Path[len(c.Path)-1])
		names, amounts := holdsNames(leaf), leaf.Known && isAmount(leaf)
		var path []string
		for _, label := range c.Path[:len(c.Path)-1] {
			switch h := wording.ReadHeader(label); {
			case names && (isAmount(h) || h.As == vocabulary.ColumnCurrent) && h.Known, h.As == vocabulary.ColumnCurrent && leaf.As == vocabulary.KeyCarryover:
			case h.As == vocabulary.ColumnCurrent && leaf.As == vocabulary.ColumnTotal && hasSubtotal(columns, label):
			case besideOwnAmount(columns, i, label, h, leaf):
			case names && h.As == vocabulary.ColumnCode && leaf.As == vocabulary.ColumnName, amounts && holdsNames(h):
			default:
				path = append(path, label)
			}
		}
		out[i].Path = append(path, c.Path[len(c.Path)-1])
	}
	for i := range len(out) - 1 {
		if label := lostGroup(out, i); label != "" {
			out[i].Path = []string{label, out[i].Path[0]}
		}
	}
	return out
}

// lostGroup is the label over 财政拨款收入 and its parts that the 小计 in front of them lost.
// Where there is a label over the whole year, the 小计 may be that one's.
func lostGroup(columns []grid.Column, i int) string {
	c, next := columns[i], columns[i+1]
	if len(c.Path) != 1 || len(next.Path) != 2 || wording.ReadHeader(c.Path[0]).As != vocabulary.ColumnSubtotal || hasSubtotal(columns, next.Path[0]) {
		return ""
	}
	if over := wording.ReadHeader(next.Path[0]); over.As != vocabulary.KeyFiscal || !slices.Contains(vocabulary.GroupParts[over.As], wording.ReadHeader(next.Path[1]).As) {
		return ""
	}
	if slices.ContainsFunc(columns, func(c grid.Column) bool {
		return slices.ContainsFunc(c.Path, func(l string) bool { return wording.ReadHeader(l).As == vocabulary.ColumnCurrent })
	}) {
		return ""
	}
	return next.Path[0]
}

// besideOwnAmount reports a column beside those of a label that has a 金额 of its own, which
// its parts follow: 事业收入 over 金额 and 其中：教育收费.
func besideOwnAmount(columns []grid.Column, i int, label string, h, leaf wording.HeaderLabel) bool {
	if !h.Known || !holdsAmounts(h) || slices.Contains(vocabulary.GroupParts[h.As], leaf.As) {
		return false
	}
	at := slices.IndexFunc(columns, func(c grid.Column) bool {
		n := len(c.Path)
		own := n > 1 && c.Path[n-2] == label
		return own && wording.ReadHeader(c.Path[n-1]).As == vocabulary.ColumnAmount
	})
	if at < 0 || i == at {
		return false
	}
	part := leaf.As == vocabulary.ColumnPart || leaf.As == vocabulary.ColumnPercent
	return i < at || !part && (leaf.Known || i > at+1 && knownWhole(columns[i-1]))
}

// knownWhole reports a column whose label is known and names no part of another: a label
// nobody knows behind it stands under no group either.
func knownWhole(c grid.Column) bool {
	if len(c.Path) == 0 {
		return false
	}
	h := wording.ReadHeader(c.Path[len(c.Path)-1])
	return h.Known && h.As != vocabulary.ColumnPart
}

// oneSided reports columns with the names of one list.
func oneSided(columns []grid.Column) bool {
	lists := 0
	for _, c := range columns {
		if len(c.Path) == 0 {
			continue
		}
		switch leaf := wording.ReadHeader(c.Path[len(c.Path)-1]); {
		case leaf.As == vocabulary.ColumnName, leaf.As == vocabulary.ColumnItem, leaf.As == vocabulary.ColumnEntity, leaf.As == vocabulary.ColumnGroup:
			lists++
		}
	}
	return lists == 1
}

// holdsNames reports a label of codes and names, of classifications or units.
func holdsNames(h wording.HeaderLabel) bool {
	switch h.As {
	case vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnEntityCode, vocabulary.ColumnEntity:
		return true
	}
	return h.As == vocabulary.ColumnGroup && h.Leaf == vocabulary.ColumnName
}

// isAmount reports a label of amounts, of this year or another.
func isAmount(h wording.HeaderLabel) bool {
	return h.As != "" && (holdsAmounts(h) || h.As == vocabulary.ColumnAmount || h.As == vocabulary.ColumnPrevious)
}

// hasSubtotal reports that a label has a 小计 below it.
func hasSubtotal(columns []grid.Column, label string) bool {
	return slices.ContainsFunc(columns, func(c grid.Column) bool {
		return len(c.Path) == 2 && c.Path[0] == label && wording.ReadHeader(c.Path[1]).As == vocabulary.ColumnSubtotal
	})
}
