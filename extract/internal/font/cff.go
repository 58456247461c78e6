package font

import (
	"fmt"
	"slices"
)

// cff is an embedded CFF font program (Adobe technical note 5176), as far as
// it tells which glyph has which name or CID.
type cff struct {
	cid      bool   // CID-keyed: the charset holds CIDs
	ordering string // of a CID-keyed font
	charset  []uint16
	encoding [256]uint16 // code → glyph; 0 none
	builtin  bool        // encoding holds the font's own
	strings  [][]byte
	outlines [][]byte // by glyph
}

// Operators of a CFF top DICT that matter here; two-byte ones are 12<<8.
const (
	cffCharset  = 15
	cffEncoding = 16
	cffStrings  = 17 // CharStrings
	cffROS      = 12<<8 | 30
)

func parseCFF(data []byte) *cff {
	if len(data) < 4 {
		return nil
	}
	_, at := cffIndex(data, int(data[2])) // the name, after the header
	tops, at := cffIndex(data, at)
	strings, _ := cffIndex(data, at)
	if len(tops) == 0 {
		return nil
	}
	top := cffDict(tops[0])
	f := &cff{strings: strings}
	if ros := top[cffROS]; len(ros) >= 2 {
		f.cid, f.ordering = true, f.name(uint16(ros[1]))
	}
	if v := top[cffStrings]; len(v) > 0 {
		f.outlines, _ = cffIndex(data, v[0])
	}
	glyphs := len(f.outlines)
	if v := top[cffCharset]; len(v) > 0 && v[0] > 2 {
		f.readCharset(data, v[0], glyphs)
	}
	if v := top[cffEncoding]; len(v) > 0 && v[0] > 1 {
		f.readEncoding(data, v[0])
	}
	return f
}

// cffIndex reads an INDEX and returns its entries and where it ends.
func cffIndex(data []byte, at int) ([][]byte, int) {
	n := int(u16(data, at))
	if n == 0 {
		return nil, at + 2
	}
	size := 0
	if b := slice(data, at+2, 1); len(b) == 1 {
		size = int(b[0])
	}
	if size < 1 || size > 4 || len(slice(data, at+3, (n+1)*size)) < (n+1)*size {
		return nil, len(data)
	}
	offset := func(i int) int {
		v := 0
		for _, b := range data[at+3+i*size:][:size] {
			v = v<<8 | int(b)
		}
		return v
	}
	base := at + 2 + (n+1)*size
	entries := make([][]byte, n)
	for i := range entries {
		entries[i] = slice(data, base+offset(i), offset(i+1)-offset(i))
	}
	return entries, base + offset(n)
}

// cffDict reads the operands of each operator as whole numbers.
func cffDict(b []byte) map[int][]int {
	dict := map[int][]int{}
	var args []int
	for i := 0; i < len(b); {
		v, n, isOp := cffToken(b[i:])
		i += n
		if isOp {
			dict[v] = args
			args = nil
		} else {
			args = append(args, v)
		}
	}
	return dict
}

func cffToken(b []byte) (v, n int, isOp bool) {
	switch b0 := int(b[0]); {
	case b0 == 12 && len(b) > 1:
		return 12<<8 | int(b[1]), 2, true
	case b0 <= 21:
		return b0, 1, true
	case b0 == 28:
		return int(int16(u16(b, 1))), 3, false
	case b0 == 29:
		return int(int32(u32(b, 1))), 5, false
	case b0 == 30: // a real number, which no offset is: skipped to its end nibble
		for n = 1; n < len(b); n++ {
			if b[n]&0x0f == 0x0f || b[n]>>4 == 0x0f {
				return 0, n + 1, false
			}
		}
		return 0, len(b), false
	case b0 >= 32 && b0 <= 246:
		return b0 - 139, 1, false
	case b0 >= 247 && b0 <= 250 && len(b) > 1:
		return (b0-247)*256 + int(b[1]) + 108, 2, false
	case b0 >= 251 && b0 <= 254 && len(b) > 1:
		return -(b0-251)*256 - int(b[1]) - 108, 2, false
	}
	return 0, 1, false
}

func (f *cff) readCharset(data []byte, at, glyphs int) {
	format := slice(data, at, 1)
	if len(format) == 0 {
		return
	}
	at++
	f.charset = append(f.charset, 0)
	for len(f.charset) < glyphs && at < len(data) {
		first, left := u16(data, at), 0
		at += 2
		switch format[0] {
		case 1:
			if b := slice(data, at, 1); len(b) == 1 {
				left = int(b[0])
			}
			at++
		case 2:
			left = int(u16(data, at))
			at += 2
		}
		for i := 0; i <= left && len(f.charset) < glyphs; i++ {
			f.charset = append(f.charset, first+uint16(i))
		}
	}
}

func (f *cff) readEncoding(data []byte, at int) {
	head := slice(data, at, 2)
	if len(head) < 2 {
		return
	}
	f.builtin = true
	body := slice(data, at+2, 512)
	gid := uint16(1)
	switch head[0] & 0x7f {
	case 0:
		for _, code := range slice(body, 0, int(head[1])) {
			f.encoding[code] = gid
			gid++
		}
	case 1:
		for i := 0; i+1 < len(body) && i < 2*int(head[1]); i += 2 {
			for left := 0; left <= int(body[i+1]); left++ {
				f.encoding[body[i]+byte(left)] = gid
				gid++
			}
		}
	}
}

// glyphName returns the name of a glyph, "" where there is none.
func (f *cff) glyphName(gid uint32) string {
	if f.cid || gid >= uint32(len(f.charset)) {
		return ""
	}
	return f.name(f.charset[gid])
}

// blank reports a glyph without outline: its program ends at once, after its
// width perhaps. In a CID-keyed program glyphs are found by their CID.
func (f *cff) blank(gid uint32) bool {
	if f.cid {
		gid = uint32(max(0, slices.Index(f.charset, uint16(gid))))
	}
	if gid == 0 || gid >= uint32(len(f.outlines)) {
		return false
	}
	const end, longest = 14, 4
	p := f.outlines[gid]
	return len(p) > 0 && len(p) <= longest && p[len(p)-1] == end
}

// nameOfCode returns the name of a code's glyph in the font's own encoding.
func (f *cff) nameOfCode(code byte) string {
	gid := f.encoding[code]
	if gid == 0 {
		return ""
	}
	return f.glyphName(uint32(gid))
}

// name resolves a string number. Of the standard strings only those that AGL
// and StandardEncoding share with ASCII are known: 1 is space, to 95 tilde.
func (f *cff) name(sid uint16) string {
	const standard = 391
	switch {
	case sid >= standard && int(sid)-standard < len(f.strings):
		return string(f.strings[sid-standard])
	case sid >= 1 && sid <= 95:
		r := rune(sid) + 31
		if other := standardEncoding[byte(r)]; other != 0 {
			r = other
		}
		return fmt.Sprintf("uni%04X", r)
	}
	return ""
}
