package wording

import (
	"budgetextract/normalize"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
)

// Reader reads lines of text, each once: many readers ask about the same line one after
// the other, and a document prints its titles and entity lines on page after page. The
// zero value has read none; a nil one remembers none.
type Reader struct {
	said map[string]*Said
	room []Said // for the next ones
}

// Said is a line and what it says. Each question is answered when it is first asked.
type Said struct {
	Text  string // as printed
	Label string // without white space
	asked question
	form  vocabulary.FormKind
	name  string // of the form
	line  Line
	title *Title // nil for none, as most lines are
	cover *Cover // nil for none
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
	if known := r.known(text); known != nil {
		return known
	}
	return r.read(text, Label(text))
}

// OfText is Of for a line of which normalize knows the text without white space.
func (r *Reader) OfText(t *normalize.Text) *Said {
	if known := r.known(t.Text); known != nil {
		return known
	}
	return r.read(t.Text, t.Label())
}

// known is a line that was read before, nil for others.
func (r *Reader) known(text string) *Said {
	if r == nil {
		return nil
	}
	return r.said[text]
}

// read takes in a line that was not read before.
func (r *Reader) read(text, label string) *Said {
	if r == nil {
		return &Said{Text: text, Label: label}
	}
	s := r.next()
	s.Text, s.Label = text, label
	if len(r.said) < limits.MaxLinesSaid {
		r.said[text] = s
	}
	return s
}

// next is an empty answer, of memory for several.
func (r *Reader) next() *Said {
	const usual = 64 // lines around the tables of a short document
	if r.said == nil {
		r.said = make(map[string]*Said, usual)
	}
	if len(r.room) == 0 {
		r.room = make([]Said, usual/4)
	}
	s := &r.room[0]
	r.room = r.room[1:]
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
		if t, ok := ReadTitle(s.Label); ok {
			title := t
			s.title = &title
		}
	}
	if s.title == nil {
		return Title{}, false
	}
	return *s.title, true
}

// Line is ParseLine for the line.
func (s *Said) Line() Line {
	if s.first(askLine) {
		s.line = parseLine(s.Text, s.Label)
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
		if c, ok := coverIn(s.Label); ok {
			cover := c
			s.cover = &cover
		}
	}
	if s.cover == nil {
		return Cover{}, false
	}
	return s.cover.named(before), true
}

// Entity is Lexicon.Entity for the line.
func (s *Said) Entity() bool { return mayBeEntity(s.Text) && s.Line().namesEntity() }
