package tables

import (
	"sort"
	"strings"
	"sync"
	"unicode/utf8"
)

// line is a line of text above a table, taken apart.
type line struct {
	rest   string // what is left when the labelled fields are taken out, without white space
	code   string // of the entity
	name   string // of the entity
	year   int
	unit   string
	number bool // nothing but the number of a form
	fields int  // labelled fields found
	open   bool // the name goes to the end of the line: the next may continue it
}

// fieldLabel is a label of the vocabulary with its kind.
type fieldLabel struct {
	word string
	kind fieldKind
}

// fieldLabels are the labels of fields by their last rune, the longest first.
var fieldLabels = sync.OnceValue(func() map[rune][]fieldLabel {
	var list []fieldLabel
	for _, f := range fieldWords {
		for w := range eachWord(f.words) {
			list = append(list, fieldLabel{w, f.kind})
		}
	}
	sort.SliceStable(list, func(i, j int) bool { return len(list[i].word) > len(list[j].word) })
	byRune := map[rune][]fieldLabel{}
	for _, f := range list {
		last, _ := utf8.DecodeLastRuneInString(f.word)
		byRune[last] = append(byRune[last], f)
	}
	return byRune
})

// foundField is a field of a line: its label begins at from, its value at to.
type foundField struct {
	kind     fieldKind
	from, to int
}

// parseLine takes a line above a table apart. White space may separate its
// parts; a line without any is read all the same.
func parseLine(s string) line {
	s = strings.TrimSpace(s)
	fields := findFields(s)
	l := line{fields: len(fields)}
	head := s
	if len(fields) > 0 {
		head = s[:fields[0].from]
	}
	for i, f := range fields {
		end := len(s)
		if i+1 < len(fields) {
			end = fields[i+1].from
		}
		l.take(f.kind, strings.TrimRight(strings.TrimSpace(s[f.to:end]), "（([【"))
	}
	l.open = len(fields) > 0 && (fields[len(fields)-1].kind == fieldEntity || fields[len(fields)-1].kind == fieldUnitEntity && l.unit == "")
	l.takeRest(head)
	return l
}

// findFields finds the labelled fields of a line from left to right.
func findFields(s string) []foundField {
	var found []foundField
	for at := 0; at < len(s); {
		i := indexColon(s[at:])
		if i < 0 {
			break
		}
		colon := at + i
		_, n := utf8.DecodeRuneInString(s[colon:])
		if kind, from := labelBefore(s[at:colon]); kind != fieldNone {
			found = append(found, foundField{kind, at + from, colon + n})
		}
		at = colon + n
	}
	return found
}

// indexColon is where the first colon of either width stands, -1 without any.
func indexColon(s string) int {
	i := strings.Index(s, "：")
	if half := strings.IndexByte(s, ':'); half >= 0 && (i < 0 || half < i) {
		return half
	}
	return i
}

// labelBefore finds the label that s ends with. White space inside it counts
// for nothing (单 位：万元).
func labelBefore(s string) (fieldKind, int) {
	s = strings.TrimRight(s, " ")
	last, _ := utf8.DecodeLastRuneInString(s)
	for _, f := range fieldLabels()[last] {
		if from, ok := cutSpaced(s, f.word); ok {
			return f.kind, from
		}
	}
	return fieldNone, 0
}

// cutSpaced reports where word begins at the end of s, which may hold spaces
// between the runes of word.
func cutSpaced(s, word string) (int, bool) {
	i := len(s)
	for len(word) > 0 {
		r, n := utf8.DecodeLastRuneInString(word)
		for i > 0 && s[i-1] == ' ' {
			i--
		}
		q, m := utf8.DecodeLastRuneInString(s[:i])
		if q != r || m == 0 {
			return 0, false
		}
		i, word = i-m, word[:len(word)-n]
	}
	return i, true
}

// take keeps the value of a labelled field.
func (l *line) take(kind fieldKind, value string) {
	switch kind {
	case fieldUnit:
		l.setUnit(value)
	case fieldUnitEntity, fieldEntity: // 部门公开 beside 单位：万元 reads like a label of an entity
		if !l.setUnit(value) {
			l.setEntity(value)
		}
	case fieldCode:
		if v := label(value); isDigits(v) {
			l.code = v
		}
	case fieldYear:
		if v := label(value); len(v) >= 4 && isDigits(v[:4]) {
			l.year = atoi(v[:4])
		}
	}
}

func (l *line) setUnit(value string) bool {
	u := unitOf(strings.TrimSpace(value))
	if u == "" {
		u = unitOf(label(value))
	}
	if u == "" {
		u = otherUnit(label(value))
	}
	if u != "" {
		l.unit = u
	}
	return u != ""
}

// setEntity keeps an entity printed with or without its code. A year behind it is
// the budget's, 部门：某局 2024年度; a date is that of what the table counts: 某局 截至2023年12月31日.
func (l *line) setEntity(value string) {
	value = strings.TrimSpace(cutLabel(value, asOfLabels))
	if i := yearAt(value); i > 0 && yearLen(value[i:]) == len(value)-i {
		l.year, value = yearIn(value[i:]), strings.TrimSpace(value[:i])
	}
	code, name := splitEntity(value)
	if name == "" || l.name != "" || !plausibleName(name) {
		return
	}
	l.name = name
	if code != "" {
		l.code = code
	}
}

// takeRest reads what stands before the first label: an entity with its code,
// a unit in brackets, the number of a form, or something else.
func (l *line) takeRest(s string) {
	text := strings.TrimLeft(strings.Trim(label(s), "（(【["), "：:")
	if text == "" {
		return
	}
	if rest, number, _ := cutNumber(text); number && strings.Trim(rest, "表") == "" {
		l.number = true
		return
	}
	if u := unitOf(strings.Trim(text, "（）()")); u != "" {
		l.unit = u
		return
	}
	if code, name := splitEntity(s); code != "" && entityCode(code, name) && plausibleName(name) && l.name == "" {
		l.code, l.name = code, name
		return
	}
	l.rest = text
}

// splitEntity takes a code in front of, or in brackets around or behind a
// name, off it: 434石家庄市…, [434]…, 434-…, …（434）.
func splitEntity(s string) (code, name string) {
	s = strings.TrimSpace(s)
	text := label(s)
	front := strings.TrimLeft(text, "[【（(")
	i := 0
	for i < len(front) && isDigit(front[i]) {
		i++
	}
	if i >= 3 && i <= 15 && i < len(front) && !startsWithAny(front[i:], "年", "号", "%") {
		return front[:i], strings.TrimLeft(front[i:], "]】）)-—－_:：、.")
	}
	if name, code, ok := cutCodeBehind(text); ok {
		return code, name
	}
	return "", text
}

// cutCodeBehind takes a code in brackets off the end of a name.
func cutCodeBehind(s string) (name, code string, ok bool) {
	body := strings.TrimRight(s, "）)]】")
	i := len(body)
	for i > 0 && isDigit(body[i-1]) {
		i--
	}
	name = strings.TrimRight(body[:i], "（([【")
	return name, body[i:], body != s && len(body)-i >= 3 && name != body[:i]
}

// entityCode reports that digits before a name are the code of an entity, not
// of a function or an economic class.
func entityCode(code, name string) bool {
	if len(code) == 5 || len(code) == 7 || startsWithAny(code, "20") && len(code) == 4 {
		return organisation(name) && utf8.RuneCountInString(name) > 4 && len(code) != 4
	}
	return organisation(name) || placeName(name)
}

// organisation reports that a name ends like that of an organisation, and not
// of a place.
func organisation(name string) bool {
	name = strings.TrimRight(name, "）)")
	return organisationEndWords().end(name)
}

var organisationEndWords = wordListOf(organisationEnds)

// placeName reports that a name ends like that of a place.
func placeName(name string) bool {
	return placeEndWords().end(name)
}

var placeEndWords = wordListOf(placeEnds)

// plausibleName reports that a text can be the name of an entity.
func plausibleName(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 60 && strings.ContainsFunc(s, isHan) && !holdsAny(s, "。；;?？!！")
}

func continuesField(before, text string) bool {
	a, b, both := parseLine(before), parseLine(text), parseLine(before+text)
	switch {
	case b.fields > 0 || b.name != "":
		return false
	case both.unit == "" && a.unit != "":
		return false // 单位：万元 is whole; what stands below is the header
	case both.unit != a.unit && a.unit != "" || both.year != a.year:
		return both.fields == a.fields
	case b.unit != "" || b.year != 0:
		return false
	}
	return both.fields > a.fields || a.name != "" && both.name == a.name+label(text)
}
