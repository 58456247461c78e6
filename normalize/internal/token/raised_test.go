package token_test

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
	"budgetextract/normalize/internal/token"
)

// A small raised digit behind an amount is the mark of a footnote, and no digit
// of the amount, on whichever side of the line between two columns it stands.
func TestRaisedDigitIsAMark(t *testing.T) {
	p := &paint.Boxes{}
	for r, row := range [][]string{{"科目编码", "科目名称", "合计", "项目支出"}, {"201", "行政运行", "16.66", "7.00"}, {"202", "其他", "1.00", "1.00"}} {
		for c, text := range row {
			p.Cell(float64(40+c*80), float64(40+r*20), 80, 20, text)
			if text == "16.66" {
				p.Raised("1", 40+3*80-6)
			}
		}
	}
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nhead 科目编码 | 科目名称 | 合计 | 项目支出\nrow 201 | 行政运行 | 16.66¹ | 7.00\nrow 202 | 其他 | 1.00 | 1.00"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// Browsers raise digits that are hardly smaller: by a third of a line, in five sixths of its size.
func TestRaisedDigitHardlySmallerIsAMark(t *testing.T) {
	p := &paint.Boxes{}
	p.Word(40, 40, "16.66")
	p.Raised("1", 80)
	word, mark := &p.Page.Words[0], &p.Page.Words[1]
	mark.Size = word.Size * 5 / 6
	mark.Box.Y0, mark.Box.Y1 = word.Box.Y0-word.Size/5, word.Box.Y1-word.Size/3
	if got := token.Of(p.Pages()[0], nil); len(got) != 1 || got[0].Text != "16.66¹" {
		t.Errorf("got %+v", got)
	}
}

// A small digit at the foot of the line is one of the number.
func TestSmallDigitAtTheFootIsADigit(t *testing.T) {
	p := &paint.Boxes{}
	p.Word(40, 40, "16.6")
	p.Raised("1", 80)
	small := &p.Page.Words[1]
	small.Box.Y0, small.Box.Y1 = small.Box.Y0+5, small.Box.Y1+5
	if got := token.Of(p.Pages()[0], nil); len(got) != 2 || got[1].Text != "1" {
		t.Errorf("got %+v", got)
	}
}
