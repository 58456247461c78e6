package object

import (
	"encoding/binary"
	"hash/adler32"
	"sync"
)

// inflaters keeps the tables of inflaters: they are large for one stream.
var inflaters = sync.Pool{New: func() any { return new(inflater) }}

// flateDecode is FlateDecode (PDF 32000-1, 7.4.4): zlib data (RFC 1950), maybe
// under a predictor.
func flateDecode(dst, src []byte, room int, p parms) ([]byte, error) {
	if !p.predictor.active() {
		return unzip(dst, src, room)
	}
	data, err := unzip(nil, src, room)
	out, perr := p.predictor.unpredict(dst, data)
	if err == nil {
		err = perr
	}
	return out, err
}

// unzip appends zlib data decoded to dst. Data without the zlib header is read
// as well; data without the checksum at the end is whole.
func unzip(dst, src []byte, room int) ([]byte, error) {
	z := inflaters.Get().(*inflater)
	defer inflaters.Put(z)
	head := zlibHead(src)
	out, used, err := z.inflate(dst, src[head:], room)
	if err == errCorrupt && len(out) == len(dst) && head > 0 {
		out, _, err = z.inflate(dst, src, room)
		if err == nil || len(out) > len(dst) {
			return out, errCorrupt // plain deflate: readable, and wrong
		}
	}
	if sum := src[min(len(src), head+used):]; err == nil && len(sum) >= 4 &&
		binary.BigEndian.Uint32(sum) != adler32.Checksum(out[len(dst):]) {
		err = errChecksum
	}
	return out, err
}

// zlibHead returns the length of the zlib header: two bytes, or six where a
// dictionary is named, which PDF does not know.
func zlibHead(src []byte) int {
	const named = 1 << 5
	switch {
	case len(src) < 2:
		return 0
	case src[0]&15 == 8 && (uint(src[0])<<8|uint(src[1]))%31 == 0 && src[1]&named != 0:
		return min(6, len(src))
	}
	return 2
}
