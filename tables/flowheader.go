package tables

import (
	"slices"
	"sort"
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

// listColumns are the columns of a list, from the labels of its header. Header
// rows are printed from top to bottom, so a group's label comes before those of
// its columns, which stand in its place:
//
//	合计 本年收入 上年结转 小计 财政拨款收入 … 其他收入
//	合计 本年收入/小计 本年收入/财政拨款收入 … 本年收入/其他收入 上年结转
//
// more are labels that were not printed in their place in the header.
func listColumns(kind schema.Kind, labels, more, order []string, shuffled bool) []normalize.Column {
	labels = amountPaths(carryPaths(basicPaths(kind, yearPaths(append(labels[:len(labels):len(labels)], more...)))))
	l := sortLabels(kind, labels)
	var cols []normalize.Column
	add := func(path ...string) {
		cols = append(cols, normalize.Column{Path: strings.Split(strings.Join(path, "/"), "/")})
	}
	for _, s := range l.codes {
		add(l.under(l.codeGroup, s)...)
	}
	current := l.current != ""
	carryFirst := !current && l.before(kCarryover, kGeneral, kFiscal)
	addCarry := func() {
		for _, s := range l.carry {
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
		if readHeader(s).as == cSubtotal && l.fiscal != "" && current { // 财政拨款/小计 comes next
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
	through      []concept // labels that repeat the title
	subtotalSeen bool
}

func sortLabels(kind schema.Kind, labels []string) *sortedLabels {
	l := &sortedLabels{all: labels, through: throughKeys[kind]}
	parts := 0
	for _, s := range labels {
		if as := readHeader(s).as; as == kGeneral || as == kFund || as == kCapital {
			parts++
		}
		if readHeader(s).as == cSubtotal {
			l.subtotals++
		}
	}
	for _, s := range labels {
		l.sort(s, parts)
	}
	if len(l.codes) == 0 && l.codeGroup != "" { // 项目 alone names the rows
		l.codes, l.codeGroup = []string{l.codeGroup}, ""
	}
	return l
}

func (l *sortedLabels) sort(s string, parts int) {
	switch h := readHeader(s); {
	case slices.Contains([]concept{cCode, cName, cItem, cEntity, cEntityCode}, h.as):
		l.codes = append(l.codes, s)
	case h.as == cGroup && h.leaf == cName || h.as == cGroup && h.leaf == cItem:
		if l.codeGroup == "" {
			l.codeGroup = s
		}
	case h.as == cGroup || slices.Contains(l.through, h.as):
		l.amountGroup = s
	case h.as == cTotal && len(l.totals) == 0:
		l.totals = append(l.totals, s)
	case h.as == cCurrent && l.current == "" && h.leaf == kCurrentYear && l.ownSubtotal(s) != "":
		l.current = strings.TrimSuffix(s, l.ownSubtotal(s))
		l.members = append(l.members, l.ownSubtotal(s))
	case h.as == cCurrent:
		l.current = s
	case h.as == kFiscal && (l.subtotals > 1 || parts > 1) && l.fiscal == "":
		l.fiscal = s
	case h.as == cUnitFund && l.fiscal != "":
		l.units = s
	case h.as == kCarryover && len(l.carry) == 0 || readHeader(strings.SplitN(s, "/", 2)[0]).as == kCarryover:
		l.carry = append(l.carry, s)
	default:
		l.members = append(l.members, s)
	}
}

// ownSubtotal is the label of the first column below a group's label, read as
// its end: 本年收入 · 小计. A 小计 that comes next is that column itself.
func (l *sortedLabels) ownSubtotal(group string) string {
	next := slices.Index(l.all, group) + 1
	if next < len(l.all) && readHeader(l.all[next]).as == cSubtotal {
		return ""
	}
	for _, s := range []string{"小计", "合计"} {
		if strings.HasSuffix(group, s) {
			return s
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

// path is the header path of a member.
func (l *sortedLabels) path(s string) []string {
	var path []string
	if l.current != "" {
		path = append(path, l.current)
	} else if l.amountGroup != "" {
		path = append(path, l.amountGroup)
	}
	switch as := readHeader(s).as; {
	case l.fiscal != "" && (slices.Contains(groupParts[kFiscal], as) || as == cSubtotal && l.subtotalSeen):
		path = append(path, l.fiscal)
	case l.units != "" && slices.Contains(groupParts[cUnitFund], as) && as != "fiscal_special_account":
		path = append(path, l.units)
	}
	return append(path, s)
}

// before reports that the label of one concept is printed before those of
// others.
func (l *sortedLabels) before(a concept, others ...concept) bool {
	for _, s := range l.all {
		switch as := readHeader(s).as; {
		case as == a:
			return true
		case slices.Contains(others, as):
			return false
		}
	}
	return false
}

// columnOrders are the orders in which the columns of a kind are published,
// the usual one first.
var columnOrders = map[schema.Kind][]string{
	schema.KindRevenueSummary: {
		"subtotal current_year_subtotal fiscal_appropriation general_public_budget government_fund state_capital fiscal_special_account institutional operating " +
			"superior_subsidy affiliated_remittance other",
		"subtotal current_year_subtotal fiscal_appropriation general_public_budget government_fund state_capital fiscal_special_account institutional " +
			"superior_subsidy affiliated_remittance operating other",
	},
	schema.KindExpenditureSummary: {
		"basic project operating remitted_to_superior subsidy_to_affiliates",
		"basic project remitted_to_superior operating subsidy_to_affiliates",
	},
	"": {"subtotal general_public_budget government_fund state_capital basic project personnel public_use"},
}

func ordersOf(kind schema.Kind) []string {
	if o := columnOrders[kind]; o != nil {
		return o
	}
	return columnOrders[""]
}

// rankIn is the place of a label in an order; labels that it does not have
// come last.
func rankIn(order []string, label string) int {
	if i := slices.Index(order, string(readHeader(label).as)); i >= 0 {
		return i
	}
	return len(order)
}

// chooseOrder is the order to put the labels of a header in. An extractor that
// reads a page in blocks mixes them: then the labels that it left whole must
// fit one known order only, or all that they fit must agree.
func chooseOrder(kind schema.Kind, own, more []string, shuffled bool) (order []string, agreed bool) {
	orders := ordersOf(kind)
	if !shuffled {
		return strings.Fields(orders[0]), true
	}
	var columns []normalize.Column
	for _, l := range own {
		columns = append(columns, normalize.Column{Path: []string{l}})
	}
	all := slices.Concat(own, more)
	agreed = true
	for _, o := range orders {
		fields := strings.Fields(o)
		switch {
		case !ascending(fields, columns):
		case order == nil:
			order = fields
		default:
			agreed = agreed && sameArrangement(order, fields, all)
		}
	}
	if order == nil {
		return strings.Fields(orders[0]), false
	}
	return order, agreed
}

// sameArrangement reports that two orders put the labels alike.
func sameArrangement(a, b, labels []string) bool {
	for i, x := range labels {
		for _, y := range labels[i+1:] {
			if (rankIn(a, x) < rankIn(a, y)) != (rankIn(b, x) < rankIn(b, y)) {
				return false
			}
		}
	}
	return true
}

// ascending reports columns in an order, those of each year by themselves; those the
// order does not have stand anywhere.
func ascending(order []string, columns []normalize.Column) bool {
	last, year := -1, 0
	for _, c := range columns {
		n := len(c.Path)
		if n > 1 {
			if over := readHeader(c.Path[n-2]).year; over != year {
				last, year = -1, over
			}
		}
		r := rankIn(order, c.Path[n-1])
		if r == len(order) {
			continue
		}
		if r < last {
			return false
		}
		last = r
	}
	return true
}

// mergeColumns puts the labels that were printed elsewhere between the others.
// Either part keeps its order; below 本年收入, whose header has several rows,
// the known order counts for all.
func mergeColumns(order, members, more []string, current bool) []string {
	rank := func(label string) int { return rankIn(order, label) }
	byRank := func(list []string) {
		sort.SliceStable(list, func(i, j int) bool { return rank(list[i]) < rank(list[j]) })
	}
	if current {
		byRank(members)
		return members
	}
	var own, out []string
	for _, m := range members {
		if !slices.Contains(more, m) {
			own = append(own, m)
		}
	}
	moved := members[len(own):]
	for len(own) > 0 && len(moved) > 0 {
		if rank(own[0]) <= rank(moved[0]) {
			out, own = append(out, own[0]), own[1:]
		} else {
			out, moved = append(out, moved[0]), moved[1:]
		}
	}
	return append(append(out, own...), moved...)
}
