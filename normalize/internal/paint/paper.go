package paint

import (
	"slices"

	"budgetextract/extract"
)

// OneSheet puts two pages beside each other on one sheet of paper.
func OneSheet(left, right *extract.Page) *extract.Page {
	sheet := *left
	sheet.Width, sheet.Height = 2*left.Width, min(left.Height, 1.5*left.Width)
	sheet.Words, sheet.Rules = slices.Clone(left.Words), slices.Clone(left.Rules)
	by := left.Width
	for _, w := range right.Words {
		w.Box.X0, w.Box.X1 = w.Box.X0+by, w.Box.X1+by
		w.Edges = slices.Clone(w.Edges)
		for i := range w.Edges {
			w.Edges[i] += float32(by)
		}
		sheet.Words = append(sheet.Words, w)
	}
	for _, r := range right.Rules {
		r.X0, r.X1 = r.X0+by, r.X1+by
		sheet.Rules = append(sheet.Rules, r)
	}
	return &sheet
}
