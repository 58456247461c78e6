// Package collect tunes the garbage collector to documents.
package collect

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
	"sync"
	"sync/atomic"
)

// A heap that stays below its floor, in bytes, is not worth collecting: most
// documents are done before they get there.
const (
	OneDocument  = 16 << 20
	ManyInTurn   = 48 << 20 // of a worker, which collects between documents: few need it amid one
	runtimeFloor = 4 << 20  // the heap at which GOGC=100 begins to collect; it grows with GOGC
)

// leastGrowth is by how much of what lives, in percent, the heap may grow above
// the floor.
const leastGrowth = 50

var (
	floor   atomic.Int64
	started sync.Once
)

// Late has the garbage collector begin when the heap reaches a floor, unless the
// user has tuned it. It is called when next to nothing lives.
func Late(bytes int64) {
	if os.Getenv("GOGC") != "" {
		return
	}
	floor.Store(bytes)
	debug.SetGCPercent(int(percent(bytes, 0, 0)))
	started.Do(func() { afterEachCollection(tune) })
}

// tune lets the heap grow to the floor, or by the least growth. The runtime scans
// what lives, stacks and globals.
func tune() {
	samples := []metrics.Sample{{Name: "/gc/heap/live:bytes"}, {Name: "/gc/scan/stack:bytes"}, {Name: "/gc/scan/globals:bytes"}}
	metrics.Read(samples)
	live, roots := samples[0].Value.Uint64(), samples[1].Value.Uint64()+samples[2].Value.Uint64()
	debug.SetGCPercent(int(percent(floor.Load(), int64(live), int64(live+roots))))
}

// percent is by how much of what the runtime scans the heap may grow.
func percent(floor, live, scanned int64) int64 {
	return max(leastGrowth, min((floor-live)*100/max(1, scanned), floor*100/runtimeFloor))
}

// afterEachCollection calls do when a collection has ended: that of an object
// that nothing holds.
func afterEachCollection(do func()) {
	type sentinel struct{ _ *byte }
	runtime.SetFinalizer(new(sentinel), func(*sentinel) {
		do()
		afterEachCollection(do)
	})
}
