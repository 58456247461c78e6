package convert

import (
	"bufio"
	"cmp"
	"encoding/json"
	"os"
	"slices"

	"budgetextract/internal/record"
)

// spool holds the results of a shard: their JSON in a file, for a shard may be
// larger than memory, the rest at hand.
type spool struct {
	file    *os.File
	w       *bufio.Writer
	end     int64
	entries []*entry
}

// entry is a result without its JSON.
type entry struct {
	record   *record.Record
	at, size int64 // of the JSON in the file
}

func newSpool(path string) (*spool, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &spool{file: f, w: bufio.NewWriterSize(f, 1<<20)}, nil
}

// add puts a result at the end.
func (s *spool) add(result []byte) error {
	line, document := splitResult(result)
	e := &entry{record: new(record.Record), at: s.end, size: int64(len(document))}
	if err := json.Unmarshal(line, e.record); err != nil {
		return err
	}
	s.entries = append(s.entries, e)
	s.end += e.size
	_, err := s.w.Write(document)
	return err
}

// sort ends the adding. It brings the entries in the order of their names, and
// leaves one of each version of a document: a runner may deliver a result
// twice.
func (s *spool) sort() error {
	slices.SortFunc(s.entries, func(a, b *entry) int {
		x, y := a.record, b.record
		return cmp.Or(cmp.Compare(x.Name, y.Name), cmp.Compare(x.SHA256, y.SHA256), x.Started.Compare(y.Started))
	})
	s.entries = slices.CompactFunc(s.entries, func(a, b *entry) bool {
		return a.record.Name == b.record.Name && a.record.SHA256 == b.record.SHA256
	})
	return s.w.Flush()
}

// json is the JSON of an entry.
func (s *spool) json(e *entry) ([]byte, error) {
	b := make([]byte, e.size)
	_, err := s.file.ReadAt(b, e.at)
	return b, err
}

func (s *spool) close() { _ = s.file.Close() }
