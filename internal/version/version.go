// Package version tells which program this is.
package version

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"os"
	"runtime/debug"
)

// devel is what Tool says of a program built without a version.
const devel = "devel"

// Tool is the module's version, or the commit it was built from.
func Tool() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "unknown"
	}
	if v := info.Main.Version; v != "" && v != "(devel)" {
		return v
	}
	for _, s := range info.Settings {
		if s.Key == "vcs.revision" {
			return s.Value
		}
	}
	return devel
}

// Key is the version that documents are made by. A program built without a
// version is told from others by what it is made of.
func Key() string {
	version := Tool()
	if version != devel {
		return version
	}
	exe, err := os.Executable()
	if err != nil {
		return version
	}
	f, err := os.Open(exe)
	if err != nil {
		return version
	}
	defer f.Close()
	digest, err := digestOf(f)
	if err != nil {
		return version
	}
	return version + "+" + digest
}

// The linker notes at the start of an ELF program the ID that go build gives it. Its
// last part is a hash of the whole program, so there is no need to read that.
const (
	idNote   = "\x04\x00\x00\x00Go\x00\x00" // type and name of the note; the ID is next
	idWithin = 4 << 10                      // bytes from the start of the file in which it is looked for
)

// digestOf tells a program from others: by its ID, or by all of its bytes where it
// has none.
func digestOf(program io.Reader) (string, error) {
	start := make([]byte, idWithin)
	n, err := io.ReadFull(program, start)
	if err != nil && err != io.ErrUnexpectedEOF && err != io.EOF {
		return "", err
	}
	h := sha256.New()
	_, rest, _ := bytes.Cut(start[:n], []byte(idNote))
	if end := bytes.IndexFunc(rest, func(r rune) bool { return r <= ' ' }); end > 0 {
		h.Write(rest[:end])
	} else {
		h.Write(start[:n])
		if _, err := io.Copy(h, program); err != nil {
			return "", err
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:6]), nil
}
