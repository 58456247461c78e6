package ruled

import "testing"

// A name set to the left of its cell shows that the row is none of labels in the middle of
// theirs, wherever the others stand.
func TestNameSetToTheLeft(t *testing.T) {
	xs := []float64{39, 120, 235, 390, 670}
	for _, c := range []struct {
		name string
		w    wideLabel
		want bool
	}{
		{"at the left", wideLabel{"上年结转", 41, 75}, true},
		{"in the middle of one cell", wideLabel{"合计", 170, 185}, false},
		{"in the middle of two", wideLabel{"本年收入", 495, 530}, false},
		{"as wide as its cell", wideLabel{"功能分类科目名称", 41, 118}, false},
	} {
		if got := c.w.flush(xs); got != c.want {
			t.Errorf("%s: %v, want %v", c.name, got, c.want)
		}
	}
}
