package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Lexicon answers what normalize asks of the vocabulary, but for titles, which flowhead.Lexicon
// remembers.
type Lexicon struct{}

// Header reports that s is a column header label or a whole part of one.
func (Lexicon) Header(s string) bool {
	if word.Longer(s, 40) || !strings.ContainsFunc(s, text.IsHan) {
		return false
	}
	if ReadHeader(s).Known || OtherHeader(s) {
		return true
	}
	s = WithoutQuotes(DropBrackets(s))
	if !vocabulary.OtherHeaderEndsList.End(s) {
		return false
	}
	n := utf8.RuneCountInString(s)
	return n > 1 && n <= 12 && (n != 2 || !strings.HasSuffix(s, "数")) // ends of two labels beside each other: 数 数
}

// Label reports that s is a column header label, word for word but for years.
func (Lexicon) Label(s string) bool {
	s = WithoutQuotes(s)
	_, ok := headerMeaning(s)
	return ok || yearLabel(s)
}

// yearLabel reports a label of words that are labels behind a year, or compares two
// of these: 2021年预算数, 2021年预算数比2020年执行数 and the same with 增减额 behind it.
func yearLabel(s string) bool {
	year, other, compares := strings.Cut(s, vocabulary.Compared)
	ofYear := func(s string) (string, bool) {
		n := YearLen(s)
		_, ok := headerMeaning(s[n:])
		return s[n:], n > 4 && ok
	}
	if _, ok := ofYear(year); !ok || !compares {
		return ok
	}
	rest, ok := ofYear(other)
	for i := 1; !ok && i < len(rest); i++ {
		m, change := headerMeaning(rest[i:])
		_, amount := headerMeaning(rest[:i])
		ok = amount && change && (m.As == vocabulary.ColumnChange || m.As == vocabulary.ColumnPercent)
	}
	return ok
}

// Codes reports that s heads a column of codes or of line numbers.
func (Lexicon) Codes(s string) bool {
	return heads(s, vocabulary.ColumnCode, vocabulary.ColumnLine, vocabulary.ColumnEntityCode)
}

// Total reports that s heads a column of totals.
func (Lexicon) Total(s string) bool { return heads(s, vocabulary.ColumnTotal) }

// Sum reports that s heads a column of totals or of subtotals.
func (Lexicon) Sum(s string) bool { return heads(s, vocabulary.ColumnTotal, vocabulary.ColumnSubtotal) }

// Names reports that s heads a column of names, items or other words.
func (Lexicon) Names(s string) bool {
	return heads(s, vocabulary.ColumnName, vocabulary.ColumnItem, vocabulary.ColumnEntity, vocabulary.ColumnText)
}

// heads reports a header label that means one of some things.
func heads(s string, as ...vocabulary.Concept) bool {
	h := ReadHeader(s)
	return h.Known && (slices.Contains(as, h.As) || slices.Contains(as, h.Leaf))
}

// Entity reports that s is an entity, year, unit or number line of a table.
func (Lexicon) Entity(s string) bool { return mayBeEntity(s) && ParseLine(s).namesEntity() }

// mayBeEntity reports a text that is short enough for such a line.
func mayBeEntity(s string) bool { return !word.Longer(s, 90) }

// namesEntity reports a line that holds nothing but such fields; the name of an organisation
// beside the unit needs no label.
func (l Line) namesEntity() bool {
	return (l.Rest == "" || l.Unit != "" && l.Fields > 0 && OrganisationAlone(l.Rest) && !beginsLabel(l.Rest)) && (l.Unit != "" || l.Name != "" || l.year != 0 || l.number || l.Fields > 0)
}

// ColumnIndex reports that s heads the row of column numbers.
func (Lexicon) ColumnIndex(s string) bool {
	return vocabulary.ColumnIndexWordsList.Has(s)
}

// Note reports that s begins a note under a table.
func (Lexicon) Note(s string) bool {
	return vocabulary.NoteMarksList.Begin(s) || EmptyNote(s)
}

// EmptyNote reports that s says why a table has no figures. The year that it may name is none.
func EmptyNote(s string) bool {
	return !word.Longer(s, 80) && vocabulary.EmptyMarksList.StandIn(s) && !strings.ContainsAny(withoutYear(s), "0123456789.") ||
		word.StartsWithAny(s, vocabulary.EmptyBegins...) || strings.Contains(s, vocabulary.EmptyTable)
}

// Spelling is text as the vocabulary spells it, without quotation marks and
// with full-width brackets, that can be read back as printed.
type Spelling struct {
	Plain []byte
	text  strings.Builder
	From  []int // offset in text of every byte of plain
}

// Add takes a text in, behind those before.
func (s *Spelling) Add(text string) {
	printed := s.text.Len()
	for i, r := range text {
		if kept := dropQuotes(r); kept >= 0 {
			switch kept {
			case '(':
				kept = '（'
			case ')':
				kept = '）'
			}
			s.Plain = utf8.AppendRune(s.Plain, kept)
		}
		for len(s.From) < len(s.Plain) {
			s.From = append(s.From, printed+i)
		}
	}
	s.text.WriteString(text)
}

// Printed is what was printed for a part of the plain text; quotation marks
// before it belong to it.
func (s *Spelling) Printed(from, to int) string {
	text := s.text.String()
	start, end := s.From[from], len(text)
	if to < len(s.From) {
		end = s.From[to]
	}
	for start > 0 {
		r, size := utf8.DecodeLastRuneInString(text[:start])
		if r != '“' && r != '"' && r != '‘' {
			break
		}
		start -= size
	}
	for end > start {
		r, size := utf8.DecodeLastRuneInString(text[:end])
		if r != '“' && r != '‘' {
			break
		}
		end -= size
	}
	return text[start:end]
}

// OtherHeader reports a label of the headers of “三公” and other tables.
func OtherHeader(s string) bool {
	s = WithoutQuotes(s)
	if strings.ContainsAny(s, "()") { // the vocabulary has them full-width
		s = strings.ReplaceAll(strings.ReplaceAll(s, "(", "（"), ")", "）")
	}
	return vocabulary.OtherHeaderLabels.Has(s)
}
