package export

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"

	"budgetextract/cmd/budgetextract/internal/atomicfile"
)

// dataPackage describes a folder of tables (Frictionless Data Package, v1).
type dataPackage struct {
	Profile   string         `json:"profile"`
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Settings  Settings       `json:"budgetextract"`
	Resources []dataResource `json:"resources"`
}

type dataResource struct {
	Profile   string      `json:"profile"`
	Name      string      `json:"name"`
	Title     string      `json:"title"`
	Path      string      `json:"path"`
	Format    Format      `json:"format"`
	MediaType string      `json:"mediatype"`
	Encoding  string      `json:"encoding,omitempty"`
	Bytes     int64       `json:"bytes"`
	Hash      string      `json:"hash"`
	Schema    *dataSchema `json:"schema,omitempty"`
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
		Settings: w.dir.Settings, Resources: []dataResource{},
	}
	for _, f := range w.files {
		p.Resources = append(p.Resources, f.resource(w.dir.Options))
	}
	data, err := json.MarshalIndent(p, "", "  ")
	if err != nil {
		return err
	}
	return atomicfile.WriteFile(filepath.Join(w.dir.Root, PackageFile), append(data, '\n'))
}

func (f *tableFile) resource(o Options) dataResource {
	r := dataResource{
		Profile: "data-resource", Name: "budgets-xlsx", Title: "部门预算 (one sheet per kind)",
		Path: f.path, Format: f.format, MediaType: mediaTypes[f.format],
		Bytes: f.Size(), Hash: "sha256:" + f.SHA256(),
	}
	if f.spec == nil {
		return r
	}
	r.Name, r.Title = f.spec.Name, f.spec.Label
	if f.format != CSV {
		r.Name += "-" + string(f.format)
	} else {
		r.Profile = "tabular-data-resource"
	}
	if f.format != Parquet {
		r.Encoding = "utf-8"
	}
	r.Schema = &dataSchema{Fields: fieldsOf(f.spec, f.format, o), MissingValues: []string{""}}
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
	return p.Settings, ok
}

// Current reports whether the tables in a folder are those that the settings
// would give, and all there.
func Current(root string, s Settings) bool {
	p, ok := readPackage(root)
	if !ok || s.Digest == "" || p.Settings.Digest != s.Digest || p.Settings.Options != s.Options ||
		!slices.Equal(p.Settings.Formats, s.Formats) {
		return false
	}
	for _, r := range p.Resources {
		info, err := os.Stat(filepath.Join(root, filepath.FromSlash(r.Path)))
		if err != nil || info.Size() != r.Bytes {
			return false
		}
	}
	return true
}

func readPackage(root string) (p dataPackage, ok bool) {
	data, err := os.ReadFile(filepath.Join(root, PackageFile))
	return p, err == nil && json.Unmarshal(data, &p) == nil
}
