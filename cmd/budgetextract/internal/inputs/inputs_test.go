package inputs

import (
	"archive/zip"
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
)

// tree makes files in a new folder, which becomes the working directory.
func tree(t *testing.T, files map[string]string) {
	t.Helper()
	t.Chdir(t.TempDir())
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o777); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
}

// look finds and reads everything: name and text, or name and error.
func look(t *testing.T, o Options, args ...string) map[string]string {
	t.Helper()
	found, err := Find(args, o)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for i, s := range found.Sources {
		if i > 0 && found.Sources[i-1].Name >= s.Name {
			t.Errorf("%s is not after %s", s.Name, found.Sources[i-1].Name)
		}
		all[s.Name] = read(s)
		s.Done()
	}
	return all
}

func read(s *Source) string {
	r, err := s.Open()
	if err != nil {
		return "error: " + err.Error()
	}
	defer r.Close()
	data, err := io.ReadAll(r)
	if err != nil {
		return "error: " + err.Error()
	}
	return string(data)
}

func TestFindsFilesFoldersGlobsAndLists(t *testing.T) {
	tree(t, map[string]string{
		"a/1.pdf": "1", "a/b/2.TXT": "2", "a/b/meta.json": "{}", "a/.git/3.pdf": "3", "a/._1.pdf": "x",
		"c/4.pdf": "4", "c/odd": "5", "list": "c/odd\n\na/1.pdf\r\n", "out/documents/6.txt": "6", "[1].pdf": "7",
	})
	for _, test := range []struct {
		name string
		args []string
		want map[string]string
	}{
		{"a folder has all below it", []string{"a"}, map[string]string{"a/1.pdf": "1", "a/b/2.TXT": "2"}},
		{"what is named is taken whatever its name", []string{"c/odd"}, map[string]string{"c/odd": "5"}},
		{"a glob", []string{"?/*.pdf"}, map[string]string{"a/1.pdf": "1", "c/4.pdf": "4"}},
		{"a name that looks like a glob", []string{"[1].pdf"}, map[string]string{"[1].pdf": "7"}},
		{"twice is once", []string{"a/1.pdf", "./a", "a/b/../1.pdf"}, map[string]string{"a/1.pdf": "1", "a/b/2.TXT": "2"}},
		{"a list in a file", []string{"@list"}, map[string]string{"c/odd": "5", "a/1.pdf": "1"}},
		{"a list on standard input", []string{"-"}, map[string]string{"c/4.pdf": "4"}},
		{"the output is no input", []string{"."}, map[string]string{"a/1.pdf": "1", "a/b/2.TXT": "2", "c/4.pdf": "4", "[1].pdf": "7"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			got := look(t, Options{Stdin: strings.NewReader("c/4.pdf\n"), Exclude: "out"}, test.args...)
			if d := cmp.Diff(test.want, got); d != "" {
				t.Error(d)
			}
		})
	}
	for _, wrong := range []string{"absent.pdf", "z*.pdf", "@absent"} {
		if _, err := Find([]string{wrong}, Options{}); err == nil || !strings.Contains(err.Error(), strings.TrimPrefix(wrong, "@")) {
			t.Errorf("%s: %v", wrong, err)
		}
	}
}

func TestLinksInFoldersAreNotFollowed(t *testing.T) {
	tree(t, map[string]string{"secret/s.pdf": "s", "in/1.pdf": "1"})
	for link, to := range map[string]string{"in/out": "../secret", "in/s.pdf": "../secret/s.pdf", "named": "secret"} {
		if err := os.Symlink(to, link); err != nil {
			t.Skip(err)
		}
	}
	if d := cmp.Diff(map[string]string{"in/1.pdf": "1"}, look(t, Options{}, "in")); d != "" {
		t.Error(d)
	}
	found, err := Find([]string{"in"}, Options{})
	if err != nil || len(found.Skipped) != 2 {
		t.Errorf("skipped: %v, %v", found.Skipped, err)
	}
	if d := cmp.Diff(map[string]string{"named/s.pdf": "s"}, look(t, Options{}, "named")); d != "" {
		t.Error(d)
	}
}

type zipEntry struct {
	name, text string
	raw        *zip.FileHeader
}

func writeZip(t *testing.T, path string, entries ...zipEntry) {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for _, e := range entries {
		h := e.raw
		if h == nil {
			h = &zip.FileHeader{Name: e.name, Method: zip.Deflate}
		}
		create := z.CreateHeader
		if e.raw != nil {
			create = z.CreateRaw
		}
		w, err := create(h)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(w, e.text); err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, b.Bytes(), 0o666); err != nil {
		t.Fatal(err)
	}
}

func TestArchives(t *testing.T) {
	tree(t, map[string]string{"bad.zip": "PK\x03\x04 this is none"})
	gbk, err := simplifiedchinese.GB18030.NewEncoder().String("预算/部门.pdf")
	if err != nil {
		t.Fatal(err)
	}
	writeZip(t, "a.zip",
		zipEntry{name: "2024/1.pdf", text: "1"},
		zipEntry{name: "dir/"},
		zipEntry{name: "readme.md", text: "x"},
		zipEntry{name: "../../etc/2.pdf", text: "2"},
		zipEntry{name: "/abs.pdf", text: "2"},
		zipEntry{name: `..\win.pdf`, text: "2"},
		zipEntry{name: "in.zip", text: "PK"},
		zipEntry{text: "3", raw: &zip.FileHeader{Name: gbk, NonUTF8: true, Method: zip.Store, CRC32: 0x6dd28e9b, CompressedSize64: 1, UncompressedSize64: 1}},
		zipEntry{text: "4", raw: &zip.FileHeader{Name: "locked.pdf", Flags: 1, Method: zip.Store, CompressedSize64: 1, UncompressedSize64: 1}},
		zipEntry{text: "55", raw: &zip.FileHeader{Name: "lie.pdf", Method: zip.Store, CompressedSize64: 2, UncompressedSize64: 1}},
		zipEntry{text: "6", raw: &zip.FileHeader{Name: "crc.pdf", Method: zip.Store, CRC32: 1, CompressedSize64: 1, UncompressedSize64: 1}},
		zipEntry{text: "7", raw: &zip.FileHeader{Name: "huge.pdf", Method: zip.Store, CompressedSize64: 1, UncompressedSize64: 3000}},
	)
	want := map[string]string{
		"a.zip!2024/1.pdf":      "1",
		"a.zip!../../etc/2.pdf": "error: its name leads out of the archive",
		"a.zip!/abs.pdf":        "error: its name leads out of the archive",
		"a.zip!../win.pdf":      "error: its name leads out of the archive",
		"a.zip!in.zip":          "error: an archive within an archive: unpack it first",
		"a.zip!预算/部门.pdf":       "3",
		"a.zip!locked.pdf":      "error: encrypted in its archive: unpack it first",
		"a.zip!lie.pdf":         "error: cannot be unpacked: zip: not a valid zip file",
		"a.zip!crc.pdf":         "error: cannot be unpacked: zip: checksum error",
		"a.zip!huge.pdf":        "error: limit_exceeded: 3000 bytes are more than the 2000 a document may have",
		"bad.zip":               "error: zip: not a valid zip file",
	}
	if d := cmp.Diff(want, look(t, Options{MaxSize: 2000}, "a.zip", "bad.zip")); d != "" {
		t.Error(d)
	}
}

// A bomb is one failed document, however many entries it has.
func TestBombs(t *testing.T) {
	tree(t, nil)
	many := make([]zipEntry, 0, 100)
	for i := range 100 {
		many = append(many, zipEntry{text: "x", raw: &zip.FileHeader{
			Name: strings.Repeat("x", i+1) + ".pdf", Method: zip.Deflate, CompressedSize64: 1, UncompressedSize64: 1 << 29}})
	}
	writeZip(t, "sum.zip", many...)
	writeZip(t, "ratio.zip", many[:1]...)
	for _, name := range []string{"sum.zip", "ratio.zip"} {
		got := look(t, Options{}, name)
		if len(got) != 1 || !strings.HasPrefix(got[name], "error: limit_exceeded: unpacks to ") {
			t.Errorf("%s: %v", name, got)
		}
	}
}

// An archive that is named twice stays open until its last document is read.
func TestArchiveNamedTwice(t *testing.T) {
	tree(t, nil)
	writeZip(t, "a.zip", zipEntry{name: "1.pdf", text: "1"}, zipEntry{name: "2.pdf", text: "2"})
	if d := cmp.Diff(map[string]string{"a.zip!1.pdf": "1", "a.zip!2.pdf": "2"}, look(t, Options{}, "a.zip", "./a.zip", ".")); d != "" {
		t.Error(d)
	}
}

// Names that are no UTF-8 become names that are, and stay two where they are two.
func TestNamesInGBK(t *testing.T) {
	if runtime.GOOS != "linux" {
		t.Skip("no such names here")
	}
	tree(t, map[string]string{"in/\xcb\xe3.pdf": "one", "in/\xbe\xf6.pdf": "two", "in/算.pdf": "three"})
	want := map[string]string{`in/\xcb\xe3.pdf`: "one", `in/\xbe\xf6.pdf`: "two", "in/算.pdf": "three"}
	if diff := cmp.Diff(want, look(t, Options{}, "in")); diff != "" {
		t.Error(diff)
	}
	found, err := Find([]string{"in/\xcb\xe3.pdf"}, Options{})
	if err != nil || len(found.Sources) != 1 || found.Sources[0].Name != `in/\xcb\xe3.pdf` {
		t.Errorf("found by its name: %v, %v", found, err)
	}
}
