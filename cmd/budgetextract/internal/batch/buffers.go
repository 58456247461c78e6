package batch

import "sync"

// maxHeld is the largest document that is read once and held; a larger one is
// read twice, for its hash and for its worker.
const maxHeld = 4 << 20

// buffers hold documents and what workers made of them, one after the other:
// new memory for each takes longer than to copy them.
type buffers struct{ pool sync.Pool }

// take gives an empty buffer with room for n bytes.
func (b *buffers) take(n int) []byte {
	if p, ok := b.pool.Get().(*[]byte); ok && cap(*p) >= n {
		return (*p)[:0]
	}
	return make([]byte, 0, n)
}

// give takes a buffer back that nobody reads any more; nil and large ones are
// let go.
func (b *buffers) give(p []byte) {
	if 0 < cap(p) && cap(p) <= 2*maxHeld {
		b.pool.Put(&p)
	}
}
