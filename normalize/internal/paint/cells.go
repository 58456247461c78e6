package paint

import (
	"cmp"
	"slices"

	"budgetextract/extract"
)

// CellByCell makes pages whose horizontal lines are painted around each cell
// and whose vertical ones are not painted.
func CellByCell(drawing string) []*extract.Page {
	pages := Pages(drawing)
	for _, p := range pages {
		drawn := p.Rules
		p.Rules = nil
		slices.SortFunc(drawn, func(a, b extract.Rule) int { return cmp.Compare(a.X0, b.X0) })
		for _, h := range drawn {
			if !h.Horizontal() {
				continue
			}
			p.Rules = append(p.Rules, h)
			from := h.X0
			for _, v := range drawn {
				if !v.Horizontal() && v.X0 > h.X0 && v.Y0 <= h.Y0 && v.Y1 >= h.Y0 {
					p.Pieces = append(p.Pieces, extract.Rule{X0: from, Y0: h.Y0, X1: v.X0, Y1: h.Y0})
					from = v.X0
				}
			}
		}
		slices.SortStableFunc(p.Pieces, func(a, b extract.Rule) int { return cmp.Compare(a.Y0, b.Y0) })
	}
	return pages
}
