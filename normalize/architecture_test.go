package normalize_test

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages below normalize from the top down, as ARCHITECTURE.md names them.
var layers = []string{"internal/ruled", "internal/aligned", "internal/inorder", "internal/header", "internal/rows", "internal/layout", "internal/token", "grid", "text", "internal/limits"}

// A package below normalize imports none that stands above it.
func TestPackagesImportOneWay(t *testing.T) {
	files, err := filepath.Glob("internal/*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no package below normalize: %v", err)
	}
	for _, own := range []string{"grid", "text"} {
		more, err := filepath.Glob(own + "/*.go")
		if err != nil || len(more) == 0 {
			t.Fatalf("no package %s: %v", own, err)
		}
		files = append(files, more...)
	}
	for _, path := range files {
		own := filepath.ToSlash(filepath.Dir(path))
		if strings.HasSuffix(path, "_test.go") || own == "internal/paint" || own == "internal/sheettest" {
			continue
		}
		level := slices.Index(layers, own)
		if level < 0 {
			t.Fatalf("%s has no layer", own)
		}
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.ImportsOnly)
		if err != nil {
			t.Fatal(err)
		}
		for _, i := range f.Imports {
			name, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if other, ok := strings.CutPrefix(name, "budgetextract/normalize"); ok && slices.Index(layers, strings.TrimPrefix(other, "/")) <= level {
				t.Errorf("%s imports %s, which stands above it", path, name)
			}
		}
	}
}
