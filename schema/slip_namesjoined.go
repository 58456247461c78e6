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
// name goes on with the beginning of the name below, those with two names of the
// entity or one text twice, and those that took in the name that heads the page, a sentence or the words of a seal.
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
	return r.Code == "" && r.level > 0 && r.holdsNextItem() || saidTwice(r.Name) || holdsSentence(r.Name) || strings.Contains(r.Name, sealWord) ||
		r.EntityCode != "" && entity != "" && strings.Count(r.Name, entity) > 1 || r.EntityCode == "" && r.besideEntity(entity)
}

// besideEntity reports a name that is known, of a code, a source or a total, with that of the entity
// before or behind it, or of the department whose unit the entity is.
func (r *listed) besideEntity(entity string) bool {
	const beginning = len("某某局")
	if len(entity) < beginning || len(r.label) <= beginning {
		return false
	}
	at := strings.Index(r.label, entity[:beginning])
	switch {
	case at < 0:
		return false // so are nearly all
	case at == 0:
		return r.label != entity && strings.HasPrefix(r.label, entity) && knownName(r.label[len(entity):])
	}
	head := r.label[at:]
	return len(head) > beginning && (strings.HasPrefix(entity, head) || strings.HasPrefix(head, entity)) && knownName(r.label[:at])
}

// knownName reports a name that a row of some form has.
func knownName(plain string) bool {
	return plain != "" && (slices.Contains(totalLabels, plain) || sourceOf(plain) != "" || NamesCode(plain))
}

// sealWord is what a seal over the page says beside the name of its owner: 财政专用章.
const sealWord = "专用章"

// holdsSentence reports a name with the marks of a sentence: a comma, and a full stop or a colon at the end.
func holdsSentence(name string) bool {
	return strings.Contains(name, "，") && (strings.Contains(name, "。") || strings.HasSuffix(name, "："))
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

// saidTwice reports a name that is one text twice: it was printed over itself. Of names as short as
// 其他其他 that is known of totals and of 无 alone.
func saidTwice(name string) bool {
	half := len(name) / 2
	return name[:half] == name[half:] && (len(name) > 2*len("名称") || name[:half] == "无" || slices.Contains(totalLabels, name[:half]))
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
