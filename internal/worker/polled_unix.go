//go:build unix

package worker

import (
	"io"
	"io/fs"
	"os"
	"syscall"
	"time"
)

// polled gives a pipe as a file that the runtime polls. A goroutine that waits
// to read from it keeps no thread then. In a read that blocks it would keep the
// only processor of a child as well, until the runtime finds out, up to 10 ms
// later, and the document would wait meanwhile.
func polled(in io.Reader) io.Reader {
	f, ok := in.(*os.File)
	if !ok || f.SetReadDeadline(time.Time{}) == nil {
		return in // no file, or polled already: no other has deadlines
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
		return in // a terminal is shared with others, who want to block
	}
	fd, err := syscall.Dup(int(f.Fd()))
	if err != nil {
		return in
	}
	syscall.CloseOnExec(fd)
	if err := syscall.SetNonblock(fd, true); err != nil {
		syscall.Close(fd)
		return in
	}
	return os.NewFile(uintptr(fd), f.Name())
}
