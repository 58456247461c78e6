package batch

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"time"

	"budgetextract/internal/atomicfile"
	"budgetextract/internal/record"
)

// manifestName is the file with a line for each document.
const manifestName = "manifest.jsonl"

// syncEvery is how often lines are put on the disk. A document whose line is
// lost with the machine is done again.
const syncEvery = time.Second

// key names a version of a document; the hash is zero where it cannot be read.
type key struct {
	name string
	hash [sha256.Size]byte
}

// keyOfRecord is that of the record's document; a hash that is none counts as
// absent.
func keyOfRecord(r *record.Record) key {
	k := key{name: r.Name}
	if h, err := hex.DecodeString(r.SHA256); err == nil && len(h) == len(k.hash) {
		copy(k.hash[:], h)
	}
	return k
}

// entry is what is kept in memory of a line of the manifest: there are as many
// as documents.
type entry struct {
	key     key
	at      int64 // place of the line in the file
	length  int32
	current bool // made by this version with these options
	seen    bool // this run found it
	status  record.Status
	version string // what made it, one string for all that it made

	corrected bool // corrections of the folder were applied
}

// manifest is the file, open for more lines, and an index of it.
type manifest struct {
	folder string
	mu     sync.Mutex
	file   *os.File
	end    int64
	synced time.Time
	index  map[key]*entry

	versions map[string]string // each its own, to be shared
}

// openManifest reads the manifest of a folder and cuts off a last line that
// was not finished. current tells records of this version and options.
func openManifest(folder string, current func(*record.Record) bool) (*manifest, error) {
	f, err := atomicfile.Open(filepath.Join(folder, manifestName))
	if err != nil {
		return nil, err
	}
	m := &manifest{folder: folder, file: f, index: map[key]*entry{}, versions: map[string]string{}}
	if err := m.load(current); err != nil {
		f.Close()
		return nil, fmt.Errorf("%s: %w", f.Name(), err)
	}
	return m, nil
}

func (m *manifest) load(current func(*record.Record) bool) error {
	r := bufio.NewReader(m.file)
	for {
		line, err := r.ReadBytes('\n')
		if err == io.EOF {
			return m.file.Truncate(m.end) // what is left in line was cut
		}
		if err != nil {
			return err
		}
		var rec record.Record
		if err := json.Unmarshal(line, &rec); err != nil || !ours(&rec) {
			// A line that a machine's end garbled, or whose document has a name
			// that JSON does not hold: the document is done again.
			m.end += int64(len(line))
			continue
		}
		m.note(&rec, len(line), current(&rec))
	}
}

// ours reports a record whose document stands where its name says.
func ours(rec *record.Record) bool {
	return rec.Document == "" || rec.Document == documentPath(keyOfRecord(rec))
}

// note puts a line at the end of the file into the index; a later line about
// the same version of a document takes the place of an earlier one.
func (m *manifest) note(rec *record.Record, length int, current bool) *entry {
	e := &entry{
		key: keyOfRecord(rec), at: m.end, length: int32(length), status: statusOf(rec.Status), current: current,
		version:   m.share(rec.Tool + " " + rec.Options + " " + rec.Corrections),
		corrected: rec.Corrections != "",
	}
	m.index[e.key] = e
	m.end += int64(length)
	return e
}

// share gives one string for all that are alike.
func (m *manifest) share(s string) string {
	if shared, ok := m.versions[s]; ok {
		return shared
	}
	m.versions[s] = s
	return s
}

// statusOf gives one string for all records of a status.
func statusOf(s record.Status) record.Status {
	for _, known := range []record.Status{record.OK, record.Partial, record.Failed} {
		if s == known {
			return known
		}
	}
	return record.Failed
}

// lookup is the entry of a version of a document, nil if there is none.
func (m *manifest) lookup(k key) *entry {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.index[k]
}

// append writes a line.
func (m *manifest) append(rec *record.Record) error {
	line, err := rec.Line()
	if err != nil {
		return err
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	if _, err := m.file.WriteAt(line, m.end); err != nil {
		return err
	}
	m.note(rec, len(line), true).seen = true
	if now := time.Now(); now.Sub(m.synced) > syncEvery {
		m.synced = now
		return m.file.Sync()
	}
	return nil
}

// record reads a line again.
func (m *manifest) record(e *entry) (*record.Record, error) {
	line, err := m.line(e)
	if err != nil {
		return nil, err
	}
	rec := new(record.Record)
	return rec, json.Unmarshal(line, rec)
}

func (m *manifest) line(e *entry) ([]byte, error) {
	line := make([]byte, e.length)
	_, err := m.file.ReadAt(line, e.at)
	return line, err
}

// sorted are all entries by name, then hash.
func (m *manifest) sorted() []*entry {
	m.mu.Lock()
	defer m.mu.Unlock()
	all := make([]*entry, 0, len(m.index))
	for _, e := range m.index {
		all = append(all, e)
	}
	slices.SortFunc(all, func(a, b *entry) int {
		return compareKeys(a.key, b.key)
	})
	return all
}

// dropReplaced forgets the versions of documents that this run found changed;
// the next rewrite leaves them out.
func (m *manifest) dropReplaced() {
	all := m.sorted()
	m.mu.Lock()
	defer m.mu.Unlock()
	for len(all) > 0 {
		n, seen := 0, false // of entries with the name of the first
		for ; n < len(all) && all[n].key.name == all[0].key.name; n++ {
			seen = seen || all[n].seen
		}
		for _, e := range all[:n] {
			if seen && !e.seen {
				delete(m.index, e.key)
			}
		}
		all = all[n:]
	}
}

// rewrite writes the file anew: one line a document, sorted.
func (m *manifest) rewrite() error {
	path := filepath.Join(m.folder, manifestName)
	w, err := atomicfile.Create(path)
	if err != nil {
		return err
	}
	defer w.Abort()
	for _, e := range m.sorted() {
		line, err := m.line(e)
		if err != nil {
			return err
		}
		at := w.Size()
		if _, err := w.Write(line); err != nil {
			return err
		}
		e.at = at
	}
	if err := w.Commit(); err != nil {
		return err
	}
	file, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	m.file.Close()
	m.file, m.end = file, w.Size()
	return nil
}

func (m *manifest) close() error {
	return errors.Join(m.file.Sync(), m.file.Close())
}
