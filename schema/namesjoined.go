package schema

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// NamesJoined are errors, names_joined, for the rows that hold two numbered
// items (一、教育支出二、农林水支出): two rows read as one. Where one of them has no
// amount all sums hold, and every row below is counted one short. So are those whose
// name goes on with the beginning of the name below, and those with two names of the
// entity or one text twice.
func NamesJoined(b *Budget) []Problem {
	var problems []Problem
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				if h := l.Row(i).Head(); h.Code == "" && holdsNextItem(h.Name) || saidTwice(h.Name) || h.EntityCode != "" && holdsTwice(h.Name, b.Entity.Name) || takesFromBelow(t.Kind(), l, i) {
					problems = append(problems, listError(b, t, h.Line, "names_joined", fmt.Sprintf("%s reads like two items in one row", h.Name)))
				}
			}
		}
	}
	return problems
}

// holdsTwice reports a name that holds that of the entity twice.
func holdsTwice(name, entity string) bool {
	return entity != "" && strings.Count(name, entity) > 1
}

// takesFromBelow reports a row whose name is that of its code and a beginning, with
// which the name below is that of its own code.
func takesFromBelow(k Kind, l List, i int) bool {
	if i+1 >= l.Len() {
		return false
	}
	h, below := l.Row(i).Head(), l.Row(i+1).Head()
	if h.Code == "" || below.Code == "" {
		return false
	}
	list := classificationOf(k, h.Code)
	return !HasName(list, h.Code, h.Name) && slices.ContainsFunc(CodeNames(list, h.Code), func(n CodeName) bool {
		taken, ok := strings.CutPrefix(plainName(h.Name), plainName(n.Name))
		return ok && HasName(list, below.Code, taken+plainName(below.Name))
	})
}

// holdsNextItem reports a name numbered 一、 or （一） that holds the number of the
// next item too.
func holdsNextItem(name string) bool {
	_, number, rest := cutNumber(name)
	next := nextNumeral(number)
	if next == "" || !strings.Contains(rest, next) {
		return false
	}
	for _, form := range [][2]string{{"", "、"}, {"（", "）"}, {"(", ")"}} {
		mark := form[0] + next + form[1]
		if i := strings.Index(rest, mark); i > 0 && strings.HasPrefix(name, form[0]+number+form[1]) && !strings.HasSuffix(rest[:i], "、") {
			return true
		}
	}
	return false
}

// numeralOf is the number of an item without what closes it, empty for none.
func numeralOf(name string) string {
	_, number, _ := cutNumber(name)
	return number
}

// saidTwice reports a name that is one text twice: it was printed over itself.
func saidTwice(name string) bool {
	half := len(name) / 2
	return len(name) > 2*len("名称") && name[:half] == name[half:]
}

// nextNumeral is the Chinese numeral behind one of 一 to 九十八, empty for others.
func nextNumeral(s string) string {
	const units = "一二三四五六七八九"
	_, size := utf8.DecodeLastRuneInString(s)
	head, last := s[:len(s)-size], s[len(s)-size:]
	switch at := strings.Index(units, last); {
	case last == "":
		return ""
	case last == "十":
		return s + "一"
	case at < 0:
		return ""
	case last != "九":
		return head + units[at+len(last):at+2*len(last)]
	case head == "":
		return "十"
	case head == "十":
		return "二十"
	default:
		return nextNumeral(strings.TrimSuffix(head, "十")) + "十"
	}
}
