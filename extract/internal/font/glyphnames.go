package font

import (
	"bytes"
	"compress/flate"
	_ "embed"
	"io"
	"strconv"
	"strings"
	"sync"
	"unicode/utf8"
)

//go:generate go run ./gen -glyphlist glyphlist.txt -out data/glyphlist.bin

// glyphList is the Adobe Glyph List as gen writes it; see data/LICENSE.
//
//go:embed data/glyphlist.bin
var glyphList []byte

// glyphRunes maps the names of the Adobe Glyph List to characters.
var glyphRunes = sync.OnceValue(func() map[string]rune {
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(glyphList)))
	if err != nil {
		return nil
	}
	m := make(map[string]rune, 4300)
	for line := range strings.Lines(string(plain)) {
		name, code, _ := strings.Cut(strings.TrimSpace(line), ";")
		if r, err := strconv.ParseUint(code, 16, 32); err == nil {
			m[name] = rune(r)
		}
	}
	return m
})

// runesOfName returns the characters that a glyph name stands for, by the rules
// of the Adobe Glyph List: the part before the first dot, pieces joined by _,
// each from the list, or uniXXXX, or uXXXX to uXXXXXX.
func runesOfName(name string) []rune {
	name, _, _ = strings.Cut(name, ".")
	if name == "" || len(name) > 128 {
		return nil
	}
	var runes []rune
	for piece := range strings.SplitSeq(name, "_") {
		some := runesOfPiece(piece)
		if some == nil {
			return nil
		}
		runes = append(runes, some...)
	}
	return runes
}

func runesOfPiece(piece string) []rune {
	if len(piece) == 1 && piece[0] > ' ' && piece[0] <= '~' {
		if c := piece[0] | 0x20; c >= 'a' && c <= 'z' {
			return []rune{rune(piece[0])}
		}
	}
	if r, ok := glyphRunes()[piece]; ok {
		return []rune{r}
	}
	if hex, ok := strings.CutPrefix(piece, "uni"); ok && len(hex) >= 4 && len(hex)%4 == 0 {
		var runes []rune
		for i := 0; i < len(hex); i += 4 {
			r := hexRune(hex[i : i+4])
			if r == 0 {
				return nil
			}
			runes = append(runes, r)
		}
		return runes
	}
	if hex, ok := strings.CutPrefix(piece, "u"); ok && len(hex) >= 4 && len(hex) <= 6 {
		if r := hexRune(hex); r != 0 {
			return []rune{r}
		}
	}
	return nil
}

func hexRune(hex string) rune {
	v, err := strconv.ParseUint(hex, 16, 32)
	if err != nil || !utf8.ValidRune(rune(v)) {
		return 0
	}
	return rune(v)
}

// glyphIndexOfName reads names that only number a glyph of the embedded
// program: g12, glyph12, index12, gid00012.
func glyphIndexOfName(name string) (uint32, bool) {
	for _, prefix := range [...]string{"glyph", "index", "gid", "g"} {
		if digits, ok := strings.CutPrefix(name, prefix); ok {
			gid, err := strconv.ParseUint(digits, 10, 16)
			return uint32(gid), err == nil
		}
	}
	return 0, false
}
