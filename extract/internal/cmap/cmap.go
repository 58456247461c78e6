// Package cmap reads CMaps: those that cut a string into codes and give each
// its CID (PDF 32000-1, 9.7.5), those that give codes their characters
// (ToUnicode, 9.10.3), and the predefined ones of Chinese, Japanese and Korean
// fonts.
package cmap

import (
	"cmp"
	"slices"
	"sort"
	"unicode/utf16"
)

// CMap is one character map. It may hold CIDs, characters or both.
type CMap struct {
	Vertical bool // glyphs follow each other downwards (WMode 1)

	spaces   []space
	cids     *[5][]cidRange // by the number of bytes in a code; nil: none
	texts    []textRange
	strings  [][]rune                                // what a code maps to when it is more than one character
	parent   *CMap                                   // from usecmap
	identity bool                                    // codes of two bytes are CIDs
	via      func(code uint32, n int) (uint32, bool) // CIDs that no range gives
}

// space is a codespace range: codes of n bytes, each byte between its lo and hi.
type space struct {
	n      int
	lo, hi [4]byte
}

type cidRange struct{ lo, hi, cid uint32 }

// textRange maps lo…hi to characters. Codes are compared as numbers: ToUnicode
// CMaps are often written with another number of bytes than the font uses.
type textRange struct {
	lo, hi uint32
	first  rune // the character of lo; the others follow
	multi  int  // else the index into strings, plus one
}

// Identity returns Identity-H or, vertical, Identity-V.
func Identity(vertical bool) *CMap {
	return &CMap{Vertical: vertical, identity: true, spaces: []space{twoBytes}}
}

var twoBytes = space{n: 2, hi: [4]byte{0xff, 0xff}}

// IdentityText returns a ToUnicode CMap whose codes are their characters.
func IdentityText() *CMap {
	return &CMap{texts: []textRange{{hi: 0xffff}}}
}

// TwoBytes reports whether every code has two bytes.
func (c *CMap) TwoBytes() bool {
	all := c.codespaces()
	return len(all) == 1 && all[0] == twoBytes
}

// codespaces gives the codespace ranges, those of the parent where the CMap
// has none, two bytes where nobody says.
func (c *CMap) codespaces() []space {
	for depth := 0; c != nil && depth < maxDepth; depth++ {
		if len(c.spaces) > 0 {
			return c.spaces
		}
		c = c.parent
	}
	return []space{twoBytes}
}

// Next cuts the first code off s and returns it with its length in bytes,
// which is 0 only when s is empty. Bytes outside of every codespace range are
// taken as a code of the shortest range's length.
func (c *CMap) Next(s []byte) (code uint32, n int) {
	all := c.spaces
	if len(all) == 0 {
		all = c.codespaces()
	}
	shortest := 4
	for i := range all {
		if n := all[i].n; n <= len(s) && all[i].holds(s) {
			return number(s[:n]), n
		}
		shortest = min(shortest, all[i].n)
	}
	n = min(shortest, len(s))
	return number(s[:n]), n
}

func (r *space) holds(s []byte) bool {
	for i := range r.n {
		if s[i] < r.lo[i] || s[i] > r.hi[i] {
			return false
		}
	}
	return true
}

// number reads up to four bytes as a number, the highest first.
func number(s []byte) uint32 {
	var v uint32
	for _, b := range s {
		v = v<<8 | uint32(b)
	}
	return v
}

// CID returns the CID of a code of n bytes.
func (c *CMap) CID(code uint32, n int) (uint32, bool) {
	for depth := 0; c != nil && depth < maxDepth; depth++ {
		if c.identity {
			return code, n == 2
		}
		if c.cids != nil && n < len(c.cids) {
			if r, ok := findCID(c.cids[n], code); ok {
				return r.cid + code - r.lo, true
			}
		}
		if c.via != nil {
			return c.via(code, n)
		}
		c = c.parent
	}
	return 0, false
}

// HasText reports whether the CMap gives characters.
func (c *CMap) HasText() bool {
	for depth := 0; c != nil && depth < maxDepth; depth++ {
		if len(c.texts) > 0 {
			return true
		}
		c = c.parent
	}
	return false
}

// Text returns the characters of a code: one as a rune, several as a slice
// that the caller must not change.
func (c *CMap) Text(code uint32) (rune, []rune, bool) {
	for depth := 0; c != nil && depth < maxDepth; depth++ {
		if r, ok := findText(c.texts, code); ok {
			if r.multi == 0 {
				return r.first + rune(code-r.lo), nil, true
			}
			return c.several(r, code)
		}
		c = c.parent
	}
	return 0, nil, false
}

// Texts calls f for codes that have one character each, n of them at most: the
// first of each range.
func (c *CMap) Texts(n int, f func(code uint32, r rune)) {
	for i := range c.texts[:min(n, len(c.texts))] {
		if t := &c.texts[i]; t.multi == 0 {
			f(t.lo, t.first)
		}
	}
}

// several gives the characters of a code in a range whose first code has more
// than one: the last character counts up.
func (c *CMap) several(r textRange, code uint32) (rune, []rune, bool) {
	text := c.strings[r.multi-1]
	if code == r.lo {
		return text[0], text, true
	}
	text = append([]rune(nil), text...)
	text[len(text)-1] += rune(code - r.lo)
	return text[0], text, true
}

// maxLook bounds the search through ranges that overlap.
const maxLook = 64

// findCID finds the last range that starts at or before code and holds it.
func findCID(all []cidRange, code uint32) (cidRange, bool) {
	i := sort.Search(len(all), func(i int) bool { return all[i].lo > code })
	for look := 0; i > 0 && look < maxLook; look++ {
		i--
		if code <= all[i].hi {
			return all[i], true
		}
	}
	return cidRange{}, false
}

func findText(all []textRange, code uint32) (textRange, bool) {
	i := sort.Search(len(all), func(i int) bool { return all[i].lo > code })
	for look := 0; i > 0 && look < maxLook; look++ {
		i--
		if code <= all[i].hi {
			return all[i], true
		}
	}
	return textRange{}, false
}

// sortRanges brings the ranges into the order they are searched in; of two
// with the same start the later one counts.
func (c *CMap) sortRanges() {
	if c.cids != nil {
		for _, all := range c.cids {
			sortBy(all, func(a, b cidRange) int { return cmp.Compare(a.lo, b.lo) })
		}
	}
	sortBy(c.texts, func(a, b textRange) int { return cmp.Compare(a.lo, b.lo) })
}

// sortBy sorts what is sorted in most CMaps.
func sortBy[T any](all []T, order func(a, b T) int) {
	if !slices.IsSortedFunc(all, order) {
		slices.SortStableFunc(all, order)
	}
}

// decodeUTF16 reads the destination of a bfchar, big-endian UTF-16. One byte is
// taken as a character of Latin-1, which some writers mean.
func decodeUTF16(b []byte) []rune {
	if len(b) == 1 {
		return []rune{rune(b[0])}
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	return utf16.Decode(units)
}
