package word

import "testing"

// Every part of a label may be part of one; a text that no label holds is told
// apart by its pairs.
func TestPairsRuleOutNoPart(t *testing.T) {
	set := PairsOf([]string{"一般公共预算财政拨款", "政府性基金预算"})
	for _, s := range []string{"一般公共预算财政拨款", "公共预算", "金预算", "拨"} {
		if !set.MayHold(s) {
			t.Errorf("%s is part of a label", s)
		}
	}
	if set.MayHold("预算公共") {
		t.Error("算公 stands in no label")
	}
}
