package object

// LZW codes (PDF 32000-1, 7.4.4.2).
const (
	lzwClear = 256
	lzwEnd   = 257
	lzwFirst = 258
	lzwCodes = 4096
)

// lzwDecode is LZWDecode: codes of 9 to 12 bits, high bit first, that grow one
// code early unless EarlyChange is 0.
func lzwDecode(dst, src []byte, room int, p parms) ([]byte, error) {
	early := 1
	if p.late {
		early = 0
	}
	if !p.predictor.active() {
		return unlzw(dst, src, room, early)
	}
	data, err := unlzw(nil, src, room, early)
	out, perr := p.predictor.unpredict(dst, data)
	if err == nil {
		err = perr
	}
	return out, err
}

// unlzw appends src decoded to dst. Each code stands for a stretch of the output
// already written: that of the code before plus one byte.
func unlzw(dst, src []byte, room, early int) ([]byte, error) {
	var start, length [lzwCodes]int
	limit := len(dst) + room
	next, width := lzwFirst, 9
	previous := -1 // where the string of the code before starts in dst
	var bits, have uint
	for i := 0; ; {
		for have < uint(width) {
			if i == len(src) {
				return dst, nil // no end code: many writers leave it out
			}
			bits, have, i = bits<<8|uint(src[i]), have+8, i+1
		}
		have -= uint(width)
		code := int(bits >> have & (1<<width - 1))
		at := len(dst)
		switch {
		case code == lzwEnd:
			return dst, nil
		case code == lzwClear:
			next, width, previous = lzwFirst, 9, -1
			continue
		case code < lzwClear:
			dst = append(dst, byte(code))
		case code < next && previous >= 0:
			dst = append(dst, dst[start[code]:start[code]+length[code]]...)
		case code == next && previous >= 0 && next < lzwCodes:
			dst = append(dst, dst[previous:at]...)
			dst = append(dst, dst[previous])
		default:
			return dst, errCorrupt
		}
		if len(dst) > limit {
			return dst[:limit], errTooLong
		}
		if previous >= 0 && next < lzwCodes {
			start[next], length[next] = previous, at-previous+1
			next++
		}
		if next+early >= 1<<width && width < 12 {
			width++
		}
		previous = at
	}
}
