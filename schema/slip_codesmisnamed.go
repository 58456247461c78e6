package schema

import (
	"fmt"
	"slices"
	"strings"
)

// codesMisnamed are warnings, name_differs, for the codes whose printed name is
// none of those that the list gives it. The row keeps what is printed: the list is
// evidence, not the truth.
func codesMisnamed(lists []*listing) (problems []Problem) {
	var told []string
	for _, g := range lists {
		for i := range g.rows {
			r := &g.rows[i]
			known, differ := r.differs()
			if !differ {
				continue
			}
			if k := r.Code + r.Name; !slices.Contains(told, k) {
				told = append(told, k)
				p := g.problem(r.Line, "name_differs", fmt.Sprintf("code %s is printed as %s, %s %s", r.Code, r.Name, howKnown[known.Status], known.Name))
				p.Severity = Warning
				problems = append(problems, p)
			}
		}
	}
	return problems
}

// howKnown says in a message how the name of a code is known.
var howKnown = map[string]string{Seen: "elsewhere it is", Harvested: "elsewhere it reads", Unconfirmed: "it should be"}

// differs gives the known name of a row's code, and reports that the row has
// another, of any year. A name that was found by pattern may be cut where it wraps:
// one that begins or ends with it is the same.
func (r *listed) differs() (known CodeName, differ bool) {
	if r.Name == "" || len(r.known) == 0 || r.known[0].Name == r.Name {
		return known, false
	}
	name := withoutLevel(plainName(r.Name))
	for _, n := range r.known {
		if n.Name == r.Name || n.plain == name || n.Status == Harvested && (strings.HasPrefix(name, n.plain) || strings.HasSuffix(name, n.plain)) {
			return known, false
		}
		if known.Name == "" || n.Status == Seen {
			known = n
		}
	}
	return known, known.Name != ""
}

// levelMarks stand behind a name that is printed with its level, as plainName has them.
var levelMarks = []string{"(类)", "(款)", "(项)"}

// withoutLevel is a plain name without the mark of its level behind it: 住房公积金（项）.
func withoutLevel(plain string) string {
	for _, mark := range levelMarks {
		if name, ok := strings.CutSuffix(plain, mark); ok {
			return name
		}
	}
	return plain
}
