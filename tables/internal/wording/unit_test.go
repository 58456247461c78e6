package wording

import "testing"

// What stands behind 单位 and is written as money is a unit, known or not; the names of entities are none,
// and of two units none is known.
func TestUnitsOfMoney(t *testing.T) {
	for line, want := range map[string]string{
		"单位：万元": "万元", "单位：人民币万元": "万元", "单位：万元整": "万元", "单位：萬元": "万元", "单位：仟元": "千元", "单位：万元、%": "万元", "单位：元角分": "元",
		"单位：百元": "百元", "单位：万园": "万园", "金额单位：RMB": "RMB", "单位：千万元": "千万元",
		"单位：万元/亿元": "万元/亿元", "单位：万元，亿元": "万元，亿元", "（百元）": "百元", "（单位：万美元）": "万美元",
		"单位：万州区教育局": "", "单位：百色市": "", "单位：人": "", "单位：美港": "", "（一）": "", "万": "万元",
	} {
		if got := ParseLine(line).Unit; got != want {
			t.Errorf("%s: unit %q, want %q", line, got, want)
		}
	}
	for title, want := range map[string]string{"部门收支总表（单位：百元）": "百元", "部门收支总表（万园）": "万园", "部门收支总表（万元/亿元）": "万元/亿元", "部门收支总表（万元）": "万元", "部门收支总表（元）": "元"} {
		if _, got := cutUnitBracket(title); got != want {
			t.Errorf("%s: unit %q, want %q", title, got, want)
		}
	}
	for label, want := range map[string]string{"合计（百元）": "百元", "合计（万元）": "万元", "因公出国（境）费": "", "金额（金额单位：万元）": "万元"} {
		if got := UnitInBrackets(label); got != want {
			t.Errorf("%s: unit %q, want %q", label, got, want)
		}
	}
}
