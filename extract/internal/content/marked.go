package content

import (
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"budgetextract/extract/internal/font"
	"budgetextract/extract/internal/object"
)

// maxMarks bounds the nesting of marked content.
const maxMarks = 1024

// mark is one BMC or BDC that waits for its EMC (14.6).
type mark struct {
	hides bool   // its layer is off
	text  []rune // ActualText
	runs  int    // how many runs of glyphs there were before
}

func (in *Interpreter) beginMark(m mark) {
	m.runs = len(in.page.Runs)
	if m.hides {
		in.hidden++
	}
	if len(in.marks) >= maxMarks {
		in.page.note("limit_exceeded", "marked content nests too deep")
		in.stop("marked content nests too deep")
		return
	}
	in.marks = append(in.marks, m)
}

func (in *Interpreter) endMark() {
	n := len(in.marks)
	if n == 0 {
		return
	}
	m := in.marks[n-1]
	in.marks = in.marks[:n-1]
	in.actual = in.actual[:len(in.actual)-len(m.text)]
	if m.hides {
		in.hidden--
	}
	if len(m.text) > 0 {
		in.replace(m)
	}
}

// beginMarkWith reads "/Tag /Name BDC" and "/Tag << … >> BDC".
func (in *Interpreter) beginMarkWith(t *tokenizer, res *resources) {
	var m mark
	if name := t.name(); name != nil {
		props := res.find(propertySection, name)
		m.text = in.textString([]byte(props.Key("ActualText").Text()))
		m.hides = len(t.operands) > 1 && string(t.bytes(t.operands[0])) == "OC" && !in.layers.visible(props)
	} else {
		m.text = in.textString(inlineText(t))
	}
	in.beginMark(m)
}

// inlineText finds /ActualText in a dictionary that stands in the content.
func inlineText(t *tokenizer) []byte {
	args := t.operands
	for i := 1; i+1 < len(args); i++ {
		if args[i].kind == kindName && string(t.bytes(args[i])) == "ActualText" && args[i+1].kind == kindString {
			return t.bytes(args[i+1])
		}
	}
	return nil
}

// textString decodes a text string (7.9.2.2) and puts it with those of the marks that
// are open.
func (in *Interpreter) textString(s []byte) []rune {
	start := len(in.actual)
	switch {
	case len(s) >= 2 && s[0] == 0xfe && s[1] == 0xff:
		in.actual = appendUTF16(in.actual, s[2:])
	case len(s) >= 3 && s[0] == 0xef && s[1] == 0xbb && s[2] == 0xbf:
		in.actual = append(in.actual, []rune(string(s[3:]))...)
	default:
		for _, b := range s {
			in.actual = append(in.actual, rune(b))
		}
	}
	return in.actual[start:]
}

// appendUTF16 decodes UTF-16, the high byte first; half a character at the end is dropped.
func appendUTF16(runes []rune, s []byte) []rune {
	for ; len(s) >= 2; s = s[2:] {
		r := rune(s[0])<<8 | rune(s[1])
		if utf16.IsSurrogate(r) {
			low := rune(0)
			if len(s) >= 4 {
				low = rune(s[2])<<8 | rune(s[3])
			}
			if r = utf16.DecodeRune(r, low); r != utf8.RuneError {
				s = s[2:]
			}
		}
		runes = append(runes, r)
	}
	return runes
}

// replace puts ActualText in the place of the glyphs it stands for, spread over
// the way they take. It is not believed where the glyphs stand on several
// lines: then the text of a whole table may have been put on one mark.
func (in *Interpreter) replace(m mark) {
	p := &in.page
	if m.runs >= len(p.Runs) || !p.oneLine(m.runs) {
		return
	}
	if in.page.differs(m) {
		in.page.disagrees()
	}
	runs := p.Runs[m.runs:]
	start, glyphs := int(runs[0].First), p.Glyphs[runs[0].First:]
	if len(m.text) == len(glyphs) {
		for i := range glyphs {
			glyphs[i].Rune = m.text[i]
		}
		for i := range runs {
			runs[i].Multi = 0
		}
		return
	}
	n := float64(len(m.text))
	first, last, r, end := glyphs[0], glyphs[len(glyphs)-1], runs[0], runs[len(runs)-1]
	dx := (last.X + float64(last.DX) - first.X) / n
	dy := (end.Y + float64(end.DY) - r.Y) / n
	p.Runs, p.Glyphs = p.Runs[:m.runs], p.Glyphs[:start]
	top := r.Y
	r.Multi, r.DY = 0, float32(dy)
	for i, c := range m.text {
		r.Y = top + float64(i)*dy
		p.put(r, Glyph{X: first.X + float64(i)*dx, DX: float32(dx), Rune: c})
	}
}

// differs reports ActualText with other figures, or another unit, than the glyphs that are seen.
// Of glyphs that nothing in the file names it may say what it likes.
func (p *Page) differs(m mark) bool {
	var seen []rune
	for i := range p.Runs[m.runs:] {
		r := &p.Runs[m.runs+i]
		switch {
		case r.Hidden:
			return false
		case r.Multi > 0:
			seen = append(seen, []rune(p.Strings[r.Multi-1])...)
			continue
		}
		for _, g := range p.Of(r) {
			if g.Rune == font.Unmapped || unicode.Is(unicode.Co, g.Rune) {
				return false
			}
			seen = append(seen, g.Rune)
		}
	}
	return font.Disagree(seen, m.text)
}

// disagrees notes that the text of a page is not what its glyphs show.
func (p *Page) disagrees() {
	p.note("text_disagrees", "the file says figures or units in its text that are not those of the glyphs shown")
}

// oneLine reports whether the glyphs of the runs from one on follow each other without a
// break.
func (p *Page) oneLine(from int) bool {
	a, last := p.Runs[from], p.Of(&p.Runs[from])[0] // the glyph before, and its run
	for i, r := range p.Runs[from:] {
		glyphs := p.Of(&r)
		if i == 0 {
			glyphs = glyphs[1:]
		}
		for _, g := range glyphs {
			dx, dy := g.X-last.X-float64(last.DX), r.Y-a.Y-float64(a.DY)
			far := float64(a.Size) * 1.5
			if dx*dx+dy*dy > far*far {
				return false
			}
			a, last = r, g
		}
	}
	return true
}

// layers are the optional content groups that are off by default (8.11).
type layers struct{ off map[object.ID]bool }

func readLayers(properties object.Value) layers {
	l := layers{off: map[object.ID]bool{}}
	config := properties.Key("D")
	set := func(list object.Value, off bool) {
		for i := range list.Len() {
			if id := list.Index(i).ID(); id != (object.ID{}) {
				l.off[id] = off
			}
		}
	}
	if config.Key("BaseState").Name() == "OFF" {
		set(properties.Key("OCGs"), true)
	}
	set(config.Key("ON"), false)
	set(config.Key("OFF"), true)
	return l
}

// visible reports whether content that belongs to a group or a membership
// dictionary is shown. What is neither is shown.
func (l layers) visible(v object.Value) bool {
	if v.Key("Type").Name() != "OCMD" {
		return !l.off[v.ID()]
	}
	groups := v.Key("OCGs")
	if groups.Kind() == object.Dict {
		return !l.off[groups.ID()]
	}
	on, off := 0, 0
	for i := range groups.Len() {
		if l.off[groups.Index(i).ID()] {
			off++
		} else {
			on++
		}
	}
	switch v.Key("P").Name() {
	case "AllOn":
		return off == 0
	case "AnyOff":
		return off > 0 || on == 0
	case "AllOff":
		return on == 0
	}
	return on > 0 || off == 0
}
