package paint

import "budgetextract/extract"

// Boxes is a page of cells that are drawn one by one.
type Boxes struct{ Page extract.Page }

// Pages are the page alone, as a document.
func (p *Boxes) Pages() []*extract.Page {
	p.Page.Number, p.Page.Width, p.Page.Height = 1, 600, 800
	return []*extract.Page{&p.Page}
}

// Cell draws four rules around a text.
func (p *Boxes) Cell(x, y, w, h float64, text string) {
	p.Page.Rules = append(p.Page.Rules,
		extract.Rule{X0: x, Y0: y, X1: x + w, Y1: y}, extract.Rule{X0: x, Y0: y + h, X1: x + w, Y1: y + h},
		extract.Rule{X0: x, Y0: y, X1: x, Y1: y + h}, extract.Rule{X0: x + w, Y0: y, X1: x + w, Y1: y + h})
	if text != "" {
		p.Word(x+4, y+4, text)
	}
}

// Word prints 10-point text; x and y are its top left.
func (p *Boxes) Word(x, y float64, text string) {
	w := extract.Word{Text: text, Size: 10, Run: int32(len(p.Page.Words) + 1), Edges: []float32{float32(x)}}
	at := x
	for _, r := range text {
		at += 6 * float64(runeColumns(r)) * 10 / 12
		w.Edges = append(w.Edges, float32(at))
	}
	w.Box = extract.Box{X0: x, Y0: y, X1: at, Y1: y + 10}
	p.Page.Words = append(p.Page.Words, w)
}

// Raised prints a small digit behind the last word, which is moved to end at x.
func (p *Boxes) Raised(digit string, x float64) {
	last := &p.Page.Words[len(p.Page.Words)-1]
	by := x - last.Box.X1
	last.Box.X0, last.Box.X1 = last.Box.X0+by, x
	for i := range last.Edges {
		last.Edges[i] += float32(by)
	}
	w := *last
	w.Text, w.Size, w.Run = digit, 5, last.Run+1
	w.Box.X0, w.Box.X1, w.Box.Y1 = x, x+2.5, last.Box.Y0+5
	w.Edges = []float32{float32(x), float32(x + 2.5)}
	p.Page.Words = append(p.Page.Words, w)
}
