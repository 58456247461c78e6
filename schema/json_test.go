package schema

import (
	"bytes"
	"testing"
)

// JSON out and in and out again is the same, byte for byte.
func TestRoundTrip(t *testing.T) {
	for _, x := range truths(t, "seed", "real", "gen") {
		first := encode(t, x.doc)
		doc, err := Decode(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("%s: %v", x.name, err)
		}
		if second := encode(t, doc); !bytes.Equal(first, second) {
			t.Errorf("%s: the second time differs", x.name)
		}
	}
}

func encode(t testing.TB, d *Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := d.Encode(&out, " "); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
