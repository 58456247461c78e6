package tables

// runeBits are some runes; now and then another shares the bit of one.
type runeBits [4]uint64

func (b *runeBits) add(r rune)      { b[r>>6&3] |= 1 << (r & 63) }
func (b *runeBits) has(r rune) bool { return b[r>>6&3]&(1<<(r&63)) != 0 }

// holdsAny reports that s holds one of some runes. It is strings.ContainsAny for
// runes that are not ASCII, which that looks for one by one.
func holdsAny(s, runes string) bool { return indexAny(s, runes) >= 0 }

// indexAny is where s holds the first of some runes, -1 without any.
func indexAny(s, runes string) int {
	var bits runeBits
	for _, r := range runes {
		bits.add(r)
	}
	for i, r := range s {
		if bits.has(r) && holdsRune(runes, r) {
			return i
		}
	}
	return -1
}

func holdsRune(s string, r rune) bool {
	for _, q := range s {
		if q == r {
			return true
		}
	}
	return false
}
