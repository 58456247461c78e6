package review

import (
	"bytes"
	"runtime"
	"strings"
	"testing"

	"budgetextract/cmd/budgetextract/internal/review/gen/build"
)

// The page judges by the identities of this very source: the WebAssembly that
// is checked in is what the sources give.
func TestWebAssemblyIsCurrent(t *testing.T) {
	if testing.Short() {
		t.Skip("builds the WebAssembly")
	}
	if made := strings.TrimSpace(read(build.Version)); made != runtime.Version() {
		t.Skipf("made by %s, this is %s", made, runtime.Version())
	}
	files, err := build.WASM("./wasm")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{build.Program, build.Support} {
		if !bytes.Equal(files[name], []byte(read(name))) {
			t.Errorf("%s is not what the sources give: run go generate ./cmd/budgetextract/internal/review", name)
		}
	}
}
