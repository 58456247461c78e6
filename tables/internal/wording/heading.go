package wording

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Heading is what the lines above a table say about it.
type Heading struct {
	Title     Title
	Named     bool // a title was found
	Code      string
	Name      string
	Alone     string // the name of an organisation that stands below the title without a label
	Year      int
	Unit      string
	UnitAbove string // stated above a title that has another: it may be said for all tables
	Page      int    // of the title
	Above     string // where none was found: the last line above that may be one
}

// MaxHeadingLines is how far above a table its title is looked for. A
// narrative between two tables is longer than that.
const MaxHeadingLines = 14

// Owner is the organisation that the title itself names, before its year
// (某局2024年部门收支总表) or behind it; empty if it names none.
func (t Title) Owner() string {
	name := t.Prefix
	if i := YearAt(t.Name); i > 0 {
		name = t.Name[:i]
	} else if i == 0 {
		name = strings.TrimLeft(name[min(len(name), YearLen(name)):], "度")
	}
	if !Organisation(name) || !plausibleName(name) || utf8.RuneCountInString(name) < 4 || word.HoldsAny(name, "，、：:") {
		return ""
	}
	return name
}

// Heading reads the lines between the table before and this one. The
// title is the last line that is one; what is said last counts.
func (r *Reader) Heading(texts []normalize.Text) Heading {
	h := Heading{}
	texts = r.joinUnits(texts)
	at, titleLines := -1, 0
	for i := len(texts) - 1; i >= max(0, len(texts)-MaxHeadingLines); i-- {
		t, n, ok := r.titleAt(texts, i)
		if ok {
			h.Title, h.Named, at, titleLines = t, true, i, n
			h.Unit, h.Year, h.Page = t.unit, t.Year, texts[i].Page
			break
		}
	}
	if !h.Named {
		h.Above = r.titleUnknown(texts)
	}
	above, below := texts[:max(0, at-titleLines+1)], texts[at+1:]
	h.lines(above, r)
	if own := h.Title.unit; own != "" && own != h.Unit {
		h.Unit, h.UnitAbove = own, h.Unit
	}
	h.lines(below, r)
	if h.Named && h.Name == "" {
		h.Alone = r.nameAlone(below)
	}
	return h
}

// reachOfUnit is how many lines below its upper half the lower one of a unit may
// stand: beside it stands the name of the entity.
const reachOfUnit = 2

// joinUnits puts a unit together that is broken over lines, （单位：万 above 元）:
// the lower half alone is another unit.
func (r *Reader) joinUnits(texts []normalize.Text) []normalize.Text {
	for i, t := range texts {
		rest, ok := strings.CutPrefix(r.Of(t.Text).Label, vocabulary.LowerUnit)
		if !ok || !unitEnds(rest) {
			continue
		}
		for k := i - 1; k >= max(0, i-reachOfUnit); k-- {
			if unitBroken(r.Of(texts[k].Text).Label) {
				joined := slices.Delete(slices.Clone(texts), i, i+1)
				joined[k].Text += vocabulary.LowerUnit + rest
				return r.joinUnits(joined)
			}
		}
	}
	return texts
}

// titleUnknown is the last line above a table that may be its title, in words that
// are not known.
func (r *Reader) titleUnknown(texts []normalize.Text) string {
	for i := len(texts) - 1; i >= max(0, len(texts)-MaxHeadingLines); i-- {
		s := r.Of(texts[i].Text).Label
		n := utf8.RuneCountInString(s)
		if n < 4 || n > 60 || !r.continuesTitle(s) || ReadHeader(s).Known || EmptyNote(s) {
			continue
		}
		if r.Of(s).Line().Rest == s {
			return s
		}
	}
	return ""
}

// titleAt reads the title that ends with line i, and how many lines it takes.
// A title broken over lines is read whole: the last line of one may look like
// a title itself (支出表).
func (r *Reader) titleAt(texts []normalize.Text, i int) (Title, int, bool) {
	said := r.Of(texts[i].Text)
	one, ok := said.Title()
	if ok && (one.number || word.Longer(one.Name, 12)) {
		return one, 1, true
	}
	joined := said.Label
	for n := 1; n <= 2 && i-n >= 0 && SameParagraph(texts[i-n], texts[i-n+1]); n++ {
		above := r.Of(texts[i-n].Text)
		if _, whole := above.Title(); whole || !r.continuesTitle(above.Label) {
			break
		}
		joined = above.Label + joined
		if t, ok := r.Of(joined).Title(); ok && t.Known() {
			return t, n + 1, true
		}
	}
	if !ok && mayNameTable(said.Label) {
		one, ok = r.titleBesideFields(said.Line())
	}
	return one, 1, ok
}

// ReadTitle is ParseTitle for titles of budget tables.
func ReadTitle(s string) (Title, bool) {
	t, ok := ParseTitle(s)
	if !ok {
		return t, false
	}
	_, _, ok = KindOf(t)
	return t, ok
}

// titleBesideFields reads a title that shares its line with the unit or the
// entity.
func (r *Reader) titleBesideFields(l Line) (Title, bool) {
	if l.Fields == 0 || l.Rest == "" {
		return Title{}, false
	}
	t, ok := r.Of(l.Rest).Title()
	if t.unit == "" {
		t.unit = l.Unit
	}
	return t, ok
}

// continuesTitle reports that a line may be the upper part of a title.
func (r *Reader) continuesTitle(s string) bool {
	l := r.Of(s).Line()
	return l.Fields == 0 && l.Name == "" && l.Unit == "" && !l.number && !word.HoldsAny(s, "。；：:，,") && !word.Longer(s, 40)
}

// SameParagraph reports that two lines follow each other closely in the same
// type size. Without geometry nothing is told against it.
func SameParagraph(a, b normalize.Text) bool {
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

// lines reads entity, year and unit from lines that stand together.
func (h *Heading) lines(texts []normalize.Text, r *Reader) {
	n := nameParts{}
	unit := ""
	for _, t := range texts {
		l := r.Of(t.Text).Line()
		if l.Unit != "" && (l.Fields > 0 || unit == "") {
			unit = l.Unit
		}
		if l.year != 0 {
			h.Year = l.year
		}
		n.take(l, t, r)
	}
	if unit != "" {
		h.Unit = unit
	}
	if code, name := n.whole(); name != "" {
		h.Code, h.Name = code, name
	} else if n.code != "" {
		h.Code = n.code
	}
}

// nameParts puts the name of an entity together that is broken over lines,
// between which other fields of the same height may stand:
//
//	部门名称：济宁市任
//	城区住房和城乡建设   单位：元
//	局
type nameParts struct {
	code, name string
	loose      bool           // nothing but a code says that it is a name
	line       normalize.Text // where the name begins
	rest       []string
}

// below reports that a line stands below the beginning of the name, at its
// left. Without geometry nothing is told against it.
func (n *nameParts) below(t normalize.Text) bool {
	height := n.line.Box.Y1 - n.line.Box.Y0
	if height <= 0 {
		return true
	}
	from := n.line.Box.X0 - height
	if Organisation(n.name) {
		return t.Box.X0 >= from && t.Box.X0 <= n.line.Box.X0+2*height
	}
	return t.Box.X0 >= from && t.Box.X0 <= n.line.Box.X1
}

// maxNamePart is the longest line that can be a part of a name.
const maxNamePart = 24

func (n *nameParts) take(l Line, t normalize.Text, r *Reader) {
	rest := withoutUnit(l.Rest)
	switch code, name := SplitEntity(rest); {
	case l.Name != "":
		n.code, n.name, n.loose, n.rest, n.line = l.Code, l.Name, false, nil, t
	case l.Code != "":
		n.code = l.Code
	case n.name == "" && code != "" && !l.row && (len(code) == 3 || len(code) >= 6 && len(code) != 7) && plausibleName(name):
		n.code, n.name, n.loose, n.line = code, name, true, t
	case Organisation(n.name) && beginsLabel(rest):
	case n.name != "" && n.below(t) && r.namePart(rest):
		n.rest = append(n.rest, rest)
	}
}

// nameAlone is the one line of some below a title that is the name of an organisation and
// nothing else, maybe with the unit behind it.
func (r *Reader) nameAlone(texts []normalize.Text) (name string) {
	for _, t := range texts {
		rest := withoutUnit(r.Of(t.Text).Line().Rest)
		if !OrganisationAlone(rest) || !r.namePart(rest) || beginsLabel(rest) {
			continue
		}
		if name != "" && name != rest {
			return ""
		}
		name = rest
	}
	return name
}

// leastAlone is how many characters the name of an organisation has at least that no label
// announces.
const leastAlone = 4

// OrganisationAlone reports a text that is the name of an organisation, where nothing says so.
func OrganisationAlone(s string) bool {
	return Organisation(s) && plausibleName(s) && utf8.RuneCountInString(s) >= leastAlone && !word.HoldsAny(s, "，、：:")
}

// namePart reports that a line can be a part of a name.
func (r *Reader) namePart(s string) bool {
	if s == "" || word.Longer(s, maxNamePart) || word.HoldsAny(s, "：:，。；、0123456789") {
		return false
	}
	_, isTitle := r.Of(s).Title()
	return !isTitle
}

// leastOfLabel is how many characters tell the beginning of a label of a header
// from that of a part of a name.
const leastOfLabel = 4

// beginsLabel reports that a line is a label of a header that the line below goes
// on with: 支出功能分类科 above 目编码 ends like a name (组织科).
func beginsLabel(s string) bool {
	return utf8.RuneCountInString(s) >= leastOfLabel &&
		slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool { return strings.HasPrefix(l, s) })
}

// whole is the longest name that its parts make.
func (n *nameParts) whole() (code, name string) {
	if !n.loose || Organisation(n.name) {
		name = n.name
	}
	joined := n.name
	for _, part := range n.rest {
		joined += part
		if Organisation(joined) && plausibleName(joined) {
			name = joined
		}
	}
	if name == "" {
		return "", ""
	}
	return n.code, name
}

// withoutUnit takes a unit off the end of a line, which a label above it asks
// for.
func withoutUnit(s string) string {
	for _, w := range vocabulary.UnitWords {
		if rest, ok := strings.CutSuffix(s, w.Printed); ok && utf8.RuneCountInString(w.Printed) > 1 {
			return word.TrimRight(rest, "：:（(")
		}
	}
	return s
}
