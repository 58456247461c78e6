package extract

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"budgetextract/extract/internal/limits"
)

// textSource is a text dump of a document: pages split at form feeds. It keeps
// the decoded text and cuts a page into lines only when that page is asked for.
type textSource struct {
	pages  []textPage
	grid   bool // columns of spaces carry the geometry (pdftotext -layout)
	wide   int  // columns an East Asian wide character takes in the grid
	damage []Problem
}

// textPage is the text between two form feeds.
type textPage struct {
	text string
	line int // number of its first line in the source, counted from 1
}

// newTextSource reads a text dump: UTF-8, UTF-8 or UTF-16 with a byte order
// mark, or GB18030; any line ending; form feeds or none.
func newTextSource(name string, data []byte) (source, error) {
	// No encoding has more than two bytes where UTF-8 has one.
	text, damage, err := decodeText(data[:min(len(data), 2*limits.Text+utf8.UTFMax)])
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	if strings.TrimSpace(text) == "" {
		return nil, fmt.Errorf("%s: the text is empty: %w", name, ErrNotText)
	}
	if err := foreign(text); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	text, cut := boundText(unifyLineEndings(text))
	s := &textSource{pages: splitPages(text), damage: append(damage, cut...)}
	s.grid, s.wide = s.layout()
	return s, nil
}

// flow is the same text without its geometry, nil where it shows none.
func (s *textSource) flow() *textSource {
	if !s.grid {
		return nil
	}
	out := *s
	out.grid = false
	return &out
}

func (s *textSource) numPages() int       { return len(s.pages) }
func (s *textSource) problems() []Problem { return s.damage }

// page gives page n, counted from 1: words on a character grid where the text
// keeps the layout, else lines.
func (s *textSource) page(n int) (*Page, error) {
	if n < 1 || n > len(s.pages) {
		return nil, fmt.Errorf("page %d: the text has %d pages", n, len(s.pages))
	}
	src := s.pages[n-1]
	p := &Page{Number: n}
	switch lines := strings.Split(src.text, "\n"); {
	case strings.TrimSpace(src.text) == "":
		p.Problems = []Problem{{Code: "page_without_text", Page: n, Message: "the page holds no text"}}
	case s.grid:
		setOnGrid(p, lines, src.line, s.wide)
	default:
		for i, l := range lines {
			for part := range partsOfLine(l) {
				p.Lines = append(p.Lines, Line{Text: part, Number: src.line + i})
			}
		}
	}
	return p, nil
}

// unifyLineEndings turns every way to end a line into "\n".
func unifyLineEndings(text string) string {
	if !strings.ContainsAny(text, "\r\v\u0085\u2028\u2029") {
		return text
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n").Replace(text)
}

// splitPages cuts at form feeds. A form feed at the very end closes the last
// page and opens none.
func splitPages(text string) []textPage {
	parts := strings.Split(text, "\f")
	if n := len(parts); n > 1 && strings.TrimSpace(parts[n-1]) == "" {
		parts = parts[:n-1]
	}
	pages := make([]textPage, len(parts))
	line := 1
	for i, p := range parts {
		pages[i] = textPage{text: strings.TrimSuffix(p, "\n"), line: line}
		line += strings.Count(p, "\n")
	}
	return pages
}

// columnGap is the least number of columns between two columns of a table.
const columnGap = 3

// layout tells whether the text keeps the layout of the page, and how many
// columns it gives a wide character.
func (s *textSource) layout() (grid bool, wide int) {
	lines, gapped := 0, 0
	for _, p := range s.pages {
		for l := range strings.SplitSeq(p.text, "\n") {
			if l = strings.TrimSpace(l); l == "" {
				continue
			}
			lines++
			if hasColumnGap(l) {
				gapped++
			}
		}
	}
	// Flow text has a run of spaces here and there (目    录); in text that keeps
	// the layout every row of every table has several.
	if gapped < 2 || gapped*8 < lines {
		return false, 0
	}
	return true, s.wideColumns()
}

// hasColumnGap reports whether two numbers or labels of the line stand three
// columns apart or more, by blanks of any kind. Blanks between single characters
// (目    录, 合   计) spread one label and are no gap between columns.
func hasColumnGap(line string) bool {
	word, gap := 0, 0 // runes of the word before the gap, columns of the gap
	next := 0         // runes of the word after it
	for _, r := range line {
		switch {
		case !isBlank(r):
			next++
		case next > 0:
			if word > 1 && next > 1 && gap >= columnGap {
				return true
			}
			word, gap, next = next, blankWidth(r), 0
		default:
			gap += blankWidth(r)
		}
	}
	return word > 1 && next > 1 && gap >= columnGap
}
