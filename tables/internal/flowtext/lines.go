package flowtext

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// LineReader tells what the lines of one flow text are, each by itself.
type LineReader struct {
	Lex     wording.Lexicon
	Running map[string]bool // lines that most pages repeat
	heads   map[string]bool // names that head most pages
	noted   map[string]bool // lines that begin a note, as far as asked
	Pages   wording.PageNumbers
}

// NewLineReader looks at all the lines of a text: what most pages repeat, and how they are numbered.
func NewLineReader(lines []normalize.FlowLine) *LineReader {
	r := &LineReader{Lex: wording.Lexicon{}, noted: map[string]bool{}, Pages: wording.PageNumbersOf(lines)}
	r.Running, r.heads = runningLines(lines, &r.Pages), pageHeads(lines)
	return r
}

// HeaderLine reports that all words of a line head columns.
func (r *LineReader) HeaderLine(l normalize.FlowLine) bool {
	if wording.ReadHeader(l.Label).Known || wording.OtherHeader(l.Label) {
		return true
	}
	for _, f := range l.Fragments {
		if f.Kind != normalize.TextFragment || !wording.ReadHeader(f.Text).Known && !wording.OtherHeader(f.Text) {
			return false
		}
	}
	return true
}

// Note reports a line that begins a note.
func (r *LineReader) Note(l normalize.FlowLine) bool {
	if l.Fragments[0].Kind != normalize.TextFragment && !HasWords(l.Label) {
		return false
	}
	note, ok := r.noted[l.Label]
	if !ok {
		note = r.Lex.Note(l.Label)
		r.noted[l.Label] = note
	}
	return note
}

// Field reports an entity, year or unit line.
func (r *LineReader) Field(l normalize.FlowLine) bool {
	return word.HoldsAny(l.Label, "：:") && !HasAmount(l) && wording.ParseLine(l.Text).Fields > 0
}

// HasAmount reports a line with an amount, a piece of one, or the mark of an empty cell.
func HasAmount(l normalize.FlowLine) bool {
	for _, f := range l.Fragments {
		if f.Kind == normalize.NumberFragment || f.Kind == normalize.MarkFragment {
			return true
		}
	}
	return false
}

// HasWords reports a line of words, not of digits.
func HasWords(s string) bool {
	n := 0
	for _, r := range s {
		if text.IsHan(r) {
			n++
		}
	}
	return n >= 4
}

// NumbersColumns reports the line that numbers the columns of a table, headed by 栏次, or
// in letters: A B C D.
func NumbersColumns(l normalize.FlowLine) bool {
	const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	return (wording.Lexicon{}).ColumnIndex(l.Fragments[0].Text) || len(l.Label) > 1 && strings.HasPrefix(letters, l.Label)
}

// leastRunning is how often a running line is printed.
const leastRunning = 4

// runningLines are the lines that a text repeats on most of its pages: the name
// of the department, or of the document. A repeated header is none of them, nor
// is a numbered item: the number of its row may look like that of a page.
func runningLines(lines []normalize.FlowLine, pages *wording.PageNumbers) map[string]bool {
	count, beside := map[string]int{}, map[string]int{}
	numbers := map[string]map[string]int{} // of the pages that a line stands beside
	for i, l := range lines {
		if HasAmount(l) || word.ItemNumber(l.Label) != (word.Numbering{}) || utf8.RuneCountInString(l.Label) < 5 || !HasWords(l.Label) || NumbersColumns(l) {
			continue
		}
		count[l.Label]++
		if l.Top || l.Gap && beginsPage(lines, i+1) || i+1 < len(lines) && lines[i+1].Top {
			beside[l.Label]++
		} else if n := pages.Beside(lines, i); n != "" {
			if numbers[l.Label] == nil {
				numbers[l.Label] = map[string]int{}
			}
			numbers[l.Label][n]++
		}
	}
	for s, n := range numbers {
		for _, times := range n {
			if len(n) < leastRunning {
				times = 1 // pages count up: 05 again and again is a part of the code of the name
			}
			beside[s] += times
		}
	}
	running := map[string]bool{}
	for s, n := range count {
		if n < leastRunning {
			continue
		}
		if _, named := wording.ReadTitle(s); named {
			continue
		}
		if beside[s]*4 >= n*3 && (wording.Organisation(s) || word.ContainsAny(s, vocabulary.RunningEnds)) && !wording.ReadHeader(s).Known && wording.ParseLine(s).Fields == 0 {
			running[s] = true
		}
		if word.EndsWithAny(s, vocabulary.RunningLines...) {
			running[s] = true
		}
	}
	return running
}

// beginsPage reports that line i is what a table's part of a page begins with.
// The blank line before it is all that some texts leave of a page's end.
func beginsPage(lines []normalize.FlowLine, i int) bool {
	if i >= len(lines) {
		return false
	}
	if NumberOfForm(lines, i) {
		return true
	}
	_, ok := Title(lines[i : i+1])
	return ok
}

// Title reads the title that some lines make together.
func Title(lines []normalize.FlowLine) (wording.Title, bool) {
	if last := lines[len(lines)-1].Label; !word.HoldsAny(last, vocabulary.FormEnds) {
		return wording.Title{}, false
	}
	s := ""
	for _, l := range lines {
		s += l.Label
	}
	if len(lines) > 1 && !brokenTitle(lines[0], lines[1]) {
		return wording.Title{}, false
	}
	t, ok := wording.ParseTitle(s)
	if !ok {
		t, ok = wording.ParseTitle(strings.TrimLeft(s, "0123456789"))
	}
	if !ok || HasAmount(lines[0]) {
		return wording.Title{}, false
	}
	if len(lines) > 1 && !wording.OwnPrefix(t.Prefix) && wholeTitle(lines[len(lines)-1]) {
		return wording.Title{}, false
	}
	_, _, ok = wording.KindOf(t)
	return t, ok
}

// wholeTitle reports a line that is a title without the one above: the last items of a
// page stand there, where a table goes on.
func wholeTitle(l normalize.FlowLine) bool {
	_, ok := wording.ReadTitle(l.Label)
	return ok
}

// brokenTitle reports that two lines may be one title: the first is long and
// the second begins nothing new.
func brokenTitle(a, b normalize.FlowLine) bool {
	return utf8.RuneCountInString(a.Label) >= 8 && len(a.Fragments) <= 2 && len(b.Fragments) == 1 &&
		word.ItemNumber(b.Label) == (word.Numbering{}) && b.Fragments[0].Kind == normalize.TextFragment
}

// TextOf is a line as a line of text outside the tables.
func TextOf(l normalize.FlowLine) normalize.Text {
	return normalize.Text{Text: l.Text, Piece: grid.Piece{Raw: l.Text, Page: l.Page, Line: l.Number}}
}

// NumberOfForm reports a line that is the number of a form or the mark of a continued one;
// a bare （二） is where a title stands below it.
func NumberOfForm(lines []normalize.FlowLine, i int) bool {
	label := lines[i].Label
	if n, rest := word.CutItemNumber(label); n == (word.Numbering{}) || rest != "" || i+1 >= len(lines) {
		return FormNumberOnly(label)
	}
	_, title := Title(lines[i+1 : i+2])
	return title
}

// FormNumberOnly reports 表1, 附件2, 公开03表, 续表, （接上页）: the number of a form
// or the mark of a continued one, without a title.
func FormNumberOnly(s string) bool {
	if s == "" || len(s) > 30 || !word.HoldsAny(s, vocabulary.NumberMarks+vocabulary.ContinueMarks) {
		return false
	}
	rest, number, continued := wording.CutNumber(s)
	return (continued || number && word.HoldsAny(s, vocabulary.NumberMarks)) && rest == ""
}

// IsShare reports a number with a percent sign: 32.96%, -4％.
func IsShare(s string) bool {
	number := strings.TrimSuffix(strings.TrimSuffix(s, "%"), "％")
	return number != s && number != "" && strings.Trim(number, "-0123456789.") == "" && text.IsDigit(number[len(number)-1])
}
