package beyond

import (
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// FormReader sets the lines of forms beyond the nine tables apart from the
// lines of the narrative: a title, then a header that proves it.
type FormReader struct {
	form   FormLines
	proven bool   // the header came: the title is no mere heading
	last   string // the line before, the first half of a broken title
	alone  [1]normalize.Text
}

// FormLines are the lines of one form. The first is its title.
type FormLines struct {
	kind  vocabulary.FormKind
	title string
	Lines []normalize.Text
}

// Take takes a line and what it says. It returns the form that ended before it, and the
// lines that belong to none, until the next is taken.
func (r *FormReader) Take(t normalize.Text, said *wording.Said) (done *FormLines, rest []normalize.Text) {
	s := said.Label
	kind, title := r.begins(said)
	r.last = s
	if kind != vocabulary.NoForm && !r.form.repeats(kind, title) {
		done, rest = r.End()
		r.form = FormLines{kind: kind, title: title, Lines: []normalize.Text{t}}
		return done, rest
	}
	if r.form.kind == vocabulary.NoForm || runningTitle(s) {
		r.alone[0] = t
		return nil, r.alone[:]
	}
	if !r.proven {
		if r.proven = wording.FormHeadLine(r.form.kind, s); !r.proven && (len(r.form.Lines) > wording.MaxFormHead || wording.IsSentence(s)) {
			_, rest = r.End()
			return nil, append(rest, t)
		}
	} else if r.form.ends(said) {
		done, rest = r.End()
		return done, append(rest, t)
	}
	r.form.Lines = append(r.form.Lines, t)
	return nil, nil
}

// End ends the form: its lines are those of none if no header came.
func (r *FormReader) End() (done *FormLines, rest []normalize.Text) {
	lines := r.form.Lines
	if r.proven {
		form := r.form
		done, lines = &form, nil
	}
	r.form, r.proven = FormLines{}, false
	return done, lines
}

// begins reads the title of a form, whose first half may be the line before.
func (r *FormReader) begins(said *wording.Said) (vocabulary.FormKind, string) {
	if kind, title := said.Form(); kind != vocabulary.NoForm {
		return kind, title
	}
	s := said.Label
	if r.last == "" || word.Longer(s, 8) || word.StartsWithAny(s, "（", "(") { // （2024年度）
		return vocabulary.NoForm, ""
	}
	return wording.FormTitle(r.last + s)
}

// repeats reports the title of the form itself, printed again on its next page.
func (f *FormLines) repeats(kind vocabulary.FormKind, title string) bool {
	return f.kind == kind && f.title == title && len(f.Lines) > 1
}

// ends reports that a line goes on with the narrative or with another table.
func (f *FormLines) ends(said *wording.Said) bool {
	s := said.Label
	if _, ok := said.Title(); ok || f.heading(s) {
		return true
	}
	if last := wording.Label(f.Lines[len(f.Lines)-1].Text); (wording.Lexicon{}).Note(s) || (wording.Lexicon{}).Note(last) && !strings.HasSuffix(last, "。") {
		return false
	}
	return wording.IsSentence(s) && (f.kind != vocabulary.TargetForm || f.listed() && utf8.RuneCountInString(s) > maxCellLine)
}

// maxCellLine is how long a line of a cell can be that is no narrative.
const maxCellLine = 40

// runningTitle reports a line that a document repeats on every page.
func runningTitle(s string) bool {
	if wording.YearIn(s) == 0 {
		return false
	}
	for end := range word.EachWord(vocabulary.RunningEnds) {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// heading reports a heading of the narrative: 九、名词解释. A goal of a project
// may be numbered like one; it stands above the indicators.
func (f *FormLines) heading(s string) bool {
	if wording.PartHeading(s) {
		return true
	}
	rest, ok := wording.CutNumeral(word.TrimLeft(s, "（("))
	if !ok || !word.StartsWithAny(rest, "、", "．", "）", ")") || f.kind == vocabulary.AssetForm && assetRowBegins(s) {
		return false
	}
	return f.kind != vocabulary.TargetForm || f.listed()
}

// listed reports that the indicators have begun.
func (f *FormLines) listed() bool {
	for _, t := range f.Lines[1:] {
		if word.ContainsAny(t.Text, vocabulary.IndicatorHeads) {
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
		if wording.PageNumberLine(wording.Label(t.Text)) {
			continue
		}
		row := t.Line
		if row == 0 {
			row = i + 1
		}
		for k, s := range fields {
			words = append(words, formWord{
				text: wording.Label(s), page: t.Page, line: row, first: k == 0, last: k == len(fields)-1, gap: before > 0 && row-before > 1,
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
