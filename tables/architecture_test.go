package tables

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"budgetextract/internal/oneway"
)

// A package below tables imports none that stands above it. They are named from the top
// down, as in ARCHITECTURE.md.
func TestPackagesImportOneWay(t *testing.T) {
	var layers []string
	for _, own := range []string{"bycolumn", "flow", "flowhead", "flowtext", "beyond", "typed", "place", "solve", "columns", "cell", "problem", "wording", "vocabulary", "word", "limits"} {
		layers = append(layers, "internal/"+own)
	}
	oneway.Expect(t, "budgetextract/tables", layers, "internal/tabletest")
}

// No package but vocabulary names a title, a header or a place: two Chinese characters
// beside each other in a literal are a word of some form.
func TestWordsStandInTheVocabulary(t *testing.T) {
	files, err := filepath.Glob("internal/*/*.go")
	if err != nil || len(files) == 0 {
		t.Fatalf("no package below tables: %v", err)
	}
	wording := regexp.MustCompile(`\p{Han}\p{Han}`)
	for _, path := range files {
		own := filepath.Base(filepath.Dir(path))
		if strings.HasSuffix(path, "_test.go") || own == "vocabulary" || own == "word" { // word stands below the vocabulary
			continue
		}
		files := token.NewFileSet()
		f, err := parser.ParseFile(files, path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok && l.Kind == token.STRING && wording.MatchString(l.Value) {
				t.Errorf("%s: %s belongs into the vocabulary", files.Position(l.Pos()), l.Value)
			}
			return true
		})
	}
}

// Every file that a package comment names stands in its package, and every file that the
// tour names somewhere.
func TestFilesThatAreNamedAreThere(t *testing.T) {
	named := regexp.MustCompile(`[a-z][a-z0-9_/]*\.go\b`)
	var all []string
	err := filepath.WalkDir("..", func(path string, d fs.DirEntry, err error) error {
		if err == nil && filepath.Ext(path) == ".go" {
			all = append(all, filepath.ToSlash(path))
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	there := func(name string) bool {
		return slices.ContainsFunc(all, func(path string) bool { return strings.HasSuffix(path, "/"+name) })
	}
	for _, path := range all {
		f, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.PackageClauseOnly|parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range named.FindAllString(f.Doc.Text(), -1) {
			if beside := filepath.ToSlash(filepath.Dir(path)) + "/" + name; !slices.Contains(all, beside) && !(strings.Contains(name, "/") && there(name)) {
				t.Errorf("%s names %s, which is not there", path, name)
			}
		}
	}
	for _, path := range []string{"../ARCHITECTURE.md", "../fixtures/README.md"} {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range named.FindAllString(string(text), -1) {
			if !there(name) {
				t.Errorf("%s names %s, which is not there", path, name)
			}
		}
	}
}
