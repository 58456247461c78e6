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

// blocksOf are the tables of a document and the lines of text around them.
// Flow text is read whole: its tables do not end with its pages. read reads pages
// with geometry, and asks the lexicon.
func blocksOf(pages iter.Seq2[*extract.Page, error], read pageReader, lex text.Lexicon) iter.Seq2[normalize.Block, error] {
	return func(yield func(normalize.Block, error) bool) {
		next, stop := iter.Pull2(pages)
		defer stop()
		var lines []normalize.FlowLine
		for {
			p, err, ok := next()
			switch {
			case !ok:
				yieldAll(flow.Blocks(lines), yield)
				return
			case err == nil && p.Flow():
				lines = append(lines, normalize.FlowLines(p)...)
				continue
			case err == nil && len(p.Words) == 0 && len(lines) > 0:
				continue
			}
			if !yieldAll(flow.Blocks(lines), yield) {
				return
			}
			lines = nil
			rest := func(yield func(*extract.Page, error) bool) {
				for ok := true; ok; p, err, ok = next() {
					if !yield(p, err) {
						return
					}
				}
			}
			for b, err := range read(rest, lex) {
				if !yield(b, err) {
					return
				}
			}
			return
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
