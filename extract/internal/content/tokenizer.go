// Package content interprets the content streams of a page: it collects the
// glyphs shown and the lines drawn, in points of the page as displayed, with
// the origin at the top left and y downwards (PDF 32000-1, 7.8, 8 and 9).
package content

// kind is the kind of an operand.
type kind uint8

const (
	kindNull kind = iota
	kindNumber
	kindString
	kindName
	kindOpen  // [
	kindClose // ]
	kindDict  // <<
	kindEnd   // >>
)

// operand is one token before an operator. Arrays and dictionaries stay flat,
// between their brackets.
//
// It holds no pointers: the bytes of a string or a name stand from start to end
// in the data, or in scratch where they had escapes. See tokenizer.bytes.
type operand struct {
	num        float64
	start, end int32
	kind       kind
	decoded    bool // they stand in scratch
}

// operator is the name of an operator, its bytes packed with the first lowest;
// 0 is none. No operator has more than three letters.
type operator uint32

// opUnknown stands for words longer than any operator.
const opUnknown operator = 1<<32 - 1

func op(name string) operator {
	var o operator
	for i := range len(name) {
		o |= operator(name[i]) << (8 * i)
	}
	return o
}

// maxOperands bounds the operands kept for one operator; more are dropped. A TJ
// for a whole page has a few thousand.
const maxOperands = 1 << 20

// tokenizer cuts a content stream into operators with their operands. It is
// lenient: what is no token is skipped.
type tokenizer struct {
	data     []byte
	pos      int
	operands []operand
	scratch  []byte // bytes of strings that are not as they stand
}

func (t *tokenizer) reset(data []byte) {
	t.data, t.pos = data, 0
	t.operands = t.operands[:0]
}

// Classes of bytes (7.2.2).
const (
	regular uint8 = iota
	blank
	delimiter
)

var classes = func() (c [256]uint8) {
	for _, b := range []byte("\x00\t\n\f\r ") {
		c[b] = blank
	}
	for _, b := range []byte("()<>[]{}/%") {
		c[b] = delimiter
	}
	return c
}()

// next reads up to the next operator; its operands are then in t.operands. It
// returns 0 at the end of the data.
func (t *tokenizer) next() operator {
	t.operands = t.operands[:0]
	t.scratch = t.scratch[:0]
	data := t.data
	for t.pos < len(data) {
		b := data[t.pos]
		switch {
		case classes[b] == blank:
			t.pos++
		case b >= '0' && b <= '9', b == '-', b == '.', b == '+':
			t.push(operand{kind: kindNumber, num: t.number()})
		case classes[b] == delimiter:
			t.delimited(b)
		default:
			if o := t.word(); o != 0 {
				return o
			}
		}
	}
	return 0
}

// bytes returns the bytes of a string or a name, good until the next operator.
func (t *tokenizer) bytes(o operand) []byte {
	if o.decoded {
		return t.scratch[o.start:o.end]
	}
	return t.data[o.start:o.end]
}

// name returns the last operand, nil when it is no name.
func (t *tokenizer) name() []byte {
	n := len(t.operands)
	if n == 0 || t.operands[n-1].kind != kindName {
		return nil
	}
	return t.bytes(t.operands[n-1])
}

// pushDecoded pushes what stands in scratch from start.
func (t *tokenizer) pushDecoded(k kind, start int) {
	t.push(operand{kind: k, start: int32(start), end: int32(len(t.scratch)), decoded: true})
}

func (t *tokenizer) push(o operand) {
	if len(t.operands) < maxOperands {
		t.operands = append(t.operands, o)
	}
}

// word reads an operator, or true, false and null, which are operands.
func (t *tokenizer) word() operator {
	start := t.pos
	for t.pos < len(t.data) && classes[t.data[t.pos]] == regular {
		t.pos++
	}
	w := t.data[start:t.pos]
	if len(w) <= 3 {
		o := operator(w[0])
		if len(w) > 1 {
			o |= operator(w[1]) << 8
		}
		if len(w) > 2 {
			o |= operator(w[2]) << 16
		}
		return o
	}
	switch string(w) {
	case "true", "false", "null":
		t.push(operand{kind: kindNull})
		return 0
	}
	return opUnknown
}

// powers are exact, so that a number is what strconv would make of it.
var powers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16}

// number reads a number. As other readers do, it takes signs doubled or in the
// middle as if they were not there.
func (t *tokenizer) number() float64 {
	data, pos := t.data, t.pos
	negative := false
	for pos < len(data) && (data[pos] == '-' || data[pos] == '+') {
		negative = negative || data[pos] == '-'
		pos++
	}
	var digits uint64
	decimals, point := 0, false
	for ; pos < len(data); pos++ {
		b := data[pos]
		switch {
		case b >= '0' && b <= '9':
			const most = 1e15
			if digits < most {
				digits = digits*10 + uint64(b-'0')
				if point {
					decimals++
				}
			} else if !point {
				digits = 1e18 // nothing on a page is as far
			}
			continue
		case b == '.' && !point:
			point = true
			continue
		case b == '-':
			continue
		}
		break
	}
	t.pos = pos
	v := float64(digits) / powers[min(decimals, len(powers)-1)]
	if negative {
		return -v
	}
	return v
}

// delimited reads what starts with a delimiter: a string, a name, a bracket or
// a comment.
func (t *tokenizer) delimited(b byte) {
	switch b {
	case '(':
		t.literal()
		return
	case '/':
		t.readName()
		return
	case '%':
		for t.pos < len(t.data) && t.data[t.pos] != '\n' && t.data[t.pos] != '\r' {
			t.pos++
		}
		return
	case '<':
		if t.pos+1 >= len(t.data) || t.data[t.pos+1] != '<' {
			t.hex()
			return
		}
		t.pos++
		t.push(operand{kind: kindDict})
	case '>':
		if t.pos+1 < len(t.data) && t.data[t.pos+1] == '>' {
			t.pos++
			t.push(operand{kind: kindEnd})
		}
	case '[':
		t.push(operand{kind: kindOpen})
	case ']':
		t.push(operand{kind: kindClose})
	}
	t.pos++
}

func (t *tokenizer) readName() {
	t.pos++
	start, escaped := t.pos, false
	for t.pos < len(t.data) && classes[t.data[t.pos]] == regular {
		escaped = escaped || t.data[t.pos] == '#'
		t.pos++
	}
	if escaped {
		t.unescapeName(t.data[start:t.pos])
	} else {
		t.push(operand{kind: kindName, start: int32(start), end: int32(t.pos)})
	}
}

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
	start, half := len(t.scratch), int8(-1)
	pos := t.pos + 1
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
	t.pos++
	start, depth := t.pos, 1
	for pos := t.pos; pos < len(t.data); pos++ {
		switch t.data[pos] {
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
	t.push(operand{kind: kindString, start: int32(start), end: int32(len(t.data))})
	t.pos = len(t.data)
}

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
