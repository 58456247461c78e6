package font

import (
	"sync"
	"unicode/utf8"

	"budgetextract/extract/internal/cmap"
	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// toUnicode is a font's ToUnicode CMap; nil where it has none.
type toUnicode struct {
	cmap *cmap.CMap
	one  [1]rune // the last text of one character
}

func loadToUnicode(v object.Value) toUnicode {
	switch v.Kind() {
	case object.Name: // Identity-H: codes are UTF-16
		if v.Name() == "Identity-H" || v.Name() == "Identity-V" {
			return toUnicode{cmap: cmap.IdentityText()}
		}
	case object.Stream:
		if c := loadCMap(v, 0); c.HasText() {
			return toUnicode{cmap: c}
		}
	}
	return toUnicode{}
}

// text returns the characters of a code, nil where the CMap has none or only
// such as mean nothing. One character is good until the next is asked for.
func (t *toUnicode) text(code uint32) []rune {
	if t.cmap == nil {
		return nil
	}
	r, several, ok := t.cmap.Text(code)
	if !ok {
		return nil
	}
	if several == nil {
		if t.one[0], ok = meaning(r); ok {
			return t.one[:]
		}
		return nil
	}
	for i, r := range several {
		if _, ok := meaning(r); !ok {
			kept := several[:i:i]
			for _, r := range several[i:] {
				if r, ok := meaning(r); ok {
					kept = append(kept, r)
				}
			}
			return kept
		}
	}
	return several
}

// meaning returns r as text; ok is false when it is a placeholder. Control
// characters that separate words are spaces.
func meaning(r rune) (meant rune, ok bool) {
	switch {
	case r == '\t', r == '\n', r == '\r':
		return ' ', true
	case r < ' ', r == utf8.RuneError, r == 0xffff, r == 0xfffe, !utf8.ValidRune(r):
		return 0, false
	}
	return r, true
}

// cmapTexts keeps buffers for the texts of CMaps, of which nothing stays: a document
// may have one for each of a hundred fonts.
var cmapTexts = sync.Pool{New: func() any { return new([]byte) }}

// loadCMap reads a CMap stream with the CMaps it builds on.
func loadCMap(v object.Value, depth int) *cmap.CMap {
	buffer := cmapTexts.Get().(*[]byte)
	defer cmapTexts.Put(buffer)
	data, err := v.AppendStream((*buffer)[:0])
	if err != nil || depth > limits.CMapDepth {
		return &cmap.CMap{}
	}
	const ordinary = 64 << 10
	if cap(data) <= ordinary {
		*buffer = data
	}
	c, _ := cmap.Parse(data, named) // past the limit of entries the first ones count
	switch use := v.Key("UseCMap"); use.Kind() {
	case object.Name:
		c.Use(named(use.Name()))
	case object.Stream:
		c.Use(loadCMap(use, depth+1))
	}
	if v.Key("WMode").Int() == 1 {
		c.Vertical = true
	}
	return c
}

// named returns the predefined CMap of a name.
func named(name string) *cmap.CMap {
	switch name {
	case "Identity-H", "Identity-V":
		return cmap.Identity(name == "Identity-V")
	}
	if p := cmap.ByName(name); p != nil {
		return p.CMap
	}
	return nil
}
