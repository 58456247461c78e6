package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"

	"budgetextract/cmd/budgetextract/internal/inputs"
	"budgetextract/extract"
	"budgetextract/internal/ordered"
	"budgetextract/internal/worker"
)

// isMany reports arguments that name more than one document.
func isMany(names []string) bool {
	return len(names) > 1 || isDirectory(names[0]) || inputs.IsArchive(names[0])
}

// convertMany converts the documents of several arguments, of a folder or of
// an archive in child processes and writes one JSON object a line, in the
// order given.
func convertMany(ctx context.Context, s streams, o convertOptions, password string, names []string) error {
	pool, err := newPool(o.poolOptions)
	if err != nil {
		return err
	}
	defer pool.Close()
	failed := false
	for a := range outcomes(ctx, s, o, password, pool, names) {
		if a.err != nil {
			failed = true
			s.complain(a.failure())
			continue
		}
		if _, err := s.out.Write(a.json); err != nil {
			return failure{err}
		}
	}
	if failed {
		return errReported
	}
	return nil
}

// outcomes converts documents side by side and gives what became of them in
// the order given.
func outcomes(ctx context.Context, s streams, o convertOptions, password string, pool *worker.Pool, names []string) iter.Seq[outcome] {
	job := jobOptions{Provenance: o.provenance, Password: password}.encode()
	all := ordered.Map(ctx, o.workers, foundIn(s, names), func(f found) outcome {
		if f.source == nil {
			return outcome{skipped: f.skipped}
		}
		defer f.source.Done()
		answer, err := pool.Convert(ctx, worker.Job{Name: f.source.Name, Size: f.source.Size, Open: f.source.Open, Options: job})
		return outcome{name: f.source.Name, json: answer.JSON, err: err}
	})
	return func(yield func(outcome) bool) {
		for a := range all {
			if a.skipped != nil {
				printSkips(s.err, a.skipped)
			} else if !yield(a) {
				return
			}
		}
	}
}

// outcome is what became of one document; or the files of a folder that were left
// out, which wait for their turn here because only one may write messages.
type outcome struct {
	name    string
	json    []byte
	err     error
	skipped []inputs.Skip
}

// failure is the error with the document's name before it, once.
func (o outcome) failure() error {
	message := o.err.Error()
	if prefix := o.name + ": "; len(message) > len(prefix) && message[:len(prefix)] == prefix {
		return o.err
	}
	return fmt.Errorf("%s: %w", o.name, o.err)
}

// found is a document, or what a folder holds besides.
type found struct {
	source  *inputs.Source
	skipped []inputs.Skip
}

// foundIn gives what each argument in turn names. An argument that cannot be read
// is a source with an error.
func foundIn(s streams, names []string) iter.Seq[found] {
	return func(yield func(found) bool) {
		for _, name := range names {
			in := sourcesIn(s, name)
			if len(in.Skipped) > 0 && !yield(found{skipped: in.Skipped}) {
				return
			}
			for _, x := range in.Sources {
				if !yield(found{source: x}) {
					return
				}
			}
		}
	}
}

func sourcesIn(s streams, name string) *inputs.Found {
	if name == stdinName {
		data, err := io.ReadAll(io.LimitReader(s.in, extract.MaxFileSize+1)) // one more, for the reader to refuse
		return &inputs.Found{Sources: []*inputs.Source{inputs.Bytes(stdinName, data, err)}}
	}
	in, err := inputs.Find([]string{name}, inputs.Options{MaxSize: extract.MaxFileSize, Plain: true})
	if err != nil {
		return &inputs.Found{Sources: []*inputs.Source{inputs.Bytes(name, nil, errors.Unwrap(err))}}
	}
	return in
}
