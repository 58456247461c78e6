package main

import (
	"bytes"
	"context"
	"fmt"
	"iter"

	"budgetextract/internal/export"
	"budgetextract/schema"
)

// convertToTable converts documents and writes one table of them in place of
// their JSON.
func convertToTable(ctx context.Context, s streams, o convertOptions, password string, names []string) error {
	formats, options, err := o.tableOptions.parse()
	if err != nil {
		return err
	}
	if o.to == "" {
		return fmt.Errorf("--table %s: --to says in which format, as in --to csv", o.table)
	}
	if o.table == "" || len(formats) != 1 {
		return fmt.Errorf("--to takes one format here, and --table says which table; 'export' and 'batch' write more")
	}
	if err := export.CheckTable(o.table); err != nil {
		return fmt.Errorf("--table: %w", err)
	}
	tables := []string{o.table}
	if !isMany(names) {
		doc, err := convertOne(s, names[0], o, password)
		if err != nil {
			return failure{err}
		}
		return writeTable(s.out, formats, tables, options, func(yield func(*schema.Document, error) bool) { yield(doc, nil) })
	}
	pool, err := newPool(o.poolOptions)
	if err != nil {
		return err
	}
	defer pool.Close()
	failed := false
	docs := decodeOutcomes(outcomes(ctx, s, o, password, pool, names), func(a outcome) {
		failed = true
		s.complain(a.failure())
	})
	if err := writeTable(s.out, formats, tables, options, docs); err != nil {
		return err
	}
	if failed {
		return errReported
	}
	return nil
}

// decodeOutcomes gives the documents of those outcomes that have one, and the
// others to failed.
func decodeOutcomes(all iter.Seq[outcome], failed func(outcome)) export.Documents {
	return func(yield func(*schema.Document, error) bool) {
		for a := range all {
			if a.err != nil {
				failed(a)
				continue
			}
			d, err := schema.Decode(bytes.NewReader(a.json))
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}
