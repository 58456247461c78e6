package word

import (
	"strings"
	"unicode/utf8"
)

// RuneBits are some runes; now and then another shares the bit of one.
type RuneBits [4]uint64

// Add takes a rune in.
func (b *RuneBits) Add(r rune) { b[r>>6&3] |= 1 << (r & 63) }

// AddFirst takes the first rune of each word of a list in.
func (b *RuneBits) AddFirst(list string) {
	for w := range EachWord(list) {
		r, _ := utf8.DecodeRuneInString(w)
		b.Add(r)
	}
}

// Has reports that a rune may be one of them.
func (b *RuneBits) Has(r rune) bool { return b[r>>6&3]&(1<<(r&63)) != 0 }

// hasEnding is Has for a rune of three bytes by the last two of them.
func (b *RuneBits) hasEnding(second, third byte) bool { return b[second&3]&(1<<(third&63)) != 0 }

// In reports that a rune of s may be one of them.
func (b *RuneBits) In(s string) bool { return b.index(s, 0) >= 0 }

// index is where the next rune of s stands that may be one of them, from a place on; -1
// for none.
func (b *RuneBits) index(s string, from int) int {
	for i := from; i < len(s); {
		if Ideograph(s, i) {
			if b.hasEnding(s[i+1], s[i+2]) {
				return i
			}
			i += 3
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		if b.Has(r) {
			return i
		}
		i += n
	}
	return -1
}

// HoldsAny reports that s holds one of some runes. It is strings.ContainsAny for
// runes that are not ASCII, which that looks for one by one.
func HoldsAny(s, runes string) bool { return IndexAny(s, runes) >= 0 }

// IndexAny is where s holds the first of some runes, -1 without any.
func IndexAny(s, runes string) int {
	var first [4]uint64 // the bytes that the runes begin with
	for i := range len(runes) {
		if c := runes[i]; utf8.RuneStart(c) {
			first[c>>6] |= 1 << (c & 63)
		}
	}
	for i := range len(s) {
		if c := s[i]; first[c>>6]&(1<<(c&63)) == 0 {
			continue
		}
		if r, _ := utf8.DecodeRuneInString(s[i:]); HoldsRune(runes, r) {
			return i
		}
	}
	return -1
}

// Trim is strings.Trim, quicker for marks that are not ASCII.
func Trim(s, marks string) string { return TrimLeft(TrimRight(s, marks), marks) }

// TrimLeft is strings.TrimLeft, see Trim.
func TrimLeft(s, marks string) string {
	for s != "" && strings.IndexByte(marks, s[0]) >= 0 { // few texts begin with a byte of the marks
		_, n := utf8.DecodeRuneInString(s)
		if n == 1 && s[0] >= utf8.RuneSelf || !strings.Contains(marks, s[:n]) {
			break
		}
		s = s[n:]
	}
	return s
}

// TrimRight is strings.TrimRight, see Trim.
func TrimRight(s, marks string) string {
	for s != "" && strings.IndexByte(marks, s[len(s)-1]) >= 0 {
		_, n := utf8.DecodeLastRuneInString(s)
		if n == 1 && s[len(s)-1] >= utf8.RuneSelf || !strings.Contains(marks, s[len(s)-n:]) {
			break
		}
		s = s[:len(s)-n]
	}
	return s
}

// Index is strings.Index, quicker where most characters are Chinese: these begin with
// the same few bytes, and their third tells them apart.
func Index(text, s string) int {
	if len(s) < 3 {
		return strings.Index(text, s)
	}
	for from := 0; ; from++ {
		i := strings.IndexByte(text[min(from+2, len(text)):], s[2])
		if i < 0 {
			return -1
		}
		if from += i; strings.HasPrefix(text[from:], s) {
			return from
		}
	}
}

// Ideograph reports a character from U+4000 to U+CFFF at s[i], which most Chinese ones
// are, by its three bytes.
func Ideograph(s string, i int) bool {
	return s[i] >= 0xE4 && s[i] <= 0xEC && i+2 < len(s) && s[i+1]&0xC0 == 0x80 && s[i+2]&0xC0 == 0x80
}

// decode is utf8.DecodeRuneInString for s[i:], quick for such characters.
func decode(s string, i int) (r rune, n int) {
	if i < len(s) && Ideograph(s, i) {
		return rune(s[i]&0x0F)<<12 | rune(s[i+1]&0x3F)<<6 | rune(s[i+2]&0x3F), 3
	}
	return utf8.DecodeRuneInString(s[i:])
}

// HoldsRune reports that s holds r.
func HoldsRune(s string, r rune) bool {
	for _, q := range s {
		if q == r {
			return true
		}
	}
	return false
}
