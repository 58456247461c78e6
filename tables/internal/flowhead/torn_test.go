package flowhead

import (
	"strings"
	"testing"

	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/tabletest"
)

// A word of the header that no label has whole may be of another label: what its letters
// were read as is a guess.
func TestWordTornByLabels(t *testing.T) {
	for name, c := range map[string]struct{ printed, read, want string }{
		"labels as printed":                              {"科目编码 科目名称 合计 基本支出 项目支出", "科目编码 科目名称 合计 基本支出 项目支出", ""},
		"labels in pieces":                               {"金额 政府性基\n金预算", "金额 政府性基金预算", ""},
		"letters given to others":                        {"金额 政府性基\n金预算", "预算金额 政府性基金", "金预算"},
		"a label that lost its first":                    {"合计 本年政府性基金预算支出", "合计 政府性基金预算支出", "本年政府性基金预算支出"},
		"labels that touch":                              {"科目编码 合计基本支出项目支出", "科目编码 合计 基本支出 项目支出", ""},
		"labels that run on, from the last to the first": {"合计 项目支\n出科目 编码", "科目编码 合计 项目支出", ""},
		"labels that run on, to what no label holds":     {"上年\n结转科目\n编码", "上年结转 科目编码", ""},
		"numbers of the lines in front":                  {"序号 项目 预算数", "项目 预算数", ""},
		"a label over two, and below it":                 {"本年收入\n小计 其他收入", "本年收入/小计 本年收入/其他收入", ""},
	} {
		t.Run(name, func(t *testing.T) {
			h := Header{Serial: strings.HasPrefix(c.printed, "序号")}
			for path := range strings.FieldsSeq(c.read) {
				h.Columns = append(h.Columns, grid.Column{Path: strings.Split(path, "/")})
			}
			if got := h.Torn(tabletest.Lines(c.printed)); got != c.want {
				t.Errorf("torn %q, want %q", got, c.want)
			}
		})
	}
}
