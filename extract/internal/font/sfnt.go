package font

import "encoding/binary"

// sfnt is an embedded TrueType or OpenType font program, as far as it tells
// which character a glyph stands for. Every offset in it is checked: damaged
// and crafted programs answer with nothing.
type sfnt struct {
	data    []byte
	tables  map[string][]byte
	unicode map[uint32]rune   // glyph → character, from a Unicode cmap
	symbol  map[uint32]uint32 // code → glyph, from a (3, 0) cmap
	mac     map[uint32]uint32 // code → glyph, from a (1, 0) cmap
}

// maxMapped bounds the codes looked at in one cmap subtable.
const maxMapped = 1 << 17

func parseSFNT(data []byte) *sfnt {
	f := &sfnt{data: data, tables: map[string][]byte{}}
	if string(slice(data, 0, 4)) == "ttcf" {
		data = slice(data, int(u32(data, 12)), len(data))
	}
	for i := range int(u16(data, 4)) {
		entry := slice(data, 12+16*i, 16)
		if len(entry) < 16 {
			break
		}
		f.tables[string(entry[:4])] = slice(f.data, int(u32(entry, 8)), int(u32(entry, 12)))
	}
	f.readCmap(f.tables["cmap"])
	return f
}

func (f *sfnt) readCmap(t []byte) {
	for i := range min(int(u16(t, 2)), 32) {
		at := 4 + 8*i
		platform, encoding := u16(t, at), u16(t, at+2)
		sub := slice(t, int(u32(t, at+4)), len(t))
		switch {
		case platform == 3 && encoding == 0:
			f.symbol = subtable(sub)
		case platform == 1 && encoding == 0:
			f.mac = subtable(sub)
		case platform == 0 && encoding != 5, platform == 3 && (encoding == 1 || encoding == 10):
			f.addUnicode(subtable(sub))
		}
	}
}

// addUnicode turns a cmap around. Of several characters that share a glyph the
// plainest is taken.
func (f *sfnt) addUnicode(glyphs map[uint32]uint32) {
	if f.unicode == nil {
		f.unicode = make(map[uint32]rune, len(glyphs))
	}
	for code, gid := range glyphs {
		r := rune(code)
		if old, known := f.unicode[gid]; !known || plainer(r, old) {
			f.unicode[gid] = r
		}
	}
}

// plainer reports whether a is the better of two characters for one glyph: no
// compatibility form or radical, no private use, the lower code.
func plainer(a, b rune) bool {
	if x, y := oddity(a), oddity(b); x != y {
		return x < y
	}
	return a < b
}

func oddity(r rune) int {
	switch {
	case r >= 0xe000 && r <= 0xf8ff, r < ' ':
		return 3
	case r >= 0xf900 && r <= 0xfaff, r >= 0x2e80 && r <= 0x2fdf, r >= 0x2f800:
		return 2
	case r == 0xa0 || r == 0xad || r >= 0x2000 && r <= 0x200f:
		return 1
	}
	return 0
}

// subtable reads one cmap subtable: code → glyph.
func subtable(t []byte) map[uint32]uint32 {
	m := map[uint32]uint32{}
	switch u16(t, 0) {
	case 0:
		for code, gid := range slice(t, 6, 256) {
			put(m, uint32(code), uint32(gid))
		}
	case 4:
		format4(t, m)
	case 6:
		first := uint32(u16(t, 6))
		for i := range uint32(u16(t, 8)) {
			put(m, first+i, uint32(u16(t, 10+2*int(i))))
		}
	case 12:
		format12(t, m)
	}
	return m
}

func put(m map[uint32]uint32, code, gid uint32) {
	if gid != 0 {
		m[code] = gid
	}
}

func format4(t []byte, m map[uint32]uint32) {
	n, left := int(u16(t, 6))/2, maxMapped
	ends, starts, deltas, offsets := 14, 16+2*n, 16+4*n, 16+6*n
	for i := range n {
		end, start := int(u16(t, ends+2*i)), int(u16(t, starts+2*i))
		delta, offset := u16(t, deltas+2*i), int(u16(t, offsets+2*i))
		if offsets+2*i >= len(t) {
			return
		}
		for code := start; code <= end && code < 0xffff && left > 0; code++ {
			left--
			gid := uint16(code)
			if offset != 0 {
				gid = u16(t, offsets+2*i+offset+2*(code-start))
			}
			if offset == 0 || gid != 0 {
				gid += delta
			}
			put(m, uint32(code), uint32(gid))
		}
	}
}

func format12(t []byte, m map[uint32]uint32) {
	left := maxMapped
	for i := range min(int(u32(t, 12)), len(t)/12) {
		at := 16 + 12*i
		start, end, gid := u32(t, at), u32(t, at+4), u32(t, at+8)
		for code := start; code <= end && left > 0; code++ {
			left--
			put(m, code, gid+code-start)
		}
	}
}

// rune returns the character of a glyph, 0 where the program does not tell.
func (f *sfnt) rune(gid uint32) rune { return f.unicode[gid] }

// glyphOfCode finds the glyph of a code of a simple font without Encoding
// (PDF 32000-1, 9.6.6.4).
func (f *sfnt) glyphOfCode(code uint32) (uint32, bool) {
	for _, high := range [...]uint32{0xf000, 0, 0xf100, 0xf200} {
		if gid, ok := f.symbol[high+code]; ok {
			return gid, true
		}
	}
	gid, ok := f.mac[code]
	return gid, ok
}

// blank reports a glyph without outline.
func (f *sfnt) blank(gid uint32) bool {
	loca := f.tables["loca"]
	if len(loca) == 0 {
		return false
	}
	i := int(gid)
	if u16(f.tables["head"], 50) == 0 {
		return len(loca) >= 2*i+4 && u16(loca, 2*i) == u16(loca, 2*i+2)
	}
	return len(loca) >= 4*i+8 && u32(loca, 4*i) == u32(loca, 4*i+4)
}

// slice returns n bytes from at, fewer where b ends.
func slice(b []byte, at, n int) []byte {
	if at < 0 || n < 0 || at >= len(b) {
		return nil
	}
	return b[at : at+min(n, len(b)-at)]
}

func u16(b []byte, at int) uint16 {
	if s := slice(b, at, 2); len(s) == 2 {
		return binary.BigEndian.Uint16(s)
	}
	return 0
}

func u32(b []byte, at int) uint32 {
	if s := slice(b, at, 4); len(s) == 4 {
		return binary.BigEndian.Uint32(s)
	}
	return 0
}
