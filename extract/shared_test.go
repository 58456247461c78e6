package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// sharedDir is where the documents lie that are read in tests and never
// shipped.
const sharedDir = "../../shared"

// sharedFiles returns the shared files that match, and skips the test where
// there are none.
func sharedFiles(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sharedDir, pattern))
	if err != nil || len(files) == 0 {
		t.Skip("the shared documents are not here: ", pattern)
	}
	return files
}

// readWords returns the text of a document without white space, page after
// page, in painting order.
func readText(t testing.TB, path string) (string, []Problem) {
	t.Helper()
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	var problems []Problem
	for p, err := range d.Pages() {
		if err != nil {
			t.Fatal(err)
		}
		problems = append(problems, p.Problems...)
		for _, w := range p.Words {
			text.WriteString(w.Text)
		}
	}
	return text.String(), append(problems, d.Problems()...)
}

// difference returns the characters that a has more of than b, and b than a;
// white space is left out.
func difference(a, b string) (more, less string) {
	count := map[rune]int{}
	for _, r := range a {
		count[r]++
	}
	for _, r := range b {
		count[r]--
	}
	for r, n := range count {
		switch {
		case unicode.IsSpace(r):
		case n > 0:
			more += strings.Repeat(string(r), n)
		case n < 0:
			less += strings.Repeat(string(r), -n)
		}
	}
	return more, less
}

// TestSharedTexts compares the text of every shared PDF that can be read with
// its truth.
func TestSharedTexts(t *testing.T) {
	for _, truth := range sharedFiles(t, "pdfs/*.txt") {
		name := strings.TrimSuffix(truth, ".txt")
		if filepath.Base(name) == "INDEX" || filepath.Base(name) == "identity-notounicode" { // nothing in the file names its glyphs
			continue
		}
		t.Run(filepath.Base(name), func(t *testing.T) {
			want, err := os.ReadFile(truth)
			if err != nil {
				t.Fatal(err)
			}
			got, problems := readText(t, name+".pdf")
			if more, less := difference(got, string(want)); more != "" || less != "" {
				t.Errorf("too much %.200q, missing %.200q, problems %v", more, less, problems)
			}
		})
	}
}
