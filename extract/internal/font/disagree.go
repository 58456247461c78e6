package font

import (
	"slices"
	"strings"
)

// A file may say of one glyph that it is two characters: the codes are those of a character
// set, or the font names its glyphs, and ToUnicode says another; or ActualText says another than
// all of them. What is shown goes by the codes, what is copied by the other. Where they differ
// in a figure or its unit, the text is not what the page shows.

// Disagree reports texts of the same glyphs of which one has other figures or another unit.
func Disagree(a, b []rune) bool {
	for {
		a, b = fromTelling(a), fromTelling(b)
		switch {
		case len(a) == 0 || len(b) == 0:
			return len(a) != len(b)
		case telling(a[0]) != telling(b[0]):
			return true
		}
		a, b = a[1:], b[1:]
	}
}

// fromTelling leaves out what stands before the first character that tells.
func fromTelling(text []rune) []rune {
	if i := slices.IndexFunc(text, func(r rune) bool { return telling(r) != 0 }); i >= 0 {
		return text[i:]
	}
	return nil
}

// telling is a character of figures and units in its plain form, 0 for all others.
func telling(r rune) rune {
	const fullWidth = '０' - '0'
	if r >= '．' && r <= '９' {
		r -= fullWidth
	}
	switch {
	case r >= '0' && r <= '9', r == '.', r == '元', r == '百', r == '千', r == '万', r == '亿':
		return r
	}
	return 0
}

// figureNames are the names of the glyphs of digits in the Adobe Glyph List, which is large to
// read for these.
var figureNames = [...]string{"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// figureOfName is the figure or unit that the name of a glyph stands for, 0 for all others.
func figureOfName(name string) rune {
	name, _, _ = strings.Cut(name, ".")
	if digit := slices.Index(figureNames[:], name); digit >= 0 {
		return '0' + rune(digit)
	}
	if name == "period" {
		return '.'
	}
	if hex, ok := strings.CutPrefix(name, "uni"); ok && len(hex) == 4 {
		return telling(hexRune(hex))
	}
	return 0
}

// doubt notes that what ToUnicode says of a glyph is another figure or unit than its code, or
// its name, does.
func (g *Glyph) doubt(text []rune, shown rune) {
	g.Doubted = g.Doubted || Disagree(text, []rune{shown})
}
