package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// column is a leaf column of a sheet whose header is understood.
type column struct {
	at      int     // place in the sheet
	header  string  // path joined by /
	role    concept // what the column holds, if it holds no amounts
	key     string  // of its amounts; empty: they go to extra
	unknown string  // the label that the vocabulary does not know
	years   bool    // its header names a year
	double  bool    // another column before it has the same key
	coded   bool    // its names begin with their codes
	leaf    concept // what its lowest label says
	partly  string  // a label of which only a part is printed
	crossed string  // a label of one key of the list that stands over another's
	own     concept // the key that the lowest label is, below that of another
}

// amounts reports that the column holds amounts.
func (c column) amounts() bool { return c.role == "" }

// scheme says how the headers of one list are read.
type scheme struct {
	keys    []string  // of the list
	whole   string    // the key of its total: total, amount
	through []concept // keys of other lists that say nothing here
	year    int       // the budget's
	item    bool      // rows are items
}

// schemeOf is the scheme of a list of a kind.
func schemeOf(kind schema.Kind, form *schema.ListForm, year int) scheme {
	s := scheme{keys: form.Keys, whole: kTotal, through: throughKeys[kind], year: year, item: form.Item}
	if slices.Contains(form.Keys, kAmount) {
		s.whole, s.through = kAmount, append([]concept{kFiscal}, s.through...)
	}
	return s
}

// throughKeys are the header labels that repeat what the title of a kind says.
var throughKeys = map[schema.Kind][]concept{
	schema.KindFiscalAppropriationSummary:    {kFiscal},
	schema.KindGeneralPublicExpenditure:      {kGeneral, kFiscal},
	schema.KindGeneralPublicBasicExpenditure: {kBasic, kGeneral, kFiscal},
	schema.KindGovernmentFundExpenditure:     {kFund, kFiscal},
	schema.KindStateCapitalExpenditure:       {kCapital, kFiscal},
	schema.KindThreePublicExpenditure:        {kFiscal},
}

// readColumns reads the headers of columns by a scheme. Doubts are settled
// over all of them: a label that is not known says nothing if all amount
// columns stand below it, and a key has one column.
func readColumns(columns []normalize.Column, from int, s scheme) []column {
	if s.year == 0 {
		s.year = latestYear(columns)
	}
	list := s.readAll(columns, from)
	if last := latestYear(columns); last != 0 && last < s.year && !anyKey(list) {
		s.year = last // the form still names an earlier year
		list = s.readAll(columns, from)
	}
	for i := range secondClassification(columns) {
		list[i].role, list[i].key = cText, ""
	}
	s.settleUnknown(list, columns)
	s.settleTotal(list)
	s.settleYear(list)
	settleDoubles(list)
	return list
}

func (s scheme) readAll(columns []normalize.Column, from int) []column {
	list := make([]column, len(columns))
	for i, c := range columns {
		list[i] = s.read(c.Path)
		list[i].at, list[i].header = from+i, strings.Join(c.Path, "/")
	}
	return list
}

// secondClassification are the columns of codes and names by the government's
// classification that stand beside those by the departments', by their places. A
// row has one code; the other table keeps both.
func secondClassification(columns []normalize.Column) map[int]bool {
	var second map[int]bool
	first := false
	for i, c := range columns {
		switch {
		case slices.ContainsFunc(c.Path, departmentWords().standIn):
			first = true
		case slices.ContainsFunc(c.Path, governmentWords().standIn):
			if second == nil {
				second = map[int]bool{}
			}
			second[i] = true
		}
	}
	if !first {
		return nil
	}
	return second
}

var (
	departmentWords = wordListOf(departmentClassification)
	governmentWords = wordListOf(governmentClassification)
)

func anyKey(list []column) bool {
	return slices.ContainsFunc(list, func(c column) bool { return c.key != "" })
}

// latestYear is the last year that headers name, 0 if they name none.
func latestYear(columns []normalize.Column) int {
	year := 0
	for _, c := range columns {
		for _, l := range c.Path {
			year = max(year, yearIn(l))
		}
	}
	return year
}

// read reads one header path from top to bottom.
func (s scheme) read(path []string) column {
	w := walk{scheme: s}
	for i, l := range path {
		h := readHeader(l)
		if !h.known {
			h = partOfHeader(l)
			if h.known {
				w.partly = l
			}
		}
		w.leaf = h.as
		if c, done := w.step(h, l, i == len(path)-1); done {
			c.unknown = ""
			return c
		}
	}
	return w.end(len(path) == 0)
}

// walk is the way down one header path.
type walk struct {
	scheme
	key     concept // the key in force
	current bool    // below 本年收入
	part    bool    // below 其中
	leaf    concept // the last label read
	partly  string
	unknown string
	years   bool
}

// step takes one label. It is done where the label settles the column.
func (w *walk) step(h headerLabel, text string, leaf bool) (column, bool) {
	w.years = w.years || h.year != 0
	as := h.as
	if leaf && h.leaf != "" {
		as = h.leaf
	}
	switch {
	case !h.known:
		w.unknown = text
	case as == cPart && !leaf && oneOf(text, partWords):
		w.part = true
	case h.year != 0 && h.year < w.year && as != kCarryover:
		return column{years: true}, true
	case as[0] == '#':
		return w.structure(as, leaf)
	case as == cTotal || as == cSubtotal || slices.Contains(w.through, as):
	case w.key == "" || slices.Contains(groupParts[w.key], as) || siblings(w.key, as):
		w.key = as
	case w.key != as:
		return column{crossed: w.crossed(as, text, leaf), own: w.own(as, leaf)}, true
	}
	return column{}, false
}

// crossed is a label below that of another key where both are columns of the list
// and more labels follow: one of the two was read too wide.
func (w *walk) crossed(as concept, text string, leaf bool) string {
	if leaf || !slices.Contains(w.keys, string(w.key)) || !slices.Contains(w.keys, string(as)) {
		return ""
	}
	return text
}

// own is the key that a lowest label says below that of another where both are columns
// of the list. What was carried over is published by its sources.
func (w *walk) own(as concept, leaf bool) concept {
	if !leaf || w.key == kCarryover || !slices.Contains(w.keys, string(w.key)) || !slices.Contains(w.keys, string(as)) {
		return ""
	}
	return as
}

// siblings reports two keys of which neither stands below the other in any
// form: where the header has them so, a label was read too wide, and the lower
// one is the column's own.
func siblings(a, b concept) bool {
	return slices.ContainsFunc(siblingKeys, func(keys []concept) bool { return slices.Contains(keys, a) && slices.Contains(keys, b) })
}

var siblingKeys = [][]concept{
	{kGeneral, kFund, kCapital, "institutional", "operating", "superior_subsidy", "affiliated_remittance"},
	{kBasic, "project", "operating", "remitted_to_superior", "subsidy_to_affiliates"},
	{"personnel", "public_use"},
}

// structure takes a label that is no key.
func (w *walk) structure(as concept, leaf bool) (column, bool) {
	switch as {
	case cGroup, cAmount:
	case cCurrent:
		w.current = true
	case cUnitFund:
		w.key = cUnitFund
	case cPart, cPrevious, cChange, cPercent, cExtra:
		return column{}, true
	default:
		return column{role: w.role(as)}, leaf
	}
	return column{}, false
}

// role gives names and items the word of the list.
func (w *walk) role(as concept) concept {
	switch {
	case as == cName && w.item:
		return cItem
	case as == cItem && !w.item:
		return cName
	}
	return as
}

// end reads what the whole path said.
func (w *walk) end(empty bool) column {
	c := column{unknown: w.unknown, partly: w.partly, years: w.years, leaf: w.leaf}
	switch {
	case empty:
		c.role = cText
	case w.key == "" && w.part: // 其中/合计: a part of who knows what
	case w.key == "" && w.current && slices.Contains(w.keys, kCurrentYear):
		c.key = kCurrentYear
	case w.key == "":
		c.key = w.whole
	case slices.Contains(w.keys, string(w.key)):
		c.key = string(w.key)
	}
	return c
}

// settleUnknown takes the key from columns with a label that is not known,
// unless all amount columns have it above them.
func (s scheme) settleUnknown(list []column, columns []normalize.Column) {
	for i := range list {
		c := &list[i]
		if c.unknown == "" || !c.amounts() {
			continue
		}
		path := columns[i].Path
		if path[len(path)-1] != c.unknown && sharedLabel(list, columns, c.unknown) {
			c.unknown = ""
			continue
		}
		c.key = ""
	}
}

// sharedLabel reports that every amount column stands below label.
func sharedLabel(list []column, columns []normalize.Column, label string) bool {
	for i, c := range list {
		if c.amounts() && !slices.Contains(columns[i].Path, label) {
			return false
		}
	}
	return true
}

// settleTotal gives the only amount column of a list its total, whatever its
// header says, and the only year of a form that names a wrong one.
func (s scheme) settleTotal(list []column) {
	only, whole := -1, false
	for i, c := range list {
		whole = whole || c.key != ""
		if c.amounts() {
			if only >= 0 {
				return
			}
			only = i
		}
	}
	if only >= 0 && !whole {
		list[only].key = s.whole
	}
}

// settleYear takes a 小计 beside 合计, below no label, for that of 本年收入 where no
// other column is: the label stands in the middle of more columns.
func (s scheme) settleYear(list []column) {
	total := placeOf(list, kTotal)
	if total < 0 || total+1 >= len(list) || placeOf(list, kCurrentYear) >= 0 || !slices.Contains(s.keys, kCurrentYear) {
		return
	}
	if c := &list[total+1]; c.key == kTotal && c.leaf == cSubtotal {
		c.key = kCurrentYear
	}
}

// settleDoubles leaves a key with its first column. Of 合计 and 小计 below
// 本年收入, in a form without another total, 合计 is the total; so is the year's
// where nothing is carried over.
func settleDoubles(list []column) {
	seen := map[string]bool{}
	if placeOf(list, kTotal) < 0 {
		settleSubtotals(list)
	}
	for i := range list {
		c := &list[i]
		if c.key == "" {
			continue
		}
		if seen[c.key] {
			c.key, c.unknown, c.double = "", c.header, true
			continue
		}
		seen[c.key] = true
	}
}

// placeOf is the place of the first column of a key, -1 if there is none.
func placeOf(list []column, key string) int {
	return slices.IndexFunc(list, func(c column) bool { return c.key == key })
}

func settleSubtotals(list []column) {
	var both [2]*column // 合计, 小计
	for i := range list {
		if c := &list[i]; c.key == kCurrentYear {
			switch c.leaf {
			case cTotal:
				both[0] = c
			case cSubtotal:
				both[1] = c
			}
		}
	}
	if both[0] != nil && both[1] != nil {
		both[0].key = kTotal
	} else if i := placeOf(list, kCurrentYear); i >= 0 && placeOf(list, kCarryover) < 0 {
		list[i].key = kTotal
	}
}

// schemaColumns are the columns as the contract lists them.
func schemaColumns(list []column) []schema.Column {
	out := make([]schema.Column, 0, len(list))
	for i, c := range list {
		if i > 0 && c.role == cName && list[i-1].role == cName && c.header == list[i-1].header {
			continue // one header over the columns of an outline
		}
		if k, ok := c.published(); ok {
			out = append(out, schema.Column{Key: k, Header: c.header})
		}
	}
	return out
}

// roleKeys are the keys of columns that hold no amounts.
var roleKeys = map[concept]string{cCode: "code", cName: "name", cItem: "item", cEntityCode: "entity_code", cEntity: "name"}

// published is the column's key; ok false for a column that the contract
// leaves out (序号, and what has no header).
func (c column) published() (key *string, ok bool) {
	k := c.key
	if c.role != "" {
		k = roleKeys[c.role]
	}
	if c.role == cLine || c.role == cText && c.header == "" {
		return nil, false
	}
	if k == "" {
		return nil, true
	}
	return &k, true
}

// withoutHeader takes the end of the column's header off a cell that it fell
// into: 入0.00 below 性基金预算拨款收.
func (c column) withoutHeader(text string) string {
	if c.partly == "" {
		return text
	}
	rest := strings.TrimRightFunc(strings.TrimLeftFunc(text, isHan), isHan)
	if strings.ContainsFunc(rest, isHan) {
		return text
	}
	fallen := strings.Replace(text, rest, "", 1)
	if partOfHeader(c.partly + fallen).known {
		return rest
	}
	return text
}

// cellKey is the key of the column in the provenance of a row.
func (c column) cellKey(item bool) string {
	switch {
	case c.key != "":
		return c.key
	case c.amounts():
		return c.header
	case c.role == cItem || c.role == cName:
		if item {
			return "item"
		}
		return "name"
	}
	return roleKeys[c.role]
}

// spellHeader spells the first headers of a sheet out for a message.
func spellHeader(sheet *normalize.Sheet) string {
	var words []string
	for _, c := range sheet.Columns {
		if len(c.Path) > 0 && len(words) < 8 {
			words = append(words, strings.Join(c.Path, "/"))
		}
	}
	return strings.Join(words, " | ")
}
