package batch

import (
	"fmt"
	"testing"

	"budgetextract/cmd/budgetextract/internal/inputs"
)

// The last documents come by size, the others as they were found.
func TestLargestOfTheLastComeFirst(t *testing.T) {
	var sources []*inputs.Source
	for i := range lastOnes + 2 {
		sources = append(sources, &inputs.Source{Name: fmt.Sprint(i), Size: int64(i)})
	}
	queue := queueOf(sources)
	if queue[0] != sources[0] || queue[1] != sources[1] {
		t.Errorf("%s and %s come first, want 0 and 1 as found", queue[0].Name, queue[1].Name)
	}
	for i, s := range queue[2:] {
		if want := int64(lastOnes + 1 - i); s.Size != want {
			t.Fatalf("place %d: size %d, want %d", i+2, s.Size, want)
		}
	}
}
