package batch

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"budgetextract/internal/atomicfile"
)

// errLocked says that another process holds the lock.
var errLocked = errors.New("locked")

// ErrBusy says that another run writes into the folder.
var ErrBusy = errors.New("another run is writing into this folder")

// lockName is the file that a run locks. It stays, empty; while a run goes on
// it holds the number of its process.
const lockName = ".lock"

// lock is the right to write into a folder.
type lock struct{ file *os.File }

func takeLock(folder string) (*lock, error) {
	f, err := atomicfile.Open(filepath.Join(folder, lockName))
	if err != nil {
		return nil, err
	}
	if err := lockFile(f); err != nil {
		defer f.Close()
		if errors.Is(err, errLocked) {
			return nil, fmt.Errorf("%s: %w%s", folder, ErrBusy, holder(f))
		}
		return nil, fmt.Errorf("%s: cannot lock the folder: %w", folder, err)
	}
	if err := f.Truncate(0); err != nil {
		f.Close()
		return nil, err
	}
	_, err = fmt.Fprintf(f, "%d\n", os.Getpid())
	return &lock{f}, err
}

// holder is what the lock says of who holds it.
func holder(f *os.File) string {
	data, err := io.ReadAll(io.LimitReader(f, 20))
	if err != nil || len(data) == 0 {
		return ""
	}
	return " (process " + strings.TrimSpace(string(data)) + ")"
}

func (l *lock) release() {
	_ = l.file.Truncate(0)
	l.file.Close()
}
