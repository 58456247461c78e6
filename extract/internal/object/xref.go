package object

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"slices"

	"budgetextract/extract/internal/limits"
)

// place is where an object is kept.
type place uint8

const (
	absent place = iota // never mentioned
	free                // said to be free
	inFile              // at a position in the file
	inPack              // in an object stream
)

// entry is one entry of the cross-reference.
type entry struct {
	pos  uint32 // position in the file, or number of the object stream
	item uint32 // index in the object stream
	kind place
}

var errXref = errors.New("cross-reference is unreadable")

// entry returns the entry of an object number.
func (f *File) entry(num uint32) entry {
	if int64(num) < int64(len(f.xref)) {
		return f.xref[num]
	}
	return entry{}
}

// maxObjects is the highest object number of a file of this size.
func maxObjects(size int) int {
	return min(limits.Objects, max(limits.ObjectsFloor, size/limits.ObjectBytes))
}

// setEntry keeps an entry unless a newer section had one.
func (f *File) setEntry(num uint64, e entry) {
	if f.entries++; f.entries > limits.XrefEntries {
		f.note(NoteLimit, "cross-reference has too many entries: left out")
		return
	}
	switch n := uint64(len(f.xref)); {
	case num < n:
		if f.xref[num].kind == absent {
			f.xref[num] = e
		}
	case num < uint64(maxObjects(len(f.data))):
		f.xref = append(append(f.xref, make([]entry, num-n)...), e)
	case e.kind != free:
		f.note(NoteLimit, "object numbers are too high: left out")
	}
}

// reserve makes room for the entries below num, as far as the file can have
// them.
func (f *File) reserve(num uint64) {
	num = min(num, uint64(maxObjects(len(f.data))))
	if n := uint64(len(f.xref)); num > n {
		f.xref = slices.Grow(f.xref, int(num-n))
	}
}

// readXrefs reads the chain of cross-reference sections, newest first (PDF
// 32000-1, 7.5.4 and 7.5.8). An older section that cannot be read leaves the
// cross-reference shaky; the newest must be readable.
func (f *File) readXrefs() error {
	start, err := f.findStart()
	if err != nil {
		return err
	}
	seen := map[uint64]bool{}
	for next := []uint64{start}; len(next) > 0; {
		at := next[0]
		next = next[1:]
		if seen[at] {
			f.note(NoteRepaired, "cross-reference sections lead in a circle")
			continue
		}
		if len(seen) == limits.XrefSections {
			f.note(NoteLimit, "too many cross-reference sections")
			f.xrefShaky = true
			return nil
		}
		seen[at] = true
		prev, err := f.readSection(at)
		switch {
		case err != nil && at == start:
			return err
		case err != nil:
			f.note(NoteRepaired, "an older cross-reference section is unreadable")
			f.xrefShaky = true
		}
		next = append(next, prev...)
	}
	return nil
}

// findStart returns what the last startxref says.
func (f *File) findStart() (uint64, error) {
	i := bytes.LastIndex(f.data, []byte("startxref"))
	if i < 0 {
		return 0, errors.New("startxref is missing")
	}
	at, end, ok := readUint(f.data, i+len("startxref"))
	if !ok || at >= uint64(len(f.data)) {
		return 0, errors.New("startxref is wrong")
	}
	f.checkEnd(f.data[end:])
	return at, nil
}

// checkEnd notes when a file does not end where it says.
func (f *File) checkEnd(rest []byte) {
	const mark = "%%EOF"
	i := bytes.Index(rest, []byte(mark))
	switch {
	case i < 0:
		f.note(NoteRepaired, "end of the file is missing")
	case len(bytes.Trim(rest[i+len(mark):], " \t\r\n")) > 0:
		f.note(NoteRepaired, "other data stands behind the end of the file")
	}
}

// readSection reads one section and returns the older ones it names.
func (f *File) readSection(at uint64) (prev []uint64, err error) {
	if at >= uint64(len(f.data)) {
		return nil, errXref
	}
	i := skipSpace(f.data, int(at))
	if keywordAt(f.data, i, "xref") {
		return f.readTable(i + len("xref"))
	}
	if _, _, ok := objectHead(f.data, i); ok {
		trailer, err := f.readXrefStream(i, nil)
		if err != nil {
			return nil, err
		}
		return f.keepTrailer(trailer), nil
	}
	return nil, errXref
}

// readTable reads a classic table and its trailer. The stream of a hybrid file
// says where the objects are that the table calls free, so older readers skip
// them.
func (f *File) readTable(i int) (prev []uint64, err error) {
	hidden := map[uint64]bool{}
	for {
		if i = skipSpace(f.data, i); keywordAt(f.data, i, "trailer") {
			break
		}
		first, j, ok1 := readUint(f.data, i)
		count, j, ok2 := readUint(f.data, j)
		if !ok1 || !ok2 {
			return nil, errXref
		}
		if i, err = f.readEntries(j, first, count, hidden); err != nil {
			return nil, err
		}
	}
	trailer, _ := f.parseAt(f.data, i+len("trailer"), nil)
	if trailer.Kind() != Dict {
		return nil, fmt.Errorf("%w: no trailer", errXref)
	}
	if at := trailer.Key("XRefStm"); at.Kind() == Integer {
		if _, err := f.readXrefStream(int(at.Int()), hidden); err != nil {
			f.note(NoteRepaired, "the stream of a hybrid cross-reference is unreadable")
			f.xrefShaky = true
		}
	}
	return f.keepTrailer(trailer), nil
}

// readEntries reads one subsection of a table, notes the free numbers in hidden
// and returns its end.
func (f *File) readEntries(i int, first, count uint64, hidden map[uint64]bool) (int, error) {
	const shortest = 18 // bytes of an entry
	f.reserve(first + min(count, uint64(len(f.data)-i)/shortest))
	for n := uint64(0); n < count && f.entries <= limits.XrefEntries; n++ {
		pos, j, ok := readEntry(f.data, i)
		if !ok {
			if keywordAt(f.data, skipSpace(f.data, i), "trailer") {
				return i, nil // fewer than promised
			}
			return 0, errXref
		}
		switch {
		case f.data[j] == 'f' || f.data[j] == 'n' && pos == 0:
			f.setEntry(first+n, entry{kind: free})
			hidden[first+n] = true
		case f.data[j] == 'n' && pos < uint64(len(f.data)):
			f.setEntry(first+n, entry{kind: inFile, pos: uint32(pos)})
		case f.data[j] == 'n': // points behind the file: to be searched for
			f.setEntry(first+n, entry{kind: inFile, pos: uint32(len(f.data))})
		default:
			return 0, errXref
		}
		i = j + 1
	}
	return i, nil
}

// readEntry reads position and generation of an entry and returns where its
// kind stands. Nearly all have ten and five digits, one space behind each.
func readEntry(b []byte, i int) (pos uint64, kind int, ok bool) {
	for i < len(b) && (b[i] == ' ' || b[i] == '\r' || b[i] == '\n') {
		i++
	}
	if len(b)-i >= 18 && class[b[i+17]] == regular {
		head, plain := eightDigits(binary.LittleEndian.Uint64(b[i:]))
		if plain && isDigit(b[i+8]) && endsEntry(binary.LittleEndian.Uint64(b[i+9:])) {
			return head*100 + uint64(b[i+8]-'0')*10 + uint64(b[i+9]-'0'), i + 17, true
		}
	}
	pos, j, ok1 := readUint(b, i)
	_, j, ok2 := readUint(b, j)
	j = skipSpace(b, j)
	return pos, j, ok1 && ok2 && j < len(b)
}

// eightDigits reads eight digits at once, the first of them in the lowest byte.
func eightDigits(w uint64) (n uint64, ok bool) {
	const each = 0x0101010101010101 // a number times this stands in each byte
	w ^= '0' * each
	if (w+(128-10)*each|w)&(128*each) != 0 { // the high bit of what is no digit
		return 0, false
	}
	w = w*10 + w>>8 // pairs of digits, in every other byte
	return (w&0x000000ff000000ff*(100+1_000_000<<32) + w>>16&0x000000ff000000ff*(1+10_000<<32)) >> 32, true
}

// endsEntry reports "9 99999 ", the first byte lowest: the last digit of a
// position, and a generation.
func endsEntry(w uint64) bool {
	const digits, spaces = 0x0001010101010001, 0x0100000000000100
	w ^= '0'*digits | ' '*spaces
	return (w+(128-10)*digits+(128-1)*spaces|w)&(128*(digits|spaces)) == 0
}

// keepTrailer keeps the newest trailer that names a catalog, and returns the
// older section it names.
func (f *File) keepTrailer(t Value) (prev []uint64) {
	if f.trailer.Kind() != Dict || !f.trailer.Has("Root") && t.Has("Root") {
		f.trailer = t
	}
	if p := t.Key("Prev"); p.Kind() == Integer || p.Kind() == Real {
		prev = append(prev, uint64(max(p.Int(), 0)))
	}
	return prev
}
