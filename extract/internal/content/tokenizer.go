package content

import (
	"encoding/binary"
	"math/bits"
)

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
// in the data, or where they had escapes in scratch, whose places count on behind
// those of the data. See tokenizer.bytes. With no more than four fields it is
// passed in registers.
type operand struct {
	num        float64
	start, end int32
	kind       kind
}

// operator is the name of an operator, its bytes packed with the first lowest;
// 0 is none. No operator has more than three letters.
type operator uint32

// opUnknown stands for words longer than any operator.
const opUnknown operator = 1<<32 - 1

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

// Classes of bytes (7.2.2). The regular ones come first: those that begin a
// number apart from the others.
const (
	regular uint8 = iota
	numeric
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
	for _, b := range []byte("0123456789+-.") {
		c[b] = numeric
	}
	return c
}()

// next reads up to the next operator; its operands are then in t.operands. It
// returns 0 at the end of the data. Half of the time of a page goes by here, so
// what nearly all tokens are goes first: numbers with one space behind them and
// operators of one or two letters.
func (t *tokenizer) next() operator {
	t.operands = t.operands[:0]
	t.scratch = t.scratch[:0]
	data := t.data
	for pos := t.pos; pos < len(data); {
		switch classes[data[pos]] {
		case blank:
			pos++
			continue
		case numeric:
			if digit := data[pos] - '0'; digit < 10 && pos+1 < len(data) && data[pos+1] == ' ' { // many are
				t.push(operand{kind: kindNumber, num: float64(digit)})
				pos += 2
				continue
			}
			var v float64
			v, pos = number(data, pos)
			t.push(operand{kind: kindNumber, num: v})
			if pos < len(data) && data[pos] == ' ' {
				pos++
			}
			continue
		case delimiter:
			t.pos = pos
			t.delimited(data[pos])
		default:
			if rest := data[pos:]; len(rest) > 2 {
				if classes[rest[1]] >= blank {
					t.pos = pos + 1
					return operator(rest[0])
				}
				if classes[rest[2]] >= blank {
					t.pos = pos + 2
					return operator(rest[0]) | operator(rest[1])<<8
				}
			}
			t.pos = pos
			if o := t.word(); o != 0 {
				return o
			}
		}
		pos = t.pos
	}
	t.pos = len(data)
	return 0
}

// bytes returns the bytes of a string or a name, good until the next operator.
func (t *tokenizer) bytes(o operand) []byte {
	if n := len(t.data); int(o.start) >= n {
		return t.scratch[int(o.start)-n : int(o.end)-n]
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
	n := len(t.data)
	t.push(operand{kind: k, start: int32(n + start), end: int32(n + len(t.scratch))})
}

func (t *tokenizer) push(o operand) {
	if len(t.operands) < maxOperands {
		t.operands = append(t.operands, o)
	}
}

// word reads an operator, or true, false and null, which are operands.
func (t *tokenizer) word() operator {
	data, pos := t.data, t.pos
	o, shift := operator(0), 0
	for pos < len(data) && classes[data[pos]] < blank {
		o |= operator(data[pos]) << shift
		shift += 8
		pos++
	}
	w := data[t.pos:pos]
	t.pos = pos
	if len(w) <= 3 {
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

// number reads the number at pos and returns where it ends. Nearly all have a
// few digits, maybe a sign before and a point between them. Eight bytes are looked
// at together: a loop over digits ends where the processor does not expect it,
// which costs more than all else here.
func number(data []byte, pos int) (v float64, end int) {
	const word = 8 // up to 7 digits and what ends them, before the point and behind it
	start := pos
	negative := data[pos] == '-'
	if negative {
		pos++
	}
	if pos+2*word > len(data) {
		return plainNumber(data, start)
	}
	digits, n := leadingDigits(binary.LittleEndian.Uint64(data[pos : pos+word : pos+word]))
	pos += n
	v = float64(digits)
	if data[pos] == '.' {
		pos++
		digits, n = leadingDigits(binary.LittleEndian.Uint64(data[pos : pos+word : pos+word]))
		pos += n
		v = (v*powers[n] + float64(digits)) / powers[n]
	}
	if classes[data[pos]] == numeric { // more digits, 1.2.3, 1-2
		return plainNumber(data, start)
	}
	if negative {
		v = -v
	}
	return v, pos
}

// leadingDigits reads the digits that eight bytes start with, the first byte
// lowest, and counts them: up to seven, which is all that is exact.
func leadingDigits(w uint64) (value int64, n int) {
	const each = 0x0101010101010101 // a number times this stands in each byte
	w ^= '0' * each
	others := (w + (128-10)*each | w) & (128 * each) // the high bit of what is no digit
	first := bits.TrailingZeros64(others | 1<<63)
	w = w << 8 << ((63 - first) & 63) // the last digit goes to the highest byte, zeros before the first
	w = w*10 + w>>8                   // pairs of digits, in every other byte
	w = (w&0x000000ff000000ff*(100+1_000_000<<32) + w>>16&0x000000ff000000ff*(1+10_000<<32)) >> 32
	return int64(w), first / 8
}

// plainNumber reads numbers digit by digit.
func plainNumber(data []byte, pos int) (v float64, end int) {
	start := pos
	negative := data[pos] == '-'
	if negative {
		pos++
	}
	var digits uint64
	for pos < len(data) && data[pos]-'0' < 10 {
		digits = digits*10 + uint64(data[pos]-'0')
		pos++
	}
	point := pos
	if pos < len(data) && data[pos] == '.' {
		for pos++; pos < len(data) && data[pos]-'0' < 10; pos++ {
			digits = digits*10 + uint64(data[pos]-'0')
		}
	}
	const few = 15 // digits and point are that many bytes at most: no rounding, no overflow
	if pos-start > few || pos < len(data) && classes[data[pos]] == numeric {
		return strangeNumber(data, start)
	}
	v = float64(digits)
	if pos > point {
		v /= powers[pos-point-1]
	}
	if negative {
		v = -v
	}
	return v, pos
}

// strangeNumber reads any number. As other readers do, it takes signs doubled
// or in the middle as if they were not there.
func strangeNumber(data []byte, pos int) (v float64, end int) {
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
	v = float64(digits) / powers[min(decimals, len(powers)-1)]
	if negative {
		v = -v
	}
	return v, pos
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
