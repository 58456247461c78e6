// Package atomicfile writes files that are there whole or not at all, whenever
// the process or the machine stops.
package atomicfile

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"hash"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// The temporary name of a file is its own with these around it, in the same
// folder. It does not vary: a run that was killed leaves at most one for each
// file, and the next run takes it away.
const (
	tempPrefix = ".~"
	tempSuffix = ".tmp"
)

const bufferSize = 64 << 10

// File is a file being written under its temporary name.
type File struct {
	path   string
	file   *os.File
	buffer *bufio.Writer
	digest hash.Hash // nil where nobody asks for it
	size   int64
}

// Create begins the file at path. The caller ends it with Commit or Abort.
func Create(path string) (*File, error) {
	return create(path, bufferSize)
}

func create(path string, buffer int) (*File, error) {
	f, err := createTemp(path)
	if err != nil {
		return nil, err
	}
	return &File{path: path, file: f, buffer: bufio.NewWriterSize(f, buffer)}, nil
}

// createTemp makes the temporary file anew: what stands under its name may be a
// link that leads elsewhere.
func createTemp(path string) (*os.File, error) {
	const anew = os.O_WRONLY | os.O_CREATE | os.O_EXCL
	f, err := os.OpenFile(tempName(path), anew, 0o666)
	if !os.IsExist(err) {
		return f, err
	}
	if err := os.Remove(tempName(path)); err != nil {
		return nil, err
	}
	return os.OpenFile(tempName(path), anew, 0o666)
}

// CreateHashed is Create of a file that is to tell its digest.
func CreateHashed(path string) (*File, error) {
	a, err := Create(path)
	if err != nil {
		return nil, err
	}
	a.digest = sha256.New()
	a.buffer = bufio.NewWriterSize(io.MultiWriter(a.file, a.digest), bufferSize)
	return a, nil
}

func tempName(path string) string {
	dir, name := filepath.Split(path)
	return dir + tempPrefix + name + tempSuffix
}

// Write implements [io.Writer].
func (f *File) Write(p []byte) (int, error) {
	n, err := f.buffer.Write(p)
	f.size += int64(n)
	return n, err
}

// Commit puts the file on the disk and gives it its name.
func (f *File) Commit() error {
	err := f.buffer.Flush()
	if err == nil {
		err = f.file.Sync()
	}
	if e := f.file.Close(); err == nil {
		err = e
	}
	if err != nil {
		os.Remove(tempName(f.path))
		return err
	}
	return os.Rename(tempName(f.path), f.path)
}

// Abort takes the file away again. After Commit it does nothing.
func (f *File) Abort() {
	if f.file.Close() == nil {
		os.Remove(tempName(f.path))
	}
}

// Size is the number of bytes written so far.
func (f *File) Size() int64 { return f.size }

// SHA256 is the digest of the bytes of a committed file, in hex, if it was begun by
// CreateHashed.
func (f *File) SHA256() string { return hex.EncodeToString(f.digest.Sum(nil)) }

// WriteFile writes a whole file.
func WriteFile(path string, data []byte) error {
	f, err := create(path, 0) // it is written at once
	if err != nil {
		return err
	}
	if _, err := f.Write(data); err != nil {
		f.Abort()
		return err
	}
	return f.Commit()
}

// Clean removes from a folder what a killed run left under temporary names.
func Clean(dir string) error {
	entries, err := os.ReadDir(dir)
	if os.IsNotExist(err) {
		return nil
	}
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), tempPrefix) && strings.HasSuffix(e.Name(), tempSuffix) {
			if err := os.Remove(filepath.Join(dir, e.Name())); err != nil {
				return err
			}
		}
	}
	return err
}

// SyncDir makes the names in a folder last. Where folders cannot be synced
// there is nothing to do.
func SyncDir(dir string) {
	if d, err := os.Open(dir); err == nil {
		_ = d.Sync()
		d.Close()
	}
}
