package font

import (
	"strings"

	"budgetextract/extract/internal/object"
)

// simple decodes the fonts of one-byte codes: Type 1, TrueType and Type 3 (PDF
// 32000-1, 9.6).
type simple struct {
	widths  [256]float32
	text    toUnicode
	names   differences
	base    encoding
	program program
	sfnt    bool // the program's cmap knows codes that base does not
	blanks  bool // line ends and tabs show nothing
	named   bool // codes without a name show nothing
}

func (s *simple) next(b []byte) (uint32, int) { return uint32(b[0]), 1 }

func (f *Font) loadSimple(dict object.Value) {
	s := &simple{text: loadToUnicode(dict.Key("ToUnicode"))}
	descriptor := dict.Key("FontDescriptor")
	s.program.load = func() any { return loadProgram(descriptor) }
	s.loadWidths(dict, descriptor, f.Name)
	s.loadEncoding(dict, descriptor, f.Name)
	f.decoder, f.fixed = s, 1
	if s.isGBK(dict, descriptor) {
		f.decoder, f.fixed = gbk{s}, 0
	}
}

// loadWidths reads Widths; the standard fonts may come without.
func (s *simple) loadWidths(dict, descriptor object.Value, name string) {
	missing := float32(descriptor.Key("MissingWidth").Float() * perEm)
	list := dict.Key("Widths")
	if list.Kind() != object.Array {
		standardAdvances(&s.widths, name)
		return
	}
	for i := range s.widths {
		s.widths[i] = missing
	}
	first := int(dict.Key("FirstChar").Int())
	var buffer [256]float64
	all := list.AppendFloats(buffer[:0])
	for i, width := range all[:min(len(all), 256)] {
		if code := first + i; code >= 0 && code < 256 {
			s.widths[code] = float32(width * perEm)
		}
	}
}

// standardAdvances sets the advances of a standard font, or of one that looks
// like it.
func standardAdvances(widths *[256]float32, name string) {
	bold, italic := strings.Contains(name, "Bold"), strings.Contains(name, "Italic") || strings.Contains(name, "Oblique")
	const courier = 600
	table := "Helvetica"
	switch {
	case strings.HasPrefix(name, "Courier"):
		table = ""
	case strings.HasPrefix(name, "Times") && bold && italic:
		table = "Times-BoldItalic"
	case strings.HasPrefix(name, "Times") && bold:
		table = "Times-Bold"
	case strings.HasPrefix(name, "Times") && italic:
		table = "Times-Italic"
	case strings.HasPrefix(name, "Times"):
		table = "Times-Roman"
	case bold:
		table = "Helvetica-Bold"
	}
	known, ok := standardWidths[table]
	for i := range widths {
		widths[i] = courier * perEm
		if ok && i >= 0x20 && i <= 0x7e {
			widths[i] = float32(known[i-0x20]) * perEm
		}
	}
}

// symbolic is the flag of a font descriptor for fonts with other characters
// than those of Latin text.
const symbolic = 1 << 2

func (s *simple) loadEncoding(dict, descriptor object.Value, name string) {
	enc := dict.Key("Encoding")
	base := enc.Name()
	if enc.Kind() == object.Dict {
		base = enc.Key("BaseEncoding").Name()
		s.names.encoding = enc
	}
	embedded := isEmbedded(descriptor)
	unread := missing(dict, "Encoding") || missing(dict, "FontDescriptor") || missing(dict, "ToUnicode")
	truetype := dict.Key("Subtype").Name() == "TrueType"
	s.blanks = !embedded
	switch known, ok := encodings[base]; {
	case ok:
		s.base = known
	case unread: // what the damaged file said of the codes must not be replaced by a guess
		s.base = none
	case strings.HasPrefix(name, "Symbol") && !embedded:
		s.base = symbol
	case strings.HasPrefix(name, "ZapfDingbats") && !embedded:
		s.base = dingbats
	case truetype && embedded && descriptor.Key("Flags").Int()&symbolic != 0:
		s.base, s.sfnt = none, true
	case !truetype && embedded && s.program.ownEncoding():
		s.base = none
	default:
		s.base = standard
	}
}

// missing reports an entry that refers to nothing.
func missing(dict object.Value, key string) bool { return dict.Key(key).IsNull() && dict.Has(key) }

func isEmbedded(descriptor object.Value) bool {
	return descriptor.Has("FontFile2") || descriptor.Has("FontFile3") || descriptor.Has("FontFile")
}

// differences names the glyphs of codes. It is read only when a code has no other
// name, or one of a figure: with ToUnicode, never else, and a Type 3 font names all 256.
type differences struct {
	encoding object.Value // its Differences are: code /name /name … code /name …
	names    map[byte]string
	loaded   bool
}

// load returns all names.
func (d *differences) load() map[byte]string {
	if d.loaded {
		return d.names
	}
	d.loaded, d.names = true, map[byte]string{}
	list, code := d.encoding.Key("Differences"), int64(0)
	for i := range list.Len() {
		switch v := list.Index(i); v.Kind() {
		case object.Integer, object.Real:
			code = v.Int()
		case object.Name:
			if code >= 0 && code < 256 {
				d.names[byte(code)] = v.Name()
			}
			code++
		}
	}
	return d.names
}

func (s *simple) resolve(code uint32, _ int, g *Glyph) []rune {
	g.Width = s.widths[code&0xff]
	text := s.runes(byte(code))
	if s.text.cmap != nil && !s.named && len(text) == 1 && telling(text[0]) != 0 {
		if named := figureOfName(s.names.load()[byte(code)]); named != 0 {
			g.doubt(text, named)
		}
	}
	return text
}

// runes asks who knows the character, the surest first: ToUnicode, the glyph's
// name, the base encoding, the program's own encoding or cmap.
func (s *simple) runes(code byte) []rune {
	if text := s.text.text(uint32(code)); text != nil {
		return text
	}
	if name, ok := s.names.load()[code]; ok {
		return s.runesOfName(name)
	}
	if s.blanks && (code == '\t' || code == '\n' || code == '\r') || s.named {
		return []rune{' '}
	}
	if r := s.base(code); r != 0 {
		return []rune{r}
	}
	if name := s.program.nameOf(code); name != "" {
		return s.runesOfName(name)
	}
	if s.program.sfnt != nil && s.sfnt {
		return s.runesOfSymbolic(code)
	}
	return nil
}

// runesOfSymbolic asks an embedded TrueType program without encoding. Its codes
// are often those of ASCII all the same, see asciiCodes.
func (s *simple) runesOfSymbolic(code byte) []rune {
	if gid, ok := s.program.sfnt.glyphOfCode(uint32(code)); ok {
		if runes := s.program.runesOf(gid); runes != nil {
			return runes
		}
	}
	if code >= ' ' && code <= '~' && s.asciiCodes() {
		return []rune{rune(code)}
	}
	return nil
}

// asciiCodes reports whether the codes of a subset look like ASCII rather than
// numbers given in the order of use: they leave gaps from the start, all
// digits are of one width, and points and commas are narrower.
func (s *simple) asciiCodes() bool {
	used := func(code byte) bool {
		_, ok := s.program.sfnt.glyphOfCode(uint32(code))
		return ok && s.widths[code] > 0
	}
	if used('!') && used('"') && used('#') && used('$') {
		return false
	}
	digit, digits := float32(0), 0
	for code := byte('0'); code <= '9'; code++ {
		if !used(code) {
			continue
		}
		if digits++; digits > 1 && s.widths[code] != digit {
			return false
		}
		digit = s.widths[code]
	}
	for _, code := range []byte(".,") {
		if used(code) && s.widths[code] > digit*0.75 {
			return false
		}
	}
	return digits > 3
}

// runesOfName returns the characters of a glyph name, by way of the program
// where the name only numbers a glyph.
func (s *simple) runesOfName(name string) []rune {
	if name == ".notdef" {
		return []rune{' '}
	}
	if runes := runesOfName(name); runes != nil {
		return runes
	}
	if gid, ok := glyphIndexOfName(name); ok {
		return s.program.runesOf(gid)
	}
	return nil
}
