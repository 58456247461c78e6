package worker

import (
	"bufio"
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/signal"
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

// Answer is what a conversion gives.
type Answer struct {
	JSON []byte          // the document, as it is to be written
	Info json.RawMessage // what the parent wants to know of it without reading it again
	Peak int64           // most memory the child held meanwhile, bytes; 0 where it cannot be told
}

// Converter turns the bytes of a document into its JSON.
type Converter func(name string, data []byte, options json.RawMessage) (Answer, error)

// maxStack ends runaway recursion long before memory does, with a message
// that says what it was. Honest nesting needs a few megabytes.
const maxStack = 32 << 20

// manyBytes is how much memory a child may have held before it gives back, after
// an answer, what it does not need.
const manyBytes = 96 << 20

// manyLeft is how many bytes are left of documents when they are collected
// before the next one.
const manyLeft = 8 << 20

// Serve answers requests until its input ends. It caps the memory of the
// process (bytes, 0 for none) and ignores interrupts: the parent decides when
// work ends. When the input ends while a conversion runs the parent is gone,
// and the process exits.
func Serve(in io.Reader, out io.Writer, maxMemory int64, convert Converter) error {
	signal.Ignore(os.Interrupt)
	debug.SetMaxStack(maxStack)
	if err := capMemory(maxMemory); err != nil {
		return err
	}
	r := bufio.NewReader(polled(in))
	for {
		err := serveOne(r, out, convert)
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// serveOne reads one request and answers it.
func serveOne(r *bufio.Reader, out io.Writer, convert Converter) error {
	var q request
	if err := readHeader(r, &q); err != nil {
		return err
	}
	resetPeak()
	data, err := readBody(r, q.Size, 1<<62, nil)
	if err != nil {
		return err
	}
	watched := make(chan struct{})
	go func() {
		defer close(watched)
		if _, err := r.Peek(1); err != nil {
			os.Exit(0) // the parent is gone, or has closed the pool
		}
	}()
	answer, err := convert(q.Name, data, q.Options)
	peak := peakMemory()
	if err := reply(out, answer, peak, err); err != nil {
		return err
	}
	tidy(peak)
	<-watched // the reader is not safe for two at once
	return nil
}

// tidy collects what a document has left. Next to nothing lives between two
// documents; amid the next one the collector would go through all that does.
func tidy(peak int64) {
	held := []metrics.Sample{{Name: "/memory/classes/heap/objects:bytes"}}
	metrics.Read(held)
	switch {
	case peak > manyBytes:
		debug.FreeOSMemory()
	case held[0].Value.Uint64() > manyLeft:
		runtime.GC()
	}
}

// reply sends an answer, or the error instead of one.
func reply(out io.Writer, a Answer, peak int64, err error) error {
	h := response{Info: a.Info, Peak: peak, Size: int64(len(a.JSON))}
	if err != nil {
		h = response{Error: err.Error(), Peak: h.Peak}
		a.JSON = nil
	}
	if err := writeHeader(out, h); err != nil {
		return err
	}
	_, err = out.Write(a.JSON)
	return err
}
