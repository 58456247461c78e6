package tables

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/typed"
)

// randomBlocks are tables and lines that no publisher would make: words of
// forms in any place, cells outside the grid, rows that are longer or shorter
// than it.
func randomBlocks(r *rand.Rand) []normalize.Block {
	words := []string{"", "部门收支总表", "公开01表", "单位：万元", "434某局", "项目", "收入", "支出", "支出用途", "金额", "合计", "科目编码", "类", "款", "科目名称", "科目", "基本支出", "项目支出", "财政拨款收入", "事业收入",
		"人员经费", "公用经费", "三公经费支出表", "公务接待费", "201", "2010301", "[201]行政", "1.00", "-", "注：空表", "无", "栏次", "1", "2", "3", "续表", "一般公共预算支出表", "2024年预算数", "2023年预算数", "第二部分某局2024年部门预算"}
	word := func() string { return words[r.IntN(len(words))] }
	text := func() normalize.Text {
		return normalize.Text{Text: word(), Piece: grid.Piece{Page: r.IntN(3), Box: extract.Box{Y0: r.Float64(), Y1: 1}}}
	}
	var blocks []normalize.Block
	for range r.IntN(6) {
		if t := text(); r.IntN(2) == 0 {
			blocks = append(blocks, normalize.Block{Text: &t})
			continue
		}
		s := &normalize.Sheet{Pages: [2]int{r.IntN(3), r.IntN(3)}, Ruled: r.IntN(2) == 0}
		for range r.IntN(3) {
			s.Before, s.After = append(s.Before, text()), append(s.After, text())
		}
		for range r.IntN(8) {
			c := grid.Column{}
			for range r.IntN(3) {
				c.Path = append(c.Path, word())
			}
			s.Columns = append(s.Columns, c)
		}
		for range r.IntN(6) {
			row := grid.Row{}
			for range r.IntN(9) {
				row.Cells = append(row.Cells, grid.Cell{Text: word(), Column: r.IntN(10) - 1, Span: r.IntN(4)})
			}
			s.Rows = append(s.Rows, row)
		}
		blocks = append(blocks, normalize.Block{Sheet: s})
	}
	return blocks
}

// No panic on any tables, and none of them is changed.
func TestLaws(t *testing.T) {
	for seed := range uint64(3000) {
		blocks := randomBlocks(rand.New(rand.NewPCG(seed, 1)))
		before, _ := json.Marshal(blocks)
		a := &assembler{builder: typed.Builder{Provenance: true}}
		for _, b := range blocks {
			a.block(b)
		}
		a.end()
		budgets, problems := a.budgets()
		doc := schema.Document{Budgets: budgets, Problems: problems}
		if _, err := json.Marshal(&doc); err != nil {
			t.Fatalf("seed %d: %v", seed, err)
		}
		if after, _ := json.Marshal(blocks); string(after) != string(before) {
			t.Fatalf("seed %d: the tables were changed", seed)
		}
	}
}
