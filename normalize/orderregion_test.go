package normalize

import (
	"testing"

	"budgetextract/extract"
)

// A header takes no line from the table above it on its page, though a header of the
// document begins with such a line.
func TestHeaderTakesNoLineOfTheTableAbove(t *testing.T) {
	line := func(y float64, kind lineKind, texts ...string) printLine {
		l := printLine{Kind: kind, Y0: y, Y1: y + 10}
		for i, s := range texts {
			x := float64(100 * i)
			l.Tokens = append(l.Tokens, token{Text: s, Label: s, Size: 10, Box: extract.Box{X0: x, X1: x + 40, Y0: y, Y1: y + 10}})
			l.Label += s
		}
		return l
	}
	head := []string{"科目编码", "科目名称", "合计"}
	lines := []printLine{
		line(0, titleLine, "部门支出总表"),
		line(12, labelLine, head...), line(24, valueLine, "201", "公共服务", "8.45"), line(36, otherLine, "单位"),
		line(90, labelLine, head...), line(102, valueLine, "201", "公共服务", "8.45"),
	}
	order := newWordOrder()
	order.PlaceHead(&region{Head: lines[3:5]}, &headTree{}, nil, nil, words{})
	tables, _ := regions(lines, nil, false, order, words{})
	if len(tables) != 2 || len(tables[0].Body) != 2 || len(tables[1].Head) != 1 {
		t.Errorf("tables %+v, want two, the first with two lines of rows", tables)
	}
}
