package typed

import (
	"fmt"
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// builder fills one list of a table from the rows of a sheet.
type builder struct {
	list       schema.List
	cols       []columns.Column
	held       []amountColumn // those that hold amounts
	line       int            // place of the 序号 column, -1 if there is none
	codes      cell.CodeColumns
	names      []int // places of the name columns
	entity     int   // place of the entity's name, -1
	entityCode int   // -1
	outline    []string
	provenance bool
	owner      string // the name of the entity, as the heading has it
	problems   *problem.List
	note       *[]string
	units      *cellUnits
	extras     int            // columns of amounts without a key
	beside     schema.Extra   // room for their amounts
	last       int            // lines counted
	number     word.Numbering // of the last numbered item of a side
	vacancy    bool           // a row without an item stands behind the last one
	open       []*grid.Cell   // amounts of the row being added whose columns are not told
	opened     *[]place.OpenRow
}

// amountColumn is a column of amounts.
type amountColumn struct {
	*columns.Column
	key int // the place of its key among those of the list, -1: its amounts go to extra
}

// newBuilder prepares a list for the columns that belong to it.
func newBuilder(list schema.List, cols []columns.Column, o buildOptions) *builder {
	b := &builder{list: list, cols: cols, line: -1, entity: -1, entityCode: -1, provenance: o.provenance, owner: o.owner, problems: o.problems, note: o.note, units: o.units, opened: o.opened}
	b.held = make([]amountColumn, 0, len(cols))
	keys := list.Keys()
	for i := range cols {
		c := &cols[i]
		switch c.Role {
		case "":
			if c.Key == "" {
				b.extras++
			}
			b.held = append(b.held, amountColumn{c, slices.Index(keys, c.Key)})
		case vocabulary.ColumnLine:
			b.line = c.At
		case vocabulary.ColumnCode:
			b.codes.At = append(b.codes.At, c.At)
		case vocabulary.ColumnName, vocabulary.ColumnItem:
			if c.Coded {
				b.codes.At = append(b.codes.At, c.At)
			} else {
				b.names = append(b.names, c.At)
			}
		case vocabulary.ColumnEntity:
			b.entity = c.At
		case vocabulary.ColumnEntityCode:
			b.entityCode = c.At
		}
	}
	if len(b.names) > 1 {
		b.outline = make([]string, len(b.names))
	}
	return b
}

// reserve makes room for so many rows.
func (b *builder) reserve(rows int) {
	b.list.Reserve(rows)
	b.beside = make([]schema.ExtraAmount, 0, rows*b.extras)
}

// buildOptions is what every builder is given besides its columns.
type buildOptions struct {
	header     *columns.Header
	provenance bool
	year       int    // the budget's, 0 where it is not known
	owner      string // see builder
	problems   *problem.List
	note       *[]string // notes found inside the grid
	units      *cellUnits
	opened     *[]place.OpenRow
}

// buildRows fills the only list of a table of codes from a sheet.
func buildRows(list schema.List, sheet *normalize.Sheet, cols []columns.Column, o buildOptions) {
	b := newBuilder(list, cols, o)
	b.reserve(len(sheet.Rows))
	var cells cell.Row
	for i := range sheet.Rows {
		r := &sheet.Rows[i]
		cells = cell.OfInto(cells, r, len(sheet.Columns))
		b.open = openCells(r)
		if b.skip(cells, sheet, i) {
			continue
		}
		b.add(cells, r.Page)
	}
}

// skip reports that row i of a sheet is none: blank, column numbers, a repeated header,
// a note inside the grid, the line that every page begins with.
func (b *builder) skip(cells cell.Row, sheet *normalize.Sheet, i int) bool {
	if cells.Blank() && len(b.open) == 0 || cells.IndexRow() || repeatedHeader(cells, sheet.Columns) || b.runs(cells, sheet, i) {
		return true
	}
	if text, ok := cells.Only(); ok && ((wording.Lexicon{}).Note(text) || placeholder(text) || ruleOfDashes(text)) {
		if !placeholder(text) && !ruleOfDashes(text) || wording.EmptyNote(text) {
			*b.note = append(*b.note, text)
		}
		return true
	}
	return false
}

// runs reports a row that is the line which every page begins with, the name of the
// entity, above the rows that go on there.
func (b *builder) runs(cells cell.Row, sheet *normalize.Sheet, i int) bool {
	text, alone := cells.Only()
	return alone && text == b.owner && i > 0 && sheet.Rows[i].Page != sheet.Rows[i-1].Page
}

// repeatedHeader reports that every cell is the label of its own column, or all are labels
// of codes and names: a line of the header that is printed below it.
func repeatedHeader(cells cell.Row, columns []grid.Column) bool {
	n, own := 0, true
	for i, c := range cells {
		if c == nil || c.Text == "" {
			continue
		}
		if own = own && slices.Contains(columns[i].Path, c.Text); !own && !headsRows(c.Text) {
			return false
		}
		n++
	}
	return n >= 2
}

// headsRows reports a label of what names the rows.
func headsRows(s string) bool {
	return !text.IsDigit(s[0]) && ((wording.Lexicon{}).Codes(s) || (wording.Lexicon{}).Names(s))
}

// ruleOfDashes reports a line drawn in characters.
func ruleOfDashes(s string) bool {
	return len(s) > 2*len("—") && word.Trim(s, "-—－–―_=") == ""
}

func placeholder(s string) bool { return vocabulary.PlaceholdersList.Has(s) }

// add appends one row. A row whose code is a placeholder (无) and that has no
// amounts is none.
func (b *builder) add(cells cell.Row, page int) {
	code, name, ok := b.codeAndName(cells)
	if b.vacant(cells, code, name) {
		return
	}
	b.last++
	row := b.list.Append()
	h := row.Head()
	h.Line, h.Code, h.Name = b.lineOf(cells), code, name
	if !ok {
		b.problems.Add(badness(code), problem.BadCode, page, h.Line, "%q is no classification code", code)
	}
	h.EntityCode = b.entityCodeOf(cells)
	b.amounts(row, cells, page)
	b.places(h, cells)
}

// badness is how much is wrong with a row whose code is none: digits fewer than
// those of a 类 are a 款 or 项 that lost what stands before it.
func badness(code string) (severity string) {
	if len(code) < len("201") {
		return schema.Error
	}
	return schema.Warning
}

// vacant reports a row without amounts that has a placeholder in place of code
// and name, or nothing but its 序号. The code of an entity alone makes a row.
func (b *builder) vacant(cells cell.Row, code, name string) bool {
	if len(b.open) > 0 {
		return false
	}
	for i := range b.held {
		if text := cells.Text(b.held[i].At); text != "" && !placeholder(text) {
			return false
		}
	}
	return code == "" && b.entityCodeOf(cells) == "" && (name == "" || placeholder(name))
}

// lineOf is the printed 序号, else the place of the row.
func (b *builder) lineOf(cells cell.Row) int {
	if n := cells.Text(b.line); text.IsDigits(n) && len(n) <= 6 {
		return word.Atoi(n)
	}
	return b.last
}

// codeAndName reads who the row is about. In a form of entities the name is
// the entity's; a 合计 that stands in the place of the code is a name.
func (b *builder) codeAndName(cells cell.Row) (code, name string, ok bool) {
	code, rest, ok := b.codes.Read(cells)
	name = b.nameOf(cells)
	switch {
	case rest == "" || placeholder(rest):
	case name == "" || placeholder(name):
		name = rest
	case rest != name:
		name = rest + name
	}
	if name == "" && code == "" {
		_, name = b.entityOf(cells)
	}
	if name == "" && code == "" && b.entityCode >= 0 && !text.IsDigits(cells.Text(b.entityCode)) {
		name = cells.Text(b.entityCode)
	}
	if name == "" && code == "" {
		name = b.totalBeside(cells)
	}
	return code, name, ok
}

// totalBeside is a 合计 in a column of words: one of a second classification stands in front of
// the names.
func (b *builder) totalBeside(cells cell.Row) string {
	for i := range b.cols {
		if text := cells.Text(b.cols[i].At); b.cols[i].Role == vocabulary.ColumnText && wording.IsTotal(text) {
			return text
		}
	}
	return ""
}

// entityCodeOf is the entity's code, from a column of its own or from the front of
// the name.
func (b *builder) entityCodeOf(cells cell.Row) string {
	if code := cells.Text(b.entityCode); text.IsDigits(code) {
		return code
	}
	code, _ := b.entityOf(cells)
	return code
}

// entityOf takes the code off the name of an entity: 405 某局, [405]某局, 405-某局.
func (b *builder) entityOf(cells cell.Row) (code, name string) {
	text := cells.Text(b.entity)
	if text == "" {
		return "", ""
	}
	if code, name = wording.SplitEntity(text); code == "" || !wording.EntityCode(code, name) {
		return "", text
	}
	return code, name
}

// nameOf joins the name from its columns. Several are an outline: a group on
// the left holds until the next one (财政拨款/一般公共预算).
func (b *builder) nameOf(cells cell.Row) string {
	if len(b.names) == 0 {
		return ""
	}
	if len(b.names) == 1 {
		return cells.Text(b.names[0])
	}
	deepest := -1
	for i, at := range b.names {
		if t := cells.Text(at); t != "" {
			b.outline[i] = t
			clear(b.outline[i+1:])
			deepest = i
		}
	}
	if deepest < 0 {
		return ""
	}
	return joinNonEmpty(b.outline[:deepest+1])
}

func joinNonEmpty(parts []string) string {
	kept := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "/")
}

// amounts reads the amount cells of a row: by key, else into extra.
func (b *builder) amounts(row schema.Row, cells cell.Row, page int) {
	if cells.Doubtful() {
		b.leaveDoubtful(row, cells, page)
		return
	}
	h := row.Head()
	if b.extras > 0 {
		b.beside = slices.Grow(b.beside, b.extras)
		at := len(b.beside)
		h.Extra, b.beside = b.beside[at:at:at+b.extras], b.beside[:at+b.extras]
	}
	for i := range b.held {
		c := &b.held[i]
		a := b.amount(c.Column, cells.Text(c.At), h, page)
		if c.key >= 0 {
			*row.At(c.key) = a
		} else {
			h.Extra.Set(c.Header, a)
		}
	}
	if b.extras > 0 {
		b.signRed(row, cells, page)
	}
	b.leaveOpen(row, page)
}

// amount reads one cell. What is no number is null, and a problem says so.
func (b *builder) amount(c *columns.Column, text string, h *schema.RowHead, page int) schema.Amount {
	if text == "" {
		return schema.Amount{}
	}
	parse := cell.ParseAmount
	if c.Key == "" {
		parse = cell.ParsePercent
	}
	a, err := parse(text)
	if err != nil {
		a, err = parse(c.WithoutHeader(text))
	}
	if err != nil || c.Key != "" && word.LeadingZeros(text) { // two amounts stand in one cell
		b.problems.Add(schema.Error, problem.BadNumber, page, h.Line, "%s, column %q: %q is no amount; the cell is null", rowLabel(h), c.Header, text)
		return schema.Amount{}
	}
	if other, own := b.units.agree(c, text, a); other != "" {
		b.problems.Add(schema.Error, problem.BadNumber, page, h.Line, "%s, column %q: %q is in %s, and the table in %s; the cell is null", rowLabel(h), c.Header, text, other, own)
		return schema.Amount{}
	}
	return a
}

// rowLabel names a row in a message, by its line where it has no name.
func rowLabel(h *schema.RowHead) string {
	switch {
	case h.Code != "":
		return h.Code + " " + h.Name
	case h.Name != "":
		return h.Name
	}
	return fmt.Sprintf("#%d", h.Line)
}

// places keeps where the cells of a row were printed.
func (b *builder) places(h *schema.RowHead, cells cell.Row) {
	if !b.provenance {
		return
	}
	h.Cells = map[string]*schema.Cell{}
	for _, c := range b.cols {
		if c.At >= len(cells) || cells[c.At] == nil {
			continue
		}
		if key := c.CellKey(b.list.Form().Item); key != "" {
			addPlace(h.Cells, key, cells[c.At])
		}
	}
}

// addPlace adds a cell to the place of a key, which several columns may share.
func addPlace(cells map[string]*schema.Cell, key string, c *grid.Cell) {
	p := cell.Provenance(c)
	if p == nil {
		return
	}
	old := cells[key]
	if old == nil {
		cells[key] = p
		return
	}
	old.Boxes = append(old.Boxes, p.Boxes...)
	old.Lines = append(old.Lines, p.Lines...)
	old.Raw = append(old.Raw, p.Raw...)
}
