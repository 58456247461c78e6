package ruled_test

import (
	"cmp"
	"slices"
	"strings"
	"testing"

	"budgetextract/extract"

	gocmp "github.com/google/go-cmp/cmp"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

func expectSides(t *testing.T, drawing string) {
	t.Helper()
	want, got := sheettest.Show(sheettest.Read(paint.Pages(drawing), paint.Lexicon{})), sheettest.Show(sheettest.Read(paint.CellByCell(drawing), paint.Lexicon{}))
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

// Nothing is drawn that could part a code which reaches over the end of its
// cell.
func TestNumberOverABorderThatIsNotDrawnStaysWhole(t *testing.T) {
	pages := paint.CellByCell(`
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
	for _, at := range []float64{y, y + 2*paint.LineHeight} {
		pages[0].Pieces = append(pages[0].Pieces, extract.Rule{X0: 3, Y0: at, X1: inner, Y1: at}, extract.Rule{X0: inner, Y0: at, X1: 153, Y1: at})
	}
	slices.SortStableFunc(pages[0].Pieces, func(a, b extract.Rule) int { return cmp.Compare(a.Y0, b.Y0) })
	got := sheettest.Show(sheettest.Read(pages, paint.Lexicon{}))
	if want := "row 2010301 | 行政运行 | 758.45"; !strings.Contains(got, want) {
		t.Errorf("got\n%s\nwant %s", got, want)
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

// Only the header has cells where no line is drawn below the rows, which go on on the
// next page: they are rows of its table.
func TestRowsBelowAHeaderDrawnCellByCell(t *testing.T) {
	pages := paint.CellByCell(`
            部门支出总表
+----------+------------------+----------+----------+
| 科目编码 |     科目名称     |   合计   | 项目支出 |
+----------+------------------+----------+----------+
  2010301    行政运行             758.45     758.45
  2010302    一般行政管理         251.04     251.04
  2010303    机关服务              18.40      18.40
`)
	got := sheettest.Show(sheettest.Read(pages, paint.Lexicon{}))
	for _, want := range []string{"row 2010301 | 行政运行 | 758.45 | 758.45", "row 2010303 | 机关服务 | 18.40 | 18.40"} {
		if !strings.Contains(got, want) {
			t.Errorf("got\n%s\nwant %s", got, want)
		}
	}
}
