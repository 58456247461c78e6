package tables

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
)

// formReader sets the lines of forms beyond the nine tables apart from the
// lines of the narrative: a title, then a header that proves it.
type formReader struct {
	form   formLines
	proven bool           // the header came: the title is no mere heading
	last   normalize.Text // the line before, the first half of a broken title
}

// formLines are the lines of one form. The first is its title.
type formLines struct {
	kind  formKind
	title string
	lines []normalize.Text
}

// take takes a line. It returns the form that ended before it, and the lines
// that belong to none.
func (r *formReader) take(t normalize.Text) (done *formLines, rest []normalize.Text) {
	s := label(t.Text)
	if kind, title := r.begins(s); kind != noForm && !r.form.repeats(kind, title) {
		done, rest = r.end()
		r.form = formLines{kind: kind, title: title, lines: []normalize.Text{t}}
		r.last = t
		return done, rest
	}
	r.last = t
	if r.form.kind == noForm || runningTitle(s) {
		return nil, []normalize.Text{t}
	}
	if !r.proven {
		if r.proven = formHeadLine(r.form.kind, s); !r.proven && (len(r.form.lines) > maxFormHead || isSentence(s)) {
			_, rest = r.end()
			return nil, append(rest, t)
		}
	} else if r.form.ends(s) {
		done, rest = r.end()
		return done, append(rest, t)
	}
	r.form.lines = append(r.form.lines, t)
	return nil, nil
}

// end ends the form: its lines are those of none if no header came.
func (r *formReader) end() (done *formLines, rest []normalize.Text) {
	form, proven := r.form, r.proven
	r.form, r.proven = formLines{}, false
	if proven {
		return &form, nil
	}
	return nil, form.lines
}

// begins reads the title of a form, whose first half may be the line before.
func (r *formReader) begins(s string) (formKind, string) {
	if kind, title := formTitle(s); kind != noForm {
		return kind, title
	}
	if utf8.RuneCountInString(s) > 8 || r.last.Text == "" {
		return noForm, ""
	}
	return formTitle(label(r.last.Text) + s)
}

// repeats reports the title of the form itself, printed again on its next page.
func (f *formLines) repeats(kind formKind, title string) bool {
	return f.kind == kind && f.title == title && len(f.lines) > 1
}

// ends reports that a line goes on with the narrative or with another table.
func (f *formLines) ends(s string) bool {
	if _, ok := readTitle(s); ok || f.heading(s) {
		return true
	}
	if last := label(f.lines[len(f.lines)-1].Text); (lexicon{}).Note(s) || (lexicon{}).Note(last) && !strings.HasSuffix(last, "。") {
		return false
	}
	return isSentence(s) && (f.kind != targetForm || f.listed() && utf8.RuneCountInString(s) > maxCellLine)
}

// maxCellLine is how long a line of a cell can be that is no narrative.
const maxCellLine = 40

// runningTitle reports a line that a document repeats on every page.
func runningTitle(s string) bool {
	if yearIn(s) == 0 {
		return false
	}
	for end := range eachWord(runningEnds) {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// heading reports a heading of the narrative: 九、名词解释. A goal of a project
// may be numbered like one; it stands above the indicators.
func (f *formLines) heading(s string) bool {
	if strings.HasPrefix(s, "第") && strings.Contains(firstRunes(s, 6), "部分") {
		return true
	}
	rest, ok := cutNumeral(strings.TrimLeft(s, "（("))
	if !ok || !startsWithAny(rest, "、", "．", "）", ")") || f.kind == assetForm && assetRowBegins(s) {
		return false
	}
	return f.kind != targetForm || f.listed()
}

// listed reports that the indicators have begun.
func (f *formLines) listed() bool {
	for _, t := range f.lines[1:] {
		if containsAny(t.Text, "三级指标 数量指标 产出指标") {
			return true
		}
	}
	return false
}

// formWord is what stands between white space in a form.
type formWord struct {
	text        string
	page, line  int
	first, last bool // of its line
	gap         bool // a blank line stands before its line
}

// wordsOf are the words of the lines of a form, page numbers left out.
func wordsOf(lines []normalize.Text) []formWord {
	var words []formWord
	before := 0
	for i, t := range lines {
		fields := strings.Fields(t.Text)
		if pageNumberLine(label(t.Text)) {
			continue
		}
		row := t.Line
		if row == 0 {
			row = i + 1
		}
		for k, s := range fields {
			words = append(words, formWord{
				text: label(s), page: t.Page, line: row, first: k == 0, last: k == len(fields)-1, gap: before > 0 && row-before > 1,
			})
		}
		before = row
	}
	return words
}

// pagesOf are the first and the last page of lines.
func pagesOf(lines []normalize.Text) *[2]int {
	if len(lines) == 0 {
		return nil
	}
	return &[2]int{lines[0].Page, lines[len(lines)-1].Page}
}
