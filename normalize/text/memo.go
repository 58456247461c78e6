package text

// memo asks a lexicon once about each text: a document prints the same headers
// and entity lines on every page.
type memo struct {
	lex   Lexicon
	known map[string]answers
}

// answers holds for each question whether it was asked and what was said.
type answers struct{ asked, yes question }

type question uint16

const (
	askTitle question = 1 << iota
	askHeader
	askEntity
	askNote
	askCodes
	askNames
	askLabel
	askTotal
	askSum
)

// maxMemo bounds the memory; usualMemo is how many different texts a short document asks about.
const (
	maxMemo   = 1 << 14
	usualMemo = 100
)

// NewMemo remembers what a lexicon says.
func NewMemo(lex Lexicon) Lexicon {
	return &memo{lex: lex, known: make(map[string]answers, usualMemo)}
}

func (m *memo) ask(s string, q question, f func(string) bool) bool {
	a, known := m.known[s]
	if a.asked&q == 0 {
		a.asked |= q
		if f(s) {
			a.yes |= q
		}
		if known || len(m.known) < maxMemo {
			m.known[s] = a
		}
	}
	return a.yes&q != 0
}

func (m *memo) Title(s string) bool  { return m.ask(s, askTitle, m.lex.Title) }
func (m *memo) Header(s string) bool { return m.ask(s, askHeader, m.lex.Header) }
func (m *memo) Entity(s string) bool { return m.ask(s, askEntity, m.lex.Entity) }
func (m *memo) Note(s string) bool   { return m.ask(s, askNote, m.lex.Note) }
func (m *memo) Codes(s string) bool  { return m.ask(s, askCodes, m.lex.Codes) }
func (m *memo) Names(s string) bool  { return m.ask(s, askNames, m.lex.Names) }
func (m *memo) Label(s string) bool  { return m.ask(s, askLabel, m.lex.Label) }
func (m *memo) Total(s string) bool  { return m.ask(s, askTotal, m.lex.Total) }
func (m *memo) Sum(s string) bool    { return m.ask(s, askSum, m.lex.Sum) }

// ColumnIndex is asked of the vocabulary, which looks up a few words: to remember it would take longer.
func (m *memo) ColumnIndex(s string) bool { return m.lex.ColumnIndex(s) }

func (m *memo) Spelled(title, letters string, columns []int) [][][]string {
	return m.lex.Spelled(title, letters, columns)
}
