package object

import (
	"bytes"
	"cmp"
	"slices"

	"budgetextract/extract/internal/limits"
)

// scan is what searching the file for its objects has found. The last
// definition of an object counts, as it does after incremental updates.
type scan struct {
	entries  []entry
	found    []found // objects of the kinds below, in file order
	expanded bool    // objects of object streams are in entries
}

// found is an object that is needed to find others.
type found struct {
	num  uint32
	pos  uint32
	kind foundKind
}

// foundKind says what an object seems to be.
type foundKind uint8

const (
	foundPack foundKind = 1 << iota
	foundXref
	foundCatalog
	foundPage // a page or a node of the page tree
	foundCrypt
)

// foundNames are the names by which objects are told, wherever they stand in
// the first bytes of the object.
var foundNames = []struct {
	name string
	kind foundKind
}{
	{"/ObjStm", foundPack}, {"/XRef", foundXref}, {"/Catalog", foundCatalog}, {"/Page", foundPage},
	{"/Standard", foundCrypt},
}

// objectStart is how much of an object is looked at to tell what it is.
const objectStart = 2048

// entry returns where object num was found.
func (s *scan) entry(num uint32) entry {
	if int64(num) < int64(len(s.entries)) {
		return s.entries[num]
	}
	return entry{}
}

// set keeps the entry of an object, over earlier ones.
func (s *scan) set(num uint32, e entry, most int) {
	if int64(num) >= int64(most) {
		return
	}
	if n := int(num) + 1; n > len(s.entries) {
		s.entries = append(s.entries, make([]entry, n-len(s.entries))...)
	}
	s.entries[num] = e
}

// search searches the file for objects, once.
func (f *File) search() *scan {
	if f.scan == nil {
		f.scan = scanObjects(f.data)
	}
	if !f.scan.expanded && !f.unpacking {
		f.scan.expanded = true
		f.expandPacks()
	}
	return f.scan
}

// scanObjects finds every "N G obj" outside of streams in one pass.
func scanObjects(data []byte) *scan {
	s := &scan{}
	most := maxObjects(len(data))
	for pos := 0; ; {
		i := bytes.Index(data[pos:], []byte("obj"))
		if i < 0 {
			return s
		}
		start, num, ok := headBefore(data, pos+i)
		pos += i + len("obj")
		if !ok {
			continue
		}
		s.set(num, entry{kind: inFile, pos: uint32(start)}, most)
		text := objectText(data[pos:])
		if kind := kindOf(text); kind != 0 && len(s.found) < limits.ObjectsFound {
			s.found = append(s.found, found{num, uint32(start), kind})
		}
		pos += streamEnd(data[pos:], text)
	}
}

// headBefore reads "N G " backwards from the word obj at i and returns where N
// starts.
func headBefore(data []byte, i int) (start int, num uint32, ok bool) {
	back := func(i int, is func(byte) bool, most int) int {
		low := max(0, i-most)
		for i > low && is(data[i-1]) {
			i--
		}
		return i
	}
	isSpace := func(c byte) bool { return class[c] == space }
	const spaces = 16
	genEnd := back(i, isSpace, spaces)
	gen := back(genEnd, isDigit, 5)
	numEnd := back(gen, isSpace, spaces)
	start = back(numEnd, isDigit, 10)
	if gen == genEnd || numEnd == gen || start == numEnd {
		return 0, 0, false
	}
	id, _, ok := objectHead(data, start)
	return start, id.Num, ok
}

// objectText returns the start of an object's text, up to the next one.
func objectText(data []byte) []byte {
	data = data[:min(len(data), objectStart)]
	if i := bytes.Index(data, []byte("obj")); i >= 0 {
		return data[:i]
	}
	return data
}

func kindOf(text []byte) (kind foundKind) {
	for _, n := range foundNames {
		if bytes.Contains(text, []byte(n.name)) {
			kind |= n.kind
		}
	}
	return kind
}

// streamEnd returns how far an object reaches whose stream ends where its
// Length says, 0 for others: what is in a stream is not to be taken for objects.
func streamEnd(data, text []byte) int {
	i := bytes.Index(text, []byte("stream"))
	if i < 0 {
		return 0
	}
	j := bytes.LastIndex(text[:i], []byte("/Length"))
	if j < 0 {
		return 0
	}
	length, _, ok := readUint(text[:i], j+len("/Length"))
	start := int(streamStart(data, i, Dict))
	if !ok || start == 0 || length > uint64(len(data)-start) || endOfStream(data[start:], int(length)) == 0 {
		return 0
	}
	return start + int(length)
}

// expandPacks adds the objects of the object streams found.
func (f *File) expandPacks() {
	s := f.scan
	most := maxObjects(len(f.data))
	for _, o := range s.found {
		if o.kind&foundPack == 0 || s.entry(o.num).pos != o.pos {
			continue
		}
		v, _, ok := f.readAt(o.num, int(o.pos))
		if !ok {
			continue
		}
		f.unpacking = true
		p := f.openPack(v)
		f.unpacking = false
		f.packs.put(o.num, p)
		for i, item := range p.items {
			if e := s.entry(item.num); e.kind != inFile || e.pos < o.pos {
				s.set(item.num, entry{kind: inPack, pos: o.num, item: uint32(i)}, most)
			}
		}
		s.found = append(s.found, p.found(o)...)
		if len(s.found) > limits.ObjectsFound {
			break
		}
	}
	slices.SortStableFunc(s.found, func(a, b found) int { return cmp.Compare(a.pos, b.pos) })
}

// found returns the catalogs and page nodes in an object stream.
func (p *pack) found(in found) (list []found) {
	const wanted = foundCatalog | foundPage
	if kindOf(p.data)&wanted == 0 {
		return nil
	}
	for i, item := range p.items {
		end := uint32(len(p.data))
		if i+1 < len(p.items) {
			end = max(item.pos, p.items[i+1].pos)
		}
		if kind := kindOf(p.data[item.pos:min(end, item.pos+objectStart)]) & wanted; kind != 0 {
			list = append(list, found{item.num, in.pos, kind})
		}
	}
	return list
}
