package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Blocks cuts flow text into what pages with geometry are cut into: the
// tables, and the lines of text around them.
func Blocks(lines []normalize.FlowLine) []normalize.Block {
	r := readFlow(lines)
	decimals := r.tellDecimals()
	longest, loose := r.longestInteger(), r.looseZeros() || r.trimsZeros()
	cut := slices.ContainsFunc(r.sections, func(s *flowSection) bool { return wrapWidth(s.body, decimals, longest) > 0 })
	left := limits.NewEffort()
	var blocks []normalize.Block
	text := r.text
	for i, s := range r.sections {
		for len(text) > 0 && text[0].Number < s.above[0].Number {
			t := flowtext.TextOf(text[0])
			blocks, text = append(blocks, normalize.Block{Text: &t}), text[1:]
		}
		kind, _, _ := wording.KindOf(s.title)
		if kind == "" || i == len(r.sections)-1 && s.cutOff(lines) {
			blocks = append(blocks, s.unread()...)
			continue
		}
		s.longest, s.loose, s.cut, s.left = longest, loose, cut, left
		sheet, stray := s.sheet(kind)
		blocks = append(blocks, normalize.Block{Sheet: sheet})
		for _, f := range stray {
			blocks = append(blocks, normalize.Block{Text: &normalize.Text{Text: f.Text, Piece: grid.Piece{Raw: f.Text, Page: f.Page, Line: f.Line}}})
		}
	}
	for _, l := range text {
		t := flowtext.TextOf(l)
		blocks = append(blocks, normalize.Block{Text: &t})
	}
	if r.scattered() {
		for _, b := range blocks {
			if b.Sheet != nil {
				distrust(b.Sheet)
			}
		}
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

// longestInteger is the number of digits of the longest amount without a point.
// Codes have seven.
func (r *flowReader) longestInteger() int {
	longest := 0
	for _, s := range r.sections {
		for _, f := range s.body {
			if f.Kind == normalize.DigitsFragment && !cell.ClassCode(word.FirstRunes(f.Text, 3)) {
				longest = max(longest, len(f.Text))
			}
		}
	}
	return longest
}

// scattered reports a text that gives the rows of most lists apart from their
// amounts, or those of one list and the items of a two-sided table too. In a
// single list it may be the reading that failed.
func (r *flowReader) scattered() bool {
	lists, scattered, sides := 0, 0, false
	for _, s := range r.sections {
		sides = sides || s.untold
		if s.listed {
			lists++
		}
		if s.scattered {
			scattered++
		}
	}
	return scattered > 0 && sides || scattered > 1 && scattered*2 >= lists
}

// distrust takes the place from amounts of a text that elsewhere gives the rows
// of a table apart from their amounts. Rows of codes with all of their cells
// stay: nothing is missing that could stand elsewhere.
func distrust(s *normalize.Sheet) {
	coded := slices.ContainsFunc(s.Columns, func(c grid.Column) bool {
		return len(c.Path) > 0 && wording.ReadHeader(c.Path[len(c.Path)-1]).As == vocabulary.ColumnCode
	})
	for _, r := range s.Rows {
		for i := range r.Cells {
			c := &r.Cells[i]
			_, ok := cell.IsAmount(c.Text)
			if c.Column < 0 || !coded && c.Column > 0 && ok {
				c.Column = cell.OpenUnplaced
			}
		}
	}
}

// cutOff reports a table of which the text holds the head and nothing more: the
// text ends where its rows would begin. It is not an empty table.
func (s *flowSection) cutOff(lines []normalize.FlowLine) bool {
	if len(s.body) > 0 || len(s.notes) > 0 {
		return false
	}
	last := s.above[len(s.above)-1]
	if n := len(s.header); n > 0 {
		last = s.header[n-1]
	}
	return last.Number >= lines[len(lines)-1].Number
}

// unread gives a table that is none of the nine kinds: one of lines as printed, where
// they hold numbers, else text.
func (s *flowSection) unread() []normalize.Block {
	number := func(f flowtext.Fragment) bool { return f.Kind != normalize.TextFragment && !f.PageNumber }
	if slices.ContainsFunc(s.body, number) {
		return []normalize.Block{{Sheet: s.asLines()}}
	}
	return s.asText()
}

// asLines is the table with its header as the only column, and a row for each line.
func (s *flowSection) asLines() *normalize.Sheet {
	said := s.headEnds()
	sheet := &normalize.Sheet{Before: joinAbove(s.above[:said]), Pages: s.pages, Lines: true}
	words := []string{}
	for _, l := range slices.Concat(s.above[said:], s.header) {
		words = append(words, l.Text)
	}
	if len(words) == 0 {
		words = []string{s.title.Name}
	}
	sheet.Columns = []grid.Column{{Path: []string{strings.Join(words, " ")}}}
	for from, to := 0, 0; from < len(s.body); from = to {
		for to = from + 1; to < len(s.body) && s.body[to].Line == s.body[from].Line; to++ {
		}
		sheet.Rows = append(sheet.Rows, lineRow(s.body[from:to]))
	}
	for _, l := range s.notes {
		sheet.After = append(sheet.After, flowtext.TextOf(l))
	}
	return sheet
}

// headEnds is how many of the lines above the header are title, entity and unit: what
// follows these are words of a header that nobody knows.
func (s *flowSection) headEnds() int {
	for i := len(s.above) - 1; i > 0; i-- {
		if l := wording.ParseLine(s.above[i].Text); l.Fields > 0 || l.Unit != "" || l.Name != "" {
			return i + 1
		}
	}
	return len(s.above)
}

// lineRow is a row of one cell that holds a line.
func lineRow(line []flowtext.Fragment) grid.Row {
	text := ""
	for i, f := range line {
		if i > 0 && !f.Glued {
			text += " "
		}
		text += f.Text
	}
	first := line[0]
	piece := grid.Piece{Raw: text, Page: first.Page, Line: first.Line}
	return grid.Row{Page: first.Page, Cells: []grid.Cell{{Text: text, Span: 1, Pieces: []grid.Piece{piece}}}}
}

// asText gives the lines of a table that holds none.
func (s *flowSection) asText() []normalize.Block {
	var blocks []normalize.Block
	for _, l := range append(append(s.above, s.header...), s.notes...) {
		t := flowtext.TextOf(l)
		blocks = append(blocks, normalize.Block{Text: &t})
	}
	return blocks
}

// tellDecimals gives every section the number of decimals of its amounts: the
// text's, or the section's own. Every second table may be in another unit, and the
// “三公” table in 万元 where all others are in 元. A table of a few amounts has as many
// as it prints if another has. text is the text's.
func (r *flowReader) tellDecimals() (text int) {
	text = flowtext.Decimals(r.numbers())
	told := map[int]bool{}
	for _, s := range r.sections {
		own, ok := flowtext.OwnDecimals(s.body, flowtext.MinLengths)
		if s.decimals = text; ok {
			s.decimals, told[own] = own, true
		}
	}
	for _, s := range r.sections {
		if own, ok := flowtext.OwnDecimals(s.body, 1); ok && told[own] {
			s.decimals = own
		}
	}
	return text
}
