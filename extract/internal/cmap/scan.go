package cmap

import "strings"

type tokenKind uint8

const (
	tokenEnd tokenKind = iota
	tokenHex
	tokenNumber
	tokenName
	tokenWord
	tokenOpen  // [
	tokenClose // ]
	tokenOther // strings, dictionary brackets
)

// token is one token of a CMap file; the text of a hex string is good until the
// next but one is read.
type token struct {
	kind tokenKind
	text []byte // bytes of a hex string, letters of a name, word or number
}

// scanner cuts a CMap file into tokens.
type scanner struct {
	data []byte
	pos  int
	hex  [2][64]byte // two hex strings may be in use at once
	flip int
}

func (s *scanner) next() token {
	s.blanks()
	if s.pos >= len(s.data) {
		return token{kind: tokenEnd}
	}
	switch b := s.data[s.pos]; b {
	case '<':
		if s.pos+1 < len(s.data) && s.data[s.pos+1] == '<' {
			s.pos += 2
			return token{kind: tokenOther}
		}
		return s.hexString()
	case '/':
		s.pos++
		return token{kind: tokenName, text: s.letters()}
	case '[':
		s.pos++
		return token{kind: tokenOpen}
	case ']':
		s.pos++
		return token{kind: tokenClose}
	case '(':
		s.literal()
		return token{kind: tokenOther}
	case '>', ')', '{', '}':
		s.pos++
		return token{kind: tokenOther}
	}
	return s.wordOrNumber()
}

func (s *scanner) blanks() {
	data, pos := s.data, s.pos
	for pos < len(data) && (data[pos] <= ' ' || data[pos] == '%') {
		if data[pos] == '%' {
			for pos < len(data) && data[pos] != '\n' && data[pos] != '\r' {
				pos++
			}
			continue
		}
		pos++
	}
	s.pos = pos
}

func (s *scanner) letters() []byte {
	data, start := s.data, s.pos
	end := start
	for end < len(data) && regular[data[end]] {
		end++
	}
	s.pos = end
	return data[start:end]
}

// regular tells the characters of names and words.
var regular = func() (t [256]bool) {
	for c := range t {
		t[c] = c > ' ' && strings.IndexByte("<>[](){}/%", byte(c)) < 0
	}
	return t
}()

func (s *scanner) wordOrNumber() token {
	text, value := s.letters(), uint32(0)
	for _, b := range text {
		if b < '0' || b > '9' || value > 1<<24 {
			return token{kind: tokenWord, text: text}
		}
		value = value*10 + uint32(b-'0')
	}
	return token{kind: tokenNumber, text: text}
}

// value is that of a number.
func (t token) value() (v uint32) {
	for _, b := range t.text {
		v = v*10 + uint32(b-'0')
	}
	return v
}

// hexString reads <…>; an odd last digit counts as if a 0 followed. Strings
// longer than any ligature are cut.
func (s *scanner) hexString() token {
	s.pos++
	s.flip ^= 1
	out := s.hex[s.flip][:0]
	half := -1
	for s.pos < len(s.data) {
		b := s.data[s.pos]
		s.pos++
		if b == '>' {
			break
		}
		d := digit(b)
		switch {
		case d < 0:
		case half < 0:
			half = d
		case len(out) < cap(out):
			out = append(out, byte(half<<4|d))
			half = -1
		}
	}
	if half >= 0 && len(out) < cap(out) {
		out = append(out, byte(half<<4))
	}
	return token{kind: tokenHex, text: out}
}

func digit(b byte) int {
	switch {
	case b >= '0' && b <= '9':
		return int(b - '0')
	case b >= 'a' && b <= 'f':
		return int(b-'a') + 10
	case b >= 'A' && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}

// literal skips a string in parentheses.
func (s *scanner) literal() {
	depth := 0
	for ; s.pos < len(s.data); s.pos++ {
		switch s.data[s.pos] {
		case '\\':
			s.pos++
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				s.pos++
				return
			}
		}
	}
}
