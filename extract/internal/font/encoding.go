package font

import (
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// encoding maps the codes of a simple font to characters; 0 is unknown.
type encoding func(code byte) rune

// encodings are those that a font may name (PDF 32000-1, annex D).
var encodings = map[string]encoding{
	"StandardEncoding": standard,
	"WinAnsiEncoding":  winAnsi,
	"MacRomanEncoding": macRoman,
}

func standard(code byte) rune {
	if r, ok := standardEncoding[code]; ok {
		return r
	}
	switch {
	case code >= 0x20 && code <= 0x7e:
		return rune(code)
	case code == 0xa1, code == 0xa2, code == 0xa3, code == 0xa5, code == 0xa7, code == 0xab, code == 0xb6, code == 0xbf:
		return rune(code) // StandardEncoding and Latin-1 agree here
	}
	return 0
}

// winAnsi is Windows code page 1252. Unused codes above 0x20 are bullets.
func winAnsi(code byte) rune {
	if code < 0x20 {
		return 0
	}
	r := charmap.Windows1252.DecodeByte(code)
	if r == utf8.RuneError || r >= 0x7f && r < 0xa0 {
		return '•'
	}
	return r
}

func macRoman(code byte) rune {
	if code < 0x20 || code == 0x7f {
		return 0
	}
	if code == 0xca {
		return ' '
	}
	return charmap.Macintosh.DecodeByte(code)
}

func symbol(code byte) rune {
	if code < 0x20 {
		return 0
	}
	return symbolEncoding[code-0x20]
}

// dingbats is the encoding of the standard font ZapfDingbats where its codes
// follow Unicode's block of the same name, which is nearly everywhere.
func dingbats(code byte) rune {
	switch {
	case code == ' ':
		return ' '
	case code > 0x20 && code < 0x7f, code > 0xa0 && code < 0xff:
		return 0x2700 + rune(code) - 0x20
	}
	return 0
}

func none(byte) rune { return 0 }
