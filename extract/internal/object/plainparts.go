package object

import (
	"slices"
	"strconv"

	"budgetextract/extract/internal/limits"
)

// Parts that are nothing but numbers or references are read from their checked
// text: the widths of fonts, boxes, the fonts and images of a page. The parser
// would make values of all words of them, and those differ from page to page.

// open returns the part parsed.
func (p *part) open(f *File) parsed {
	switch {
	case p.text == nil:
	case p.references > 0:
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
	if p.kind != Array || p.text == nil {
		return dst, false
	}
	all = dst
	for i, text := 1, p.text; ; {
		switch c := text[i]; {
		case class[c] == space:
			i++
		case isDigit(c) && text[i+1] == ' ': // most widths of a part of a font are 0
			all = append(all, float64(c-'0'))
			i += 2
		case class[c] != regular:
			return all, c == ']'
		default:
			end := regularEnd(text, i)
			x, err := checkedNumber(text[i:end])
			if err != nil {
				return dst, false
			}
			all, i = append(all, x), end
		}
	}
}

// checkedNumber reads a number of checked text. Most are short and whole.
func checkedNumber(word []byte) (float64, error) {
	const exact = 15 // digits that a float64 holds
	if len(word) <= exact && digitsEnd(word, 0) == len(word) {
		return float64(decimal(word)), nil
	}
	return strconv.ParseFloat(string(word), 64)
}

// plainElements takes the elements of an array that are nothing but whole numbers
// and plain names, as the widths and the encoding of a font are: they may stay as
// they stand.
func (v *vetter) plainElements() {
	src, words := v.src, 0
	for i := v.pos; i < len(src); {
		switch c := src[i]; {
		case class[c] == space:
			i++
			continue
		case isDigit(c) && i+1 < len(src) && src[i+1] == ' ': // many are
			i++
		case isDigit(c):
			start := i
			if i = digitsEnd(src, i+1); i-start > longestNumber {
				return
			}
		case c == '/':
			i = plainNameEnd(src, i+1)
		case c == ']' && v.res.tokens+words <= limits.ObjectTokens:
			v.res.tokens += words
			v.out = append(append(v.out, src[v.pos:i]...), ' ')
			v.pos = i
			return
		default:
			return
		}
		words++
		if i < len(src) && src[i] == ' ' { // nearly always
			i++
		}
	}
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

// takeReferences takes a dictionary within another value out as it stands when it is
// nothing but plain names and references: those of pages and fonts have some dozen
// entries, of which most are never asked for.
func (v *vetter) takeReferences() bool {
	if n := len(v.open); n == 0 || n >= limits.Nesting {
		return false
	}
	count, end := 0, v.pos+len("<<")
	for e, ok := plainEntry(v.src, end); ok; e, ok = plainEntry(v.src, end) {
		count, end = count+1, e.end
	}
	end = skipSpace(v.src, end)
	tokens := limits.DictTokens + 2*count
	if count == 0 || len(v.src)-end < 2 || string(v.src[end:end+2]) != ">>" || v.res.tokens+tokens > limits.ObjectTokens {
		return false
	}
	end += len(">>")
	v.startValue()
	v.res.tokens += tokens
	v.leaveMark(markPart, len(v.taken.list)-v.takenBefore().list)
	v.taken.list = append(v.taken.list, part{kind: Dict, references: count, text: slices.Clone(v.src[v.pos:end])})
	v.pos = end
	v.endValue()
	return true
}

// refEntry is "/key number generation R".
type refEntry struct {
	key, num, gen []byte
	end           int
}

// plainEntry reads one at i; ok is false where something else stands there.
func plainEntry(b []byte, i int) (e refEntry, ok bool) {
	if i = skipSpace(b, i); i >= len(b) || b[i] != '/' {
		return e, false
	}
	end := plainNameEnd(b, i+1)
	e.key = b[i+1 : end]
	start := skipSpace(b, end)
	end = digitsEnd(b, start)
	gen, after, kind := pair(b, start, end)
	e.num, e.gen, e.end = b[start:end], gen, after
	return e, kind == 'R'
}

// entries returns what a dictionary that takeReferences took refers to, nil for all
// other parts and where it was parsed first. A key that stands twice has its last value.
func (p *part) entries() map[string]ID {
	if p.refs == nil && p.references > 0 && p.text != nil {
		p.refs = make(map[string]ID, p.references)
		end := len("<<")
		for e, ok := plainEntry(p.text, end); ok; e, ok = plainEntry(p.text, end) {
			p.refs[string(e.key)], end = refOf(e.num, e.gen), e.end
		}
	}
	return p.refs
}
