package font

import (
	"unicode/utf8"

	"budgetextract/extract/internal/cmap"
	"budgetextract/extract/internal/object"
)

// composite decodes a Type 0 font (PDF 32000-1, 9.7).
type composite struct {
	codes      *cmap.CMap
	predefined *cmap.Predefined // nil for Identity and embedded CMaps
	text       toUnicode
	collection cmap.Collection
	widths     widths
	program    program
	gids       []byte // CIDToGIDMap, two bytes a CID; nil: CIDs are glyphs
}

func (f *Font) loadType0(dict object.Value) {
	child := dict.Key("DescendantFonts").Index(0)
	info := child.Key("CIDSystemInfo")
	c := &composite{
		text:       loadToUnicode(dict.Key("ToUnicode")),
		collection: cmap.CollectionOf(info.Key("Registry").Text(), info.Key("Ordering").Text()),
		widths:     loadCIDWidths(child),
	}
	c.loadCodes(dict.Key("Encoding"))
	switch {
	case c.predefined != nil:
		c.collection = c.predefined.Collection
	case c.text.cmap != nil && dict.Key("Encoding").Kind() == object.Name:
		c.text.cmap.Mend()
		if !c.collected() {
			c.collection = cmap.NoCollection
		}
	}
	c.program.load = func() any { return loadProgram(child.Key("FontDescriptor")) }
	if m := child.Key("CIDToGIDMap"); m.Kind() == object.Stream {
		c.gids, _ = m.Stream()
	}
	f.decoder = c
	f.Vertical = c.codes.Vertical
	if c.codes.TwoBytes() {
		f.fixed = 2
	}
}

// collected reports whether ToUnicode agrees that the CIDs are those of the
// collection. Some writers name a collection and number the glyphs of one font
// all the same; what ToUnicode leaves out must not be looked up then.
func (c *composite) collected() bool {
	const some = 50
	same, other := 0, 0
	c.text.cmap.Texts(some, func(code uint32, r rune) {
		if c.collection.Rune(code) == r {
			same++
		} else if _, ok := meaning(r); ok {
			other++
		}
	})
	return same >= other
}

// loadCodes finds the CMap. An unknown name is taken as Identity-H: its codes
// may still be in ToUnicode.
func (c *composite) loadCodes(v object.Value) {
	if v.Kind() == object.Stream {
		c.codes = loadCMap(v, 0)
		return
	}
	name := v.Name()
	if c.predefined = cmap.ByName(name); c.predefined != nil {
		c.codes = c.predefined.CMap
		return
	}
	c.codes = cmap.Identity(name != "" && name[len(name)-1] == 'V')
}

func (c *composite) next(s []byte) (uint32, int) { return c.codes.Next(s) }

func (c *composite) resolve(code uint32, n int, g *Glyph) []rune {
	cid, known := c.codes.CID(code, n)
	if known {
		c.widths.set(g, cid)
	} else {
		c.widths.setDefault(g)
	}
	text := c.runes(code, n, cid, known)
	if c.predefined != nil && c.text.cmap != nil && len(text) > 0 {
		if r := c.predefined.Rune(code, n); r != utf8.RuneError {
			g.doubt(text, r)
		}
	}
	return text
}

// runes asks who knows the character, the surest first: ToUnicode, the
// character set of the codes, the collection of the CIDs, the font program.
func (c *composite) runes(code uint32, n int, cid uint32, known bool) []rune {
	if text := c.text.text(code); text != nil {
		return text
	}
	if c.predefined != nil {
		if r := c.predefined.Rune(code, n); r != utf8.RuneError {
			if r, ok := meaning(r); ok {
				return []rune{r}
			}
			return nil
		}
	}
	if !known {
		return nil
	}
	if r := c.collection.Rune(cid); r != 0 {
		return []rune{r}
	}
	if c.collection != cmap.NoCollection {
		return nil
	}
	return c.program.runesOf(c.glyph(cid))
}

// glyph returns the glyph that a CID shows.
func (c *composite) glyph(cid uint32) uint32 {
	if c.gids == nil {
		return cid
	}
	return uint32(u16(c.gids, 2*int(cid)))
}
