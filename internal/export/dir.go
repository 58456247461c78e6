package export

import (
	"os"
	"path"
	"path/filepath"
	"slices"

	"budgetextract/internal/atomicfile"
)

// Dir says which files are to be written where.
type Dir struct {
	Root   string   // folder of datapackage.json
	Sub    string   // folder of the tables below it, with slashes; may be empty
	Tables []string // which tables; nil means all, facts too (not in XLSX)
	Alone  bool     // nobody else writes tables there: those of other formats go
	Settings
}

// Settings say how the tables in a folder are made and what of.
// datapackage.json keeps them.
type Settings struct {
	Formats []Format `json:"formats"`
	Options
	Digest string `json:"digest,omitempty"` // of what they are made of, by the caller
}

// PackageFile is the name of the description of a folder of tables.
const PackageFile = "datapackage.json"

// workbookName is the name of the one XLSX file.
const workbookName = "budgets.xlsx"

// Report says what was written.
type Report struct {
	Documents, Rows int
	Files           []string // paths below the root, with slashes
	Inexact         int      // amounts with more digits than DECIMAL holds, null in Parquet
}

// WriteDir writes the tables of the documents to files that are there whole or
// not at all, datapackage.json last.
func WriteDir(dir Dir, docs Documents) (Report, error) {
	w := &dirWriter{dir: dir, tables: map[string][]tableWriter{}}
	defer w.abort()
	if err := w.open(); err != nil {
		return Report{}, err
	}
	want := func(table string) bool { return len(w.tables[table]) > 0 }
	for d, err := range docs {
		if err != nil {
			return w.report, err
		}
		w.report.Documents++
		if err := Flatten(d, want, w.write); err != nil {
			return w.report, err
		}
	}
	return w.report, w.commit()
}

// dirWriter has all files of a folder open.
type dirWriter struct {
	dir    Dir
	tables map[string][]tableWriter
	files  []*tableFile
	book   *workbook
	report Report
}

// tableFile is a file being written.
type tableFile struct {
	*atomicfile.File
	path   string // below the root
	format Format
	spec   *Spec // nil for a file of several tables
	table  tableWriter
}

func (w *dirWriter) open() error {
	if err := atomicfile.MkdirBelow(w.dir.Root, w.dir.Sub); err != nil {
		return err
	}
	for _, spec := range Specs() {
		if w.dir.Tables != nil && !slices.Contains(w.dir.Tables, spec.Name) {
			continue
		}
		for _, f := range w.dir.Formats {
			if err := w.openTable(spec, f); err != nil {
				return err
			}
		}
	}
	return nil
}

func (w *dirWriter) openTable(spec *Spec, f Format) error {
	if f == XLSX {
		return w.openSheet(spec)
	}
	file, err := w.create(spec.Name+"."+string(f), f, spec)
	if err != nil {
		return err
	}
	if file.table, err = openPlain(file, f, spec, w.dir.Options); err != nil {
		return err
	}
	w.tables[spec.Name] = append(w.tables[spec.Name], file.table)
	return nil
}

// openSheet begins a sheet of the workbook. Facts have none unless asked for:
// they soon have more rows than a sheet.
func (w *dirWriter) openSheet(spec *Spec) error {
	if spec.Name == Facts && w.dir.Tables == nil {
		return nil
	}
	if w.book == nil {
		file, err := w.create(workbookName, XLSX, nil)
		if err != nil {
			return err
		}
		w.book = newWorkbook(file, w.dir.Options)
	}
	t, err := w.book.table(spec)
	if err != nil {
		return err
	}
	w.tables[spec.Name] = append(w.tables[spec.Name], t)
	return nil
}

func (w *dirWriter) create(name string, f Format, spec *Spec) (*tableFile, error) {
	below := path.Join(w.dir.Sub, name)
	a, err := atomicfile.CreateHashed(filepath.Join(w.dir.Root, filepath.FromSlash(below)))
	if err != nil {
		return nil, err
	}
	file := &tableFile{File: a, path: below, format: f, spec: spec}
	w.files = append(w.files, file)
	return file, nil
}

func (w *dirWriter) write(table string, r *Row) error {
	w.report.Rows++
	for _, t := range w.tables[table] {
		if err := t.Write(r); err != nil {
			return err
		}
	}
	return nil
}

// commit ends all files, then describes them.
func (w *dirWriter) commit() error {
	for _, f := range w.files {
		if f.table == nil {
			continue
		}
		if err := f.table.Close(); err != nil {
			return err
		}
		if p, ok := f.table.(*parquetWriter); ok {
			w.report.Inexact += p.lost
		}
	}
	if w.book != nil {
		if err := w.book.close(); err != nil {
			return err
		}
	}
	for _, f := range w.files {
		if err := f.Commit(); err != nil {
			return err
		}
		w.report.Files = append(w.report.Files, f.path)
	}
	if w.dir.Alone {
		if err := w.sweep(); err != nil {
			return err
		}
	}
	return w.describe()
}

// sweep removes tables that were written earlier in formats not asked for now.
func (w *dirWriter) sweep() error {
	folder := filepath.Join(w.dir.Root, filepath.FromSlash(w.dir.Sub))
	for _, name := range possibleFiles() {
		if slices.Contains(w.report.Files, path.Join(w.dir.Sub, name)) {
			continue
		}
		if err := os.Remove(filepath.Join(folder, name)); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return nil
}

// possibleFiles are all names that tables may have.
func possibleFiles() []string {
	names := []string{workbookName}
	for _, spec := range Specs() {
		for _, f := range Formats {
			if f != XLSX {
				names = append(names, spec.Name+"."+string(f))
			}
		}
	}
	return names
}

func (w *dirWriter) abort() {
	for _, f := range w.files {
		f.Abort()
	}
	if w.book != nil {
		w.book.discard()
	}
}
