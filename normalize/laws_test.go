package normalize_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode"

	"budgetextract/extract"

	"github.com/google/go-cmp/cmp"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
	"budgetextract/normalize/text"
)

// randomPage has words and rules anywhere on a page, many on a raster, so that
// borders meet.
func randomPage(r *rand.Rand, number int) *extract.Page {
	p := &extract.Page{Number: number, Width: 600, Height: 800}
	some := []string{"合计", "科目编码", "科目名称", "1.00", "201", "2010301", "行政运行", "1,103.", "89", "—", "单位：万元", "部门支出总表", "注：无", "一、外交", "栏次", "1", "2", "3.50一、教育", "第3页", "说明。", "１２", "x"}
	at := func(n int) float64 { return float64(r.IntN(n)) * 20 }
	for range r.IntN(60) {
		text := some[r.IntN(len(some))]
		x, y, size := at(30), at(40), 4+8*r.Float64()
		w := extract.Word{Text: text, Size: size, Run: r.Int32N(20), Line: r.Int32N(2) * r.Int32N(50), Vertical: r.IntN(20) == 0}
		w.Edges = append(w.Edges, float32(x))
		w.Box = extract.Box{X0: x, Y0: y, X1: x, Y1: y + size}
		for range text {
			if w.Box.X1 += size; r.IntN(8) > 0 || len(w.Edges) > 1 {
				w.Edges = append(w.Edges, float32(w.Box.X1))
			}
		}
		p.Words = append(p.Words, w)
	}
	for range r.IntN(30) {
		x, y := at(30), at(40)
		if r.IntN(2) == 0 {
			p.Rules = append(p.Rules, extract.Rule{X0: x, Y0: y, X1: x + at(30), Y1: y})
		} else {
			p.Rules = append(p.Rules, extract.Rule{X0: x, Y0: y, X1: x, Y1: y + at(40)})
		}
	}
	return p
}

func clonePages(pages []*extract.Page) []*extract.Page {
	out := make([]*extract.Page, len(pages))
	for i, p := range pages {
		c := *p
		c.Words = append([]extract.Word(nil), p.Words...)
		for j := range c.Words {
			c.Words[j].Edges = append([]float32(nil), p.Words[j].Edges...)
		}
		c.Rules = append([]extract.Rule(nil), p.Rules...)
		out[i] = &c
	}
	return out
}

// printed counts the letters of the pages.
func printed(pages []*extract.Page) map[rune]int {
	out := map[rune]int{}
	for _, p := range pages {
		for _, w := range p.Words {
			count(out, w.Text)
		}
	}
	return out
}

func count(into map[rune]int, s string) {
	for _, r := range s {
		if !unicode.IsSpace(r) {
			into[r]++
		}
	}
}

// kept counts the letters in cells and texts.
func kept(blocks []normalize.Block) map[rune]int {
	out := map[rune]int{}
	for _, b := range blocks {
		if b.Text != nil {
			count(out, b.Text.Raw)
			continue
		}
		for _, texts := range [][]normalize.Text{b.Sheet.Before, b.Sheet.After, b.Sheet.Aside} {
			for _, t := range texts {
				count(out, t.Raw)
			}
		}
		for _, r := range slices.Concat(b.Sheet.Heads, b.Sheet.Rows) {
			for _, c := range r.Cells {
				for _, p := range c.Pieces {
					count(out, p.Raw)
				}
			}
		}
	}
	return out
}

func laws(t *testing.T, seed uint64) {
	t.Helper()
	r := rand.New(rand.NewPCG(seed, 1))
	var pages []*extract.Page
	for i := range 1 + r.IntN(4) {
		pages = append(pages, randomPage(r, i+1))
	}
	before := clonePages(pages)
	blocks := sheettest.Read(pages, paint.Lexicon{})
	if diff := cmp.Diff(before, pages); diff != "" {
		t.Errorf("seed %d: the pages changed: %s", seed, diff)
	}
	if diff := cmp.Diff(printed(pages), kept(blocks)); diff != "" {
		t.Errorf("seed %d: letters lost or doubled (-printed +kept):\n%s", seed, diff)
	}
	if again := sheettest.Read(pages, paint.Lexicon{}); !cmp.Equal(blocks, again, cmp.AllowUnexported(normalize.Text{}, grid.Cell{}, text.Number{})) {
		t.Errorf("seed %d: the second reading differs", seed)
	}
}

func TestNothingIsLostAndNothingChanged(t *testing.T) {
	for seed := range uint64(300) {
		laws(t, seed)
	}
}

func FuzzLaws(f *testing.F) {
	f.Add(uint64(1))
	f.Fuzz(laws)
}

// TestJoiningTwiceIsJoiningOnce: rows that are whole stay as they are when the
// sheet is printed and read again.
func TestJoiningTwiceIsJoiningOnce(t *testing.T) {
	drawing := `
+----------+--------------+-----------+
| 科目编码 |   科目名称   |   合计    |
+----------+--------------+-----------+
| 2010     | 行政         |   758.4   |
| 301      | 运行         |        5  |
+----------+--------------+-----------+
`
	once := sheettest.Show(sheettest.Read(paint.Pages(drawing), paint.Lexicon{}))
	whole := strings.NewReplacer("| 2010     | 行政         |   758.4   |", "| 2010301  | 行政运行     |   758.45  |",
		"| 301      | 运行         |        5  |\n", "").Replace(drawing)
	if twice := sheettest.Show(sheettest.Read(paint.Pages(whole), paint.Lexicon{})); twice != once {
		t.Errorf("once\n%s\ntwice\n%s", once, twice)
	}
}

// TestHugePages: what no table is costs no time.
func TestHugePages(t *testing.T) {
	p := &extract.Page{Number: 1, Width: 10_000, Height: 10_000}
	for i := range 40_000 {
		x, y := float64(i%400)*25, float64(i/400)*100
		text := "合计"
		if i%3 == 0 {
			text = "1.00"
		}
		p.Words = append(p.Words, extract.Word{Text: text, Size: 10, Box: extract.Box{X0: x, Y0: y, X1: x + 20, Y1: y + 10}})
	}
	for i := range 30_000 {
		v := float64(i)
		p.Rules = append(p.Rules, extract.Rule{X0: 0, Y0: v, X1: 10_000, Y1: v}, extract.Rule{X0: v, Y0: 0, X1: v, Y1: 10_000})
	}
	for _, rules := range []int{0, 18_000, len(p.Rules)} {
		q := *p
		q.Rules = p.Rules[:rules]
		if diff := cmp.Diff(printed([]*extract.Page{&q}), kept(sheettest.Read([]*extract.Page{&q}, paint.Lexicon{}))); diff != "" {
			t.Errorf("%d rules: %s", rules, diff)
		}
	}
}
