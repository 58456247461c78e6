package export

import (
	"archive/zip"
	"compress/flate"
	"hash"
	"hash/crc32"
	"io"
	"os"
	"runtime"
)

// spill collects a part of an archive, compressed, in a file without a name.
type spill struct {
	file *os.File
	flat *flate.Writer
	crc  hash.Hash32
	size int64
}

// newSpill makes a spill in the folder for temporary files. Its name goes at
// once where that can be done, so that nothing stays behind if the process is
// killed.
func newSpill() (*spill, error) {
	f, err := os.CreateTemp("", "budgetextract-*.tmp")
	if err != nil {
		return nil, err
	}
	if runtime.GOOS != "windows" {
		if err := os.Remove(f.Name()); err != nil {
			f.Close()
			return nil, err
		}
	}
	flat, err := flate.NewWriter(f, flate.DefaultCompression)
	if err != nil {
		f.Close()
		return nil, err
	}
	return &spill{file: f, flat: flat, crc: crc32.NewIEEE()}, nil
}

// Write implements [io.Writer].
func (s *spill) Write(p []byte) (int, error) {
	s.crc.Write(p)
	s.size += int64(len(p))
	return s.flat.Write(p)
}

// store copies the part into an archive.
func (s *spill) store(z *zip.Writer, name string) error {
	if err := s.flat.Close(); err != nil {
		return err
	}
	packed, err := s.file.Seek(0, io.SeekCurrent)
	if err != nil {
		return err
	}
	if _, err := s.file.Seek(0, io.SeekStart); err != nil {
		return err
	}
	w, err := z.CreateRaw(&zip.FileHeader{
		Name: name, Method: zip.Deflate, CRC32: s.crc.Sum32(),
		CompressedSize64: uint64(packed), UncompressedSize64: uint64(s.size),
	})
	if err != nil {
		return err
	}
	_, err = io.Copy(w, s.file)
	return err
}

func (s *spill) discard() {
	s.file.Close()
	if runtime.GOOS == "windows" {
		os.Remove(s.file.Name())
	}
}
