package object

import (
	"encoding/binary"
	"slices"
)

// inflater decodes deflate data (RFC 1951) from one slice to another. With both
// in memory it needs no window, which makes it twice as fast as compress/flate;
// inflating is most of the work on a page. It keeps its tables, not its data.
type inflater struct {
	literals  [1334]uint32 // by the next literalBits; the size is zlib's ENOUGH_LENS for them
	distances [402]uint32  // by the next distanceBits
	lengths   [320]uint8   // code lengths being read
	symbols   [288]uint16  // those with a code, and sorted by its length
	sorted    [288]uint16
	meta      [128]uint32 // the code of the code lengths

	src  []byte
	pos  int
	hold uint64 // bits read ahead, the next one lowest
	have uint   // number of them
	past uint   // of these, bits from behind the end of src
	base int    // where the output starts in its slice
}

// Width of the tables in bits. Longer codes go on in a second table.
const (
	literalBits  = 10
	distanceBits = 8
	metaBits     = 7
)

// A table entry has the code's length in bits 0–3, the number of extra bits in
// bits 4–7, flags, and in bits 16–31 a literal, the base of a length or
// distance, or the start of a second table, whose width are the extra bits. The
// zero entry is no code.
const (
	entryLiteral = 1 << 8
	entryEnd     = 1 << 9
	entryMore    = 1 << 10
)

// inflate appends src decoded to dst, at most room bytes, and returns how much
// of src was used.
func (z *inflater) inflate(dst, src []byte, room int) (out []byte, used int, err error) {
	z.src, z.pos, z.hold, z.have, z.past = src, 0, 0, 0, 0
	z.base = len(dst)
	limit := len(dst) + room
	dst = slices.Grow(dst, min(4*len(src)+512, room))
	for last := false; !last && err == nil; {
		z.refill()
		last = z.hold&1 == 1
		kind := z.hold >> 1 & 3
		z.drop(3)
		switch kind {
		case 0:
			dst, err = z.stored(dst, limit)
		case 1:
			z.fixedTables()
			dst, err = z.block(dst, limit)
		case 2:
			if err = z.readTables(); err == nil {
				dst, err = z.block(dst, limit)
			}
		default:
			err = errCorrupt
		}
	}
	used = max(0, z.pos-int(z.have-min(z.have, z.past))/8)
	z.src = nil
	return dst, used, err
}

// refill reads ahead to at least 56 bits. Behind the end there are zeros, counted
// in past.
func (z *inflater) refill() {
	if z.pos+8 <= len(z.src) {
		z.hold |= binary.LittleEndian.Uint64(z.src[z.pos:]) << z.have
		z.pos += int(63-z.have) >> 3
		z.have |= 56
		return
	}
	for z.have < 56 {
		if z.pos < len(z.src) {
			z.hold |= uint64(z.src[z.pos]) << z.have
			z.pos++
		} else {
			z.past += 8
		}
		z.have += 8
	}
}

func (z *inflater) drop(n uint) {
	z.hold >>= n
	z.have -= n
}

// ended reports whether bits from behind the end were used.
func (z *inflater) ended() bool { return z.past > z.have }

// stored copies a block that is not compressed.
func (z *inflater) stored(dst []byte, limit int) ([]byte, error) {
	z.drop(z.have & 7)
	z.refill()
	n, check := int(z.hold&0xffff), int(z.hold>>16&0xffff)
	z.drop(32)
	if z.ended() || n != check^0xffff {
		return dst, errCorrupt
	}
	z.pos -= int(z.have-min(z.past, z.have)) / 8
	z.hold, z.have, z.past = 0, 0, 0
	end := min(z.pos+n, len(z.src), z.pos+limit-len(dst))
	dst = append(dst, z.src[z.pos:end]...)
	short := z.pos + n - end
	z.pos = end
	switch {
	case short > 0 && len(dst) == limit:
		return dst, errTooLong
	case short > 0:
		return dst, errCorrupt
	}
	return dst, nil
}

// longestMatch is the longest copy of one code, slack the room run needs for it.
const (
	longestMatch = 258
	slack        = longestMatch + 16
)

// block decodes the codes of a block. The state is kept in local variables:
// this loop is where a reader of PDFs spends its time.
func (z *inflater) block(dst []byte, limit int) ([]byte, error) {
	at := len(dst)
	dst = dst[:cap(dst)]
	for {
		if len(dst)-at < slack {
			if at >= limit {
				return dst[:limit], errTooLong
			}
			dst = slices.Grow(dst[:at], growth(at, limit))
			dst = dst[:cap(dst)]
		}
		n, status := z.run(dst, at)
		at = n
		switch {
		case status == runFull:
			continue
		case at > limit:
			return dst[:limit], errTooLong
		case status == runEnd:
			return dst[:at], nil
		}
		return dst[:at], errCorrupt
	}
}

// growth returns how many bytes to make room for behind the at there are: three
// times as many, all that is allowed when that is not much more.
func growth(at, limit int) int {
	rest := limit - at + slack
	if more := max(3*at, slack); more < rest/2 {
		return more
	}
	return rest
}

// Why run stopped.
const (
	runFull = iota // dst has less than slack bytes left
	runEnd         // end of block
	runCorrupt
)

// run decodes codes into dst from at on while there is slack.
func (z *inflater) run(dst []byte, at int) (int, int) {
	hold, have, pos, src := z.hold, z.have, z.pos, z.src
	status := runFull
	for at+slack <= len(dst) {
		if have < 48 { // the longest code with its extra bits, twice
			if pos+8 <= len(src) {
				hold |= binary.LittleEndian.Uint64(src[pos:pos+8:pos+8]) << have
				pos += int(63-have) >> 3
				have |= 56
			} else {
				z.hold, z.have, z.pos = hold, have, pos
				z.refill()
				hold, have, pos = z.hold, z.have, z.pos
			}
		}
		e := z.literals[hold&(1<<literalBits-1)]
		if e&entryMore != 0 {
			hold >>= literalBits
			have -= literalBits
			e = z.literals[uint64(e>>16)+hold&(1<<(e>>4&15)-1)]
		}
		hold >>= e & 15
		have -= uint(e & 15)
		if e&entryLiteral != 0 {
			if z.past > have {
				status = runCorrupt
				break
			}
			dst[at] = byte(e >> 16)
			at++
			continue
		}
		if e == 0 || e&entryEnd != 0 {
			status = runEnd
			if e == 0 || z.past > have {
				status = runCorrupt
			}
			break
		}
		extra := uint(e >> 4 & 15)
		length := int(e>>16) + int(hold&(1<<extra-1))
		hold >>= extra
		have -= extra
		d := z.distances[hold&(1<<distanceBits-1)]
		if d&entryMore != 0 {
			hold >>= distanceBits
			have -= distanceBits
			d = z.distances[uint64(d>>16)+hold&(1<<(d>>4&15)-1)]
		}
		hold >>= d & 15
		have -= uint(d & 15)
		extra = uint(d >> 4 & 15)
		distance := int(d>>16) + int(hold&(1<<extra-1))
		hold >>= extra
		have -= extra
		if d == 0 || distance > at-z.base || z.past > have {
			status = runCorrupt
			break
		}
		copyMatch(dst, at, distance, length)
		at += length
	}
	z.hold, z.have, z.pos = hold, have, pos
	return at, status
}

// copyMatch copies length bytes from distance back to at; the two may overlap.
// There is room to write up to 15 bytes more: blocks of 16 bytes are copied in one
// go each.
func copyMatch(dst []byte, at, distance, length int) {
	const block, short = 16, 64
	switch {
	case distance >= length && length > short:
		copy(dst[at:at+length], dst[at-distance:])
	case distance >= block:
		for end := at + length; at < end; at += block {
			from := at - distance
			*(*[block]byte)(dst[at : at+block : at+block]) = *(*[block]byte)(dst[from : from+block : from+block])
		}
	default:
		copyNear(dst, at, distance, length)
	}
}

// copyNear is copyMatch from nearer than a block, words of 8 bytes at a time.
func copyNear(dst []byte, at, distance, length int) {
	const word = 8
	n := 0
	if distance < word { // repeat until a word back is the same byte
		back := distance
		for back < word {
			back += distance
		}
		for ; n < min(length, back-distance); n++ {
			dst[at+n] = dst[at+n-distance]
		}
		if n == length {
			return
		}
		distance = back
	}
	from, to := dst[at-distance+n:], dst[at+n:]
	for i := 0; i < length-n; i += word {
		binary.LittleEndian.PutUint64(to[i:], binary.LittleEndian.Uint64(from[i:]))
	}
}
