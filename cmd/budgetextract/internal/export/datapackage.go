package export

import (
	"encoding/json"
	"os"
	"path/filepath"

	"budgetextract/cmd/budgetextract/internal/atomicfile"
)

// dataPackage describes a folder of tables (Frictionless Data Package, v1).
type dataPackage struct {
	Profile   string         `json:"profile"`
	Name      string         `json:"name"`
	Title     string         `json:"title"`
	Digest    string         `json:"budgetextract_digest,omitempty"`
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
		Digest: w.dir.Digest, Resources: []dataResource{},
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

// Digest is the digest that the description in a folder carries, if all files
// it describes are there with their sizes; else it is empty.
func Digest(root string) string {
	data, err := os.ReadFile(filepath.Join(root, PackageFile))
	if err != nil {
		return ""
	}
	var p dataPackage
	if json.Unmarshal(data, &p) != nil {
		return ""
	}
	for _, r := range p.Resources {
		info, err := os.Stat(filepath.Join(root, filepath.FromSlash(r.Path)))
		if err != nil || info.Size() != r.Bytes {
			return ""
		}
	}
	return p.Digest
}
