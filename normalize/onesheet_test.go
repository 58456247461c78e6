package normalize_test

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// Two pages on one sheet of paper follow each other: a row goes on from the left one
// to the right one, and a title at the end of the left heads the table on the right.
func TestTwoPagesOnOneSheet(t *testing.T) {
	pages := paint.Pages(`
               部门支出总表
 +------+----------+--------------+---------+
 | 序号 | 科目编码 |   科目名称   |  合计   |
 +------+----------+--------------+---------+
 |  1   | 201      | 公共服务支出 |  507.41 |
 +------+----------+--------------+---------+
 |  2   | 2010     | 行政         | 507.4   |
=====
               部门支出总表
 +------+----------+--------------+---------+
 | 序号 | 科目编码 |   科目名称   |  合计   |
 +------+----------+--------------+---------+
 |      | 301      | 运行         | 1       |
 +------+----------+--------------+---------+
=====
 +------+----------+--------------+---------+
 | 序号 | 科目编码 |   科目名称   |  合计   |
 +------+----------+--------------+---------+
 |  3   | 202      | 其他         |    9.00 |
 +------+----------+--------------+---------+
               部门收入总表
=====
 +------+----------+--------------+---------+
 | 序号 | 科目编码 |   科目名称   |其他收入 |
 +------+----------+--------------+---------+
 |  1   | 201      | 公共服务支出 |    7.00 |
 +------+----------+--------------+---------+
`)
	first, second := paint.OneSheet(pages[0], pages[1]), paint.OneSheet(pages[2], pages[3])
	first.Number, second.Number = 1, 2
	want := `sheet 1-2
before 部门支出总表
head 序号 | 科目编码 | 科目名称 | 合计
row 1 | 201 | 公共服务支出 | 507.41
row 2 | 2010301 | 行政运行 | 507.41
row 3 | 202 | 其他 | 9.00
sheet 2-2
before 部门收入总表
head 序号 | 科目编码 | 科目名称 | 其他收入
row 1 | 201 | 公共服务支出 | 7.00`
	if got := sheettest.Show(sheettest.Read([]*extract.Page{first, second}, paint.Lexicon{})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
