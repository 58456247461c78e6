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
	To     int    // last budget year of the name, 0 where it is still in use or not known

	plain string // see plainName
	code  string
}

//go:generate go test -run TestCodesAreReady . -write

// The codes stand in codesready.go, made of codes.tsv and laid out as they are looked
// for, so that no process has to sort or hash them:
// codeNumbers are the codes as numbers, rising, so a 类 before all 款 and these before
// all 项; codeNames their names, those of the i-th from firstNames[i] on; namesSorted
// the places in codeNames by plain name, then by code.

// classCodes finds the class (类) of functions by its name.
var classCodes = sync.OnceValue(func() map[string]string {
	codes := make(map[string]string, 64)
	for i := range codeNames {
		n := &codeNames[i]
		if len(n.code) != classLength || n.code[0] != '2' {
			break
		}
		codes[n.plain] = n.code
	}
	return codes
})

// CodeNames are all names known of a code, nil for an unknown one. Do not
// change them.
func CodeNames(list Classification, code string) []CodeName {
	if len(code) < classLength || listOfCode(code) != list {
		return nil
	}
	number, ok := numberOfCode(code)
	if !ok {
		return nil
	}
	i, found := slices.BinarySearch(codeNumbers[:], number)
	if !found {
		return nil
	}
	return codeNames[firstNames[i]:firstNames[i+1]:firstNames[i+1]]
}

// listOfCode is the list of a code by its first digit, empty for none.
func listOfCode(code string) Classification {
	switch code[0] {
	case '2':
		return Functional
	case '3':
		return DepartmentEconomic
	case '5':
		return GovernmentEconomic
	}
	return ""
}

// maxCodeLength is the length of the longest code, that of an item (项).
const maxCodeLength = 7

// numberOfCode reads a code as a number, if it may be one of a list.
func numberOfCode(code string) (number uint32, ok bool) {
	if len(code) > maxCodeLength || listOfCode(code) == "" {
		return 0, false
	}
	for i := range len(code) {
		d := code[i] - '0'
		if d > 9 {
			return 0, false
		}
		number = 10*number + uint32(d)
	}
	return number, true
}

// named are the places in namesSorted of a name, given plain.
func named(plain string) []uint16 {
	from := sort.Search(len(namesSorted), func(i int) bool { return codeNames[namesSorted[i]].plain >= plain })
	to := from
	for to < len(namesSorted) && codeNames[namesSorted[to]].plain == plain {
		to++
	}
	return namesSorted[from:to]
}

// NamesCode reports the name of a code, of any list and year.
func NamesCode(name string) bool { return len(named(plainName(name))) > 0 }

// CodesNamed are the codes of a list that have or had a name, in rising order, nil
// where none has.
func CodesNamed(list Classification, name string) []string {
	places := named(plainName(name))
	if len(places) == 0 {
		return nil
	}
	codes := make([]string, 0, len(places))
	for _, at := range places {
		if n := &codeNames[at]; listOfCode(n.code) == list {
			codes = append(codes, n.code)
		}
	}
	return codes
}

// HasName reports that a code has or had a name.
func HasName(list Classification, code, name string) bool {
	return isNamed(CodeNames(list, code), plainName(name))
}

// isNamed reports that a plain name is one of those known of a code.
func isNamed(known []CodeName, plain string) bool {
	return slices.ContainsFunc(known, func(n CodeName) bool { return n.plain == plain })
}

// isNamedIn reports that a plain name is one of those known of a code in a budget
// year, 0 for any.
func isNamedIn(year int, known []CodeName, plain string) bool {
	return slices.ContainsFunc(known, func(n CodeName) bool { return n.plain == plain && n.in(year) })
}

// in reports a name in use in a budget year, as far as known; 0 is any.
func (n *CodeName) in(year int) bool {
	return year == 0 || n.From <= year && (n.To == 0 || year <= n.To)
}

// NameOfCode is the name of a code in a budget year, 0 for today; empty if it
// is not known. Of names whose years are not known the first is the newest.
func NameOfCode(list Classification, code string, year int) string {
	known, newest := CodeNames(list, code), ""
	for i := range known {
		n := &known[i]
		if year != 0 && n.in(year) {
			return n.Name
		}
		if newest == "" && n.To == 0 {
			newest = n.Name
		}
	}
	return newest
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
