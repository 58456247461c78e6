package normalize_test

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// reduced makes a page smaller, with its paper.
func reduced(p *extract.Page, f float64) *extract.Page {
	out := &extract.Page{Number: p.Number, Width: f * p.Width, Height: f * p.Height}
	for _, r := range p.Rules {
		out.Rules = append(out.Rules, extract.Rule{X0: f * r.X0, Y0: f * r.Y0, X1: f * r.X1, Y1: f * r.Y1})
	}
	for _, w := range p.Words {
		b := w.Box
		w.Box, w.Size = extract.Box{X0: f * b.X0, Y0: f * b.Y0, X1: f * b.X1, Y1: f * b.Y1}, f*w.Size
		edges := make([]float32, len(w.Edges))
		for i := range edges {
			edges[i] = w.Edges[i] * float32(f)
		}
		w.Edges = edges
		out.Words = append(out.Words, w)
	}
	return out
}

// A page reads the same whatever the size of its type, and its words keep their places.
func TestPagesInSmallType(t *testing.T) {
	drawing := `
            部门支出总表
+----+--------------+----------+
| 类 |   科目名称   |   合计   |
+----+--------------+----------+
| 21 | 公共服务支出 |   758.45 |
+----+--------------+----------+
            部门收入总表
+----+--------------+----------+
| 类 |   科目名称   |   合计   |
+----+--------------+----------+
| 22 | 其他         |     1.00 |
+----+--------------+----------+
`
	whole := sheettest.Read(paint.Pages(drawing), paint.Lexicon{})
	for _, f := range []float64{0.5, 0.3} {
		small := sheettest.Read([]*extract.Page{reduced(paint.Pages(drawing)[0], f)}, paint.Lexicon{})
		if got, want := sheettest.Show(small), sheettest.Show(whole); got != want {
			t.Errorf("at %g\n%s\nwant\n%s", f, got, want)
		}
		a, b := whole[0].Sheet.Rows[0].Cells[2].Pieces[0].Box, small[0].Sheet.Rows[0].Cells[2].Pieces[0].Box
		if d := b.X0 - f*a.X0; d > 0.01 || d < -0.01 {
			t.Errorf("at %g the amount begins at %g, want %g", f, b.X0, f*a.X0)
		}
	}
}
