package inputs

import (
	"archive/zip"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"sync"
	"unicode/utf8"

	"golang.org/x/text/encoding/simplifiedchinese"
)

// Limits of an archive.
const (
	maxEntries  = 200_000  // names to keep; a province has some ten thousand
	maxUnpacked = 64 << 30 // bytes in all that the entries say they have
	maxRatio    = 200      // unpacked over packed, of all; PDFs stay below 20, text below 50
	freeRatio   = 64 << 20 // bytes that may be unpacked at any ratio
)

// archive is a ZIP file, open from the first document read to the last.
type archive struct {
	path string

	mu      sync.Mutex
	reader  *zip.ReadCloser
	pending int // entries not done yet
}

// entry is a document in an archive.
type entry struct {
	archive *archive
	index   int
	size    int64
}

var (
	errEncrypted  = errors.New("encrypted in its archive: unpack it first")
	errOutside    = errors.New("its name leads out of the archive")
	errNested     = errors.New("an archive within an archive: unpack it first")
	errSizeLie    = errors.New("is larger than its archive says")
	errUnpackable = errors.New("cannot be unpacked")
)

// archive takes the documents of a ZIP file. One that is damaged or past a
// limit is one failed document.
func (f *finder) archive(path string) {
	a := &archive{path: path}
	z, err := zip.OpenReader(path)
	if err != nil && !(errors.Is(err, zip.ErrInsecurePath) && z != nil) {
		f.failed(path, err)
		return
	}
	defer z.Close()
	if err := checkArchive(&z.Reader); err != nil {
		f.failed(path, err)
		return
	}
	for i, e := range z.File {
		f.entry(a, i, e)
	}
}

// checkArchive refuses archives that would unpack to more than they should.
func checkArchive(z *zip.Reader) error {
	if len(z.File) > maxEntries {
		return fmt.Errorf("limit_exceeded: %d entries, at most %d", len(z.File), maxEntries)
	}
	var packed, unpacked uint64
	for _, e := range z.File {
		if e.UncompressedSize64 > maxUnpacked || e.CompressedSize64 > maxUnpacked {
			return fmt.Errorf("limit_exceeded: an entry says it has %d bytes", e.UncompressedSize64)
		}
		packed += e.CompressedSize64
		unpacked += e.UncompressedSize64
	}
	switch {
	case unpacked > maxUnpacked:
		return fmt.Errorf("limit_exceeded: unpacks to %d bytes, at most %d", unpacked, int64(maxUnpacked))
	case unpacked > freeRatio && unpacked/maxRatio > packed:
		return fmt.Errorf("limit_exceeded: unpacks to %d times its size, at most %d", unpacked/max(1, packed), maxRatio)
	}
	return nil
}

// entry takes one entry of an archive.
func (f *finder) entry(a *archive, index int, e *zip.File) {
	name := entryName(e)
	full := nameOf(filepath.Clean(a.path)) + "!" + name
	base := name[strings.LastIndexByte(name, '/')+1:]
	switch {
	case strings.HasSuffix(name, "/"):
		return
	case !filepath.IsLocal(filepath.FromSlash(name)):
		f.add(&Source{Name: full, Err: errOutside})
	case strings.HasPrefix(base, ".") || strings.HasPrefix(name, "__MACOSX/"):
		f.skip(full, "hidden")
	case IsArchive(name):
		f.add(&Source{Name: full, Err: errNested})
	case !isDocument(name):
		f.skip(full, "neither PDF nor text by its name")
	case !e.Mode().IsRegular():
		f.skip(full, "no regular file")
	case e.Flags&1 != 0:
		f.add(&Source{Name: full, Err: errEncrypted})
	case int64(e.UncompressedSize64) > f.o.MaxSize:
		f.add(&Source{Name: full, Err: tooLarge(int64(e.UncompressedSize64), f.o.MaxSize)})
	default:
		a.pending++
		size := int64(e.UncompressedSize64)
		f.add(&Source{Name: full, Size: size, entry: &entry{a, index, size}})
	}
}

// entryName is the name of an entry with slashes. Archives packed under
// Chinese Windows have names in GB18030 and do not say so.
func entryName(e *zip.File) string {
	name := e.Name
	if e.NonUTF8 && !utf8.ValidString(name) {
		if s, err := simplifiedchinese.GB18030.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ToValidUTF8(strings.ReplaceAll(name, `\`, "/"), "\ufffd")
}

// open gives the bytes of an entry, and no more than it says it has.
func (e *entry) open() (io.ReadCloser, error) {
	z, err := e.archive.open()
	if err != nil {
		return nil, err
	}
	if e.index >= len(z.File) {
		return nil, errUnpackable
	}
	r, err := z.File[e.index].Open()
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errUnpackable, err)
	}
	return &bounded{ReadCloser: r, left: e.size}, nil
}

func (a *archive) open() (*zip.ReadCloser, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.reader != nil {
		return a.reader, nil
	}
	z, err := zip.OpenReader(a.path)
	if err != nil && z == nil {
		return nil, cause(err)
	}
	a.reader = z
	return z, nil
}

// done closes the archive after its last entry.
func (a *archive) done() {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.pending--; a.pending == 0 && a.reader != nil {
		a.reader.Close()
		a.reader = nil
	}
}

// bounded fails when there is more to read than there should be.
type bounded struct {
	io.ReadCloser
	left int64
}

func (b *bounded) Read(p []byte) (int, error) {
	n, err := b.ReadCloser.Read(p)
	if b.left -= int64(n); b.left < 0 {
		return 0, errSizeLie
	}
	if err != nil && err != io.EOF {
		err = fmt.Errorf("%w: %w", errUnpackable, err)
	}
	return n, err
}
