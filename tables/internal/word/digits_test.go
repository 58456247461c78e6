package word

import "testing"

// A zero in front of other digits is an amount of its own, which the dump printed too near.
func TestLeadingZeros(t *testing.T) {
	for text, want := range map[string]bool{"00": true, "05.00": true, "0": false, "0.00": false, "10": false, "": false} {
		if got := LeadingZeros(text); got != want {
			t.Errorf("%q: %v, want %v", text, got, want)
		}
	}
}
