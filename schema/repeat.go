package schema

import (
	"cmp"
	"hash/maphash"
)

var repeatSeed = maphash.MakeSeed()

// mayRepeat rules out that two of some keys are the same; it may say that two are
// where none is. Most lists repeat nothing, and need no map to know it.
func mayRepeat(keys int, key func(i int) string) bool {
	const bits = 1 << 13
	if keys > bits/64 {
		return true // two would meet by chance
	}
	var seen [bits / 64]uint64
	for i := range keys {
		h := maphash.String(repeatSeed, key(i)) % bits
		if seen[h/64]&(1<<(h%64)) != 0 {
			return true
		}
		seen[h/64] |= 1 << (h % 64)
	}
	return false
}

// codeOrName is what tells a row from most others of its list.
func (h *RowHead) codeOrName() string { return cmp.Or(h.Code, h.Name) }
