// Command budgetextract turns the published budgets of Chinese government
// departments, as PDF or text, into typed JSON that has checked its own sums.
//
// Data goes to standard output, everything else to standard error, one line
// each: `budgetextract: NAME: what is wrong`.
package main

import (
	"budgetextract/internal/collect"
	"io"
	"os"
)

func main() {
	collect.Late(collect.OneDocument)
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// Exit status, as CONTRACT fixes it.
const (
	exitOK     = 0 // all documents written
	exitFailed = 1 // at least one document failed, the others are written
	exitUsage  = 2
)

// run is the whole command with its streams given, so that tests can call it.
func run(args []string, in io.Reader, out, errw io.Writer) int {
	s := streams{in: in, out: out, err: errw}
	root := newRootCommand(s, args)
	root.SetArgs(args)
	root.SetIn(in)
	shown := &writeErrors{w: out} // cobra ignores what becomes of help
	root.SetOut(shown)
	root.SetErr(errw)
	command, err := root.ExecuteC()
	if err == nil {
		err = shown.err
	}
	return s.exitStatus(err, command.CommandPath())
}
