package word

// PairSet says which two characters stand next to each other in any of some
// texts. What has another pair is no part of any of them, which one look tells
// that would take a search of all. Now and then two pairs share a bit.
type PairSet [1 << 10]uint64

// PairsOf are the pairs of some texts.
func PairsOf(texts []string) *PairSet {
	set := new(PairSet)
	for _, s := range texts {
		eachPair(s, func(word, bit uint32) bool {
			set[word] |= 1 << bit
			return true
		})
	}
	return set
}

// MayHold reports that no pair of s rules out that it is part of a text.
func (p *PairSet) MayHold(s string) bool {
	return eachPair(s, func(word, bit uint32) bool { return p[word]&(1<<bit) != 0 })
}

// eachPair gives the bit of each pair of s until do says false, and reports
// whether it never did.
func eachPair(s string, do func(word, bit uint32) bool) bool {
	last := rune(-1)
	for _, r := range s {
		if last >= 0 {
			h := uint32(last)*0x9e3779b1 ^ uint32(r)*0x85ebca6b
			h ^= h >> 15
			if !do(h>>6%uint32(len(PairSet{})), h%64) {
				return false
			}
		}
		last = r
	}
	return true
}
