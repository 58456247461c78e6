package cmap

import (
	"bytes"
	"errors"
	"slices"
	"sync"

	"budgetextract/extract/internal/limits"
)

const maxDepth = limits.CMapDepth

// ErrEntries says that a CMap has more entries than are read.
var ErrEntries = errors.New("CMap has too many entries")

// Parse reads a CMap file. find gives the CMap that usecmap names, nil where
// there is none. What is damaged is skipped; the only error is ErrEntries, and
// then the CMap holds what was read.
func Parse(data []byte, find func(name string) *CMap) (*CMap, error) {
	p := parsers.Get().(*parser)
	*p = parser{scanner: scanner{data: data}, cmap: &CMap{}, find: find, texts: p.texts[:0], head: p.head}
	p.skipHead()
	p.run()
	c, entries := p.cmap, p.entries
	c.texts = slices.Clone(p.texts)
	c.sortRanges()
	if *p = (parser{texts: p.texts[:0], head: p.head}); cap(p.texts) <= ordinary {
		parsers.Put(p)
	}
	if entries > limits.CMapEntries {
		return c, ErrEntries
	}
	return c, nil
}

// parsers are kept for the next CMap: a document may have one for each of a hundred fonts.
var parsers = sync.Pool{New: func() any { return new(parser) }}

// ordinary is how many entries a CMap has that is none of a whole language.
const ordinary = 4096

// Use sets the CMap that c builds on, as /UseCMap of its stream does.
func (c *CMap) Use(parent *CMap) {
	for p, depth := parent, 0; p != nil; p, depth = p.parent, depth+1 {
		if p == c || depth >= maxDepth {
			return
		}
	}
	c.parent = parent
}

type parser struct {
	scanner
	cmap    *CMap
	find    func(name string) *CMap
	texts   []textRange // of the CMap
	head    []byte      // of a CMap before, see skipHead
	lists   int
	entries int
	name    []byte // the last name read, for usecmap
	vmode   bool   // it was WMode: a number follows
}

func (p *parser) run() {
	for {
		t := p.next()
		switch t.kind {
		case tokenEnd:
			return
		case tokenName:
			p.name = t.text
			p.vmode = string(t.text) == "WMode"
		case tokenNumber:
			if p.vmode {
				p.cmap.Vertical = t.value() == 1
			}
			p.vmode = false
		case tokenWord:
			p.word(t.text)
		}
		if p.entries > limits.CMapEntries {
			return
		}
	}
}

// lists are read behind the words that begin them.
var lists = map[string]func(*parser){
	"begincodespacerange": (*parser).codespaces,
	"begincidrange":       func(p *parser) { p.cids(true) },
	"begincidchar":        func(p *parser) { p.cids(false) },
	"beginbfrange":        (*parser).bfranges,
	"beginbfchar":         (*parser).bfchars,
}

func (p *parser) word(w []byte) {
	if read := lists[string(w)]; read != nil {
		p.noteHead(p.pos - len(w))
		read(p)
	} else if string(w) == "usecmap" && p.find != nil {
		p.cmap.Use(p.find(string(p.name)))
	}
}

// longestHead is the length in bytes of the longest head that is kept.
const longestHead = 1 << 10

// noteHead keeps what stands before the first list, where it says nothing.
func (p *parser) noteHead(end int) {
	if p.lists++; p.lists == 1 && end <= longestHead && p.cmap.parent == nil && !p.cmap.Vertical && !p.vmode {
		p.head = append(p.head[:0], p.data[:end]...)
	}
}

// skipHead passes over what stands before the first list where it is that of the CMap
// before: those of a producer have the same.
func (p *parser) skipHead() {
	if bytes.HasPrefix(p.data, p.head) && !bytes.Contains(p.data[len(p.head):], []byte("usecmap")) {
		p.pos = len(p.head)
	}
}

func (p *parser) codespaces() {
	for {
		lo, hi := p.next(), token{}
		if lo.kind == tokenHex {
			hi = p.next()
		}
		n := len(lo.text)
		if hi.kind != tokenHex || n == 0 || n > 4 || len(hi.text) != n || len(p.cmap.spaces) >= 256 {
			return
		}
		s := space{n: n}
		copy(s.lo[:], lo.text)
		copy(s.hi[:], hi.text)
		p.cmap.spaces = append(p.cmap.spaces, s)
	}
}

// cids reads "<lo> <hi> cid" or, of single codes, "<code> cid".
func (p *parser) cids(ranges bool) {
	for {
		lo := p.next()
		if lo.kind != tokenHex || len(lo.text) == 0 || len(lo.text) > 4 {
			return
		}
		first, n := number(lo.text), len(lo.text)
		last := first
		if ranges {
			hi := p.next()
			if hi.kind != tokenHex {
				return
			}
			last = number(hi.text)
		}
		cid := p.next()
		if cid.kind != tokenNumber || !p.count() {
			return
		}
		if last >= first {
			if p.cmap.cids == nil {
				p.cmap.cids = new([5][]cidRange)
			}
			p.cmap.cids[n] = append(p.cmap.cids[n], cidRange{first, last, cid.value()})
		}
	}
}

func (p *parser) bfchars() {
	for {
		code := p.next()
		if code.kind != tokenHex {
			return
		}
		from := number(code.text)
		to := p.next()
		if to.kind != tokenHex && to.kind != tokenName || !p.count() {
			return
		}
		if to.kind == tokenHex {
			p.text(from, from, to.text)
		}
	}
}

// bfranges reads "<lo> <hi> <first>" and "<lo> <hi> [<one> <two> …]". The
// specification wants a range to keep to one high byte; writers do not.
func (p *parser) bfranges() {
	for {
		lo := p.next()
		if lo.kind != tokenHex {
			return
		}
		first := number(lo.text)
		hi := p.next()
		if hi.kind != tokenHex || !p.count() {
			return
		}
		last := number(hi.text)
		switch to := p.next(); to.kind {
		case tokenHex:
			if last >= first {
				p.text(first, last, to.text)
			}
		case tokenOpen:
			p.bfarray(first, last)
		default:
			return
		}
	}
}

func (p *parser) bfarray(code, last uint32) {
	for {
		to := p.next()
		if to.kind != tokenHex {
			return
		}
		if code > last {
			continue
		}
		if !p.count() {
			return
		}
		p.text(code, code, to.text)
		code++
	}
}

// text maps lo…hi to the UTF-16 in to.
func (p *parser) text(lo, hi uint32, to []byte) {
	r := textRange{lo: lo, hi: hi}
	if len(to) == 2 && (to[0] < 0xd8 || to[0] > 0xdf) {
		r.first = rune(to[0])<<8 | rune(to[1])
		p.texts = append(p.texts, r)
		return
	}
	runes := decodeUTF16(to)
	switch len(runes) {
	case 0:
		return
	case 1:
		r.first = runes[0]
	default:
		p.cmap.strings = append(p.cmap.strings, runes)
		r.multi = len(p.cmap.strings)
	}
	p.texts = append(p.texts, r)
}

// count counts an entry and reports whether it may be kept.
func (p *parser) count() bool {
	p.entries++
	return p.entries <= limits.CMapEntries
}
