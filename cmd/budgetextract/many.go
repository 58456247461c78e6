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
	return ordered.Map(ctx, o.workers, sourcesOf(s, names), func(x *inputs.Source) outcome {
		defer x.Done()
		answer, err := pool.Convert(ctx, worker.Job{Name: x.Name, Size: x.Size, Open: x.Open, Options: job})
		return outcome{x.Name, answer.JSON, err}
	})
}

// outcome is what became of one document.
type outcome struct {
	name string
	json []byte
	err  error
}

// failure is the error with the document's name before it, once.
func (o outcome) failure() error {
	message := o.err.Error()
	if prefix := o.name + ": "; len(message) > len(prefix) && message[:len(prefix)] == prefix {
		return o.err
	}
	return fmt.Errorf("%s: %w", o.name, o.err)
}

// sourcesOf gives the documents of each argument in turn. An argument that
// cannot be read is a source with an error.
func sourcesOf(s streams, names []string) iter.Seq[*inputs.Source] {
	return func(yield func(*inputs.Source) bool) {
		for _, name := range names {
			for _, x := range sourcesIn(s, name) {
				if !yield(x) {
					return
				}
			}
		}
	}
}

func sourcesIn(s streams, name string) []*inputs.Source {
	if name == stdinName {
		data, err := io.ReadAll(io.LimitReader(s.in, extract.MaxFileSize+1)) // one more, for the reader to refuse
		return []*inputs.Source{inputs.Bytes(stdinName, data, err)}
	}
	found, err := inputs.Find([]string{name}, inputs.Options{MaxSize: extract.MaxFileSize, Plain: true})
	if err != nil {
		return []*inputs.Source{inputs.Bytes(name, nil, errors.Unwrap(err))}
	}
	return found.Sources
}
