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
	// asked for. A caller with goroutines may read some ahead.
	Pages func(iter.Seq2[*extract.Page, error]) iter.Seq2[*extract.Page, error]
}

// pages are the pages of a document, as the options have them read.
func (o Options) pages(doc *extract.Document) iter.Seq2[*extract.Page, error] {
	if o.Pages == nil {
		return doc.Pages()
	}
	return o.Pages(doc.Pages())
}

// Read reads the budgets of a document: pages, sheets, tables, proof. Text that
// keeps the layout is read again by the order of its words, and as flow text, where
// its columns do not prove themselves. Flow text that is not in the order of its rows
// is read again by its columns.
func Read(doc *extract.Document, o Options) (*schema.Document, error) {
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
	if proven(out.Budgets) {
		return out, nil
	}
	if layout {
		return readAgain(r, flow, o, out)
	}
	if doc.Format() == extract.Text {
		if scattered(out.Budgets) {
			columns, err := readByColumn(doc, o, out)
			if err != nil {
				return nil, err
			}
			out = withoutMisread(columns, place.UnplaceUntold)
		}
		return withoutMisread(out, place.UnplaceLost), nil
	}
	if doc.Format() == extract.PDF && slices.ContainsFunc(out.Budgets, r.holdsAligned) {
		return withoutMisread(out, func(b *schema.Budget) []schema.Problem { return place.UnplaceAligned(b, r.aligned) }), nil
	}
	return out, nil
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
		if p := r.takes(b); p != nil {
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
		Problems:      slices.Concat(pageProblems(found), problems, noTable(budgets)),
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

func (a *assembler) block(b normalize.Block) {
	a.targetsBefore(lineOf(b))
	if b.Sheet != nil {
		a.endForm()
		a.endAstray()
		a.sheet(b.Sheet)
	} else if b.Text != nil {
		a.line(*b.Text)
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
var contentLost = map[string]bool{"page_failed": true, "limit_exceeded": true}

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
