package version

import (
	"strings"
	"testing"
)

// TestDigestTellsProgramsApart: by their IDs alone where they have them, else by bytes
// wherever they differ.
func TestDigestTellsProgramsApart(t *testing.T) {
	far := strings.Repeat("code", idWithin)
	program := func(id, code string) string { return "ELF" + idNote + id + "\x00" + code }
	tests := []struct {
		name string
		a, b string
		same bool
	}{
		{"IDs that differ", program("a/b", far), program("a/c", far), false},
		{"one ID", program("a/b", far), program("a/b", far), true},
		{"no ID, another end", far + "1", far + "2", false},
		{"no ID, another start", "1" + far, "2" + far, false},
		{"an ID without end", idNote + far + "1", idNote + far + "2", false},
		{"an empty program", "", "x", false},
	}
	for _, test := range tests {
		a, err := digestOf(strings.NewReader(test.a))
		if err != nil {
			t.Fatal(err)
		}
		b, err := digestOf(strings.NewReader(test.b))
		if err != nil {
			t.Fatal(err)
		}
		if (a == b) != test.same {
			t.Errorf("%s: %s and %s", test.name, a, b)
		}
	}
}
