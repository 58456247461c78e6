package tables

import (
	"io"
	"testing"

	"budgetextract/extract"
)

// mostGrowth is how much more often than usually memory may be taken: other releases of Go and
// the race detector take it a little more often.
const mostGrowth = 1.3

// How often the whole way of a document takes memory is nearly the same on every machine, and
// grows with the work: a page that is read twice shows here, where no clock does.
func TestAllocationsOfTheWholeWay(t *testing.T) {
	for _, tt := range []struct {
		path  string
		usual float64
	}{
		{"../fixtures/qiaoxi-2024/doc.txt", 30750},
		{"../fixtures/side-by-side/doc.pdf", 3143},
		{"../fixtures/narrow-columns-split-rows/doc.pdf", 3005},
	} {
		got := testing.AllocsPerRun(5, func() {
			doc, err := extract.Open(tt.path, extract.Options{})
			if err != nil {
				t.Fatal(err)
			}
			read, err := Read(doc, Options{})
			if err != nil {
				t.Fatal(err)
			}
			if err := read.Encode(io.Discard, ""); err != nil {
				t.Fatal(err)
			}
		})
		if got > mostGrowth*tt.usual {
			t.Errorf("%s takes memory %.0f times, and usually %.0f. What takes it is told by `go test ./tables -run %s -memprofile mem -memprofilerate 1` and then `go tool pprof -sample_index=alloc_objects -top mem`; if all of it is needed, set usual to what is counted", tt.path, got, tt.usual, t.Name())
		}
	}
}
