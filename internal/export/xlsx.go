package export

import (
	"archive/zip"
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"
)

// A workbook (ECMA-376) is written here and not by a library: the one that
// there is for Go takes 3.6 ms and 1.3 MB of every start of the command, keeps
// comments in memory, and leaves temporary files behind when it is killed.
//
// The parts of the archive come one after the other, the rows of all sheets
// side by side: so each sheet is compressed to a file of its own first.

// maxSheetRows is how many rows a sheet may have; the next ones go to another.
const maxSheetRows = 1 << 20

// workbook writes tables as the sheets of one XLSX file.
type workbook struct {
	w       io.Writer
	options Options
	maxRows int // of a sheet
	tables  int
	sheets  []*sheet
}

func newWorkbook(w io.Writer, o Options) *workbook {
	return &workbook{w: w, options: o, maxRows: maxSheetRows}
}

// table begins a sheet and gives its writer.
func (b *workbook) table(spec *Spec) (tableWriter, error) {
	b.tables++
	s, err := b.newSheet(spec, b.tables, 1)
	if err != nil {
		return nil, err
	}
	return &sheetWriter{book: b, sheet: s}, nil
}

func (b *workbook) newSheet(spec *Spec, table, part int) (*sheet, error) {
	rows, err := newSpill()
	if err != nil {
		return nil, err
	}
	s := &sheet{spec: spec, table: table, part: part, name: sheetName(spec.title(b.options), part), widths: columnWidths(spec), rows: rows}
	b.sheets = append(b.sheets, s)
	return s, s.header(spec.headers(b.options))
}

// sheetName cuts a name to the 31 characters that a sheet's may have.
func sheetName(title string, part int) string {
	suffix := ""
	if part > 1 {
		suffix = fmt.Sprintf(" (%d)", part)
	}
	runes := []rune(strings.Map(sheetNameRune, title))
	return string(runes[:min(len(runes), 31-len(suffix))]) + suffix
}

func sheetNameRune(r rune) rune {
	if strings.ContainsRune(`[]:*?/\`, r) {
		return '_'
	}
	return r
}

// sheetWriter writes a table to as many sheets as it takes.
type sheetWriter struct {
	book  *workbook
	sheet *sheet
}

func (w *sheetWriter) Write(r *Row) error {
	if w.sheet.count >= w.book.maxRows {
		next, err := w.book.newSheet(w.sheet.spec, w.sheet.table, w.sheet.part+1)
		if err != nil {
			return err
		}
		w.sheet = next
	}
	return w.sheet.write(r)
}

func (w *sheetWriter) Close() error { return nil }

// close puts the sheets together.
func (b *workbook) close() error {
	// The sheets of a table follow each other, whenever they were begun.
	slices.SortFunc(b.sheets, func(x, y *sheet) int { return cmp.Or(x.table-y.table, x.part-y.part) })
	z := zip.NewWriter(b.w)
	for i, s := range b.sheets {
		if err := s.store(z, i+1); err != nil {
			return err
		}
	}
	for _, p := range b.parts() {
		w, err := z.Create(p.name)
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, p.text); err != nil {
			return err
		}
	}
	return z.Close()
}

// discard lets go of what the sheets hold.
func (b *workbook) discard() {
	for _, s := range b.sheets {
		for _, p := range []*spill{s.rows, s.comments, s.shapes} {
			if p != nil {
				p.discard()
			}
		}
	}
}
