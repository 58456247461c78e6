package ordered

import (
	"context"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func TestOrderAndBound(t *testing.T) {
	items := make([]int, 100)
	for i := range items {
		items[i] = i
	}
	for workers := range 5 {
		var running, most atomic.Int32
		got := slices.Collect(Map(t.Context(), workers, slices.Values(items), func(i int) int {
			n := running.Add(1)
			defer running.Add(-1)
			for m := most.Load(); n > m && !most.CompareAndSwap(m, n); m = most.Load() {
			}
			time.Sleep(time.Duration(i%7) * 100 * time.Microsecond)
			return i
		}))
		if !slices.Equal(got, items) {
			t.Errorf("%d workers: %v", workers, got)
		}
		if int(most.Load()) > max(1, workers)+1 {
			t.Errorf("%d workers: %d at once", workers, most.Load())
		}
	}
}

func TestStops(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	endless := func(yield func(int) bool) {
		for i := 0; yield(i); i++ {
		}
	}
	n := 0
	for range Map(ctx, 2, endless, func(i int) int { return i }) {
		if n++; n == 10 {
			cancel()
		}
		if n > 1000 {
			t.Fatal("goes on")
		}
	}
	for range Map(t.Context(), 2, endless, func(i int) int { return i }) {
		break
	}
}
