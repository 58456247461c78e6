package object

import (
	"encoding/binary"
	"slices"
)

// asciiHexDecode is ASCIIHexDecode (7.4.2). What is no digit is skipped.
func asciiHexDecode(dst, src []byte, room int, _ parms) ([]byte, error) {
	limit := len(dst) + room
	high := -1
	for _, c := range src {
		x := unhex(c)
		switch {
		case c == '>':
			src = nil
		case x < 0:
			continue
		case high < 0:
			high = x
			continue
		case len(dst) == limit:
			return dst, errTooLong
		default:
			dst, high = append(dst, byte(high<<4|x)), -1
		}
		if src == nil {
			break
		}
	}
	if high >= 0 && len(dst) < limit {
		dst = append(dst, byte(high<<4))
	}
	return dst, nil
}

// ascii85Decode is ASCII85Decode (7.4.3). It ends at "~"; what is no digit is
// skipped.
func ascii85Decode(dst, src []byte, room int, _ parms) ([]byte, error) {
	limit := len(dst) + room
	dst = slices.Grow(dst, min(len(src)/5*4+8, room))
	var group uint32
	n := 0
	for i := 0; i < len(src); i++ {
		if len(dst)+4 > limit {
			return dst, errTooLong
		}
		if n == 0 && i+5 <= len(src) {
			if word, ok := ascii85Group(src[i : i+5]); ok {
				dst = binary.BigEndian.AppendUint32(dst, word)
				i += 4
				continue
			}
		}
		switch c := src[i]; {
		case c == '~':
			return ascii85Tail(dst, group, n), nil
		case c == 'z' && n == 0:
			dst = append(dst, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			group = group*85 + uint32(c-'!')
			if n++; n == 5 {
				dst = binary.BigEndian.AppendUint32(dst, group)
				group, n = 0, 0
			}
		}
	}
	return ascii85Tail(dst, group, n), nil
}

// ascii85Group decodes five digits that stand together.
func ascii85Group(s []byte) (word uint32, ok bool) {
	_ = s[4]
	a, b, c, d, e := s[0]-'!', s[1]-'!', s[2]-'!', s[3]-'!', s[4]-'!'
	if a > 84 || b > 84 || c > 84 || d > 84 || e > 84 {
		return 0, false
	}
	return (((uint32(a)*85+uint32(b))*85+uint32(c))*85+uint32(d))*85 + uint32(e), true
}

// ascii85Tail decodes the last n < 5 digits to n-1 bytes.
func ascii85Tail(dst []byte, group uint32, n int) []byte {
	if n < 2 {
		return dst
	}
	for range 5 - n {
		group = group*85 + 84
	}
	for i := range n - 1 {
		dst = append(dst, byte(group>>(24-8*i)))
	}
	return dst
}

// runLengthDecode is RunLengthDecode (7.4.5).
func runLengthDecode(dst, src []byte, room int, _ parms) ([]byte, error) {
	const end = 128
	limit := len(dst) + room
	for len(src) > 0 && src[0] != end {
		n := int(src[0]) + 1
		run := src[1:min(len(src), n+1)]
		if n > end {
			n = 257 - int(src[0])
			run = src[1:min(len(src), 2)]
		}
		if len(dst)+n > limit {
			return dst, errTooLong
		}
		switch {
		case src[0] < end && len(run) < n, len(run) == 0:
			return append(dst, run...), errCorrupt
		case src[0] < end:
			dst = append(dst, run...)
		default:
			for range n {
				dst = append(dst, run[0])
			}
		}
		src = src[1+len(run):]
	}
	return dst, nil
}
