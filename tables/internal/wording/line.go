package wording

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// Line is a line of text above a table, taken apart.
type Line struct {
	Rest   string // what is left when the labelled fields are taken out, without white space
	row    bool   // it begins as a row does, with its 序号 and its code
	Code   string // of the entity
	Name   string // of the entity
	Unit   string
	year   int
	Fields int  // labelled fields found
	number bool // nothing but the number of a form
	open   bool // the name goes to the end of the line: the next may continue it
}

// FoundField is a field of a line: its label begins at from, its value at to.
type FoundField struct {
	Kind     vocabulary.FieldKind
	from, to int
}

// ParseLine takes a line above a table apart. White space may separate its
// parts; a line without any is read all the same.
func ParseLine(s string) Line { return parseLine(s, "") }

// parseLine is ParseLine for a line whose text without white space may be known.
func parseLine(s, label string) Line {
	s = strings.TrimSpace(s)
	fields := FindFields(s)
	l := Line{Fields: len(fields)}
	head := s
	if len(fields) > 0 {
		head = s[:fields[0].from]
	}
	for i, f := range fields {
		end := len(s)
		if i+1 < len(fields) {
			end = fields[i+1].from
		}
		l.Take(f.Kind, word.TrimRight(strings.TrimSpace(s[f.to:end]), "（([【"))
	}
	l.open = len(fields) > 0 && (fields[len(fields)-1].Kind == vocabulary.FieldEntity || fields[len(fields)-1].Kind == vocabulary.FieldUnitEntity && l.Unit == "")
	if len(fields) > 0 || label == "" {
		label = Label(head)
	}
	l.takeRest(head, label)
	return l
}

// FindFields finds the labelled fields of a line from left to right.
func FindFields(s string) []FoundField {
	var found []FoundField
	for at := 0; at < len(s); {
		i := indexColon(s[at:])
		if i < 0 {
			break
		}
		colon := at + i
		_, n := utf8.DecodeRuneInString(s[colon:])
		if kind, from := labelBefore(s[at:colon]); kind != vocabulary.FieldNone {
			found = append(found, FoundField{kind, at + from, colon + n})
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
func labelBefore(s string) (vocabulary.FieldKind, int) {
	s = strings.TrimRight(s, " ")
	if s == "" {
		return vocabulary.FieldNone, 0
	}
	spaced, last := strings.Contains(s, " "), s[len(s)-1]
	for i := range vocabulary.FieldLabels {
		f := &vocabulary.FieldLabels[i]
		if f.Word[len(f.Word)-1] != last { // so most do not
			continue
		}
		if strings.HasSuffix(s, f.Word) {
			return f.Kind, len(s) - len(f.Word)
		}
		if spaced {
			if from, ok := cutSpaced(s, f.Word); ok {
				return f.Kind, from
			}
		}
	}
	return vocabulary.FieldNone, 0
}

// cutSpaced reports where word begins at the end of s, which may hold spaces
// between the runes of word.
func cutSpaced(s, word string) (int, bool) {
	i := len(s)
	for k := len(word) - 1; k >= 0; k-- {
		for i > 0 && s[i-1] == ' ' {
			i--
		}
		if i == 0 || s[i-1] != word[k] {
			return 0, false
		}
		i--
	}
	return i, true
}

// Take keeps the value of a labelled field.
func (l *Line) Take(kind vocabulary.FieldKind, value string) {
	switch kind {
	case vocabulary.FieldUnit:
		l.setUnit(value)
	case vocabulary.FieldUnitEntity, vocabulary.FieldEntity: // 部门公开 beside 单位：万元 reads like a label of an entity
		if !l.setUnit(value) && !l.setUnit(unitInFront(value)) {
			l.setEntity(value)
		}
	case vocabulary.FieldCode:
		if v := Label(value); text.IsDigits(v) {
			l.Code = v
		}
	case vocabulary.FieldYear:
		if v := Label(value); len(v) >= 4 && text.IsDigits(v[:4]) {
			l.year = word.Atoi(v[:4])
		}
	}
}

func (l *Line) setUnit(value string) bool {
	u := unitOf(strings.TrimSpace(value))
	if u == "" {
		u = unitOf(Label(value))
	}
	if u == "" {
		u = otherUnit(word.TrimRight(Label(value), "）)]】"))
	}
	if u != "" {
		l.Unit = u
	}
	return u != ""
}

// withoutCutField takes off a name what stands apart behind it and begins the label of a unit, of which
// the edge of the page cut the rest: 某局 单.
func withoutCutField(s string) string {
	i := strings.LastIndexByte(s, ' ')
	if i < 0 || s[i+1:] == "" {
		return s
	}
	for _, f := range vocabulary.FieldLabels {
		if (f.Kind == vocabulary.FieldUnit || f.Kind == vocabulary.FieldUnitEntity) && strings.HasPrefix(f.Word, s[i+1:]) {
			return strings.TrimRight(s[:i], " ")
		}
	}
	return s
}

// setEntity keeps an entity printed with or without its code. A year behind it is
// the budget's, 部门：某局 2024年度; a date is that of what the table counts: 某局 截至2023年12月31日.
func (l *Line) setEntity(value string) {
	value = withoutCutField(strings.TrimSpace(CutLabel(value, vocabulary.AsOfLabels)))
	if i := YearAt(value); i > 0 && YearLen(value[i:]) == len(value)-i {
		l.year, value = YearIn(value[i:]), strings.TrimSpace(value[:i])
	}
	code, name := SplitEntity(value)
	if name == "" || l.Name != "" || !plausibleName(name) {
		return
	}
	l.Name = name
	if code != "" {
		l.Code = code
	}
}

// takeRest reads what stands before the first label, as printed and without white space:
// an entity with its code, a unit in brackets, the number of a form, or something else.
func (l *Line) takeRest(s, label string) {
	text := word.TrimLeft(word.Trim(label, "（(【["), "：:")
	if text == "" {
		return
	}
	if rest, number, _ := CutNumber(text); number && word.Trim(rest, "表") == "" {
		l.number = true
		return
	}
	if inner := word.Trim(text, "（）()"); unitOf(inner) != "" || inner != label && moneyWord(inner) != "" {
		l.Unit = cmp.Or(unitOf(inner), inner)
		return
	}
	if code, name := splitLabel(label); code != "" && EntityCode(code, name) && !twoNumbers(s) && plausibleName(name) && l.Name == "" {
		l.Code, l.Name = code, name
		return
	}
	l.Rest, l.row = text, twoNumbers(s)
}

// twoNumbers reports a text that begins with two numbers, of which the second has more than one
// digit: the 序号 and the code of a row.
func twoNumbers(s string) bool {
	if s = strings.TrimSpace(s); s == "" || !text.IsDigit(s[0]) {
		return false // so are nearly all
	}
	rest := strings.TrimLeft(s, "0123456789")
	next := strings.TrimSpace(rest)
	return len(next) < len(rest) && len(next) > 1 && text.IsDigits(next[:2])
}

// SplitEntity takes a code in front of, or in brackets around or behind a
// name, off it: 434石家庄市…, [434]…, 434-…, …（434）.
func SplitEntity(s string) (code, name string) {
	if twoNumbers(s) {
		return "", Label(s)
	}
	return splitLabel(Label(s))
}

// splitLabel is SplitEntity for a text without white space.
func splitLabel(s string) (code, name string) {
	front := word.TrimLeft(s, text.Opening)
	i := text.LeadingDigits(front)
	if i >= 3 && i <= 15 && i < len(front) && !word.StartsWithAny(front[i:], "年", "号", "%") {
		return front[:i], word.TrimLeft(front[i:], text.Closing+"-—－_:：、.")
	}
	if name, code, ok := cutCodeBehind(s); ok {
		return code, name
	}
	return "", s
}

// cutCodeBehind takes a code in brackets off the end of a name.
func cutCodeBehind(s string) (name, code string, ok bool) {
	body := word.TrimRight(s, text.Closing)
	i := len(body)
	for i > 0 && text.IsDigit(body[i-1]) {
		i--
	}
	name = word.TrimRight(body[:i], text.Opening)
	return name, body[i:], body != s && len(body)-i >= 3 && name != body[:i]
}

// EntityCode reports that digits before a name are the code of an entity, not
// of a function or an economic class.
func EntityCode(code, name string) bool {
	if len(code) == 5 || len(code) == 7 || word.StartsWithAny(code, "20") && len(code) == 4 {
		return Organisation(name) && utf8.RuneCountInString(name) > 4 && len(code) != 4
	}
	return Organisation(name) || PlaceName(name)
}

// Organisation reports that a name ends like that of an organisation, and not
// of a place.
func Organisation(name string) bool {
	name = word.TrimRight(name, "）)")
	return vocabulary.OrganisationEndsList.End(name)
}

// PlaceName reports that a name ends like that of a place.
func PlaceName(name string) bool {
	return vocabulary.PlaceEndsList.End(name)
}

// plausibleName reports that a text can be the name of an entity.
func plausibleName(s string) bool {
	n := utf8.RuneCountInString(s)
	return n >= 2 && n <= 60 && strings.ContainsFunc(s, text.IsHan) && !word.HoldsAny(s, "。；;?？!！")
}

// ContinuesField reports that text is the rest of a field that the line before leaves open.
func ContinuesField(before, text string) bool {
	a, b, both := ParseLine(before), ParseLine(text), ParseLine(before+text)
	switch {
	case b.Fields > 0 || b.Name != "":
		return false
	case both.Unit == "" && a.Unit != "":
		return false // 单位：万元 is whole; what stands below is the header
	case both.Unit != a.Unit && a.Unit != "" || both.year != a.year:
		return both.Fields == a.Fields
	case b.Unit != "" || b.year != 0:
		return false
	}
	return both.Fields > a.Fields || a.Name != "" && a.Name != Label(text) && both.Name == a.Name+Label(text) // the name again heads the next page
}
