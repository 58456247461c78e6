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

// NamesDiffer are problems, name_differs, for the functional codes that have
// different names in different tables of one budget: warnings where they are
// few, else errors, for names that changed their rows were read wrong. So is a
// name that lost a part, or took in one of another row: one is an error.
func NamesDiffer(b *Budget) []Problem {
	first := map[string]string{}
	var problems []Problem
	var told []string
	for _, t := range b.Tables.All() {
		if t.Kind() == KindGeneralPublicBasicExpenditure {
			continue // of another classification
		}
		for _, l := range t.Lists() {
			for i := range l.Len() {
				h := l.Row(i).Head()
				before := first[h.Code]
				switch {
				case h.Code == "" || h.Name == "":
				case before == "":
					first[h.Code] = h.Name
				case plainName(before) != plainName(h.Name) && !slices.Contains(told, h.Code):
					told = append(told, h.Code)
					severity := Warning
					if partOfName(h.Code, before, h.Name) {
						severity = Error
					}
					problems = append(problems, Problem{
						Severity: severity, Code: "name_differs", Page: t.Head().Pages[0],
						Entity: b.Entity.Name, Table: string(t.Kind()), Line: h.Line,
						Message: fmt.Sprintf("code %s is read as %s, in another table it is %s", h.Code, h.Name, before),
					})
				}
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

// partOfName reports that one name of a code begins or ends with the other, and
// that not both of them are known.
func partOfName(code, a, b string) bool {
	a, b = plainName(a), plainName(b)
	if len(a) > len(b) {
		a, b = b, a
	}
	if !strings.HasPrefix(b, a) && !strings.HasSuffix(b, a) {
		return false
	}
	known := func(name string) bool {
		return slices.ContainsFunc(CodeNames(Functional, code), func(n CodeName) bool { return plainName(n.Name) == name })
	}
	return !known(a) || !known(b)
}
