package typed

import (
	"slices"

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
