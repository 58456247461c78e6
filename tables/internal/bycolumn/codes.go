package bycolumn

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Where no code is printed whole, its pieces and the names of the rows tell it: 类
// 款 项 in a column each, on each row all of them or only its own, or a code that
// its column is too narrow for, 2010 above 301. What stands in one column keeps
// its order: so do the names, and each level of the pieces. Every name is a row,
// every piece one of a code, and a code stands below its parent; of the ways to
// have it so, the one counts that gives most names the codes they are known by.

// codeJoiner seeks the codes of the rows of a list.
type codeJoiner struct {
	kind    schema.Kind
	form    codeForm
	words   []columnPiece // of names
	digits  []normalize.Fragment
	taken   []bool // per fragment of digits
	column  [3]int // per column: the fragment taken last
	chosen  []columnRow
	known   [][]knownCode // per word: the codes by which the names that begin with it are known
	passed  int           // how many names may still have a code that they are not known by
	nearest bool          // a piece is the next one of its column, however many are alike
	strict  bool          // the name of a 类 or a 款 is known
	seen    map[codeState]bool
	steps   int
	found   []columnRow
	rest    []normalize.Fragment
	several bool // there is another way
}

// knownCode is a code that the name in n words is known by.
type knownCode struct {
	code string
	n    int
}

// codeState is all that the rows from the i-th word on depend on.
type codeState struct {
	i, passed int
	column    [3]int
	last      string // code
	taken     string
}

// joinCodes joins the codes of a list from pieces among digits, and gives their
// rows the names. rest are the other digits. There are no rows where they are not
// all told.
func (t *columnTable) joinCodes(words []columnPiece, digits []normalize.Fragment, left *limits.Effort) (rows []columnRow, rest []normalize.Fragment) {
	names := t.nameWords(words)
	if len(names) > limits.MaxCodePieces || len(digits) > limits.MaxCodePieces {
		return nil, digits
	}
	for _, form := range codeForms {
		j := &codeJoiner{kind: t.kind, form: form, words: names, digits: digits, taken: make([]bool, len(digits)), column: [3]int{-1, -1, -1}}
		if !j.mayFit() {
			continue
		}
		j.findKnown()
		for try := 0; try <= 2*maxNamesPassed+2 && len(j.found) == 0; try++ {
			j.strict = try == 0 // 项 have names that no list knows, the others hardly
			j.passed, j.nearest, j.steps = max(0, try-1)/2, try%2 == 1, min(limits.MaxCodeSteps, left.Codes)
			j.seen = map[codeState]bool{}
			steps := j.steps
			j.row(0)
			left.Codes -= steps - j.steps
		}
		if len(j.found) > 0 && !j.several && j.steps >= 0 {
			return j.found, j.rest
		}
	}
	return nil, digits
}

// mayFit reports that the pieces are as many as so many names may have: each that
// does not go on with another is a row.
func (j *codeJoiner) mayFit() bool {
	var count [8]int
	for _, f := range j.digits {
		if len(f.Text) < len(count) {
			count[len(f.Text)]++
		}
	}
	names := 0
	for i, w := range j.words {
		if i == 0 || !w.goesOn(j.words[i-1]) {
			names++
		}
	}
	least, most := j.form.rows(count)
	return names <= most && least <= len(j.words) && most > 0
}

// maxNamesPassed is how many names may have a code that they are not known by,
// though it is printed.
const maxNamesPassed = 2

// findKnown finds the names known and those of their codes that are printed.
func (j *codeJoiner) findKnown() {
	j.known = make([][]knownCode, len(j.words))
	for i, w := range j.words {
		text := ""
		for n := 1; n <= limits.MaxNameLines && i+n <= len(j.words) && j.words[i+n-1].Page == w.Page; n++ {
			text += j.words[i+n-1].Text
			for _, code := range codesOfName(j.kind, text) {
				if len(code) <= 7 && j.printed(code[:3], w.Page, false) && j.printed(code, w.Page, true) {
					j.known[i] = append(j.known[i], knownCode{code, n})
				}
			}
		}
	}
}

// printed reports a code whose pieces are printed on a page, or on any.
func (j *codeJoiner) printed(code string, page int, here bool) bool {
	return slices.ContainsFunc(j.form.pieces(code), func(pieces []string) bool {
		return !slices.ContainsFunc(pieces, func(p string) bool {
			return p != "" && !slices.ContainsFunc(j.digits, func(f normalize.Fragment) bool {
				return (f.Page == page || !here) && (f.Text == p || !here && strings.HasPrefix(f.Text, p))
			})
		})
	})
}

// nameWords are the words of the names of rows: those that stand in no label of a
// header, and not on all pages.
func (t *columnTable) nameWords(words []columnPiece) []columnPiece {
	allowed := flowhead.AllowedIn(t.kind)
	var heads map[string]int
	if len(t.headed()) > 1 {
		heads = t.common(words)
	}
	var names []columnPiece
	for _, w := range words {
		heading := wording.IsTotal(w.Text) || wording.YearLen(w.Text) > 4 || heads[w.Text] > 0 || (wording.Lexicon{}).ColumnIndex(w.Text) ||
			slices.ContainsFunc(vocabulary.HeaderLabels.Words, func(l string) bool { return strings.Contains(l, w.Text) && allowed(l) })
		if !heading || schema.NamesCode(w.Text) || len(names) > 0 && w.goesOn(names[len(names)-1]) {
			names = append(names, w)
		}
	}
	return names
}

// row reads the row whose name begins with the i-th word.
func (j *codeJoiner) row(i int) {
	if j.steps--; j.steps < 0 || j.several || j.before(i) {
		return
	}
	if i == len(j.words) {
		j.keep()
		return
	}
	if i > 0 && j.words[i].Page != j.words[i-1].Page && !j.used(j.words[i-1].Page) {
		return
	}
	least := 1 // the words of a known name are not parted
	for _, k := range j.known[i] {
		j.choose(i, k.n, k.code)
		least = max(least, k.n)
	}
	if len(j.known[i]) > 0 {
		if j.passed == 0 {
			return
		}
		j.passed--
		defer func() { j.passed++ }()
	}
	codes := j.codesOn(j.words[i].Page)
	for n := 1; n <= limits.MaxNameLines && i+n <= len(j.words) && (n == 1 || j.words[i+n-1].goesOn(j.words[i+n-2])); n++ {
		for _, code := range codes {
			if n >= least && (len(code) == 7 || !j.strict) {
				j.choose(i, n, code)
			}
		}
	}
}

// before reports that the rows from the i-th word on were tried before, with the same
// pieces left.
func (j *codeJoiner) before(i int) bool {
	taken := make([]byte, len(j.taken))
	for k, t := range j.taken {
		if t {
			taken[k] = 1
		}
	}
	s := codeState{i: i, passed: j.passed, column: j.column, taken: string(taken)}
	if len(j.chosen) > 0 {
		s.last = j.chosen[len(j.chosen)-1].code
	}
	seen := j.seen[s]
	j.seen[s] = true
	return seen
}

// goesOn reports a word that may go on with the name that another is of.
func (w columnPiece) goesOn(before columnPiece) bool {
	return !w.gap && w.Page == before.Page && w.Line <= before.Line+1
}

// choose goes on with a code for the row of n words from the i-th on, if it may
// stand there.
func (j *codeJoiner) choose(i, n int, code string) {
	if !j.follows(code) {
		return
	}
	row := columnRow{code: code, page: j.words[i].Page, name: j.words[i : i+n : i+n]}
	for _, pieces := range j.form.pieces(code) {
		j.take(row.page, pieces, 0, func() {
			if j.within(row.page, -1) {
				j.chosen = append(j.chosen, row)
				j.row(i + n)
				j.chosen = j.chosen[:len(j.chosen)-1]
			}
		})
	}
}

// take takes the pieces of a code, from the one in column c on, from those of a page
// that stand behind the last ones of their columns, in every way, and goes on with
// each.
func (j *codeJoiner) take(page int, pieces []string, c int, goOn func()) {
	for c < len(pieces) && pieces[c] == "" {
		c++
	}
	if c == len(pieces) {
		goOn()
		return
	}
	before := j.column[c]
	for k := before + 1; k < len(j.digits) && j.steps >= 0; k++ {
		if f := j.digits[k]; !j.taken[k] && f.Page == page && f.Text == pieces[c] {
			j.taken[k], j.column[c] = true, k
			j.take(page, pieces, c+1, goOn)
			j.taken[k], j.column[c] = false, before
			if j.nearest {
				return
			}
		}
	}
}

// codesOn are the codes that the pieces left on a page can make.
func (j *codeJoiner) codesOn(page int) []string {
	var left []string
	for k, f := range j.digits {
		if !j.taken[k] && f.Page == page && !slices.Contains(left, f.Text) {
			left = append(left, f.Text)
		}
	}
	last := ""
	if len(j.chosen) > 0 {
		last = j.chosen[len(j.chosen)-1].code
	}
	codes := j.form.codes(left, last)
	slices.Sort(codes)
	return slices.Compact(codes)
}

// follows reports a code that may stand behind the last one chosen.
func (j *codeJoiner) follows(code string) bool {
	if len(code) > 7 || !cell.CodeLength(len(code)) || !strings.ContainsRune(classesOf(j.kind), rune(code[0])) {
		return false
	}
	if len(code) == 3 { // a class may stand out of its order, in one piece
		return !slices.ContainsFunc(j.chosen, func(r columnRow) bool { return r.code == code })
	}
	if len(j.chosen) == 0 {
		return false
	}
	last := j.chosen[len(j.chosen)-1].code
	return code > last && len(last) >= len(code)-2 && strings.HasPrefix(last, code[:len(code)-2])
}

// used reports that no piece of a code is left on a page.
func (j *codeJoiner) used(page int) bool { return j.within(page, len(j.digits)) }

// within reports that every piece left on a page that is one of a code stands behind
// the last one taken of its column: at or behind a place, if that is none of the
// digits.
func (j *codeJoiner) within(page, end int) bool {
	for k, f := range j.digits {
		if f.Page != page || j.taken[k] {
			continue
		}
		owned, open := false, false
		for c, last := range j.column {
			if j.form.owned(f.Text, c) {
				owned, open = true, open || k > max(last, end)
			}
		}
		if owned && !open {
			return false
		}
	}
	return true
}

// keep keeps the rows chosen, the first that are found.
func (j *codeJoiner) keep() {
	switch {
	case len(j.chosen) == 0 || !j.used(j.words[len(j.words)-1].Page):
	case len(j.found) == 0:
		j.found = slices.Clone(j.chosen)
		for k, f := range j.digits {
			if !j.taken[k] {
				j.rest = append(j.rest, f)
			}
		}
	default:
		same := func(a, b columnRow) bool { return a.code == b.code && a.page == b.page }
		j.several = j.several || !slices.EqualFunc(j.chosen, j.found, same)
	}
}

// codesOfName are the codes that a name may stand for in a table.
func codesOfName(kind schema.Kind, name string) []string {
	if kind != schema.KindGeneralPublicBasicExpenditure {
		return schema.CodesNamed(schema.Functional, name)
	}
	return slices.Concat(schema.CodesNamed(schema.DepartmentEconomic, name), schema.CodesNamed(schema.GovernmentEconomic, name))
}
