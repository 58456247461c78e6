package tables

import (
	"iter"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/flow"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/wording"
)

// blocksOf are the tables of a document and the lines of text around them. Pages of flow text
// are read whole, for their tables do not end with a page; from the first page with geometry on,
// read takes the pages, and asks the lexicon.
func blocksOf(pages iter.Seq2[*extract.Page, error], read pageReader, lex text.Lexicon) iter.Seq2[normalize.Block, error] {
	return func(yield func(normalize.Block, error) bool) {
		next, stop := iter.Pull2(pages)
		defer stop()
		lines, first := flowText(next)
		if !yieldAll(flow.Blocks(normalize.PartTouching(lines)), yield) || !first.ok {
			return
		}
		for b, err := range read(first.andRest(next), lex) {
			if !yield(b, err) {
				return
			}
		}
	}
}

// pulled is what asking for the next page gave: a page or an error; ok is false at the end.
type pulled struct {
	page *extract.Page
	err  error
	ok   bool
}

// flowText takes pages as long as they are flow text, with empty ones among them, and gives
// their lines and what came instead of another.
func flowText(next func() (*extract.Page, error, bool)) (lines []normalize.FlowLine, first pulled) {
	for {
		p, err, ok := next()
		switch {
		case ok && err == nil && p.Flow():
			lines = append(lines, normalize.FlowLines(p)...)
		case ok && err == nil && len(p.Words) == 0 && len(lines) > 0:
		default:
			return lines, pulled{p, err, ok}
		}
	}
}

// andRest gives what was pulled and all that comes behind it.
func (p pulled) andRest(next func() (*extract.Page, error, bool)) iter.Seq2[*extract.Page, error] {
	return func(yield func(*extract.Page, error) bool) {
		for p.ok && yield(p.page, p.err) {
			p.page, p.err, p.ok = next()
		}
	}
}

// pageReader is a way to read pages with geometry into blocks.
type pageReader func(iter.Seq2[*extract.Page, error], text.Lexicon) iter.Seq2[normalize.Block, error]

func yieldAll(blocks []normalize.Block, yield func(normalize.Block, error) bool) bool {
	for _, b := range blocks {
		if !yield(b, nil) {
			return false
		}
	}
	return true
}

// Lexicon is what the grid may ask of the vocabulary.
func Lexicon() text.Lexicon { return flowhead.Lexicon{Words: new(wording.Reader)} }
