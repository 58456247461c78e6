package review

import (
	"bytes"
	"testing"

	"budgetextract/cmd/budgetextract/internal/review/gen/build"
)

// The verifier of the page is what its record says: the same sources and the
// same Go give the same bytes. Where either has changed since, what it says is
// held against this very build in the browser: browsertest,
// TestPageJudgesLikeTheCommand; and each page holds its first verdict against
// the command's.
func TestVerifierIsWhatItsRecordSays(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the WebAssembly")
	}
	record, err := build.RecordOf("./wasm")
	if err != nil {
		t.Fatal(err)
	}
	if made := read(build.Record); made != record {
		t.Skipf("made of earlier sources or by another Go; go generate makes it anew\nmade of %snow     %s", made, record)
	}
	files, err := build.WASM("./wasm")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{build.Program, build.Support} {
		if !bytes.Equal(files[name], []byte(read(name))) {
			t.Errorf("%s is not what its record says: run go generate ./cmd/budgetextract/internal/review", name)
		}
	}
}
