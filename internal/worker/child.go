package worker

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"sync"
	"sync/atomic"
	"time"
)

// child is one process that converts one document after the other.
type child struct {
	cmd    *exec.Cmd
	in     io.WriteCloser
	pipe   *os.File
	out    *bufio.Reader // of pipe
	stderr *head
	ended  chan struct{} // closed when the process has ended; cmd.ProcessState is set then
}

// start runs a child. The thread that starts it stays with it until it ends,
// because the kernel ties the child to that thread, not to the process.
func start(c Config) (*child, error) {
	started := make(chan error)
	k := &child{stderr: &head{}, ended: make(chan struct{})}
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := k.launch(c)
		started <- err
		if err == nil {
			_ = k.cmd.Wait() // how it ended stands in ProcessState
			close(k.ended)
		}
	}()
	return k, <-started
}

func (k *child) launch(c Config) error {
	args := append(c.Command[1:len(c.Command):len(c.Command)], "--max-memory", strconv.FormatInt(c.MaxMemory, 10))
	k.cmd = exec.Command(c.Command[0], args...)
	if c.Arg0 != "" {
		k.cmd.Args[0] = c.Arg0
	}
	k.cmd.Env = append(os.Environ(), c.Env...)
	k.cmd.Stderr = k.stderr
	tieToParent(k.cmd)
	// Pipes of our own: those of StdinPipe and StdoutPipe are closed by Wait,
	// which may come before the last answer is read.
	childIn, in, err := os.Pipe()
	if err != nil {
		return err
	}
	defer childIn.Close()
	out, childOut, err := os.Pipe()
	if err != nil {
		in.Close()
		return err
	}
	defer childOut.Close()
	widen(in)
	widen(out)
	k.cmd.Stdin, k.cmd.Stdout = childIn, childOut
	k.in, k.pipe, k.out = in, out, bufio.NewReader(out)
	if err := k.cmd.Start(); err != nil {
		in.Close()
		out.Close()
		return fmt.Errorf("cannot start a worker: %w", err)
	}
	go func() {
		<-k.ended
		in.Close()
	}()
	return nil
}

// kill ends the process, waits until it is gone and lets go of what it held.
func (k *child) kill() {
	_ = k.cmd.Process.Kill()
	<-k.ended
	k.pipe.Close()
}

// do has the child convert a document. alive tells whether it can go on; where
// it cannot, it has ended.
func (k *child) do(ctx context.Context, c Config, job Job) (answer Answer, alive bool, err error) {
	source, err := job.Open()
	if err != nil {
		return answer, true, &SourceError{err}
	}
	defer source.Close()
	var late atomic.Bool
	timer := time.AfterFunc(c.Timeout, func() { late.Store(true); _ = k.cmd.Process.Kill() })
	defer context.AfterFunc(ctx, func() { _ = k.cmd.Process.Kill() })()

	k.stderr.reset()
	answer, err = k.exchange(job, source)
	intime := timer.Stop()
	var refused *Failure
	if intime && (err == nil || errors.As(err, &refused)) {
		return answer, true, err
	}
	k.kill()
	return answer, false, k.explain(ctx, c, err, late.Load())
}

// explain says why an exchange with a child that has ended did not work out.
func (k *child) explain(ctx context.Context, c Config, err error, late bool) error {
	var refused *Failure
	var source *SourceError
	switch {
	case err == nil, errors.As(err, &refused), errors.As(err, &source):
		return err
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case late:
		return timeoutFailure(c.Timeout)
	}
	return deathFailure(k.stderr.String(), k.cmd.ProcessState.String(), c.MaxMemory)
}

// exchange sends the document and reads the answer.
func (k *child) exchange(job Job, source io.Reader) (Answer, error) {
	if err := k.send(job, source); err != nil {
		return Answer{}, err
	}
	var h response
	if err := readHeader(k.out, &h); err != nil {
		return Answer{}, err
	}
	body, err := readBody(k.out, h.Size, maxAnswer, job.Room)
	if err != nil {
		return Answer{}, err
	}
	if h.Error != "" {
		return Answer{Peak: h.Peak}, &Failure{Refused, h.Error}
	}
	return Answer{JSON: body, Info: h.Info, Peak: h.Peak}, nil
}

func (k *child) send(job Job, source io.Reader) error {
	if err := writeHeader(k.in, request{Name: job.Name, Options: job.Options, Size: job.Size}); err != nil {
		return err
	}
	reader := &sourceReader{r: source}
	n, err := io.CopyN(k.in, reader, job.Size)
	switch {
	case reader.err != nil && reader.err != io.EOF:
		return &SourceError{reader.err}
	case err == io.EOF:
		return &SourceError{fmt.Errorf("has %d bytes instead of %d: it changed while it was read", n, job.Size)}
	}
	return err
}

// SourceError says that a document could not be read from where it lies.
type SourceError struct{ err error }

func (e *SourceError) Error() string { return e.err.Error() }
func (e *SourceError) Unwrap() error { return e.err }

// sourceReader tells errors of reading from those of writing.
type sourceReader struct {
	r   io.Reader
	err error
}

func (s *sourceReader) Read(p []byte) (int, error) {
	n, err := s.r.Read(p)
	if err != nil {
		s.err = err
	}
	return n, err
}

// head keeps the first bytes written to it: a dying Go process says first what
// it dies of.
type head struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

const headSize = 64 << 10

func (h *head) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.buf.Write(p[:min(len(p), headSize-h.buf.Len())])
	return len(p), nil
}

func (h *head) String() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.buf.String()
}

func (h *head) reset() {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.buf.Reset()
}
