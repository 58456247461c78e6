package font

import "budgetextract/extract/internal/object"

// program is an embedded font program. It is read only when a glyph has no
// other name.
type program struct {
	load   func() any
	loaded bool
	sfnt   *sfnt
	cff    *cff
	names  map[byte]string // the built-in encoding of Type 1
}

// type1 is what loadProgram gives for a Type 1 program.
type type1 map[byte]string

// loadProgram reads the program of a font descriptor: *sfnt, *cff or type1; nil
// where there is none.
func loadProgram(descriptor object.Value) any {
	if data := streamOf(descriptor.Key("FontFile2")); data != nil {
		return parseSFNT(data)
	}
	if data := streamOf(descriptor.Key("FontFile3")); data != nil {
		return parseOpenType(data)
	}
	if data := streamOf(descriptor.Key("FontFile")); data != nil {
		return type1(type1Encoding(data))
	}
	return nil
}

// parseOpenType reads FontFile3: a bare CFF, or one in an OpenType font.
func parseOpenType(data []byte) any {
	switch string(slice(data, 0, 4)) {
	case "OTTO", "true", "\x00\x01\x00\x00":
		f := parseSFNT(data)
		if len(f.unicode) == 0 && f.tables["CFF "] != nil {
			return parseCFF(f.tables["CFF "])
		}
		return f
	}
	return parseCFF(data)
}

func streamOf(v object.Value) []byte {
	if v.Kind() != object.Stream {
		return nil
	}
	data, err := v.Stream()
	if err != nil {
		return nil
	}
	return data
}

func (p *program) open() {
	if p.loaded {
		return
	}
	p.loaded = true
	switch f := p.load().(type) {
	case *sfnt:
		p.sfnt = f
	case *cff:
		p.cff = f
	case type1:
		p.names = f
	}
}

// runesOf returns the characters of a glyph; a glyph without outline is a
// space.
func (p *program) runesOf(gid uint32) []rune {
	p.open()
	switch {
	case p.sfnt != nil:
		if r := p.sfnt.rune(gid); r != 0 {
			return []rune{r}
		}
		if p.sfnt.blank(gid) {
			return []rune{' '}
		}
	case p.cff != nil:
		if runes := runesOfName(p.cff.glyphName(gid)); runes != nil {
			return runes
		}
		if p.cff.blank(gid) {
			return []rune{' '}
		}
	}
	return nil
}

// nameOf returns the name that the built-in encoding gives a code.
func (p *program) nameOf(code byte) string {
	p.open()
	if p.cff != nil && p.cff.builtin {
		return p.cff.nameOfCode(code)
	}
	return p.names[code]
}

// ownEncoding reports whether the program brings its own encoding.
func (p *program) ownEncoding() bool {
	p.open()
	return p.names != nil || p.cff != nil && p.cff.builtin
}
