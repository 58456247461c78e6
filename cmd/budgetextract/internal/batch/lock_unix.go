//go:build unix

package batch

import (
	"errors"
	"os"
	"syscall"
)

// lockFile takes the lock on an open file; the kernel lets go of it when the
// process ends, however it ends.
func lockFile(f *os.File) error {
	err := syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return errLocked
	}
	return err
}
