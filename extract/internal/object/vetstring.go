package object

// literal reads the string at "(" (PDF 32000-1, 7.3.4.2) and leaves pos behind
// it. The bytes are valid until the next string.
func (v *vetter) literal() []byte {
	s := v.scratch[:0]
	depth := 0
	i := v.pos
loop:
	for ; i < len(v.src); i++ {
		c := v.src[i]
		switch c {
		case '(':
			if depth++; depth == 1 {
				continue
			}
		case ')':
			if depth--; depth == 0 {
				i++
				break loop
			}
		case '\\':
			s, i = appendEscape(s, v.src, i)
			continue
		case '\r': // an end of line is one line feed
			c = '\n'
			if i+1 < len(v.src) && v.src[i+1] == '\n' {
				i++
			}
		}
		s = append(s, c)
	}
	v.res.damaged = v.res.damaged || depth > 0
	v.pos, v.scratch = min(i, len(v.src)), s
	return s
}

// appendEscape appends what the escape at i stands for and returns its last
// position. A backslash before any other character is dropped.
func appendEscape(s, src []byte, i int) ([]byte, int) {
	if i++; i >= len(src) {
		return s, i
	}
	switch c := src[i]; c {
	case 'n':
		return append(s, '\n'), i
	case 'r':
		return append(s, '\r'), i
	case 't':
		return append(s, '\t'), i
	case 'b':
		return append(s, '\b'), i
	case 'f':
		return append(s, '\f'), i
	case '\n':
		return s, i
	case '\r':
		if i+1 < len(src) && src[i+1] == '\n' {
			i++
		}
		return s, i
	case '0', '1', '2', '3', '4', '5', '6', '7':
		x := 0
		end := min(i+3, len(src))
		for ; i < end && src[i]-'0' <= 7; i++ {
			x = x*8 + int(src[i]-'0')
		}
		return append(s, byte(x)), i - 1
	default:
		return append(s, c), i
	}
}

// hexadecimal reads the string at "<" (PDF 32000-1, 7.3.4.3) and leaves pos
// behind it. What is no digit is skipped; a last odd digit counts as its high
// half.
func (v *vetter) hexadecimal() []byte {
	s := v.scratch[:0]
	high := -1
	i := v.pos + 1
	for ; i < len(v.src) && v.src[i] != '>'; i++ {
		x := unhex(v.src[i])
		switch {
		case x < 0:
			v.res.damaged = v.res.damaged || class[v.src[i]] != space
		case high < 0:
			high = x
		default:
			s, high = append(s, byte(high<<4|x)), -1
		}
	}
	if high >= 0 {
		s = append(s, byte(high<<4))
	}
	v.res.damaged = v.res.damaged || i >= len(v.src)
	v.pos, v.scratch = min(i+1, len(v.src)), s
	return s
}
