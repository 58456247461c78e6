package flowhead

import (
	"slices"
	"unicode/utf8"

	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// A header whose letters the dump has run into one another is told by them: the
// labels of its kind, one for each thing that a column says, that use up every letter
// and make as many columns as are numbered.

const (
	maxSpelledWork   = 1 << 22 // words looked at for a letter: a header of twelve columns takes some 100,000
	maxSpelledGroups = 3       // labels over several columns
	maxSpelledHeads  = 8       // headers that say different things
)

// Lexicon answers what normalize asks of the vocabulary and of whole headers.
type Lexicon struct {
	wording.Lexicon
	Words *wording.Reader // what it has read of lines; nil: it remembers none
}

// Title reports that s is the title of a table.
func (l Lexicon) Title(s string) bool {
	_, ok := l.Words.Of(s).Title()
	return ok
}

// Entity reports that s is an entity, year, unit or number line of a table.
func (l Lexicon) Entity(s string) bool { return l.Words.Of(s).Entity() }

// Spelled are the headers of a table with a title whose labels use up some letters, as
// the header paths of their columns, as many as one of some numbers says; nil for a
// two-sided table.
func (Lexicon) Spelled(title, letters string, columns []int) [][][]string {
	t, _ := wording.ParseTitle(title)
	kind, _, ok := wording.KindOf(t)
	if !ok || wording.TwoSided(kind) {
		return nil
	}
	return spelledHeaders(kind, letters, columns)
}

// speller is the search for the columns that letters make.
type speller struct {
	*bag
	kind    schema.Kind
	columns []int
	letters int
	found   [][][]string         // header paths
	said    []vocabulary.Concept // by labels that may be taken
	seen    map[string]bool      // letters left and things said from which the search went on
}

// spelledHeaders are the headers of a kind that some letters make, as the header paths
// of their columns, as many as one of some numbers says; nil where none do, or too
// many, or the search takes too long.
func spelledHeaders(kind schema.Kind, letters string, columns []int) [][][]string {
	s := &speller{bag: newBag([]Piece{{Text: letters}}), kind: kind, columns: columns, letters: utf8.RuneCountInString(letters), seen: map[string]bool{}}
	allowed := AllowedIn(kind)
	for _, w := range vocabulary.HeaderLabels.Words {
		if word, ok := s.wordOf(w); ok && utf8.RuneCountInString(w) > 1 && allowed(w) {
			s.words = append(s.words, word)
			if !slices.Contains(s.said, word.as) {
				s.said = append(s.said, word.as)
			}
		}
	}
	s.order()
	s.work = maxSpelledWork
	s.spell()
	if len(s.found) > maxSpelledHeads || s.work < 0 {
		return nil
	}
	return s.found
}

// spell goes through all ways to use up the letters, the letter first that the fewest
// labels can take.
func (s *speller) spell() {
	if s.left == 0 {
		s.keep()
		return
	}
	if len(s.found) > maxSpelledHeads || s.work < 0 || len(s.chosen) == slices.Max(s.columns)+maxSpelledGroups {
		return
	}
	if state := s.state(); s.seen[state] {
		return
	} else {
		s.seen[state] = true
	}
	for _, i := range s.having[s.tightest()] {
		w := &s.words[i]
		if !s.able(w) {
			continue
		}
		s.used[w.as]++
		s.take(w, 1)
		s.chosen = append(s.chosen, w.label)
		s.spell()
		s.chosen = s.chosen[:len(s.chosen)-1]
		s.take(w, -1)
		s.used[w.as]--
	}
}

// state is what a search goes on from, as a text.
func (s *speller) state() string {
	out := make([]byte, 0, len(s.count)+len(s.said))
	for _, n := range s.count {
		out = append(out, byte(n))
	}
	for _, as := range s.said {
		out = append(out, byte(s.used[as]))
	}
	return string(out)
}

// able reports a label that can be taken.
func (s *speller) able(w *bagWord) bool {
	return s.used[w.as] < most(w.as) && s.holds(w)
}

// tightest is the letter left that the fewest labels can take.
func (s *speller) tightest() int {
	best, fewest := 0, len(s.words)+1
	for at := range s.runes {
		if s.count[at] == 0 {
			continue
		}
		n := 0
		for _, i := range s.having[at] {
			if s.able(&s.words[i]) {
				if n++; n >= fewest {
					break
				}
			}
		}
		s.work -= len(s.having[at])
		if n < fewest {
			best, fewest = at, n
		}
	}
	return best
}

// most is how many labels of a header say one thing.
func most(as vocabulary.Concept) int {
	if as == vocabulary.ColumnGroup {
		return maxSpelledGroups
	}
	return 1
}

// keep keeps the columns that the labels chosen make, if these are a whole header.
func (s *speller) keep() {
	labels := slices.Clone(s.chosen)
	names := func(label string) int { // a name stands behind its code
		if wording.ReadHeader(label).As == vocabulary.ColumnName {
			return 1
		}
		return 0
	}
	slices.SortStableFunc(labels, func(a, b string) int { return names(a) - names(b) })
	h := Header{Sure: true}
	if h.Arrange(s.kind, nil, labels, true); h.Lacking || h.Levels || s.used[vocabulary.ColumnTotal] == 0 {
		return
	}
	var paths [][]string
	for _, l := range labels {
		if wording.ReadHeader(l).As == vocabulary.ColumnLine {
			paths = append(paths, []string{l})
		}
	}
	for _, c := range h.Columns {
		paths = append(paths, c.Path)
	}
	same := func(found [][]string) bool { return slices.EqualFunc(found, paths, sameColumn) }
	if slices.Contains(s.columns, len(paths)) && lettersIn(paths) == s.letters && !slices.ContainsFunc(s.found, same) {
		s.found = append(s.found, paths)
	}
}

// sameColumn reports header paths that say the same of a column.
func sameColumn(a, b []string) bool {
	return wording.ReadHeader(a[len(a)-1]).As == wording.ReadHeader(b[len(b)-1]).As
}

// lettersIn counts the letters of header paths, those of a label over several columns
// once.
func lettersIn(paths [][]string) int {
	n := 0
	for i, path := range paths {
		for depth, label := range path {
			if depth+1 < len(path) && i > 0 && len(paths[i-1]) > depth+1 && slices.Equal(paths[i-1][:depth+1], path[:depth+1]) {
				continue
			}
			n += utf8.RuneCountInString(label)
		}
	}
	return n
}
