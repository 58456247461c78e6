package tables

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
)

// heading is what the lines above a table say about it.
type heading struct {
	title title
	named bool // a title was found
	code  string
	name  string
	year  int
	unit  string
	page  int // of the title
}

// maxHeadingLines is how far above a table its title is looked for. A
// narrative between two tables is longer than that.
const maxHeadingLines = 14

// readHeading reads the lines between the table before and this one. The
// title is the last line that is one; what is said last counts.
func readHeading(texts []normalize.Text) heading {
	h := heading{}
	at, titleLines := -1, 0
	for i := len(texts) - 1; i >= max(0, len(texts)-maxHeadingLines); i-- {
		t, n, ok := titleAt(texts, i)
		if ok {
			h.title, h.named, at, titleLines = t, true, i, n
			h.unit, h.year, h.page = t.unit, t.year, texts[i].Page
			break
		}
	}
	for i := range texts {
		if i > at-titleLines && i <= at {
			continue
		}
		h.take(texts, i)
	}
	return h
}

// titleAt reads the title that ends with line i, and how many lines it takes.
// A title broken over lines is read whole: the last line of one may look like
// a title itself (支出表).
func titleAt(texts []normalize.Text, i int) (title, int, bool) {
	one, ok := readTitle(label(texts[i].Text))
	if ok && (one.number || utf8.RuneCountInString(one.name) > 12) {
		return one, 1, true
	}
	joined := label(texts[i].Text)
	for n := 1; n <= 2 && i-n >= 0 && sameParagraph(texts[i-n], texts[i-n+1]); n++ {
		above := label(texts[i-n].Text)
		if _, whole := readTitle(above); whole || !continuesTitle(above) {
			break
		}
		joined = above + joined
		if t, ok := readTitle(joined); ok && t.known() {
			return t, n + 1, true
		}
	}
	if !ok {
		one, ok = titleBesideFields(texts[i].Text)
	}
	return one, 1, ok
}

// readTitle is parseTitle for titles of budget tables.
func readTitle(s string) (title, bool) {
	t, ok := parseTitle(s)
	if !ok {
		return t, false
	}
	_, _, ok = kindOf(t)
	return t, ok
}

// titleBesideFields reads a title that shares its line with the unit or the
// entity.
func titleBesideFields(s string) (title, bool) {
	l := parseLine(s)
	if l.fields == 0 || l.rest == "" {
		return title{}, false
	}
	return readTitle(l.rest)
}

// continuesTitle reports that a line may be the upper part of a title.
func continuesTitle(s string) bool {
	l := parseLine(s)
	return l.fields == 0 && l.name == "" && l.unit == "" && !l.number && !strings.ContainsAny(s, "。；：:，,") && utf8.RuneCountInString(s) <= 40
}

// sameParagraph reports that two lines follow each other closely in the same
// type size. Without geometry nothing is told against it.
func sameParagraph(a, b normalize.Text) bool {
	if a.Page != b.Page {
		return false
	}
	ha, hb := a.Box.Y1-a.Box.Y0, b.Box.Y1-b.Box.Y0
	if ha <= 0 || hb <= 0 {
		return a.Line == 0 || b.Line-a.Line <= 1
	}
	gap := b.Box.Y0 - a.Box.Y1
	return gap < 0.9*hb && gap > -0.5*hb && ha < 1.2*hb && hb < 1.2*ha
}

// take reads entity, year and unit from line i.
func (h *heading) take(texts []normalize.Text, i int) {
	l := parseLine(texts[i].Text)
	if l.fields == 0 && l.name == "" && l.unit == "" {
		return
	}
	if l.unit != "" {
		h.unit = l.unit
	}
	if l.year != 0 {
		h.year = l.year
	}
	if l.code != "" {
		h.code = l.code
	}
	if l.name != "" {
		h.name = wholeName(l.name, texts, i)
		h.code = l.code
	}
}

// wholeName joins a name that goes on in the next line: 江苏省人大 / 常委会办公厅.
func wholeName(name string, texts []normalize.Text, i int) string {
	if i+1 >= len(texts) || organisation(name) {
		return name
	}
	for _, next := range texts[i+1 : min(i+3, len(texts))] {
		l := parseLine(next.Text)
		if l.name != "" || l.rest == "" || l.number {
			continue
		}
		if _, ok := readTitle(l.rest); ok {
			return name
		}
		if joined := name + l.rest; organisation(joined) && plausibleName(joined) {
			return joined
		}
	}
	return name
}
