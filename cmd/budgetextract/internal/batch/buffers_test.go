package batch

import "testing"

// A buffer taken has the room asked for, whatever was given back, and large ones
// are not kept.
func TestBuffersHaveTheRoomAskedFor(t *testing.T) {
	var b buffers
	for _, given := range [][]byte{nil, make([]byte, 10), make([]byte, 2*maxHeld), make([]byte, 2*maxHeld+1)} {
		b.give(given)
		for _, n := range []int{0, 100, maxHeld} {
			if p := b.take(n); len(p) != 0 || cap(p) < n || cap(p) > 2*maxHeld {
				t.Errorf("%d bytes given, %d asked for: %d of %d", cap(given), n, len(p), cap(p))
			}
		}
	}
}
