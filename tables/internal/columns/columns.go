package columns

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Column is a leaf column of a sheet whose header is understood.
type Column struct {
	At      int                // place in the sheet
	Header  string             // path joined by /
	parts   []string           // headers of the columns that it is published as; nil for itself
	Role    vocabulary.Concept // what the column holds, if it holds no amounts
	Key     string             // of its amounts; empty: they go to extra
	Unknown string             // the label that the vocabulary does not know
	years   bool               // its header names a year
	double  bool               // another column before it has the same key
	Coded   bool               // its names begin with their codes
	leaf    vocabulary.Concept // what its lowest label says
	partly  string             // a label of which only a part is printed
	begun   bool               // … that its list alone tells by its beginning
	crossed string             // a label of one key of the list that stands over another's
	own     vocabulary.Concept // the key that the lowest label is, below that of another, of another year or of a change
}

// Amounts reports that the column holds amounts.
func (c Column) Amounts() bool { return c.Role == "" }

// Change reports that the header of a column says that it holds the difference between years,
// or a rate.
func (c *Column) Change() bool {
	return c.leaf == vocabulary.ColumnChange || c.leaf == vocabulary.ColumnPercent
}

// Scheme says how the headers of one list are read.
type Scheme struct {
	keys    []string             // of the list
	Whole   string               // the key of its total: total, amount
	through []vocabulary.Concept // keys of other lists that say nothing here
	year    int                  // the budget's
	Item    bool                 // rows are items
}

// SchemeOf is the scheme of a list of a kind.
func SchemeOf(kind schema.Kind, form *schema.ListForm, year int) Scheme {
	s := Scheme{keys: form.Keys, Whole: vocabulary.KeyTotal, through: ThroughKeys[kind], year: year, Item: form.Item}
	if slices.Contains(form.Keys, vocabulary.KeyAmount) {
		s.Whole, s.through = vocabulary.KeyAmount, append([]vocabulary.Concept{vocabulary.KeyFiscal}, s.through...)
	}
	return s
}

// ThroughKeys are the header labels that repeat what the title of a kind says.
var ThroughKeys = map[schema.Kind][]vocabulary.Concept{
	schema.KindFiscalAppropriationSummary:    {vocabulary.KeyFiscal},
	schema.KindGeneralPublicExpenditure:      {vocabulary.KeyGeneral, vocabulary.KeyFiscal},
	schema.KindGeneralPublicBasicExpenditure: {vocabulary.KeyBasic, vocabulary.KeyGeneral, vocabulary.KeyFiscal},
	schema.KindGovernmentFundExpenditure:     {vocabulary.KeyFund, vocabulary.KeyFiscal},
	schema.KindStateCapitalExpenditure:       {vocabulary.KeyCapital, vocabulary.KeyFiscal},
	schema.KindThreePublicExpenditure:        {vocabulary.KeyFiscal},
}

// Read reads the headers of columns by a scheme. Doubts are settled
// over all of them: a label that is not known says nothing if all amount
// columns stand below it, and a key has one column.
func (h *Header) Read(s Scheme) []Column {
	latest := h.LatestYear()
	if s.year == 0 {
		s.year = latest
	}
	list := h.readAll(&s)
	if latest != 0 && latest < s.year && !anyKey(list) {
		s.year = latest // the form still names an earlier year
		list = h.readAll(&s)
	}
	for i := range h.SecondClassification(&s) {
		list[i].Role, list[i].Key = vocabulary.ColumnText, ""
	}
	s.settleUnknown(list, h.Columns)
	s.settleTotal(list)
	s.settleYear(list)
	settleDoubles(list)
	return list
}

// OfForm reads the headers of the columns of a list that stands alone: its own form
// says what they may be.
func OfForm(kind schema.Kind, form *schema.ListForm, printed []grid.Column) []Column {
	return new(Labels).Header(printed).Read(SchemeOf(kind, form, 0))
}

func (h *Header) readAll(s *Scheme) []Column {
	list := make([]Column, len(h.Columns))
	for i, c := range h.Columns {
		list[i] = s.read(h.paths[i])
		list[i].At, list[i].Header = h.from+i, strings.Join(c.Path, "/")
		for _, part := range c.Parts {
			list[i].parts = append(list[i].parts, strings.Join(append(c.Path[:len(c.Path):len(c.Path)], part), "/"))
		}
	}
	return list
}

func anyKey(list []Column) bool {
	return slices.ContainsFunc(list, func(c Column) bool { return c.Key != "" })
}

// read reads one header path from top to bottom.
func (s *Scheme) read(path []*label) Column {
	w := walk{Scheme: s}
	for i, l := range path {
		h := &l.HeaderLabel
		if !h.Known {
			if h = &l.part; !h.Known && i == len(path)-1 {
				h = s.begun(l)
				w.begun = w.begun || h.Known
			}
			if h.Known {
				w.partly = l.text
			}
		}
		w.leaf = h.As
		if c, done := w.step(h, l.text, i == len(path)-1); done {
			c.Unknown = ""
			if compared(h) && i < len(path)-1 {
				c.own = s.keyOf(path[len(path)-1])
			}
			return c
		}
	}
	return w.end(len(path) == 0)
}

// begun is what the last label of a path says whose beginning is printed: the only column of the list that
// labels with that beginning are.
func (s *Scheme) begun(l *label) *wording.HeaderLabel {
	found := &wording.HeaderLabel{}
	for _, as := range l.begins {
		if !slices.Contains(s.keys, string(as)) {
			continue
		}
		if found.Known {
			return &wording.HeaderLabel{}
		}
		found.As, found.Known = as, true
	}
	return found
}

// compared reports a label of the figures of another year, or of a change.
func compared(h *wording.HeaderLabel) bool {
	return h.Year != 0 || h.As == vocabulary.ColumnChange || h.As == vocabulary.ColumnPercent
}

// keyOf is the key of the list that a label is; empty where it is none.
func (s *Scheme) keyOf(h *label) vocabulary.Concept {
	if !h.Known || !slices.Contains(s.keys, string(h.As)) {
		return ""
	}
	return h.As
}

// walk is the way down one header path.
type walk struct {
	*Scheme
	key     vocabulary.Concept // the key in force
	current bool               // below 本年收入
	part    bool               // below 其中
	leaf    vocabulary.Concept // the last label read
	partly  string
	begun   bool
	unknown string
	years   bool
}

// step takes one label. It is done where the label settles the column.
func (w *walk) step(h *wording.HeaderLabel, text string, leaf bool) (Column, bool) {
	w.years = w.years || h.Year != 0
	as := h.As
	if leaf && h.Leaf != "" {
		as = h.Leaf
	}
	switch {
	case !h.Known:
		w.unknown = text
	case as == vocabulary.ColumnPart && !leaf && word.OneOf(text, vocabulary.PartWords):
		w.part = true
	case h.Year != 0 && h.Year < w.year && as != vocabulary.KeyCarryover:
		return Column{years: true}, true
	case as[0] == '#':
		return w.structure(as, leaf)
	case as == vocabulary.ColumnTotal || as == vocabulary.ColumnSubtotal || slices.Contains(w.through, as):
	case w.key == "" || slices.Contains(vocabulary.GroupParts[w.key], as) || siblings(w.key, as):
		w.key = as
	case w.key != as:
		return Column{crossed: w.crossed(as, text, leaf), own: w.own(as, leaf)}, true
	}
	return Column{}, false
}

// crossed is a label below that of another key where both are columns of the list
// and more labels follow: one of the two was read too wide.
func (w *walk) crossed(as vocabulary.Concept, text string, leaf bool) string {
	if leaf || !slices.Contains(w.keys, string(w.key)) || !slices.Contains(w.keys, string(as)) {
		return ""
	}
	return text
}

// own is the key that a lowest label says below that of another where both are columns
// of the list. What was carried over is published by its sources.
func (w *walk) own(as vocabulary.Concept, leaf bool) vocabulary.Concept {
	if !leaf || w.key == vocabulary.KeyCarryover || !slices.Contains(w.keys, string(w.key)) || !slices.Contains(w.keys, string(as)) {
		return ""
	}
	return as
}

// siblings reports two keys of which neither stands below the other in any
// form: where the header has them so, a label was read too wide, and the lower
// one is the column's own.
func siblings(a, b vocabulary.Concept) bool {
	return slices.ContainsFunc(siblingKeys, func(keys []vocabulary.Concept) bool { return slices.Contains(keys, a) && slices.Contains(keys, b) })
}

var siblingKeys = [][]vocabulary.Concept{
	{vocabulary.KeyGeneral, vocabulary.KeyFund, vocabulary.KeyCapital, "institutional", "operating", "superior_subsidy", "affiliated_remittance"},
	{vocabulary.KeyBasic, vocabulary.KeyProject, "operating", "remitted_to_superior", "subsidy_to_affiliates"},
	{vocabulary.KeyPersonnel, vocabulary.KeyPublicUse},
}

// structure takes a label that is no key.
func (w *walk) structure(as vocabulary.Concept, leaf bool) (Column, bool) {
	switch as {
	case vocabulary.ColumnGroup, vocabulary.ColumnAmount:
	case vocabulary.ColumnCurrent:
		w.current = true
	case vocabulary.ColumnUnitFund:
		w.key = vocabulary.ColumnUnitFund
	case vocabulary.ColumnPart, vocabulary.ColumnPrevious, vocabulary.ColumnChange, vocabulary.ColumnPercent, vocabulary.ColumnExtra:
		return Column{leaf: as}, true
	default:
		return Column{Role: w.role(as)}, leaf
	}
	return Column{}, false
}

// role gives names and items the word of the list.
func (w *walk) role(as vocabulary.Concept) vocabulary.Concept {
	switch {
	case as == vocabulary.ColumnName && w.Item:
		return vocabulary.ColumnItem
	case as == vocabulary.ColumnItem && !w.Item:
		return vocabulary.ColumnName
	}
	return as
}

// end reads what the whole path said.
func (w *walk) end(empty bool) Column {
	c := Column{Unknown: w.unknown, partly: w.partly, begun: w.begun, years: w.years, leaf: w.leaf}
	switch {
	case empty:
		c.Role = vocabulary.ColumnText
	case w.key == "" && w.part: // 其中/合计: a part of who knows what
	case w.key == "" && w.current && slices.Contains(w.keys, vocabulary.KeyCurrentYear):
		c.Key = vocabulary.KeyCurrentYear
	case w.key == "":
		c.Key = w.Whole
	case slices.Contains(w.keys, string(w.key)):
		c.Key = string(w.key)
	}
	return c
}

// settleUnknown takes the key from columns with a label that is not known,
// unless all amount columns have it above them.
func (s Scheme) settleUnknown(list []Column, columns []grid.Column) {
	for i := range list {
		c := &list[i]
		if c.Unknown == "" || !c.Amounts() {
			continue
		}
		path := columns[i].Path
		if path[len(path)-1] != c.Unknown && sharedLabel(list, columns, c.Unknown) {
			c.Unknown = ""
			continue
		}
		c.Key = ""
	}
}

// sharedLabel reports that every amount column stands below label.
func sharedLabel(list []Column, columns []grid.Column, label string) bool {
	for i, c := range list {
		if c.Amounts() && !slices.Contains(columns[i].Path, label) {
			return false
		}
	}
	return true
}

// settleTotal gives the only amount column of a list its total, whatever its
// header says, and the only year of a form that names a wrong one.
func (s Scheme) settleTotal(list []Column) {
	only, whole := -1, false
	for i, c := range list {
		whole = whole || c.Key != ""
		if c.Amounts() {
			if only >= 0 {
				return
			}
			only = i
		}
	}
	if only >= 0 && !whole {
		list[only].Key = s.Whole
	}
}

// settleYear takes a 小计 beside 合计, below no label, for that of 本年收入 where no
// other column is: the label stands in the middle of more columns.
func (s Scheme) settleYear(list []Column) {
	total := firstOf(list, vocabulary.KeyTotal)
	if total < 0 || total+1 >= len(list) || firstOf(list, vocabulary.KeyCurrentYear) >= 0 || !slices.Contains(s.keys, vocabulary.KeyCurrentYear) {
		return
	}
	if c := &list[total+1]; c.Key == vocabulary.KeyTotal && c.leaf == vocabulary.ColumnSubtotal {
		c.Key = vocabulary.KeyCurrentYear
	}
}

// settleDoubles leaves a key with its first column. Of 合计 and 小计 below
// 本年收入, in a form without another total, 合计 is the total; so is the year's
// where nothing is carried over.
func settleDoubles(list []Column) {
	seen := map[string]bool{}
	if firstOf(list, vocabulary.KeyTotal) < 0 {
		settleSubtotals(list)
	}
	for i := range list {
		c := &list[i]
		if c.Key == "" {
			continue
		}
		if seen[c.Key] {
			c.Key, c.Unknown, c.double = "", c.Header, true
			continue
		}
		seen[c.Key] = true
	}
}

// firstOf is the place of the first column of a key, -1 if there is none.
func firstOf(list []Column, key string) int {
	return slices.IndexFunc(list, func(c Column) bool { return c.Key == key })
}

func settleSubtotals(list []Column) {
	var both [2]*Column // 合计, 小计
	for i := range list {
		if c := &list[i]; c.Key == vocabulary.KeyCurrentYear {
			switch c.leaf {
			case vocabulary.ColumnTotal:
				both[0] = c
			case vocabulary.ColumnSubtotal:
				both[1] = c
			}
		}
	}
	if both[0] != nil && both[1] != nil {
		both[0].Key = vocabulary.KeyTotal
	} else if i := firstOf(list, vocabulary.KeyCurrentYear); i >= 0 && firstOf(list, vocabulary.KeyCarryover) < 0 {
		list[i].Key = vocabulary.KeyTotal
	}
}

// roleKeys are the keys of columns that hold no amounts.
var roleKeys = map[vocabulary.Concept]string{vocabulary.ColumnCode: "code", vocabulary.ColumnName: "name", vocabulary.ColumnItem: "item", vocabulary.ColumnEntityCode: "entity_code", vocabulary.ColumnEntity: "name"}
