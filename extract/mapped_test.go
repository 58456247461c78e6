package extract

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// large is a document of at least a size, its page first.
func large(t *testing.T, size int) (path string, data []byte) {
	t.Helper()
	const font = "/Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>"
	data = pdfPage{
		content: "BT /F 10 Tf 100 100 Td (1,103.89) Tj ET", resources: font,
		objects: []string{stream("", strings.Repeat("font ", size/5))},
	}.bytes()
	path = filepath.Join(t.TempDir(), "large.pdf")
	if err := os.WriteFile(path, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return path, data
}

// TestOpenLarge: a file that is mapped reads as its bytes do, whether its memory is
// given back while it is read or not.
func TestOpenLarge(t *testing.T) {
	for _, size := range []int{mappedFrom, letGoFrom} {
		openLarge(t, size)
	}
}

func openLarge(t *testing.T, size int) {
	path, data := large(t, size)
	mapped, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	read, err := Read("large.pdf", data, Options{})
	if err != nil {
		t.Fatal(err)
	}
	got, want := pageOf(t, mapped), pageOf(t, read)
	if diff := cmp.Diff(want, got); diff != "" || len(got.Words) != 1 {
		t.Errorf("%d words: %s", len(got.Words), diff)
	}
	if mapped.SHA256() != read.SHA256() || mapped.Size() != read.Size() || mapped.Name() != read.Name() {
		t.Error("a mapped file has another name, size or hash")
	}
}

// TestOpenLargeCutShort: a file that loses its bytes while it is read costs the
// page, not the process.
func TestOpenLargeCutShort(t *testing.T) {
	path, _ := large(t, mappedFrom)
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.Truncate(path, 0); err != nil {
		t.Fatal(err)
	}
	p, err := d.Page(1)
	if err != nil {
		t.Fatal(err)
	}
	if d.file != nil && (len(p.Problems) != 1 || p.Problems[0].Code != "page_failed") {
		t.Errorf("problems %v, want page_failed", p.Problems)
	}
	if d.file != nil && d.SHA256() != "" {
		t.Error("hash of bytes that are gone")
	}
}

// TestOpenLargeWrittenOver: figures of two files are no document, so a page that was read
// while its file was written to is none. A file that takes the name changes nothing.
func TestOpenLargeWrittenOver(t *testing.T) {
	path, data := large(t, mappedFrom)
	d, err := Open(path, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if d.file == nil {
		t.Skip("files are not mapped here")
	}
	if err := os.WriteFile(path+"2", data, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Rename(path+"2", path); err != nil {
		t.Fatal(err)
	}
	if p := pageOf(t, d); len(p.Words) != 1 || len(p.Problems) != 0 || d.SHA256() == "" {
		t.Errorf("with another file under the name: %d words, problems %v", len(p.Words), p.Problems)
	}
	if d, err = Open(path, Options{}); err != nil {
		t.Fatal(err)
	}
	if err := os.Chtimes(path, time.Time{}, time.Now().Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if p := pageOf(t, d); len(p.Words) != 0 || len(p.Problems) != 1 || p.Problems[0].Code != "page_failed" {
		t.Errorf("%d words, problems %v, want page_failed", len(p.Words), p.Problems)
	}
	if d.SHA256() != "" {
		t.Error("hash of bytes that were written over")
	}
}

func pageOf(t *testing.T, d *Document) *Page {
	t.Helper()
	p, err := d.Page(1)
	if err != nil {
		t.Fatal(err)
	}
	return p
}
