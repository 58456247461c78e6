// Package oneway is for tests: the packages of a room import one way.
package oneway

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// Expect expects that none of the packages below the current folder, of the import path
// room, imports one that stands above it. layers are their folders from the top down;
// those of helpers are only for tests.
func Expect(t *testing.T, room string, layers []string, helpers ...string) {
	t.Helper()
	var files []string
	for _, pattern := range []string{"*/*.go", "*/*/*.go"} {
		more, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, more...)
	}
	if len(files) == 0 {
		t.Fatalf("no package below %s", room)
	}
	for _, path := range files {
		own := filepath.ToSlash(filepath.Dir(path))
		if strings.HasSuffix(path, "_test.go") || slices.Contains(helpers, own) {
			continue
		}
		level := slices.Index(layers, own)
		if level < 0 {
			t.Fatalf("%s has no layer", own)
		}
		for _, other := range importsBelow(t, path, room) {
			if slices.Index(layers, other) <= level {
				t.Errorf("%s imports %s, which stands above it", path, other)
			}
		}
	}
}

// importsBelow are the folders of the packages of a room that a file imports; the room
// itself is none.
func importsBelow(t *testing.T, path, room string) []string {
	t.Helper()
	f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, i := range f.Imports {
		name, err := strconv.Unquote(i.Path.Value)
		if err != nil {
			t.Fatal(err)
		}
		if other, ok := strings.CutPrefix(name, room); ok {
			out = append(out, strings.TrimPrefix(other, "/"))
		}
	}
	return out
}
