package normalize

import (
	"slices"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/text"
)

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
	pages := paint.Pages(table + "=====\n" + table)
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
		"amounts beside their names": {func(p *extract.Page) {
			p.Rules = nil
			for i := range p.Words {
				if w := &p.Words[i]; w.Box.X0 < p.Width/2 {
					w.Text = "公务接待费"
				}
			}
			p.Words = slices.DeleteFunc(p.Words, func(w extract.Word) bool {
				return w.Box.X0 > p.Width/2 && text.KindOf(text.Label(w.Text)) == text.NoValue && w.Text != "合计"
			})
		}, 1},
		"labels beside amounts": {func(p *extract.Page) {
			p.Rules = nil
			p.Words = slices.DeleteFunc(p.Words, func(w extract.Word) bool {
				return w.Box.X0 > p.Width/2 && text.KindOf(text.Label(w.Text)) != text.NoValue
			})
		}, 1},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			p := paint.OneSheet(pages[0], pages[1])
			p.Height = p.Width / 1.4
			tt.change(p)
			if got := len(pagesOnPaper(p, paint.Lexicon{})); got != tt.parts {
				t.Errorf("%d pages, want %d", got, tt.parts)
			}
		})
	}
}
