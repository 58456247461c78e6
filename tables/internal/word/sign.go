package word

// Sign is the characters of a text, each as one of 64 bits: no text holds another with a
// bit that it has not itself.
type Sign uint64

// SignOf is the sign of a text.
func SignOf(s string) (sign Sign) {
	for _, r := range s {
		sign |= 1 << (r & 63)
	}
	return sign
}

// MayHold reports that no character of another text rules out that it is a part.
func (s Sign) MayHold(part Sign) bool { return part&^s == 0 }
