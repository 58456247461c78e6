package convert

import (
	"context"
	"fmt"
	"io"
	"math"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/core/metrics"

	"budgetextract/internal/record"
)

// Namespace is that of the counters.
const Namespace = "budgetextract"

// The counters, each what a record adds to it, and the time a document takes
// from its first byte to its JSON.
var (
	counters = []counter{
		newCounter("documents", func(*record.Record) int { return 1 }),
		newCounter("partial", func(r *record.Record) int { return one(r.Status == record.Partial) }),
		newCounter("failed", func(r *record.Record) int { return one(r.Status == record.Failed) }),
		newCounter("bytes", func(r *record.Record) int { return int(r.Size) }),
		newCounter("pages", func(r *record.Record) int { return r.Pages }),
		newCounter("tables", func(r *record.Record) int { return sum(r.Tables) }),
		newCounter("budgets", func(r *record.Record) int { return sum(r.Budgets) }),
		newCounter("checks_passed", func(r *record.Record) int { return r.Checks.Passed }),
		newCounter("checks_rounded", func(r *record.Record) int { return r.Checks.Rounded }),
		newCounter("checks_failed", func(r *record.Record) int { return r.Checks.Failed }),
		newCounter("checks_unknown", func(r *record.Record) int { return r.Checks.Unknown }),
	}
	milliseconds = beam.NewDistribution(Namespace, "document_ms")
)

type counter struct {
	beam.Counter
	name string
	of   func(*record.Record) int
}

func newCounter(name string, of func(*record.Record) int) counter {
	return counter{beam.NewCounter(Namespace, name), name, of}
}

// count adds a document to the counters of its bundle.
func count(ctx context.Context, r *record.Record) {
	for _, c := range counters {
		if n := c.of(r); n != 0 {
			c.Inc(ctx, int64(n))
		}
	}
	milliseconds.Update(ctx, int64(math.Round(r.Seconds*1000)))
}

func one(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

func sum[K comparable](counts map[K]int) int {
	n := 0
	for _, c := range counts {
		n += c
	}
	return n
}

// Report writes the counters of a run that has ended, one a line, and gives the
// number of documents that failed. A runner that keeps none has nothing
// written.
func Report(w io.Writer, r *metrics.Results) (failed int64) {
	if r == nil {
		return 0
	}
	all := r.Query(func(m metrics.SingleResult) bool { return m.Namespace() == Namespace })
	values := map[string]int64{}
	for _, c := range all.Counters() {
		values[c.Name()] += c.Result()
	}
	var b strings.Builder
	for _, c := range counters {
		fmt.Fprintf(&b, "%-15s%d\n", c.name, values[c.name])
	}
	for _, d := range all.Distributions() {
		if v := d.Result(); v.Count > 0 {
			fmt.Fprintf(&b, "%-15s%d on average, from %d to %d\n", d.Name(), v.Sum/v.Count, v.Min, v.Max)
		}
	}
	_, _ = io.WriteString(w, b.String())
	return values["failed"]
}
