package normalize

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract"
)

// benchPage is a page of a table of 30 rows and 13 columns with all its rules.
func benchPage(ruled bool) *extract.Page {
	var b strings.Builder
	line := "+" + strings.Repeat("----------+", 13) + "\n"
	row := func(cells ...string) {
		b.WriteString("|")
		for i := range 13 {
			c := cells[min(i, len(cells)-1)]
			n := 0
			for _, r := range c {
				n += runeColumns(r)
			}
			fmt.Fprintf(&b, "%s%s|", strings.Repeat(" ", 10-n), c)
		}
		b.WriteString("\n")
	}
	b.WriteString("            部门支出总表\n" + line)
	row("科目编码", "科目名称", "合计", "基本支出", "项目支出", "小计")
	for i := range 30 {
		b.WriteString(line)
		row(fmt.Sprintf("20103%02d", i), "行政运行", "1,507.41", "507.41", "—")
	}
	b.WriteString(line)
	text := b.String()
	if !ruled {
		text = strings.ReplaceAll(strings.ReplaceAll(text, line, ""), "|", " ")
	}
	return paintPage(strings.TrimRight(text, "\n"), 1)
}

func benchmark(b *testing.B, p *extract.Page) {
	b.ReportAllocs()
	b.ReportMetric(float64(len(p.Words)), "words")
	for b.Loop() {
		for _, err := range Blocks(func(yield func(*extract.Page, error) bool) { yield(p, nil) }, words{}) {
			if err != nil {
				b.Fatal(err)
			}
		}
	}
}

func BenchmarkRuledPage(b *testing.B)   { benchmark(b, benchPage(true)) }
func BenchmarkAlignedPage(b *testing.B) { benchmark(b, benchPage(false)) }

// BenchmarkGrid reads the grid of a page alone.
func BenchmarkGrid(b *testing.B) {
	p := benchPage(true)
	tokens := tokensOf(p, nil)
	var w workspace
	b.ReportAllocs()
	for b.Loop() {
		w.reset()
		w.ruledGrids(p, tokens, words{})
	}
}

// BenchmarkRejoin joins a table over twenty pages: all that pages cost beyond
// a page alone is joining.
func BenchmarkRejoin(b *testing.B) {
	var pages []*extract.Page
	for n := range 20 {
		p := *benchPage(true)
		p.Number = n + 1
		pages = append(pages, &p)
	}
	each := func(yield func(*extract.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}
	b.ReportAllocs()
	for b.Loop() {
		sheets := 0
		for block, err := range Blocks(each, words{}) {
			if err != nil {
				b.Fatal(err)
			}
			if block.Sheet != nil {
				sheets++
			}
		}
		if sheets != 1 {
			b.Fatalf("%d sheets, want the one over all pages", sheets)
		}
	}
}
