package tables

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"
)

type lexicon struct{}

// Title reports that s is the title of a table.
func (lexicon) Title(s string) bool {
	t, ok := parseTitle(s)
	if !ok {
		return false
	}
	_, _, ok = kindOf(t)
	return ok
}

// Header reports that s is a column header label or a whole part of one.
func (lexicon) Header(s string) bool {
	if utf8.RuneCountInString(s) > 40 || !strings.ContainsFunc(s, isHan) {
		return false
	}
	if readHeader(s).known || otherHeaderSet()[strings.Map(dropQuotes, s)] {
		return true
	}
	s = strings.Map(dropQuotes, dropBrackets(s))
	if n := utf8.RuneCountInString(s); n == 1 || n > 12 || n == 2 && strings.HasSuffix(s, "数") { // ends of two labels beside each other: 数 数
		return false
	}
	return otherHeaderEndWords().end(s)
}

var otherHeaderEndWords = wordListOf(otherHeaderEnds)

var otherHeaderSet = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for _, w := range expandAll(otherHeaders) {
		set[w] = true
	}
	return set
})

// Label reports that s is a column header label, word for word but for years.
func (lexicon) Label(s string) bool {
	s = strings.Map(dropQuotes, s)
	_, ok := headerMeaning(s)
	return ok || yearLabel(s)
}

// yearLabel reports a label of words that are labels behind a year, or compares two
// of these: 2021年预算数, 2021年预算数比2020年执行数 and the same with 增减额 behind it.
func yearLabel(s string) bool {
	year, other, compares := strings.Cut(s, compared)
	ofYear := func(s string) (string, bool) {
		n := yearLen(s)
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
		ok = amount && change && (m.as == cChange || m.as == cPercent)
	}
	return ok
}

// Codes reports that s heads a column of codes or of line numbers.
func (lexicon) Codes(s string) bool { return heads(s, cCode, cLine, cEntityCode) }

// Total reports that s heads a column of totals.
func (lexicon) Total(s string) bool { return heads(s, cTotal) }

// Sum reports that s heads a column of totals or of subtotals.
func (lexicon) Sum(s string) bool { return heads(s, cTotal, cSubtotal) }

// Names reports that s heads a column of names, items or other words.
func (lexicon) Names(s string) bool { return heads(s, cName, cItem, cEntity, cText) }

// heads reports a header label that means one of some things.
func heads(s string, as ...concept) bool {
	h := readHeader(s)
	return h.known && (slices.Contains(as, h.as) || slices.Contains(as, h.leaf))
}

// Entity reports that s is an entity, year, unit or number line of a table.
func (lexicon) Entity(s string) bool {
	if utf8.RuneCountInString(s) > 90 {
		return false
	}
	l := parseLine(s)
	return l.rest == "" && (l.unit != "" || l.name != "" || l.year != 0 || l.number || l.fields > 0)
}

// ColumnIndex reports that s heads the row of column numbers.
func (lexicon) ColumnIndex(s string) bool {
	return oneOf(s, columnIndexWords)
}

// Note reports that s begins a note under a table.
func (lexicon) Note(s string) bool {
	return noteMarkWords().begin(s) || emptyNote(s)
}

var (
	noteMarkWords  = wordListOf(noteMarks)
	emptyMarkWords = wordListOf(emptyMarks)
)

// emptyNote reports that s says why a table has no figures.
func emptyNote(s string) bool {
	return utf8.RuneCountInString(s) <= 80 && emptyMarkWords().standIn(s) && !strings.ContainsAny(s, "0123456789.") ||
		startsWithAny(s, "无政府", "无国有") || strings.Contains(s, "空表")
}

// spelling is text as the vocabulary spells it, without quotation marks and
// with full-width brackets, that can be read back as printed.
type spelling struct {
	plain []byte
	text  strings.Builder
	from  []int // offset in text of every byte of plain
}

func (s *spelling) add(text string) {
	printed := s.text.Len()
	for i, r := range text {
		if kept := dropQuotes(r); kept >= 0 {
			switch kept {
			case '(':
				kept = '（'
			case ')':
				kept = '）'
			}
			s.plain = utf8.AppendRune(s.plain, kept)
		}
		for len(s.from) < len(s.plain) {
			s.from = append(s.from, printed+i)
		}
	}
	s.text.WriteString(text)
}

// printed is what was printed for a part of the plain text; quotation marks
// before it belong to it.
func (s *spelling) printed(from, to int) string {
	text := s.text.String()
	start, end := s.from[from], len(text)
	if to < len(s.from) {
		end = s.from[to]
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

// otherHeader reports a label of the headers of “三公” and other tables.
func otherHeader(s string) bool {
	var plain spelling
	plain.add(s)
	return otherHeaderSet()[string(plain.plain)]
}
