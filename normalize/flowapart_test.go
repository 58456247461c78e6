package normalize

import (
	"testing"

	"budgetextract/extract"
)

// TestJoinApart: a blank behind each point and comma is no end of an amount; one at the
// edge of a cell is, and so is that behind the number of a list.
func TestJoinApart(t *testing.T) {
	for name, test := range map[string]struct{ lines, want []string }{
		"points":      {[]string{"合计", "13. 939737", "1, 224. 9511 本年支出合计"}, []string{"合计", "13.939737", "1,224.9511 本年支出合计"}},
		"full width":  {[]string{"830，913. 72 一、一般公共服务支出", "0. 00"}, []string{"830,913.72 一、一般公共服务支出", "0.00"}},
		"other blank": {[]string{"13.\u2009939737", "合计 30.\u00a0787232"}, []string{"13.939737", "合计 30.787232"}},
		"signs":       {[]string{"- 2 -", "1. 8924 - 0. 0005"}, []string{"- 2 -", "1.8924 -0.0005"}},
		"dashes":      {[]string{"-", "1. 8924 - 0. 0005"}, []string{"-", "1.8924 - 0.0005"}},
		"items":       {[]string{"1. 行政运行", "30. 5 30. 5"}, []string{"1. 行政运行", "30.5 30.5"}},
		"cells":       {[]string{"229 其 1424. 1424.", "2080501 12. 34"}, []string{"229 其 1424. 1424.", "2080501 12. 34"}},
		"whole":       {[]string{"12.50", "1424. 2080501"}, []string{"12.50", "1424. 2080501"}},
		"list":        {[]string{"1. 208", "2. 20805", "3. 210"}, []string{"1. 208", "2. 20805", "3. 210"}},
		"groups":      {[]string{"1, 2, 3", "30. 5"}, []string{"1, 2, 3", "30. 5"}},
	} {
		var lines []extract.Line
		for _, s := range test.lines {
			lines = append(lines, extract.Line{Text: s})
		}
		for i, l := range joinApart(lines) {
			if l.Text != test.want[i] {
				t.Errorf("%s: %q is read as %q, want %q", name, test.lines[i], l.Text, test.want[i])
			}
		}
	}
}
