package typed

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// OtherTable keeps a sheet whole, as a table without typed columns. Amounts
// are numbers; codes, 序号 and whatever else is no amount stay words. Columns
// that have neither a header nor a cell are no columns.
// Where nothing tells the columns of some amounts, a row is a line as printed.
func OtherTable(sheet *normalize.Sheet, h wording.Heading, note *string) schema.OtherTable {
	if holdsOpen(sheet) {
		sheet = asLines(sheet)
	}
	t := schema.OtherTable{TableHead: schema.TableHead{Title: h.Title.Name, Unit: h.Unit, Pages: sheet.Pages, Note: note}}
	if t.Unit == "" {
		t.Unit = headerUnit(sheet)
	}
	var kept []otherColumn
	for i, c := range sheet.Columns {
		if len(c.Path) == 0 && EmptyColumn(sheet, i) {
			continue
		}
		t.Columns = append(t.Columns, schema.Column{Header: strings.Join(c.Path, "/")})
		kept = append(kept, readOtherColumn(i, c.Path))
	}
	var cells cell.Row
	for i := range sheet.Rows {
		cells = cell.OfInto(cells, &sheet.Rows[i], len(sheet.Columns))
		if cells.Blank() || cells.IndexRow() || repeatedHeader(cells, sheet.Columns) {
			continue
		}
		t.Rows = append(t.Rows, otherRow(cells, kept))
	}
	return t
}

// holdsOpen reports a sheet with amounts whose columns nothing tells.
func holdsOpen(sheet *normalize.Sheet) bool {
	for _, r := range sheet.Rows {
		for i := range r.Cells {
			if r.Cells[i].Column < 0 {
				return true
			}
		}
	}
	return false
}

// asLines is a sheet with the cells of each row as one line.
func asLines(sheet *normalize.Sheet) *normalize.Sheet {
	lines := *sheet
	lines.Lines, lines.Rows = true, make([]grid.Row, len(sheet.Rows))
	var header []string
	for _, c := range sheet.Columns {
		header = append(header, strings.Join(c.Path, "/"))
	}
	lines.Columns = []grid.Column{{Path: []string{strings.Join(header, " ")}}}
	for i, r := range sheet.Rows {
		line := grid.Cell{Span: 1}
		var words []string
		for _, c := range r.Cells {
			words = append(words, c.Text)
			line.Pieces = append(line.Pieces, c.Pieces...)
		}
		line.Text = strings.Join(words, " ")
		lines.Rows[i] = grid.Row{Page: r.Page, Cells: []grid.Cell{line}}
	}
	return &lines
}

// otherColumn is a column of a table without typed columns.
type otherColumn struct {
	at    int
	words bool // its digits are no amounts
	code  bool
	name  bool
}

func readOtherColumn(at int, path []string) otherColumn {
	c := otherColumn{at: at}
	if len(path) == 0 {
		return c
	}
	last := path[len(path)-1]
	h := wording.ReadHeader(last)
	as := h.As
	if h.Leaf != "" {
		as = h.Leaf
	}
	c.code, c.name = as == vocabulary.ColumnCode, as == vocabulary.ColumnName
	c.words = as == vocabulary.ColumnLine || as == vocabulary.ColumnEntityCode || c.code || c.name || word.ContainsAny(last, vocabulary.DigitColumns)
	return c
}

// EmptyColumn reports a column of a sheet in which no cell prints anything.
func EmptyColumn(sheet *normalize.Sheet, at int) bool {
	for range columns.CellsIn(sheet, at) {
		return false
	}
	return true
}

// otherRow is a row of cells. A 合计 that reaches over code and name stands in
// the place of the name.
func otherRow(cells cell.Row, columns []otherColumn) []schema.Value {
	row := make([]schema.Value, len(columns))
	for i, c := range columns {
		text := cells.Text(c.at)
		row[i].Text = text
		if text == "" || c.words || word.LeadingZeros(text) {
			continue
		}
		if a, err := schema.ParseAmount(text); err == nil {
			row[i] = schema.Value{Amount: a}
		}
	}
	for i := range columns[:max(0, len(columns)-1)] {
		if columns[i].code && columns[i+1].name && wording.IsTotal(row[i].Text) && row[i+1].Text == "" {
			row[i], row[i+1] = row[i+1], row[i]
		}
	}
	return row
}

// CarriesAmounts reports that a table holds at least one number.
func CarriesAmounts(t schema.OtherTable) bool {
	for _, row := range t.Rows {
		for _, v := range row {
			if !v.Amount.IsNull() {
				return true
			}
		}
	}
	return false
}

// headerUnit is the unit that the header of a sheet names, if it names one.
func headerUnit(sheet *normalize.Sheet) string {
	unit := ""
	for _, c := range sheet.Columns {
		u := wording.UnitInBrackets(strings.Join(c.Path, "/"))
		if u != "" && unit != "" && u != unit {
			return ""
		}
		if u != "" {
			unit = u
		}
	}
	return unit
}
