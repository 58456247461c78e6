//go:build unix

package extract

import (
	"os"

	"golang.org/x/sys/unix"
)

// mapFile maps the first size bytes of a file to memory.
func mapFile(f *os.File, size int) ([]byte, error) {
	return unix.Mmap(int(f.Fd()), 0, size, unix.PROT_READ, unix.MAP_PRIVATE)
}

func unmap(data []byte) { unix.Munmap(data) }

// letGo gives the memory of mapped bytes back.
func letGo(data []byte) { unix.Madvise(data, unix.MADV_DONTNEED) }
