package header

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// The names of groups stand in a column without a label beside what is in each, on the lines
// of the first: two columns under one label, wherever that stands.
func TestTwoColumnsOfNamesUnderOneLabel(t *testing.T) {
	word := func(s string, x0, x1 float64) token.Token {
		tok := token.Token{Text: s, Size: 10, Box: extract.Box{X0: x0, X1: x1, Y1: 10}}
		tok.SetLabel(s)
		return tok
	}
	line := func(words ...token.Token) layout.Line { return layout.Line{Tokens: words, Y1: 10} }
	body := []layout.Line{
		line(word("收入总计", 54, 102), word("929.09", 456, 492)),
		line(word("一般公共预算拨款收入", 54, 174), word("小计", 198, 222), word("489.04", 456, 492)),
		line(word("本级安排", 198, 246), word("489.04", 456, 492)),
		line(word("政府性基金预算拨款收入", 54, 186), word("小计", 198, 222), word("0.00", 468, 492)),
		line(word("上级转移支付", 198, 270), word("0.00", 468, 492)),
	}
	label := func(s string, x0, x1 float64) layout.Label {
		return layout.NewLabel([]token.Token{word(s, x0, x1)}, paint.Lexicon{})
	}
	labels := []layout.Label{label("项目", 198, 246), label("金额", 432, 456)}
	strips, _ := MatchStrips(labels, layout.Strips(body, layout.MarksBeside), paint.Lexicon{})
	ShareLabels(strips, StripBorders(strips))
	if len(strips) != 3 || !strips[0].Shared || strips[0].Head == nil || strips[0].Head.Text != "项目" {
		t.Errorf("columns %+v, want names of groups and of what is in them under 项目, and amounts", strips)
	}
}

// Parts of one strip that labels cut print on no lines that they are known to share: each has
// its label, and none stands beside the other without one.
func TestPartsOfAStripAreNoTwoColumnsOfNames(t *testing.T) {
	whole := layout.Strip{X0: 44, X1: 153, Words: 10, Lines: layout.OneLine(0).With(layout.OneLine(1)).With(layout.OneLine(2))}
	left, right := whole, whole
	left.X1, right.X0 = 78, 78
	if !namesBeside(&left, &right) {
		t.Error("strips on three lines in common are no names beside each other")
	}
	left.Part, right.Part = true, true
	if namesBeside(&left, &right) {
		t.Error("the parts of one strip are names beside each other")
	}
}

// Codes are set to the left of wide columns 类, 款 and 项, whose labels stand in their middle:
// each of the three keeps its own, though the next label stands nearer to its end.
func TestCodesAtTheLeftOfTheirColumns(t *testing.T) {
	word := func(s string, x0, x1 float64) token.Token {
		tok := token.Token{Text: s, Size: 10, Box: extract.Box{X0: x0, X1: x1, Y1: 10}}
		tok.SetLabel(s)
		return tok
	}
	body := []layout.Line{{Y1: 10, Tokens: []token.Token{
		word("212", 0, 18), word("08", 66, 78), word("01", 138, 150), word("征地和拆迁补偿支出", 252, 306), word("20.00", 396, 426)}}}
	var labels []layout.Label
	for _, w := range []token.Token{word("类", 36, 42), word("款", 102, 108), word("项", 168, 174), word("科目名称", 270, 300), word("合计", 372, 384)} {
		labels = append(labels, layout.NewLabel([]token.Token{w}, paint.Lexicon{}))
	}
	columns, _ := MatchStrips(labels, layout.Strips(body, layout.MarksBeside), paint.Lexicon{})
	for i, c := range columns {
		if c.Words != 1 {
			t.Errorf("column %d, %s, holds %d words, want one", i, c.Head.Text, c.Words)
		}
	}
}
