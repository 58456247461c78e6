package tables

import (
	"budgetextract/normalize"
)

// flowBlocks cuts flow text into what pages with geometry are cut into: the
// tables, and the lines of text around them.
func flowBlocks(lines []normalize.FlowLine) []normalize.Block {
	r := readFlow(lines)
	decimals := flowDecimals(r.numbers())
	var blocks []normalize.Block
	text := r.text
	for _, s := range r.sections {
		for len(text) > 0 && text[0].Number < s.above[0].Number {
			t := textOf(text[0])
			blocks, text = append(blocks, normalize.Block{Text: &t}), text[1:]
		}
		kind, _, _ := kindOf(s.title)
		if kind == "" {
			blocks = append(blocks, s.asText()...)
			continue
		}
		blocks = append(blocks, normalize.Block{Sheet: s.sheet(kind, decimals)})
	}
	for _, l := range text {
		t := textOf(l)
		blocks = append(blocks, normalize.Block{Text: &t})
	}
	return blocks
}

// numbers are the amounts and pieces of amounts in all tables.
func (r *flowReader) numbers() []string {
	var out []string
	for _, s := range r.sections {
		for _, f := range s.body {
			if f.Kind == normalize.NumberFragment {
				out = append(out, f.Text)
			}
		}
	}
	return out
}

// asText gives the lines of a table that is none of the nine kinds.
func (s *flowSection) asText() []normalize.Block {
	var blocks []normalize.Block
	for _, l := range append(append(s.above, s.header...), s.notes...) {
		t := textOf(l)
		blocks = append(blocks, normalize.Block{Text: &t})
	}
	return blocks
}
