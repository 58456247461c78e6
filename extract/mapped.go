package extract

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
)

// Most of a large file are fonts and images that are never looked at. It is
// read where it lies, and what was looked at is let go of again, so that memory
// does not follow the size of the file.
const (
	mappedFrom = 4 << 20 // size of files that are mapped
	letGoAfter = 32      // pages read before memory is given back
)

// openMapped opens a file of a size by mapping it; ok is false where that cannot
// be done. The mapping ends with the document.
func openMapped(name string, f *os.File, size int64, o Options) (d *Document, ok bool, err error) {
	hash := sha256.New()
	if n, err := io.Copy(hash, f); err != nil || n != size {
		return nil, false, nil
	}
	data, err := mapFile(f, int(size))
	if err != nil {
		return nil, false, nil
	}
	defer func() {
		if d == nil {
			unmap(data)
		}
	}()
	defer catchFault(name, &err)()
	if d, err = Read(name, data, o); err != nil {
		return nil, true, err
	}
	d.mapped, d.sum = true, [sha256.Size]byte(hash.Sum(nil))
	runtime.AddCleanup(d, unmap, data)
	letGo(data)
	return d, true, nil
}

// catchFault makes an error of a read from a mapped file that was cut short
// since it was opened. What it returns is to be deferred.
func catchFault(name string, err *error) func() {
	before := debug.SetPanicOnFault(true)
	return func() {
		debug.SetPanicOnFault(before)
		if x := recover(); x != nil {
			*err = fmt.Errorf("%s: the file changed while it was read: %v", name, x)
		}
	}
}
