package convert

import (
	"context"
	"encoding/json"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/transforms/stats"
)

func init() {
	register.DoFn3x1[context.Context, string, func(string, bool), error](&findFn{})
	register.DoFn4x1[context.Context, string, func(*bool) bool, func(int, []byte), error](&convertFn{})
	register.DoFn4x1[context.Context, int, func(*[]byte) bool, func(int, []byte), error](&shardFn{})
	register.DoFn3x1[context.Context, int, func(*[]byte) bool, error](&finishFn{})
	register.Function1x2(emptyShard)
	register.Function1x3(total)
	register.Function2x1(nameOf)
	register.Emitter2[string, bool]()
	register.Emitter2[int, []byte]()
	register.Iter1[bool]()
	register.Iter1[[]byte]()
}

// Pipeline adds the conversion to a scope. Inputs are names, patterns, and
// lists of names written @LIST, on any of the SDK's file systems.
func Pipeline(s beam.Scope, inputs []string, o Options) {
	s = s.Scope("budgetextract")
	names := beam.ParDo(s, &findFn{}, beam.CreateList(s, inputs))
	// Grouping by name keeps one of each, and spreads what one worker listed
	// over all of them.
	each := beam.GroupByKey(s, names)
	results := beam.ParDo(s, &convertFn{Options: o}, each)

	numbers := make([]int, o.Shards)
	for i := range numbers {
		numbers[i] = i
	}
	// A shard is written even if no document falls into it: a hole among the
	// numbers would look like a loss.
	empty := beam.ParDo(s, emptyShard, beam.CreateList(s, numbers))
	shards := beam.ParDo(s, &shardFn{Options: o}, beam.GroupByKey(s, beam.Flatten(s, results, empty)))
	// The count goes by another way than the documents: finish compares.
	all := beam.ParDo(s, total, stats.CountElms(s, beam.ParDo(s, nameOf, each)))
	beam.ParDo0(s, &finishFn{Options: o}, beam.GroupByKey(s, beam.Flatten(s, shards, all)))
}

func emptyShard(number int) (int, []byte) { return number, []byte{} }

func nameOf(name string, _ func(*bool) bool) string { return name }

func total(documents int) (int, []byte, error) {
	w, err := json.Marshal(written{Total: &documents})
	return 0, w, err
}
