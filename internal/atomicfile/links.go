package atomicfile

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// ErrLink says that a symbolic link stands where a file or folder of ours
// belongs: what is written through it would land where nobody asked for it.
var ErrLink = errors.New("is a symbolic link")

// MkdirBelow makes the folder sub, a path with slashes, below the folder root,
// and root where it is missing. No folder below root may be a link.
func MkdirBelow(root, sub string) error {
	if info, err := os.Stat(root); err == nil && !info.IsDir() {
		return fmt.Errorf("%s: is a file, not a folder", root)
	}
	folder := root
	for part := range strings.SplitSeq(sub, "/") {
		if part == "" {
			continue
		}
		folder = filepath.Join(folder, part)
		if err := noLink(folder); err != nil {
			return err
		}
	}
	return os.MkdirAll(folder, 0o777)
}

// Open opens a file to read and write, and makes it where it is missing. It
// may not be a link.
func Open(path string) (*os.File, error) {
	if err := noLink(path); err != nil {
		return nil, err
	}
	return os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o666)
}

func noLink(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case info.Mode()&fs.ModeSymlink != 0:
		return &fs.PathError{Op: "open", Path: path, Err: ErrLink}
	}
	return nil
}
