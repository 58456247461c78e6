package normalize

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract"

	"github.com/google/go-cmp/cmp"
)

// The tests paint their pages: what follows is a page with two words, a
// vertical and a horizontal rule. A character is 6 points wide, an East Asian
// one 12; a line is 12 points high. A line of equals signs ends the page.
//
//	+-------
//	| 合计 1.00
const (
	paintColumn = 6.0
	paintLine   = 12.0
)

// paint makes pages of a drawing.
func paint(drawing string) []*extract.Page {
	var out []*extract.Page
	for text := range strings.SplitSeq(strings.Trim(drawing, "\n"), "\n=====\n") {
		out = append(out, paintPage(text, len(out)+1))
	}
	return out
}

func paintPage(text string, number int) *extract.Page {
	lines := strings.Split(text, "\n")
	p := &extract.Page{Number: number, Width: 700, Height: float64(len(lines)) * paintLine}
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
				p.Words = append(p.Words, extract.Word{Run: int32(len(p.Words) + 1), Size: 10, Edges: []float32{float32(col) * paintColumn},
					Box: extract.Box{X0: float64(col) * paintColumn, Y0: float64(i)*paintLine + 1, Y1: float64(i)*paintLine + 11}})
				w = &p.Words[len(p.Words)-1]
			}
			w.Text += string(r)
			w.Box.X1 = float64(next) * paintColumn
			w.Edges = append(w.Edges, float32(next)*paintColumn)
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
				y := (float64(i) + 0.5) * paintLine
				p.Rules = append(p.Rules, extract.Rule{X0: (float64(col) + 0.5) * paintColumn, Y0: y, X1: (float64(end) + 0.5) * paintColumn, Y1: y})
			}
		}
		if has(i, col, "|+") && !has(i-1, col, "|+") {
			end := i
			for has(end+1, col, "|+") {
				end++
			}
			if end > i {
				x := (float64(col) + 0.5) * paintColumn
				p.Rules = append(p.Rules, extract.Rule{X0: x, Y0: crossing(marks, i, col), X1: x, Y1: crossing(marks, end, col) + paintLine*bottom(marks, end, col)})
			}
		}
	}
}

// crossing is where a vertical rule begins or ends in a line: in its middle at
// a corner, else at its top.
func crossing(marks []map[int]rune, i, col int) float64 {
	if marks[i][col] == '+' {
		return (float64(i) + 0.5) * paintLine
	}
	return float64(i) * paintLine
}

func bottom(marks []map[int]rune, i, col int) float64 {
	if marks[i][col] == '+' {
		return 0
	}
	return 1
}

// words is a lexicon of a few words.
type words struct{}

func (words) Title(s string) bool {
	return strings.HasSuffix(s, "总表") || strings.HasSuffix(s, "支出表")
}

func (words) Header(s string) bool {
	return strings.Contains(" 序号 科目编码 科目名称 合计 基本支出 项目支出 项目 预算数 收入 支出 功能分类科目 本年收入 小计 财政拨款收入 上级补助收入 上年结转 金额 类 款 项 事业收入 其他收入 ", " "+s+" ")
}

func (words) Entity(s string) bool {
	return strings.Contains(s, "单位：") || strings.Contains(s, "部门：") || strings.HasSuffix(s, "万元）")
}
func (words) ColumnIndex(s string) bool                 { return s == "栏次" }
func (w words) Label(s string) bool                     { return w.Header(s) }
func (words) Total(s string) bool                       { return s == "合计" }
func (words) Sum(s string) bool                         { return s == "合计" || s == "小计" }
func (words) Codes(s string) bool                       { return strings.HasSuffix(s, "编码") || s == "序号" }
func (words) Names(s string) bool                       { return strings.HasSuffix(s, "名称") || s == "项目" }
func (words) Note(s string) bool                        { return strings.HasPrefix(s, "注：") }
func (words) Spelled(_, _ string, _ []int) [][][]string { return nil }

// show writes blocks as text: what the tests expect.
func show(blocks []Block) string {
	var b strings.Builder
	for _, block := range blocks {
		if block.Text != nil {
			fmt.Fprintf(&b, "text %s\n", block.Text.Text)
			continue
		}
		s := block.Sheet
		fmt.Fprintf(&b, "sheet %d-%d\n", s.Pages[0], s.Pages[1])
		for _, t := range s.Before {
			fmt.Fprintf(&b, "before %s\n", t.Text)
		}
		var heads []string
		for _, c := range s.Columns {
			heads = append(heads, strings.Join(c.Path, "/"))
		}
		fmt.Fprintf(&b, "head %s\n", strings.Join(heads, " | "))
		for _, r := range s.Rows {
			fmt.Fprintf(&b, "row %s\n", showRow(r))
		}
		for _, t := range s.After {
			fmt.Fprintf(&b, "after %s\n", t.Text)
		}
	}
	return strings.TrimRight(b.String(), "\n")
}

// showRow writes a row; × after a cell says how many columns it covers, ^ that
// it began above.
func showRow(r Row) string {
	var out []string
	for _, c := range r.Cells {
		t := c.Text
		if c.Above {
			t = "^" + t
		}
		if c.Span > 1 {
			t += fmt.Sprintf("×%d", c.Span)
		}
		if t == "" {
			t = "."
		}
		out = append(out, t)
	}
	return strings.Join(out, " | ")
}

func read(pages []*extract.Page, lex Lexicon) []Block {
	var out []Block
	for b, err := range Blocks(func(yield func(*extract.Page, error) bool) {
		for _, p := range pages {
			if !yield(p, nil) {
				return
			}
		}
	}, lex) {
		if err == nil {
			out = append(out, b)
		}
	}
	return out
}

// expect reads a drawing and compares.
func expect(t *testing.T, drawing, want string) {
	t.Helper()
	got := show(read(paint(drawing), words{}))
	if diff := cmp.Diff(strings.Trim(want, "\n"), got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
