// Package sheettest reads painted pages and compares what comes out, written as text.
package sheettest

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/text"
)

// Show writes blocks as text: what the tests expect.
func Show(blocks []normalize.Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if block.Text != nil {
			fmt.Fprintf(&b, "text %s\n", block.Text.Text)
			continue
		}
		s := block.Sheet
		fmt.Fprintf(&b, "sheet %d-%d\n", s.Pages[0], s.Pages[1])
		for _, t := range s.Before {
			fmt.Fprintf(&b, "before %s\n", t.Text)
		}
		var heads []string
		for _, c := range s.Columns {
			heads = append(heads, strings.Join(c.Path, "/"))
		}
		fmt.Fprintf(&b, "head %s\n", strings.Join(heads, " | "))
		for _, r := range s.Rows {
			fmt.Fprintf(&b, "row %s\n", showRow(r))
		}
		for _, t := range s.After {
			fmt.Fprintf(&b, "after %s\n", t.Text)
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

// showRow writes a row; × after a cell says how many columns it covers, ^ that
// it began above.
func showRow(r grid.Row) string {
	var out []string
	for _, c := range r.Cells {
		t := c.Text
		if c.Above {
			t = "^" + t
		}
		if c.Span > 1 {
			t += fmt.Sprintf("×%d", c.Span)
		}
		if t == "" {
			t = "."
		}
		out = append(out, t)
	}
	return strings.Join(out, " | ")
}

// Read reads pages to blocks.
func Read(pages []*extract.Page, lex text.Lexicon) []normalize.Block {
	var out []normalize.Block
	for b, err := range normalize.Blocks(func(yield func(*extract.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}, lex) {
		if err == nil {
			out = append(out, b)
		}
	}
	return out
}

// Expect reads a drawing and compares.
func Expect(t *testing.T, drawing, want string) {
	t.Helper()
	got := Show(Read(paint.Pages(drawing), paint.Lexicon{}))
	if diff := cmp.Diff(strings.Trim(want, "\n"), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
