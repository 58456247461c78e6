package tables

import (
	"iter"
	"strconv"
	"strings"

	"budgetextract/normalize"
)

// settleByContent settles by their cells what the headers left open: a column
// of words under an unknown header holds no amounts, a column without a header
// that does hold some is kept, and the first column of words is the name where
// no header says which one it is.
func settleByContent(cols []column, sheet *normalize.Sheet) {
	coded := !hasRole(cols, cCode) && !hasRole(cols, cItem)
	for i := range cols {
		c := &cols[i]
		if i > 0 && i+1 < len(cols) && cols[i-1].role == cCode && cols[i+1].role == cCode && c.role == "" && c.key == "" && holdsLevel(sheet, c.at) {
			c.role, c.unknown = cCode, "" // 款 between 类 and 项
			continue
		}
		c.coded = c.role == cName && coded && beginsWithCodes(sheet, c.at)
		if c.amounts() && c.key != "" || c.role != "" && c.header != "" {
			continue
		}
		numbers, words := countContent(sheet, c.at)
		switch {
		case c.header == "" && countsUp(sheet, c.at):
			c.role = cLine
		case c.header == "" && coded && holdsCodes(sheet, c.at):
			c.role, c.unknown, coded = cCode, "", false
		case c.amounts() && words > 0 && numbers == 0:
			c.role = cText
		case c.role == cText && numbers > 0 && words == 0:
			c.role, c.unknown = "", "("+string(rune('A'+c.at%26))+")"
			c.header = c.unknown
		case c.role == cText && words > 0 && !hasRole(cols, cName) && !hasRole(cols, cItem):
			c.role = cName
		}
	}
}

// cellsIn are the cells of a column that print something.
func cellsIn(sheet *normalize.Sheet, at int) iter.Seq[*normalize.Cell] {
	return func(yield func(*normalize.Cell) bool) {
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

// beginsWithCodes reports that most cells of a column are a code with a name
// behind it.
func beginsWithCodes(sheet *normalize.Sheet, at int) bool {
	with, without := 0, 0
	for c := range cellsIn(sheet, at) {
		if isTotal(c.Text) {
			continue
		}
		if digits, rest := splitCode(c.Text, rowCells{c}, 0); codeLength(len(digits)) && rest != "" {
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
	for c := range cellsIn(sheet, at) {
		if isTotal(c.Text) {
			continue
		}
		if !isDigits(c.Text) || !codeLength(len(c.Text)) {
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
	for c := range cellsIn(sheet, at) {
		if !isDigits(c.Text) || len(c.Text) > 2 {
			return false
		}
		n++
	}
	return n > 0
}

func hasRole(cols []column, role concept) bool {
	for _, c := range cols {
		if c.role == role {
			return true
		}
	}
	return false
}

// countsUp reports a column of 1, 2, 3 …: the 序号 under a lost header.
func countsUp(sheet *normalize.Sheet, at int) bool {
	n := 0
	for c := range cellsIn(sheet, at) {
		if n++; c.Text != strconv.Itoa(n) {
			return false
		}
	}
	return n >= 2
}

// countContent counts the cells of a column that are amounts, and those that
// are words.
func countContent(sheet *normalize.Sheet, at int) (numbers, words int) {
	for c := range cellsIn(sheet, at) {
		if null, ok := isPercent(c.Text); !ok {
			words++
		} else if !null {
			numbers++
		}
	}
	return numbers, words
}
