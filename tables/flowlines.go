package tables

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
)

// lineReader tells what the lines of one flow text are, each by itself.
type lineReader struct {
	lex     normalize.Lexicon
	running map[string]bool // lines that most pages repeat
	noted   map[string]bool // lines that begin a note, as far as asked
	pages   pageNumbers
}

func newLineReader(lines []normalize.FlowLine) *lineReader {
	r := &lineReader{lex: lexicon{}, noted: map[string]bool{}, pages: pageNumbersOf(lines)}
	r.running = runningLines(lines, &r.pages)
	return r
}

// headerLine reports that all words of a line head columns.
func (r *lineReader) headerLine(l normalize.FlowLine) bool {
	if readHeader(l.Label).known || otherHeader(l.Label) {
		return true
	}
	for _, f := range l.Fragments {
		if f.Kind != normalize.TextFragment || !readHeader(f.Text).known && !otherHeader(f.Text) {
			return false
		}
	}
	return true
}

// note reports a line that begins a note.
func (r *lineReader) note(l normalize.FlowLine) bool {
	if l.Fragments[0].Kind != normalize.TextFragment && !hasWords(l.Label) {
		return false
	}
	note, ok := r.noted[l.Label]
	if !ok {
		note = r.lex.Note(l.Label)
		r.noted[l.Label] = note
	}
	return note
}

// field reports an entity, year or unit line.
func (r *lineReader) field(l normalize.FlowLine) bool {
	return holdsAny(l.Label, "：:") && !hasAmount(l) && parseLine(l.Text).fields > 0
}

func hasAmount(l normalize.FlowLine) bool {
	for _, f := range l.Fragments {
		if f.Kind == normalize.NumberFragment || f.Kind == normalize.MarkFragment {
			return true
		}
	}
	return false
}

// hasWords reports a line of words, not of digits.
func hasWords(s string) bool {
	n := 0
	for _, r := range s {
		if isHan(r) {
			n++
		}
	}
	return n >= 4
}

// leastRunning is how often a running line is printed.
const leastRunning = 4

// runningLines are the lines that a text repeats on most of its pages: the name
// of the department, or of the document. A repeated header is none of them, nor
// is a numbered item: the number of its row may look like that of a page.
func runningLines(lines []normalize.FlowLine, pages *pageNumbers) map[string]bool {
	count, beside := map[string]int{}, map[string]int{}
	numbers := map[string]map[string]int{} // of the pages that a line stands beside
	for i, l := range lines {
		if hasAmount(l) || itemNumber(l.Label) != (numbering{}) || utf8.RuneCountInString(l.Label) < 5 || !hasWords(l.Label) || (lexicon{}).ColumnIndex(l.Fragments[0].Text) {
			continue
		}
		count[l.Label]++
		if l.Top || l.Gap && beginsPage(lines, i+1) || i+1 < len(lines) && lines[i+1].Top {
			beside[l.Label]++
		} else if n := pages.beside(lines, i); n != "" {
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
		if _, named := readTitle(s); named {
			continue
		}
		if beside[s]*4 >= n*3 && (organisation(s) || containsAny(s, runningEnds)) && !readHeader(s).known && parseLine(s).fields == 0 {
			running[s] = true
		}
		if strings.HasSuffix(s, "预算公开") || strings.HasSuffix(s, "年部门预算") {
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
	if formNumberOnly(lines[i].Label) {
		return true
	}
	_, ok := flowTitle(lines[i : i+1])
	return ok
}

// flowTitle reads the title that some lines make together.
func flowTitle(lines []normalize.FlowLine) (title, bool) {
	if last := lines[len(lines)-1].Label; !holdsAny(last, titleEnds) {
		return title{}, false
	}
	s := ""
	for _, l := range lines {
		s += l.Label
	}
	if len(lines) > 1 && !brokenTitle(lines[0], lines[1]) {
		return title{}, false
	}
	t, ok := parseTitle(s)
	if !ok {
		t, ok = parseTitle(strings.TrimLeft(s, "0123456789"))
	}
	if !ok || hasAmount(lines[0]) {
		return title{}, false
	}
	if len(lines) > 1 && !ownPrefix(t.prefix) && wholeTitle(lines[len(lines)-1]) {
		return title{}, false
	}
	_, _, ok = kindOf(t)
	return t, ok
}

// titleEnds are the characters that the word for a form ends with: 表, 清单,
// 目录. Most lines of a text have none of them.
const titleEnds = "表单录"

// wholeTitle reports a line that is a title without the one above: the last items of a
// page stand there, where a table goes on.
func wholeTitle(l normalize.FlowLine) bool {
	_, ok := readTitle(l.Label)
	return ok
}

// brokenTitle reports that two lines may be one title: the first is long and
// the second begins nothing new.
func brokenTitle(a, b normalize.FlowLine) bool {
	return utf8.RuneCountInString(a.Label) >= 8 && len(a.Fragments) <= 2 && len(b.Fragments) == 1 &&
		itemNumber(b.Label) == (numbering{}) && b.Fragments[0].Kind == normalize.TextFragment
}

func textOf(l normalize.FlowLine) normalize.Text {
	return normalize.Text{Text: l.Text, Piece: normalize.Piece{Raw: l.Text, Page: l.Page, Line: l.Number}}
}

// formNumberOnly reports 表1, 附件2, 公开03表, 续表, （接上页）: the number of a form
// or the mark of a continued one, without a title.
func formNumberOnly(s string) bool {
	if s == "" || len(s) > 30 || !holdsAny(s, "表附续接") {
		return false
	}
	rest, number, continued := cutNumber(s)
	return (continued || number && holdsAny(s, "表附")) && rest == ""
}

// isShare reports a number with a percent sign: 32.96%, -4％.
func isShare(s string) bool {
	number := strings.TrimSuffix(strings.TrimSuffix(s, "%"), "％")
	return number != s && number != "" && strings.Trim(number, "-0123456789.") == "" && isDigit(number[len(number)-1])
}
