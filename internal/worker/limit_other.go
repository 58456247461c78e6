//go:build !linux

package worker

import "runtime/debug"

// capMemory asks the collector to keep below max bytes. There is no hard limit
// here that a Go process can be put under.
func capMemory(max int64) error {
	if max > 0 {
		debug.SetMemoryLimit(max / 4 * 3)
	}
	return nil
}

func resetPeak() {}

func peakMemory() int64 { return 0 }
