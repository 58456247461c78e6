package object

import (
	"encoding/binary"
	"math/bits"
	"slices"
)

// inflater decodes deflate data (RFC 1951) from one slice to another. With both
// in memory it needs no window, which makes it twice as fast as compress/flate;
// inflating is most of the work on a page. It keeps its tables, not its data.
type inflater struct {
	literals  [1334]uint32 // by the next literalBits; the size is zlib's ENOUGH_LENS for them
	distances [402]uint32  // by the next distanceBits
	lengths   [320]uint8   // code lengths being read
	meta      [128]uint32  // the code of the code lengths

	src  []byte
	pos  int
	hold uint64 // bits read ahead, the next one lowest
	have uint   // number of them
	past uint   // of these, bits from behind the end of src
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
	slack        = longestMatch + 8
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
				hold |= binary.LittleEndian.Uint64(src[pos:]) << have
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
		if d == 0 || distance > at || z.past > have {
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
// There is room to write up to 7 bytes more.
func copyMatch(dst []byte, at, distance, length int) {
	const word, short = 8, 48
	if length > short && distance >= length {
		copy(dst[at:at+length], dst[at-distance:])
		return
	}
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

// codes of lengths and distances: extra bits and base (RFC 1951, 3.2.5).
var lengthCodes, distanceCodes = func() (l [32]uint32, d [32]uint32) {
	base := uint32(3)
	for i := range uint32(28) {
		extra := max(i, 4)/4 - 1
		l[i] = base<<16 | extra<<4
		base += 1 << extra
	}
	l[28] = longestMatch << 16
	base = 1
	for i := range uint32(30) {
		extra := max(i, 2)/2 - 1
		d[i] = base<<16 | extra<<4
		base += 1 << extra
	}
	return l, d
}()

// literalEntry is the table entry of a symbol of the literal and length code,
// without its length in bits. Symbols 286 and 287 stand for nothing.
func literalEntry(symbol int) uint32 {
	switch {
	case symbol < 256:
		return uint32(symbol)<<16 | entryLiteral
	case symbol == 256:
		return entryEnd
	}
	return lengthCodes[symbol-257]
}

func distanceEntry(symbol int) uint32 { return distanceCodes[symbol] }

func metaEntry(symbol int) uint32 { return uint32(symbol)<<16 | entryLiteral }

// fixedTables makes the tables of RFC 1951, 3.2.6.
func (z *inflater) fixedTables() {
	for i := range 288 {
		switch {
		case i < 144:
			z.lengths[i] = 8
		case i < 256:
			z.lengths[i] = 9
		case i < 280:
			z.lengths[i] = 7
		default:
			z.lengths[i] = 8
		}
	}
	makeTable(z.literals[:], literalBits, z.lengths[:288], literalEntry)
	for i := range 32 {
		z.lengths[i] = 5
	}
	makeTable(z.distances[:], distanceBits, z.lengths[:32], distanceEntry)
}

// metaOrder is the order in which the code lengths of the code lengths stand.
var metaOrder = [19]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// readTables reads the tables of a dynamic block (RFC 1951, 3.2.7).
func (z *inflater) readTables() error {
	z.refill()
	literals := int(z.hold&31) + 257
	distances := int(z.hold>>5&31) + 1
	metas := int(z.hold>>10&15) + 4
	z.drop(14)
	if literals > 286 || distances > 30 {
		return errCorrupt
	}
	var meta [19]uint8
	for _, symbol := range metaOrder[:metas] {
		z.refill()
		meta[symbol] = uint8(z.hold & 7)
		z.drop(3)
	}
	if !makeTable(z.meta[:], metaBits, meta[:], metaEntry) || !z.readLengths(literals+distances) {
		return errCorrupt
	}
	if z.lengths[256] == 0 ||
		!makeTable(z.literals[:], literalBits, z.lengths[:literals], literalEntry) ||
		!makeTable(z.distances[:], distanceBits, z.lengths[literals:literals+distances], distanceEntry) {
		return errCorrupt
	}
	return nil
}

// readLengths reads n code lengths, runs of them shortened.
func (z *inflater) readLengths(n int) bool {
	for i := 0; i < n; {
		z.refill()
		e := z.meta[z.hold&(1<<metaBits-1)]
		z.drop(uint(e & 15))
		symbol, repeat, value := e>>16, 1, uint8(0)
		switch {
		case e == 0 || symbol == 16 && i == 0:
			return false
		case symbol < 16:
			value = uint8(symbol)
		case symbol == 16:
			value, repeat = z.lengths[i-1], 3+int(z.hold&3)
			z.drop(2)
		case symbol == 17:
			repeat = 3 + int(z.hold&7)
			z.drop(3)
		default:
			repeat = 11 + int(z.hold&127)
			z.drop(7)
		}
		if i+repeat > n || z.ended() {
			return false
		}
		for range repeat {
			z.lengths[i] = value
			i++
		}
	}
	return true
}

// makeTable fills a table of 2^width entries, and second tables behind them,
// from the code lengths of its symbols (RFC 1951, 3.2.2). It refuses codes that
// are not complete, unless there is none or only one, of one bit.
func makeTable(table []uint32, width uint, lengths []uint8, entry func(int) uint32) bool {
	var count [16]int
	for _, n := range lengths {
		count[n]++
	}
	used := len(lengths) - count[0]
	count[0] = 0
	alone := used == 0 || used == 1 && count[1] == 1
	if left := unusedCodes(&count); left < 0 || left > 0 && !alone {
		return false
	}
	clear(table)
	var sorted [288]uint16
	free, code, before := 1<<width, 0, uint(0)
	for _, symbol := range sortSymbols(&sorted, lengths, &count)[:used] {
		n := uint(lengths[symbol])
		code <<= n - before
		before = n
		reversed := int(bits.Reverse16(uint16(code)) >> (16 - n))
		code++
		e := entry(int(symbol))
		if n <= width {
			fill(table[:1<<width], reversed, n, e)
		} else {
			head := &table[reversed&(1<<width-1)]
			if *head == 0 {
				more := secondWidth(&count, n, width)
				*head = uint32(free)<<16 | uint32(more)<<4 | entryMore
				free += 1 << more
			}
			start := int(*head >> 16)
			fill(table[start:start+1<<(*head>>4&15)], reversed>>width, n-width, e)
		}
		count[n]--
	}
	return true
}

// unusedCodes returns how many codes of 15 bits the lengths leave unused, less
// than 0 when they need more than there are.
func unusedCodes(count *[16]int) int {
	left := 1
	for _, n := range count[1:] {
		if left = left<<1 - n; left < 0 {
			return left
		}
	}
	return left
}

// sortSymbols lists the symbols by code length, those without a code left out.
func sortSymbols(sorted *[288]uint16, lengths []uint8, count *[16]int) []uint16 {
	var at [16]int
	for n := 1; n < 15; n++ {
		at[n+1] = at[n] + count[n]
	}
	for symbol, n := range lengths {
		if n > 0 {
			sorted[at[n]] = uint16(symbol)
			at[n]++
		}
	}
	return sorted[:]
}

// fill enters a code of n bits wherever its bits are the lowest.
func fill(table []uint32, code int, n uint, e uint32) {
	if e != 0 {
		e |= uint32(n)
	}
	for i := code; i < len(table); i += 1 << n {
		table[i] = e
	}
}

// secondWidth returns how many bits a second table needs whose first code has
// length n, from the number of codes of each length still to come.
func secondWidth(count *[16]int, n, width uint) uint {
	more := n - width
	for left := 1 << more; more+width < 15; left <<= 1 {
		if left -= count[more+width]; left <= 0 {
			break
		}
		more++
	}
	return more
}
