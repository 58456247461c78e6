package extract

import (
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// A page read into the memory of another is the one that it is in memory of its own, and
// the texts of the other stay.
func TestReuse(t *testing.T) {
	files, _ := filepath.Glob("../fixtures/*/*.pdf")
	if len(files) == 0 {
		t.Skip("no PDF among the fixtures")
	}
	again := 0
	for _, path := range files {
		fresh, err := Open(path, Options{})
		if err != nil {
			continue
		}
		used, err := Open(path, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var kept, want []string
		var last *Page
		for n := 1; n <= fresh.NumPages(); n++ {
			a, _ := fresh.Page(n)
			b, _ := used.Page(n)
			if b == last {
				again++
			}
			for _, w := range b.Words {
				kept = append(kept, w.Text)
			}
			for _, w := range a.Words {
				want = append(want, w.Text)
			}
			if len(a.Words) != len(b.Words) || len(a.Words) > 0 && !reflect.DeepEqual(a.Words, b.Words) ||
				!slices.Equal(a.Rules, b.Rules) || !slices.Equal(a.Problems, b.Problems) || a.Number != b.Number || a.Width != b.Width {
				t.Errorf("%s: page %d is another one in the memory of page %d", path, n, n-1)
			}
			used.Reuse(b)
			last = b
		}
		if !slices.Equal(kept, want) {
			t.Errorf("%s: texts of pages given back changed", path)
		}
	}
	if again == 0 {
		t.Error("no page was read into the memory of another")
	}
}
