package object

import (
	"bytes"
	"errors"
	"fmt"

	"budgetextract/extract/internal/limits"
)

// Errors of Open and of streams.
var (
	ErrNotPDF      = errors.New("not a PDF file")
	ErrTooLarge    = errors.New("file is too large")
	ErrDamaged     = errors.New("damaged beyond repair")
	ErrEncrypted   = errors.New("encrypted: needs a password")
	ErrUnsupported = errors.New("encrypted: method not supported")
	ErrImageFilter = errors.New("stream holds an image")
	ErrNoStream    = errors.New("not a stream")
)

// Options are settings of Open.
type Options struct {
	Password string // user or owner password; empty: the empty user password
}

// File is an open PDF file. It is used by one goroutine at a time.
type File struct {
	data    []byte // the file from its header on
	options Options

	xref      []entry // by object number
	xrefShaky bool    // parts of the cross-reference could not be read
	scan      *scan   // objects found by searching the file; nil: not searched yet
	trailer   Value
	crypt     *crypt // nil: not encrypted

	parser    *parser
	vetter    vetter
	cache     valueCache
	tokens    int // values in the cache
	packs     packCache
	unpacking bool // an object stream is being opened

	plain   []byte    // buffer for decrypted bytes
	between [2][]byte // buffers between filters

	entries  int // cross-reference entries read so far
	parsed   int // bytes of object text read so far
	decoded  int // bytes decoded so far
	searched int // bytes searched for ends of streams so far
	lastEnd  int // no stream ends behind this position; 0: not known

	pages []pageNode
	page  int // the page being read, for notes
	notes []Note
	noted map[Note]bool
}

// Open reads the structure of a PDF file. It keeps data, which must not change
// while the file is in use. The error says what is wrong with the file, wrapping
// one of the Err values.
func Open(data []byte, o Options) (*File, error) {
	if len(data) > limits.FileSize {
		return nil, fmt.Errorf("%w: %d MiB, at most %d", ErrTooLarge, len(data)>>20, limits.FileSize>>20)
	}
	p, err := theParser()
	if err != nil {
		return nil, err
	}
	f := &File{data: data, options: o, parser: p}
	f.vetter.out = make([]byte, 0, 4096)
	headless := f.findHeader()
	if err := f.readStructure(); err != nil {
		if headless && errors.Is(err, ErrDamaged) {
			return nil, ErrNotPDF
		}
		return nil, err
	}
	return f, f.collectPages()
}

// findHeader drops what stands before the header and reports whether there is
// none.
func (f *File) findHeader() (headless bool) {
	i := bytes.Index(f.data[:min(len(f.data), limits.HeaderSearch)], []byte("%PDF-"))
	switch {
	case i < 0:
		f.note(NoteRepaired, "header is missing")
		return true
	case i > 0:
		f.note(NoteRepaired, "other data stands before the header")
		f.data = f.data[i:]
	}
	return false
}

// readStructure finds the objects, by cross-reference or else by searching, and
// takes the encryption off.
func (f *File) readStructure() error {
	err := f.readXrefs()
	if err == nil {
		if err = f.openCrypt(); err != nil {
			return err
		}
		if f.catalogFits() {
			return nil
		}
		err = errors.New("cross-reference leads to no catalog")
	}
	f.note(NoteRepaired, err.Error()+": objects found by searching the file")
	return f.rebuild()
}

// catalogFits reports whether the trailer leads to a catalog with pages.
func (f *File) catalogFits() bool {
	root := f.Catalog()
	return root.Kind() == Dict && root.Key("Pages").Kind() == Dict
}

// Catalog returns the root of the document (PDF 32000-1, 7.7.2).
func (f *File) Catalog() Value { return f.trailer.Key("Root") }

// resolve returns the object id names, null when there is none, following references to references.
func (f *File) resolve(id ID) Value {
	for range limits.RefHops {
		v := f.load(id.Num)
		kind, i := v.raw.mark()
		if kind != markRef {
			return v
		}
		id = v.parts.refs[i]
	}
	f.note(NoteRepaired, "references lead in a circle")
	return Value{}
}

// load returns object num from the cache or the file.
func (f *File) load(num uint32) Value {
	if v, ok := f.cache.get(num); ok {
		return v
	}
	v, tokens := f.read(num)
	if int64(num) >= int64(maxObjects(len(f.data))) {
		return v // there is none
	}
	if f.tokens += tokens + 1; f.tokens > limits.CachedTokens {
		f.cache.clear()
		f.tokens = tokens
	}
	f.cache.put(num, v, len(f.xref))
	return v
}

// read parses object num where the cross-reference puts it.
func (f *File) read(num uint32) (v Value, tokens int) {
	e := f.entry(num)
	switch e.kind {
	case inFile:
		if v, tokens, ok := f.readAt(num, int(e.pos)); ok {
			return v, tokens
		}
		return f.readFound(num)
	case inPack:
		if v, tokens, ok := f.readPacked(num, e); ok {
			return v, tokens
		}
		return f.readFound(num)
	case absent:
		if f.xrefShaky {
			return f.readFound(num)
		}
	}
	return Value{}, 0
}

const objectOpen = "end of an object is missing"

// readFound parses object num where a search of the file finds it, when the
// cross-reference is wrong about it.
func (f *File) readFound(num uint32) (v Value, tokens int) {
	e := f.search().entry(num)
	ok := false
	switch e.kind {
	case inFile:
		v, tokens, ok = f.readAt(num, int(e.pos))
	case inPack:
		v, tokens, ok = f.readPacked(num, e)
	}
	if ok {
		f.note(NoteRepaired, "cross-reference is wrong: objects found by searching the file")
	}
	return v, tokens
}

// readAt parses the object at a position in the file; ok is false when another
// or none stands there.
func (f *File) readAt(num uint32, pos int) (v Value, tokens int, ok bool) {
	if pos >= len(f.data) {
		return Value{}, 0, false
	}
	id, body, ok := objectHead(f.data, pos)
	if !ok || id.Num != num {
		return Value{}, 0, false
	}
	v, res := f.parseAt(f.data, body, f.crypt.strings(id))
	v.id = id
	v.stream = streamStart(f.data, res.end, v.Kind())
	if v.stream == 0 && !keywordAt(f.data, skipSpace(f.data, res.end), "endobj") {
		f.note(NoteRepaired, objectOpen)
	}
	return v, res.tokens, true
}

// parseAt vets and parses the object text at pos.
func (f *File) parseAt(src []byte, pos int, decrypt func([]byte) []byte) (Value, vetted) {
	if f.parsed > limits.ParsedFloor+limits.ParsedFactor*len(f.data) {
		f.note(NoteLimit, "objects are read over and over: left out")
		return Value{}, vetted{end: pos}
	}
	f.vetter.out = append(f.vetter.out[:0], vettedHead...)
	f.vetter.decrypt = decrypt
	res := f.vetter.vet(src, pos)
	f.parsed += res.end - pos
	f.vetter.out = append(f.vetter.out, vettedTail...)
	if res.cut {
		f.note(NoteLimit, "an object is nested too deep or too long: cut off")
	}
	raw, err := f.parser.parse(f.vetter.out)
	if res.damaged || err != nil {
		f.note(NoteRepaired, "malformed object")
	}
	return f.valueOf(raw, f.vetter.keep(sizes{})), res
}

// parsePart parses the checked text of a part of an object.
func (f *File) parsePart(text []byte) parsed {
	f.vetter.out = append(append(append(f.vetter.out[:0], vettedHead...), text...), vettedTail...)
	raw, err := f.parser.parse(f.vetter.out)
	if err != nil {
		f.note(NoteRepaired, "malformed object")
	}
	return raw
}

// streamStart returns where the bytes of a stream start whose dictionary ends
// at i, 0 when no stream follows.
func streamStart(data []byte, i int, kind Kind) uint32 {
	if i = skipSpace(data, i); kind != Dict || !keywordAt(data, i, "stream") && !looseStream(data, i) {
		return 0
	}
	i += len("stream")
	for i < len(data) && data[i] == ' ' { // not allowed, but seen
		i++
	}
	if i < len(data) && data[i] == '\r' {
		i++
	}
	if i < len(data) && data[i] == '\n' {
		i++
	}
	return uint32(i)
}

// looseStream reports a stream keyword that its data follows without a line
// end.
func looseStream(data []byte, i int) bool {
	return len(data)-i > 6 && string(data[i:i+6]) == "stream"
}
