// Package build builds the WebAssembly of the review page, for the generator
// that writes it and for the test that holds the written one against it.
package build

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
)

// Files are what is built, by path below package review. The same sources and
// the same Go give the same bytes.
const (
	Program = "assets/verify.wasm.gz"
	Support = "assets/wasm_exec.js"
	Record  = "assets/verify.record" // what they were built from
)

// WASM builds the package in a directory.
func WASM(dir string) (map[string][]byte, error) {
	temp, err := os.MkdirTemp("", "review-wasm-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(temp)
	out := filepath.Join(temp, "verify.wasm")
	cmd := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-ldflags=-s -w -buildid=", "-o", out, dir)
	cmd.Env = environment()
	if text, err := cmd.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build: %w\n%s", err, text)
	}
	program, err := os.ReadFile(out)
	if err != nil {
		return nil, err
	}
	support, err := supportScript()
	if err != nil {
		return nil, err
	}
	packed, err := pack(program)
	if err != nil {
		return nil, err
	}
	record, err := RecordOf(dir)
	return map[string][]byte{Program: packed, Support: support, Record: []byte(record)}, err
}

// RecordOf says what the package in a directory is built from: the Go, and a
// hash of the sources.
func RecordOf(dir string) (string, error) {
	sources, err := hashSources(dir)
	return fmt.Sprintf("%s\nsources %s\n", runtime.Version(), sources), err
}

// environment builds for a browser, whatever the user builds for.
func environment() []string {
	return append(os.Environ(), "GOOS=js", "GOARCH=wasm", "CGO_ENABLED=0", "GOFLAGS=", "GOWASM=")
}

// supportScript is the script that runs WebAssembly of this Go.
func supportScript() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, err
	}
	return os.ReadFile(filepath.Join(string(bytes.TrimSpace(root)), "lib", "wasm", "wasm_exec.js"))
}

func pack(data []byte) ([]byte, error) {
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(data); err != nil {
		return nil, err
	}
	err = w.Close()
	return b.Bytes(), err
}
