package corrections

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"budgetextract/schema"
)

// Version is the corrections_version that is read and written.
const Version = "1.0"

// Suffix ends the name of a file of corrections.
const Suffix = ".corrections.json"

// maxSize bounds a file of corrections: a thousand times what a person does.
const maxSize = 64 << 20

// Errors of Read and Apply, for errors.Is.
var (
	ErrVersion  = errors.New("not a version of corrections that is known")
	ErrNone     = errors.New("no file of corrections")
	ErrTooLarge = errors.New("too large for corrections")
	ErrOther    = errors.New("the corrections are of another file")
	ErrNoCell   = errors.New("no such cell")
	ErrChanged  = errors.New("what was published there is not what the correction says")
	ErrAction   = errors.New("no such action")
	ErrValue    = errors.New("not a value of this column")
	ErrNotThere = errors.New("the row has no such unplaced amount")
)

// File is a file of corrections.
type File struct {
	Version     string  `json:"corrections_version"`
	Source      Source  `json:"source"`
	Corrections []Entry `json:"corrections"`
}

// Source names the document.
type Source struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
}

// Entry is a correction with the budget it belongs to.
type Entry struct {
	Budget int    `json:"budget"` // place in the document, counted from 1
	Entity string `json:"entity"` // name of the budget's entity
	schema.Correction
}

// Read reads a file of corrections.
func Read(r io.Reader) (*File, error) {
	data, err := io.ReadAll(io.LimitReader(r, maxSize+1))
	switch {
	case err != nil:
		return nil, err
	case len(data) > maxSize:
		return nil, ErrTooLarge
	}
	var names struct {
		Version *string `json:"corrections_version"`
	}
	if err := json.Unmarshal(data, &names); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrNone, err)
	}
	if names.Version == nil {
		return nil, ErrNone
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	f := new(File)
	if err := dec.Decode(f); err != nil {
		return nil, err
	}
	if f.Version != Version {
		return nil, fmt.Errorf("%q: %w", f.Version, ErrVersion)
	}
	return f, nil
}

// Write writes the file, indented: people read it, and version control
// compares it.
func (f *File) Write(w io.Writer) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(f)
}

// Of are the corrections that a document carries, nil if there are none.
func Of(d *schema.Document) *File {
	f := &File{Version: Version, Source: Source{d.Source.Name, d.Source.SHA256}}
	for i, b := range d.Budgets {
		for _, c := range b.Corrections {
			f.Corrections = append(f.Corrections, Entry{i + 1, b.Entity.Name, c})
		}
	}
	if f.Corrections == nil {
		return nil
	}
	return f
}
