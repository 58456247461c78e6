package schema

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// namesJoined are errors, names_joined, for the rows that hold two numbered
// items (一、教育支出二、农林水支出): two rows read as one. Where one of them has no
// amount all sums hold, and every row below is counted one short. So are those whose
// name goes on with the beginning of the name below, and those with two names of the
// entity or one text twice.
func namesJoined(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		for i := range g.rows {
			if r := &g.rows[i]; r.joined(g.budget.Entity.Name) || g.takesFromBelow(i) {
				problems = append(problems, g.problem(r.Line, "names_joined", fmt.Sprintf("%s reads like two items in one row", r.Name)))
			}
		}
	}
	return problems
}

// joined reports a row with the next item, or with a text or the name of the entity twice.
func (r *listed) joined(entity string) bool {
	return r.Code == "" && r.level > 0 && r.holdsNextItem() || saidTwice(r.Name) ||
		r.EntityCode != "" && entity != "" && strings.Count(r.Name, entity) > 1
}

// takesFromBelow reports a row whose name is that of its code and a beginning, with
// which the name below is that of its own code.
func (g *listing) takesFromBelow(i int) bool {
	r := &g.rows[i]
	if r.Code == "" || i+1 == len(g.rows) || g.rows[i+1].Code == "" || len(r.known) == 0 || r.known[0].Name == r.Name {
		return false // so are nearly all
	}
	name, below := plainName(r.Name), &g.rows[i+1]
	return !isNamed(r.known, name) && slices.ContainsFunc(r.known, func(n CodeName) bool {
		taken, ok := strings.CutPrefix(name, n.plain)
		return ok && HasName(r.codes, below.Code, taken+plainName(below.Name))
	})
}

// holdsNextItem reports a name numbered 一、 or （一） that holds the number of the
// next item too.
func (r *listed) holdsNextItem() bool {
	name, number, rest := r.Name, r.number, r.label
	if !strings.Contains(rest, "、") && !strings.Contains(rest, "）") && !strings.Contains(rest, ")") {
		return false // no number stands in it
	}
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
