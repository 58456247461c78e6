// Package collect tunes the garbage collector to documents.
package collect

import (
	"os"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// A heap that stays below heapFloor is not worth collecting: most documents are
// done before they get there. Above it the heap may grow by half of what lives.
const (
	heapFloor   = 16 << 20 // bytes
	leastGrowth = 50       // percent of what lives
)

// Late tunes the garbage collector to documents, unless the user has.
func Late() {
	if os.Getenv("GOGC") != "" {
		return
	}
	const runtimeFloor = 4 << 20 // the heap at which GOGC=100 begins to collect
	debug.SetGCPercent(heapFloor / runtimeFloor * 100)
	afterEachCollection(tune)
}

// tune lets the heap grow to the floor, or by the least growth.
func tune() {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	n := max(1, int(live[0].Value.Uint64()))
	debug.SetGCPercent(max(leastGrowth, (heapFloor-n)*100/n))
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
