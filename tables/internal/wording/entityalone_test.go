package wording

import "testing"

// The name of an organisation beside the unit is whose table it is, without a label too: in a
// table without lines it would stand over its columns. Other words beside a unit are none.
func TestNameBesideTheUnit(t *testing.T) {
	for line, want := range map[string]bool{
		"公主岭市财政局 单位：万元":   true,
		"公主岭市财政局 金额单位：元":  true,
		"公主岭市财政局":         false,
		"支出功能分类科 单位：万元":   false,
		"一般公共服务支出 单位：万元":  false,
		"某局2024年 合计 单位：元": false,
	} {
		if got := (Lexicon{}).Entity(line); got != want {
			t.Errorf("%s: an entity line: %v, want %v", line, got, want)
		}
	}
}
