package wording

import "testing"

// A table without figures may be said to be empty without a mark of notes, and with the
// year; a sentence with figures says something else.
func TestEmptyNote(t *testing.T) {
	for s, want := range map[string]bool{
		"本单位2024年无国有资本经营预算支出": true, "2024年我单位未安排国有资本经营预算支出": true, "我部门2024年没有使用国有资本经营预算拨款安排的支出。": true, "此表无内容": true,
		"2024年未安排会议费，安排培训费3.50万元": false, "2024年部门预算": false,
	} {
		if got := EmptyNote(s); got != want {
			t.Errorf("%s: %v, want %v", s, got, want)
		}
	}
}
