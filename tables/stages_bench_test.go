package tables

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// BenchmarkFind tells the tables of a department by what stands above them and
// in their headers.
func BenchmarkFind(b *testing.B) {
	above := [][]string{
		{"部门预算收入总表", "部门：某某市某某区财政局", "单位：万元"},
		{"公开03表", "部门支出总体情况表", "编制部门：某某局 2024年 单位：元"},
		{"一般公共预算财政拨款基本支出表", "单位：万元"},
		{"某某市某某区人民政府办公室2024年部门预算", "目 录", "第一部分 部门概况"},
	}
	sheet := &normalize.Sheet{Columns: []grid.Column{
		{Path: []string{"科目编码"}}, {Path: []string{"科目名称"}}, {Path: []string{"合计"}}, {Path: []string{"基本支出"}}, {Path: []string{"项目支出"}},
	}}
	var p problem.List
	var labels columns.Labels
	b.ReportAllocs()
	for b.Loop() {
		for _, lines := range above {
			texts := make([]normalize.Text, len(lines))
			for i, l := range lines {
				texts[i].Text = l
			}
			columns.KindOfSheet(new(wording.Reader).Heading(texts), labels.Header(sheet.Columns), sheet, &p)
		}
	}
}

// BenchmarkRead goes the whole way from the bytes of published PDFs to JSON.
func BenchmarkRead(b *testing.B) {
	paths, _ := filepath.Glob("../../shared/real/*/doc.pdf")
	big, _ := filepath.Glob("../../shared/pdfs/big-*.pdf")
	large, _ := filepath.Glob("../../shared/gen/large/*/doc.pdf")
	if paths = slices.Concat(paths, big, large); len(paths) == 0 {
		b.Skip("../../shared is absent")
	}
	for _, path := range paths {
		b.Run(strings.TrimPrefix(path, "../../shared/"), func(b *testing.B) {
			data, err := os.ReadFile(path)
			if err != nil {
				b.Fatal(err)
			}
			var out []byte
			pages := 0
			b.ReportAllocs()
			for b.Loop() {
				doc, err := extract.Read("doc.pdf", data, extract.Options{})
				if err != nil {
					b.Fatal(err)
				}
				budgets, err := Read(doc, Options{})
				if err != nil {
					b.Fatal(err)
				}
				if out, err = budgets.AppendJSON(out[:0]); err != nil {
					b.Fatal(err)
				}
				pages += doc.NumPages()
			}
			b.ReportMetric(float64(pages)/b.Elapsed().Seconds(), "pages/s")
		})
	}
}
