package worker

import (
	"os"
	"os/exec"
	"syscall"

	"golang.org/x/sys/unix"
)

// tieToParent has the kernel kill the child when the thread that starts it
// ends, and keeps the terminal's signals from it.
func tieToParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}

// pipeSize is how many bytes a pipe to or from a child holds: with 64 KB, as
// they are made, parent and child wait for each other ten times in a document.
// All pipes of a user together may hold 64 MB.
const pipeSize = 256 << 10

// widen has a pipe hold pipeSize bytes; where it cannot, it stays as it is.
func widen(pipe *os.File) {
	conn, err := pipe.SyscallConn()
	if err != nil {
		return
	}
	_ = conn.Control(func(fd uintptr) { _, _ = unix.FcntlInt(fd, unix.F_SETPIPE_SZ, pipeSize) })
}
