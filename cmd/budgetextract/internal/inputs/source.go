package inputs

import (
	"bytes"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"unicode/utf8"
)

// Source is a document that was found.
type Source struct {
	Name  string // as the user named it: path, or archive.zip!path/in/it; slashes
	Size  int64
	Err   error // why it cannot be read, where that is known already
	path  string
	data  []byte
	entry *entry
}

// Bytes is a document that is held already, or the error instead of it.
func Bytes(name string, data []byte, err error) *Source {
	return &Source{Name: name, Size: int64(len(data)), data: data, Err: err}
}

// Open gives the bytes of the document, Size of them. Each call begins anew.
func (s *Source) Open() (io.ReadCloser, error) {
	switch {
	case s.Err != nil:
		return nil, s.Err
	case s.entry != nil:
		return s.entry.open()
	case s.path == "":
		return io.NopCloser(bytes.NewReader(s.data)), nil
	}
	f, err := os.Open(s.path)
	if err != nil {
		return nil, cause(err)
	}
	info, err := f.Stat()
	switch {
	case err != nil:
	case !info.Mode().IsRegular():
		err = errNoFile
	case info.Size() != s.Size:
		err = fmt.Errorf("has %d bytes, had %d: it changes while it is read", info.Size(), s.Size)
	}
	if err != nil {
		f.Close()
		return nil, cause(err)
	}
	return f, nil
}

// Done says that the document is not needed any more; an archive is closed
// with its last one.
func (s *Source) Done() {
	if s.entry != nil {
		s.entry.archive.done()
	}
}

// fileSource is a file by its path.
func fileSource(path string, size, limit int64) *Source {
	s := &Source{Name: nameOf(filepath.Clean(path)), Size: size, path: path}
	if size > limit {
		s.Err = tooLarge(size, limit)
	}
	return s
}

// nameOf is a path as the name of a document, with slashes. Disks of old hold
// names in GBK; JSON holds UTF-8 alone, and would make one name of several. So
// bytes that are none are spelled out: \xcb\xe3.pdf.
func nameOf(path string) string {
	path = filepath.ToSlash(path)
	if utf8.ValidString(path) {
		return path
	}
	var b strings.Builder
	for i := 0; i < len(path); {
		r, n := utf8.DecodeRuneInString(path[i:])
		if r == utf8.RuneError && n == 1 {
			fmt.Fprintf(&b, `\x%02x`, path[i])
		} else {
			b.WriteString(path[i : i+n])
		}
		i += n
	}
	return b.String()
}

func tooLarge(size, limit int64) error {
	return fmt.Errorf("limit_exceeded: %d bytes are more than the %d a document may have", size, limit)
}
