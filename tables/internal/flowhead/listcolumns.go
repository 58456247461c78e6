package flowhead

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// listColumns are the columns of a list, from the labels of its header. Header
// rows are printed from top to bottom, so a group's label comes before those of
// its columns, which stand in its place:
//
//	合计 本年收入 上年结转 小计 财政拨款收入 … 其他收入
//	合计 本年收入/小计 本年收入/财政拨款收入 … 本年收入/其他收入 上年结转
//
// more are labels that were not printed in their place in the header.
func listColumns(kind schema.Kind, labels, more, order []string, shuffled bool) []grid.Column {
	labels = amountPaths(carryPaths(basicPaths(kind, yearPaths(append(labels[:len(labels):len(labels)], more...)))))
	l := sortLabels(kind, labels)
	var cols []grid.Column
	add := func(path ...string) {
		cols = append(cols, grid.Column{Path: strings.Split(strings.Join(path, "/"), "/")})
	}
	for _, s := range l.codes {
		add(l.under(l.codeGroup, s)...)
	}
	current := l.current != ""
	carryFirst := !current && l.before(vocabulary.KeyCarryover, vocabulary.KeyGeneral, vocabulary.KeyFiscal)
	addCarry := func() {
		for _, s := range l.carry {
			add(s)
		}
	}
	if !shuffled {
		for _, s := range l.takeBefore() {
			add(s)
		}
	}
	members := mergeColumns(order, l.members, more, current || shuffled)
	for _, s := range l.totals {
		add(l.under(l.amountGroup, s)...)
	}
	if carryFirst {
		addCarry()
	}
	for _, s := range members {
		add(l.path(s)...)
		if wording.ReadHeader(s).As == vocabulary.ColumnSubtotal && l.fiscal != "" && current { // 财政拨款/小计 comes next
			l.subtotalSeen = true
		}
	}
	if !carryFirst {
		addCarry()
	}
	return cols
}

// sortedLabels are the labels of a list's header by what they are.
type sortedLabels struct {
	all          []string
	codes        []string // code and name
	codeGroup    string
	amountGroup  string   // stands over all amount columns
	totals       []string // 合计
	current      string   // 本年收入
	fiscal       string   // 财政拨款, where its parts have columns
	units        string   // 单位资金, where its parts have columns
	members      []string // the other columns
	carry        []string
	subtotals    int
	through      []vocabulary.Concept // labels that repeat the title
	subtotalSeen bool
}

func sortLabels(kind schema.Kind, labels []string) *sortedLabels {
	l := &sortedLabels{all: labels, through: columns.ThroughKeys[kind]}
	parts := 0
	for _, s := range labels {
		if as := wording.ReadHeader(s).As; as == vocabulary.KeyGeneral || as == vocabulary.KeyFund || as == vocabulary.KeyCapital {
			parts++
		}
		if wording.ReadHeader(s).As == vocabulary.ColumnSubtotal {
			l.subtotals++
		}
	}
	for _, s := range labels {
		l.sort(s, parts)
	}
	if len(l.codes) == 0 && l.codeGroup != "" { // 项目 alone names the rows
		l.codes, l.codeGroup = []string{l.codeGroup}, ""
	}
	if len(l.totals) == 0 && l.current == "" && len(l.members) > 0 && l.before(vocabulary.ColumnSubtotal, vocabulary.KeyCarryover) &&
		wording.ReadHeader(l.members[0]).As == vocabulary.ColumnSubtotal { // 小计 in front of all is the total
		l.totals, l.members = l.members[:1:1], l.members[1:]
	}
	return l
}

func (l *sortedLabels) sort(s string, parts int) {
	switch h := wording.ReadHeader(s); {
	case slices.Contains([]vocabulary.Concept{vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnItem, vocabulary.ColumnEntity, vocabulary.ColumnEntityCode}, h.As):
		l.codes = append(l.codes, s)
	case h.As == vocabulary.ColumnGroup && h.Leaf == vocabulary.ColumnName || h.As == vocabulary.ColumnGroup && h.Leaf == vocabulary.ColumnItem:
		if l.codeGroup == "" {
			l.codeGroup = s
		}
	case h.As == vocabulary.ColumnGroup || slices.Contains(l.through, h.As):
		l.amountGroup = s
	case h.As == vocabulary.ColumnTotal && len(l.totals) == 0:
		l.totals = append(l.totals, s)
	case h.As == vocabulary.ColumnCurrent && l.current == "" && h.Leaf == vocabulary.KeyCurrentYear && l.ownSubtotal(s) != "":
		l.current = strings.TrimSuffix(s, l.ownSubtotal(s))
		l.members = append(l.members, l.ownSubtotal(s))
	case h.As == vocabulary.ColumnCurrent:
		l.current = s
	case h.As == vocabulary.KeyFiscal && (l.subtotals > 1 || parts > 1) && l.fiscal == "":
		l.fiscal = s
	case h.As == vocabulary.ColumnUnitFund && l.fiscal != "":
		l.units = s
	case h.As == vocabulary.KeyCarryover && len(l.carry) == 0 || wording.ReadHeader(strings.SplitN(s, "/", 2)[0]).As == vocabulary.KeyCarryover:
		l.carry = append(l.carry, s)
	default:
		l.members = append(l.members, s)
	}
}

// ownSubtotal is the label of the first column below a group's label, read as
// its end: 本年收入 · 小计. A 小计 that comes next is that column itself.
func (l *sortedLabels) ownSubtotal(group string) string {
	next := slices.Index(l.all, group) + 1
	if next < len(l.all) && wording.ReadHeader(l.all[next]).As == vocabulary.ColumnSubtotal {
		return ""
	}
	return sumAtEnd(group)
}

// sumAtEnd is the label of a sum that another label ends with, with its unit:
// 基本支出 · 小计（万元）.
func sumAtEnd(label string) string {
	bare := label
	for unit := range word.EachWord(vocabulary.HeadUnits) {
		bare = strings.TrimSuffix(bare, unit)
	}
	for _, s := range []string{vocabulary.SubtotalLabel, vocabulary.TotalLabel} {
		if strings.HasSuffix(bare, s) {
			return label[len(bare)-len(s):]
		}
	}
	return ""
}

func (l *sortedLabels) under(group, s string) []string {
	if group == "" {
		return []string{s}
	}
	return []string{group, s}
}

// takeBefore takes out the year before where it is printed in front of the total: 上年预算数 合计
// 基本支出. Where a label stands over others, one printed first may stand beside them.
func (l *sortedLabels) takeBefore() []string {
	previous := func(s string) bool {
		return !strings.Contains(s, "/") && wording.ReadHeader(s).As == vocabulary.ColumnPrevious
	}
	at := slices.IndexFunc(l.members, previous)
	if at < 0 || len(l.totals) == 0 || l.current+l.amountGroup+l.fiscal != "" || l.has(vocabulary.ColumnAmount) {
		return nil
	}
	before := l.members[at]
	if slices.Index(l.all, before) > slices.Index(l.all, l.totals[0]) {
		return nil
	}
	l.members = slices.Delete(slices.Clone(l.members), at, at+1)
	return []string{before}
}

// has reports a label of a concept.
func (l *sortedLabels) has(as vocabulary.Concept) bool {
	return slices.ContainsFunc(l.all, func(s string) bool { return wording.ReadHeader(s).As == as })
}

// path is the header path of a member.
func (l *sortedLabels) path(s string) []string {
	var path []string
	if l.current != "" {
		path = append(path, l.current)
	} else if l.amountGroup != "" {
		path = append(path, l.amountGroup)
	}
	switch as := wording.ReadHeader(s).As; {
	case l.fiscal != "" && (slices.Contains(vocabulary.GroupParts[vocabulary.KeyFiscal], as) || as == vocabulary.ColumnSubtotal && l.subtotalSeen):
		path = append(path, l.fiscal)
	case l.units != "" && slices.Contains(vocabulary.GroupParts[vocabulary.ColumnUnitFund], as) && as != "fiscal_special_account":
		path = append(path, l.units)
	}
	return append(path, s)
}

// before reports that the label of one concept is printed before those of
// others.
func (l *sortedLabels) before(a vocabulary.Concept, others ...vocabulary.Concept) bool {
	for _, s := range l.all {
		switch as := wording.ReadHeader(s).As; {
		case as == a:
			return true
		case slices.Contains(others, as):
			return false
		}
	}
	return false
}
