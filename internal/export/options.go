package export

import (
	"fmt"
	"slices"
	"strings"
)

// Options say how tables are written. The zero value writes English headers
// and no byte order mark.
type Options struct {
	Chinese bool `json:"chinese,omitempty"` // headers and sheet names in Chinese
	BOM     bool `json:"bom,omitempty"`     // begin CSV with a byte order mark, which Excel needs to see UTF-8
}

// Format names a file format.
type Format string

// The formats.
const (
	CSV     Format = "csv"
	NDJSON  Format = "ndjson"
	Parquet Format = "parquet"
	XLSX    Format = "xlsx"
)

// Formats are all formats.
var Formats = []Format{CSV, NDJSON, Parquet, XLSX}

// ParseFormats reads a list such as csv,parquet.
func ParseFormats(list string) ([]Format, error) {
	var formats []Format
	for s := range strings.SplitSeq(list, ",") {
		f := Format(strings.ToLower(strings.TrimSpace(s)))
		if f == "" {
			continue
		}
		if !slices.Contains(Formats, f) {
			return nil, fmt.Errorf("no such format: %q; there are csv, ndjson, parquet and xlsx", s)
		}
		if !slices.Contains(formats, f) {
			formats = append(formats, f)
		}
	}
	return formats, nil
}

// CheckTable reports a name that no table has.
func CheckTable(name string) error {
	if SpecOf(name) != nil {
		return nil
	}
	var names []string
	for _, s := range Specs() {
		names = append(names, s.Name)
	}
	return fmt.Errorf("no such table: %q; there are %s", name, strings.Join(names, ", "))
}

// ParseLanguage reads the language of headers, en or zh, into o.
func (o *Options) ParseLanguage(s string) error {
	switch s {
	case "en", "":
		o.Chinese = false
	case "zh":
		o.Chinese = true
	default:
		return fmt.Errorf("no such language: %q; there are en and zh", s)
	}
	return nil
}

// tableWriter writes the rows of one table.
type tableWriter interface {
	Write(*Row) error
	// Close ends the table. It does not close what is below.
	Close() error
}
