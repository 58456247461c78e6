package worker

import (
	"runtime/debug"
	"runtime/metrics"
	"time"
)

// glance is how often Guard looks. A process fills some 20 MB in that time.
const glance = 10 * time.Millisecond

// Guard watches the memory of this process while it converts a document itself,
// on every system. When it holds more than max bytes (0: no bound), exceeded
// gives the failure that a child would have had. The collector works harder from
// three quarters on. stop ends the watch.
func Guard(max int64) (exceeded <-chan *Failure, stop func()) {
	over, done := make(chan *Failure, 1), make(chan struct{})
	if max <= 0 {
		return over, func() {}
	}
	before := debug.SetMemoryLimit(max / 4 * 3)
	go func() {
		for tick := time.NewTicker(glance); ; {
			select {
			case <-done:
				tick.Stop()
				return
			case <-tick.C:
			}
			if held() > uint64(max) {
				over <- memoryFailure(max)
				return
			}
		}
	}()
	return over, func() { close(done); debug.SetMemoryLimit(before) }
}

// held is the memory that the Go runtime has of the system, in bytes.
func held() uint64 {
	sample := []metrics.Sample{{Name: "/memory/classes/total:bytes"}, {Name: "/memory/classes/heap/released:bytes"}}
	metrics.Read(sample)
	return sample[0].Value.Uint64() - sample[1].Value.Uint64()
}
