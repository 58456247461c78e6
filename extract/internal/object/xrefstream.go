package object

import "budgetextract/extract/internal/limits"

// readXrefStream reads the cross-reference stream at a position (PDF 32000-1,
// 7.5.8) and returns its dictionary. Its entries take the place of those hidden
// names.
func (f *File) readXrefStream(at int, hidden map[uint64]bool) (Value, error) {
	if at < 0 || at >= len(f.data) {
		return Value{}, errXref
	}
	id, body, ok := objectHead(f.data, at)
	if !ok {
		return Value{}, errXref
	}
	v, res := f.parseAt(f.data, body, nil)
	v.id, v.stream = id, streamStart(f.data, res.end, v.raw.kind())
	if v.stream == 0 || v.Key("Type").Name() != "XRef" {
		return Value{}, errXref
	}
	data, err := v.Stream()
	if err != nil {
		return Value{}, errXref
	}
	v.stream = 0 // from here on a trailer
	v.id = ID{}
	return v, f.unpackEntries(v, data, hidden)
}

// unpackEntries reads the entries of a cross-reference stream.
func (f *File) unpackEntries(v Value, data []byte, hidden map[uint64]bool) error {
	var w [3]int
	size := 0
	for i := range w {
		w[i] = int(v.Key("W").Index(i).Int())
		if w[i] < 0 || w[i] > 8 {
			return errXref
		}
		size += w[i]
	}
	if size == 0 {
		return errXref
	}
	for _, r := range indexRanges(v) {
		for n := uint64(0); n < r[1] && len(data) >= size && f.entries <= limits.XrefEntries; n++ {
			num := r[0] + n
			if e, ok := f.unpackEntry(data[:size], w); ok {
				if hidden[num] && num < uint64(len(f.xref)) {
					f.xref[num] = e
				}
				f.setEntry(num, e)
			}
			data = data[size:]
		}
	}
	return nil
}

// indexRanges returns the first number and the count of each subsection.
func indexRanges(v Value) [][2]uint64 {
	index := v.Key("Index")
	if index.Kind() != Array {
		return [][2]uint64{{0, uint64(max(v.Key("Size").Int(), 0))}}
	}
	var ranges [][2]uint64
	for i := 0; i+1 < index.Len(); i += 2 {
		first, count := index.Index(i).Int(), index.Index(i+1).Int()
		if first >= 0 && count > 0 {
			ranges = append(ranges, [2]uint64{uint64(first), uint64(count)})
		}
	}
	return ranges
}

// unpackEntry reads one entry, fields of w bytes each, high byte first. Kinds
// not known are left out, as the standard asks.
func (f *File) unpackEntry(b []byte, w [3]int) (entry, bool) {
	kind := uint64(1)
	if w[0] > 0 {
		kind = bigEndian(b[:w[0]])
	}
	second, third := bigEndian(b[w[0]:w[0]+w[1]]), bigEndian(b[w[0]+w[1]:])
	switch {
	case kind == 0:
		return entry{kind: free}, true
	case kind == 1:
		return entry{kind: inFile, pos: uint32(min(second, uint64(len(f.data))))}, true
	case kind == 2 && second < 1<<32 && third < 1<<32:
		return entry{kind: inPack, pos: uint32(second), item: uint32(third)}, true
	}
	return entry{}, false
}

func bigEndian(b []byte) (n uint64) {
	for _, c := range b {
		n = n<<8 | uint64(c)
	}
	return n
}
