package columns

import (
	"strings"
	"testing"
)

// A label that was read over columns beside its own is taken off them.
func TestNarrow(t *testing.T) {
	for headers, want := range map[string]string{
		"本年收入/单位代码 本年收入/单位名称 本年收入/合计 本年收入/小计 本年收入/其他收入 上年结转": "单位代码 单位名称 合计 本年收入/小计 本年收入/其他收入 上年结转",
		"功能分类科目/科目编码 功能分类科目/科目名称 功能分类科目/2021年执行数 合计":         "功能分类科目/科目编码 功能分类科目/科目名称 2021年执行数 合计",
		"本年收入/功能分类科目 本年收入/合计 本年收入/事业收入":                      "功能分类科目 本年收入/合计 本年收入/事业收入",
		"科目编码/类 科目编码/款 科目编码/科目名称 合计":                         "科目编码/类 科目编码/款 科目名称 合计",
		"本年收入/项目 本年收入/金额 本年支出/科目名称 本年支出/金额":                  "本年收入/项目 本年收入/金额 本年支出/科目名称 本年支出/金额",
		"项目/科目编码 项目/科目名称 基本支出/人员经费":                          "项目/科目编码 项目/科目名称 基本支出/人员经费",
	} {
		var got []string
		for _, c := range Narrow(pathsOf(strings.Fields(headers)...)) {
			got = append(got, strings.Join(c.Path, "/"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s:\n%s, want\n%s", headers, strings.Join(got, " "), want)
		}
	}
}
