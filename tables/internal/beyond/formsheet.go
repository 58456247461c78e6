package beyond

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// FormGrid reads a form whose columns say what they hold. It reports whether
// it keeps the form, and with it all of the table.
func (b *Parts) FormGrid(kind vocabulary.FormKind, s *normalize.Sheet, title string, above []normalize.Text) (kept, whole bool) {
	switch kind {
	case vocabulary.InstitutionForm:
		return b.institutionSheet(s)
	case vocabulary.ProcurementForm:
		return b.procurementSheet(s, title, above)
	case vocabulary.AssetForm:
		return b.assetSheet(s, title, above)
	}
	return false, false
}

// maxFormTitle is how far above a table the title of a form is looked for.
const maxFormTitle = 6

// SheetForm finds the title of a form above a table, and the line it is on.
// The title of a budget table below it counts for more.
func SheetForm(texts []normalize.Text, words *wording.Reader) (kind vocabulary.FormKind, title string, at int) {
	for i := len(texts) - 1; i >= 0 && i >= len(texts)-maxFormTitle; i-- {
		said := words.Of(texts[i].Text)
		if kind, title := said.Form(); kind != vocabulary.NoForm {
			return kind, title, i
		}
		if i > 0 && wording.SameParagraph(texts[i-1], texts[i]) {
			if kind, title := words.Of(words.Of(texts[i-1].Text).Label + said.Label).Form(); kind != vocabulary.NoForm {
				return kind, title, i
			}
		}
		if _, ok := said.Title(); ok {
			break
		}
	}
	return vocabulary.NoForm, "", 0
}

// SheetWords are the headers and the first rows of a table.
func SheetWords(s *normalize.Sheet) string {
	var b strings.Builder
	for _, c := range s.Columns {
		b.WriteString(strings.Join(c.Path, ""))
	}
	for i := range s.Rows[:min(len(s.Rows), wording.MaxFormHead)] {
		for _, c := range s.Rows[i].Cells {
			b.WriteString(c.Text)
		}
	}
	return b.String()
}

// path is the header of a column.
func path(c grid.Column) string { return strings.Join(c.Path, "/") }

// institutionSheet reads a list of units. It keeps all of the table where
// every column is known.
func (b *Parts) institutionSheet(s *normalize.Sheet) (kept, whole bool) {
	fields := make([]vocabulary.InstitutionField, len(s.Columns))
	whole = true
	for i, c := range s.Columns {
		fields[i] = institutionColumnSet()[path(c)]
		kept = kept || fields[i] == vocabulary.InstitutionName
		whole = whole && (fields[i] != vocabulary.NoInstitution || path(c) == vocabulary.SerialHeader)
	}
	if !kept {
		return false, false
	}
	for i := range s.Rows {
		cells := cell.Of(&s.Rows[i], len(s.Columns))
		x := schema.Institution{}
		for k, f := range fields {
			setInstitution(&x, f, cells.Text(k))
		}
		if x.Name != "" && !wording.IsTotal(x.Name) {
			b.Institutions = append(b.Institutions, x)
		}
	}
	return kept, whole
}

// assetSheet reads a table of assets: what they are, how many, and their value. It
// keeps all of the table where no other column has a cell.
func (b *Parts) assetSheet(s *normalize.Sheet, title string, above []normalize.Text) (kept, whole bool) {
	t := &assetTable{page: s.Pages[0]}
	t.out.Title, t.out.Pages = title, &[2]int{s.Pages[0], s.Pages[1]}
	fields := make([]vocabulary.AssetField, len(s.Columns))
	seen := map[vocabulary.AssetField]int{}
	whole = true
	for i, c := range s.Columns {
		fields[i] = assetColumn(path(c))
		seen[fields[i]]++
		whole = whole && (fields[i] != vocabulary.NoAsset || typed.EmptyColumn(s, i))
		t.unit(path(c))
	}
	if seen[vocabulary.AssetItem] != 1 || seen[vocabulary.AssetQuantity] > 1 || seen[vocabulary.AssetValue] != 1 || b.FixedAssets != nil {
		return false, false
	}
	for _, l := range above {
		t.note(l.Text)
	}
	for i := range s.Rows {
		t.row(cell.Of(&s.Rows[i], len(s.Columns)), fields)
	}
	t.out.Note = schema.Text(strings.Join(plainNotes(s.After), ""))
	b.FixedAssets = &t.out
	return true, whole
}

// row reads a row of a table with columns.
func (t *assetTable) row(cells cell.Row, fields []vocabulary.AssetField) {
	if cells.Blank() {
		return
	}
	t.out.Rows = append(t.out.Rows, schema.AssetRow{})
	last := len(t.out.Rows) - 1
	for k, f := range fields {
		text := cells.Text(k)
		if f == vocabulary.AssetItem {
			t.out.Rows[last].Item = text
		} else if a, err := cell.ParseAmount(text); err == nil {
			t.set(last, f, a)
		}
	}
}

// plainNotes are the notes below a table without their marks.
func plainNotes(after []normalize.Text) []string {
	var notes []string
	for _, n := range typed.NoteOf(after) {
		notes = append(notes, trimNote(n))
	}
	return notes
}

// procurementSheet reads a 政府采购 table.
func (b *Parts) procurementSheet(s *normalize.Sheet, title string, above []normalize.Text) (kept, whole bool) {
	if b.Procurement != nil {
		return true, false
	}
	t := typed.OtherTable(s, wording.Heading{}, nil)
	p := &schema.Procurement{Title: title, Rows: t.Rows, Pages: &[2]int{s.Pages[0], s.Pages[1]}}
	for _, c := range t.Columns {
		p.Columns = append(p.Columns, c.Header)
	}
	for _, l := range above {
		keepProcurementLine(p, wording.ParseLine(l.Text))
	}
	if p.Unit == "" {
		p.Unit = schema.Text(t.Unit)
	}
	setProcurementNotes(p, plainNotes(s.After))
	b.Procurement = p
	return true, !typed.CarriesAmounts(t)
}
