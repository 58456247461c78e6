package flow

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// flowSection is a table in flow text: what stands above it, the words of its
// header, and its body with the page furniture set aside.
type flowSection struct {
	title  wording.Title
	above  []normalize.FlowLine // title, entity and unit lines
	header []normalize.FlowLine
	body   []flowtext.Fragment
	notes  []normalize.FlowLine
	pages  [2]int

	listed    bool           // it is a list of codes that has rows
	scattered bool           // the amounts of its rows stand elsewhere
	untold    bool           // a two-sided table that is not in the order of its rows
	loose     bool           // amounts are printed without the zeros at their end
	cut       bool           // integers are cut in some table of the text
	decimals  int            // that its amounts have
	longest   int            // digits of the longest integer among the amounts of the text
	left      *limits.Effort // of the searches in this text
}

// flowReader cuts flow text into the tables it holds and the text around them.
type flowReader struct {
	*flowtext.LineReader
	lines    []normalize.FlowLine
	heads    map[string]bool // lines that a head may begin with, as far as asked
	sections []*flowSection
	text     []normalize.FlowLine // lines outside the tables
}

// readFlow cuts the lines of a whole text into sections. Titles that are
// printed below their tables are moved above them first.
func readFlow(lines []normalize.FlowLine) *flowReader {
	lines = flowtext.TitlesAbove(joinIndex(flowtext.WithoutStamps(lines)))
	r := &flowReader{LineReader: flowtext.NewLineReader(lines), lines: lines, heads: map[string]bool{}}
	for i := 0; i < len(r.lines); {
		if t, n, ok := r.titleAt(i); ok {
			i = r.section(i, n, t)
			continue
		}
		r.text = append(r.text, r.lines[i])
		i++
	}
	return r
}

// joinIndex rejoins the words that say what a row is where they are broken over
// two lines: 栏 · 次, 合 · 计, 栏 · 次 1 2 3.
func joinIndex(lines []normalize.FlowLine) []normalize.FlowLine {
	out := make([]normalize.FlowLine, 0, len(lines))
	for i, l := range lines {
		before := ""
		if i > 0 {
			before = lines[i-1].Label
		}
		switch {
		case inTwo(vocabulary.ColumnIndexLabel, before, l.Label), inTwo(vocabulary.TotalLabel, before, l.Label):
			last := &out[len(out)-1]
			last.Text, last.Label = last.Label+l.Label, last.Label+l.Label
			last.Fragments = []normalize.Fragment{{Text: last.Label, Page: l.Page, Line: last.Number}}
			continue
		case inTwo(vocabulary.ColumnIndexLabel, before, l.Fragments[0].Text):
			out = out[:len(out)-1]
			l.Text, l.Label = before+l.Text, before+l.Label
			l.Fragments = append([]normalize.Fragment{{Text: vocabulary.ColumnIndexLabel, Page: l.Page, Line: l.Number}}, l.Fragments[1:]...)
		}
		out = append(out, l)
	}
	return out
}

// inTwo reports that two texts, neither of them empty, are a word together.
func inTwo(whole, a, b string) bool {
	return a != "" && b != "" && len(a)+len(b) == len(whole) && strings.HasPrefix(whole, a) && strings.HasSuffix(whole, b)
}

// titleAt reads a title at line i that a header follows; n is the number of
// lines it takes. A table of contents and a heading that only names a table
// have none.
func (r *flowReader) titleAt(i int) (t wording.Title, n int, ok bool) {
	for n = 1; n <= 2 && i+n <= len(r.lines) && !r.formBegins(i+n-1); n++ {
		t, ok = flowtext.Title(r.lines[i : i+n])
		if ok {
			return t, n, r.headFollows(i + n)
		}
	}
	return wording.Title{}, 0, false
}

// headFollows reports that an entity line or a header comes before another
// title, within a few lines.
func (r *flowReader) headFollows(i int) bool {
	for n := 0; n < 8 && i < len(r.lines); i++ {
		l := r.lines[i]
		if wording.PageNumberLine(l.Label) || r.Running[l.Label] {
			continue
		}
		if r.Lex.Entity(l.Text) && len(wording.ParseLine(l.Text).Rest) == 0 || r.HeaderLine(l) {
			return true
		}
		if _, ok := flowtext.Title(r.lines[i : i+1]); ok || wording.IsSentence(l.Label) {
			return false
		}
		n++
	}
	return false
}

// section reads the table whose title stands at line i and returns the line
// behind it.
func (r *flowReader) section(i, titleLines int, t wording.Title) int {
	s := &flowSection{title: t, above: append([]normalize.FlowLine(nil), r.lines[i:i+titleLines]...)}
	s.pages = [2]int{r.lines[i].Page, r.lines[i].Page}
	r.sections = append(r.sections, s)
	i = r.head(s, i+titleLines)
	b := &flowBody{reader: r, section: s}
	b.repeated, b.named = repeatedHead(s, titleLines)
	return b.read(i)
}

// head reads the lines between the title and the first row: entity and unit,
// then the header.
func (r *flowReader) head(s *flowSection, i int) int {
	inHeader := false
	for pieces := 0; i < len(r.lines); i++ {
		l := r.lines[i]
		if pieces += len(l.Fragments); pieces > limits.MaxHeadPieces {
			return i
		}
		if wording.PageNumberLine(l.Label) || r.Running[l.Label] && !inHeader {
			continue
		}
		if _, _, ok := r.titleAt(i); ok || wording.IsSentence(l.Label) || r.Note(l) {
			return i
		}
		if flowtext.NumbersColumns(l) {
			s.header = append(s.header, l)
			return r.skipColumnIndex(s, i)
		}
		if r.bodyStarts(i, inHeader) || r.blankTotal(s, i) {
			return i
		}
		inHeader = inHeader || r.HeaderLine(l) || startsHeader(l) || r.headerBroken(i)
		if inHeader {
			s.header = append(s.header, l)
		} else {
			s.above = append(s.above, l)
		}
	}
	return i
}

// startsHeader knows the first line of a header whose labels are broken: it is
// labels altogether, or begins with a piece that labels of the first column
// begin with.
func startsHeader(l normalize.FlowLine) bool {
	if word.OneOf(l.Fragments[0].Text, vocabulary.FirstPieces) {
		return true
	}
	switch h := wording.ReadHeader(l.Fragments[0].Text); {
	case h.As == vocabulary.ColumnEntityCode:
		return true
	case h.As == vocabulary.ColumnCode || h.As == vocabulary.ColumnLine || h.As == vocabulary.ColumnGroup && h.Leaf == vocabulary.ColumnName:
		return len(l.Fragments) > 1
	}
	pieces := flowhead.Pieces([]normalize.FlowLine{l})
	labels, n := flowhead.Labels(pieces)
	return len(labels) > 1 && n == len(pieces) || beginnings(pieces)
}

// maxBrokenLabel is how many lines the first label of a header is broken over.
const maxBrokenLabel = 4

// headerBroken reports that the word alone on line i and the words on the next
// lines make one label: 支出功能分类科 · 目编码.
func (r *flowReader) headerBroken(i int) bool {
	text := ""
	for k := i; k < min(i+maxBrokenLabel, len(r.lines)); k++ {
		f := r.lines[k].Fragments
		if len(f) != 1 || f[0].Kind != normalize.TextFragment {
			return false
		}
		text += f[0].Text
		if as := wording.ReadHeader(text).As; k > i && (as == vocabulary.ColumnCode || as == vocabulary.ColumnEntityCode || as == vocabulary.ColumnName || as == vocabulary.ColumnLine || as == vocabulary.ColumnItem) {
			return true
		}
		if k == i && (utf8.RuneCountInString(text) < 3 || !flowhead.Words().GoOn(text)) {
			return false
		}
	}
	return false
}

// beginnings reports pieces all of which labels begin with.
func beginnings(pieces []flowhead.Piece) bool {
	for _, p := range pieces {
		if utf8.RuneCountInString(p.Text) < 2 || !flowhead.Words().GoOn(p.Text) && !wording.ReadHeader(p.Text).Known {
			return false
		}
	}
	return len(pieces) > 1
}

// skipColumnIndex passes over the row of column numbers, each of which may
// stand on a line of its own, and returns the line behind it.
func (r *flowReader) skipColumnIndex(s *flowSection, i int) int {
	last, n := 0, 0
	for _, f := range r.lines[i].Fragments {
		if f.Kind == normalize.DigitsFragment {
			last, n = word.Atoi(f.Text), n+1
		}
	}
	for i++; n == 0 || last < 3 && n < 3; i++ {
		if i >= len(r.lines) || len(r.lines[i].Fragments) != 1 {
			return i
		}
		f := r.lines[i].Fragments[0]
		if f.Kind != normalize.DigitsFragment || word.Atoi(f.Text) != last+1 {
			return i
		}
		last = word.Atoi(f.Text)
		s.header = append(s.header, r.lines[i])
	}
	for ; i < len(r.lines) && len(r.lines[i].Fragments) == 1 && r.lines[i].Label == strconv.Itoa(last+1); i++ {
		last++
		s.header = append(s.header, r.lines[i])
	}
	return i
}

// bodyStarts reports that the first row begins at line i: with a number, a
// code, a numbered item, or the word 合计 before a number.
func (r *flowReader) bodyStarts(i int, inHeader bool) bool {
	l := r.lines[i]
	if n := word.ItemNumber(l.Fragments[0].Text); n != (word.Numbering{}) && !(n.Style == 'Z' && inHeader) {
		return true // 其中：教育收费 in a header is a label: no list begins with a part
	}
	for k, f := range l.Fragments {
		if f.Kind == normalize.NumberFragment || f.Kind == normalize.MarkFragment {
			return true
		}
		if f.Kind == normalize.DigitsFragment && (inHeader && !f.Glued || k == 0 && len(l.Fragments) == 1 && inHeader) {
			return true
		}
	}
	if !inHeader {
		return false
	}
	return wording.IsTotal(l.Label) && i+1 < len(r.lines) && len(r.lines[i+1].Fragments) > 0 &&
		r.lines[i+1].Fragments[0].Kind != normalize.TextFragment
}

// blankTotal reports the row 合计 of an empty table: its header has a label for a total
// already, and a note, the next table or nothing follows.
func (r *flowReader) blankTotal(s *flowSection, i int) bool {
	return wording.IsTotal(r.lines[i].Label) && r.tableEnds(i+1) &&
		slices.ContainsFunc(s.header, func(h normalize.FlowLine) bool {
			return slices.ContainsFunc(h.Fragments, func(f normalize.Fragment) bool { return wording.IsTotal(f.Text) })
		})
}

// tableEnds reports that no rows stand at line i: a note, a title, text or nothing. What
// every page prints and the number of the next form may stand between.
func (r *flowReader) tableEnds(i int) bool {
	for i < len(r.lines) && (wording.PageNumberLine(r.lines[i].Label) || r.Pages.MayBe(r.lines[i]) || r.Running[r.lines[i].Label] || flowtext.NumberOfForm(r.lines, i)) {
		i++
	}
	if i >= len(r.lines) || r.Note(r.lines[i]) || wording.IsSentence(r.lines[i].Label) {
		return true
	}
	_, _, title := r.titleAt(i)
	return title
}

// formBegins reports that a form beyond the nine tables begins at line i. Each word
// of its header may stand on a line of its own.
func (r *flowReader) formBegins(i int) bool {
	kind, _ := wording.FormTitle(r.lines[i].Label)
	head := ""
	for k := i + 1; kind != vocabulary.NoForm && k < len(r.lines) && k <= i+wording.MaxFormHead; k++ {
		head += r.lines[k].Label
		if wording.FormHeadLine(kind, r.lines[k].Label) || wording.FormHeadLine(kind, head) {
			return true
		}
	}
	return false
}
