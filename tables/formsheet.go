package tables

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// formGrid reads a form whose columns say what they hold. It reports whether
// it keeps the form, and with it all of the table.
func (b *beyondParts) formGrid(kind formKind, s *normalize.Sheet, title string, above []normalize.Text) (kept, whole bool) {
	switch kind {
	case institutionForm:
		return b.institutionSheet(s)
	case procurementForm:
		return b.procurementSheet(s, title, above)
	case assetForm:
		return b.assetSheet(s, title, above)
	}
	return false, false
}

// maxFormTitle is how far above a table the title of a form is looked for.
const maxFormTitle = 6

// sheetForm finds the title of a form above a table, and the line it is on.
// The title of a budget table below it counts for more.
func sheetForm(texts []normalize.Text) (kind formKind, title string, at int) {
	for i := len(texts) - 1; i >= 0 && i >= len(texts)-maxFormTitle; i-- {
		s := label(texts[i].Text)
		if kind, title := formTitle(s); kind != noForm {
			return kind, title, i
		}
		if i > 0 {
			if kind, title := formTitle(label(texts[i-1].Text) + s); kind != noForm && sameParagraph(texts[i-1], texts[i]) {
				return kind, title, i
			}
		}
		if _, ok := readTitle(s); ok {
			break
		}
	}
	return noForm, "", 0
}

// sheetWords are the headers and the first rows of a table.
func sheetWords(s *normalize.Sheet) string {
	var b strings.Builder
	for _, c := range s.Columns {
		b.WriteString(strings.Join(c.Path, ""))
	}
	for i := range s.Rows[:min(len(s.Rows), maxFormHead)] {
		for _, c := range s.Rows[i].Cells {
			b.WriteString(c.Text)
		}
	}
	return b.String()
}

// path is the header of a column.
func path(c normalize.Column) string { return strings.Join(c.Path, "/") }

// institutionSheet reads a list of units. It keeps all of the table where
// every column is known.
func (b *beyondParts) institutionSheet(s *normalize.Sheet) (kept, whole bool) {
	fields := make([]institutionField, len(s.Columns))
	whole = true
	for i, c := range s.Columns {
		fields[i] = institutionColumnSet()[path(c)]
		kept = kept || fields[i] == institutionName
		whole = whole && (fields[i] != noInstitution || path(c) == "序号")
	}
	if !kept {
		return false, false
	}
	for i := range s.Rows {
		cells := cellsOf(&s.Rows[i], len(s.Columns))
		x := schema.Institution{}
		for k, f := range fields {
			setInstitution(&x, f, cells.text(k))
		}
		if x.Name != "" && !isTotal(x.Name) {
			b.Institutions = append(b.Institutions, x)
		}
	}
	return kept, whole
}

// assetSheet reads a table of assets: what they are, how many, and their value. It
// keeps all of the table where no other column has a cell.
func (b *beyondParts) assetSheet(s *normalize.Sheet, title string, above []normalize.Text) (kept, whole bool) {
	t := &assetTable{page: s.Pages[0]}
	t.out.Title, t.out.Pages = title, &[2]int{s.Pages[0], s.Pages[1]}
	fields := make([]assetField, len(s.Columns))
	seen := map[assetField]int{}
	whole = true
	for i, c := range s.Columns {
		fields[i] = assetColumn(path(c))
		seen[fields[i]]++
		whole = whole && (fields[i] != noAsset || emptyColumn(s, i))
		t.unit(path(c))
	}
	if seen[assetItem] != 1 || seen[assetQuantity] > 1 || seen[assetValue] != 1 || b.FixedAssets != nil {
		return false, false
	}
	for _, l := range above {
		t.note(l.Text)
	}
	for i := range s.Rows {
		t.row(cellsOf(&s.Rows[i], len(s.Columns)), fields)
	}
	t.out.Note = schema.Text(strings.Join(plainNotes(s.After), ""))
	b.FixedAssets = &t.out
	return true, whole
}

// row reads a row of a table with columns.
func (t *assetTable) row(cells rowCells, fields []assetField) {
	if cells.blank() {
		return
	}
	t.out.Rows = append(t.out.Rows, schema.AssetRow{})
	last := len(t.out.Rows) - 1
	for k, f := range fields {
		text := cells.text(k)
		if f == assetItem {
			t.out.Rows[last].Item = text
		} else if a, err := parseAmount(text); err == nil {
			t.set(last, f, a)
		}
	}
}

// plainNotes are the notes below a table without their marks.
func plainNotes(after []normalize.Text) []string {
	var notes []string
	for _, n := range noteOf(after) {
		notes = append(notes, trimNote(n))
	}
	return notes
}

// procurementSheet reads a 政府采购 table.
func (b *beyondParts) procurementSheet(s *normalize.Sheet, title string, above []normalize.Text) (kept, whole bool) {
	if b.Procurement != nil {
		return true, false
	}
	t := otherTable(s, heading{}, nil)
	p := &schema.Procurement{Title: title, Rows: t.Rows, Pages: &[2]int{s.Pages[0], s.Pages[1]}}
	for _, c := range t.Columns {
		p.Columns = append(p.Columns, c.Header)
	}
	for _, l := range above {
		keepProcurementLine(p, parseLine(l.Text))
	}
	if p.Unit == "" {
		p.Unit = schema.Text(t.Unit)
	}
	setProcurementNotes(p, plainNotes(s.After))
	b.Procurement = p
	return true, !carriesAmounts(t)
}
