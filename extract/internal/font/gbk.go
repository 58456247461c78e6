package font

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"

	"budgetextract/extract/internal/object"
)

// gbk decodes a simple font that shows Chinese as GBK, two bytes a character.
// Windows programs of the nineties wrote such files: they name a TrueType font
// that every Chinese system had, and give it WinAnsiEncoding.
type gbk struct{ *simple }

// isGBK reports a font that is one of those: not embedded, nothing said of its
// codes, and a name in GBK bytes or of a font of Chinese Windows.
func (s *simple) isGBK(dict, descriptor object.Value) bool {
	if isEmbedded(descriptor) || s.text.cmap != nil || len(s.names.load()) > 0 {
		return false
	}
	return chineseName(dict.Key("BaseFont").Name()) || chineseName(descriptor.Key("FontName").Name())
}

// chineseFonts are the fonts of Chinese Windows under their Latin names, in
// lower case, without spaces.
var chineseFonts = []string{
	"simsun", "nsimsun", "simhei", "simkai", "kaiti", "simfang", "fangsong", "simli", "lisu", "simyou", "youyuan",
	"stsong", "stkaiti", "stheiti", "stfangsong", "stzhongsong", "stxihei", "stxinwei", "fzxiaobiaosong", "fzsong", "fzhei", "fzkai", "fzfang",
}

func chineseName(name string) bool {
	plain := plainName(name)
	if decoded, err := simplifiedchinese.GBK.NewDecoder().String(plain); err == nil && hasHan(decoded) {
		return true
	}
	if hasHan(plain) {
		return true
	}
	plain = strings.ToLower(strings.NewReplacer(" ", "", "_", "", "-", "").Replace(plain))
	for _, known := range chineseFonts {
		if strings.HasPrefix(plain, known) {
			return true
		}
	}
	return false
}

func hasHan(s string) bool {
	for _, r := range s {
		if r >= 0x4e00 && r <= 0x9fff {
			return true
		}
	}
	return false
}

// next takes a lead byte of GBK with its trail byte as one code.
func (d gbk) next(b []byte) (uint32, int) {
	if len(b) > 1 && b[0] >= 0x81 && b[0] <= 0xfe && b[1] >= 0x40 && b[1] != 0x7f && b[1] != 0xff {
		return uint32(b[0])<<8 | uint32(b[1]), 2
	}
	return uint32(b[0]), 1
}

func (d gbk) resolve(code uint32, n int, g *Glyph) []rune {
	if n == 1 {
		return d.simple.resolve(code, n, g)
	}
	g.Width = d.widths[code>>8&0xff] + d.widths[code&0xff]
	if g.Width <= 0 {
		g.Width = 1
	}
	out, err := simplifiedchinese.GBK.NewDecoder().Bytes([]byte{byte(code >> 8), byte(code)})
	r, size := utf8.DecodeRune(out)
	if err != nil || r == utf8.RuneError || size != len(out) {
		return nil
	}
	return []rune{r}
}
