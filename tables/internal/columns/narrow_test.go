package columns

import (
	"strings"
	"testing"
)

// A label that was read over columns beside its own is taken off them.
func TestNarrow(t *testing.T) {
	for headers, want := range map[string]string{
		"本年收入/单位代码 本年收入/单位名称 本年收入/合计 本年收入/小计 本年收入/其他收入 上年结转":                         "单位代码 单位名称 合计 本年收入/小计 本年收入/其他收入 上年结转",
		"功能分类科目/科目编码 功能分类科目/科目名称 功能分类科目/2021年执行数 合计":                                 "功能分类科目/科目编码 功能分类科目/科目名称 2021年执行数 合计",
		"科目编码 科目名称 合计 本年收入/小计 本年收入/事业收入 本年收入/上年结转":                                   "科目编码 科目名称 合计 本年收入/小计 本年收入/事业收入 上年结转",
		"本年收入/功能分类科目 本年收入/合计 本年收入/事业收入":                                              "功能分类科目 本年收入/合计 本年收入/事业收入",
		"科目编码 科目名称 事业收入/合计 事业收入/财政专户管理资金收入 事业收入/金额 事业收入/其中：教育收费 事业收入/其他收入 事业收入/上年结转": "科目编码 科目名称 合计 财政专户管理资金收入 事业收入/金额 事业收入/其中：教育收费 其他收入 上年结转",
		"科目编码 科目名称 合计 小计 财政拨款收入/一般公共预算 财政拨款收入/政府性基金预算 事业收入":                          "科目编码 科目名称 合计 财政拨款收入/小计 财政拨款收入/一般公共预算 财政拨款收入/政府性基金预算 事业收入",
		"科目名称 合计 小计 财政拨款收入/一般公共预算 本年收入/事业收入":                                         "科目名称 合计 小计 财政拨款收入/一般公共预算 本年收入/事业收入",
		"科目名称 事业收入/金额 事业收入/其中：教育收费 事业收入/其他收入 事业收入/某项":                                "科目名称 事业收入/金额 事业收入/其中：教育收费 其他收入 某项",
		"科目名称 事业收入/金额 事业收入/其中：教育收费 事业收入/某项":                                          "科目名称 事业收入/金额 事业收入/其中：教育收费 事业收入/某项",
		"某/科目名称 合计 某/金额 某/事业收入":                                                      "某/科目名称 合计 某/金额 某/事业收入",
		"科目编码 科目名称 合计 基本支出/小计 基本支出/人员经费":                                             "科目编码 科目名称 合计 基本支出/小计 基本支出/人员经费",
		"科目编码/类 科目编码/款 科目编码/科目名称 合计":                                                 "科目编码/类 科目编码/款 科目名称 合计",
		"本年收入/项目 本年收入/金额 本年支出/科目名称 本年支出/金额":                                          "本年收入/项目 本年收入/金额 本年支出/科目名称 本年支出/金额",
		"项目/科目编码 项目/科目名称 基本支出/人员经费":                                                  "项目/科目编码 项目/科目名称 基本支出/人员经费",
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

// The label over 类 款 项 is put together from what stands above each of them.
func TestGroupLevels(t *testing.T) {
	for headers, want := range map[string]string{
		"支出功能分类科/目编码/类 支出功能分类科/目编码/款 支出功能分类科/目编码/项 科目名称": "支出功能分类科目编码/类 支出功能分类科目编码/款 支出功能分类科目编码/项 科目名称",
		"功能分类科目编/类 功能分类科目编/码款 科目名称":                      "功能分类科目编码/类 功能分类科目编码/款 科目名称",
		"类 科目编码款 项 科目名称":                                 "科目编码/类 科目编码/款 科目编码/项 科目名称",
		"类 款 项 科目名称":                                     "类 款 项 科目名称",
		"项目/科目编码/类 项目/科目编码/款 科目名称":                       "项目/科目编码/类 项目/科目编码/款 科目名称",
		"类 目编码款 项 科目名称":                                  "类 目编码款 项 科目名称",
	} {
		var got []string
		for _, c := range new(Labels).Regroup(pathsOf(strings.Fields(headers)...)).Columns {
			got = append(got, strings.Join(c.Path, "/"))
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s: %s, want %s", headers, strings.Join(got, " "), want)
		}
	}
	for header, want := range map[string]string{"目编码款": "目编码款", "码/类": "码", "科目编码/类": "", "类": "", "项目/科目编码/款": ""} {
		if got := new(Labels).cutLabel(header); got != want {
			t.Errorf("%s: the label %q is cut, want %q", header, got, want)
		}
	}
}
