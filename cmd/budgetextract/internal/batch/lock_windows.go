package batch

import (
	"errors"
	"os"

	"golang.org/x/sys/windows"
)

// lockFile takes the lock on an open file; the system lets go of it when the
// process ends, however it ends. It covers a byte that is never written, since
// others could not read what it covers.
func lockFile(f *os.File) error {
	const flags = windows.LOCKFILE_EXCLUSIVE_LOCK | windows.LOCKFILE_FAIL_IMMEDIATELY
	err := windows.LockFileEx(windows.Handle(f.Fd()), flags, 0, 1, 0, &windows.Overlapped{OffsetHigh: 1})
	if errors.Is(err, windows.ERROR_LOCK_VIOLATION) {
		return errLocked
	}
	return err
}
