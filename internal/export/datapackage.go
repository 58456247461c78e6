package export

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strconv"

	"budgetextract/internal/atomicfile"
)

// dataPackage describes a folder of tables (Frictionless Data Package, v1).
type dataPackage struct {
	Profile   string         `json:"profile"`
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Made      made           `json:"budgetextract"`
	Resources []dataResource `json:"resources"`
}

// made is what this program wants to know of a folder again.
type made struct {
	Settings
	Sizes map[string]int64 `json:"sizes"` // bytes of the files, by path
}

type dataResource struct {
	Profile   string      `json:"profile"`
	Name      string      `json:"name"`
	Title     string      `json:"title"`
	Path      string      `json:"path"`
	Format    Format      `json:"format"`
	MediaType string      `json:"mediatype"`
	Encoding  string      `json:"encoding,omitempty"`
	Dialect   any         `json:"dialect,omitempty"`
	Bytes     int64       `json:"bytes,omitempty"`
	Hash      string      `json:"hash,omitempty"`
	Schema    *dataSchema `json:"schema"`
}

type dataSchema struct {
	Fields        []dataField `json:"fields"`
	MissingValues []string    `json:"missingValues"`
}

type dataField struct {
	Name        string `json:"name"`
	Title       string `json:"title"`
	Type        string `json:"type"`
	Description string `json:"description"`
}

var mediaTypes = map[Format]string{
	CSV:     "text/csv",
	NDJSON:  "application/x-ndjson",
	Parquet: "application/vnd.apache.parquet",
	XLSX:    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}

// describe writes datapackage.json.
func (w *dirWriter) describe() error {
	p := dataPackage{
		Profile: "data-package", Name: "budgets", Title: "部门预算 (department budgets)",
		Made: made{w.dir.Settings, map[string]int64{}}, Resources: []dataResource{},
	}
	for _, f := range w.files {
		p.Made.Sizes[f.path] = f.Size()
		p.Resources = append(p.Resources, w.resources(f)...)
	}
	data, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	return atomicfile.WriteFile(filepath.Join(w.dir.Root, PackageFile), append(data, '\n'))
}

// resources describe a file: its table, or the sheets of a workbook. NDJSON
// without a line says nothing of its columns, so nothing is said of it.
func (w *dirWriter) resources(f *tableFile) []dataResource {
	if f.format == XLSX {
		var sheets []dataResource
		for _, s := range w.book.sheets {
			r := f.resource(s.spec, w.dir.Options)
			if s.part > 1 {
				r.Name += "-" + strconv.Itoa(s.part)
			}
			r.Dialect = map[string]any{"excel": map[string]string{"sheet": s.name}}
			sheets = append(sheets, r)
		}
		return sheets
	}
	if f.format == NDJSON && f.Size() == 0 {
		return nil
	}
	return []dataResource{f.resource(f.spec, w.dir.Options)}
}

func (f *tableFile) resource(spec *Spec, o Options) dataResource {
	r := dataResource{
		Profile: "data-resource", Name: spec.Name + "-" + string(f.format), Title: spec.Label,
		Path: f.path, Format: f.format, MediaType: mediaTypes[f.format], Hash: "sha256:" + f.SHA256(),
		Schema: &dataSchema{Fields: fieldsOf(spec, f.format, o), MissingValues: []string{""}},
	}
	switch f.format {
	case CSV:
		r.Profile, r.Name, r.Encoding = "tabular-data-resource", spec.Name, "utf-8"
	case NDJSON:
		r.Encoding = "utf-8"
	}
	if f.format != Parquet { // frictionless-py takes every Parquet file for one of no bytes
		r.Bytes = f.Size()
	}
	return r
}

func fieldsOf(spec *Spec, f Format, o Options) []dataField {
	fields := make([]dataField, len(spec.Columns))
	names := spec.headers(o)
	for i, c := range spec.Columns {
		title := c.Label
		if o.Chinese {
			title = c.Name
		}
		fields[i] = dataField{names[i], title, fieldType(c, f), c.Doc}
	}
	return fields
}

// fieldType is the Frictionless type of a column.
func fieldType(c Column, f Format) string {
	switch c.Type {
	case Integer:
		return "integer"
	case Number:
		return "number"
	case Boolean:
		return "boolean"
	case JSON:
		if f != Parquet && c.Name == "extra" {
			return "object"
		}
		if f != Parquet {
			return "array"
		}
	}
	return "string"
}

// ReadSettings are those that the tables in a folder were made with; ok is
// false where there are no tables.
func ReadSettings(root string) (s Settings, ok bool) {
	p, ok := readPackage(root)
	return p.Made.Settings, ok
}

// Current reports whether the tables in a folder are those that the settings
// would give, and all there.
func Current(root string, s Settings) bool {
	p, ok := readPackage(root)
	if !ok || s.Digest == "" || p.Made.Digest != s.Digest || p.Made.Options != s.Options || !slices.Equal(p.Made.Formats, s.Formats) {
		return false
	}
	for file, size := range p.Made.Sizes {
		info, err := os.Stat(filepath.Join(root, filepath.FromSlash(file)))
		if err != nil || info.Size() != size {
			return false
		}
	}
	return true
}

func readPackage(root string) (p dataPackage, ok bool) {
	data, err := os.ReadFile(filepath.Join(root, PackageFile))
	return p, err == nil && json.Unmarshal(data, &p) == nil
}
