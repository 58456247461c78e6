package convert

import (
	"bufio"
	"cmp"
	"os"
	"slices"
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
	name, sha256 string
	record       []byte
	at, size     int64 // of the JSON in the file
}

func newSpool(path string) (*spool, error) {
	f, err := os.Create(path)
	if err != nil {
		return nil, err
	}
	return &spool{file: f, w: bufio.NewWriterSize(f, 1<<20)}, nil
}

// add puts a result at the end.
func (s *spool) add(r *Result) error {
	n, err := s.w.Write(r.JSON)
	s.entries = append(s.entries, &entry{r.Name, r.SHA256, r.Record, s.end, int64(n)})
	s.end += int64(n)
	return err
}

// sort ends the adding. It brings the entries in the order of their names, and
// leaves one of each version of a document: a runner may deliver a result
// twice.
func (s *spool) sort() error {
	slices.SortFunc(s.entries, func(a, b *entry) int {
		return cmp.Or(cmp.Compare(a.name, b.name), cmp.Compare(a.sha256, b.sha256), cmp.Compare(string(a.record), string(b.record)))
	})
	s.entries = slices.CompactFunc(s.entries, func(a, b *entry) bool { return a.name == b.name && a.sha256 == b.sha256 })
	return s.w.Flush()
}

// json is the JSON of an entry.
func (s *spool) json(e *entry) ([]byte, error) {
	b := make([]byte, e.size)
	_, err := s.file.ReadAt(b, e.at)
	return b, err
}

func (s *spool) close() { _ = s.file.Close() }
