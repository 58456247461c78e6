package worker

import (
	"testing"
	"time"
)

func TestGuardTellsOfMemoryPastTheBound(t *testing.T) {
	exceeded, stop := Guard(32 << 20)
	defer stop()
	eaten := make([]byte, 64<<20)
	for i := range eaten {
		eaten[i] = 1
	}
	sink = [][]byte{eaten}
	defer func() { sink = nil }()
	select {
	case f := <-exceeded:
		if f.Cause != Memory || f.Message != "out of memory: needs more than 32MiB" {
			t.Errorf("got %q, %q", f.Cause, f.Message)
		}
	case <-time.After(10 * time.Second):
		t.Error("64 MiB of 32 are held and nobody says so")
	}
}

func TestGuardIsQuietBelowTheBound(t *testing.T) {
	for _, max := range []int64{0, 1 << 40} {
		exceeded, stop := Guard(max)
		select {
		case f := <-exceeded:
			t.Errorf("%v: %v", Bytes(max), f)
		case <-time.After(10 * glance):
		}
		stop()
	}
}
