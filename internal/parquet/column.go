package parquet

import (
	"bytes"
	"encoding/binary"
	"math/bits"
)

// Type is the type of a column.
type Type int

// The types.
const (
	String  Type = iota // UTF-8
	Int64               // signed
	Boolean             //
	Decimal             // 16 bytes, two's complement, big endian; Column says where the point is
)

// DecimalBytes is the size of a decimal: 38 digits.
const DecimalBytes = 16

// Column describes a column.
type Column struct {
	Name             string
	Type             Type
	Precision, Scale int // of a Decimal: digits in all, and behind the point
}

// Physical types (enum Type of parquet.thrift).
const (
	physicalBoolean   = 0
	physicalInt64     = 2
	physicalByteArray = 6
	physicalFixed     = 7
)

func (t Type) physical() int32 {
	return [...]int32{physicalByteArray, physicalInt64, physicalBoolean, physicalFixed}[t]
}

// Encodings (enum Encoding).
const (
	encodingPlain         = 0
	encodingRLE           = 3
	encodingRLEDictionary = 8
)

// maxDictionary is the size from which a dictionary saves nothing.
const maxDictionary = 1 << 20

// chunk is the part of a column that belongs to the row group under way.
type chunk struct {
	Column
	present  []bool // for each row
	nulls    int
	plain    []byte           // values as PLAIN has them; of a dictionary its entries
	bools    []bool           // of a Boolean
	indices  []uint32         // of a String: place of each value in the dictionary
	entries  map[string]int32 // the dictionary
	min, max []byte           // of a String, least and greatest
}

func (c *chunk) reset() {
	*c = chunk{
		Column: c.Column, present: c.present[:0], plain: c.plain[:0], bools: c.bools[:0], indices: c.indices[:0],
		entries: c.entries, min: c.min[:0], max: c.max[:0],
	}
	clear(c.entries)
}

func (c *chunk) null() {
	c.present = append(c.present, false)
	c.nulls++
}

func (c *chunk) string(s string) {
	c.present = append(c.present, true)
	i, ok := c.entries[s]
	if !ok {
		if c.entries == nil {
			c.entries = map[string]int32{}
		}
		i = int32(len(c.entries))
		c.entries[s] = i
		c.plain = binary.LittleEndian.AppendUint32(c.plain, uint32(len(s)))
		c.plain = append(c.plain, s...)
		c.bounds(s)
	}
	c.indices = append(c.indices, uint32(i))
}

// bounds keeps the least and greatest string of the chunk.
func (c *chunk) bounds(s string) {
	if len(c.entries) == 1 || s < string(c.min) {
		c.min = append(c.min[:0], s...)
	}
	if len(c.entries) == 1 || s > string(c.max) {
		c.max = append(c.max[:0], s...)
	}
}

func (c *chunk) int64(v int64) {
	c.present = append(c.present, true)
	c.plain = binary.LittleEndian.AppendUint64(c.plain, uint64(v))
}

func (c *chunk) bool(v bool) {
	c.present = append(c.present, true)
	c.bools = append(c.bools, v)
}

func (c *chunk) decimal(v [DecimalBytes]byte) {
	c.present = append(c.present, true)
	c.plain = append(c.plain, v[:]...)
}

// data is the body of the one data page, and its encoding: definition levels,
// then values.
func (c *chunk) data() (body []byte, encoding int32) {
	levels := hybrid(nil, 1, len(c.present), func(i int) uint32 { return bit(c.present[i]) })
	body = binary.LittleEndian.AppendUint32(nil, uint32(len(levels)))
	body = append(body, levels...)
	switch {
	case c.Type == Boolean:
		return appendBits(body, 1, len(c.bools), func(i int) uint32 { return bit(c.bools[i]) }), encodingPlain
	case c.Type != String:
		return append(body, c.plain...), encodingPlain
	case c.hasDictionary():
		width := max(1, bits.Len(uint(len(c.entries)-1)))
		body = append(body, byte(width))
		return hybrid(body, width, len(c.indices), func(i int) uint32 { return c.indices[i] }), encodingRLEDictionary
	}
	return c.spellOut(body), encodingPlain
}

func (c *chunk) hasDictionary() bool {
	return c.Type == String && len(c.entries) > 0 && len(c.plain) <= maxDictionary
}

// spellOut writes the strings one after the other.
func (c *chunk) spellOut(body []byte) []byte {
	starts := make([]int, 0, len(c.entries))
	for at := 0; at < len(c.plain); {
		starts = append(starts, at)
		at += 4 + int(binary.LittleEndian.Uint32(c.plain[at:]))
	}
	for _, i := range c.indices {
		at := starts[i]
		body = append(body, c.plain[at:at+4+int(binary.LittleEndian.Uint32(c.plain[at:]))]...)
	}
	return body
}

// statistics are the bounds of a chunk as PLAIN has them, if they are worth
// their place.
func (c *chunk) statistics() (least, greatest []byte, ok bool) {
	const long = 64
	switch {
	case c.Type == String && len(c.entries) > 0 && len(c.min) <= long && len(c.max) <= long:
		return c.min, c.max, true
	case c.Type == Int64 && len(c.plain) > 0:
		least, greatest = c.plain[:8], c.plain[:8]
		for v := range bytesOf(c.plain, 8) {
			if int64(binary.LittleEndian.Uint64(v)) < int64(binary.LittleEndian.Uint64(least)) {
				least = v
			}
			if int64(binary.LittleEndian.Uint64(v)) > int64(binary.LittleEndian.Uint64(greatest)) {
				greatest = v
			}
		}
		return least, greatest, true
	case c.Type == Decimal && len(c.plain) > 0:
		least, greatest = c.plain[:DecimalBytes], c.plain[:DecimalBytes]
		for v := range bytesOf(c.plain, DecimalBytes) {
			if compareDecimals(v, least) < 0 {
				least = v
			}
			if compareDecimals(v, greatest) > 0 {
				greatest = v
			}
		}
		return least, greatest, true
	}
	return nil, nil, false
}

// bytesOf gives the values of a fixed size.
func bytesOf(b []byte, size int) func(func([]byte) bool) {
	return func(yield func([]byte) bool) {
		for ; len(b) >= size; b = b[size:] {
			if !yield(b[:size]) {
				return
			}
		}
	}
}

func compareDecimals(a, b []byte) int {
	if a[0]>>7 != b[0]>>7 {
		return int(b[0]>>7) - int(a[0]>>7) // the negative one is less
	}
	return bytes.Compare(a, b)
}

func bit(v bool) uint32 {
	if v {
		return 1
	}
	return 0
}

// hybrid writes n values of a width as one run of the RLE/bit-packing hybrid:
// repeated where all are the same, else packed. Compression does the rest.
func hybrid(b []byte, width, n int, at func(int) uint32) []byte {
	same := true
	for i := 1; i < n && same; i++ {
		same = at(i) == at(0)
	}
	if same && n > 0 {
		b = binary.AppendUvarint(b, uint64(n)<<1)
		v := at(0)
		for range (width + 7) / 8 {
			b = append(b, byte(v))
			v >>= 8
		}
		return b
	}
	groups := (n + 7) / 8
	b = binary.AppendUvarint(b, uint64(groups)<<1|1)
	start := len(b)
	b = appendBits(b, width, n, at)
	for len(b)-start < groups*width {
		b = append(b, 0)
	}
	return b
}

// appendBits packs values, the lowest bit first.
func appendBits(b []byte, width, n int, at func(int) uint32) []byte {
	var buffer uint64
	filled := 0
	for i := range n {
		buffer |= uint64(at(i)) << filled
		for filled += width; filled >= 8; filled -= 8 {
			b = append(b, byte(buffer))
			buffer >>= 8
		}
	}
	if filled > 0 {
		b = append(b, byte(buffer))
	}
	return b
}
