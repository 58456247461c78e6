//go:build unix

package worker

import (
	"io"
	"os"
	"strings"
	"syscall"
	"testing"
	"time"
)

// A read of standard input that blocks keeps the only processor of a child: a
// batch with two workers took a fifth longer.
func TestInputIsPolled(t *testing.T) {
	var fds [2]int
	if err := syscall.Pipe(fds[:]); err != nil {
		t.Fatal(err)
	}
	in, out := os.NewFile(uintptr(fds[0]), "in"), os.NewFile(uintptr(fds[1]), "out") // as standard input is: it blocks
	defer in.Close()
	p, ok := polled(in).(*os.File)
	if !ok {
		t.Fatal("no file any more")
	}
	defer p.Close()
	if err := p.SetReadDeadline(time.Now().Add(patience)); err != nil {
		t.Errorf("the runtime does not poll it: %v", err)
	}
	if again := polled(p); again != io.Reader(p) {
		t.Error("made anew though polled already")
	}
	go func() {
		io.WriteString(out, "a document")
		out.Close()
	}()
	if data, err := io.ReadAll(p); string(data) != "a document" || err != nil {
		t.Errorf("read %q, %v", data, err)
	}
}

// What is no pipe stays as it is.
func TestOtherInputStays(t *testing.T) {
	file, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for _, in := range []io.Reader{file, strings.NewReader("")} {
		if polled(in) != in {
			t.Errorf("%T was made anew", in)
		}
	}
}
