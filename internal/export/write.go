package export

import (
	"bufio"
	"fmt"
	"io"
	"iter"

	"budgetextract/schema"
)

// Documents are documents to be written, with the error that ends them.
type Documents = iter.Seq2[*schema.Document, error]

// Write writes one table of the documents to w. Table is a kind or [Facts].
func Write(w io.Writer, docs Documents, f Format, table string, o Options) error {
	spec := SpecOf(table)
	if spec == nil {
		return CheckTable(table)
	}
	buffer := bufio.NewWriterSize(w, 64<<10)
	t, end, err := open(buffer, f, spec, o)
	if err != nil {
		return err
	}
	defer end.discard()
	want := func(name string) bool { return name == table }
	for d, err := range docs {
		if err != nil {
			return err
		}
		if err := Flatten(d, want, func(_ string, r *Row) error { return t.Write(r) }); err != nil {
			return err
		}
	}
	if err := t.Close(); err != nil {
		return err
	}
	if err := end.close(); err != nil {
		return err
	}
	return buffer.Flush()
}

// ending closes what lies around a table.
type ending interface {
	close() error
	discard()
}

type noEnding struct{}

func (noEnding) close() error { return nil }
func (noEnding) discard()     {}

// open begins a table in a stream of its own.
func open(w io.Writer, f Format, spec *Spec, o Options) (tableWriter, ending, error) {
	if f == XLSX {
		book := newWorkbook(w, o)
		t, err := book.table(spec)
		if err != nil {
			book.discard()
		}
		return t, book, err
	}
	t, err := openPlain(w, f, spec, o)
	return t, noEnding{}, err
}

// openPlain begins a table in a format that has one table a file.
func openPlain(w io.Writer, f Format, spec *Spec, o Options) (tableWriter, error) {
	switch f {
	case CSV:
		return newCSV(w, spec, o)
	case NDJSON:
		return newNDJSON(w, spec, o)
	case Parquet:
		return newParquet(w, spec, o)
	}
	return nil, fmt.Errorf("no such format: %q", f)
}
