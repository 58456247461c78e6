// Package paint makes pages for tests: of a drawing in characters (Pages), of cells drawn one
// by one (boxes.go, cells.go), of two pages on one sheet of paper (paper.go); and a Lexicon of a
// few words.
package paint

import (
	"fmt"
	"strings"

	"budgetextract/extract"
)

// The tests paint their pages: what follows is a page with two words, a
// vertical and a horizontal rule. A character is 6 points wide, an East Asian
// one 12; a line is 12 points high. A line of equals signs ends the page.
//
//	+-------
//	| 合计 1.00
const (
	columnWidth = 6.0
	LineHeight  = 12.0
)

// Pages makes pages of a drawing.
func Pages(drawing string) []*extract.Page {
	var out []*extract.Page
	for text := range strings.SplitSeq(strings.Trim(drawing, "\n"), "\n=====\n") {
		out = append(out, Page(text, len(out)+1))
	}
	return out
}

// Page paints one page.
func Page(text string, number int) *extract.Page {
	lines := strings.Split(text, "\n")
	p := &extract.Page{Number: number, Width: 700, Height: float64(len(lines)) * LineHeight}
	marks := make([]map[int]rune, len(lines)) // rules by line and column
	for i, l := range lines {
		marks[i] = map[int]rune{}
		paintWords(p, l, i, marks[i])
	}
	for i := range lines {
		paintRules(p, marks, i)
	}
	return p
}

func runeColumns(r rune) int {
	if r >= 0x1100 {
		return 2
	}
	return 1
}

// paintWords adds the words of a line and notes where rules are drawn.
func paintWords(p *extract.Page, line string, i int, marks map[int]rune) {
	var w *extract.Word
	col := 0
	runes := []rune(strings.ReplaceAll(line, "\t", " "))
	for k, r := range runes {
		next := col + runeColumns(r)
		rule := r == '|' || r == '+' || r == '-' && (k > 0 && strings.ContainsRune("-+", runes[k-1]) || k+1 < len(runes) && strings.ContainsRune("-+", runes[k+1]))
		if rule {
			marks[col] = r
		}
		if rule || r == ' ' || r == '_' {
			w = nil
		} else {
			if w == nil {
				p.Words = append(p.Words, extract.Word{Run: int32(len(p.Words) + 1), Size: 10, Edges: []float32{float32(col) * columnWidth},
					Box: extract.Box{X0: float64(col) * columnWidth, Y0: float64(i)*LineHeight + 1, Y1: float64(i)*LineHeight + 11}})
				w = &p.Words[len(p.Words)-1]
			}
			w.Text += string(r)
			w.Box.X1 = float64(next) * columnWidth
			w.Edges = append(w.Edges, float32(next)*columnWidth)
		}
		col = next
	}
}

// paintRules adds the rules that begin in a line.
func paintRules(p *extract.Page, marks []map[int]rune, i int) {
	has := func(i, col int, set string) bool {
		return i >= 0 && i < len(marks) && marks[i][col] != 0 && strings.ContainsRune(set, marks[i][col])
	}
	for col := range 200 {
		if has(i, col, "-+") && !has(i, col-1, "-+") {
			end := col
			for has(i, end+1, "-+") {
				end++
			}
			if end > col {
				y := (float64(i) + 0.5) * LineHeight
				p.Rules = append(p.Rules, extract.Rule{X0: (float64(col) + 0.5) * columnWidth, Y0: y, X1: (float64(end) + 0.5) * columnWidth, Y1: y})
			}
		}
		if has(i, col, "|+") && !has(i-1, col, "|+") {
			end := i
			for has(end+1, col, "|+") {
				end++
			}
			if end > i {
				x := (float64(col) + 0.5) * columnWidth
				p.Rules = append(p.Rules, extract.Rule{X0: x, Y0: crossing(marks, i, col), X1: x, Y1: crossing(marks, end, col) + LineHeight*bottom(marks, end, col)})
			}
		}
	}
}

// crossing is where a vertical rule begins or ends in a line: in its middle at
// a corner, else at its top.
func crossing(marks []map[int]rune, i, col int) float64 {
	if marks[i][col] == '+' {
		return (float64(i) + 0.5) * LineHeight
	}
	return float64(i) * LineHeight
}

func bottom(marks []map[int]rune, i, col int) float64 {
	if marks[i][col] == '+' {
		return 0
	}
	return 1
}

// BenchPage is a page of a table of 30 rows and 13 columns with all its rules.
func BenchPage(ruled bool) *extract.Page {
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
	return Page(strings.TrimRight(text, "\n"), 1)
}
