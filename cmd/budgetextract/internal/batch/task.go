package batch

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"math"
	"strings"
	"time"

	"budgetextract/cmd/budgetextract/internal/inputs"
	"budgetextract/internal/record"
	"budgetextract/internal/worker"
)

// task is a document on its way through a run.
type task struct {
	run     *run
	source  *inputs.Source
	key     key
	hash    string // in hex; empty if it cannot be read
	data    []byte // the document, if it is not too large to hold
	started time.Time
	peak    int64
	err     error // why it cannot be read
}

func newTask(r *run, s *inputs.Source) *task {
	return &task{run: r, source: s, key: key{name: s.Name}, started: time.Now(), err: s.Err}
}

// read takes the hash.
func (t *task) read() {
	f, err := t.source.Open()
	if err != nil {
		t.err = err
		return
	}
	defer f.Close()
	hash, n := sha256.New(), int64(0)
	most := t.source.Size + 1 // one byte more tells that it has grown
	limited := io.LimitReader(f, most)
	if t.source.Size <= maxHeld {
		n, err = t.hold(limited, most)
		hash.Write(t.data)
	} else {
		n, err = io.Copy(hash, limited)
	}
	switch {
	case err != nil:
		t.err = err
	case n != t.source.Size:
		t.err = errChanged
	default:
		hash.Sum(t.key.hash[:0])
		t.hash = hex.EncodeToString(t.key.hash[:])
	}
}

// hold reads the document into memory.
func (t *task) hold(r io.Reader, size int64) (int64, error) {
	held := bytes.NewBuffer(t.run.buffers.take(int(size) + bytes.MinRead)) // with the room that ReadFrom wants
	n, err := held.ReadFrom(r)
	t.data = held.Bytes()
	return n, err
}

// light lets go of the bytes, for a task that has to wait or is done.
func (t *task) light() *task {
	t.run.buffers.give(t.data)
	t.data = nil
	return t
}

// job is the document as a worker takes it. The time of the document runs from
// then on, not from when it began to wait for a worker.
func (t *task) job() worker.Job {
	open := func() (io.ReadCloser, error) {
		t.started = time.Now()
		if t.data != nil {
			return io.NopCloser(bytes.NewReader(t.data)), nil
		}
		return t.source.Open()
	}
	known := ""
	if t.data != nil { // what was hashed is what is sent
		known = t.hash
	}
	return worker.Job{Name: t.key.name, Size: t.source.Size, Open: open, Options: t.run.Job(known)}
}

// record is the line of the document as far as the task knows.
func (t *task) record(status record.Status) *record.Record {
	rec := &record.Record{
		Name: t.key.name, SHA256: t.hash, Size: t.source.Size,
		Tool: t.run.Tool, Options: t.run.Options,
		Started: t.started.UTC().Round(time.Millisecond),
		Seconds: math.Round(time.Since(t.started).Seconds()*1000) / 1000,
		Peak:    t.peak, Status: status,
	}
	rec.Info = record.BriefOf(noDocument).Info
	return rec
}

// withoutName takes the document's name off a message: the line has it.
func withoutName(message, name string) string {
	return strings.TrimPrefix(message, name+": ")
}

func compareKeys(a, b key) int {
	return cmp.Or(strings.Compare(a.name, b.name), bytes.Compare(a.hash[:], b.hash[:]))
}
