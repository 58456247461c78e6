package tables

import "budgetextract/normalize"

// settleByContent settles by their cells what the headers left open: a column
// of words under an unknown header holds no amounts, a column without a header
// that does hold some is kept, and the first column of words is the name where
// no header says which one it is.
func settleByContent(cols []column, sheet *normalize.Sheet) {
	for i := range cols {
		c := &cols[i]
		if c.amounts() && c.key != "" || c.role != "" && c.header != "" {
			continue
		}
		numbers, words := countContent(sheet, c.at)
		switch {
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

func hasRole(cols []column, role concept) bool {
	for _, c := range cols {
		if c.role == role {
			return true
		}
	}
	return false
}

// countContent counts the cells of a column that are amounts, and those that
// are words.
func countContent(sheet *normalize.Sheet, at int) (numbers, words int) {
	for i := range sheet.Rows {
		for _, c := range sheet.Rows[i].Cells {
			if c.Column != at || c.Text == "" {
				continue
			}
			if a, err := parsePercent(c.Text); err != nil {
				words++
			} else if !a.IsNull() {
				numbers++
			}
		}
	}
	return numbers, words
}
