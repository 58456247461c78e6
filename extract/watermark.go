package extract

import "slices"

const (
	watermarkLaps  = 0.05 // of the pale words of one colour and size, so many lie over other words or over lines, where they are a watermark
	paleLaps       = 0.3  // … where most words of the page are of that colour,
	mostAlike      = 0.8  // and fewer than these say the same
	paleSize       = 3.0  // pale words larger than the usual by this factor are one wherever they lie, on a page of text
	pageOfText     = 20   // words
	watermarkSize  = 2.0  // a dark one is larger than the usual words by this factor
	watermarkWords = 2    // … and lies over so many of them
	edgeOfWord     = 0.2  // of the font size, taken off each side of a word before it is said to lie over another
	mostPaleInks   = 8    // that are told apart on a page
)

// setWatermarksAside sets level text and text turned by a quarter aside that lies under or
// over the other text of a page: pale words, all of one colour and size, or words much larger
// than the others. What is written for its own sake keeps clear of other words and of lines.
func (b *wordBuilder) setWatermarksAside() {
	if !b.mayHoldWatermark() {
		return
	}
	var inks []paleInk
	usual, before := 0.0, b.countAside()
	for i := range b.words {
		w := &b.words[i]
		switch {
		case w.aside:
		case w.pale > 0:
			inks = countInk(inks, w)
		case w.size > leastUsual*watermarkSize:
			if usual == 0 {
				usual = b.usualSize()
			}
			w.aside = w.size >= watermarkSize*usual && b.lapsWords(w, w.size/watermarkSize) >= watermarkWords
		}
	}
	for _, k := range inks {
		if b.isWatermark(k) {
			for i := range b.words {
				b.words[i].aside = b.words[i].aside || k.paints(&b.words[i])
			}
		}
	}
	b.marks = b.countAside() - before
}

// mayHoldWatermark reports pale words, or one so large that the usual words may be smaller by
// watermarkSize: not where most are larger than that. So it is on nearly all pages.
func (b *wordBuilder) mayHoldWatermark() bool {
	largest := leastUsual * watermarkSize
	for i := range b.words {
		if b.words[i].pale > 0 {
			return true
		}
		largest = max(largest, b.words[i].size)
	}
	small := 0
	for i := range b.words {
		if b.words[i].size <= largest/watermarkSize {
			small++
		}
	}
	return 2*small >= len(b.words)
}

func (b *wordBuilder) countAside() (n int) {
	for i := range b.words {
		if b.words[i].aside {
			n++
		}
	}
	return n
}

// leastUsual is the smallest size that the words of tables usually have, in points.
const leastUsual = 5

// paleInk is a pale colour in which words of one size are written.
type paleInk struct {
	pale  uint8
	size  float64
	words int
}

func (k paleInk) paints(w *wordSpan) bool {
	return w.pale == k.pale && w.size < k.size*1.01 && k.size < w.size*1.01
}

// countInk counts a pale word among the words like it.
func countInk(inks []paleInk, w *wordSpan) []paleInk {
	for i := range inks {
		if inks[i].paints(w) {
			inks[i].words++
			return inks
		}
	}
	if len(inks) >= mostPaleInks {
		return inks
	}
	return append(inks, paleInk{w.pale, w.size, 1})
}

// isWatermark reports that words of an ink lie over others, or over lines, or are larger than
// any title.
func (b *wordBuilder) isWatermark(k paleInk) bool {
	if len(b.words)-k.words >= pageOfText && k.size >= paleSize*b.usualSize() {
		return true
	}
	laps, alike, text := 0, 0, ""
	for i := range b.words {
		w := &b.words[i]
		if !k.paints(w) {
			continue
		}
		if text == "" {
			text = b.textOf(w)
		}
		if b.textOf(w) == text {
			alike++
		}
		if b.lapsRules(w) || b.lapsDark(w) {
			laps++
		}
	}
	share := watermarkLaps
	if 2*k.words > len(b.words) && float64(alike) < mostAlike*float64(k.words) {
		share = paleLaps
	}
	return laps > 0 && float64(laps) >= share*float64(k.words)
}

func (b *wordBuilder) textOf(w *wordSpan) string { return string(b.text[w.text:w.endText]) }

// usualSize is the middle one of the sizes of a page's words.
func (b *wordBuilder) usualSize() float64 {
	sizes := make([]float64, 0, len(b.words))
	for i := range b.words {
		sizes = append(sizes, b.words[i].size)
	}
	slices.Sort(sizes)
	return sizes[len(sizes)/2]
}

// lapsWords counts the words of at most some size that a word lies over.
func (b *wordBuilder) lapsWords(w *wordSpan, largest float64) (n int) {
	inner := w.inner()
	for i := range b.words {
		if o := &b.words[i]; o != w && !o.aside && o.pale == 0 && o.size <= largest && laps(inner, o.inner()) {
			n++
		}
	}
	return n
}

func (b *wordBuilder) lapsDark(w *wordSpan) bool {
	inner := w.inner()
	return slices.ContainsFunc(b.words, func(o wordSpan) bool { return !o.aside && o.pale == 0 && laps(inner, o.inner()) })
}

// lapsRules reports a line through the inside of a word.
func (b *wordBuilder) lapsRules(w *wordSpan) bool {
	inner := w.inner()
	through := func(r Rule) bool { return laps(inner, Box(r)) }
	return slices.ContainsFunc(b.flat, through) || slices.ContainsFunc(b.vertical, through)
}

// inner is the box of a word without its edges, which may touch what is beside it.
func (w *wordSpan) inner() Box {
	edge := edgeOfWord * w.size
	return Box{w.box.X0 + edge, w.box.Y0 + edge, w.box.X1 - edge, w.box.Y1 - edge}
}

// laps reports boxes that lie over each other.
func laps(a, b Box) bool { return a.X0 < b.X1 && b.X0 < a.X1 && a.Y0 < b.Y1 && b.Y0 < a.Y1 }
