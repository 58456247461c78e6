package font

import (
	"encoding/binary"
	"testing"
)

// sfntFile builds a TrueType program of some tables.
func sfntFile(tables map[string][]byte) []byte {
	head := []byte{0, 1, 0, 0, 0, byte(len(tables)), 0, 0, 0, 0, 0, 0}
	at := len(head) + 16*len(tables)
	var body []byte
	for name, table := range tables {
		head = append(head, name...)
		head = append(head, 0, 0, 0, 0)
		head = binary.BigEndian.AppendUint32(head, uint32(at+len(body)))
		head = binary.BigEndian.AppendUint32(head, uint32(len(table)))
		body = append(body, table...)
	}
	return append(head, body...)
}

// cmapTable builds a cmap table of one subtable.
func cmapTable(platform, encoding byte, words ...uint16) []byte {
	t := []byte{0, 0, 0, 1, 0, platform, 0, encoding, 0, 0, 0, 12}
	for _, w := range words {
		t = binary.BigEndian.AppendUint16(t, w)
	}
	return t
}

func TestProgramsNameGlyphsByTheirCmap(t *testing.T) {
	tests := map[string][]byte{
		"format 4 by delta":  cmapTable(3, 1, 4, 32, 0, 4, 0, 0, 0, '1', 0xffff, 0, '0', 0xffff, 0xffd5, 1, 0, 0),
		"format 4 by array":  cmapTable(3, 1, 4, 36, 0, 4, 0, 0, 0, '1', 0xffff, 0, '0', 0xffff, 0, 1, 4, 0, 5, 6),
		"format 6":           cmapTable(0, 3, 6, 14, 0, '0', 2, 5, 6),
		"format 12":          cmapTable(3, 10, 12, 0, 0, 28, 0, 0, 0, 1, 0, '0', 0, '1', 0, 5),
		"radical and letter": cmapTable(3, 1, 6, 16, 0, '0', 2, 5, 6),
	}
	for name, table := range tests {
		t.Run(name, func(t *testing.T) {
			f := parseSFNT(sfntFile(map[string][]byte{"cmap": table}))
			if f.rune(5) != '0' || f.rune(6) != '1' || f.rune(7) != 0 {
				t.Errorf("glyphs 5, 6, 7: %q %q %q", f.rune(5), f.rune(6), f.rune(7))
			}
		})
	}
}

func TestPlainerCharacters(t *testing.T) {
	for _, pair := range [][2]rune{{'一', '⼀'}, {'金', 0xf90a}, {' ', 0xa0}, {'1', 0xe001}, {'a', 'b'}} {
		if !plainer(pair[0], pair[1]) || plainer(pair[1], pair[0]) {
			t.Errorf("%U is plainer than %U", pair[0], pair[1])
		}
	}
}

func TestSymbolicCodes(t *testing.T) {
	f := parseSFNT(sfntFile(map[string][]byte{"cmap": cmapTable(3, 0, 6, 14, 0, 0xf041, 2, 5, 6)}))
	if gid, ok := f.glyphOfCode('A'); !ok || gid != 5 {
		t.Errorf("glyph %d %v", gid, ok)
	}
}

func TestBlankGlyphs(t *testing.T) {
	head := make([]byte, 54)
	f := parseSFNT(sfntFile(map[string][]byte{"head": head, "loca": {0, 0, 0, 8, 0, 8, 0, 16}}))
	if f.blank(0) || !f.blank(1) || f.blank(2) || f.blank(3) {
		t.Error("glyph 1 of 3 has no outline")
	}
}

// cffIndexOf builds an INDEX.
func cffIndexOf(entries ...string) []byte {
	b := []byte{byte(len(entries) >> 8), byte(len(entries)), 1, 1}
	if len(entries) == 0 {
		return b[:2]
	}
	at := 1
	for _, e := range entries {
		at += len(e)
		b = append(b, byte(at))
	}
	for _, e := range entries {
		b = append(b, e...)
	}
	return b
}

// cffFile builds a program with glyphs 1 and 2, named by strings 391 and 18
// (one), that the encoding puts at the codes A and B.
func cffFile() []byte {
	long := func(v, op byte) string { return string([]byte{29, 0, 0, 0, v, op}) }
	build := func(charset, encoding, glyphs byte) []byte {
		b := append([]byte{1, 0, 4, 1}, cffIndexOf("X")...)
		b = append(b, cffIndexOf(long(charset, 15)+long(encoding, 16)+long(glyphs, 17))...)
		b = append(b, cffIndexOf("uni5408")...)
		return append(b, cffIndexOf()...)
	}
	at := byte(len(build(0, 0, 0)))
	b := build(at, at+5, at+9)
	b = append(b, 0, 391>>8, 391&0xff, 0, 18)         // charset, format 0
	b = append(b, 0, 2, 'A', 'B')                     // encoding, format 0
	return append(b, cffIndexOf("a", "\x0e", "c")...) // glyphs
}

func TestCFFNamesGlyphs(t *testing.T) {
	f := parseCFF(cffFile())
	if f == nil {
		t.Fatal("not parsed")
	}
	if got := f.glyphName(1); got != "uni5408" {
		t.Errorf("glyph 1 is %q", got)
	}
	if f.blank(0) || !f.blank(1) || f.blank(2) || f.blank(3) {
		t.Error("glyph 1 of 3 has no outline")
	}
	if got := string(runesOfName(f.nameOfCode('B'))); got != "1" {
		t.Errorf("code B is %q", got)
	}
}

func TestType1Encoding(t *testing.T) {
	names := type1Encoding([]byte("%!PS-AdobeFont-1.0\n/Encoding 256 array 0 1 255 {1 index exch /.notdef put} for\ndup 65/one put\ndup 66 /uni5408 put\nreadonly def\ncurrentfile eexec \x01\x02"))
	if names[65] != "one" || names[66] != "uni5408" {
		t.Errorf("names %v", names)
	}
	if names := type1Encoding([]byte("/Encoding StandardEncoding def")); names != nil {
		t.Errorf("names %v", names)
	}
}

func TestGlyphNames(t *testing.T) {
	for name, want := range map[string]string{
		"one": "1", "A": "A", "Adieresis": "Ä", "uni5408": "合", "uni54088BA1": "合计", "u20BB7": "𠮷", "f_i": "fi", "one.tab": "1",
		".notdef": "", "g12": "", "uniXYZW": "", "nonsense": "", "uniD800": "", "": "",
	} {
		if got := string(runesOfName(name)); got != want {
			t.Errorf("%s: %q, want %q", name, got, want)
		}
	}
}

func FuzzProgram(f *testing.F) {
	f.Add(sfntFile(map[string][]byte{"cmap": cmapTable(3, 1, 4, 32, 0, 4, 0, 0, 0, '1', 0xffff, 0, '0', 0xffff, 0xffd5, 1, 0, 0)}))
	f.Add(sfntFile(map[string][]byte{"cmap": cmapTable(3, 10, 12, 0, 0, 28, 0, 0, 0, 1, 0, '0', 0, '1', 0, 5), "loca": {0, 0, 0, 1}}))
	f.Add(cffFile())
	f.Add([]byte("/Encoding 256 array dup 65 /A put def"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, parsed := range []any{parseSFNT(data), parseOpenType(data), type1(type1Encoding(data))} {
			p := program{load: func() any { return parsed }}
			for gid := range uint32(300) {
				p.runesOf(gid)
				p.nameOf(byte(gid))
			}
		}
	})
}
