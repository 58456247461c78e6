package font

import (
	"math"

	"budgetextract/extract/internal/object"
)

// loadType3 reads a font whose glyphs are content streams (PDF 32000-1, 9.6.5).
// Only their names and advances matter; nothing names a glyph but ToUnicode and
// Differences.
func (f *Font) loadType3(dict object.Value) {
	s := &simple{text: loadToUnicode(dict.Key("ToUnicode")), base: none, named: true}
	s.program.load = func() any { return nil }
	s.names.encoding = dict.Key("Encoding")
	var m [6]float64
	var buffer [256]float64
	dict.Key("FontMatrix").Floats(m[:])
	widest := 0.0
	first, list := int(dict.Key("FirstChar").Int()), dict.Key("Widths").AppendFloats(buffer[:0])
	for i, width := range list[:min(len(list), 256)] {
		if width == 0 { // most have no glyph
			continue
		}
		if code := first + i; code >= 0 && code < 256 {
			advance := width * m[0]
			s.widths[code] = float32(advance)
			if advance > widest {
				widest = advance
			}
		}
	}
	f.Scale = type3Scale(dict.Key("FontBBox"), m, widest)
	f.decoder, f.fixed = s, 1
}

// type3Scale gives the height of the glyph box in units of the font size: some
// writers give glyphs of 40 units in a font of size 1, others a matrix of 1. A
// font may hold 、 alone, whose box is a speck: characters are about as high as
// the widest is wide.
func type3Scale(box object.Value, m [6]float64, widest float64) float64 {
	var corners [4]float64
	box.Floats(corners[:])
	height := math.Abs((corners[3] - corners[1]) * m[3])
	height = max(height, widest)
	if height < 0.01 || math.IsNaN(height) || height > 100 {
		return 1
	}
	return height
}
