package bycolumn

import (
	"slices"

	"budgetextract/tables/internal/limits"
)

// newTotalsSearch prepares a search, nil where there is nothing to find.
func newTotalsSearch(b *columnBag) *totalsSearch {
	s := &totalsSearch{rows: b.rows, amounts: b.amounts, beside: b.beside, bounds: b.bounds}
	s.at = make([]int, len(b.rows))
	s.chosen, s.rest = make([]int64, len(b.rows)), make([]int64, len(b.rows)+1)
	at := s.layPages()
	last := 0
	for i, r := range b.rows {
		p, known := at[r.page]
		if !known || i > 1 && p < last {
			return nil
		}
		if i > 0 {
			last = p
		}
		s.pageOf = append(s.pageOf, p)
		s.lastOn = append(s.lastOn, i > 0 && (i+1 == len(b.rows) || b.rows[i+1].page != r.page))
		s.pages[p].spare -= 2
	}
	for _, p := range s.pages {
		if p.half%2 != 0 || p.spare < 0 {
			return nil
		}
	}
	for i := range s.pages {
		s.pages[i].half /= 2
	}
	return s
}

// layPages sorts the amounts by page and value. It gives the places of the pages
// by their numbers.
func (s *totalsSearch) layPages() map[int]int {
	at, places := map[int]int{}, map[int64]int{}
	for i, a := range s.amounts {
		k, known := at[a.page]
		if !known {
			k = len(s.pages)
			at[a.page] = k
			s.pages = append(s.pages, totalsPage{from: i})
			clear(places)
		}
		p := &s.pages[k]
		v, known := places[a.value]
		if !known {
			v = len(p.count)
			places[a.value] = v
			p.count, p.used, p.last = append(p.count, 0), append(p.used, 0), append(p.last, 0)
		}
		p.count[v]++
		p.last[v], p.to = i, i+1
		p.half += a.value
		if a.value > 0 {
			p.spare++
		}
		s.values = append(s.values, v)
		s.top = max(s.top, a.value)
	}
	return at
}

// start chooses 合计, and goes on with the rows of codes: behind it, or where it is
// the last row, before it.
func (s *totalsSearch) start() {
	if s.rows[0].page == 0 { // it is not printed
		s.rest[0], s.end = -1, len(s.amounts)
		s.row(1, 0)
		return
	}
	first, last := -1, -1
	p := &s.pages[s.pageOf[0]]
	for k := p.from; k < p.to; k++ {
		if s.amounts[k].value == s.top {
			if last = k; first < 0 {
				first = k
			}
		}
	}
	if first < 0 {
		return
	}
	s.findHeads(p)
	if p.from == 0 && (first == 0 || s.head[0]) {
		s.startAt(first, first+1, len(s.amounts))
	}
	if end := len(s.amounts); p.to == end && (last == end-1 || s.head[end-1]) {
		s.startAt(last, 0, last)
	}
}

// findHeads finds the amounts of a page that may be a part of 合计: with others of
// the page they make it.
func (s *totalsSearch) findHeads(p *totalsPage) {
	s.head = make([]bool, len(s.amounts))
	printed := map[int64]bool{}
	for k := p.from; k < p.to; k++ {
		printed[s.amounts[k].value] = true
	}
	for k := p.from; k < p.to; k++ {
		s.head[k] = s.makes(p, printed, s.top-s.amounts[k].value, min(s.columns, limits.MaxPartColumns)-1)
	}
}

// makes reports that no more than n amounts of a page make a sum.
func (s *totalsSearch) makes(p *totalsPage, printed map[int64]bool, sum int64, n int) bool {
	if sum <= 0 || n <= 1 {
		return sum == 0 || n == 1 && printed[sum]
	}
	for k := p.from; k < p.to && s.work > 0; k++ {
		s.work--
		if v := s.amounts[k].value; v <= sum && s.makes(p, printed, sum-v, n-1) {
			return true
		}
	}
	return false
}

// startAt goes on with 合计 at one amount and the other totals among some.
func (s *totalsSearch) startAt(top, from, end int) {
	p := &s.pages[s.pageOf[0]]
	split := p.split
	s.end = end
	s.choose(0, top)
	s.row(1, from)
	s.giveBack(0, top)
	p.split = split
}

// row tries the amounts from at on for the total of row i.
func (s *totalsSearch) row(i, at int) {
	if i == len(s.rows) {
		s.tryParts()
		return
	}
	p := &s.pages[s.pageOf[i]]
	before, passed, tried := p.lost, s.passed, map[int]bool{}
	if s.law.together && at < p.from {
		s.passed += p.from - at // the parts on the page before
	}
	at = max(at, p.from)
	for k := at; k < min(p.to, s.end) && s.work >= 0 && s.partsWork >= 0 && len(s.found) < 2; k++ {
		s.work--
		if v := s.values[k]; !tried[v] && s.fits(i, s.amounts[k].value) && s.beside.onLineOf(s.rows[i].code, k) && (!s.law.beside || s.beside.allow(s.rows[i].code, k)) {
			tried[v] = true
			split := p.split
			s.choose(i, k)
			lost := p.pass(k, v)
			if p.split <= p.spare && p.lost <= 2*p.spare {
				s.row(i+1, k+1)
			}
			p.lost -= lost
			s.giveBack(i, k)
			p.split = split
		}
		if p.pass(k, s.values[k]); p.lost > 2*p.spare || !s.skip(k) {
			break
		}
	}
	p.lost, s.passed = before, passed
}

// skip leaves an amount behind that is no total. Where 合计 is the first row, the
// first one behind its total must be a part of it: a column that is printed before
// the totals is whole there, any other begins with that part.
func (s *totalsSearch) skip(k int) bool {
	s.passed++
	return s.passed > 1 || s.end < len(s.amounts) || s.head == nil || s.head[k]
}

// tryParts keeps the totals chosen if the other amounts can be shared out.
func (s *totalsSearch) tryParts() {
	if s.bounds != nil && !s.bounds.allow(s.rows, s.chosen) {
		return
	}
	at := s.at
	if s.law.together {
		at = s.inRun()
	}
	p := s.share(at)
	if len(p.found) == 0 {
		return
	}
	if !slices.ContainsFunc(s.found, func(t []int64) bool { return slices.Equal(t, s.chosen) }) {
		s.found = append(s.found, slices.Clone(s.chosen))
	}
	s.parts = append(s.parts, p.found...)
	s.more = s.more || len(p.found) > limits.MaxPartsFound
	s.topLast = s.at[0] > s.at[len(s.at)-1]
}

// share shares out the amounts that are not the totals.
func (s *totalsSearch) share(totals []int) *partsSearch {
	if s.rows[0].page == 0 { // 合计 is not printed
		totals = totals[1:]
	}
	isTotal := make([]bool, len(s.amounts))
	for _, k := range totals {
		isTotal[k] = true
	}
	parts := make([]columnAmount, 0, len(s.amounts))
	for k, a := range s.amounts {
		if !isTotal[k] {
			parts = append(parts, a)
		}
	}
	p := shareParts(s.rows, s.chosen, parts, s.columns, s.law.loose, s.at[0] < s.at[1])
	if s.partsWork -= limits.MaxPartsTry - p.work; p.work < 0 {
		s.partsWork = -1
	}
	return p
}

// inRun are the amounts that have the values of the totals chosen, in their order,
// where each value that is printed more than once stands beside the total of the next
// or the last row if it can: the column of totals is printed in one go, and a part
// may be printed before its total.
func (s *totalsSearch) inRun() []int {
	at, latest := slices.Clone(s.at), slices.Clone(s.at)
	end := s.end
	for i := len(at) - 1; i > 0; i-- {
		k := min(end, s.pages[s.pageOf[i]].to) - 1
		for s.amounts[k].value != s.chosen[i] {
			k--
		}
		latest[i], end = k, k
	}
	told := func(i int) bool { return at[i] == latest[i] }
	for i := len(at) - 2; i > 0; i-- {
		if told(i+1) && latest[i] == at[i+1]-1 {
			at[i] = latest[i]
		}
	}
	for i := 2; i < len(at); i++ {
		if k := at[i-1] + 1; !told(i) && told(i-1) && at[i] <= k && k <= latest[i] && s.amounts[k].value == s.chosen[i] {
			at[i], latest[i] = k, k
		}
	}
	for i := 2; i < len(at); i++ {
		for at[i] <= at[i-1] || s.amounts[at[i]].value != s.chosen[i] {
			at[i]++
		}
	}
	return at
}

// pass leaves an amount behind: those of its value that are neither a total nor
// the part of one are parts of several, if no more of the value come.
func (p *totalsPage) pass(k, v int) (lost int) {
	if p.last[v] == k {
		lost = max(0, p.count[v]-2*p.used[v])
		p.lost += lost
	}
	return lost
}

// fits reports that an amount may be the total of row i: what is left above it is
// enough, and all of it is used up by the last row.
func (s *totalsSearch) fits(i int, v int64) bool {
	r := &s.rows[i]
	if left := s.rest[r.parent]; left >= 0 && (v > left || r.last && v != left) {
		return false
	}
	half := s.pages[s.pageOf[i]].half
	return v <= half && (!s.lastOn[i] || v == half)
}

// choose takes an amount for the total of row i.
func (s *totalsSearch) choose(i, k int) {
	v, p := s.amounts[k].value, &s.pages[s.pageOf[i]]
	s.at[i], s.chosen[i], s.rest[i] = k, v, v
	if i == 0 {
		s.rest[len(s.rows)] = v
	}
	if i > 0 && s.rest[s.rows[i].parent] >= 0 {
		s.rest[s.rows[i].parent] -= v
	}
	p.half -= v
	n := &p.used[s.values[k]]
	*n++
	if over := 2**n - p.count[s.values[k]]; over > 0 {
		p.split += min(over, 2)
	}
}

// giveBack undoes a choice, but for the rows said to be split.
func (s *totalsSearch) giveBack(i, k int) {
	v, p := s.amounts[k].value, &s.pages[s.pageOf[i]]
	if i > 0 && s.rest[s.rows[i].parent] >= 0 {
		s.rest[s.rows[i].parent] += v
	}
	p.half += v
	p.used[s.values[k]]--
}
