package normalize

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"budgetextract/extract"

	gocmp "github.com/google/go-cmp/cmp"
)

// cellByCell makes pages whose horizontal lines are painted around each cell
// and whose vertical ones are not painted.
func cellByCell(drawing string) []*extract.Page {
	pages := paint(drawing)
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

func expectSides(t *testing.T, drawing string) {
	t.Helper()
	want, got := show(read(paint(drawing), words{})), show(read(cellByCell(drawing), words{}))
	if diff := gocmp.Diff(want, got); diff != "" || !strings.Contains(want, "row") {
		t.Errorf("(-drawn whole +cell by cell)\n%s\n%s", want, diff)
	}
}

func TestPiecesOfLinesShowTheColumns(t *testing.T) {
	expectSides(t, `
            部门支出总表
部门：某局                单位：万元
+----------+--------------+---------------------+
|          |              |      本年收入       |
| 科目编码 |   科目名称   +----------+----------+
|          |              |   小计   | 其他收入 |
+----------+--------------+----------+----------+
| 2010301  | 行政运行     |    758.4 |          |
|          |              |        5 |          |
+----------+--------------+----------+----------+
|          | 一般行政管理 |   251.04 |   251.04 |
|          +--------------+----------+----------+
|          | 其他         |   251.04 |   251.04 |
+----------+--------------+----------+----------+
`)
}

func TestPiecesOfLinesShowTablesBelowEachOther(t *testing.T) {
	expectSides(t, `
            部门支出总表
+----------+--------------+----------+----------+
| 科目编码 |   科目名称   |   合计   | 项目支出 |
+----------+--------------+----------+----------+
| 201      | 行政运行     |   758.45 |          |
+----------+--------------+----------+----------+
            部门收入总表
+-----------+--------------+----------+---------+
| 科目编码  |   科目名称   |   合计   |其他收入 |
+-----------+--------------+----------+---------+
| 201       | 行政运行     |   758.45 |         |
+-----------+--------------+----------+---------+
`)
}

// A title in letters set apart, the foot of a page or a wide empty room ends a table, so
// that the header below begins another part.
func TestWhatStandsBetweenTablesDrawnCellByCell(t *testing.T) {
	for name, between := range map[string]string{
		"a title in letters": "      部 门 支 出 总 表\n",
		"a page number":      "          第3页\n      某县某局\n",
		"a mark":             "      某县某局     接上页\n",
		"empty room":         "\n\n\n\n\n",
	} {
		t.Run(name, func(t *testing.T) {
			expectSides(t, `
            部门收入总表
+----------+--------------+----------+
| 科目编码 |   科目名称   |   合计   |
+----------+--------------+----------+
| 2010301  | 行政运行     |   758.45 |
+----------+--------------+----------+
`+between+`+----------+--------------+----------+
| 科目编码 |   科目名称   |   合计   |
+----------+--------------+----------+
| 2010302  | 其他         |     1.00 |
+----------+--------------+----------+
`)
		})
	}
}

// A sentence over the borders of the table above stands above the next one.
func TestSentenceBetweenTablesDrawnCellByCell(t *testing.T) {
	expectSides(t, `
            部门收入总表
+----------+--------------+----------+----------+
| 科目编码 |   科目名称   |   小计   |   合计   |
+----------+--------------+----------+----------+
| 2010301  | 行政运行     |   758.45 |   758.45 |
+----------+--------------+----------+----------+
    见支出表，其中基本支出三百元。
+-------------------------+
|      部门支出总表       |
+----------+--------------+
| 科目编码 |   合计       |
+----------+--------------+
| 2010302  |         1.00 |
+----------+--------------+
`)
}

// A header of two levels stands between cells that reach over it: a title in the grid
// and a note.
func TestHeaderBetweenWiderCells(t *testing.T) {
	expectSides(t, `
+--------------------------------------------------+
|                   部门支出总表                   |
+---------------------+--------------+-------------+
|       支出          |              |             |
+------+-------+------+   科目名称   |    合计     |
|  类  |  款   |  项  |              |             |
+------+-------+------+--------------+-------------+
|  201 |  01   |  01  | 其他         |             |
+------+-------+------+--------------+-------------+
| 注：本表为空表，并无支出安排，没有一点支出       |
+--------------------------------------------------+
`)
}

// The cells above and below reach over two columns; the words between them
// stand on both sides.
func TestWordsPartARowBetweenWiderCells(t *testing.T) {
	p := cellByCell(`
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
	for _, s := range cellSides(p, tokensOf(p, nil), words{}) {
		if s.X0 == inner {
			got = append(got, s.Y0)
		}
	}
	if want := []float64{top, 90, 114}; !slices.Equal(got, want) { // not beside the total
		t.Errorf("borders begin at %v, want %v", got, want)
	}
}

// Nothing is drawn that could part a code which reaches over the end of its
// cell.
func TestNumberOverABorderThatIsNotDrawnStaysWhole(t *testing.T) {
	pages := cellByCell(`
            部门支出总表
+------------+------------+----------+
| 科目编码   |  科目名称  |   合计   |
+------------+------------+----------+
|      2010301 行政运行   |   758.45 |
+------------+------------+----------+
| 201        | 公共服务   |   758.45 |
+------------+------------+----------+
`)
	inner := pages[0].Pieces[1].X0
	y := pages[0].Rules[1].Y0
	for _, at := range []float64{y, y + 2*paintLine} {
		pages[0].Pieces = append(pages[0].Pieces, extract.Rule{X0: 3, Y0: at, X1: inner, Y1: at}, extract.Rule{X0: inner, Y0: at, X1: 153, Y1: at})
	}
	slices.SortStableFunc(pages[0].Pieces, func(a, b extract.Rule) int { return cmp.Compare(a.Y0, b.Y0) })
	got := show(read(pages, words{}))
	if want := "row 2010301 | 行政运行 | 758.45"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant %s", got, want)
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
	if sides := cellSides(p, nil, words{}); sides != nil {
		t.Errorf("columns %v", sides)
	}
}

// The line above its title ends where the table does, and the one above has a border
// there: what stands between is no row.
func TestTheTopOfANarrowerTableShowsNoCell(t *testing.T) {
	expectSides(t, `
            部门收入总表
+-----------+--------------+----------+---------+---------+
| 科目编码  |   科目名称   |   合计   |其他收入 |上年结转 |
+-----------+--------------+----------+---------+---------+
| 201       | 行政运行     |   758.45 |         |         |
+-----------+--------------+----------+---------+---------+
| 202       | 外交         |   758.45 |         |         |
+-----------+--------------+----------+---------+---------+

公开02表
+-----------------------------------------------+
|           部门支出总表                        |
+-----------+--------------+----------+---------+
| 科目编码  |   科目名称   |   合计   |项目支出 |
+-----------+--------------+----------+---------+
| 201       | 行政运行     |   758.45 |         |
+-----------+--------------+----------+---------+
`)
}
