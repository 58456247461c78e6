package batch

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/internal/record"
)

// hash is a digest that begins so.
func hash(start string) string { return (start + strings.Repeat("0", 64))[:64] }

func keyOf(name, start string) key {
	return keyOfRecord(&record.Record{Name: name, SHA256: hash(start)})
}

func open(t *testing.T, dir string) *manifest {
	t.Helper()
	m, err := openManifest(dir, func(r *record.Record) bool { return r.Tool == "2" })
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { m.close() })
	return m
}

func lines(t *testing.T, dir string) []string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil {
		t.Fatal(err)
	}
	return strings.SplitAfter(string(data), "\n")
}

// A line that was cut, at any place, is gone; those before it and after it
// are whole.
func TestManifestSurvivesACutLine(t *testing.T) {
	first := &record.Record{Name: "b", SHA256: hash("1"), Tool: "2", Status: record.OK, Document: documentPath(keyOf("b", "1"))}
	line, err := first.Line()
	if err != nil {
		t.Fatal(err)
	}
	for cut := range len(line) {
		dir := t.TempDir()
		if err := os.WriteFile(filepath.Join(dir, manifestName), append(line, line[:cut]...), 0o666); err != nil {
			t.Fatal(err)
		}
		m := open(t, dir)
		if err := m.append(&record.Record{Name: "a", SHA256: hash("2"), Tool: "2", Status: record.Failed, Reason: "bad"}); err != nil {
			t.Fatal(err)
		}
		if err := m.rewrite(); err != nil {
			t.Fatal(err)
		}
		if err := m.append(&record.Record{Name: "c", SHA256: hash("3"), Tool: "1", Status: record.Failed}); err != nil {
			t.Fatal(err)
		}
		got := lines(t, dir)
		if len(got) != 4 || !strings.HasPrefix(got[0], `{"name":"a"`) || got[1] != string(line) || !strings.HasPrefix(got[2], `{"name":"c"`) {
			t.Fatalf("cut at %d: %q", cut, got)
		}
		m = open(t, dir)
		if e := m.lookup(keyOf("b", "1")); e == nil || !e.current || e.status != record.OK || e.document() != documentPath(e.key) {
			t.Errorf("cut at %d: %+v", cut, e)
		}
		if e := m.lookup(keyOf("c", "3")); e == nil || e.current {
			t.Errorf("another version's line is current: %+v", e)
		}
	}
}

// A garbled line, or one whose document was named by bytes that JSON does not
// hold, costs its document and no other.
func TestManifestSkipsAGarbledLine(t *testing.T) {
	dir := t.TempDir()
	text := `{"name":"a","sha256":"` + hash("1") + `","tool":"2","status":"ok"}` + "\n\x00\x00\x00\n" +
		`{"name":"b","sha256":"` + hash("2") + `","tool":"2","status":"ok"}` + "\n" +
		`{"name":"��","sha256":"` + hash("3") + `","tool":"2","status":"ok","document":"` + documentPath(keyOf("\xcb\xe3", "3")) + `"}` + "\n"
	if err := os.WriteFile(filepath.Join(dir, manifestName), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	m := open(t, dir)
	if n := len(m.sorted()); n != 2 {
		t.Errorf("%d entries", n)
	}
	rec, err := m.record(m.lookup(keyOf("b", "2")))
	if err != nil || rec.Name != "b" {
		t.Errorf("%+v, %v", rec, err)
	}
}

func TestDocumentPaths(t *testing.T) {
	const start = "0123456789abcdef"
	for name, want := range map[string]string{
		"434.pdf":               "documents/0123456789abcdef-434.pdf.json",
		"a/434.pdf":             "documents/0123456789abcdef-434.pdf-4c51e0d6.json",
		"b/434.pdf":             "documents/0123456789abcdef-434.pdf-",
		"z.zip!预算/434.pdf":      "documents/0123456789abcdef-434.pdf-",
		"../../etc/passwd":      "documents/0123456789abcdef-passwd-",
		"a\nb\x1b.pdf":          "documents/0123456789abcdef-a_b_.pdf-",
		strings.Repeat("预", 99): "documents/0123456789abcdef-" + strings.Repeat("预", maxBaseName/3) + "-",
	} {
		got := documentPath(keyOf(name, start))
		if name == "a/434.pdf" {
			want = want[:strings.LastIndex(want, "-")+1]
		}
		if !strings.HasPrefix(got, want) || !isDocumentName(filepath.Base(got)) || len(filepath.Base(got)) > 240 {
			t.Errorf("%q: %q, want %q…", name, got, want)
		}
	}
	if documentPath(keyOf("a/434.pdf", start)) == documentPath(keyOf("b/434.pdf", start)) {
		t.Error("copies in two folders meet")
	}
	for _, other := range []string{"notes.json", "0123456789abcdef-434.pdf", "0123456789abcdeg-434.json"} {
		if isDocumentName(other) {
			t.Errorf("%s is taken for ours", other)
		}
	}
}

func TestReasonClasses(t *testing.T) {
	for reason, want := range map[string]string{
		"page 31: malformed xref at 8812": "malformed xref at N",
		"timeout: no result within 1m0s":  "timeout: no result within NmNs",
		"encrypted: needs a password":     "encrypted: needs a password",
		strings.Repeat("x", 1000):         strings.Repeat("x", maxClass+1) + "…",
	} {
		if got := reasonClass(reason); got != want {
			t.Errorf("%q: %q, want %q", reason, got, want)
		}
	}
}

func TestLock(t *testing.T) {
	dir := t.TempDir()
	first, err := takeLock(dir)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := takeLock(dir); !errors.Is(err, ErrBusy) || !strings.Contains(err.Error(), fmt.Sprint(os.Getpid())) {
		t.Errorf("got %v", err)
	}
	first.release()
	second, err := takeLock(dir)
	if err != nil {
		t.Fatal(err)
	}
	second.release()
	if info, err := os.Stat(filepath.Join(dir, lockName)); err != nil || info.Size() != 0 {
		t.Errorf("left: %v, %v", info, err)
	}
}

// A version of a document that the run found changed goes; documents that the
// run did not look for stay.
func TestReplacedVersionsGo(t *testing.T) {
	dir := t.TempDir()
	m := open(t, dir)
	for _, k := range [][2]string{{"a", "1"}, {"b", "1"}, {"c", "1"}} {
		if err := m.append(&record.Record{Name: k[0], SHA256: hash(k[1]), Tool: "2", Status: record.OK}); err != nil {
			t.Fatal(err)
		}
	}
	m = open(t, dir) // the next run
	m.lookup(keyOf("b", "1")).seen = true
	if err := m.append(&record.Record{Name: "a", SHA256: hash("2"), Tool: "2", Status: record.OK}); err != nil {
		t.Fatal(err)
	}
	m.dropReplaced()
	var left []string
	for _, e := range m.sorted() {
		left = append(left, fmt.Sprintf("%s %x", e.key.name, e.key.hash[:1]))
	}
	if d := cmp.Diff([]string{"a 20", "b 10", "c 10"}, left); d != "" {
		t.Error(d)
	}
}
