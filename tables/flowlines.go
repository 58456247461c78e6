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

// otherHeader reports a label of the headers of “三公” and other tables.
func otherHeader(s string) bool {
	var plain spelling
	plain.add(s)
	return otherHeaderSet()[string(plain.plain)]
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
