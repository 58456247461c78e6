package tables

import (
	"go/parser"
	"go/token"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// layers are the packages of tables from the top down, as ARCHITECTURE.md names them.
var layers = []string{"bycolumn", "flow", "flowhead", "flowtext", "beyond", "typed", "place", "solve", "columns", "cell", "problem", "wording", "vocabulary", "word", "limits"}

// A package below tables imports none that stands above it.
func TestPackagesImportOneWay(t *testing.T) {
	files, err := filepath.Glob("internal/*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no package below tables: %v", err)
	}
	for _, path := range files {
		own := filepath.Base(filepath.Dir(path))
		if strings.HasSuffix(path, "_test.go") || own == "tabletest" {
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
			if other, ok := strings.CutPrefix(name, "budgetextract/tables/internal/"); ok && slices.Index(layers, other) <= level {
				t.Errorf("%s imports %s, which stands above it", path, other)
			}
		}
	}
}
