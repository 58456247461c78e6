package object

import "budgetextract/extract/internal/limits"

// Dictionaries of nothing but references stay as they stand in the file: the fonts and
// images of a page, the glyphs of a font. Those of pages differ from page to page.

// mostSearched is the length in bytes of the longest that is searched for a key: one with
// a thousand fonts has less.
const mostSearched = 16 << 10

// reference is an entry of one.
type reference struct {
	hash       uint32 // of the key
	start, end uint16 // of the key in the text
	id         ID
}

// takeReferences takes a dictionary within another value out that is nothing but plain
// names and references.
func (v *vetter) takeReferences() bool {
	if n := len(v.open); n == 0 || n >= limits.Nesting {
		return false
	}
	text := v.src[v.pos:min(len(v.src), v.pos+mostSearched)]
	refs, end := v.references[:0], len("<<")
	for {
		r, after := plainEntry(text, end)
		if after == 0 {
			break
		}
		refs, end = append(refs, r), after
	}
	v.references = refs
	end = skipSpace(text, end)
	tokens := limits.DictTokens + 2*len(refs)
	if len(refs) == 0 || len(text)-end < 2 || string(text[end:end+2]) != ">>" || v.res.tokens+tokens > limits.ObjectTokens {
		return false
	}
	v.takePlain(part{kind: Dict, references: v.kept.references.keep(refs...)}, v.pos+end+len(">>"), tokens)
	return true
}

// plainEntry reads "/key number generation R" at i; its end is 0 where something else
// stands there.
func plainEntry(b []byte, i int) (r reference, end int) {
	if i = skipSpace(b, i); i >= len(b) || b[i] != '/' {
		return r, 0
	}
	i++
	start, hash := i, hashStart
	for ; i < len(b) && plainName[b[i]]; i++ {
		hash = hash.add(b[i])
	}
	r.hash, r.start, r.end = uint32(hash), uint16(start), uint16(i)
	start = skipSpace(b, i)
	i = digitsEnd(b, start)
	gen, end, kind := pair(b, start, i)
	if kind != 'R' {
		return r, 0
	}
	r.id = refOf(b[start:i], gen)
	return r, end
}

// hash is that of Fowler, Noll and Vo.
type hash uint32

const hashStart hash = 2166136261

func (h hash) add(c byte) hash { return (h ^ hash(c)) * 16777619 }

// reference returns what key k of a dictionary refers to that takeReferences took. A key
// that stands twice has its last value.
func (p *part) reference(k string) (id ID, has bool) {
	hash := hashStart
	for i := range len(k) {
		hash = hash.add(k[i])
	}
	all := p.references
	for i := len(all) - 1; i >= 0; i-- {
		if r := &all[i]; r.hash == uint32(hash) && string(p.text[r.start:r.end]) == k {
			return r.id, true
		}
	}
	return ID{}, false
}
