package ruled

import (
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// A band between the outer lines of a table is no row where it holds a header of several lines
// and rows below it; a row of wrapped words, or one line of labels above rows, tells its columns.
func TestBandWithAHeaderOfSeveralLines(t *testing.T) {
	rows := []string{"201 公共服务 7.58 7.58", "202 外交 1.00 1.00", "203 国防 2.00 2.00"}
	for _, c := range []struct {
		head []string
		rows int
		want bool
	}{
		{[]string{"功能分类科目 本年收入", "科目编码 科目名称 小计 合计"}, 3, true},
		{[]string{"科目编码 科目名称 小计 合计"}, 3, false},
		{[]string{"功能分类科目 本年收入", "科目编码 科目名称 小计 合计"}, 2, false},
		{[]string{"第二部分", "部门概况"}, 3, false},
	} {
		var tokens []token.Token
		for y, line := range append(c.head, rows[:c.rows]...) {
			for x, s := range strings.Fields(line) {
				tok := token.Token{Text: s, Size: 9, Box: extract.Box{X0: 80 * float64(x), X1: 80*float64(x) + 40, Y0: 12 * float64(y), Y1: 12*float64(y) + 9}}
				tok.SetLabel(s)
				tokens = append(tokens, tok)
			}
		}
		if got := headWithoutLine(tokens, paint.Lexicon{}); got != c.want {
			t.Errorf("%q over %d rows: %v, want %v", c.head, c.rows, got, c.want)
		}
	}
}
