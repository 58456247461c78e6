package ruled_test

import (
	"cmp"
	"slices"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"

	gocmp "github.com/google/go-cmp/cmp"
)

// byColumn makes pages whose horizontal lines are painted column by column, also around
// cells over several, and whose vertical ones are not painted.
func byColumn(drawing string) []*extract.Page {
	pages := paint.Pages(drawing)
	for _, p := range pages {
		var xs []float64
		drawn := p.Rules
		p.Rules = nil
		for _, v := range drawn {
			if !v.Horizontal() {
				xs = append(xs, v.X0)
			}
		}
		slices.Sort(xs)
		for _, h := range drawn {
			if !h.Horizontal() {
				continue
			}
			p.Rules = append(p.Rules, h)
			from := h.X0
			for _, x := range slices.Compact(slices.Clone(xs)) {
				if x > h.X0 && x <= h.X1 {
					p.Pieces = append(p.Pieces, extract.Rule{X0: from, Y0: h.Y0, X1: x, Y1: h.Y0})
					from = x
				}
			}
		}
		slices.SortStableFunc(p.Pieces, func(a, b extract.Rule) int { return cmp.Compare(a.Y0, b.Y0) })
	}
	return pages
}

// A label in the middle of several cells, alone in them, heads them all; letters each in
// the middle of its cell do not.
func TestLabelsOverCellsPaintedByColumn(t *testing.T) {
	const drawing = `
            部门支出总表
+------------------+------------+------------------------+
|     科目编码     |  科目名称  |        本年收入        |
+------+-----+-----+            +-----------+------------+
|  类  | 款  | 项  |            |   合计    |  项目支出  |
+------+-----+-----+------------+-----------+------------+
| 201  | 01  | 01  | 行政运行   |   758.45  |            |
+------+-----+-----+------------+-----------+------------+
| 201  | 01  | 02  | 机关服务   |   758.45  |            |
+------+-----+-----+------------+-----------+------------+
`
	want, got := sheettest.Show(sheettest.Read(paint.Pages(drawing), paint.Lexicon{})), sheettest.Show(sheettest.Read(byColumn(drawing), paint.Lexicon{}))
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-drawn whole +by column)\n%s\n%s", want, diff)
	}
}

// A label over more than one border is no line of text between two tables.
func TestLabelOverThreeColumnsPaintedByColumn(t *testing.T) {
	const drawing = `
            部门支出总表
+----------+------------+------------------------+
|          |            |      财政拨款收入      |
| 科目编码 |  科目名称  +--------+------+--------+
|          |            |  合计  | 小计 |项目支出|
+----------+------------+--------+------+--------+
| 2010101  | 行政运行   | 758.45 | 7.45 |        |
+----------+------------+--------+------+--------+
| 2010102  | 机关服务   | 758.45 |      | 758.45 |
+----------+------------+--------+------+--------+
`
	want, got := sheettest.Show(sheettest.Read(paint.Pages(drawing), paint.Lexicon{})), sheettest.Show(sheettest.Read(byColumn(drawing), paint.Lexicon{}))
	if diff := gocmp.Diff(want, got); diff != "" {
		t.Errorf("(-drawn whole +by column)\n%s\n%s", want, diff)
	}
}
