package extract

import (
	"fmt"
	"sync"

	"budgetextract/extract/internal/content"
	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// pdfSource reads the pages of a PDF.
type pdfSource struct {
	file  *object.File
	pages *content.Interpreter
	ruler ruler
	words wordBuilder
	used  sync.Pool // of *Page: those given back, see Document.Reuse
}

func newPDFSource(name string, data []byte, o Options) (source, error) {
	file, err := object.Open(data, object.Options{Password: o.Password})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return &pdfSource{file: file, pages: content.New(file.Catalog())}, nil
}

func (s *pdfSource) numPages() int { return s.file.NumPages() }

func (s *pdfSource) problems() []Problem {
	var all []Problem
	for _, n := range s.file.Notes() {
		all = append(all, Problem{Code: n.Code, Page: n.Page, Message: n.Message})
	}
	return all
}

// page reads one page. A defect of the reader itself costs that page alone.
func (s *pdfSource) page(n int) (p *Page, err error) {
	defer func() {
		if x := recover(); x != nil {
			p, err = nil, fmt.Errorf("page %d: the reader failed: %v", n, x)
		}
	}()
	object, err := s.file.Page(n)
	if err != nil {
		return nil, err
	}
	painted := s.pages.Page(object)
	unit := unitOf(painted)
	if unit > 1 {
		object.UserUnit /= unit
		painted = s.pages.Page(object)
	}
	painted.Upright()
	p = s.blank()
	p.Number, p.Width, p.Height = n, painted.Width, painted.Height
	p.Rules, p.Pieces = s.ruler.rules(painted.Lines)
	edges := painted.HeadEdges
	if n := len(p.Rules); n == 0 || p.Rules[n-1].Horizontal() {
		edges = painted.TileEdges
	}
	if edges := edges(); edges != nil {
		p.Rules, p.Pieces = s.ruler.rules(append(painted.Lines, edges...))
	}
	p.Problems = pageProblems(n, painted)
	s.words.build(painted, p)
	p.Problems = append(p.Problems, annotationProblems(n, object.Dict, painted, p)...)
	if n := s.words.marks; n > 0 {
		p.Problems = append(p.Problems, Problem{Code: "watermark", Page: p.Number, Message: fmt.Sprintf("%d words lie across the others like a watermark: set aside", n)})
	}
	if len(p.Words) >= limits.Words {
		p.Problems = append(p.Problems, Problem{Code: "limit_exceeded", Page: n, Message: fmt.Sprintf("the page has more than %d words: the rest is left out", limits.Words)})
	}
	if unit > 1 {
		p.enlarge(unit)
	}
	return p, nil
}

// blank is a page of which nothing is known, in the memory of one given back if there is one.
func (s *pdfSource) blank() *Page {
	if p, ok := s.used.Get().(*Page); ok {
		return p
	}
	return new(Page)
}

// reuse takes a page back: what was allocated for its words, not their texts and edges.
func (s *pdfSource) reuse(p *Page) {
	*p = Page{Words: p.Words[:0]}
	s.used.Put(p)
}

// pageProblems says what is wrong with the text of a page, and settles what is
// to become of glyphs without ink.
func pageProblems(n int, painted *content.Page) []Problem {
	var all []Problem
	add := func(code, format string, args ...any) {
		all = append(all, Problem{Code: code, Page: n, Message: fmt.Sprintf(format, args...)})
	}
	for _, note := range painted.Notes {
		add(note.Code, "%s", note.Message)
	}
	for _, u := range painted.Unmapped {
		add("unmapped_glyphs", "%d glyphs of font %s stand for no known character", u.Count, u.Font)
	}
	switch seen, hidden := painted.Count(); {
	case hidden > 0 && (seen == 0 || painted.Images >= mostOfPage && hidden > seen):
		painted.Reveal()
		add("invisible_text", "the text is invisible, as text recognised on a scan is: read as it stands")
	case hidden > 0:
		add("invisible_text", "%d characters are invisible: set aside", hidden)
	case seen == 0 && painted.Images > 0:
		add("page_without_text", "the page has images and no text: a scan needs text recognition first")
	case seen == 0 && painted.Painted:
		add("page_without_text", "the page has drawings and no text: its characters may be drawn as outlines")
	}
	return all
}

// mostOfPage is how much of a page the image of a scan covers at least.
const mostOfPage = 0.5
