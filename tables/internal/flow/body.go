package flow

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// repeatedHead is what a publisher prints again on each page of a table: the
// labels of the lines from the title to the last line of the header.
// The first named of them stand above the row of column numbers.
func repeatedHead(s *flowSection, titleLines int) (labels []string, named int) {
	for _, l := range s.above[titleLines:] {
		labels = append(labels, l.Label)
	}
	named = -1
	for _, l := range s.header {
		if named < 0 && flowtext.NumbersColumns(l) {
			named = len(labels)
		}
		labels = append(labels, l.Label)
	}
	return labels, named
}

// flowBody reads the rows of a section, page after page.
type flowBody struct {
	reader   *flowReader
	section  *flowSection
	repeated []string
	named    int      // of repeated: those before the row of column numbers, which may be printed once
	known    []string // labels of the header
	breaks   bool     // a page ended since the last fragment
	page     int      // of the last fragment
	chunk    int      // where the fragments of the current page begin
	asked    [8]furnitureAt
}

// furnitureAt is how many lines are set aside at a line.
type furnitureAt struct {
	line, lines int
	known       bool
}

// read takes lines from i on until the table ends and returns the line behind
// it.
func (b *flowBody) read(i int) int {
	r := b.reader
	for i < len(r.lines) {
		l := r.lines[i]
		if n := b.furniture(i); n > 0 {
			b.endChunk()
			i += n
			continue
		}
		if n := b.ownFields(i); n > 0 {
			b.moveFields(r.lines[i : i+n])
			i += n
			continue
		}
		if b.ends(i) {
			break
		}
		if r.Note(l) {
			b.section.notes = append(b.section.notes, l)
			i++
			continue
		}
		b.add(l, i)
		i++
	}
	b.endChunk()
	return i
}

// furniture is the number of lines at i that are set aside. Lines ask about
// those behind them: what was found of the last few is kept.
func (b *flowBody) furniture(i int) int {
	f := &b.asked[i%len(b.asked)]
	if !f.known || f.line != i {
		*f = furnitureAt{i, b.findFurniture(i), true}
	}
	return f.lines
}

// findFurniture counts page numbers, running lines, the numbers of forms, the
// title and header printed again.
func (b *flowBody) findFurniture(i int) int {
	r := b.reader
	l := r.lines[i]
	if wording.PageNumberLine(l.Label) || r.HeadsPages(r.lines, i) || r.Running[l.Label] && (!r.behindCode(i) || r.tableEnds(i+1)) || flowtext.NumberOfForm(r.lines, i) {
		return 1
	}
	if n := b.repeats(i); n > 0 {
		return n
	}
	if t, ok := flowtext.Title(r.lines[i : i+1]); ok {
		if t.Name != b.section.title.Name {
			return 0 // its unit may make it look like the field above a header
		}
		if n := b.repeats(i + 1); n > 0 {
			return n + 1
		}
		if t.Continued {
			return 1
		}
	}
	if r.headStarts(l) {
		if run := r.runAt(i); run.begins() && run.repeats(b.labels()) {
			return run.lines
		}
	}
	return 0
}

// behindCode reports a line right behind a number long enough to be a code: the name of
// an entity that runs on top of the pages too.
func (r *flowReader) behindCode(i int) bool {
	if i == 0 || r.lines[i].Top {
		return false
	}
	f := r.lines[i-1].Fragments
	return len(f) == 1 && f[0].Kind == normalize.DigitsFragment && len(f[0].Text) >= leastEntityCode
}

// maxFieldLines is how many lines the fields of a table are broken over.
const maxFieldLines = 3

// ownFields is the number of lines at i that hold the entity and unit of the
// section itself, printed behind its rows: the table has none above them, and
// no title follows.
func (b *flowBody) ownFields(i int) int {
	r := b.reader
	if _, title := flowtext.Title(r.lines[i : i+1]); title || len(b.section.body) == 0 {
		return 0
	}
	text := ""
	for n := 1; n <= maxFieldLines && i+n < len(r.lines); n++ {
		l := r.lines[i+n-1]
		if flowtext.HasAmount(l) || n == 1 && !r.Field(l) && !wording.Organisation(l.Label) && !r.entityGoesOn(i) {
			return 0
		}
		text += l.Text
		f := wording.ParseLine(text)
		if f.Fields > 0 && f.Name != "" && f.Unit == "" && b.unitAlone() {
			return n
		}
		if f.Fields > 0 && f.Unit != "" {
			if !b.lacksFields(text) || r.titleSoon(i+n) {
				return 0
			}
			if i+n < len(r.lines) && wording.UnitGoesOn(text, r.lines[i+n].Label) {
				n++ // 单位：万 · 元
			}
			return n
		}
	}
	return 0
}

// entityGoesOn reports the beginning of the name of an entity before a line of fields:
// 336某市某区残疾人联合 · 会 预算年度：2022.
func (r *flowReader) entityGoesOn(i int) bool {
	return i+1 < len(r.lines) && r.Field(r.lines[i+1]) && wording.ParseLine(r.lines[i].Text+r.lines[i+1].Text).Name != ""
}

// unitAlone reports a section above which a unit stands, and no entity.
func (b *flowBody) unitAlone() bool {
	unit := false
	for _, l := range b.section.above {
		f := wording.ParseLine(l.Text)
		if f.Name != "" {
			return false
		}
		unit = unit || f.Unit != ""
	}
	return unit
}

// lacksFields reports a section above which no fields stand but these.
func (b *flowBody) lacksFields(text string) bool {
	return !slices.ContainsFunc(b.section.above, func(l normalize.FlowLine) bool {
		return wording.ParseLine(l.Text).Fields > 0 && l.Text != text
	})
}

// titleSoon reports a title on one of the two lines from i on.
func (r *flowReader) titleSoon(i int) bool {
	for k := i; k < min(i+2, len(r.lines)); k++ {
		if _, _, ok := r.titleAt(k); ok {
			return true
		}
	}
	return false
}

// moveFields puts fields above the table, once.
func (b *flowBody) moveFields(lines []normalize.FlowLine) {
	l := lines[0]
	for _, more := range lines[1:] {
		l.Text, l.Label = l.Text+more.Text, l.Label+more.Label
	}
	s := b.section
	if !slices.ContainsFunc(s.above, func(a normalize.FlowLine) bool { return a.Label == l.Label }) {
		s.above = append(s.above, l)
	}
}

// labels are the labels of the section's header.
func (b *flowBody) labels() []string {
	if b.known == nil {
		b.known, _ = flowhead.Labels(flowhead.Pieces(b.section.header))
		b.known = append(b.known, "")
	}
	return b.known
}

// repeats is the number of lines at i that repeat the head of the table, from
// any of its lines to the last.
func (b *flowBody) repeats(i int) int {
	for k := range b.repeated {
		if n := b.repeatsFrom(i, k); n > 0 {
			return n
		}
	}
	return 0
}

// repeatsFrom matches the head from its k-th line on. The title, the page
// number and the running line may be glued to it or stand in it.
func (b *flowBody) repeatsFrom(i, k int) int {
	lines, start := b.reader.lines, i
	if i >= len(lines) || len(b.repeated)-k < 2 && k > 0 && !severalLabels(lines[i]) {
		return 0
	}
	for ; k < len(b.repeated); k++ {
		for i > start && i < len(lines) && (wording.PageNumberLine(lines[i].Label) || b.reader.Running[lines[i].Label]) {
			i++
		}
		if i >= len(lines) || !sameHeadLine(lines[i].Label, b.repeated[k]) {
			if k == b.named && i > start+1 {
				break
			}
			return 0
		}
		i++
	}
	return i - start
}

// severalLabels reports a line that is a whole header: one word alone may as well name a row.
func severalLabels(l normalize.FlowLine) bool {
	return strings.Contains(l.Text, " ") && flowtext.HasWords(l.Label) && !flowtext.HasAmount(l)
}

// sameHeadLine compares a line with one of the head; a page number may be glued
// to its front.
func sameHeadLine(s, head string) bool {
	front, ok := strings.CutSuffix(s, head)
	return ok && (front == "" || len(front) < 5 && text.IsDigits(front))
}

// ends reports that the table ends before line i: another title, or text.
func (b *flowBody) ends(i int) bool {
	r := b.reader
	l := r.lines[i]
	if wording.IsSentence(l.Label) && !r.Note(l) {
		return true
	}
	if _, _, ok := r.titleAt(i); ok || r.formBegins(i) || r.opens(i) {
		return true
	}
	if _, ok := flowtext.Title(r.lines[i : i+1]); ok {
		return true
	}
	return b.otherHead(i)
}

// otherHead reports that another table's head follows: fields or a header that
// are not this table's own. Its title may stand in front of it.
func (b *flowBody) otherHead(i int) bool {
	r := b.reader
	if flowtext.HasAmount(r.lines[i]) || len(r.lines[i].Fragments) > 6 {
		return false
	}
	for k, words := i, 0; words < 2 && k < len(r.lines); k++ {
		l := r.lines[k]
		if wording.PageNumberLine(l.Label) || r.Running[l.Label] {
			continue
		}
		if b.furniture(k) > 0 {
			return false
		}
		if _, title := flowtext.Title(r.lines[k : k+1]); title {
			return false // the next table begins here, and not before
		}
		if r.Field(l) && wording.ParseLine(l.Text).Unit != "" {
			return true
		}
		f := l.Fragments
		if len(f) > 1 && f[0].Kind == normalize.DigitsFragment && f[1].Glued {
			f = f[1:] // a page number glued to the line
		}
		if len(f) >= 3 && allHeaders(f) {
			return true
		}
		if word.ItemNumber(l.Label) != (word.Numbering{}) || f[0].Kind != normalize.TextFragment || len(f) > 1 {
			return false
		}
		words++
	}
	return false
}

// allHeaders reports that every word of a line heads a column of some table.
func allHeaders(line []normalize.Fragment) bool {
	for _, f := range line {
		if f.Kind != normalize.TextFragment || !(wording.Lexicon{}).Header(f.Text) {
			return false
		}
	}
	return true
}

// add takes the fragments of a line into the body.
func (b *flowBody) add(l normalize.FlowLine, i int) {
	if l.Page != b.page {
		if b.page != 0 {
			b.endChunk()
		}
		b.page = l.Page
	}
	if len(b.section.body) == 0 {
		b.breaks = false
	}
	alone := len(l.Fragments) == 1
	for k, f := range l.Fragments {
		b.section.body = append(b.section.body, flowtext.Fragment{
			Fragment: f, First: k == 0, Breaks: b.breaks, Gap: k == 0 && l.Gap,
			PageNumber: alone && f.Kind == normalize.DigitsFragment && f.Text != "0" && b.besidePageEnd(i),
		})
		b.breaks = false
	}
	b.section.pages[1] = max(b.section.pages[1], l.Page)
}

// besidePageEnd reports that line i is the first or last of what a page prints
// of the table.
func (b *flowBody) besidePageEnd(i int) bool {
	lines := b.reader.lines
	if !b.reader.Pages.MayBe(lines[i]) {
		return false
	}
	if i+1 >= len(lines) || lines[i+1].Top || b.breaks || lines[i].Top {
		return true
	}
	return b.furniture(i+1) > 0 || b.ends(i+1)
}

// endChunk marks the end of a page's part of the body: the words behind its
// last number are its tail.
func (b *flowBody) endChunk() {
	body := b.section.body
	end := len(body) - 1
	for end >= b.chunk && body[end].PageNumber {
		end--
	}
	for k := end; k >= b.chunk; k-- {
		if next := body[min(k+1, end)]; !plainTail(body[k], next) {
			break
		}
		body[k].Tail = true
	}
	b.chunk, b.breaks = len(body), len(body) > 0
}
