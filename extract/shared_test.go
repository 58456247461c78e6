package extract

import (
	"encoding/json"
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

// readText returns the text of a document without white space, page after
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
		last := ""
		for _, w := range p.Words {
			// The headers and footers that Calc prints are no part of its truths.
			if w.Text != "S" && w.Text != "Page" && last != "Page" {
				text.WriteString(w.Text)
			}
			last = w.Text
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
		switch filepath.Base(name) {
		case "INDEX", "identity-notounicode", "gs-ttf": // nothing in the last two names their glyphs
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

// TestSharedCells looks for a ruling line on each edge of the cells that the
// shared documents were drawn with.
func TestSharedCells(t *testing.T) {
	for _, truth := range sharedFiles(t, "pdfs/*.cells.json") {
		name := strings.TrimSuffix(truth, ".cells.json")
		t.Run(filepath.Base(name), func(t *testing.T) {
			cells := readCells(t, truth)
			d, err := Open(name+".pdf", Options{})
			if err != nil {
				t.Fatal(err)
			}
			for p, err := range d.Pages() {
				if err != nil {
					t.Fatal(err)
				}
				for _, c := range cells[p.Number-1] {
					top, bottom := p.Height-c.Y1, p.Height-c.Y0
					for _, edge := range []Rule{{c.X0, top, c.X1, top}, {c.X0, bottom, c.X1, bottom}, {c.X0, top, c.X0, bottom}, {c.X1, top, c.X1, bottom}} {
						if !covered(p.Rules, edge) {
							t.Fatalf("page %d: no rule on %v", p.Number, edge)
						}
					}
				}
			}
		})
	}
}

// readCells reads the boxes of cells, by page; y grows upwards.
func readCells(t *testing.T, path string) map[int][]Box {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var rows [][]any
	if err := json.Unmarshal(data, &rows); err != nil {
		t.Fatal(err)
	}
	cells := map[int][]Box{}
	for _, r := range rows {
		n := func(i int) float64 { return r[i].(float64) }
		page := int(n(0))
		cells[page] = append(cells[page], Box{n(3), n(4), n(5), n(6)})
	}
	return cells
}

// covered reports whether one rule runs along an edge, within half a point.
func covered(rules []Rule, edge Rule) bool {
	const near = 0.5
	for _, r := range rules {
		if r.Horizontal() == edge.Horizontal() &&
			r.X0 <= edge.X0+near && r.X1 >= edge.X1-near && r.Y0 <= edge.Y0+near && r.Y1 >= edge.Y1-near {
			return true
		}
	}
	return false
}

// TestSharedFontsThatCannotBeDecoded reads documents in which nothing names the
// Chinese glyphs: they say so, and what they give is in the truth.
func TestSharedFontsThatCannotBeDecoded(t *testing.T) {
	for _, name := range []string{"identity-notounicode", "gs-ttf"} {
		truth, err := os.ReadFile(sharedFiles(t, "pdfs/"+name+".txt")[0])
		if err != nil {
			t.Fatal(err)
		}
		got, problems := readText(t, filepath.Join(sharedDir, "pdfs", name+".pdf"))
		if len(problems) == 0 || problems[0].Code != "unmapped_glyphs" {
			t.Errorf("%s: problems %v", name, problems)
		}
		if more, _ := difference(strings.ReplaceAll(got, "\uFFFD", ""), string(truth)); more != "" {
			t.Errorf("%s: %q is not in the document", name, more)
		}
	}
}
