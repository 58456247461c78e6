package convert

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path"
	"path/filepath"
	"strings"

	"budgetextract/internal/export"
	"budgetextract/internal/record"
	"budgetextract/schema"
)

// The folders of the output, which are also the names of their files, and the
// extensions of those that are no tables.
const (
	documentsFolder    = "documents"
	documentsExtension = "ndjson"
	manifestFolder     = "manifest"
	failedFolder       = "failed"
	linesExtension     = "jsonl"
	tablesFolder       = "tables"
)

// shardFn writes the files of a shard.
type shardFn struct {
	Options
}

// ProcessElement puts a shard together below a temporary folder and copies it
// to its place.
func (f *shardFn) ProcessElement(ctx context.Context, number int, results func(*[]byte) bool, emit func(int, []byte)) error {
	dir, err := os.MkdirTemp("", "budgetextract-shard-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	s := &shard{Options: f.Options, number: number, dir: dir}
	if s.spool, err = newSpool(filepath.Join(dir, "spool")); err != nil {
		return err
	}
	defer s.spool.close()
	var r []byte
	for results(&r) {
		if len(r) == 0 {
			continue
		}
		if err := s.spool.add(r); err != nil {
			return err
		}
	}
	if err := s.build(); err != nil {
		return fmt.Errorf("shard %d: %w", number, err)
	}
	for _, file := range s.files {
		if err := upload(ctx, s.local(file), f.Output+"/"+file); err != nil {
			return fmt.Errorf("%s/%s: %w", f.Output, file, err)
		}
	}
	w, err := json.Marshal(written{Number: number, Resources: s.resources, Files: s.files, Documents: len(s.spool.entries)})
	emit(0, w)
	return err
}

// shard is a shard being put together.
type shard struct {
	Options
	number    int
	dir       string
	spool     *spool
	files     []string // below the output, with slashes; each lies below dir under the same name
	resources []json.RawMessage
}

func (s *shard) local(file string) string { return filepath.Join(s.dir, filepath.FromSlash(file)) }

// create begins a file of the shard.
func (s *shard) create(folder, extension string) (*os.File, error) {
	file := shardFile(folder, folder, s.number, s.Shards, extension)
	if err := os.MkdirAll(filepath.Dir(s.local(file)), 0o777); err != nil {
		return nil, err
	}
	s.files = append(s.files, file)
	return os.Create(s.local(file))
}

// build makes all files: documents and tables in one pass, then the lines
// about them.
func (s *shard) build() error {
	if err := s.spool.sort(); err != nil {
		return err
	}
	out, err := s.create(documentsFolder, documentsExtension)
	if err != nil {
		return err
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	_, err = export.WriteDir(export.Dir{
		Root: s.dir, Sub: tablesFolder,
		Settings: export.Settings{Formats: s.Formats, Options: s.Export},
	}, s.documents(w))
	if err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	if err := s.nameTables(); err != nil {
		return err
	}
	if err := s.lines(manifestFolder, func(*record.Record) bool { return true }); err != nil {
		return err
	}
	return s.lines(failedFolder, func(r *record.Record) bool { return r.Status == record.Failed })
}

// documents decodes the documents one after the other, and copies their JSON
// to w. One that cannot be decoded has failed: its child was not to be trusted.
func (s *shard) documents(w *bufio.Writer) export.Documents {
	return func(yield func(*schema.Document, error) bool) {
		for _, e := range s.spool.entries {
			if e.size == 0 {
				continue
			}
			text, err := s.spool.json(e)
			if err != nil {
				yield(nil, err)
				return
			}
			d, err := schema.Decode(bytes.NewReader(text))
			if err != nil {
				e.fail("its JSON cannot be read: " + err.Error())
				continue
			}
			if _, err := w.Write(text); err != nil {
				yield(nil, err)
				return
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}

// fail changes the record of an entry to that of a failure.
func (e *entry) fail(reason string) {
	e.record.Status, e.record.Reason, e.record.Document = record.Failed, reason, ""
}

// nameTables gives the tables their place among the shards, and takes their
// descriptions.
func (s *shard) nameTables() error {
	data, err := os.ReadFile(filepath.Join(s.dir, export.PackageFile))
	if err != nil {
		return err
	}
	var p struct{ Resources []resource }
	if err := json.Unmarshal(data, &p); err != nil {
		return err
	}
	for _, r := range p.Resources {
		file, _ := r["path"].(string)
		r["path"] = s.shardTable(file)
		text, err := json.Marshal(r)
		if err != nil {
			return err
		}
		s.resources = append(s.resources, text)
	}
	tables, err := filepath.Glob(filepath.Join(s.dir, tablesFolder, "*"))
	if err != nil {
		return err
	}
	for _, from := range tables {
		to := s.shardTable(filepath.Base(from))
		if err := os.Rename(from, s.local(to)); err != nil {
			return err
		}
		s.files = append(s.files, to)
	}
	return nil
}

// shardTable is what a table's file is called in the shard.
func (s *shard) shardTable(file string) string {
	base, extension, _ := strings.Cut(path.Base(file), ".")
	return shardFile(tablesFolder, base, s.number, s.Shards, extension)
}

// lines writes the records that are wanted.
func (s *shard) lines(folder string, want func(*record.Record) bool) error {
	out, err := s.create(folder, linesExtension)
	if err != nil {
		return err
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	for _, e := range s.spool.entries {
		if !want(e.record) {
			continue
		}
		line, err := e.record.Line()
		if err != nil {
			return err
		}
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	return w.Flush()
}
