package schema

import (
	"fmt"
	"slices"
	"strings"
)

// maxMisprints is how many functions of a budget may have another name in
// another of its tables and still count as printed so: a misprint or a shorter
// word comes alone. Names that were read into the rows above and below differ
// by the dozen.
const maxMisprints = 2

// namesDiffer are problems, name_differs, for the functional codes that have
// different names in different tables of one budget: warnings where they are
// few, else errors, for names that changed their rows were read wrong. So is a
// name that lost a part, or took in one of another row: one is an error.
func namesDiffer(lists []*listing) (problems []Problem) {
	if len(lists) == 0 {
		return nil
	}
	rows := 0
	for _, g := range lists {
		rows += len(g.rows)
	}
	index := lists[0].space.index(rows)
	first := make([]*listed, 0, rows/2) // of each code
	var told []string
	for _, g := range lists {
		if g.kind == KindGeneralPublicBasicExpenditure || !g.coded {
			continue // of another classification, or of none
		}
		for i := range g.rows {
			r := &g.rows[i]
			if r.Code == "" || r.Name == "" {
				continue
			}
			at := index.meet(hashOf(r.Code), len(first), func(i int) bool { return first[i].Code == r.Code })
			if at < 0 {
				first = append(first, r)
				continue
			}
			before := first[at].Name
			if before != r.Name && plainName(before) != plainName(r.Name) && !slices.Contains(told, r.Code) {
				told = append(told, r.Code)
				p := g.problem(r.Line, "name_differs", fmt.Sprintf("code %s is read as %s, in another table it is %s", r.Code, r.Name, before))
				if !partOfName(g.budget.FiscalYear, r.known, before, r.Name) {
					p.Severity = Warning
				}
				problems = append(problems, p)
			}
		}
	}
	if len(problems) > maxMisprints {
		for i := range problems {
			problems[i].Severity = Error
		}
	}
	return problems
}

// partOfName reports that one of two names begins or ends with the other, and
// that not both of them are known of the code in the year: 农业 is a part of 农业农村
// where it is no more its name.
func partOfName(year int, known []CodeName, a, b string) bool {
	a, b = plainName(a), plainName(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	if !strings.HasPrefix(b, a) && !strings.HasSuffix(b, a) {
		return false
	}
	return !isNamedIn(year, known, a) || !isNamedIn(year, known, b)
}
