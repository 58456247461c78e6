package convert

import (
	"context"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
)

func init() {
	register.DoFn3x1[context.Context, string, func(string, bool), error](&findFn{})
	register.DoFn4x1[context.Context, string, func(*bool) bool, func(int, Result), error](&convertFn{})
	register.DoFn4x1[context.Context, int, func(*Result) bool, func(int, Shard), error](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*Shard) bool, error](&finishFn{})
	register.Function1x2(emptyShard)
	register.Emitter2[string, bool]()
	register.Emitter2[int, Result]()
	register.Emitter2[int, Shard]()
	register.Iter1[bool]()
	register.Iter1[Result]()
	register.Iter1[Shard]()
}

// Pipeline adds the conversion to a scope. Inputs are names, patterns, and
// lists of names written @LIST, on any of the SDK's file systems.
func Pipeline(s beam.Scope, inputs []string, o Options) {
	s = s.Scope("budgetextract")
	names := beam.ParDo(s, &findFn{}, beam.CreateList(s, inputs))
	// Grouping by name keeps one of each, and spreads what one worker listed
	// over all of them.
	results := beam.ParDo(s, &convertFn{Options: o}, beam.GroupByKey(s, names))

	numbers := make([]int, o.Shards)
	for i := range numbers {
		numbers[i] = i
	}
	// A shard is written even if no document falls into it: a hole among the
	// numbers would look like a loss.
	empty := beam.ParDo(s, emptyShard, beam.CreateList(s, numbers))
	shards := beam.ParDo(s, &shardFn{Options: o}, beam.GroupByKey(s, beam.Flatten(s, results, empty)))
	beam.ParDo0(s, &finishFn{Options: o}, beam.GroupByKey(s, shards))
}

func emptyShard(number int) (int, Result) { return number, Result{} }
