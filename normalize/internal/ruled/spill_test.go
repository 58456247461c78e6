package ruled_test

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// spilling is a table whose last label begins at y; its cell is 36 high, from 40 down.
func spilling(y float64, lines ...string) *paint.Boxes {
	p := &paint.Boxes{}
	for c, text := range []string{"科目编码", "科目名称", "合计", ""} {
		p.Cell(float64(40+c*60), 40, 60, 36, text)
	}
	for i, line := range lines {
		p.Word(240, y+12*float64(i), line)
	}
	for r, row := range [][]string{{"201", "行政运行", "7.00", "6.00"}, {"202", "其他", "1.00", "1.00"}} {
		for c, text := range row {
			p.Cell(float64(40+c*60), float64(76+r*20), 60, 20, text)
		}
	}
	return p
}

func TestLabelHigherThanItsCell(t *testing.T) {
	got := sheettest.Show(sheettest.Read(spilling(28, "政府", "性基", "金预", "算收", "入数").Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nhead 科目编码 | 科目名称 | 合计 | 政府性基金预算收入数\nrow 201 | 行政运行 | 7.00 | 6.00\nrow 202 | 其他 | 1.00 | 1.00"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// A line above the table that is no part of a label stays there: the label
// below it fills its cell, and nothing of it stands below.
func TestLineAboveALabelThatFitsItsCell(t *testing.T) {
	got := sheettest.Show(sheettest.Read(spilling(28, "金额", "政府", "性基", "金额").Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nbefore 金额\nhead 科目编码 | 科目名称 | 合计 | 政府性基金额\nrow 201 | 行政运行 | 7.00 | 6.00\nrow 202 | 其他 | 1.00 | 1.00"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

// The line that names the entity may stand in a cell of its own above the header.
func TestLabelHigherThanItsCellUnderTheEntity(t *testing.T) {
	p := &paint.Boxes{}
	p.Cell(40, 20, 240, 20, "部门：某局")
	p.Page.Words = append(p.Page.Words, spilling(28, "政府", "性基", "金预", "算收", "入数").Page.Words...)
	p.Page.Rules = append(p.Page.Rules, spilling(28).Page.Rules...)
	got := sheettest.Show(sheettest.Read(p.Pages(), paint.Lexicon{}))
	want := "sheet 1-1\nbefore 部门：某局\nhead 科目编码 | 科目名称 | 合计 | 政府性基金预算收入数\nrow 201 | 行政运行 | 7.00 | 6.00\nrow 202 | 其他 | 1.00 | 1.00"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
