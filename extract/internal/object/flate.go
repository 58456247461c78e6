package object

import (
	"encoding/binary"
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
		binary.BigEndian.Uint32(sum) != adler32(out[len(dst):]) {
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

// adler32 is the checksum of RFC 1950: a is the sum of all bytes, b that of a
// after each byte. Eight words of eight bytes are summed at once, byte by byte in
// lanes of 16 bits, those with even and those with odd numbers apart.
func adler32(data []byte) uint32 {
	const (
		prime = 65521
		batch = 1 << 16 // bytes before the sums are reduced
		lanes = 0x0001000100010001
		low   = 0x00ff * lanes
		block = 64
	)
	a, b := uint64(1), uint64(0)
	for len(data) > 0 {
		part := data[:min(len(data), batch)]
		data = data[len(part):]
		for ; len(part) >= block; part = part[block:] {
			var even, odd uint64 // sums of the words so far
			var before uint64    // how often each is counted in b for the words behind it
			for words, i := (*[block]byte)(part), 0; i <= block-8; i += 8 {
				word := binary.LittleEndian.Uint64(words[i : i+8 : i+8])
				even8, odd8 := word&low, word>>8&low
				before += even + odd
				even += even8
				odd += odd8
			}
			// Products end with the sum over the lanes in the highest one. In b a byte
			// counts 8 times for each word behind its own, and 8 to 1 times in that.
			b += block*a + 8*(before*lanes>>48) + (even*0x0008000600040002)>>48 + (odd*0x0007000500030001)>>48
			a += (even + odd) * lanes >> 48
		}
		for _, c := range part {
			a += uint64(c)
			b += a
		}
		a, b = a%prime, b%prime
	}
	return uint32(b<<16 | a)
}
