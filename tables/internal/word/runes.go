package word

// RuneBits are some runes; now and then another shares the bit of one.
type RuneBits [4]uint64

// Add takes a rune in.
func (b *RuneBits) Add(r rune) { b[r>>6&3] |= 1 << (r & 63) }

// Has reports that a rune may be one of them.
func (b *RuneBits) Has(r rune) bool { return b[r>>6&3]&(1<<(r&63)) != 0 }

// HoldsAny reports that s holds one of some runes. It is strings.ContainsAny for
// runes that are not ASCII, which that looks for one by one.
func HoldsAny(s, runes string) bool { return IndexAny(s, runes) >= 0 }

// IndexAny is where s holds the first of some runes, -1 without any.
func IndexAny(s, runes string) int {
	var bits RuneBits
	for _, r := range runes {
		bits.Add(r)
	}
	for i, r := range s {
		if bits.Has(r) && HoldsRune(runes, r) {
			return i
		}
	}
	return -1
}

// HoldsRune reports that s holds r.
func HoldsRune(s string, r rune) bool {
	for _, q := range s {
		if q == r {
			return true
		}
	}
	return false
}
