package convert

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"time"

	"budgetextract/internal/record"
	"budgetextract/internal/worker"
	"budgetextract/schema"
)

// convertFn converts documents, several of a bundle at once: a runner may give
// a whole process one bundle at a time.
type convertFn struct {
	Options

	pool    *worker.Pool
	done    chan outcome // of those under way in this bundle
	running int
}

// outcome is a document's record and JSON, or why the bundle must fail.
type outcome struct {
	rec  *record.Record
	json []byte
	err  error
}

// Setup finds the children.
func (f *convertFn) Setup() (err error) {
	f.pool, err = poolFor(f.Options)
	return err
}

// StartBundle begins with nothing under way.
func (f *convertFn) StartBundle(context.Context, func(int, []byte)) {
	f.done = make(chan outcome, f.children())
	f.running = 0
}

// ProcessElement begins with a document, and waits for another where enough
// are under way.
func (f *convertFn) ProcessElement(ctx context.Context, name string, _ func(*bool) bool, emit func(int, []byte)) error {
	if f.running == f.children() {
		if err := f.take(ctx, emit); err != nil {
			return err
		}
	}
	f.running++
	done := f.done
	go func() { done <- f.convert(ctx, name) }()
	return nil
}

// FinishBundle waits for what is under way.
func (f *convertFn) FinishBundle(ctx context.Context, emit func(int, []byte)) error {
	for f.running > 0 {
		if err := f.take(ctx, emit); err != nil {
			return err
		}
	}
	return nil
}

// take waits for a document and emits it.
func (f *convertFn) take(ctx context.Context, emit func(int, []byte)) error {
	o := <-f.done
	f.running--
	if o.err != nil {
		return o.err
	}
	line, err := o.rec.Line()
	if err != nil {
		return err
	}
	count(ctx, o.rec)
	emit(shardOf(o.rec.Name, f.Shards), newResult(line, o.json))
	return nil
}

// convert reads and converts a document. Whatever is wrong with it ends in its
// record; an error says that this process cannot convert anything.
func (f *convertFn) convert(ctx context.Context, name string) outcome {
	started := time.Now()
	rec := &record.Record{
		Name: name, Tool: f.Tool, Options: f.words(), Started: started.UTC().Round(time.Millisecond),
		Status: record.OK, Info: record.BriefOf(&schema.Document{}).Info,
	}
	text, err := f.fill(ctx, rec)
	var failure *worker.Failure
	var source *worker.SourceError
	switch {
	case ctx.Err() != nil:
		return outcome{err: context.Cause(ctx)}
	case errors.As(err, &failure), errors.As(err, &source):
		rec.Status, rec.Reason = record.Failed, strings.TrimPrefix(err.Error(), name+": ")
	case err != nil:
		return outcome{err: fmt.Errorf("%s: %w", name, err)}
	default:
		rec.Document = shardFile(documentsFolder, documentsFolder, shardOf(name, f.Shards), f.Shards, documentsExtension)
	}
	rec.Seconds = math.Round(time.Since(started).Seconds()*1000) / 1000
	return outcome{rec: rec, json: text}
}

// fill reads and converts, and says of it in the record what is known.
func (f *convertFn) fill(ctx context.Context, rec *record.Record) ([]byte, error) {
	d, err := fetch(ctx, rec.Name)
	if err != nil {
		return nil, &worker.Failure{Cause: worker.Refused, Message: err.Error()}
	}
	defer d.drop()
	rec.SHA256, rec.Size = d.sha256, d.size
	options, err := json.Marshal(job{Provenance: f.Provenance})
	if err != nil {
		return nil, err
	}
	answer, err := f.pool.Convert(ctx, worker.Job{Name: rec.Name, Size: d.size, Open: d.open, Options: options})
	rec.Peak = answer.Peak
	if err != nil {
		return nil, err
	}
	var brief record.Brief
	if err := json.Unmarshal(answer.Info, &brief); err != nil {
		return nil, &worker.Failure{Cause: worker.Crash, Message: "what its worker says of it cannot be read: " + err.Error()}
	}
	rec.Pages, rec.Info = brief.Pages, brief.Info
	if brief.Error != "" {
		rec.Status, rec.Reason = record.Partial, brief.Error
	}
	return answer.JSON, nil
}
