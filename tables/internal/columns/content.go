package columns

import (
	"iter"
	"strconv"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// SettleByContent settles by their cells what the headers left open: a column
// of words under an unknown header holds no amounts, a column without a header
// that does hold some is kept, and the first column of words is the name where
// no header says which one it is.
func SettleByContent(cols []Column, sheet *normalize.Sheet) {
	coded := !HasRole(cols, vocabulary.ColumnCode) && !HasRole(cols, vocabulary.ColumnItem)
	for i := range cols {
		c := &cols[i]
		if i > 0 && i+1 < len(cols) && cols[i-1].Role == vocabulary.ColumnCode && cols[i+1].Role == vocabulary.ColumnCode && c.Role == "" && c.Key == "" && holdsLevel(sheet, c.At) {
			c.Role, c.Unknown = vocabulary.ColumnCode, "" // 款 between 类 and 项
			continue
		}
		if c.Role == vocabulary.ColumnItem && HasRole(cols[:i], vocabulary.ColumnItem) && onlyNumbers(sheet, c.At) {
			c.Role, c.Key, c.Unknown = "", "", c.Header // amounts of the items before it, under what is left of their label
			continue
		}
		c.Coded = c.Role == vocabulary.ColumnName && coded && beginsWithCodes(sheet, c.At)
		if c.Amounts() && c.Key != "" || c.Role != "" && c.Header != "" {
			continue
		}
		switch {
		case c.Header == "" && countsUp(sheet, c.At):
			c.Role = vocabulary.ColumnLine
		case c.Header == "" && coded && holdsCodes(sheet, c.At):
			c.Role, c.Unknown, coded = vocabulary.ColumnCode, "", false
		case c.Amounts() && !holdsNumbers(sheet, c.At) && holdsWords(sheet, c.At):
			c.Role = vocabulary.ColumnText
		case c.Role == vocabulary.ColumnText && !holdsWords(sheet, c.At) && holdsNumbers(sheet, c.At):
			c.Role, c.Unknown = "", "("+string(rune('A'+c.At%26))+")"
			c.Header = c.Unknown
		case c.Role == vocabulary.ColumnText && !HasRole(cols, vocabulary.ColumnName) && !HasRole(cols, vocabulary.ColumnItem) && holdsWords(sheet, c.At):
			c.Role = vocabulary.ColumnName
		}
	}
}

// CellsIn are the cells of a column that print something.
func CellsIn(sheet *normalize.Sheet, at int) iter.Seq[*grid.Cell] {
	return func(yield func(*grid.Cell) bool) {
		for i := range sheet.Rows {
			cells := sheet.Rows[i].Cells
			for k := range cells {
				if c := &cells[k]; c.Column == at && c.Text != "" && !yield(c) {
					return
				}
			}
		}
	}
}

// Printed counts the cells of a column that print something.
func Printed(sheet *normalize.Sheet, at int) (n int) {
	for range CellsIn(sheet, at) {
		n++
	}
	return n
}

// beginsWithCodes reports that most cells of a column are a code with a name
// behind it.
func beginsWithCodes(sheet *normalize.Sheet, at int) bool {
	with, without := 0, 0
	for c := range CellsIn(sheet, at) {
		if wording.IsTotal(c.Text) {
			continue
		}
		if digits, rest := cell.SplitCode(c.Text, cell.Row{c}, 0); cell.CodeLength(len(digits)) && rest != "" {
			with++
		} else {
			without++
		}
	}
	return with > without
}

// holdsCodes reports a column of nothing but classification codes, of several
// levels.
func holdsCodes(sheet *normalize.Sheet, at int) bool {
	codes, below, last := 0, 0, ""
	for c := range CellsIn(sheet, at) {
		if wording.IsTotal(c.Text) {
			continue
		}
		if !text.IsDigits(c.Text) || !cell.CodeLength(len(c.Text)) {
			return false
		}
		if last != "" && len(c.Text) > len(last) && strings.HasPrefix(c.Text, last) {
			below++
		}
		codes, last = codes+1, c.Text
	}
	return codes >= 2 && below >= 1
}

// holdsLevel reports a column of nothing but one or two digits: one level of a
// code that is printed in columns.
func holdsLevel(sheet *normalize.Sheet, at int) bool {
	n := 0
	for c := range CellsIn(sheet, at) {
		if !text.IsDigits(c.Text) || len(c.Text) > 2 {
			return false
		}
		n++
	}
	return n > 0
}

// HasRole reports that one of some columns has a role.
func HasRole(cols []Column, role vocabulary.Concept) bool {
	for _, c := range cols {
		if c.Role == role {
			return true
		}
	}
	return false
}

// countsUp reports a column of 1, 2, 3 …: the 序号 under a lost header.
func countsUp(sheet *normalize.Sheet, at int) bool {
	n := 0
	for c := range CellsIn(sheet, at) {
		if n++; c.Text != strconv.Itoa(n) {
			return false
		}
	}
	return n >= 2
}

// AnyNumbers reports a sheet of which some cell is an amount.
func AnyNumbers(sheet *normalize.Sheet) bool {
	for i := range sheet.Columns {
		if holdsNumbers(sheet, i) {
			return true
		}
	}
	return false
}

// holdsNumbers reports a column with a cell that is an amount.
func holdsNumbers(sheet *normalize.Sheet, at int) bool {
	for c := range CellsIn(sheet, at) {
		if !text.HoldsDigit(c.Text) {
			continue // a name, or the mark of an empty cell
		}
		if null, ok := cell.IsPercent(c.Text); ok && !null {
			return true
		}
	}
	return false
}

// onlyNumbers reports a column of numbers without a cell of words.
func onlyNumbers(sheet *normalize.Sheet, at int) bool {
	return holdsNumbers(sheet, at) && !holdsWords(sheet, at)
}

// holdsWords reports a column with a cell of words.
func holdsWords(sheet *normalize.Sheet, at int) bool {
	for c := range CellsIn(sheet, at) {
		if _, ok := cell.IsPercent(c.Text); !ok {
			return true
		}
	}
	return false
}
