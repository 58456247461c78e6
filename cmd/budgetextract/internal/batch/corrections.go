package batch

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/internal/atomicfile"
	"budgetextract/internal/record"
	"budgetextract/internal/worker"
	"budgetextract/schema"
)

// correctionsDir is where people put what the review page saved, below the
// folder. The corrections of a document are applied whenever it is made, as
// long as its hash is the same.
const correctionsDir = "corrections"

// Corrections are those of a folder, by the hash of their document.
type Corrections struct {
	mu    sync.Mutex
	files map[string]*corrections.File
}

// ReadCorrections reads the corrections of a folder. Several files about one
// document are joined in the order of their names.
func ReadCorrections(folder string) (*Corrections, error) {
	c := &Corrections{files: map[string]*corrections.File{}}
	names, err := filepath.Glob(filepath.Join(globbed(folder), correctionsDir, "*"+corrections.Suffix))
	if err != nil {
		return nil, err
	}
	for _, name := range names {
		f, err := readCorrectionsFile(name)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		c.add(f)
	}
	return c, nil
}

// globbed makes a name a pattern that only the name matches.
func globbed(name string) string {
	return strings.NewReplacer("*", "[*]", "?", "[?]", "[", "[[]").Replace(name)
}

func readCorrectionsFile(name string) (*corrections.File, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, err
	}
	return corrections.Read(bytes.NewReader(data))
}

func (c *Corrections) add(f *corrections.File) {
	if before := c.files[f.Source.SHA256]; before != nil {
		f.Corrections = append(before.Corrections, f.Corrections...)
	}
	c.files[f.Source.SHA256] = f
}

// Of are the corrections of a document, nil if there are none.
func (c *Corrections) Of(hash string) *corrections.File {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.files[hash]
}

// digest tells the corrections of a document from others; empty for none.
func (c *Corrections) digest(hash string) string {
	f := c.Of(hash)
	if f == nil {
		return ""
	}
	h := sha256.New()
	if err := f.Write(h); err != nil {
		return "" // a hash takes everything
	}
	return hex.EncodeToString(h.Sum(nil)[:8])
}

// keep puts corrections that were applied to the document in the folder, by
// `budgetextract apply`, among those of the folder, so that making the
// document anew does not lose them.
func (r *run) keep(t *task, path string) error {
	if e := r.manifest.lookup(t.key); e == nil || e.corrected {
		return nil // those of the folder were applied
	}
	data, err := os.ReadFile(filepath.Join(r.Out, filepath.FromSlash(path)))
	if err != nil || !bytes.Contains(data, []byte(`"corrections":`)) {
		return nil // no document, nothing to keep
	}
	d, err := schema.Decode(bytes.NewReader(data))
	if err != nil {
		return nil // a document that cannot be read holds nothing to keep
	}
	f := corrections.Of(d)
	if f == nil || f.Source.SHA256 != t.hash {
		return nil
	}
	name := strings.TrimSuffix(filepath.Base(path), ".json") + corrections.Suffix
	var text bytes.Buffer
	if err := f.Write(&text); err != nil {
		return err
	}
	if err := atomicfile.MkdirBelow(r.Out, correctionsDir); err != nil {
		return err
	}
	if err := atomicfile.WriteFile(filepath.Join(r.Out, correctionsDir, name), text.Bytes()); err != nil {
		return err
	}
	r.corrections.mu.Lock()
	defer r.corrections.mu.Unlock()
	r.corrections.add(f)
	return nil
}

// correct applies the corrections of a document to what a worker made of it.
func (r *run) correct(t *task, answer worker.Answer, brief record.Brief) ([]byte, record.Brief, error) {
	f := r.corrections.Of(t.hash)
	if f == nil {
		return answer.JSON, brief, nil
	}
	d, err := schema.Decode(bytes.NewReader(answer.JSON))
	if err != nil {
		return nil, brief, fmt.Errorf("%s: what the worker made of it cannot be read: %w", t.key.name, err)
	}
	corrections.Tolerate(d, f)
	text, err := d.AppendJSON(nil)
	return append(text, '\n'), record.BriefOf(d), err
}
