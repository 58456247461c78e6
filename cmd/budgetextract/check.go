package main

import (
	"bufio"
	"fmt"
	"iter"
	"slices"

	"github.com/spf13/cobra"

	"budgetextract/internal/export"
	"budgetextract/schema"
)

const checkExample = `  budgetextract check budget.json
  budgetextract budget.pdf | budgetextract check -
  budgetextract check out/`

const checkHelp = `Reads JSON that budgetextract wrote, or that was edited by hand, verifies every
accounting identity anew and prints one line for each budget, each finding and
each error that no sum shows, such as a name that is gone.

FILE.json is one document, NDJSON, the folder of a batch, or '-' for standard
input. Exit status 1 when a file cannot be read, when a check fails, or when a
status in the file claims more than its figures prove.`

func newCheckCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:     "check FILE.json…",
		Short:   "verify the sums of JSON written earlier",
		Long:    checkHelp,
		Example: checkExample,
		Args:    takes(1, 0),
		RunE:    func(_ *cobra.Command, args []string) error { return runCheck(s, args) },
	}
}

func runCheck(s streams, names []string) error {
	out := bufio.NewWriter(s.out)
	s.out = out
	bad := false
	for name, err := range filesOf(names) {
		ok := false
		if err == nil {
			ok, err = checkFile(s, name)
		}
		if err := out.Flush(); err != nil {
			return failure{err}
		}
		if err != nil {
			s.complain(err)
		}
		bad = bad || !ok
	}
	if bad {
		return errReported
	}
	return nil
}

// filesOf gives the files that arguments name, in place of a folder those in it.
func filesOf(names []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, name := range names {
			files := []string{name}
			if name != stdinName && isDirectory(name) {
				var err error
				if files, err = export.FolderFiles(name); err != nil && !yield(name, withoutOp(err)) {
					return
				}
			}
			for _, file := range files {
				if !yield(file, nil) {
					return
				}
			}
		}
	}
}

// checkFile verifies all documents of one file (an object, or NDJSON). One that
// holds no budget fails alone: a scan among others hides none of them.
func checkFile(s streams, name string) (ok bool, err error) {
	in, err := openInput(s, name)
	if err != nil {
		return false, err
	}
	defer in.Close()
	ok = true
	documents := 0
	for d, err := range schema.DecodeAll(in) {
		if err != nil {
			return false, fmt.Errorf("%s: %w", name, err)
		}
		documents++
		if holdsBudgets(d) {
			ok = checkDocument(s, d) && ok
			continue
		}
		ok = false
		if d.Source.Name != "" {
			s.complain(fmt.Errorf("%s: %s: holds no budget to verify", name, d.Source.Name))
		} else {
			s.complain(fmt.Errorf("%s: holds no budget to verify", name))
		}
	}
	if documents == 0 { // a conversion that failed left nothing
		return false, fmt.Errorf("%s: holds no budget to verify", name)
	}
	return ok, nil
}

// checkDocument verifies the budgets of a document.
func checkDocument(s streams, d *schema.Document) bool {
	claimed := make([]schema.Status, len(d.Budgets))
	for i, b := range d.Budgets {
		claimed[i] = b.Status
	}
	slips := addSlips(d)
	d.Verify()
	ok := true
	for i, b := range d.Budgets {
		ok = reportBudget(s, d.Source.Name, b, claimed[i]) && ok
	}
	for _, p := range slips {
		fmt.Fprintf(s.out, "%s: %s: %s\n", printable(d.Source.Name), printable(p.Table), printable(p.Message))
	}
	return ok
}

// addSlips adds the errors that no sum shows and an edit made to the document's
// problems, and returns them.
func addSlips(d *schema.Document) (added []schema.Problem) {
	for _, b := range d.Budgets {
		for _, p := range schema.Slips(b) {
			known := slices.ContainsFunc(d.Problems, func(k schema.Problem) bool { return k.Code == p.Code && k.Table == p.Table && k.Line == p.Line })
			if p.Severity == schema.Error && !known {
				added = append(added, p)
			}
		}
	}
	d.Problems = append(d.Problems, added...)
	return added
}

// holdsBudgets tells our JSON with something in it from other JSON, which may
// decode to a document of nothing.
func holdsBudgets(d *schema.Document) bool { return d.SchemaVersion != "" && len(d.Budgets) > 0 }

// reportBudget prints what the verification of a budget found, and reports
// whether its figures hold and the status claimed is the proven one.
func reportBudget(s streams, source string, b *schema.Budget, claimed schema.Status) bool {
	fmt.Fprintf(s.out, "%s: %s: %s: %d passed, %d rounded, %d failed, %d unknown, %d unproven\n",
		printable(source), printable(b.Entity.Name), b.Status,
		b.Checks.Passed, b.Checks.Rounded, b.Checks.Failed, b.Checks.Unknown, b.Checks.Unproven)
	for _, f := range b.Checks.Findings {
		fmt.Fprintf(s.out, "%s: %s\n", printable(source), printable(f.String()))
	}
	if claimed != b.Status {
		fmt.Fprintf(s.out, "%s: the file says %q, the figures say %q\n", printable(source), string(claimed), string(b.Status))
	}
	return b.Checks.Failed == 0 && claimed == b.Status
}
