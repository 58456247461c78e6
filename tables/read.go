// Package tables turns whole tables of whole cells into typed budgets.
//
//	doc, err := extract.Open("434.pdf", extract.Options{})
//	out, err := tables.Read(doc, tables.Options{})
//	err = out.Encode(os.Stdout, "  ")
//
// A table is known by the words of its title and its header; the words are
// data (internal/vocabulary). ARCHITECTURE.md says what each package does.
package tables

import (
	"fmt"
	"iter"
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/typed"
	"budgetextract/tables/internal/wording"
)

// Options say what to add to the tables.
type Options struct {
	Provenance bool // where each cell was printed

	// Pages passes the pages of the document on; nil: each is read when it is
	// asked for. A caller with goroutines may read some ahead. A page is used again
	// for another when the one behind it is asked for.
	Pages func(iter.Seq2[*extract.Page, error]) iter.Seq2[*extract.Page, error]
}

// pages are the pages of a document, as the options have them read. Each is given back
// to the document when the next is asked for: words are most of what reading allocates.
func (o Options) pages(doc *extract.Document) iter.Seq2[*extract.Page, error] {
	pages := doc.Pages()
	if o.Pages != nil {
		pages = o.Pages(pages)
	}
	return func(yield func(*extract.Page, error) bool) {
		for p, err := range pages {
			if !yield(p, err) {
				return
			}
			if err == nil {
				doc.Reuse(p)
			}
		}
	}
}

// Read reads the budgets of a document: pages, sheets, tables, proof. What does not
// prove itself is read another way, and amounts that stand in a wrong place all the same
// lose it.
func Read(doc *extract.Document, o Options) (*schema.Document, error) {
	out, err := readUntold(doc, o)
	if err != nil {
		return nil, err
	}
	return withShortfalls(out), nil
}

// readUntold reads them without a word on what they lack.
func readUntold(doc *extract.Document, o Options) (*schema.Document, error) {
	r := &reading{doc: doc}
	flow, layout := doc.Flow()
	if layout {
		var err error
		if r.targets, err = targetsByLine(flow); err != nil {
			return nil, fmt.Errorf("%s: %w", doc.Name(), err)
		}
	}
	if err := r.assemble(r.blocks(o.pages(doc)), o); err != nil {
		return nil, err
	}
	out := r.finish()
	switch {
	case proven(out.Budgets):
		return out, nil
	case layout:
		return readLayoutAgain(r, flow, o, out)
	case doc.Format() == extract.Text:
		return readFlowAgain(doc, o, out)
	case slices.ContainsFunc(out.Budgets, r.holdsAligned):
		return withoutMisread(out, func(b *schema.Budget) []schema.Problem { return place.UnplaceAligned(b, r.aligned) }), nil
	}
	return out, nil
}

// proven reports budgets that leave nothing to be read better.
func proven(budgets []*schema.Budget) bool {
	for _, b := range budgets {
		if b.Status != schema.Verified {
			return false
		}
	}
	return len(budgets) > 0
}

// withoutMisread takes the places from the amounts that were read wrong all the
// same, and verifies the document as it is then.
func withoutMisread(d *schema.Document, unplaced func(*schema.Budget) []schema.Problem) *schema.Document {
	for _, b := range d.Budgets {
		if b.Status == schema.Verified {
			continue
		}
		problems := unplaced(b)
		if len(d.Budgets) > 1 {
			for i := range problems {
				problems[i].Entity = b.Entity.Name
			}
		}
		d.Problems = append(d.Problems, problems...)
	}
	d.Verify()
	return d
}

// reading is what one way to read a document found.
type reading struct {
	*assembler
	doc     *extract.Document
	found   []extract.Problem
	targets []lineTarget // read by their lines
	lines   wording.Reader
}

// blocks are the blocks of the document's pages, their problems kept.
func (r *reading) blocks(pages iter.Seq2[*extract.Page, error]) iter.Seq2[normalize.Block, error] {
	return blocksOf(withoutTargets(noting(pages, &r.found), r.targets), normalize.Blocks, flowhead.Lexicon{Words: &r.lines})
}

// aligned reports a table whose columns are told by where words stand, not by lines.
func (r *reading) aligned(t schema.Table) bool {
	return slices.ContainsFunc(r.drafts, func(d *draft) bool {
		p := d.tables[t.Kind()]
		return p != nil && p.Table == t && p.Aligned
	})
}

func (r *reading) holdsAligned(b *schema.Budget) bool {
	return slices.ContainsFunc(b.Tables.All(), r.aligned)
}

// assemble makes tables of the blocks of a document, from nothing.
func (r *reading) assemble(blocks iter.Seq2[normalize.Block, error], o Options) error {
	r.assembler = &assembler{words: &r.lines, builder: typed.Builder{Provenance: o.Provenance}, effort: *limits.NewEffort(), targets: r.targets, texts: make([]normalize.Text, 0, mostTexts)}
	for b, err := range blocks {
		if err != nil {
			return fmt.Errorf("%s: %w", r.doc.Name(), err)
		}
		if p := r.pastLimit(b); p != nil {
			r.found = append(r.found, *p)
			break
		}
		r.block(b)
	}
	r.end()
	return nil
}

// finish makes the document of what was read, and verifies it.
func (r *reading) finish() *schema.Document {
	budgets, problems := r.budgets()
	found := append(r.doc.Problems(), r.found...)
	out := &schema.Document{
		SchemaVersion: schema.Version,
		Source:        sourceOf(r.doc),
		Budgets:       budgets,
		Problems:      slices.Concat(cutInNarrative(pageProblems(found), budgets), problems, garbled(budgets), noTable(budgets)),
	}
	out.Verify()
	return out
}

// Blocks are the tables of a document and the lines of text around them.
func Blocks(doc *extract.Document) iter.Seq2[normalize.Block, error] {
	return blocksOf(doc.Pages(), normalize.Blocks, Lexicon())
}

// noting passes pages on and keeps what is wrong with them.
func noting(pages iter.Seq2[*extract.Page, error], problems *[]extract.Problem) iter.Seq2[*extract.Page, error] {
	return func(yield func(*extract.Page, error) bool) {
		for p, err := range pages {
			if err == nil {
				*problems = append(*problems, p.Problems...)
			}
			if !yield(p, err) {
				return
			}
		}
	}
}

func sourceOf(doc *extract.Document) schema.Source {
	return schema.Source{Name: doc.Name(), SHA256: doc.SHA256(), Bytes: doc.Size(), Format: string(doc.Format()), Pages: doc.NumPages()}
}

// pageProblems are the problems of the page reader in the contract's terms.
func pageProblems(list []extract.Problem) []schema.Problem {
	out := make([]schema.Problem, 0, len(list))
	for _, p := range list {
		severity := schema.Warning
		if contentLost[p.Code] {
			severity = schema.Error
		}
		out = append(out, schema.Problem{Severity: severity, Code: p.Code, Page: p.Page, Message: p.Message})
	}
	return out
}

// contentLost are the problems of the page reader after which something that
// was published may be missing.
var contentLost = map[string]bool{"page_failed": true, "limit_exceeded": true, "annotation_over_figures": true, "text_disagrees": true, figuresCut: true}

// figuresCut is their code for figures of which an edge leaves a part.
const figuresCut = "figures_cut"

// noTable says that no budget table was found, which a reader of the JSON must
// not have to notice by what is absent.
func noTable(budgets []*schema.Budget) []schema.Problem {
	for _, b := range budgets {
		if len(b.Tables.All())+len(b.OtherTables) > 0 {
			return nil
		}
	}
	return []schema.Problem{{Severity: schema.Error, Code: problem.NoTable, Message: "the document has no budget table that can be read"}}
}
