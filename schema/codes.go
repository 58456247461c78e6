package schema

import (
	"slices"
	"sort"
	"strings"
	"sync"
	"unicode"
)

// Classification is one of the three lists of 《政府收支分类科目》.
type Classification string

// The classifications.
const (
	Functional         Classification = "f" // 支出功能分类: 类 款 项 of 3, 5 and 7 digits
	DepartmentEconomic Classification = "e" // 部门预算支出经济分类: 类 款 of 3 and 5 digits, from 301
	GovernmentEconomic Classification = "g" // 政府预算支出经济分类: 类 款 of 3 and 5 digits, from 501
)

// How a code's name is known.
const (
	Seen        = "seen"        // in a published document
	Unconfirmed = "unconfirmed" // from memory of the field
	Harvested   = "harvested"   // found by pattern in several documents; may be cut where it wraps
)

// CodeName is a name that a code has or had.
type CodeName struct {
	Name   string
	Status string // Seen, Unconfirmed or Harvested
	From   int    // first budget year of the name, 0 where not known
	To     int    // last budget year of the name, 0 where it is still in use

	plain string // see plainName
}

//go:generate go test -run TestCodesAreReady . -write

// codeEntry is the names of a code. codeNames has those of all codes by list and
// code (codesready.go, of codes.tsv).
type codeEntry struct {
	list  Classification
	code  string
	names []CodeName
}

type codeKey struct {
	list Classification
	code string
}

// compare is the order of the entries.
func (e *codeEntry) compare(k codeKey) int {
	if e.list != k.list {
		return strings.Compare(string(e.list), string(k.list))
	}
	return strings.Compare(e.code, k.code)
}

// classCodes finds the class (类) of functions by its name.
var classCodes = sync.OnceValue(func() map[string]string {
	codes := make(map[string]string, 64)
	for i := range codeNames {
		if k := &codeNames[i]; k.list == Functional && len(k.code) == 3 {
			for _, n := range k.names {
				codes[n.plain] = k.code
			}
		}
	}
	return codes
})

// codeOfName finds that a name is one of a code.
var codeOfName = sync.OnceValue(func() map[string]bool {
	known := map[string]bool{}
	for i := range codeNames {
		for _, n := range codeNames[i].names {
			known[n.plain] = true
		}
	}
	return known
})

// NamesCode reports the name of a code, of any list and year.
func NamesCode(name string) bool { return codeOfName()[plainName(name)] }

// CodeNames are all names known of a code, nil for an unknown one. Do not
// change them.
func CodeNames(list Classification, code string) []CodeName {
	k := codeKey{list, code}
	i := sort.Search(len(codeNames), func(i int) bool { return codeNames[i].compare(k) >= 0 })
	if i == len(codeNames) || codeNames[i].compare(k) != 0 {
		return nil
	}
	return codeNames[i].names
}

// HasName reports that a code has or had a name.
func HasName(list Classification, code, name string) bool {
	return isNamed(CodeNames(list, code), plainName(name))
}

// isNamed reports that a plain name is one of those known of a code.
func isNamed(known []CodeName, plain string) bool {
	return slices.ContainsFunc(known, func(n CodeName) bool { return n.plain == plain })
}

// codesNamed finds the codes of a list that have or had a name.
var codesNamed = sync.OnceValue(func() map[codeKey][]string {
	codes := map[codeKey][]string{}
	for i := range codeNames {
		k := &codeNames[i]
		for _, n := range k.names {
			if name := (codeKey{k.list, n.plain}); !slices.Contains(codes[name], k.code) {
				codes[name] = append(codes[name], k.code)
			}
		}
	}
	for _, list := range codes {
		slices.Sort(list)
	}
	return codes
})

// CodesNamed are the codes that have or had a name, in rising order, nil where
// none has. Do not change them.
func CodesNamed(list Classification, name string) []string {
	return codesNamed()[codeKey{list, plainName(name)}]
}

// NameOfCode is the name of a code in a budget year, 0 for today; empty if it
// is not known.
func NameOfCode(list Classification, code string, year int) string {
	name := ""
	for _, n := range CodeNames(list, code) {
		if n.From <= year && (n.To == 0 || year != 0 && year <= n.To) || name == "" && n.To == 0 {
			name = n.Name
		}
	}
	return name
}

// plainName leaves out what wrapping and fonts change in a name: white space,
// the width of brackets, quotes.
func plainName(s string) string {
	if plainWord(s) {
		return s
	}
	return strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) {
			return -1
		}
		return sameMark(r)
	}, s)
}

// plainWord reports a name of nothing but ideographs, letters, digits and marks
// that nothing is left out of; it may say no to one.
func plainWord(s string) bool {
	for i := range len(s) {
		if c := s[i]; c <= ' ' || c == '"' || c >= 0xC0 && (c < 0xE4 || c > 0xE9) {
			return false
		}
	}
	return true
}

// classificationOf tells the list of a code in a table.
func classificationOf(k Kind, code string) Classification {
	switch {
	case k != KindGeneralPublicBasicExpenditure:
		return Functional
	case strings.HasPrefix(code, "5"):
		return GovernmentEconomic
	}
	return DepartmentEconomic
}
