package batch

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"budgetextract/cmd/budgetextract/internal/inputs"
	"budgetextract/internal/atomicfile"
	"budgetextract/internal/export"
	"budgetextract/internal/record"
	"budgetextract/internal/worker"
)

// Config says what a run is to do.
type Config struct {
	Out     string // folder to write into
	Sources []*inputs.Source
	Pool    *worker.Pool // closed by Run when its work is done
	Workers int          // documents at once; as many as the pool has children

	Tool    string // version: documents made by another are done again
	Options string // what else changes the JSON, in words; likewise

	// Job gives a worker's options for a document of a hash, in hexadecimal digits,
	// or for one that the worker has to hash itself.
	Job func(sha256 string) json.RawMessage

	Force bool            // do everything again
	Retry []record.Status // do documents again that ended so

	Formats []export.Format // nil means those that the folder has
	Export  export.Options

	Watch Watcher // nil means nobody looks
}

// Watcher is told how a run goes on. Its methods are not called side by side.
type Watcher interface {
	Begin(total int)
	// Document has ended; known tells that an earlier run did it.
	Document(rec *record.Record, known bool)
	// Phase begins: what the run does after the documents.
	Phase(what string)
}

// ErrInterrupted says that a run was stopped before its end; what is under way
// was finished, and the next run goes on.
var ErrInterrupted = errors.New("interrupted: run the same command again to go on")

// Run converts the sources that are new or changed, and writes the tables. It
// stops early when stop is closed: what is under way is finished. When ctx is
// cancelled it stops at once. The error says why the run could not end well;
// documents that failed are no error.
func Run(ctx context.Context, stop <-chan struct{}, c Config) (*Summary, error) {
	if err := atomicfile.MkdirBelow(c.Out, documentsDir); err != nil {
		return nil, err
	}
	l, err := takeLock(c.Out)
	if err != nil {
		return nil, err
	}
	defer l.release()
	for _, sub := range []string{"", documentsDir, tablesDir} {
		if err := atomicfile.Clean(filepath.Join(c.Out, sub)); err != nil {
			return nil, err
		}
	}
	carried, err := ReadCorrections(c.Out)
	if err != nil {
		return nil, err
	}
	m, err := openManifest(c.Out, func(rec *record.Record) bool {
		return rec.Tool == c.Tool && rec.Options == c.Options && rec.Corrections == carried.digest(rec.SHA256)
	})
	if err != nil {
		return nil, err
	}
	r := &run{Config: c, corrections: carried, manifest: m, stop: stop, began: time.Now()}
	err = r.all(ctx)
	if e := m.close(); err == nil {
		err = e
	}
	return r.summary, err
}

// perWorker is how many documents are under way for each worker: while it
// converts one, another is read, and another put on the disk, which takes longer
// than to convert some pages.
const perWorker = 3

// run is a run under way.
type run struct {
	Config
	corrections *Corrections
	manifest    *manifest
	buffers     buffers
	stop        <-chan struct{}
	summary     *Summary

	mu       sync.Mutex
	queue    []*inputs.Source // not begun
	again    []*task          // documents that took a worker with them
	doneNow  int              // documents done by this run
	known    int              // and by earlier ones
	pagesNow int              // of those done by this run
	began    time.Time
	report   export.Report
}

func (r *run) all(ctx context.Context) error {
	if r.Watch != nil {
		r.Watch.Begin(len(r.Sources))
	}
	err := r.convertAll(ctx)
	if err == nil && r.stopped() {
		err = ErrInterrupted
	}
	if err == nil {
		err = r.finish(ctx)
	}
	var e error
	if r.summary, e = r.sum(); err == nil {
		err = e
	}
	return err
}

func (r *run) stopped() bool {
	select {
	case <-r.stop:
		return true
	default:
		return false
	}
}

// convertAll does all documents side by side, and then, one at a time, those
// again that took their worker with them.
func (r *run) convertAll(ctx context.Context) error {
	ctx, halt := context.WithCancelCause(ctx)
	defer halt(nil)
	r.queue = queueOf(r.Sources)
	var group sync.WaitGroup
	for range perWorker * max(1, r.Workers) {
		group.Go(func() {
			for s := r.take(); s != nil && ctx.Err() == nil && !r.stopped(); s = r.take() {
				if err := r.source(ctx, s); err != nil {
					halt(err)
				}
			}
		})
	}
	group.Wait()
	slices.SortFunc(r.again, func(a, b *task) int { return compareKeys(a.key, b.key) })
	for _, t := range r.again {
		if ctx.Err() != nil || r.stopped() {
			break
		}
		answer, err := r.Pool.Again(ctx, t.job())
		if err := r.finishTask(t, answer, err); err != nil {
			halt(err)
		}
	}
	return context.Cause(ctx)
}

// lastOnes is how many documents at the end are done in the order of their size,
// the largest first: a large one at the very end keeps one worker busy while the
// others have nothing left to do. It is few enough for their archives to be open
// all at once.
const lastOnes = 64

// queueOf are sources in the order in which they are done.
func queueOf(sources []*inputs.Source) []*inputs.Source {
	queue := slices.Clone(sources)
	last := queue[max(0, len(queue)-lastOnes):]
	slices.SortStableFunc(last, func(a, b *inputs.Source) int { return cmp.Compare(b.Size, a.Size) })
	return queue
}

// take gives the next source, nil after the last.
func (r *run) take() *inputs.Source {
	r.mu.Lock()
	defer r.mu.Unlock()
	if len(r.queue) == 0 {
		return nil
	}
	s := r.queue[0]
	r.queue = r.queue[1:]
	return s
}

// source does one document, unless an earlier run has.
func (r *run) source(ctx context.Context, s *inputs.Source) error {
	t := newTask(r, s)
	defer t.light()
	if t.err == nil {
		t.read()
	}
	if e := r.manifest.lookup(t.key); t.err == nil && r.done(e) {
		s.Done()
		e.seen = true // no other source has this name
		rec, err := r.manifest.record(e)
		if err == nil {
			r.watch(rec, true)
		}
		return err
	}
	if t.err != nil {
		return r.fail(t, t.err)
	}
	job := t.job()
	job.Room = r.buffers.take(0)
	answer, err := r.Pool.Try(ctx, job)
	defer r.buffers.give(answer.JSON)
	if worker.Died(err) {
		r.mu.Lock()
		r.again = append(r.again, t.light())
		r.mu.Unlock()
		return nil
	}
	return r.finishTask(t, answer, err)
}

// done reports whether an earlier run has done a document and need not do it
// again.
func (r *run) done(e *entry) bool {
	if e == nil || !e.current || r.Force || slices.Contains(r.Retry, e.status) {
		return false
	}
	if e.status == record.Failed {
		return true
	}
	_, err := os.Stat(filepath.Join(r.Out, filepath.FromSlash(e.document())))
	return err == nil
}

// finishTask writes what a worker made of a document, or why it made nothing.
func (r *run) finishTask(t *task, answer worker.Answer, err error) error {
	defer t.source.Done()
	t.peak = answer.Peak
	var failure *worker.Failure
	var source *worker.SourceError
	switch {
	case errors.As(err, &failure), errors.As(err, &source):
		return r.fail(t, err)
	case err != nil:
		return err
	}
	return r.write(t, answer)
}

// write puts the document and its line on the disk, in this order.
func (r *run) write(t *task, answer worker.Answer) error {
	var brief record.Brief
	if err := json.Unmarshal(answer.Info, &brief); err != nil {
		return fmt.Errorf("%s: what the worker says of it cannot be read: %w", t.key.name, err)
	}
	if brief.SHA256 != t.hash {
		return r.fail(t, errChanged)
	}
	rec := t.record(record.OK)
	rec.Document = documentPath(t.key)
	if err := r.keep(t, rec.Document); err != nil {
		return err
	}
	text, brief, err := r.correct(t, answer, brief)
	if err != nil {
		return err
	}
	rec.Corrections = r.corrections.digest(t.hash)
	rec.Pages, rec.Info = brief.Pages, brief.Info
	if brief.Error != "" {
		rec.Status, rec.Reason = record.Partial, brief.Error
	}
	if err := atomicfile.WriteFile(filepath.Join(r.Out, filepath.FromSlash(rec.Document)), text); err != nil {
		return err
	}
	return r.note(rec)
}

// fail notes a document of which nothing is written. What an earlier run wrote
// of it goes.
func (r *run) fail(t *task, err error) error {
	rec := t.record(record.Failed)
	rec.Reason = withoutName(err.Error(), t.key.name)
	if t.hash != "" {
		path := documentPath(t.key)
		if err := os.Remove(filepath.Join(r.Out, filepath.FromSlash(path))); err != nil && !os.IsNotExist(err) {
			return err
		}
	}
	return r.note(rec)
}

func (r *run) note(rec *record.Record) error {
	if err := r.manifest.append(rec); err != nil {
		return err
	}
	r.watch(rec, false)
	return nil
}

func (r *run) watch(rec *record.Record, known bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if known {
		r.known++
	} else {
		r.doneNow++
		r.pagesNow += rec.Pages
	}
	if r.Watch != nil {
		r.Watch.Document(rec, known)
	}
}
