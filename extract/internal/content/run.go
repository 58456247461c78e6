package content

// Run is glyphs that one text-showing operator painted and that have all in common but
// their characters and their places along a level line. Most operators paint one; where
// text runs aslant or downwards each glyph is one.
type Run struct {
	Y          float64 // of the origins of its glyphs
	DY         float32 // the way down to where a glyph ends
	Size       float32 // font size as displayed
	Spacing    float32 // character spacing after each glyph (Tc), where it is no more than a glyph
	First, End int32   // its glyphs are these of the page
	Multi      int32   // when its only glyph stands for several characters: index into Page.Strings, plus one
	Operator   int32   // the text-showing operator that painted it, counted from 1
	Direction  Direction
	Vertical   bool  // of a font that writes downwards
	Hidden     bool  // leaves no trace on paper
	Red        bool  // its ink is red
	Pale       uint8 // how bright its ink is, of 255, where it is pale as that of watermarks; else 0
}

// Glyph is one glyph as painted. The rest of what is known of it is said of its run.
type Glyph struct {
	X    float64 // origin: on the baseline, at the left; vertical writing: top, in the middle
	DX   float32 // the way across to where the glyph ends, without spacing
	Rune rune
}

// Of returns the glyphs of a run.
func (p *Page) Of(r *Run) []Glyph { return p.Glyphs[r.First:r.End] }

// goesOn reports whether a run is one with another of the same operator: what else is
// said of a run is said of all of its operator.
func (r *Run) goesOn(last *Run) bool {
	return r.Y == last.Y && r.DY == last.DY && r.Direction == last.Direction && r.Hidden == last.Hidden && r.Multi == 0 && last.Multi == 0
}

// endRun makes a run like r of the glyphs from first on, or gives them to the run before
// where all that r says is true of that.
func (p *Page) endRun(r *Run, first int) {
	end := int32(len(p.Glyphs))
	if int(end) == first {
		return
	}
	if n := len(p.Runs); n > 0 {
		if last := &p.Runs[n-1]; last.Operator == r.Operator && r.goesOn(last) {
			last.End = end
			return
		}
	}
	r.First, r.End = int32(first), end
	p.hides = p.hides || r.Hidden
	p.Runs = append(p.Runs, *r)
}

// put adds a glyph that is of a run like r.
func (p *Page) put(r Run, g Glyph) {
	p.Glyphs = append(p.Glyphs, g)
	p.endRun(&r, len(p.Glyphs)-1)
}
