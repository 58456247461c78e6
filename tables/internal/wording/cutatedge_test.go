package wording

import "testing"

// The edge of a cell may cut off where a title begins, and with it half of a year.
func TestTitleWithoutTheBeginningOfItsYear(t *testing.T) {
	for _, s := range []string{"022年部门收支总表", "4年度部门收支总表"} {
		if title, ok := ParseTitle(s); !ok || !title.Known() {
			t.Errorf("%s: %+v, %v", s, title, ok)
		}
	}
}

// What begins the label of the unit behind a name is no part of it where the edge of the page cut the rest.
func TestNameBesideAUnitThatIsCut(t *testing.T) {
	for s, want := range map[string]string{
		"单位名称：某区教育局 单":     "某区教育局",
		"单位名称：某区教育局 金额单":   "某区教育局",
		"部门：某区教 育 局":       "某区教育局",
		"部门：某市审 计 局 单位：万元": "某市审计局",
	} {
		if got := ParseLine(s).Name; got != want {
			t.Errorf("%s: the name is %q, want %q", s, got, want)
		}
	}
}
