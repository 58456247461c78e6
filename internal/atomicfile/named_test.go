package atomicfile

import (
	"os"
	"path/filepath"
	"testing"
)

// TestNamedLinkKeepsItsPlace: the superuser's -o /dev/full put a file in place of the
// device.
func TestNamedLinkKeepsItsPlace(t *testing.T) {
	dir := t.TempDir()
	target, link := filepath.Join(dir, "target"), filepath.Join(dir, "link")
	if err := os.Symlink("target", link); err != nil {
		t.Skip("no links here: ", err)
	}
	for _, text := range []string{"long text", "short"} {
		if err := WriteNamed(link, []byte(text)); err != nil {
			t.Fatal(err)
		}
		if data, _ := os.ReadFile(target); string(data) != text {
			t.Errorf("the link leads to %q", data)
		}
	}
	if info, err := os.Lstat(link); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link became %v, %v", info, err)
	}
	if n := names(t, dir); len(n) != 2 {
		t.Errorf("there are %q", n)
	}
}

// TestNamedFileIsWholeOrAsBefore: a folder under the name is an error that leaves nothing.
func TestNamedFileIsWholeOrAsBefore(t *testing.T) {
	dir := t.TempDir()
	if err := WriteNamed(dir, []byte("x")); err == nil {
		t.Error("a folder was written")
	}
	path := filepath.Join(dir, "a")
	if err := WriteNamed(path, []byte("x")); err != nil {
		t.Fatal(err)
	}
	if n := names(t, dir); len(n) != 1 {
		t.Errorf("there are %q", n)
	}
}
