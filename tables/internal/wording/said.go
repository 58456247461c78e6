package wording

import (
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
)

// Reader reads lines of text, each once: many readers ask about the same line one after
// the other, and a document prints its titles and entity lines on page after page. The
// zero value has read none; a nil one remembers none.
type Reader struct{ said map[string]*Said }

// Said is a line and what it says. Each question is answered when it is first asked.
type Said struct {
	Text   string // as printed
	Label  string // without white space
	asked  question
	title  Title
	titled bool
	line   Line
	form   vocabulary.FormKind
	name   string // of the form
	cover  Cover
	covers bool
}

type question uint8

const (
	askTitle question = 1 << iota
	askLine
	askForm
	askCover
)

// Of is what a line says.
func (r *Reader) Of(text string) *Said {
	if r == nil {
		return &Said{Text: text, Label: Label(text)}
	}
	if known := r.said[text]; known != nil {
		return known
	}
	s := &Said{Text: text, Label: Label(text)}
	if r.said == nil {
		r.said = map[string]*Said{}
	}
	if len(r.said) < limits.MaxLinesSaid {
		r.said[text] = s
	}
	return s
}

// first reports that a question was not asked before.
func (s *Said) first(q question) bool {
	asked := s.asked&q != 0
	s.asked |= q
	return !asked
}

// Title is ReadTitle for the line.
func (s *Said) Title() (Title, bool) {
	if s.first(askTitle) {
		s.title, s.titled = ReadTitle(s.Label)
	}
	return s.title, s.titled
}

// Line is ParseLine for the line.
func (s *Said) Line() Line {
	if s.first(askLine) {
		s.line = ParseLine(s.Text)
	}
	return s.line
}

// Form is FormTitle for the line.
func (s *Said) Form() (vocabulary.FormKind, string) {
	if s.first(askForm) {
		s.form, s.name = FormTitle(s.Label)
	}
	return s.form, s.name
}

// Cover reads the line as a cover or a heading; where it names nobody, the line
// before it may.
func (s *Said) Cover(before string) (Cover, bool) {
	if s.first(askCover) {
		s.cover, s.covers = coverIn(s.Label)
	}
	if !s.covers {
		return Cover{}, false
	}
	return s.cover.named(before), true
}

// Entity is Lexicon.Entity for the line.
func (s *Said) Entity() bool { return mayBeEntity(s.Text) && s.Line().namesEntity() }
