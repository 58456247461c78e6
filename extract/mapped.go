package extract

import (
	"crypto/sha256"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
)

// Most of a large file are fonts and images that are never looked at. It is
// read where it lies, and what was looked at is let go of again, so that memory
// does not follow the size of the file.
const (
	mappedFrom = 1 << 16 // size of files that are mapped; below it copying is as fast
	letGoFrom  = 4 << 20 // size of files whose memory is given back while they are read
	letGoAfter = 32      // pages read before it is

	hashedAtOnce = 1 << 18 // bytes
)

// openMapped opens a file by mapping it; ok is false where that cannot be done. The
// mapping ends with the document, and the file is closed.
func openMapped(f *os.File, info os.FileInfo, o Options) (d *Document, ok bool, err error) {
	name := info.Name()
	data, err := mapFile(f, int(info.Size()))
	if err != nil {
		return nil, false, nil
	}
	defer func() {
		if d == nil {
			unmap(data)
			f.Close()
		}
	}()
	defer catchFault(name, &err)()
	if d, err = Read(name, data, o); err != nil {
		return nil, true, err
	}
	d.file, d.info = f, info
	runtime.AddCleanup(d, unmap, data)
	d.letGo(data)
	return d, true, nil
}

// changed is an error where the file was written to since it was opened: the mapping
// shows its old bytes and new ones. A file that took its name leaves it as it was. It is
// asked after each page, and to ask an open file costs a third of asking by a path.
func (d *Document) changed() error {
	now, err := d.file.Stat()
	if err != nil || now.Size() == d.info.Size() && now.ModTime().Equal(d.info.ModTime()) {
		return nil
	}
	return fmt.Errorf("%s: the file changed while it was read", d.name)
}

// letGo gives the memory of a part of a large file back; when it is read again it comes
// from the file again.
func (d *Document) letGo(part []byte) {
	if len(d.data) >= letGoFrom {
		letGo(part)
	}
}

// hashMapped hashes a mapped file piece by piece, so that it is never in memory
// whole; nil when it changed.
func (d *Document) hashMapped() (sum []byte) {
	var err error
	defer runtime.KeepAlive(d)
	defer catchFault(d.name, &err)()
	hash := sha256.New()
	for rest := d.data; len(rest) > 0; {
		piece := rest[:min(len(rest), hashedAtOnce)]
		hash.Write(piece)
		d.letGo(piece)
		rest = rest[len(piece):]
	}
	if d.changed() != nil {
		return nil
	}
	return hash.Sum(nil)
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
