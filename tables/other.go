package tables

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// otherTable keeps a sheet whole, as a table without typed columns. Amounts
// are numbers; codes, 序号 and whatever else is no amount stay words.
func otherTable(sheet *normalize.Sheet, h heading, note *string) schema.OtherTable {
	t := schema.OtherTable{TableHead: schema.TableHead{Title: h.title.name, Unit: h.unit, Pages: sheet.Pages, Note: note}}
	words := make([]bool, len(sheet.Columns))
	for i, c := range sheet.Columns {
		t.Columns = append(t.Columns, schema.Column{Header: strings.Join(c.Path, "/")})
		words[i] = wordColumn(c.Path)
	}
	for i := range sheet.Rows {
		cells := cellsOf(&sheet.Rows[i], len(sheet.Columns))
		if cells.blank() || cells.indexRow() || repeatedHeader(cells, sheet.Columns) {
			continue
		}
		t.Rows = append(t.Rows, otherRow(cells, words))
	}
	return t
}

// wordColumn reports a column whose digits are no amount.
func wordColumn(path []string) bool {
	if len(path) == 0 {
		return false
	}
	last := path[len(path)-1]
	as := readHeader(last).as
	return as == cLine || as == cCode || as == cEntityCode || as == cName || containsAny(last, "编码 代码 编号 电话 日期 时间 年月")
}

func otherRow(cells rowCells, words []bool) []schema.Value {
	row := make([]schema.Value, len(cells))
	for i := range cells {
		text := cells.text(i)
		if a, err := schema.ParseAmount(text); err == nil && !words[i] && !leadingZeros(text) {
			row[i].Amount = a
		} else {
			row[i].Text = text
		}
	}
	return row
}

// leadingZeros reports digits that a number would lose: 0301.
func leadingZeros(s string) bool { return len(s) > 1 && s[0] == '0' && isDigit(s[1]) }

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
