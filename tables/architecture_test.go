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
