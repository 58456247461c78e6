package main

import (
	"bufio"
	"bytes"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/internal/atomicfile"
)

const applyHelp = `Applies corrections that the review page saved to the JSON of the same document,
verifies every accounting identity anew and writes the corrected JSON. What was
published stays beside what was corrected, with who and when as given.

A correction is applied only where what it calls published still stands; if one
does not fit, nothing is written.`

// applyOptions are the flags of apply.
type applyOptions struct {
	out             string
	pretty, compact bool
}

func newApplyCommand(s streams) *cobra.Command {
	var o applyOptions
	c := &cobra.Command{
		Use:     "apply FILE.json FILE.corrections.json",
		Short:   "apply corrections made in the review page",
		Long:    applyHelp,
		Example: "  budgetextract apply budget.json budget.pdf.corrections.json -o corrected.json",
		Args:    takes(2, 2),
		RunE: func(_ *cobra.Command, args []string) error {
			if o.pretty && o.compact {
				return fmt.Errorf("--pretty and --compact exclude each other")
			}
			if err := runApply(s, o, args[0], args[1]); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	f := c.Flags()
	f.StringVarP(&o.out, "out", "o", "", "write to `FILE` in place of standard output ('-'); it may be FILE.json itself")
	f.BoolVar(&o.pretty, "pretty", false, "indent the JSON (default on a terminal)")
	f.BoolVar(&o.compact, "compact", false, "one line (default in a pipe or file)")
	return c
}

func runApply(s streams, o applyOptions, document, file string) error {
	d, err := readDocument(s, document)
	if err != nil {
		return err
	}
	f, err := readCorrections(s, file)
	if err != nil {
		return err
	}
	if err := corrections.Apply(d, f); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	indent := convertOptions{pretty: o.pretty, compact: o.compact}.indentFor(s.out, o.out)
	if o.out == "" || o.out == stdoutName {
		out := bufio.NewWriter(s.out)
		if err := d.Encode(out, indent); err != nil {
			return err
		}
		return out.Flush()
	}
	var text bytes.Buffer
	if err := d.Encode(&text, indent); err != nil {
		return err
	}
	return withoutOp(atomicfile.WriteNamed(o.out, text.Bytes()))
}

// indentFor is the indentation of JSON that goes to a file, or to a stream
// where none is named.
func (o convertOptions) indentFor(out io.Writer, file string) string {
	if file != "" && file != stdoutName {
		out = io.Discard
	}
	return o.indent(out)
}
