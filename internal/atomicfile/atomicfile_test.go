package atomicfile

import (
	"os"
	"path/filepath"
	"testing"
)

func names(t *testing.T, dir string) []string {
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

func TestWholeOrNotAtAll(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	if err := WriteFile(path, []byte("old")); err != nil {
		t.Fatal(err)
	}
	f, err := Create(path)
	if err != nil {
		t.Fatal(err)
	}
	f.Write([]byte("half"))
	if data, _ := os.ReadFile(path); string(data) != "old" {
		t.Errorf("before Commit: %q", data)
	}
	f.Abort()
	if n := names(t, dir); len(n) != 1 {
		t.Errorf("after Abort: %q", n)
	}
	if f, err = CreateHashed(path); err != nil {
		t.Fatal(err)
	}
	f.Write([]byte("abc"))
	if err := f.Commit(); err != nil {
		t.Fatal(err)
	}
	f.Abort()
	if data, _ := os.ReadFile(path); string(data) != "abc" {
		t.Errorf("after Commit: %q", data)
	}
	if f.Size() != 3 || f.SHA256() != "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad" {
		t.Error(f.Size(), f.SHA256())
	}
}

func TestCleanTakesOnlyWhatIsOurs(t *testing.T) {
	dir := t.TempDir()
	f, err := Create(filepath.Join(dir, "a"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Abort()
	if err := os.WriteFile(filepath.Join(dir, "b.tmp"), nil, 0o666); err != nil {
		t.Fatal(err)
	}
	if err := Clean(dir); err != nil {
		t.Fatal(err)
	}
	if n := names(t, dir); len(n) != 1 || n[0] != "b.tmp" {
		t.Errorf("left: %q", n)
	}
	if err := Clean(filepath.Join(dir, "absent")); err != nil {
		t.Error(err)
	}
}
