package beyond

import (
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// TargetSheet reads a 绩效目标表 from tables with a grid, which may go on over
// pages.
type TargetSheet struct {
	targetTable
	owner   *Prose
	place   int          // among the targets of its owner
	monthOf map[int]int  // of the leaf columns
	spans   []targetSpan // columns of the indicators
	listed  bool         // … among which the projects stand: many in one table
	left    bool         // a cell of the table read last has no place in the form
	last    int          // page
}

// targetSpan is a column of the indicators and the leaf columns it covers.
type targetSpan struct {
	field    vocabulary.TargetField
	from, to int
}

// targetCell is a cell with the leaf columns it covers.
type targetCell struct {
	text     string
	from, to int
}

// NewTargetSheet begins a 绩效目标表 with the sheet of its first page, for the narrative it belongs to.
func NewTargetSheet(owner *Prose, title string, s *normalize.Sheet) *TargetSheet {
	t := &TargetSheet{owner: owner, place: len(owner.Parts.PerformanceTargets), monthOf: map[int]int{}}
	t.Out.Title, t.Out.Pages = title, &[2]int{s.Pages[0], s.Pages[1]}
	owner.Parts.target(schema.PerformanceTarget{})
	return t
}

// GoesOn reports that a table continues the one before: it stands on the same
// or the next page and begins with indicators or their header.
func (t *TargetSheet) GoesOn(s *normalize.Sheet) bool {
	if s.Pages[0] > t.last+1 {
		return false
	}
	for _, row := range targetRows(s)[:min(2, len(targetRows(s)))] {
		for _, c := range row {
			first, second := indicatorLevel(c.text)
			if f, ok := targetLabel(c.text); first || second || ok && f != vocabulary.TargetSet {
				return true
			}
		}
	}
	return false
}

// Read reads the rows of a table and keeps what is known so far. It reports
// whether every cell has a place in the form.
func (t *TargetSheet) Read(s *normalize.Sheet) (whole bool) {
	t.left = false
	t.Out.Pages[1] = s.Pages[1]
	for _, row := range targetRows(s) {
		if len(t.spans) > 0 && !t.listed && beginsTarget(row) {
			t.next(s.Pages)
			t.spans = nil
		}
		switch {
		case t.header(row):
		case len(t.spans) > 0 || t.headless(row):
			t.target(row, s.Pages)
		default:
			t.fields(row)
		}
	}
	t.last = s.Pages[1]
	t.keep()
	return !t.left
}

// keep keeps what is known of the project.
func (t *TargetSheet) keep() {
	t.Out.Number = t.place + 1
	t.Out.Goals = splitGoals(t.goals)
	t.owner.Parts.PerformanceTargets[t.place] = t.Out
}

// next begins another project of the same table.
func (t *TargetSheet) next(pages [2]int) {
	t.keep()
	t.place = len(t.owner.Parts.PerformanceTargets)
	t.Out = schema.PerformanceTarget{Title: t.Out.Title, Pages: &pages}
	t.goals, t.level1 = "", ""
	t.owner.Parts.target(schema.PerformanceTarget{})
}

// beginsTarget reports a row that names a project: the fields of another one
// follow.
func beginsTarget(row []targetCell) bool {
	for _, c := range row {
		if c.text != "" {
			f, ok := targetLabel(c.text)
			return ok && (f == vocabulary.TargetName || f == vocabulary.TargetCode)
		}
	}
	return false
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
	for _, r := range s.Heads {
		for i := range r.Cells {
			printed[r.Cells[i].Text]++
		}
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

// header reads the header of the indicators. Where the names of projects stand
// in a column beside them, it is that of a list of projects.
func (t *TargetSheet) header(row []targetCell) bool {
	var spans, fields []targetSpan
	var columns []vocabulary.TargetField
	listed := false
	for _, c := range row {
		f, ok := targetLabel(c.text)
		switch span := (targetSpan{f, c.from, c.to}); {
		case ok && f >= vocabulary.TargetLevel1:
			spans, columns = append(spans, span), append(columns, f)
		case ok:
			fields = append(fields, span)
			listed = listed || f == vocabulary.TargetName
		}
	}
	if len(spans) < 3 {
		return false
	}
	t.spans, t.columns, t.listed = spans, columns, listed
	if listed {
		t.spans = append(fields, spans...)
	}
	return true
}

// headless reports a row of indicators that come without a header: a first and a
// second level, then their cells.
func (t *TargetSheet) headless(row []targetCell) bool {
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
func (t *TargetSheet) target(row []targetCell, pages [2]int) {
	texts := map[vocabulary.TargetField]string{}
	for _, c := range row {
		f := t.fieldAt(c)
		texts[f] += c.text
		_, known := targetLabel(c.text)
		t.left = t.left || c.text != "" && !known && (f == vocabulary.NoTarget || f == vocabulary.TargetColumn)
	}
	if t.listed {
		t.project(texts, pages)
	}
	if texts[vocabulary.TargetLevel1] != "" {
		t.level1 = texts[vocabulary.TargetLevel1]
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
		t.indicator(texts[vocabulary.TargetLevel2], cells)
	}
}

// project reads the cells of the project in a list of projects, which span the
// rows of its indicators.
func (t *TargetSheet) project(texts map[vocabulary.TargetField]string, pages [2]int) {
	code, name := schema.Text(texts[vocabulary.TargetCode]), schema.Text(texts[vocabulary.TargetName])
	if name == "" || name == t.Out.ProjectName && code == t.Out.ProjectCode {
		return
	}
	if t.Out.ProjectName != "" {
		t.next(pages)
	}
	for f := vocabulary.TargetCode; f < vocabulary.TargetPlan; f++ {
		t.left = !t.set(f, texts[f]) || t.left
	}
}

// fieldAt is the column of the indicators that a cell stands in.
func (t *TargetSheet) fieldAt(c targetCell) vocabulary.TargetField {
	for _, s := range t.spans {
		if c.from < s.to && s.from < c.to {
			return s.field
		}
	}
	return vocabulary.NoTarget
}

// fields reads a row of labels and their values. The amounts of the spending
// plan stand in the columns of their months.
func (t *TargetSheet) fields(row []targetCell) {
	field := vocabulary.NoTarget
	for _, c := range row {
		month, isMonth := planMonth(c.text)
		f, value, isLabel := cutTargetLabel(c.text)
		switch {
		case value != "" && !isMonth:
			t.left = !t.set(f, value) || t.left
		case c.text == "":
		case isMonth:
			t.monthOf[c.from] = month
		case isLabel:
			if field = f; f == vocabulary.TargetPlan {
				t.Out.SpendingPlanHeader = schema.Text(c.text)
			}
		case t.monthOf[c.from] != 0 && t.amountOf(c):
		case field == vocabulary.TargetPlan || !t.set(field, c.text):
			t.left = true
		case field == vocabulary.TargetCode || field == vocabulary.TargetName:
			field = vocabulary.NoTarget // what follows has a label of its own
		}
	}
}

// amountOf keeps an amount of the spending plan. It reports whether the cell is
// one.
func (t *TargetSheet) amountOf(c targetCell) bool {
	a, err := schema.ParseAmount(c.text)
	at := planCell(&t.Out.SpendingPlan, t.monthOf[c.from])
	if err != nil || at == nil || !at.IsNull() {
		return false
	}
	*at = a
	return true
}
