// Package ordered does work side by side and gives the results in order.
package ordered

import (
	"context"
	"iter"
)

// Map applies do to items, a few at once, and gives the results in the order of
// the items. It runs no more than workers items ahead of who takes the
// results. When ctx ends, or nobody takes any more, it begins nothing new;
// what is under way runs to its end by itself.
func Map[T, R any](ctx context.Context, workers int, items iter.Seq[T], do func(T) R) iter.Seq[R] {
	return func(yield func(R) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		slots := make(chan chan R, max(1, workers)-1) // and one that waits to get in
		go func() {
			defer close(slots)
			for item := range items {
				slot := make(chan R, 1)
				go func() { slot <- do(item) }()
				select {
				case slots <- slot:
				case <-ctx.Done():
					return
				}
			}
		}()
		for slot := range slots {
			if !yield(<-slot) {
				return
			}
		}
	}
}
