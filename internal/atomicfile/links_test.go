package atomicfile

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

// Nothing is written through a link that somebody left below the folder.
func TestLinksAreNotFollowed(t *testing.T) {
	dir, victim := t.TempDir(), filepath.Join(t.TempDir(), "victim")
	if err := os.WriteFile(victim, []byte("precious"), 0o666); err != nil {
		t.Fatal(err)
	}
	link := func(to, name string) {
		t.Helper()
		if err := os.Symlink(to, filepath.Join(dir, name)); err != nil {
			t.Skip("no links here: ", err)
		}
	}
	link(victim, "a.json")
	link(victim, ".~a.json.tmp")
	if err := WriteFile(filepath.Join(dir, "a.json"), []byte("mine")); err != nil {
		t.Fatal(err)
	}
	if data, _ := os.ReadFile(filepath.Join(dir, "a.json")); string(data) != "mine" {
		t.Errorf("the file holds %q", data)
	}
	link(victim, "lock")
	if _, err := Open(filepath.Join(dir, "lock")); !errors.Is(err, ErrLink) {
		t.Errorf("a link is opened: %v", err)
	}
	link(filepath.Dir(victim), "documents")
	for _, sub := range []string{"documents", "documents/below"} {
		if err := MkdirBelow(dir, sub); !errors.Is(err, ErrLink) {
			t.Errorf("%s is made below a link: %v", sub, err)
		}
	}
	if data, _ := os.ReadFile(victim); string(data) != "precious" {
		t.Errorf("the victim holds %q", data)
	}
}

// The folder that the user names may be a link, and may be missing.
func TestMkdirBelow(t *testing.T) {
	real := t.TempDir()
	named := filepath.Join(t.TempDir(), "named")
	if err := os.Symlink(real, named); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, root := range []string{named, filepath.Join(real, "new")} {
		if err := MkdirBelow(root, "documents/below"); err != nil {
			t.Error(err)
		}
		if _, err := os.Stat(filepath.Join(root, "documents", "below")); err != nil {
			t.Error(err)
		}
	}
}
