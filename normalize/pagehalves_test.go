package normalize

import (
	"slices"
	"testing"

	"budgetextract/extract"
)

// onOneSheet puts two pages beside each other on one sheet of paper.
func onOneSheet(left, right *extract.Page) *extract.Page {
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

// Two pages on one sheet of paper follow each other: a row goes on from the left one
// to the right one, and a title at the end of the left heads the table on the right.
func TestTwoPagesOnOneSheet(t *testing.T) {
	pages := paint(`
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
	first, second := onOneSheet(pages[0], pages[1]), onOneSheet(pages[2], pages[3])
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
	if got := show(read([]*extract.Page{first, second}, words{})); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A wide page of one table stays one: where a line or a word reaches over its middle,
// and where amounts without lines stand on both sides of it.
func TestWidePagesOfOneTable(t *testing.T) {
	table := `
 +-----------------+-----------------+
 | 序号            | 合计            |
 +-----------------+-----------------+
 |  1              | 7.00            |
 +-----------------+-----------------+
`
	pages := paint(table + "=====\n" + table)
	tests := map[string]struct {
		change func(*extract.Page)
		parts  int
	}{
		"two tables":        {func(*extract.Page) {}, 2},
		"a line over both":  {func(p *extract.Page) { p.Rules = append(p.Rules, extract.Rule{X0: 10, Y0: 5, X1: p.Width - 10, Y1: 5}) }, 1},
		"a title over both": {func(p *extract.Page) { p.Words[0].Box.X0, p.Words[0].Box.X1 = p.Width/2-20, p.Width/2+20 }, 1},
		"a title in letters": {func(p *extract.Page) {
			p.Words[0].Box.X0, p.Words[0].Box.X1 = p.Width/2-25, p.Width/2-10
			p.Words[4].Box = p.Words[0].Box
			p.Words[4].Box.X0, p.Words[4].Box.X1 = p.Width/2+10, p.Width/2+25
		}, 1},
		"a unit beside a table": {func(p *extract.Page) { p.Rules, p.Words = p.Rules[:len(p.Rules)/2], p.Words[:5] }, 1},
		"a sentence beside a table": {func(p *extract.Page) {
			p.Rules, p.Words = p.Rules[:len(p.Rules)/2], p.Words[:5]
			p.Words[4].Text = "各表以万元为单位。"
		}, 2},
		"a mark over both":   {func(p *extract.Page) { p.Words[0].Box.X0, p.Words[0].Box.X1, p.Words[0].Aside = 0, p.Width, true }, 2},
		"no lines":           {func(p *extract.Page) { p.Rules = nil }, 1},
		"no lines, one side": {func(p *extract.Page) { p.Rules, p.Words = nil, p.Words[:5] }, 2},
		"an upright sheet":   {func(p *extract.Page) { p.Height = 2 * p.Width }, 1},
		"labels beside amounts": {func(p *extract.Page) {
			p.Rules = nil
			p.Words = slices.DeleteFunc(p.Words, func(w extract.Word) bool { return w.Box.X0 > p.Width/2 && kindOf(Label(w.Text)) != noValue })
		}, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := onOneSheet(pages[0], pages[1])
			p.Height = p.Width / 1.4
			tt.change(p)
			if got := len(pagesOnPaper(p, words{})); got != tt.parts {
				t.Errorf("%d pages, want %d", got, tt.parts)
			}
		})
	}
}
