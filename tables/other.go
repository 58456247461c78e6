package tables

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// otherTable keeps a sheet whole, as a table without typed columns. Amounts
// are numbers; codes, 序号 and whatever else is no amount stay words. Columns
// that have neither a header nor a cell are no columns.
func otherTable(sheet *normalize.Sheet, h heading, note *string) schema.OtherTable {
	t := schema.OtherTable{TableHead: schema.TableHead{Title: h.title.name, Unit: h.unit, Pages: sheet.Pages, Note: note}}
	if t.Unit == "" {
		t.Unit = headerUnit(sheet)
	}
	var kept []otherColumn
	for i, c := range sheet.Columns {
		if len(c.Path) == 0 && emptyColumn(sheet, i) {
			continue
		}
		t.Columns = append(t.Columns, schema.Column{Header: strings.Join(c.Path, "/")})
		kept = append(kept, readOtherColumn(i, c.Path))
	}
	for i := range sheet.Rows {
		cells := cellsOf(&sheet.Rows[i], len(sheet.Columns))
		if cells.blank() || cells.indexRow() || repeatedHeader(cells, sheet.Columns) {
			continue
		}
		t.Rows = append(t.Rows, otherRow(cells, kept))
	}
	return t
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
	h := readHeader(last)
	as := h.as
	if h.leaf != "" {
		as = h.leaf
	}
	c.code, c.name = as == cCode, as == cName
	c.words = as == cLine || as == cEntityCode || c.code || c.name || containsAny(last, "编码 代码 编号 电话 日期 时间 年月")
	return c
}

func emptyColumn(sheet *normalize.Sheet, at int) bool {
	for range cellsIn(sheet, at) {
		return false
	}
	return true
}

// otherRow is a row of cells. A 合计 that reaches over code and name stands in
// the place of the name.
func otherRow(cells rowCells, columns []otherColumn) []schema.Value {
	row := make([]schema.Value, len(columns))
	for i, c := range columns {
		text := cells.text(c.at)
		row[i].Text = text
		if text == "" || c.words || leadingZeros(text) {
			continue
		}
		if a, err := schema.ParseAmount(text); err == nil {
			row[i] = schema.Value{Amount: a}
		}
	}
	for i := range columns[:max(0, len(columns)-1)] {
		if columns[i].code && columns[i+1].name && isTotal(row[i].Text) && row[i+1].Text == "" {
			row[i], row[i+1] = row[i+1], row[i]
		}
	}
	return row
}

// carriesAmounts reports that a table holds at least one number.
func carriesAmounts(t schema.OtherTable) bool {
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
		u := unitInBrackets(strings.Join(c.Path, "/"))
		if u != "" && unit != "" && u != unit {
			return ""
		}
		if u != "" {
			unit = u
		}
	}
	return unit
}
