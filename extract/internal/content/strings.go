package content

import "strings"

// readName reads a name after its slash.
func (t *tokenizer) readName() {
	data, start := t.data, t.pos+1
	end := start
	for end < len(data) && plainInNames[data[end]] {
		end++
	}
	if end < len(data) && data[end] == '#' {
		for end < len(data) && classes[data[end]] < blank {
			end++
		}
		t.pos = end
		t.unescapeName(data[start:end])
		return
	}
	t.pos = end
	t.push(operand{kind: kindName, start: int32(start), end: int32(end)})
}

// plainInNames tells the characters that stand for themselves in a name.
var plainInNames = func() (t [256]bool) {
	for b := range t {
		t[b] = classes[b] < blank && b != '#'
	}
	return t
}()

func (t *tokenizer) unescapeName(name []byte) {
	start := len(t.scratch)
	for i := 0; i < len(name); i++ {
		if name[i] == '#' && i+2 < len(name) && hexDigit(name[i+1]) >= 0 && hexDigit(name[i+2]) >= 0 {
			t.scratch = append(t.scratch, byte(hexDigit(name[i+1])<<4|hexDigit(name[i+2])))
			i += 2
			continue
		}
		t.scratch = append(t.scratch, name[i])
	}
	t.pushDecoded(kindName, start)
}

func hexDigit(b byte) int { return int(hexDigits[b]) }

var hexDigits = func() (d [256]int8) {
	for i := range d {
		d[i] = -1
	}
	for i := range 10 {
		d['0'+i] = int8(i)
	}
	for i := range 6 {
		d['a'+i], d['A'+i] = int8(10+i), int8(10+i)
	}
	return d
}()

// hex reads <…>; what is no digit is skipped, a missing last digit is 0. A
// string without end reaches to the end of the data.
func (t *tokenizer) hex() {
	data, scratch := t.data, t.scratch
	start, half := len(scratch), int8(-1)
	pos := t.pos + 1
	for pos+1 < len(data) { // nearly all are pairs of digits
		high, low := hexDigits[data[pos]], hexDigits[data[pos+1]]
		if high|low < 0 {
			break
		}
		scratch = append(scratch, byte(high<<4|low))
		pos += 2
	}
	t.scratch = scratch
	if pos < len(data) && data[pos] == '>' {
		t.pos = pos + 1
		t.pushDecoded(kindString, start)
		return
	}
	for ; pos < len(t.data); pos++ {
		d := hexDigits[t.data[pos]]
		switch {
		case d < 0:
			if t.data[pos] == '>' {
				t.endHex(start, half, pos+1)
				return
			}
		case half < 0:
			half = d
		default:
			t.scratch = append(t.scratch, byte(half<<4|d))
			half = -1
		}
	}
	t.endHex(start, half, pos)
}

func (t *tokenizer) endHex(start int, half int8, pos int) {
	if half >= 0 {
		t.scratch = append(t.scratch, byte(half)<<4)
	}
	t.pos = pos
	t.pushDecoded(kindString, start)
}

// literal reads (…): as it stands where it has no escapes and no line ends.
func (t *tokenizer) literal() {
	data, start, depth := t.data, t.pos+1, 1
	for pos := start; pos < len(data); pos++ {
		if plainInStrings[data[pos]] {
			continue
		}
		switch data[pos] {
		case '(':
			depth++
		case ')':
			if depth--; depth == 0 {
				t.push(operand{kind: kindString, start: int32(start), end: int32(pos)})
				t.pos = pos + 1
				return
			}
		case '\\', '\r':
			t.escaped(start, pos, depth)
			return
		}
	}
	t.push(operand{kind: kindString, start: int32(start), end: int32(len(data))})
	t.pos = len(data)
}

// plainInStrings tells the bytes that stand for themselves in a literal string.
var plainInStrings = func() (t [256]bool) {
	for b := range t {
		t[b] = strings.IndexByte("()\\\r", byte(b)) < 0
	}
	return t
}()

// escaped reads the rest of a literal string from pos, at the first escape.
func (t *tokenizer) escaped(start, pos, depth int) {
	from := len(t.scratch)
	t.scratch = append(t.scratch, t.data[start:pos]...)
	for pos < len(t.data) {
		b := t.data[pos]
		pos++
		switch b {
		case '(':
			depth++
		case ')':
			depth--
		case '\\':
			pos = t.escape(pos)
			continue
		case '\r':
			if pos < len(t.data) && t.data[pos] == '\n' {
				pos++
			}
			b = '\n'
		}
		if depth == 0 {
			break
		}
		t.scratch = append(t.scratch, b)
	}
	t.pos = pos
	t.pushDecoded(kindString, from)
}

// escape reads what follows a backslash (table 3) and returns where it ends.
func (t *tokenizer) escape(pos int) int {
	if pos >= len(t.data) {
		return pos
	}
	b := t.data[pos]
	pos++
	switch b {
	case 'n':
		b = '\n'
	case 'r':
		b = '\r'
	case 't':
		b = '\t'
	case 'b':
		b = '\b'
	case 'f':
		b = '\f'
	case '\n':
		return pos
	case '\r':
		if pos < len(t.data) && t.data[pos] == '\n' {
			pos++
		}
		return pos
	case '0', '1', '2', '3', '4', '5', '6', '7':
		v := int(b - '0')
		for i := 0; i < 2 && pos < len(t.data) && t.data[pos] >= '0' && t.data[pos] <= '7'; i++ {
			v = v*8 + int(t.data[pos]-'0')
			pos++
		}
		b = byte(v)
	}
	t.scratch = append(t.scratch, b)
	return pos
}
