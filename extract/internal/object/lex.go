package object

// Characters of PDF 32000-1, 7.2.2.
const (
	regular = iota
	space
	delimiter
)

var class = func() (t [256]uint8) {
	for _, c := range "\x00\t\n\f\r " {
		t[c] = space
	}
	for _, c := range "<>()[]{}/%" {
		t[c] = delimiter
	}
	return t
}()

func isDigit(c byte) bool { return c-'0' <= 9 }

// unhex returns the value of a hexadecimal digit, or -1.
func unhex(c byte) int {
	switch {
	case c-'0' <= 9:
		return int(c - '0')
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return int(c|0x20-'a') + 10
	}
	return -1
}

// skipSpace returns the first position from i that is neither white space nor
// comment.
func skipSpace(b []byte, i int) int {
	for i < len(b) {
		switch {
		case class[b[i]] == space:
			i++
		case b[i] == '%':
			for i < len(b) && b[i] != '\n' && b[i] != '\r' {
				i++
			}
		default:
			return i
		}
	}
	return i
}

// digitsEnd returns the end of the run of digits at i.
func digitsEnd(b []byte, i int) int {
	for i < len(b) && isDigit(b[i]) {
		i++
	}
	return i
}

// regularEnd returns the end of the run of regular characters at i.
func regularEnd(b []byte, i int) int {
	for i < len(b) && class[b[i]] == regular {
		i++
	}
	return i
}

// readUint reads an unsigned whole number after white space. It returns its
// value and end, ok false where there is none or it passes 2^53.
func readUint(b []byte, i int) (n uint64, end int, ok bool) {
	i = skipSpace(b, i)
	start := i
	for i < len(b) && isDigit(b[i]) {
		n = n*10 + uint64(b[i]-'0')
		if n > 1<<53 {
			return 0, i, false
		}
		i++
	}
	return n, i, i > start
}

// keywordAt reports whether the keyword kw stands at i.
func keywordAt(b []byte, i int, kw string) bool {
	return i >= 0 && len(b)-i >= len(kw) && string(b[i:i+len(kw)]) == kw &&
		(i+len(kw) == len(b) || class[b[i+len(kw)]] != regular)
}

// objectHead reads "N G obj" at i, white space before it allowed, and returns
// the object's name and where its text starts.
func objectHead(b []byte, i int) (id ID, body int, ok bool) {
	num, i, ok1 := readUint(b, i)
	if !ok1 || num > 1<<32-1 {
		return ID{}, 0, false
	}
	gen, i, ok2 := readUint(b, i)
	if !ok2 || gen > 1<<16-1 {
		return ID{}, 0, false
	}
	i = skipSpace(b, i)
	// "obj" may touch what follows: "1 0 obj<<", even "1 0 obj5".
	if len(b)-i < 3 || string(b[i:i+3]) != "obj" {
		return ID{}, 0, false
	}
	return ID{uint32(num), uint16(gen)}, i + 3, true
}
