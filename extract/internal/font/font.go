package font

import (
	"math"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"budgetextract/extract/internal/object"
)

// Unmapped is the character of a glyph that nothing in the file names. It
// stands in the text in the glyph's place, so that a number with an unreadable
// digit is no number.
const Unmapped = '\uFFFD'

// Glyph is what a code shows. Advances and displacements are in units of the
// font size.
type Glyph struct {
	Rune    rune   // the character, the first of several, or Unmapped
	Several string // the characters, when there are several
	Width   float32
	Down    float32 // vertical writing: the advance, usually -1
	VX, VY  float32 // vertical writing: from the origin to the glyph's origin, reversed
	Space   bool    // word spacing applies: the single-byte code 32
	Doubted bool    // its code or name says another figure or unit than its text
}

// Font is one font of a document. It is not safe for concurrent use: glyphs are
// looked up when first shown and kept.
type Font struct {
	Name     string // BaseFont without the subset's prefix, in UTF-8
	Vertical bool
	Strange  bool    // some glyph shown so far stands for several characters, for none that is known or for one in doubt
	Scale    float64 // from the height of Type 3 glyphs to the font size; 1 for other fonts

	decoder decoder
	fixed   int // bytes of every code; 0: they vary
	shown
}

// shown are the glyphs that were looked up. A font has thousands, a document
// shows some dozen: the tables hold indices of glyphs, 0 for none.
type shown struct {
	glyphs  []Glyph            // from 1 on
	singles [256]uint16        // of one-byte codes
	doubles []*[256]uint16     // of two-byte codes, by their first byte
	others  map[uint64]*uint16 // of longer codes, by length and code
}

// decoder is one kind of font.
type decoder interface {
	next(s []byte) (code uint32, n int)
	// resolve finds the advance and the characters of a code, none when unknown.
	resolve(code uint32, n int, g *Glyph) []rune
}

// Load reads a font dictionary. What is missing or damaged makes glyphs
// unmapped; there is always a font.
func Load(dict object.Value) *Font {
	f := &Font{Name: readableName(dict.Key("BaseFont").Name()), Scale: 1}
	switch kind := dict.Key("Subtype").Name(); {
	case dict.Kind() != object.Dict:
		f.decoder, f.fixed = lost{}, 1
	case kind == "Type0":
		f.loadType0(dict)
	case kind == "Type3":
		f.loadType3(dict)
	default:
		f.loadSimple(dict)
	}
	return f
}

// lost stands for a font whose dictionary is missing. Nothing is known of its
// codes, not even their length.
type lost struct{}

func (lost) next(s []byte) (uint32, int) { return uint32(s[0]), 1 }

func (lost) resolve(_ uint32, _ int, g *Glyph) []rune {
	g.Width = 0.5
	return nil
}

// plainName cuts the prefix of a subset (ABCDEF+) off.
func plainName(name string) string {
	if len(name) > 7 && name[6] == '+' {
		return name[7:]
	}
	return name
}

// readableName is the plain name in UTF-8: Windows writes 宋体 in GBK bytes.
func readableName(name string) string {
	plain := plainName(name)
	if utf8.ValidString(plain) {
		return plain
	}
	if decoded, err := simplifiedchinese.GBK.NewDecoder().String(plain); err == nil {
		return decoded
	}
	return strings.ToValidUTF8(plain, "\uFFFD")
}

// Cut appends the glyphs that s shows to dst. They are the font's own: they must not be
// changed.
func (f *Font) Cut(dst []*Glyph, s []byte) []*Glyph {
	if f.fixed == 1 {
		for _, code := range s {
			at := f.singles[code]
			if at == 0 {
				at = *f.resolve(uint32(code), 1)
			}
			dst = append(dst, &f.glyphs[at])
		}
		return dst
	}
	if f.fixed == 2 && f.doubles != nil {
		for len(s) > 1 {
			row := f.doubles[s[0]]
			if row == nil || row[s[1]] == 0 {
				break
			}
			dst, s = append(dst, &f.glyphs[row[s[1]]]), s[2:]
		}
	}
	for len(s) > 0 {
		g, n := f.look(s)
		dst, s = append(dst, g), s[n:]
	}
	return dst
}

// look cuts the first glyph off s, and returns it and its length.
func (f *Font) look(s []byte) (*Glyph, int) {
	var code uint32
	n := f.fixed
	if n == 2 && len(s) > 1 {
		code = uint32(s[0])<<8 | uint32(s[1])
	} else {
		code, n = f.decoder.next(s)
	}
	at := f.slot(code, n)
	if *at == 0 {
		at = f.resolve(code, n)
	}
	return &f.glyphs[*at], n
}

// slot returns where the index of a code's glyph stands.
func (s *shown) slot(code uint32, n int) *uint16 {
	switch n {
	case 1:
		return &s.singles[code&0xff]
	case 2:
		if s.doubles == nil {
			s.doubles = make([]*[256]uint16, 256)
		}
		row := s.doubles[code>>8&0xff]
		if row == nil {
			row = new([256]uint16)
			s.doubles[code>>8&0xff] = row
		}
		return &row[code&0xff]
	}
	key := uint64(n)<<32 | uint64(code)
	at := s.others[key]
	if at == nil {
		if s.others == nil {
			s.others = map[uint64]*uint16{}
		}
		at = new(uint16)
		s.others[key] = at
	}
	return at
}

// resolve looks the glyph of a code up, and returns its slot.
func (f *Font) resolve(code uint32, n int) *uint16 {
	if len(f.glyphs) > math.MaxUint16 {
		f.shown = shown{}
	}
	if len(f.glyphs) == 0 {
		f.glyphs = make([]Glyph, 1, 4)
	}
	f.glyphs = append(f.glyphs, Glyph{Space: n == 1 && code == ' '})
	g := &f.glyphs[len(f.glyphs)-1]
	runes := f.decoder.resolve(code, n, g)
	switch len(runes) {
	case 0:
		g.Rune, f.Strange = Unmapped, true
	case 1:
		g.Rune = runes[0]
	default:
		g.Rune, g.Several, f.Strange = runes[0], string(runes), true
	}
	f.Strange = f.Strange || g.Doubted
	at := f.slot(code, n)
	*at = uint16(len(f.glyphs) - 1)
	return at
}
