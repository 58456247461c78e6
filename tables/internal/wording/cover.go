package wording

import (
	"strings"
	"sync"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Cover is what the lines outside the tables say about whose budget it is: a
// cover (某局 / 2024年部门预算公开), or a heading between the budgets of several
// entities (第二部分 某局本级2023年预算).
type Cover struct {
	Name   string
	Year   int
	Scope  string
	Tables bool // it heads the tables that follow: 第二部分 2024年部门预算表
}

// ReadCover reads a line, with the line before it, as a cover or a heading.
func ReadCover(before, s string) (Cover, bool) {
	return (*Reader)(nil).Of(s).Cover(before)
}

// coverIn reads a line without white space as a cover or a heading, its name as it
// stands there.
func coverIn(label string) (Cover, bool) {
	text := cutPart(label)
	if YearAt(text) < 0 {
		return Cover{}, false // so are nearly all lines
	}
	if word.Longer(text, 60) || word.HoldsAny(text, "。，；：:,;") {
		return Cover{}, false
	}
	c, ok := nameBeforeYear(text)
	if !ok {
		c, ok = nameBehindYear(text)
	}
	return c, ok
}

// named is a cover with a name that may be one; where the line has none, that of the
// line before it.
func (c Cover) named(before string) Cover {
	if c.Name == "" {
		c.Name = cutPart(Label(before))
	}
	c.Name = word.Trim(c.Name, vocabulary.CoverMarks)
	if !Organisation(c.Name) || !plausibleName(c.Name) || word.HoldsAny(c.Name, "，、：:") {
		c.Name = ""
	}
	return c
}

// nameBeforeYear reads 某局2024年部门预算, and 2024年部门预算 alone.
func nameBeforeYear(text string) (Cover, bool) {
	i := YearAt(text)
	if i < 0 || !coverTail(text[i+YearLen(text[i:]):]) {
		return Cover{}, false
	}
	return Cover{Name: text[:i], Year: YearIn(text[i:]), Scope: scopeIn(text[i:]), Tables: strings.HasSuffix(text, "表")}, true
}

// nameBehindYear reads 2024年某局部门预算: the name ends where words for a
// published budget begin.
func nameBehindYear(text string) (Cover, bool) {
	if YearAt(text) != 0 {
		return Cover{}, false
	}
	rest := text[YearLen(text):]
	for i := range rest {
		if Organisation(rest[:i]) && coverTail(rest[i:]) {
			return Cover{Name: rest[:i], Year: YearIn(text), Scope: scopeIn(rest[i:])}, true
		}
	}
	return Cover{}, false
}

// CoverWords reports a line of a cover that is words for a published budget alone:
// 部门预算公开, with the name on the line above.
func CoverWords(label string) bool { return !word.Longer(label, 20) && label != "" && coverTail(label) }

// YearAt finds a year (2024年) in s, -1 if there is none.
func YearAt(s string) int {
	for from := 0; ; {
		k := strings.IndexByte(s[from:], '2')
		if k < 0 {
			return -1
		}
		i := from + k
		if (i == 0 || !text.IsDigit(s[i-1])) && YearLen(s[i:]) > 4 {
			return i
		}
		from = i + 1
	}
}

// coverTail reports that what follows name and year on a cover are words for a
// published budget, and nothing else.
func coverTail(s string) bool {
	s = strings.Map(dropTitleMarks, s)
	for end := range word.EachWord(vocabulary.CoverEnds) {
		s = strings.TrimSuffix(s, end)
	}
	return coverSet()[s]
}

var coverSet = sync.OnceValue(func() map[string]bool {
	set := map[string]bool{}
	for w := range word.EachWord(vocabulary.CoverWords) {
		set[w] = true
	}
	return set
})

// scopeIn is the scope that a cover names.
func scopeIn(s string) string {
	switch {
	case strings.Contains(s, vocabulary.DepartmentWord):
		return "department"
	case strings.Contains(s, vocabulary.UnitWord):
		return "unit"
	}
	return ""
}

// cutPart takes 第二部分 off a heading.
func cutPart(s string) string {
	rest, ok := strings.CutPrefix(s, vocabulary.OrdinalMark)
	if !ok {
		return s
	}
	rest, ok = CutNumeral(rest)
	if !ok {
		return s
	}
	for _, w := range vocabulary.PartNames {
		if r, ok := strings.CutPrefix(rest, w); ok {
			return word.TrimLeft(r, "：:、")
		}
	}
	return s
}
