package text

import "testing"

func TestColumnNumber(t *testing.T) {
	for text, want := range map[string]int{"3": 3, "12": 12, "3=4+5": 3, "（3）": 3, "C": 3, "C=D+E": 3} {
		if n, ok := ColumnNumber(text); !ok || n != want {
			t.Errorf("ColumnNumber(%q) = %d, %v, want %d", text, n, ok, want)
		}
	}
	for _, text := range []string{"", "03", "201", "1.00", "AB", "合计"} {
		if n, ok := ColumnNumber(text); ok {
			t.Errorf("ColumnNumber(%q) = %d", text, n)
		}
	}
}
