package main

import (
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"budgetextract/internal/export"
	"budgetextract/schema"
)

const exportHelp = `Writes JSON that budgetextract made as tables: one table per kind in long form,
and one of facts, an amount a row, with amounts in 元.

OUT.json is one document, NDJSON, the folder of a batch, or '-' for standard
input. One table in one format goes to standard output (a last '-' says so
too); more go to the folder named with -o, with a datapackage.json.`

const exportExample = `  budgetextract export out.json --to csv --table expenditure_summary - | xsv table
  budgetextract export budgets/*.json --to parquet,xlsx -o tables
  budgetextract budget.pdf --to csv --table facts | xsv stats`

// tableOptions are the flags of commands that write tables.
type tableOptions struct {
	to, lang string
	bom      bool
}

func (o *tableOptions) addFlags(f *pflag.FlagSet) {
	f.StringVar(&o.to, "to", "", "`formats` of tables: csv, ndjson, parquet, xlsx, with commas between")
	f.StringVar(&o.lang, "lang", "en", "language of headers: en, zh")
	f.BoolVar(&o.bom, "bom", false, "begin CSV with a byte order mark, for Excel")
}

func (o *tableOptions) parse() ([]export.Format, export.Options, error) {
	options := export.Options{BOM: o.bom}
	if err := options.ParseLanguage(o.lang); err != nil {
		return nil, options, fmt.Errorf("--lang: %w", err)
	}
	formats, err := export.ParseFormats(o.to)
	if err != nil {
		return nil, options, fmt.Errorf("--to: %w", err)
	}
	return formats, options, nil
}

// exportOptions are the flags of export.
type exportOptions struct {
	tableOptions
	tables []string
	out    string
}

func newExportCommand(s streams) *cobra.Command {
	var o exportOptions
	c := &cobra.Command{
		Use:     "export OUT.json… --to FORMATS [--table KIND] [-o DIR]",
		Short:   "write JSON as CSV, NDJSON, Parquet or XLSX",
		Long:    exportHelp,
		Example: exportExample,
		Args:    takes(1, 0),
		RunE:    func(_ *cobra.Command, args []string) error { return runExport(s, o, args) },
	}
	f := c.Flags()
	o.tableOptions.addFlags(f)
	_ = c.MarkFlagRequired("to")
	f.StringSliceVar(&o.tables, "table", nil, "only these tables: a `kind`, or facts")
	f.StringVarP(&o.out, "out", "o", "", "`folder` to write into, '-' for standard output")
	return c
}

func runExport(s streams, o exportOptions, args []string) error {
	formats, options, err := o.parse()
	if err != nil {
		return err
	}
	for _, t := range o.tables {
		if err := export.CheckTable(t); err != nil {
			return fmt.Errorf("--table: %w", err)
		}
	}
	if last := len(args) - 1; last > 0 && args[last] == stdinName && o.out == "" {
		args, o.out = args[:last], stdoutName
	}
	docs := documentsIn(s, args)
	if o.out != "" && o.out != stdoutName {
		settings := export.Settings{Formats: formats, Options: options}
		report, err := export.WriteDir(export.Dir{Root: o.out, Tables: o.tables, Settings: settings}, docs)
		if err != nil {
			return failure{withoutOp(err)}
		}
		fmt.Fprintf(s.err, "%d documents, %d rows in %d files\n", report.Documents, report.Rows, len(report.Files))
		return nil
	}
	return writeTable(s.out, formats, o.tables, options, docs)
}

var errOneTable = errors.New("standard output takes one --table in one format (--to); name a folder with -o for more")

// writeTable writes one table to a stream.
func writeTable(w io.Writer, formats []export.Format, tables []string, o export.Options, docs export.Documents) error {
	if len(formats) != 1 || len(tables) != 1 {
		return errOneTable
	}
	if err := export.Write(w, docs, formats[0], tables[0], o); err != nil {
		return failure{withoutOp(err)}
	}
	return nil
}

// documentsIn reads the documents of the files, folders and streams named, in
// this order.
func documentsIn(s streams, names []string) export.Documents {
	return func(yield func(*schema.Document, error) bool) {
		for _, name := range names {
			for d, err := range documentsOf(s, name) {
				if !yield(d, err) || err != nil {
					return
				}
			}
		}
	}
}

// documentsOf reads one argument.
func documentsOf(s streams, name string) export.Documents {
	if name != stdinName && isDirectory(name) {
		return export.ReadFolder(name)
	}
	return func(yield func(*schema.Document, error) bool) {
		in, err := openInput(s, name)
		if err != nil {
			yield(nil, err)
			return
		}
		defer in.Close()
		for d, err := range schema.DecodeAll(in) {
			if err != nil {
				err = fmt.Errorf("%s: %w", name, err)
			}
			if !yield(d, err) {
				return
			}
		}
	}
}
