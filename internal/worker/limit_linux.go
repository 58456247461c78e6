package worker

import (
	"fmt"
	"os"
	"runtime/debug"
	"strconv"
	"strings"
	"syscall"
)

// capMemory makes the process die instead of growing past max bytes: the
// collector works harder from three quarters on, and the kernel refuses more
// address space than max beyond what the Go runtime has reserved by now (some
// 1.2 GB that are never touched).
func capMemory(max int64) error {
	if max <= 0 {
		return nil
	}
	debug.SetMemoryLimit(max / 4 * 3)
	if raceDetector {
		return nil
	}
	now := uint64(statusField("VmSize:"))
	limit := syscall.Rlimit{Cur: now + uint64(max), Max: now + uint64(max)}
	if err := syscall.Setrlimit(syscall.RLIMIT_AS, &limit); err != nil {
		return fmt.Errorf("cannot cap memory: %w", err)
	}
	return nil
}

// resetPeak makes the kernel count the peak anew (proc(5), clear_refs).
func resetPeak() { _ = os.WriteFile("/proc/self/clear_refs", []byte("5"), 0) }

// peakMemory is the most resident memory since resetPeak, in bytes.
func peakMemory() int64 { return statusField("VmHWM:") }

// statusField reads a size from /proc/self/status, in bytes; 0 if it cannot.
func statusField(name string) int64 {
	data, err := os.ReadFile("/proc/self/status")
	if err != nil {
		return 0
	}
	_, rest, _ := strings.Cut(string(data), "\n"+name)
	line, _, _ := strings.Cut(rest, "\n")
	kib, _ := strconv.ParseInt(strings.TrimSpace(strings.TrimSuffix(line, "kB")), 10, 64)
	return kib << 10
}
