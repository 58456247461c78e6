package word

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// What is looked for by bytes is found where strings finds it.
func TestLooksAgreeWithStrings(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 8))
	text := func(longest int) string {
		s := ""
		for range r.IntN(longest) {
			s += []string{"收", "支", "攒", "出", "。", "（", "A", "é", "\xe6", "\x94"}[r.IntN(10)]
		}
		return s
	}
	found := 0
	for range 20000 {
		s, part := text(12), text(4)
		if got, want := Index(s, part), strings.Index(s, part); got != want {
			t.Fatalf("%q in %q: %d, want %d", part, s, got, want)
		} else if got > 0 {
			found++
		}
		if got, want := IndexAny(s, "。（支A"), strings.IndexAny(s, "。（支A"); got != want {
			t.Fatalf("any in %q: %d, want %d", s, got, want)
		}
		if got, want := Trim(s, "支。（A"), strings.Trim(s, "支。（A"); got != want {
			t.Fatalf("%q trimmed: %q, want %q", s, got, want)
		}
	}
	if found < 1000 {
		t.Errorf("%d found", found)
	}
}
