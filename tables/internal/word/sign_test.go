package word

import "testing"

// Every part of a label may be part of one; a text with a character that a label has not
// is told apart by it.
func TestSignsRuleOutNoPart(t *testing.T) {
	sign := SignOf("一般公共预算财政拨款")
	for _, s := range []string{"一般公共预算财政拨款", "公共预算", "预算公共", "拨"} {
		if !sign.MayHold(SignOf(s)) {
			t.Errorf("%s is told to be no part", s)
		}
	}
	if sign.MayHold(SignOf("政府性基金")) {
		t.Error("府 stands in no such label")
	}
}
