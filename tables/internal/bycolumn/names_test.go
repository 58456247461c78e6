package bycolumn

import "testing"

// A word is a name of the list where a code that it names is there, whatever other codes have it.
func TestNamesRow(t *testing.T) {
	b := &columnBag{rows: []columnRow{{}, {code: "2010301"}, {code: "30302"}, {code: "50901"}}}
	for name, want := range map[string]bool{
		"行政运行": true, "退休费": true, "社会福利和救助": true, "公务接待费": false, "一般公共服务支出": false, "某某": false, "": false,
	} {
		if got := b.namesRow(name); got != want {
			t.Errorf("%q: %v, want %v", name, got, want)
		}
	}
}
