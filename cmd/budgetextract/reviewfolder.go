package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"budgetextract/cmd/budgetextract/internal/batch"
	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/cmd/budgetextract/internal/inputs"
	"budgetextract/cmd/budgetextract/internal/review"
	"budgetextract/cmd/budgetextract/internal/review/picture"
	"budgetextract/extract"
	"budgetextract/internal/atomicfile"
	"budgetextract/internal/ordered"
	"budgetextract/internal/record"
	"budgetextract/internal/version"
	"budgetextract/internal/worker"
)

// pagesDir is where the pages of documents stand, below the folder.
const pagesDir = "documents"

// folderReview makes the pages of a folder that batch wrote.
type folderReview struct {
	streams
	folder, out string
	pool        *worker.Pool
	job         json.RawMessage
	corrections *batch.Corrections
	sources     map[string]*inputs.Source     // by the name batch gave them
	years       map[string][]picture.Headline // by entity
}

func reviewFolder(ctx context.Context, s streams, o reviewOptions, password, folder string) error {
	if len(o.corrections) > 0 {
		return fmt.Errorf("--corrections goes with a document; a folder has its own below corrections/")
	}
	if o.out == stdoutName {
		return fmt.Errorf("--out -: a folder makes a folder and goes to no standard output")
	}
	records, err := batch.ReadRecords(folder)
	if err != nil {
		return failure{fmt.Errorf("%s was not written by batch: %w", folder, withoutOp(err))}
	}
	carried, err := batch.ReadCorrections(folder)
	if err != nil {
		return failure{withoutOp(err)}
	}
	if err := atomicfile.MkdirBelow(o.out, pagesDir); err != nil {
		return failure{withoutOp(err)}
	}
	pool, err := newPool(o.poolOptions)
	if err != nil {
		return err
	}
	defer pool.Close()
	r := &folderReview{
		streams: s, folder: folder, out: o.out, pool: pool, corrections: carried,
		job: jobOptions{Password: password, Review: true}.encode(), sources: sourcesOfRecords(records), years: map[string][]picture.Headline{},
	}
	if err := r.all(ctx, records, o.workers); err != nil {
		return failure{err}
	}
	return nil
}

// all writes the page of every document, then the index.
func (r *folderReview) all(ctx context.Context, records []*record.Record, workers int) error {
	entries := make([]review.Entry, len(records))
	for i, rec := range records {
		entries[i] = review.EntryOf(rec.Name, string(rec.Status), rec.Reason)
		if rec.Document == "" {
			continue
		}
		if err := r.describe(rec, &entries[i]); err != nil {
			return err
		}
	}
	defer func() {
		for _, s := range r.sources {
			s.Done()
		}
	}()
	items := func(yield func(int) bool) {
		for i := range records {
			if records[i].Document != "" && !yield(i) {
				return
			}
		}
	}
	for err := range ordered.Map(ctx, workers, items, func(i int) error { return r.page(ctx, records[i], &entries[i]) }) {
		if err != nil {
			return err
		}
	}
	if err := ctx.Err(); err != nil {
		return context.Cause(ctx)
	}
	slices.SortStableFunc(entries, func(a, b review.Entry) int {
		return cmp.Or(cmp.Compare(b.Badness(), a.Badness()), strings.Compare(a.Name, b.Name))
	})
	return writeWhole(filepath.Join(r.out, "index.html"), atomicfile.WriteFile, func(b *strings.Builder) error {
		return review.WriteIndex(b, &review.Index{Entries: entries, Tool: version.Tool()})
	})
}

// describe fills what the index and the years of other documents need from the
// JSON of a document.
func (r *folderReview) describe(rec *record.Record, e *review.Entry) error {
	d, err := readDocument(r.streams, r.document(rec))
	if err != nil {
		return err
	}
	e.Describe(d, path.Join(pagesDir, pageName(rec)))
	for _, b := range d.Budgets {
		h := picture.HeadlineOf(b)
		h.Source = d.Source.Name
		r.years[h.Entity] = append(r.years[h.Entity], h)
	}
	return nil
}

func (r *folderReview) document(rec *record.Record) string {
	return filepath.Join(r.folder, filepath.FromSlash(rec.Document))
}

func pageName(rec *record.Record) string {
	return strings.TrimSuffix(path.Base(rec.Document), ".json") + ".html"
}

// page writes the page of one document.
func (r *folderReview) page(ctx context.Context, rec *record.Record, e *review.Entry) error {
	part, err := r.part(ctx, rec)
	if err != nil {
		return err
	}
	page := &review.Page{Parts: []*review.Part{part}, Tool: version.Tool(), Index: "../index.html"}
	for _, b := range part.Budgets {
		page.Years = append(page.Years, r.years[b.Entity]...)
	}
	return writeWhole(filepath.Join(r.out, filepath.FromSlash(e.Page)), atomicfile.WriteFile, func(b *strings.Builder) error { return review.Write(b, page) })
}

// part reads a document again from where the batch found it. Where it is gone
// or has changed, what the batch wrote of it is shown without its pages.
func (r *folderReview) part(ctx context.Context, rec *record.Record) (*review.Part, error) {
	if s := r.sources[rec.Name]; s != nil && s.Err == nil {
		part, err := r.again(ctx, rec, s)
		if err == nil && part.Source.SHA256 == rec.SHA256 {
			return part, part.Carry(r.corrections.Of(rec.SHA256))
		}
		if err != nil {
			r.complain(fmt.Errorf("%s: its pages cannot be shown: %w", rec.Name, err))
		}
	}
	if err := context.Cause(ctx); err != nil {
		return nil, err
	}
	d, err := readDocument(r.streams, r.document(rec))
	if err != nil {
		return nil, err
	}
	made := corrections.Undo(d)
	part, err := review.Pack(nil, d)
	if err != nil {
		return nil, err
	}
	return part, part.Carry(made)
}

func (r *folderReview) again(ctx context.Context, rec *record.Record, s *inputs.Source) (*review.Part, error) {
	answer, err := r.pool.Convert(ctx, worker.Job{Name: rec.Name, Size: s.Size, Open: s.Open, Options: r.job})
	if err != nil {
		return nil, err
	}
	part := new(review.Part)
	return part, json.Unmarshal(answer.JSON, part)
}

// sourcesOfRecords finds the documents of a batch again; those that are gone
// are absent.
func sourcesOfRecords(records []*record.Record) map[string]*inputs.Source {
	var args []string
	for _, rec := range records {
		file, _, _ := strings.Cut(rec.Name, "!")
		if _, err := os.Stat(file); err == nil && !slices.Contains(args, file) {
			args = append(args, file)
		}
	}
	found, err := inputs.Find(args, inputs.Options{MaxSize: extract.MaxFileSize, Plain: true})
	if err != nil {
		return nil // they went while we looked
	}
	sources := make(map[string]*inputs.Source, len(found.Sources))
	for _, s := range found.Sources {
		sources[s.Name] = s
	}
	return sources
}
