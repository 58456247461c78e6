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
		if n == 0 { // between line ends all groups stand together
			groups := ascii85Groups(dst[len(dst):min(cap(dst), limit)], src[i:])
			dst, i = dst[:len(dst)+4*groups], i+5*groups
		}
		switch {
		case len(dst)+4 > limit && i < len(src):
			return dst, errTooLong
		case i == len(src) || src[i] == '~':
			return ascii85Tail(dst, group, n), nil
		}
		switch c := src[i]; {
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

// ascii85Groups decodes groups of five digits that stand together to where there is room,
// and returns how many.
func ascii85Groups(room, src []byte) (groups int) {
	for ; len(room) >= 4 && len(src) >= 5; groups++ {
		a, b, c, d, e := src[0]-'!', src[1]-'!', src[2]-'!', src[3]-'!', src[4]-'!'
		if a > 84 || b > 84 || c > 84 || d > 84 || e > 84 {
			break
		}
		binary.BigEndian.PutUint32(room, (((uint32(a)*85+uint32(b))*85+uint32(c))*85+uint32(d))*85+uint32(e))
		room, src = room[4:], src[5:]
	}
	return groups
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
