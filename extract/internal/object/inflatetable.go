package object

import (
	"encoding/binary"
	"math/bits"
)

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

// Table entries by symbol, without the code's length in bits. The symbols 286 and
// 287 of the literal and length code stand for nothing.
var literalEntries, distanceEntries, metaEntries = func() (l [288]uint32, d [32]uint32, m [19]uint32) {
	for i := range uint32(256) {
		l[i] = i<<16 | entryLiteral
	}
	l[256] = entryEnd
	copy(l[257:], lengthCodes[:])
	copy(m[:], l[:])
	return l, distanceCodes, m
}()

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
	z.makeTable(z.literals[:], literalBits, z.lengths[:288], literalEntries[:])
	for i := range 32 {
		z.lengths[i] = 5
	}
	z.makeTable(z.distances[:], distanceBits, z.lengths[:32], distanceEntries[:])
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
	if !z.makeTable(z.meta[:], metaBits, meta[:], metaEntries[:]) || !z.readLengths(literals+distances) {
		return errCorrupt
	}
	if z.lengths[256] == 0 ||
		!z.makeTable(z.literals[:], literalBits, z.lengths[:literals], literalEntries[:]) ||
		!z.makeTable(z.distances[:], distanceBits, z.lengths[literals:literals+distances], distanceEntries[:]) {
		return errCorrupt
	}
	return nil
}

// readLengths reads n code lengths, runs of them shortened.
func (z *inflater) readLengths(n int) bool {
	clear(z.lengths[:n])
	for i := 0; i < n; {
		if z.have < metaBits+7 { // the longest code with its extra bits
			z.refill()
		}
		e := z.meta[z.hold&(1<<metaBits-1)]
		z.drop(uint(e & 15))
		symbol, repeat, value := e>>16, 0, uint8(0)
		switch {
		case e == 0 || symbol == 16 && i == 0:
			return false
		case symbol < 16:
			z.lengths[i] = uint8(symbol)
			i++
			continue
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
		if i+repeat > n {
			return false
		}
		if value == 0 { // nearly always
			i += repeat
			continue
		}
		for end := i + repeat; i < end; i++ {
			z.lengths[i] = value
		}
	}
	return !z.ended()
}

// makeTable fills a table of 2^width entries, and second tables behind them,
// from the code lengths of its symbols (RFC 1951, 3.2.2). It refuses codes that
// are not complete, unless there is none or only one, of one bit.
func (z *inflater) makeTable(table []uint32, width uint, lengths []uint8, entries []uint32) bool {
	var count [16]int
	used := usedSymbols(&z.symbols, lengths, &count)
	alone := used == 0 || used == 1 && count[1] == 1
	if left := unusedCodes(&count); left < 0 || left > 0 && !alone {
		return false
	}
	sortSymbols(&z.sorted, z.symbols[:used], lengths, &count)
	free, code, before := 1<<width, 0, uint(0)
	table[0] = 0
	made := 1 // entries of the table
	for _, symbol := range z.sorted[:used] {
		n := uint(lengths[symbol])
		if n != before {
			code <<= n - before
			before = n
			made = widen(table, made, min(n, width))
		}
		reversed := int(bits.Reverse16(uint16(code)) >> (16 - n))
		code++
		e := entries[symbol]
		if n <= width {
			table[reversed] = coded(e, n)
		} else {
			head := &table[reversed&(1<<width-1)]
			if *head == 0 {
				more := secondWidth(&count, n, width)
				*head = uint32(free)<<16 | uint32(more)<<4 | entryMore
				free += 1 << more
			}
			start := int(*head >> 16)
			fill(table[start:start+1<<(*head>>4&15)], reversed>>width, n-width, coded(e, n-width))
		}
		count[n]--
	}
	widen(table, made, width)
	return true
}

// widen repeats the entries made so far until there are 2^width: what follows a
// code does not matter. Copying is faster than entering a code everywhere.
func widen(table []uint32, made int, width uint) int {
	for ; made < 1<<width; made *= 2 {
		copy(table[made:2*made], table[:made])
	}
	return made
}

// coded is the entry of a symbol whose code has n bits.
func coded(e uint32, n uint) uint32 {
	if e == 0 {
		return 0
	}
	return e | uint32(n)
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

// usedSymbols lists the symbols that have a code, and counts the codes of each
// length. Most symbols have none: eight of these are passed over at once.
func usedSymbols(symbols *[288]uint16, lengths []uint8, count *[16]int) (used int) {
	const word = 8
	for start := 0; start < len(lengths); start += word {
		end := min(start+word, len(lengths))
		if end-start == word && binary.LittleEndian.Uint64(lengths[start:]) == 0 {
			continue
		}
		for symbol := start; symbol < end; symbol++ {
			if n := lengths[symbol]; n > 0 {
				symbols[used] = uint16(symbol)
				count[n&15]++
				used++
			}
		}
	}
	return used
}

// sortSymbols sorts symbols by the length of their codes.
func sortSymbols(sorted *[288]uint16, symbols []uint16, lengths []uint8, count *[16]int) {
	var at [16]int
	for n := 1; n < 15; n++ {
		at[n+1] = at[n] + count[n]
	}
	for _, symbol := range symbols {
		n := lengths[symbol] & 15
		sorted[at[n]] = symbol
		at[n]++
	}
}

// fill enters a code of n bits wherever its bits are the lowest.
func fill(table []uint32, code int, n uint, e uint32) {
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
