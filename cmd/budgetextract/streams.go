package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/term"
)

// streams are the three standard streams of a run.
type streams struct {
	in  io.Reader
	out io.Writer // data and nothing else
	err io.Writer // messages, one line each
}

// writeErrors keeps the first error of a writer.
type writeErrors struct {
	w   io.Writer
	err error
}

func (k *writeErrors) Write(p []byte) (int, error) {
	n, err := k.w.Write(p)
	if k.err == nil {
		k.err = err
	}
	return n, err
}

// errReported says that a document failed and its message stands on standard
// error already.
var errReported = errors.New("at least one document failed")

// failure is an error of a document or a file, as opposed to a wrong use of
// the command.
type failure struct{ error }

func (f failure) Unwrap() error { return f.error }

// exitStatus reports an error that nobody has reported yet and turns it into
// the exit status; after a wrong use it names the help of the command.
func (s streams) exitStatus(err error, command string) int {
	var failed failure
	var file *fs.PathError // standard output that cannot be written, for one
	switch {
	case err == nil:
		return exitOK
	case errors.Is(err, errReported):
		return exitFailed
	case errors.As(err, &failed):
		s.complain(nameFirst(failed.error))
		return exitFailed
	case errors.As(err, &file):
		s.complain(nameFirst(err))
		return exitFailed
	}
	s.complain(err)
	fmt.Fprintf(s.err, "budgetextract: try '%s --help'\n", command)
	return exitUsage
}

// nameFirst is an error of a file as messages have it; one that says more stays.
func nameFirst(err error) error {
	if path, ok := err.(*fs.PathError); ok {
		return withoutOp(path)
	}
	return err
}

// complain writes one line about an error.
func (s streams) complain(err error) {
	fmt.Fprintf(s.err, "budgetextract: %s\n", printable(err.Error()))
}

// printable keeps a message on one line and a terminal safe from what a file
// name or a document may hold.
func printable(s string) string {
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == utf8.RuneError && !strings.HasPrefix(s[i:], "\ufffd"): // a byte of a name in GBK, spelled as in the output
			fmt.Fprintf(&b, `\x%02x`, s[i])
		case unicode.IsPrint(r):
			b.WriteRune(r)
		default:
			fmt.Fprintf(&b, `\u%04x`, r)
		}
	}
	return b.String()
}

// terminal reports whether a stream is a terminal that a person looks at.
func terminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
