package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables"
)

// stage writes what a document looks like after one stage of the way to JSON.
type stage func(w io.Writer, doc *extract.Document, o stageOptions) error

// stageWriters are the stages that can be looked at, by the name --at takes.
var stageWriters = map[string]stage{
	"words":  writeWords,
	"grid":   writeGrids,
	"sheets": writeSheets,
	"tables": writeTables,
}

type stageOptions struct {
	at, svg, passwordFile string
	page                  int
}

func newStagesCommand(s streams) *cobra.Command {
	var o stageOptions
	c := &cobra.Command{
		Use:   "stages --at words|grid|sheets|tables FILE",
		Short: "look at a document between two stages",
		Long: `Writes what a stage hands to the next one, one JSON value a line: the words and
ruling lines of each page, its grids, the whole tables joined over pages, or
the typed tables. --svg draws one page with its words, ruling lines and cells.`,
		Example: "  budgetextract stages --at sheets budget.pdf | head -3\n" +
			"  budgetextract stages --at grid --page 4 --svg page4.svg budget.pdf",
		Args: takes(1, 1),
		RunE: func(_ *cobra.Command, args []string) error { return runStages(s, o, args[0]) },
	}
	f := c.Flags()
	f.StringVar(&o.at, "at", "sheets", "the stage to look behind: "+strings.Join(stageNames(), ", "))
	f.IntVar(&o.page, "page", 0, "look at this page only (words, grid)")
	f.StringVar(&o.svg, "svg", "", "draw the page to `FILE` (with --at grid)")
	f.StringVar(&o.passwordFile, "password-file", "", "`FILE` whose first line opens locked PDFs")
	return c
}

func stageNames() []string { return slices.Sorted(maps.Keys(stageWriters)) }

func runStages(s streams, o stageOptions, name string) error {
	write, ok := stageWriters[o.at]
	if !ok {
		return fmt.Errorf("--at %s: no such stage; there are %s", o.at, strings.Join(stageNames(), ", "))
	}
	if o.svg != "" && o.at != "grid" {
		return fmt.Errorf("--svg goes with --at grid")
	}
	password, err := readPassword(o.passwordFile)
	if err != nil {
		return err
	}
	doc, err := openDocument(s, name, extract.Options{Password: password})
	if err != nil {
		return failure{err}
	}
	out := bufio.NewWriter(s.out)
	if err := write(out, doc, o); err != nil {
		return failure{err}
	}
	return out.Flush()
}

func writeWords(w io.Writer, doc *extract.Document, o stageOptions) error {
	enc := newEncoder(w)
	return eachPage(doc, o, func(p *extract.Page) error { return enc.Encode(p) })
}

func writeGrids(w io.Writer, doc *extract.Document, o stageOptions) error {
	if o.svg != "" {
		return drawPage(doc, o)
	}
	enc := newEncoder(w)
	return eachPage(doc, o, func(p *extract.Page) error {
		return enc.Encode(struct {
			Page  int
			Grids []grid.Grid
		}{p.Number, normalize.Grids(p, tables.Lexicon())})
	})
}

// drawPage draws the page asked for, the first one where none is.
func drawPage(doc *extract.Document, o stageOptions) error {
	if o.page == 0 {
		o.page = 1
	}
	return eachPage(doc, o, func(p *extract.Page) error {
		var b strings.Builder
		if err := grid.DrawSVG(&b, p, normalize.Grids(p, tables.Lexicon())); err != nil {
			return err
		}
		return withoutOp(os.WriteFile(o.svg, []byte(b.String()), 0o666))
	})
}

func writeSheets(w io.Writer, doc *extract.Document, _ stageOptions) error {
	enc := newEncoder(w)
	for block, err := range tables.Blocks(doc) {
		if err != nil {
			return err
		}
		if err := enc.Encode(block); err != nil {
			return err
		}
	}
	return nil
}

func writeTables(w io.Writer, doc *extract.Document, _ stageOptions) error {
	d, err := tables.Read(doc, tables.Options{Provenance: true})
	if err != nil {
		return err
	}
	return d.Encode(w, "  ")
}

// eachPage calls do for the page asked for, or for all. That there is no such
// page is an error.
func eachPage(doc *extract.Document, o stageOptions, do func(*extract.Page) error) error {
	found := o.page == 0
	for page, err := range doc.Pages() {
		if err != nil {
			return err
		}
		if o.page != 0 && page.Number != o.page {
			continue
		}
		found = true
		if err := do(page); err != nil {
			return err
		}
	}
	if !found {
		return fmt.Errorf("%s: no page %d: it has %d", doc.Name(), o.page, doc.NumPages())
	}
	return nil
}

func newEncoder(w io.Writer) *json.Encoder {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc
}
