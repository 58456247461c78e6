package columns

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Where no lines are drawn a label may be read over columns that are not its own. The
// sums of the table do not see it where its amounts are zeros, or where it has no rows.

// misheaded says what in the header of a table without lines cannot be as printed; empty
// where nothing speaks against it.
func misheaded(table string, list []Column) string {
	for i := range list {
		c := &list[i]
		switch {
		case !c.Amounts():
			if strings.Contains(c.Header, vocabulary.SubjectWord+vocabulary.SubjectWord) {
				return c.Header + " is two labels"
			}
		case c.Key == "" && partOverOthers(table, c.Header, list):
			return c.Header + " is a label over other columns"
		case c.Key == "" && c.Unknown != "" && beginsLost(table, c.Unknown, list):
			return c.Header + " is the beginning of a label that no column has"
		case c.begun:
			return c.Header + " is the beginning of a label"
		case underSibling(c), sumInside(list, i), c.Header == vocabulary.SubtotalLabel && itemsAcross(table, list):
			return c.Header + " stands under the label of other columns, or not under its own"
		}
	}
	if h := sidesMixed(table, list); h != "" {
		return h + " stands under the label of another side than its neighbours"
	}
	if namesLost(list) {
		return "codes stand beside no column of names"
	}
	if levelsLost(list) {
		return "类, 款 and 项 are not all there"
	}
	return ""
}

// beginsLost reports a label that is not known but begins one of a key that no column has:
// 上级补, beside 附属单助收入.
func beginsLost(table, label string, list []Column) bool {
	return slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool {
		return strings.HasPrefix(l, label) && lacksKey(table, wording.ReadHeader(l), list)
	})
}

// underSibling reports a column under the label of a key that stands beside its own in
// every form: 项目支出/事业单位经营支出.
func underSibling(c *Column) bool {
	upper := strings.Split(c.Header, "/")
	return slices.ContainsFunc(upper[:len(upper)-1], func(l string) bool {
		as := wording.ReadHeader(l).As
		return c.Key != "" && string(as) != c.Key && siblings(as, vocabulary.Concept(c.Key))
	})
}

// sumInside reports a sum in the middle of the columns of one label: it stands before its
// parts, or behind them.
func sumInside(list []Column, i int) bool {
	as := wording.ReadHeader(wording.LeafLabel(list[i].Header)).As
	if as != vocabulary.ColumnTotal && as != vocabulary.ColumnSubtotal || i == 0 || i == len(list)-1 {
		return false
	}
	group := func(c *Column) string { return strings.TrimSuffix(c.Header, wording.LeafLabel(c.Header)) }
	own := group(&list[i])
	return own != "" && list[i-1].Amounts() && group(&list[i-1]) == own && group(&list[i+1]) == own
}

// itemsAcross reports the wide form of “三公”, whose header names the items: its 小计 is
// that of some of them.
func itemsAcross(table string, list []Column) bool {
	return table == string(schema.KindThreePublicExpenditure) && !slices.ContainsFunc(list, func(c Column) bool { return c.Role == vocabulary.ColumnItem })
}

// partOverOthers reports 其中 as a column, or run into the label of a column that the
// table lacks otherwise (其中事业单位经营支出): it stands over the parts beside.
func partOverOthers(table, header string, list []Column) bool {
	label := wording.LeafLabel(header)
	if word.OneOf(label, vocabulary.PartWords) {
		return true
	}
	rest, part := strings.CutPrefix(label, vocabulary.PartLabel)
	return part && lacksKey(table, wording.ReadHeader(rest), list)
}

// sidesMixed is the header of a column of a two-sided table that stands under no label, or
// another, than its neighbours of the same side: 收入/项目, 支出/金额; or of items headed
// like those of the other side.
func sidesMixed(table string, list []Column) string {
	if form := schema.FormOf(schema.Kind(table)); form == nil || len(form.Lists) < 2 {
		return ""
	}
	item := "" // the header of the last items
	for _, c := range list {
		switch {
		case c.Role == vocabulary.ColumnItem:
			if c.Header == item && sideLabel(item) != "" {
				return c.Header
			}
			item = c.Header
		case c.Amounts() && item != "" && sideLabel(c.Header) != sideLabel(item):
			return c.Header
		}
	}
	return ""
}

// sideLabel is the label of a side over a column: 收入 of 收入/金额.
func sideLabel(header string) string {
	above, _, under := strings.Cut(header, "/")
	if !under || vocabulary.SideOf(above) == 0 {
		return ""
	}
	return above
}

// namesLost reports columns of codes without one of names.
func namesLost(list []Column) bool {
	return !named(list) && slices.ContainsFunc(list, func(c Column) bool { return c.Role == vocabulary.ColumnCode })
}

// levelsLost reports columns 类 款 项 of which one is missing beside a column of codes:
// 科目编码款/类, 科目编码款/项. Where all three are there, whole codes may stand beside.
func levelsLost(list []Column) bool {
	levels, codes := 0, 0
	for _, c := range list {
		if c.Role != vocabulary.ColumnCode || c.parts != nil {
			continue
		}
		if codes++; levels < len(vocabulary.LevelLabels) && wording.LeafLabel(c.Header) == vocabulary.LevelLabels[levels] {
			levels++
		}
	}
	return codes > levels && levels < len(vocabulary.LevelLabels) && slices.ContainsFunc(list, func(c Column) bool {
		return slices.Contains(vocabulary.LevelLabels, wording.LeafLabel(c.Header))
	})
}

// namedKinds are the kinds whose rows have names in every form.
var namedKinds = []schema.Kind{
	schema.KindGeneralPublicExpenditure,
	schema.KindGeneralPublicBasicExpenditure,
	schema.KindGovernmentFundExpenditure,
	schema.KindStateCapitalExpenditure,
}

// emptyWithoutNames reports a table without rows whose header has no column for names:
// it was read short, and no row shows that.
func emptyWithoutNames(table string, list []Column, sheet *normalize.Sheet) bool {
	return len(sheet.Rows) == 0 && slices.Contains(namedKinds, schema.Kind(table)) && !named(list)
}

// named reports a column for names; in a budget's table with two sides, 项目 of a side.
func named(list []Column) bool {
	return slices.ContainsFunc(list, func(c Column) bool {
		return c.Role == vocabulary.ColumnName || c.Role == vocabulary.ColumnEntity || wording.ReadHeader(wording.LeafLabel(c.Header)).Leaf == vocabulary.ColumnItem
	})
}
