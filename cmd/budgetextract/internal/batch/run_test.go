package batch

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"budgetextract/cmd/budgetextract/internal/inputs"
	"budgetextract/internal/export"
	"budgetextract/internal/record"
	"budgetextract/internal/worker"
	"budgetextract/schema"
)

// TestMain lets the test binary be the worker.
func TestMain(m *testing.M) {
	if os.Getenv("BATCH_TEST_WORKER") != "" {
		if err := worker.Serve(os.Stdin, os.Stdout, 0, behave); err != nil {
			panic(err)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

// behave does what the document says: it is "crash", "stall", "bad", "crash
// unless FILE is there", or good. The options are the hash of the document.
func behave(name string, data []byte, options json.RawMessage) (worker.Answer, error) {
	text := string(data)
	sum := sha256.Sum256(data)
	if want := hex.EncodeToString(sum[:]); text == "hashed" && string(options) != fmt.Sprintf("%q", want) {
		return worker.Answer{}, fmt.Errorf("%s: its hash is %s, not %s", name, want, options)
	}
	switch marker, once := strings.CutPrefix(text, "crash once "); {
	case once:
		if os.Mkdir(marker, 0o777) == nil {
			os.Exit(3)
		}
	case text == "crash":
		os.Exit(3)
	case text == "stall":
		select {}
	case strings.HasPrefix(text, "bad"):
		return worker.Answer{}, fmt.Errorf("%s: page 2: %s", name, text)
	}
	d := &schema.Document{SchemaVersion: schema.Version, Source: schema.Source{Name: name, SHA256: hex.EncodeToString(sum[:]), Pages: 1}}
	d.Budgets = []*schema.Budget{{Status: schema.Partial}}
	d.Budgets[0].Tables.New(schema.KindRevenueSummary)
	text2, err := d.AppendJSON(nil)
	if err != nil {
		return worker.Answer{}, err
	}
	info, err := json.Marshal(record.BriefOf(d))
	return worker.Answer{JSON: append(text2, '\n'), Info: info}, err
}

// batchOf runs a batch over documents given by name and text.
func batchOf(t *testing.T, out string, documents map[string]string, change func(*Config)) *Summary {
	t.Helper()
	c := Config{
		Out: out, Workers: 2, Tool: "test",
		Job: func(sha256 string) json.RawMessage { return json.RawMessage(fmt.Sprintf("%q", sha256)) },
		Pool: worker.New(worker.Config{
			Command: []string{os.Args[0]}, Env: []string{"BATCH_TEST_WORKER=1"}, Workers: 2, Timeout: 500 * time.Millisecond,
		}),
	}
	for name, text := range documents {
		c.Sources = append(c.Sources, inputs.Bytes(name, []byte(text), nil))
	}
	if change != nil {
		change(&c)
	}
	s, err := Run(t.Context(), nil, c)
	c.Pool.Close()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// outcomes are status and reason of each document in the manifest, by name.
func outcomes(t *testing.T, out string) map[string]string {
	t.Helper()
	m := open(t, out)
	all := map[string]string{}
	for _, e := range m.sorted() {
		rec, err := m.record(e)
		if err != nil {
			t.Fatal(err)
		}
		all[rec.Name] = strings.TrimSuffix(string(rec.Status)+": "+rec.Reason, ": ")
	}
	return all
}

// A document that takes its worker with it is tried once more, and is one
// failed document; the others do not notice.
func TestBadDocumentsFailAlone(t *testing.T) {
	out := t.TempDir()
	s := batchOf(t, out, map[string]string{
		"a.pdf": "a", "b.pdf": "crash", "c.pdf": "stall", "d.pdf": "bad cells", "e.pdf": "e",
		"f.pdf": "crash once " + filepath.Join(t.TempDir(), "x"), "g.pdf": "bad cells",
	}, nil)
	want := map[string]string{
		"a.pdf": "ok", "e.pdf": "ok", "f.pdf": "ok",
		"b.pdf": "failed: crashed: exit status 3",
		"c.pdf": "failed: timeout: no result within 500ms",
		"d.pdf": "failed: page 2: bad cells", "g.pdf": "failed: page 2: bad cells",
	}
	if d := cmp.Diff(want, outcomes(t, out)); d != "" {
		t.Error(d)
	}
	wantReasons := []Reason{{"bad cells", 2}, {"crashed: exit status N", 1}, {"timeout: no result within Nms", 1}}
	if d := cmp.Diff(wantReasons, s.Reasons); d != "" {
		t.Error(d)
	}
}

// What is done stays done until the document, the version or the options
// change; what failed until somebody asks for it.
func TestWhatIsDoneAgain(t *testing.T) {
	out := t.TempDir()
	documents := map[string]string{"a.pdf": "a", "b.pdf": "bad"}
	for _, step := range []struct {
		name   string
		change func(*Config)
		done   int
	}{
		{"first", nil, 2},
		{"nothing new", nil, 0},
		{"another version", func(c *Config) { c.Tool = "3" }, 2},
		{"other options", func(c *Config) { c.Tool, c.Options = "3", "provenance" }, 2},
		{"failed ones", func(c *Config) { c.Tool, c.Options, c.Retry = "3", "provenance", []record.Status{record.Failed} }, 1},
		{"all", func(c *Config) { c.Tool, c.Options, c.Force = "3", "provenance", true }, 2},
		{"one changed", func(c *Config) {
			c.Tool, c.Options = "3", "provenance"
			c.Sources[0] = inputs.Bytes(c.Sources[0].Name, []byte("bad, but new"), nil)
		}, 1},
	} {
		s := batchOf(t, out, documents, step.change)
		if s.Done != step.done || s.Known != 2-step.done {
			t.Errorf("%s: %d done, %d known", step.name, s.Done, s.Known)
		}
	}
}

// The document of a version that is no more goes with it; strangers' files
// stay.
func TestOldDocumentsGo(t *testing.T) {
	out := t.TempDir()
	batchOf(t, out, map[string]string{"a.pdf": "a", "b.pdf": "b"}, nil)
	mine := filepath.Join(out, documentsDir, "notes.json")
	if err := os.WriteFile(mine, nil, 0o666); err != nil {
		t.Fatal(err)
	}
	batchOf(t, out, map[string]string{"a.pdf": "a2"}, nil)
	batchOf(t, out, map[string]string{"a.pdf": "bad"}, nil)
	files, err := os.ReadDir(filepath.Join(out, documentsDir))
	if err != nil {
		t.Fatal(err)
	}
	if len(files) != 2 || files[1].Name() != "notes.json" && files[0].Name() != "notes.json" {
		t.Errorf("left: %v", files)
	}
}

// A document is hashed once: its worker is told the hash.
func TestWorkersAreToldTheHash(t *testing.T) {
	out := t.TempDir()
	batchOf(t, out, map[string]string{"a.pdf": "hashed"}, nil)
	if d := cmp.Diff(map[string]string{"a.pdf": "ok"}, outcomes(t, out)); d != "" {
		t.Error(d)
	}
}

// A run that is told to stop before it begins leaves everything for the next.
func TestStoppedRun(t *testing.T) {
	stop := make(chan struct{})
	close(stop)
	c := Config{Out: t.TempDir(), Sources: []*inputs.Source{inputs.Bytes("a.pdf", []byte("a"), nil)}, Pool: worker.New(worker.Config{})}
	s, err := Run(t.Context(), stop, c)
	if !errors.Is(err, ErrInterrupted) || s.Left != 1 {
		t.Errorf("%+v, %v", s, err)
	}
}

// Tables are made again only when the documents change.
func TestTablesFollowTheDocuments(t *testing.T) {
	out := t.TempDir()
	csv := func(c *Config) { c.Formats = []export.Format{export.CSV} }
	for i, step := range []struct {
		documents map[string]string
		change    func(*Config)
		written   bool
	}{
		{map[string]string{"a.pdf": "a"}, csv, true},
		{map[string]string{"a.pdf": "a"}, csv, false},
		{map[string]string{"b.pdf": "b"}, nil, true},
		{map[string]string{"a.pdf": "a", "b.pdf": "b"}, nil, false},
		{map[string]string{"a.pdf": "bad"}, nil, true},
	} {
		before, _ := os.Stat(filepath.Join(out, tablesDir, "facts.csv"))
		batchOf(t, out, step.documents, step.change)
		after, err := os.Stat(filepath.Join(out, tablesDir, "facts.csv"))
		if err != nil {
			t.Fatal(err)
		}
		if written := !os.SameFile(before, after); written != step.written {
			t.Errorf("step %d: written %v", i, written)
		}
	}
}
