// Command gen builds the WebAssembly of the review page: package wasm with the
// identities of package schema, and the support script of the Go that builds
// it. Run it in the directory of package review: go generate.
package main

import (
	"fmt"
	"os"

	"budgetextract/cmd/budgetextract/internal/review/gen/build"
)

func main() {
	files, err := build.WASM("./wasm")
	for name, data := range files {
		if err == nil {
			err = os.WriteFile(name, data, 0o644)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "gen:", err)
		os.Exit(1)
	}
}
