package worker

import (
	"os/exec"
	"syscall"
)

// tieToParent has the kernel kill the child when the thread that starts it
// ends, and keeps the terminal's signals from it.
func tieToParent(cmd *exec.Cmd) {
	cmd.SysProcAttr = &syscall.SysProcAttr{Pdeathsig: syscall.SIGKILL, Setpgid: true}
}
