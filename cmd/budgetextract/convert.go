package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/spf13/pflag"

	"budgetextract/extract"
	"budgetextract/internal/worker"
	"budgetextract/schema"
	"budgetextract/tables"
)

// convertOptions are the flags of the main job.
type convertOptions struct {
	pretty, compact bool
	provenance      bool
	passwordFile    string
	poolOptions     // for several documents
	tableOptions
	table string
}

func (o *convertOptions) addFlags(f *pflag.FlagSet) {
	f.BoolVar(&o.pretty, "pretty", false, "indent the JSON (default on a terminal)")
	f.BoolVar(&o.compact, "compact", false, "one line a document (default in a pipe or file)")
	f.BoolVar(&o.provenance, "provenance", false, "say where on the page each value stands")
	f.StringVar(&o.passwordFile, "password-file", "", "`FILE` whose first line opens locked PDFs")
	o.poolOptions.addFlags(f)
	o.tableOptions.addFlags(f)
	f.StringVar(&o.table, "table", "", "with --to: write this table, a `kind` or facts, in place of JSON")
}

// indent is the indentation of the JSON: two spaces for a person, none else.
func (o *convertOptions) indent(out io.Writer) string {
	if o.pretty || !o.compact && terminal(out) {
		return "  "
	}
	return ""
}

// convert is the main job: documents in, JSON out.
func convert(ctx context.Context, s streams, o convertOptions, names []string) error {
	if o.pretty && o.compact {
		return fmt.Errorf("--pretty and --compact exclude each other")
	}
	if err := o.poolOptions.check(); err != nil {
		return err
	}
	password, err := readPassword(o.passwordFile)
	if err != nil {
		return err
	}
	switch {
	case o.to != "" || o.table != "":
		return convertToTable(ctx, s, o, password, names)
	case isMany(names):
		return convertMany(ctx, s, o, password, names)
	}
	doc, err := convertOne(s, names[0], o, password)
	if err != nil {
		return failure{err}
	}
	out := bufio.NewWriter(s.out)
	if err := doc.Encode(out, o.indent(s.out)); err != nil {
		return failure{err}
	}
	return out.Flush()
}

// convertOne converts one document in this process, and gives it up when its
// time is over or it takes too much memory. The caller ends then, and with it
// what still runs.
func convertOne(s streams, name string, o convertOptions, password string) (*schema.Document, error) {
	type result struct {
		doc *schema.Document
		err error
	}
	exceeded, stop := worker.Guard(int64(o.maxMemory))
	defer stop()
	done := make(chan result, 1)
	go func() {
		doc, err := readBudgets(s, name, o, password)
		done <- result{doc, err}
	}()
	select {
	case r := <-done:
		return r.doc, r.err
	case f := <-exceeded:
		return nil, fmt.Errorf("%s: %w", name, f)
	case <-time.After(o.timeout):
		return nil, fmt.Errorf("%s: timeout: no result within %v", name, o.timeout)
	}
}

func readBudgets(s streams, name string, o convertOptions, password string) (*schema.Document, error) {
	doc, err := openDocument(s, name, extract.Options{Password: password})
	if errors.Is(err, extract.ErrJSON) {
		return nil, fmt.Errorf("%w (budgetextract check verifies JSON written earlier)", err)
	}
	if err != nil {
		return nil, err
	}
	return tables.Read(doc, tables.Options{Provenance: o.provenance, Pages: ahead})
}

func isDirectory(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.IsDir()
}
