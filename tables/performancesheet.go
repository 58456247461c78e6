package tables

import (
	"budgetextract/normalize"
	"budgetextract/schema"
)

// targetSheet reads a 绩效目标表 from tables with a grid, which may go on over
// pages.
type targetSheet struct {
	targetTable
	owner   *prose
	place   int          // among the targets of its owner
	monthOf map[int]int  // of the leaf columns
	spans   []targetSpan // columns of the indicators
	last    int          // page
}

// targetSpan is a column of the indicators and the leaf columns it covers.
type targetSpan struct {
	field    targetField
	from, to int
}

// targetCell is a cell with the leaf columns it covers.
type targetCell struct {
	text     string
	from, to int
}

func newTargetSheet(owner *prose, title string, s *normalize.Sheet) *targetSheet {
	t := &targetSheet{owner: owner, place: len(owner.beyond.PerformanceTargets), monthOf: map[int]int{}}
	t.out.Title, t.out.Pages = title, &[2]int{s.Pages[0], s.Pages[1]}
	owner.beyond.target(schema.PerformanceTarget{})
	return t
}

// goesOn reports that a table continues the one before: it stands on the same
// or the next page and begins with indicators or their header.
func (t *targetSheet) goesOn(s *normalize.Sheet) bool {
	if s.Pages[0] > t.last+1 {
		return false
	}
	for _, row := range targetRows(s)[:min(2, len(targetRows(s)))] {
		for _, c := range row {
			first, second := indicatorLevel(c.text)
			if f, ok := targetLabel(c.text); first || second || ok && f != targetSet {
				return true
			}
		}
	}
	return false
}

// read reads the rows of a table and keeps what is known so far.
func (t *targetSheet) read(s *normalize.Sheet) {
	for _, row := range targetRows(s) {
		switch {
		case t.header(row):
		case len(t.spans) > 0 || t.listed(row):
			t.target(row)
		default:
			t.fields(row)
		}
	}
	t.last = s.Pages[1]
	t.out.Pages[1] = s.Pages[1]
	t.out.Number = t.place + 1
	t.out.Goals = splitGoals(t.goals)
	t.owner.beyond.PerformanceTargets[t.place] = t.out
}

// targetRows are the rows of cells with text, the first of which may have been
// taken for headers.
func targetRows(s *normalize.Sheet) [][]targetCell {
	rows := headerRows(s)
	for i := range s.Rows {
		var row []targetCell
		for _, c := range s.Rows[i].Cells {
			row = append(row, targetCell{c.Text, c.Column, c.Column + max(1, c.Span)})
		}
		rows = append(rows, row)
	}
	return rows
}

// headerRows are the rows of a header. Neighbours with the same label are one
// cell, unless the label was printed for each of them.
func headerRows(s *normalize.Sheet) [][]targetCell {
	printed := map[string]int{}
	for _, t := range s.Aside {
		printed[label(t.Text)]++
	}
	var rows [][]targetCell
	for depth := 0; ; depth++ {
		var row []targetCell
		for i, c := range s.Columns {
			if depth >= len(c.Path) {
				continue
			}
			text := c.Path[depth]
			if k := len(row) - 1; k >= 0 && row[k].to == i && row[k].text == text && printed[text] == 0 {
				row[k].to++
				continue
			}
			printed[text] = max(0, printed[text]-1)
			row = append(row, targetCell{text, i, i + 1})
		}
		if len(row) == 0 {
			return rows
		}
		rows = append(rows, row)
	}
}

// header reads the header of the indicators.
func (t *targetSheet) header(row []targetCell) bool {
	var spans []targetSpan
	for _, c := range row {
		if f, ok := targetLabel(c.text); ok && f >= targetLevel1 {
			spans = append(spans, targetSpan{f, c.from, c.to})
		}
	}
	if len(spans) < 3 {
		return false
	}
	t.spans, t.columns = spans, nil
	for _, s := range spans {
		t.columns = append(t.columns, s.field)
	}
	return true
}

// listed reports a row of indicators that come without a header: a first and a
// second level, then their cells.
func (t *targetSheet) listed(row []targetCell) bool {
	for i := 0; i+1 < len(row); i++ {
		first, _ := indicatorLevel(row[i].text)
		_, second := indicatorLevel(row[i+1].text)
		if !first || !second || len(row)-i > len(usualColumns) {
			continue
		}
		t.columns = usualColumns[:len(row)-i]
		for k, f := range t.columns {
			t.spans = append(t.spans, targetSpan{f, row[i+k].from, row[i+k].to})
		}
		return true
	}
	return false
}

// target reads a row of indicators. One without an indicator goes on with the
// one before.
func (t *targetSheet) target(row []targetCell) {
	texts := map[targetField]string{}
	for _, c := range row {
		if f := t.fieldAt(c); f != noTarget {
			texts[f] += c.text
		}
	}
	if texts[targetLevel1] != "" {
		t.level1 = texts[targetLevel1]
	}
	detail := t.detail()
	cells := make([]string, len(detail))
	filled := 0
	for i, f := range detail {
		if cells[i] = texts[f]; cells[i] != "" {
			filled++
		}
	}
	if filled > 0 {
		t.indicator(texts[targetLevel2], cells)
	}
}

// fieldAt is the column of the indicators that a cell stands in.
func (t *targetSheet) fieldAt(c targetCell) targetField {
	for _, s := range t.spans {
		if c.from < s.to && s.from < c.to {
			return s.field
		}
	}
	return noTarget
}

// fields reads a row of labels and their values. The amounts of the spending
// plan stand in the columns of their months.
func (t *targetSheet) fields(row []targetCell) {
	field := noTarget
	for _, c := range row {
		month, isMonth := planMonth(c.text)
		f, isLabel := targetLabel(c.text)
		switch {
		case c.text == "":
		case isMonth:
			t.monthOf[c.from] = month
		case isLabel:
			if field = f; f == targetPlan {
				t.out.SpendingPlanHeader = schema.Text(c.text)
			}
		case t.monthOf[c.from] != 0 && t.amountOf(c):
		default:
			t.set(field, c.text)
		}
	}
}

// amountOf keeps an amount of the spending plan. It reports whether the cell is
// one.
func (t *targetSheet) amountOf(c targetCell) bool {
	a, err := schema.ParseAmount(c.text)
	at := planCell(&t.out.SpendingPlan, t.monthOf[c.from])
	if err != nil || at == nil || !at.IsNull() {
		return false
	}
	*at = a
	return true
}
