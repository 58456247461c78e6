package object

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// sharedFiles returns the files of the shared material that fit a pattern.
func sharedFiles(t testing.TB, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(sharedDir, pattern))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) == 0 {
		t.Skip("../shared is absent")
	}
	for i := range files {
		files[i], _ = filepath.Rel(sharedDir, files[i])
	}
	return files
}

// TestSharedTwins reads files that are the same document in another state: each
// must give the content of the sound one.
func TestSharedTwins(t *testing.T) {
	for twin, patterns := range map[string][]string{
		"pdfs/hdr-20.pdf":      {"pdfs/dmg-*.pdf", "pdfs/hdr-*.pdf", "pdfs/filter-*.pdf", "pdfs/flate-*.pdf", "pdfs/hostile-prev-loop.pdf"},
		"pdfs/qp-noobjstm.pdf": {"pdfs/enc-*.pdf", "pdfs/qp-objstm.pdf", "pdfs/qp-linear.pdf", "pdfs/lo-calc.pdf"},
		"pdfs/big-calc.pdf":    {"pdfs/big-calc-objstm.pdf"},
	} {
		want := contentOf(openString(t, string(shared(t, twin))))
		for _, pattern := range patterns {
			for _, name := range sharedFiles(t, pattern) {
				f := openString(t, string(shared(t, name)))
				if diff := cmp.Diff(want, contentOf(f)); diff != "" {
					t.Errorf("%s is not like %s: %.500s", name, twin, diff)
				}
				damaged := strings.Contains(name, "dmg-") || strings.Contains(name, "loop")
				if notes := notesOf(f); damaged != (notes != nil) {
					t.Errorf("%s: notes %q", name, notes)
				}
			}
		}
	}
}

// TestSharedSound reads published and generated files without any note.
func TestSharedSound(t *testing.T) {
	for _, name := range slices.Concat(sharedFiles(t, "real/*/doc.pdf"), sharedFiles(t, "gen/pdf/*/doc.pdf")) {
		f := openString(t, string(shared(t, name)))
		for i, content := range contentOf(f) {
			if content == "" || content == "!" {
				t.Errorf("%s: page %d has no content", name, i+1)
			}
		}
		if notes := notesOf(f); notes != nil {
			t.Errorf("%s: %q", name, notes)
		}
	}
}

// TestSharedHostile reads what is made to break readers: it ends, well or with
// an error.
func TestSharedHostile(t *testing.T) {
	for _, name := range sharedFiles(t, "pdfs/hostile-*.pdf") {
		readAll(shared(t, name))
	}
}
