package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"github.com/spf13/cobra"

	"budgetextract/cmd/budgetextract/internal/diff"
	"budgetextract/internal/export"
	"budgetextract/schema"
)

const diffHelp = `Says what changed between two versions of a document, row by row: by
classification code, or by item where there is none, with amounts and percent.
With --years, each year's budget of every entity in the folder of a batch is
compared with the one before it.`

// diffOptions are the flags of diff.
type diffOptions struct {
	years  string
	json   bool
	tables []string
}

func newDiffCommand(s streams) *cobra.Command {
	var o diffOptions
	c := &cobra.Command{
		Use:     "diff A.json B.json | diff --years OUT",
		Short:   "what changed between two versions or years",
		Long:    diffHelp,
		Example: "  budgetextract diff draft.json final.json\n  budgetextract diff --years out --table expenditure_summary --json",
		Args:    takes(0, 2),
		RunE:    func(_ *cobra.Command, args []string) error { return runDiff(s, o, args) },
	}
	f := c.Flags()
	f.StringVar(&o.years, "years", "", "compare the years of each entity in this `folder`")
	f.BoolVar(&o.json, "json", false, "write one JSON object for each pair of budgets")
	f.StringSliceVar(&o.tables, "table", nil, "only these `kinds` of tables")
	return c
}

func runDiff(s streams, o diffOptions, args []string) error {
	for _, t := range o.tables {
		if schema.FormOf(schema.Kind(t)) == nil {
			return fmt.Errorf("--table: no such kind: %q", t)
		}
	}
	if o.years != "" {
		if len(args) > 0 {
			return errors.New("diff --years takes no files")
		}
		return diffYears(s, o)
	}
	if len(args) != 2 {
		return errors.New("diff takes two files, or --years and a folder")
	}
	a, err := readOne(s, args[0])
	if err != nil {
		return failure{err}
	}
	b, err := readOne(s, args[1])
	if err != nil {
		return failure{err}
	}
	for i, c := range diff.Documents(a, b) {
		if err := writeComparison(s, o, i, c); err != nil {
			return failure{err}
		}
	}
	return nil
}

// readOne reads a file with one document.
func readOne(s streams, name string) (*schema.Document, error) {
	d, err := readDocument(s, name)
	if err != nil {
		return nil, err
	}
	if !holdsBudgets(d) {
		return nil, fmt.Errorf("%s: holds no budget to compare", name)
	}
	return d, nil
}

func diffYears(s streams, o diffOptions) error {
	paths, err := export.FolderFiles(o.years)
	if err != nil {
		return failure{withoutOp(err)}
	}
	fetch := func(i int) (*schema.Document, error) { return readOne(s, paths[i]) }
	note := func(text string) { s.complain(errors.New(text)) }
	n := 0
	for c, err := range diff.Years(export.ReadFolder(o.years), fetch, note) {
		if err == nil {
			err = writeComparison(s, o, n, c)
		}
		if err != nil {
			return failure{withoutOp(err)}
		}
		n++
	}
	if n == 0 {
		return failure{fmt.Errorf("%s: no entity has budgets of two years", filepath.Clean(o.years))}
	}
	return nil
}

// writeComparison writes the n-th comparison.
func writeComparison(s streams, o diffOptions, n int, c diff.Comparison) error {
	if o.tables != nil {
		c.Tables = slices.DeleteFunc(c.Tables, func(t diff.Table) bool { return !slices.Contains(o.tables, string(t.Kind)) })
	}
	if o.json {
		enc := json.NewEncoder(s.out)
		enc.SetEscapeHTML(false)
		return enc.Encode(c)
	}
	if n > 0 {
		fmt.Fprintln(s.out)
	}
	return c.WriteText(s.out)
}
