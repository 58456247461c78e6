package cmap

import "sort"

// Fewer codes than this show no order.
const fewCodes = 16

// Mend sets right the ToUnicode CMaps of subsets that some distillers garble:
// a few codes of the original's ranges come out as small numbers (区 as {). It
// is for fonts whose codes are glyph numbers. In most fonts those grow with the
// characters; where they grow by the same step on both sides of a code that
// breaks the order, there is one character it can be. A character proven wrong
// there is not believed anywhere else in the CMap that breaks the order.
func (c *CMap) Mend() {
	if len(c.texts) < fewCodes {
		return
	}
	ordered := increasing(c.texts)
	strays := len(c.texts) - len(ordered)
	if strays == 0 || strays > len(c.texts)/5 {
		return
	}
	wrong := map[rune]bool{}
	var doubtful []stray
	for _, s := range c.strays(ordered) {
		t := &c.texts[s.at]
		if r, ok := s.between(c.texts, t.lo); ok {
			wrong[t.first] = true
			t.first = r
		} else {
			doubtful = append(doubtful, s)
		}
	}
	for _, s := range doubtful {
		if t := &c.texts[s.at]; wrong[t.first] {
			t.first = s.near(c.texts, t.lo)
		}
	}
}

// stray is a single code that breaks the order, with the ordered ones beside
// it, as indices of texts.
type stray struct{ at, before, after int }

func (c *CMap) strays(ordered []int) []stray {
	var all []stray
	next := 0
	for i := range c.texts {
		for next < len(ordered) && ordered[next] < i {
			next++
		}
		inOrder := next < len(ordered) && ordered[next] == i
		t := &c.texts[i]
		if !inOrder && next > 0 && next < len(ordered) && t.lo == t.hi && t.multi == 0 {
			all = append(all, stray{i, ordered[next-1], ordered[next]})
		}
	}
	return all
}

// between returns the one character that fits between two that are as far apart
// as their codes.
func (s stray) between(texts []textRange, code uint32) (rune, bool) {
	a, b := &texts[s.before], &texts[s.after]
	fits := a.multi == 0 && b.multi == 0 && uint32(b.first-a.first) == b.lo-a.lo
	return a.first + rune(code-a.lo), fits && code > a.hi
}

// near guesses a character from a close neighbour in the same part of Unicode,
// 0xFFFD where there is none. Digits are not guessed.
func (s stray) near(texts []textRange, code uint32) rune {
	const close = 32
	for _, n := range [...]*textRange{&texts[s.after], &texts[s.before]} {
		r := n.first + rune(int32(code)-int32(n.lo))
		distance := int64(code) - int64(n.lo)
		digit := r >= '0' && r <= '9' || r >= '０' && r <= '９'
		if n.multi == 0 && distance > -close && distance < close && r>>8 == n.first>>8 && !digit {
			return r
		}
	}
	return '\uFFFD'
}

// increasing returns the indices of the longest part of texts whose characters
// grow.
func increasing(texts []textRange) []int {
	var tails []int // tails[n]: where the best run of n+1 ends
	before := make([]int, len(texts))
	for i := range texts {
		n := sort.Search(len(tails), func(k int) bool { return texts[tails[k]].first >= texts[i].first })
		before[i] = -1
		if n > 0 {
			before[i] = tails[n-1]
		}
		if n == len(tails) {
			tails = append(tails, i)
		} else {
			tails[n] = i
		}
	}
	run := make([]int, len(tails))
	at := -1
	if len(tails) > 0 {
		at = tails[len(tails)-1]
	}
	for n := len(run) - 1; n >= 0; n-- {
		run[n] = at
		at = before[at]
	}
	return run
}
