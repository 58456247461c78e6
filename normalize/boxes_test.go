package normalize

import "budgetextract/extract"

// paintedBoxes is a page of cells that are drawn one by one.
type paintedBoxes struct{ page extract.Page }

func (p *paintedBoxes) pages() []*extract.Page {
	p.page.Number, p.page.Width, p.page.Height = 1, 600, 800
	return []*extract.Page{&p.page}
}

// cell draws four rules around a text.
func (p *paintedBoxes) cell(x, y, w, h float64, text string) {
	p.page.Rules = append(p.page.Rules,
		extract.Rule{X0: x, Y0: y, X1: x + w, Y1: y}, extract.Rule{X0: x, Y0: y + h, X1: x + w, Y1: y + h},
		extract.Rule{X0: x, Y0: y, X1: x, Y1: y + h}, extract.Rule{X0: x + w, Y0: y, X1: x + w, Y1: y + h})
	if text != "" {
		p.word(x+4, y+4, text)
	}
}

// word prints 10-point text; x and y are its top left.
func (p *paintedBoxes) word(x, y float64, text string) {
	w := extract.Word{Text: text, Size: 10, Run: int32(len(p.page.Words) + 1), Edges: []float32{float32(x)}}
	at := x
	for _, r := range text {
		at += 6 * float64(runeColumns(r)) * 10 / 12
		w.Edges = append(w.Edges, float32(at))
	}
	w.Box = extract.Box{X0: x, Y0: y, X1: at, Y1: y + 10}
	p.page.Words = append(p.page.Words, w)
}
