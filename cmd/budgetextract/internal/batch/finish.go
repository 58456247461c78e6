package batch

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"budgetextract/internal/atomicfile"
	"budgetextract/internal/export"
	"budgetextract/internal/record"
	"budgetextract/schema"
)

// tablesDir is where the tables stand, below the folder.
const tablesDir = "tables"

var (
	errChanged = errors.New("changed while it was read")
	noDocument = &schema.Document{}
)

// finish brings the folder in order after all documents are done: versions
// that are no more go, the manifest is sorted, the tables are made.
func (r *run) finish(ctx context.Context) error {
	r.Pool.Close() // the rest needs no worker, and may need their memory
	r.manifest.dropReplaced()
	if err := r.manifest.rewrite(); err != nil {
		return err
	}
	if err := r.sweep(); err != nil {
		return err
	}
	atomicfile.SyncDir(filepath.Join(r.Out, documentsDir))
	atomicfile.SyncDir(r.Out)
	return r.writeTables(ctx)
}

// sweep removes the documents that the manifest does not name.
func (r *run) sweep() error {
	kept := map[string]bool{}
	for _, e := range r.manifest.sorted() {
		if d := e.document(); d != "" {
			kept[filepath.Base(d)] = true
		}
	}
	dir, err := os.Open(filepath.Join(r.Out, documentsDir))
	if err != nil {
		return err
	}
	defer dir.Close()
	for {
		files, err := dir.Readdirnames(1000)
		for _, name := range files {
			if isDocumentName(name) && !kept[name] {
				if err := os.Remove(filepath.Join(r.Out, documentsDir, name)); err != nil {
					return err
				}
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

// writeTables makes the tables from the documents, if they are not there yet.
func (r *run) writeTables(ctx context.Context) error {
	settings := export.Settings{Formats: r.Formats, Options: r.Export}
	if r.Formats == nil {
		var ok bool
		if settings, ok = export.ReadSettings(r.Out); !ok {
			return nil
		}
	}
	written := r.written()
	settings.Digest = digest(written)
	if export.Current(r.Out, settings) {
		return nil
	}
	if r.Watch != nil {
		r.Watch.Phase(fmt.Sprintf("writing the tables of %d documents", len(written)))
	}
	paths := func(yield func(string) bool) {
		for _, e := range written {
			if !yield(filepath.Join(r.Out, filepath.FromSlash(e.document()))) {
				return
			}
		}
	}
	report, err := export.WriteDir(
		export.Dir{Root: r.Out, Sub: tablesDir, Settings: settings, Alone: true},
		until(ctx, r.stop, export.ReadFiles(ctx, paths, r.Workers)))
	r.report = report
	return err
}

// written are the entries that have a document.
func (r *run) written() []*entry {
	all := r.manifest.sorted()
	kept := all[:0]
	for _, e := range all {
		if e.status != record.Failed {
			kept = append(kept, e)
		}
	}
	return kept
}

// digest tells apart what the tables are made of: the documents and the
// versions that made them.
func digest(written []*entry) string {
	h := sha256.New()
	for _, e := range written {
		fmt.Fprintf(h, "%s\x00%x\x00%s\n", e.key.name, e.key.hash, e.version)
	}
	return hex.EncodeToString(h.Sum(nil))
}

// until ends documents with an error when the run is to stop.
func until(ctx context.Context, stop <-chan struct{}, docs export.Documents) export.Documents {
	return func(yield func(*schema.Document, error) bool) {
		for d, err := range docs {
			select {
			case <-ctx.Done():
				err = context.Cause(ctx)
			case <-stop:
				err = ErrInterrupted
			default:
			}
			if !yield(d, err) || err != nil {
				return
			}
		}
	}
}
