package ruled

import (
	"cmp"
	"slices"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// The cells above and below reach over two columns; the words between them
// stand on both sides.
func TestWordsPartARowBetweenWiderCells(t *testing.T) {
	p := paint.CellByCell(`
            部门收入总表
+-------------------------+----------+
|         科目名称        |   合计   |
+-------------------------+----------+
|   栏次     1            |        2 |
+-------------------------+----------+
| 合计                    |   758.45 |
+----------+--------------+----------+
| 财政拨款 | 小计         |   758.45 |
+----------+--------------+----------+
| 其他     | 小计         |          |
+----------+--------------+----------+
`)[0]
	const inner, top, bottom = 69.0, 42.0, 66.0 // of the row that numbers the columns, in cells of its own
	for _, y := range []float64{top, bottom} {
		p.Pieces = append(p.Pieces, extract.Rule{X0: 3, Y0: y, X1: inner, Y1: y}, extract.Rule{X0: inner, Y0: y, X1: 159, Y1: y})
	}
	p.Pieces = append(p.Pieces, extract.Rule{X0: 3, Y0: 90, X1: 159, Y1: 90}) // below the total
	slices.SortStableFunc(p.Pieces, func(a, b extract.Rule) int { return cmp.Compare(a.Y0, b.Y0) })
	var got []float64
	for _, s := range cellSides(p, token.Of(p, nil), paint.Lexicon{}) {
		if s.X0 == inner {
			got = append(got, s.Y0)
		}
	}
	if want := []float64{top, 90, 114}; !slices.Equal(got, want) { // not beside the total
		t.Errorf("borders begin at %v, want %v", got, want)
	}
}

// Dashes are pieces too, but none of them belongs to a cell.
func TestDashesShowNoColumns(t *testing.T) {
	p := &extract.Page{}
	for y := 0.0; y < 5; y++ {
		for x := 0.0; x < 400; x += 5 {
			p.Pieces = append(p.Pieces, extract.Rule{X0: x, Y0: y * 20, X1: x + 5, Y1: y * 20})
		}
	}
	if sides := cellSides(p, nil, paint.Lexicon{}); sides != nil {
		t.Errorf("columns %v", sides)
	}
}

// The lower of two tables has a double border; with the borders of the upper one its lines
// do not merge into one. No letter has room between them: they are one border.
func TestDoubleBorderBesideOneOfAnotherTable(t *testing.T) {
	rules := []extract.Rule{{X0: 0, Y0: 0, X1: 200, Y1: 0}, {X0: 0, Y0: 50, X1: 200, Y1: 50}, {X0: 0, Y0: 100, X1: 200, Y1: 100}, {X0: 0, Y0: 150, X1: 200, Y1: 150}}
	for _, x := range []float64{0, 96, 98, 200} {
		rules = append(rules, extract.Rule{X0: x, Y0: 0, X1: x, Y1: 50})
	}
	for _, x := range []float64{0, 100.5, 102.5, 200} {
		rules = append(rules, extract.Rule{X0: x, Y0: 100, X1: x, Y1: 150})
	}
	var w Workspace
	for _, f := range w.frames(w.components(w.mergeRules(rules))) {
		if f.columns() != 2 {
			t.Errorf("a table from %v has its borders at %v", f.ys[0], f.xs)
		}
	}
}
