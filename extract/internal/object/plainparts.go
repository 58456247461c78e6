package object

import (
	"encoding/binary"
	"slices"
	"strconv"

	"budgetextract/extract/internal/limits"
)

// Arrays of numbers and names stay as they stand in the file, and numbers are read from
// there: the widths of fonts, boxes. The parser would make values of all words of them,
// and those differ from page to page.

// open returns the part parsed.
func (p *part) open(f *File) parsed {
	switch {
	case p.text == nil:
	case p.references != nil:
		v, _ := f.parseAt(p.text, 0, nil)
		p.parsed, p.own, p.text = v.raw, v.parts, nil
	default:
		p.parsed, p.text = f.parsePart(p.text), nil
	}
	return p.parsed
}

// appendNumbers appends the elements of an array that holds nothing but numbers;
// ok is false for others.
func (p *part) appendNumbers(dst []float64) (all []float64, ok bool) {
	if p.numbers == 0 || p.text == nil {
		return dst, false
	}
	for i, text := 1, p.text; ; {
		switch c := text[i]; {
		case c == '0' && text[i+1] == ' ': // most widths of a part of a font are
			if i+len(zeros) < len(text) && string(text[i:i+len(zeros)]) == zeros {
				dst = append(dst, 0, 0, 0, 0)
				i += len(zeros)
				continue
			}
			dst = append(dst, 0)
			i += 2
		case class[c] == space:
			i++
		case c == ']':
			return dst, true
		default:
			end := regularEnd(text, i)
			dst, i = append(dst, plainNumber(text[i:end])), end
		}
	}
}

const zeros = "0 0 0 0 "

// plainNumber reads a number that stays as it stands. Most are short: then digits and
// power of ten are exact.
func plainNumber(word []byte) float64 {
	const exact = 15 // digits that a float64 holds
	if len(word) > exact {
		x, _ := strconv.ParseFloat(string(word), 64)
		return x
	}
	digits, decimals, point := 0, 0, false
	for _, c := range word {
		switch {
		case c == '.':
			point = true
		case c != '-':
			digits = digits*10 + int(c-'0')
			if point {
				decimals++
			}
		}
	}
	x := float64(digits) / powers[decimals]
	if word[0] == '-' {
		x = -x
	}
	return x
}

// powers are exact.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15}

// takePlain takes an array or a dictionary out as it stands, with so many tokens up to
// end. The file stays in memory; an object stream may go.
func (v *vetter) takePlain(p part, end, tokens int) {
	v.startValue()
	v.res.tokens += tokens
	if p.text = v.src[v.pos:end]; v.copies {
		p.text = slices.Clone(p.text)
	}
	v.leavePart(p)
	v.pos = end
	v.endValue()
}

// takeElements takes an array out that is nothing but numbers and names which may stay
// as they stand: boxes, the widths and the encoding of a font.
func (v *vetter) takeElements() bool {
	if len(v.open) >= limits.Nesting {
		return false
	}
	src, words, names := v.src, 0, 0
	start, before := v.pos+1, 0 // of the last words
	for i := start; i < len(src); {
		if i-start >= period {
			if i-start == period && src[i-1] == ' ' {
				n := repeated(src, i)
				words, i = words+n/period*(words-before), i+n
			}
			start, before = i, words
		}
		switch c := src[i]; {
		case class[c] == space:
			i++
			continue
		case isDigit(c) && i+1 < len(src) && src[i+1] == ' ': // many are
			i++
		case c == '/':
			i = plainNameEnd(src, i+1)
			names++
		case c == ']':
			if words < plainFrom || v.res.tokens+words >= limits.ObjectTokens {
				return false
			}
			p := part{kind: Array}
			if names == 0 {
				p.numbers = int32(words)
			}
			v.takePlain(p, i+1, words)
			return true
		default:
			if i = plainNumberEnd(src, i); i < 0 {
				return false
			}
		}
		words++
		if i < len(src) && src[i] == ' ' { // nearly always
			i++
		}
	}
	return false
}

// period is how many bytes are compared with those before them.
const period = 8

// repeated returns how many bytes from i on only repeat those before: so do the zeros in
// the widths of a part of a font, and the names of the glyphs that it does not have.
func repeated(b []byte, i int) (n int) {
	before, rest := b[i-period:], b[i:]
	for len(rest) > period && binary.LittleEndian.Uint64(rest) == binary.LittleEndian.Uint64(before) {
		before, rest = rest, rest[period:]
		n += period
	}
	return n
}

// plainNumberEnd returns the end of a number at i that stays as it stands, -1 for
// another.
func plainNumberEnd(b []byte, i int) int {
	if b[i] == '-' {
		i++
	}
	start := i
	i = digitsEnd(b, i)
	digits := i - start
	if i < len(b) && b[i] == '.' {
		start = i + 1
		i = digitsEnd(b, start)
		digits += i - start
	}
	if digits == 0 || digits > longestNumber || i < len(b) && class[b[i]] == regular {
		return -1
	}
	return i
}

// plainName tells the characters of names that stay as they stand.
var plainName = func() (t [256]bool) {
	for c := range t {
		t[c] = class[c] == regular && c != '#' && c != mark
	}
	return t
}()

// plainNameEnd returns the end of the run of such characters at i.
func plainNameEnd(b []byte, i int) int {
	for i < len(b) && plainName[b[i]] {
		i++
	}
	return i
}
