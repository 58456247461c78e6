package cell

import "testing"

// What stands behind or before the digits of an amount in its cell is no part of the number:
// 123.45[2] is not 123.452.
func TestAmountsWithMarksAndUnits(t *testing.T) {
	for text, want := range map[string]struct{ amount, unit string }{
		"123.45": {"123.45", ""}, "123.45[2]": {"123.45", ""}, "123.45【12】": {"123.45", ""}, "123.45注1": {"123.45", ""}, "123.45（注1）": {"123.45", ""},
		"123.45[注]": {"123.45", ""}, "123.45*": {"123.45", ""}, "123.45①②": {"123.45", ""}, "1,234(1)": {"1234", ""}, "(1.20)①": {"-1.20", ""},
		"12.34万元": {"12.34", "万元"}, "12.34万": {"12.34", "万元"}, "123,400元": {"123400", "元"}, "¥12.34": {"12.34", ""}, "-¥12.34": {"-12.34", ""},
		"¥-12.34": {"-12.34", ""}, "12.34万元[1]": {"12.34", "万元"}, "12.34①万元": {"12.34", "万元"}, "人民币5元": {"5", "元"},
		"¥-": {"", ""}, "/": {"", ""}, "无": {"", ""}, "(12)": {"-12", ""}, "△1.5注2": {"-1.5", ""},
	} {
		a, err := ParseAmount(text)
		if err != nil || a.String() != want.amount || UnitOf(text) != want.unit {
			t.Errorf("%q: %q in %q, %v; want %q in %q", text, a, UnitOf(text), err, want.amount, want.unit)
		}
		if null, ok := IsAmount(text); !ok || null != (want.amount == "") {
			t.Errorf("%q: an amount %v, null %v", text, ok, null)
		}
	}
	for _, text := range []string{"123.45[2", "12[34.5]", "5注345", "12(0)", "元", "万", "注1", "[2]", "12%", "3辆", "5万元6", "12(123)"} {
		if a, err := ParseAmount(text); err == nil {
			t.Errorf("%q is %q, want none", text, a)
		}
	}
}
