package normalize_test

import (
	"testing"

	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/sheettest"
)

// Rows below a header of which every cell is drawn and none holds anything are no rows that
// were lost. The page may end inside one.
func TestRowsLeftEmpty(t *testing.T) {
	const header = `
               部门支出总表
 +------+----------+--------------+---------+
 | 序号 | 科目编码 |   科目名称   |  合计   |
 +------+----------+--------------+---------+
`
	const empty = ` |      |          |              |         |
 +------+----------+--------------+---------+
`
	for _, test := range []struct {
		name, page string
		want       bool
	}{
		{"a row", header + empty, true},
		{"rows", header + empty + empty, true},
		{"none", header, false},
		{"one over all columns", header + ` |                                          |
 +------------------------------------------+
`, false},
		{"one with an amount", header + ` |      |          |              |    1.00 |
 +------+----------+--------------+---------+
` + empty, false},
		{"one that goes on", header + ` |      |          |              |         |
`, false},
	} {
		t.Run(test.name, func(t *testing.T) {
			for _, b := range sheettest.Read(paint.Pages(test.page), paint.Lexicon{}) {
				if s := b.Sheet; s != nil && (s.Vacant && len(s.Rows) == 0) != test.want {
					t.Errorf("vacant %v, want %v", s.Vacant, test.want)
				}
			}
		})
	}
}
