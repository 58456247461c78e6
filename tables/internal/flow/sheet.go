package flow

import (
	"slices"
	"strconv"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// sheet makes whole rows of a section: the same sheet that a page with
// geometry gives, with open columns where an empty cell left no trace.
//
// stray are the fragments that belong to no cell: page numbers, and what the
// rows do not explain.
func (s *flowSection) sheet(kind schema.Kind) (sheet *normalize.Sheet, stray []normalize.Fragment) {
	s.body = flowtext.JoinSigns(flowtext.JoinMarks(s.body), s.decimals)
	h := s.readHeader(kind)
	sheet = &normalize.Sheet{Pages: s.pages, Columns: h.Columns}
	sheet.Before = joinAbove(s.above)
	for _, l := range s.notes {
		sheet.After = append(sheet.After, flowtext.TextOf(l))
	}
	serial := 0
	if h.Serial {
		sheet.Columns = append([]normalize.Column{{Path: []string{vocabulary.SerialHeader}}}, sheet.Columns...)
		serial = 1
	}
	w := &sheetWriter{sheet: sheet, serial: serial == 1, loose: s.loose, decimals: s.decimals, cut: cutsAmounts(s.body)}
	switch {
	case wording.TwoSided(kind):
		p := w.sides(s, h)
		s.untold = !w.twoSides(p, h)
		return sheet, p.stray
	case kind == schema.KindThreePublicExpenditure:
		labels, _ := flowhead.Labels(flowhead.Pieces(s.header))
		if form, ok := readWide(labels); ok {
			s.wideSheet(sheet, form)
			return sheet, nil
		}
		p := s.threePublic(h)
		w.items(kind, p, h)
		return sheet, w.keepAmounts(p.stray)
	}
	if ofEntities(h.Columns) {
		if p := s.entities(h); p.told(len(h.Columns)) {
			w.codes(kind, p.rows, h, 0, false)
			return sheet, w.keepAmounts(p.stray)
		}
	}
	if !h.Coded {
		body, coded := cutCodes(s.body)
		if !coded {
			known := vocabulary.PlainItemSet()
			if hasItemNumbers(body) {
				known = vocabulary.SummaryItemSet() // the others have their numbers
			}
			p := s.items(s.body, known, h)
			w.items(kind, p, h)
			return sheet, w.keepAmounts(p.stray)
		}
		s.body = body
	}
	p := s.codes(kind, h)
	w.codes(kind, p.rows, h, p.wrap, p.lostPieces())
	s.listed, s.scattered = len(p.rows) > 0, w.scattered
	return sheet, append(p.before, w.keepAmounts(p.stray)...)
}

// maxHeaderAbove is how many lines of a header are taken for lines above it: one that
// holds the beginning of a label alone says nothing by itself.
const maxHeaderAbove = 2

// readHeader reads the header of the section, and with it the lines above that make
// it whole.
func (s *flowSection) readHeader(kind schema.Kind) flowhead.Header {
	behind := s.movedHeader(kind)
	h := flowhead.Read(kind, s.header, behind, s.left)
	for n := 1; !h.Sure && n <= maxHeaderAbove && n < len(s.above); n++ {
		at := len(s.above) - n
		if wording.ParseLine(s.above[at].Text).Fields > 0 {
			break
		}
		if whole := flowhead.Read(kind, slices.Concat(s.above[at:], s.header), behind, s.left); whole.Sure {
			s.above = s.above[:at]
			return whole
		}
	}
	return h
}

// keepAmounts keeps amounts that no row explains in a row of their own, so that
// nobody takes the table for complete. It returns the other fragments.
func (w *sheetWriter) keepAmounts(stray []normalize.Fragment) (rest []normalize.Fragment) {
	var row *sheetRow
	for _, f := range stray {
		if f.Kind != normalize.NumberFragment {
			rest = append(rest, f)
			continue
		}
		if row == nil {
			row = newSheetRow(f.Page)
		}
		a := &flowtext.Amount{Text: f.Text, Lines: []int{f.Line}, Raw: []string{f.Text}}
		row.Amount(cell.OpenUnplaced, a, f.Page)
	}
	if row != nil {
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
	return rest
}

// joinAbove rejoins the lines above a table that are broken in the middle of a
// name or of a field: 434石家庄市桥西区人民政府办公 · 室, 预算年 · 度：2024.
func joinAbove(lines []normalize.FlowLine) []normalize.Text {
	var out []normalize.Text
	for i, l := range lines {
		if i > 1 && !l.Gap && len(l.Fragments) == 1 && wording.ContinuesField(out[len(out)-1].Text, l.Label) {
			out[len(out)-1].Text += l.Label
			continue
		}
		out = append(out, flowtext.TextOf(l))
	}
	return out
}

// codes reads the rows of a list of codes: as printed, or gathered where that leaves
// less unexplained.
func (s *flowSection) codes(kind schema.Kind, h flowhead.Header) *codeParser {
	p := s.codeParser(kind, h)
	p.parse(s.body)
	if printed := p.proof(len(h.Columns)); printed.doubtful() {
		if body, ok := s.codeParser(kind, h).centred(s.body); ok {
			q := s.codeParser(kind, h)
			if q.parse(body); q.proof(len(h.Columns)).better(printed) {
				p = q
			}
		}
	}
	p.joinBySums(rowSumsOf(kind, h, s.left))
	p.giveNames()
	if h.Levels {
		settleLevels(p.rows, kind == schema.KindGeneralPublicBasicExpenditure, s.left)
	}
	return p
}

func (s *flowSection) codeParser(kind schema.Kind, h flowhead.Header) *codeParser {
	p := &codeParser{decimals: s.decimals, serial: h.Serial, levels: h.Levels, entities: codesOfEntities(h.Columns), classes: "2"}
	p.wrap, p.longest, p.loose, p.pieces = wrapWidth(s.body, s.decimals, s.longest), s.longest, s.loose, cutsAmounts(s.body)
	if kind == schema.KindGeneralPublicBasicExpenditure {
		p.classes = "35"
	}
	return p
}

// sides reads the rows of a two-sided table, with the items behind its pages put back.
func (w *sheetWriter) sides(s *flowSection, h flowhead.Header) *itemParser {
	_, columns := flowhead.ColumnsOfSides(h.Columns, 0)
	back := &tailSides{decimals: s.decimals, serial: h.Serial, right: len(columns[1])}
	told := func(p *itemParser) bool { return w.sideColumns(p).told(p) }
	return s.asPrintedOrGathered(back.put(s.body), vocabulary.PlainItemSet(), h, told, len(columns[0]), len(columns[1]))
}

// threePublic reads the rows of a “三公” table.
func (s *flowSection) threePublic(h flowhead.Header) *itemParser {
	told := func(p *itemParser) bool { return !p.displaced }
	return s.asPrintedOrGathered(s.body, vocabulary.ThreePublicSet(), h, told, len(h.Columns)-1)
}

// asPrintedOrGathered reads items as printed, or gathered where that alone is told to be
// in the order of the rows, or gives more of the known items.
func (s *flowSection) asPrintedOrGathered(printed []flowtext.Fragment, known *word.List, h flowhead.Header, told func(*itemParser) bool, columns ...int) *itemParser {
	p := s.items(printed, known, h)
	sure := told(p)
	if sure && p.knownItems() == len(p.rows) {
		return p
	}
	if body, ok := s.itemParser(s.body, known, h).gathered(s.body, columns...); ok {
		if q := s.items(body, known, h); told(q) && (!sure || q.knownItems() > p.knownItems()) {
			return q
		}
	}
	return p
}

// items reads the rows of a list of items, or of two.
func (s *flowSection) items(body []flowtext.Fragment, known *word.List, h flowhead.Header) *itemParser {
	p := s.itemParser(body, known, h)
	p.parse(body)
	return p
}

func (s *flowSection) itemParser(body []flowtext.Fragment, known *word.List, h flowhead.Header) *itemParser {
	p := &itemParser{items: known, numbered: hasItemNumbers(body)}
	p.decimals, p.serial, p.loose, p.cut = s.decimals, h.Serial, s.loose, s.cut && digitsBelow(body)
	if !h.Serial { // the next line number below an amount is no rest of it
		p.wrap, p.longest = wrapWidth(body, s.decimals, s.longest), s.longest
	}
	return p
}

// sheetWriter puts rows into a sheet.
type sheetWriter struct {
	sheet     *normalize.Sheet
	serial    bool
	scattered bool // the amounts of its rows stand elsewhere
	loose     bool // amounts need not have the decimals of the others
	cut       bool // amounts are cut where their cells end: only sums tell that a row has its own pieces
	decimals  int
}

// codes writes rows of codes.
//
// wrap is the number of digits after which integers without separators were
// cut, 0 where they were not: where one ends is not certain, so only the sums
// can tell columns, and with lost pieces not even these an integer that ends
// at the edge of its cell.
func (w *sheetWriter) codes(kind schema.Kind, rows []*flowRow, h flowhead.Header, wrap int, lost bool) {
	form := schema.FormOf(kind).Lists[0]
	cols := new(columns.Labels).Header(w.sheet.Columns).Read(columns.SchemeOf(kind, &form, 0))
	at, amounts := map[vocabulary.Concept]int{}, []int(nil)
	for _, c := range cols {
		if c.Amounts() {
			amounts = append(amounts, c.At)
		} else if _, ok := at[c.Role]; !ok {
			at[c.Role] = c.At
		}
	}
	code, coded := firstOf(at, vocabulary.ColumnCode, vocabulary.ColumnEntityCode)
	name, hasName := firstOf(at, vocabulary.ColumnName, vocabulary.ColumnEntity)
	amounts, shares := w.shareColumns(rows, amounts)
	columnar := inColumns(rows, len(amounts)) || withoutTotals(rows)
	w.scattered = columnar
	crowded := tooFewColumns(rows, len(amounts))
	for _, r := range rows {
		row := w.row(r)
		named := hasName
		switch {
		case coded && r.code != "":
			row.Add(code, r.code, r.first)
		case named && r.code != "":
			row.codeAndName(name, r)
			named = false
		}
		if column, ok := at[vocabulary.ColumnEntityCode]; ok && r.entity.Text != "" {
			row.Add(column, r.entity.Text, r.entity)
		}
		if named {
			row.Add(name, r.nameText(), r.name...)
		}
		row.shares(r, shares)
		switch {
		case columnar || crowded || h.Lacking || r.torn || wrap > 0 && !r.added && (len(amounts) < 2 || lost && r.endsAtEdge(wrap)) || !w.loose && r.inPieces(w.decimals):
			row.unplaced(r)
		case wrap > 0 || (w.cut || w.loose) && r.inOrder() && h.Ordered:
			row.open(r)
		default:
			row.amounts(r, amounts, h)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
}

// firstOf is the place of the first of some roles that columns have.
func firstOf(at map[vocabulary.Concept]int, roles ...vocabulary.Concept) (place int, ok bool) {
	for _, role := range roles {
		if place, ok = at[role]; ok {
			return place, true
		}
	}
	return 0, false
}

// shareColumns parts the columns of shares from those of amounts, in a table
// that prints shares with their sign: 32.96%.
func (w *sheetWriter) shareColumns(rows []*flowRow, columns []int) (amounts, shares []int) {
	if !slices.ContainsFunc(rows, func(r *flowRow) bool { return len(r.shares) > 0 }) {
		return columns, nil
	}
	for _, i := range columns {
		if path := w.sheet.Columns[i].Path; wording.ReadHeader(path[len(path)-1]).As == vocabulary.ColumnPercent {
			shares = append(shares, i)
		} else {
			amounts = append(amounts, i)
		}
	}
	return amounts, shares
}

// withoutTotals reports codes without a single amount: every code has a total,
// so the text gives their amounts elsewhere. One row may be lost.
func withoutTotals(rows []*flowRow) bool {
	codes, empty := 0, 0
	for _, r := range rows {
		if r.code == "" {
			continue
		}
		codes++
		if len(r.amounts) == 0 {
			empty++
		}
	}
	return empty > 1 && empty*20 > codes
}

// tooFewColumns reports that most rows have more amounts than there are
// columns: the header was not read whole, and a row with fewer tells nothing.
func tooFewColumns(rows []*flowRow, columns int) bool {
	over := 0
	for _, r := range rows {
		if len(r.amounts) > columns {
			over++
		}
	}
	return over*2 > len(rows)
}

// inColumns reports a text that gives a table column by column: rows without
// amounts, and one with more than there are columns.
func inColumns(rows []*flowRow, columns int) bool {
	empty, over := 0, false
	for _, r := range rows {
		if len(r.amounts) == 0 {
			empty++
		}
		over = over || len(r.amounts) > columns
	}
	return over && empty*5 > len(rows)
}

// items writes the rows of one list of items.
func (w *sheetWriter) items(kind schema.Kind, p *itemParser, h flowhead.Header) {
	form := schema.FormOf(kind).Lists[0]
	var amounts []int
	item := -1
	for _, c := range new(columns.Labels).Header(w.sheet.Columns).Read(columns.SchemeOf(kind, &form, 0)) {
		switch {
		case c.Amounts():
			amounts = append(amounts, c.At)
		case c.Role == vocabulary.ColumnItem || c.Role == vocabulary.ColumnName:
			item = c.At
		}
	}
	amounts, shares := w.shareColumns(p.rows, amounts)
	columnar := p.displaced || p.cut || h.Lacking || inColumns(p.rows, len(amounts)) || kind != schema.KindThreePublicExpenditure && len(p.rows) > 1 && !p.outlined(len(amounts))
	for _, r := range p.rows {
		row := w.row(r)
		row.Add(item, r.nameText(), r.name...)
		row.shares(r, shares)
		if columnar || !w.loose && r.inPieces(w.decimals) {
			row.unplaced(r)
		} else {
			row.amounts(r, amounts, h)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
}

// sideColumns are the columns of a two-sided table, by side.
type sideColumns struct {
	items           [2]int
	amounts, shares [2][]int
}

// sideColumns parts the columns for the items read.
func (w *sheetWriter) sideColumns(p *itemParser) (c sideColumns) {
	first := 0
	if w.serial {
		first = 1
	}
	c.items, c.amounts = flowhead.ColumnsOfSides(w.sheet.Columns, first)
	for i := range c.amounts {
		c.amounts[i], c.shares[i] = w.shareColumns(p.rows, c.amounts[i])
	}
	return c
}

// told reports that items are in the order of their rows.
func (c sideColumns) told(p *itemParser) bool {
	return inRowOrder(p, splitSides(p.rows), [2]int{len(c.amounts[0]), len(c.amounts[1])})
}

// twoSides writes the items of a two-sided table, each in a row of its own.
//
// told says that the text is in the order of the rows.
func (w *sheetWriter) twoSides(p *itemParser, h flowhead.Header) (told bool) {
	c := w.sideColumns(p)
	sides := splitSides(p.rows)
	told = c.told(p)
	for i, r := range p.rows {
		row := w.row(r)
		side := 0
		if sides[i] < 0 {
			side = 1
		}
		row.Add(c.items[side], r.nameText(), r.name...)
		row.shares(r, c.shares[side])
		switch {
		case !told || r.torn || !w.loose && r.inPieces(w.decimals):
			row.unplaced(r)
		case p.wrap > 0 && len(c.amounts[side]) > 1:
			row.open(r)
		default:
			row.amounts(r, c.amounts[side], h)
		}
		w.sheet.Rows = append(w.sheet.Rows, row.Row)
	}
	return told
}

// sheetRow is a row of flow text being written.
type sheetRow struct{ flowtext.CellRow }

func newSheetRow(page int) *sheetRow {
	return &sheetRow{flowtext.CellRow{Row: normalize.Row{Page: page}}}
}

func (w *sheetWriter) row(r *flowRow) *sheetRow {
	row := newSheetRow(r.first.Page)
	if w.serial && r.line > 0 {
		row.Add(0, strconv.Itoa(r.line), r.serial)
	}
	return row
}

// codeAndName adds the cell of a name that begins with the row's code.
func (r *sheetRow) codeAndName(column int, f *flowRow) {
	code := f.first
	code.Text = f.code + " "
	r.Add(column, f.code+f.nameText(), append([]normalize.Fragment{code}, f.name...)...)
}

// amounts adds the amounts of a row: to their columns where there are as many
// as columns, else open.
func (r *sheetRow) amounts(f *flowRow, columns []int, h flowhead.Header) {
	inOrder := h.Ordered && f.inOrder()
	full := len(f.amounts) == len(columns) && h.Sure && inOrder
	for i, a := range f.amounts {
		switch {
		case full:
			r.Amount(columns[i], a, f.first.Page)
		case inOrder:
			r.Amount(cell.OpenInOrder, a, f.first.Page)
		default:
			r.Amount(cell.OpenAnyOrder, a, f.first.Page)
		}
	}
}

// open adds the amounts of a row of which only the order is certain.
func (r *sheetRow) open(f *flowRow) {
	for _, a := range f.amounts {
		r.Amount(cell.OpenInOrder, a, f.first.Page)
	}
}

// shares adds the shares of a row: to their columns if it has all of them.
func (r *sheetRow) shares(f *flowRow, columns []int) {
	for i, a := range f.shares {
		column := cell.OpenUnplaced
		if len(f.shares) == len(columns) {
			column = columns[i]
		}
		r.Amount(column, a, f.first.Page)
	}
}

// unplaced adds the amounts of a row that may belong to another.
func (r *sheetRow) unplaced(f *flowRow) {
	for _, a := range f.amounts {
		r.Amount(cell.OpenUnplaced, a, f.first.Page)
	}
}
