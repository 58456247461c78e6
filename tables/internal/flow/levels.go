package flow

import (
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/word"
)

// Where 类 款 项 have a column each, some places print on each row only its own
// level. In flow text 05 is then 款 or 项, and the amounts tell: the 项 of a 款
// add up to it, the 款 of a 类 to the 类.
//
//	208      39058.00        208
//	05       13451.20        20805
//	05       13451.20        2080505
//	10       25606.80        20810
//	02       25606.80        2081002

// settleLevels joins the codes of rows that print them in parts.
func settleLevels(rows []*flowRow, divisions bool, left *limits.Effort) {
	for i := 0; i < len(rows); {
		j := i + 1
		for j < len(rows) && len(rows[j].parts) == 1 && len(rows[j].parts[0]) < 3 {
			j++
		}
		if len(rows[i].parts) > 0 && len(rows[i].parts[0]) == 3 {
			settleClass(rows[i:j], divisions, left)
		}
		i = j
	}
}

// settleClass settles the rows of one class: the first one's, and those that
// print their own level only.
func settleClass(rows []*flowRow, divisions bool, left *limits.Effort) {
	class := rows[0]
	class.code = joinParts(class.parts)
	if len(rows) == 1 {
		return
	}
	if divisions { // economic codes have two levels
		for _, r := range rows[1:] {
			r.code = class.code + pad(r.parts[0])
		}
		return
	}
	s := &levels{rows: rows[1:], class: class.code, whole: rowTotal(class), most: min(maxLevelSteps, left.Levels)}
	if len(rows) <= limits.MaxLevelRows {
		s.search(nil)
	}
	left.Levels -= s.steps
	if !(s.found == 1 || s.found > 1 && s.bestOnly) {
		s.best = s.byNames()
	}
	for i, r := range s.rows {
		r.code = s.best[i]
	}
}

// byNames gives the rows the codes whose known names they have, each the only one of
// the two that it may be; empty from the first row that no name tells. Where amounts
// are read wrong, or are lost, the sums say nothing.
func (s *levels) byNames() []string {
	codes := make([]string, len(s.rows))
	last := s.class
	for i, r := range s.rows {
		part, name, told := pad(r.parts[0]), r.nameText(), 0
		for _, above := range []string{s.class, word.FirstRunes(last, 5)} {
			if code := above + part; code > last && isKnown(name, knownNames(code)) && code != codes[i] {
				codes[i] = code
				told++
			}
		}
		if told != 1 {
			codes[i] = ""
			break
		}
		last = codes[i]
	}
	return codes
}

func joinParts(parts []string) string {
	var b strings.Builder
	for i, p := range parts {
		if i > 0 {
			p = pad(p)
		}
		b.WriteString(p)
	}
	return b.String()
}

func pad(s string) string {
	if len(s) == 1 {
		return "0" + s
	}
	return s
}

// rowTotal is the first amount of a row, null where it has none.
func rowTotal(r *flowRow) schema.Amount {
	values, ok := r.values()
	if !ok || len(values) == 0 {
		return schema.Amount{}
	}
	return values[0]
}

// levels searches which rows of a class are 款.
type levels struct {
	rows     []*flowRow
	class    string
	whole    schema.Amount
	found    int
	best     []string
	names    int  // rows of the best codes that have a name known of theirs
	bestOnly bool // no other solution matches as many
	steps    int
	most     int // steps, at most
}

// maxLevelSteps bounds the search; a class has some twenty rows. Checking a
// solution takes a step for each.
const maxLevelSteps = 200_000

// search extends the codes of the first rows by one more.
func (s *levels) search(codes []string) {
	if s.steps++; s.steps > s.most {
		return
	}
	i := len(codes)
	if i == len(s.rows) {
		s.take(codes)
		return
	}
	part := pad(s.rows[i].parts[0])
	last := ""
	if i > 0 {
		last = codes[i-1]
	}
	if len(last) >= 5 && (len(last) == 5 || part > last[5:]) {
		s.search(append(codes[:i:i], last[:5]+part))
	}
	if last == "" || part > last[3:5] {
		s.search(append(codes[:i:i], s.class+part))
	}
}

// take counts a solution whose sums are right.
func (s *levels) take(codes []string) {
	s.steps += len(codes)
	if !s.adds(codes) {
		return
	}
	names := 0
	for i, c := range codes {
		if isKnown(s.rows[i].nameText(), knownNames(c)) {
			names++
		}
	}
	s.found++
	s.bestOnly = s.found == 1 || names > s.names
	if s.found == 1 || names > s.names {
		s.best, s.names = codes, names
	}
}

// adds reports that the 款 add up to the class, and the 项 of each to it.
func (s *levels) adds(codes []string) bool {
	class := s.whole.Decimal()
	for i := 0; i < len(codes); {
		division := rowTotal(s.rows[i]).Decimal()
		class = class.Sub(division)
		j := i + 1
		for ; j < len(codes) && len(codes[j]) == 7; j++ {
			division = division.Sub(rowTotal(s.rows[j]).Decimal())
		}
		if j > i+1 && !division.IsZero() {
			return false
		}
		i = j
	}
	return class.IsZero()
}
