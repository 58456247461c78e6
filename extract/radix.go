package extract

import "slices"

// sortKeys sorts by the bits of each key from low on. Keys that are equal in
// these keep their order. It counts bytes rather than comparing, which on a page
// with a box around every cell takes a fifth of the time; spare is memory.
func sortKeys(keys, spare []uint64, low uint) (sorted, left []uint64) {
	const few = 64 // for these counting does not pay
	if len(keys) <= few {
		slices.SortStableFunc(keys, func(a, b uint64) int { return int(int64(a>>low) - int64(b>>low)) })
		return keys, spare
	}
	spare = slices.Grow(spare[:0], len(keys))[:len(keys)]
	for shift := low; shift < 64; shift += 8 {
		var ends [256]int32
		for _, k := range keys {
			ends[k>>shift&0xff]++
		}
		if int(ends[keys[0]>>shift&0xff]) == len(keys) {
			continue // all have the same byte
		}
		sum := int32(0)
		for i, n := range ends {
			ends[i] = sum
			sum += n
		}
		for _, k := range keys {
			b := k >> shift & 0xff
			spare[ends[b]] = k
			ends[b]++
		}
		keys, spare = spare, keys
	}
	return keys, spare
}
