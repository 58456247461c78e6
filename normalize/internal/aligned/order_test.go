package aligned

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// A header takes no line from the table above it on its page, though a header of the
// document begins with such a line.
func TestHeaderTakesNoLineOfTheTableAbove(t *testing.T) {
	line := func(y float64, kind layout.Kind, texts ...string) layout.Line {
		l := layout.Line{Kind: kind, Y0: y, Y1: y + 10}
		for i, s := range texts {
			x := float64(100 * i)
			l.Tokens = append(l.Tokens, token.Token{Text: s, Label: s, Size: 10, Box: extract.Box{X0: x, X1: x + 40, Y0: y, Y1: y + 10}})
			l.Label += s
		}
		return l
	}
	head := []string{"科目编码", "科目名称", "合计"}
	lines := []layout.Line{
		line(0, layout.TitleLine, "部门支出总表"),
		line(12, layout.LabelLine, head...), line(24, layout.ValueLine, "201", "公共服务", "8.45"), line(36, layout.OtherLine, "单位"),
		line(90, layout.LabelLine, head...), line(102, layout.ValueLine, "201", "公共服务", "8.45"),
	}
	order := inorder.New()
	order.PlaceHead(&layout.Region{Head: lines[3:5]}, &header.Tree{}, nil, nil, paint.Lexicon{})
	tables, _ := regions(lines, nil, false, order, paint.Lexicon{})
	if len(tables) != 2 || len(tables[0].Body) != 2 || len(tables[1].Head) != 1 {
		t.Errorf("tables %+v, want two, the first with two lines of rows", tables)
	}
}
