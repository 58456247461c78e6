package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"budgetextract/cmd/budgetextract/internal/review"
	"budgetextract/extract"
	"budgetextract/internal/collect"
	"budgetextract/internal/record"
	"budgetextract/internal/worker"
	"budgetextract/schema"
	"budgetextract/tables"
)

// workerCommand is the hidden command that child processes run.
const workerCommand = "worker"

// poolOptions are the flags of commands that convert in child processes.
type poolOptions struct {
	workers   int
	timeout   time.Duration
	maxMemory worker.Bytes
}

func (o *poolOptions) addFlags(f *pflag.FlagSet) {
	o.maxMemory = 1 << 30
	f.IntVar(&o.workers, "workers", runtime.NumCPU(), "convert this many documents at once")
	f.DurationVar(&o.timeout, "timeout", time.Minute, "give a document up after this `long`")
	f.Var(&o.maxMemory, "max-memory", "give a document up that needs more than this `size`")
}

func (o *poolOptions) check() error {
	switch {
	case o.workers < 1:
		return fmt.Errorf("--workers %d: there must be one at least", o.workers)
	case o.timeout <= 0:
		return fmt.Errorf("--timeout %v: it must be longer than nothing", o.timeout)
	case o.maxMemory != 0 && o.maxMemory < 32<<20:
		return fmt.Errorf("--max-memory %v: no document can be read with less than 32MiB", o.maxMemory)
	}
	return nil
}

// newPool makes a pool of children of this very program.
func newPool(o poolOptions) (*worker.Pool, error) {
	if err := o.check(); err != nil {
		return nil, err
	}
	exe, err := os.Executable()
	if err != nil {
		return nil, failure{fmt.Errorf("cannot tell which program this is: %w", err)}
	}
	return worker.New(worker.Config{
		Command: []string{exe, workerCommand}, Arg0: filepath.Base(os.Args[0]),
		Env:     []string{fmt.Sprintf("GOMAXPROCS=%d", max(1, runtime.NumCPU()/o.workers))}, // they share the cores
		Workers: o.workers, Timeout: o.timeout, MaxMemory: int64(o.maxMemory),
	}), nil
}

// jobOptions are what a child is told besides the document.
type jobOptions struct {
	Provenance bool   `json:"provenance,omitempty"`
	Password   string `json:"password,omitempty"`
	SHA256     string `json:"sha256,omitempty"` // of the document, where it is known
	Review     bool   `json:"review,omitempty"` // a review.Part in place of the JSON
}

func (o jobOptions) encode() json.RawMessage {
	data, _ := json.Marshal(o) // a boolean and a string can always be encoded
	return data
}

func newWorkerCommand(s streams) *cobra.Command {
	var maxMemory worker.Bytes
	c := &cobra.Command{
		Use:    workerCommand,
		Short:  "convert documents for a parent process",
		Hidden: true,
		Args:   cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			collect.Late(collect.ManyInTurn)
			out := s.out
			if out == os.Stdout {
				os.Stdout = os.Stderr // a library that prints must not break the protocol
			}
			if err := worker.Serve(s.in, out, int64(maxMemory), convertJob); err != nil {
				return failure{err}
			}
			return nil
		},
	}
	c.Flags().Var(&maxMemory, "max-memory", "die rather than take more than this `size`")
	return c
}

// convertJob converts one document in a child.
func convertJob(name string, data []byte, raw json.RawMessage) (worker.Answer, error) {
	var o jobOptions
	if err := json.Unmarshal(raw, &o); err != nil {
		return worker.Answer{}, err
	}
	doc, err := extract.Read(name, data, extract.Options{Password: o.Password, SHA256: o.SHA256})
	if err != nil {
		return worker.Answer{}, err
	}
	d, err := tables.Read(doc, tables.Options{Provenance: o.Provenance || o.Review})
	if err != nil {
		return worker.Answer{}, err
	}
	text, err := answerText(o, doc, d)
	if err != nil {
		return worker.Answer{}, err
	}
	info, err := json.Marshal(record.BriefOf(d))
	return worker.Answer{JSON: text, Info: info}, err
}

// answerText is what a job asks for, on one line: the JSON of the document, or
// the document ready for a review page.
func answerText(o jobOptions, doc *extract.Document, d *schema.Document) ([]byte, error) {
	var text bytes.Buffer
	if !o.Review {
		err := d.Encode(&text, "")
		return text.Bytes(), err
	}
	part, err := review.Pack(doc, d)
	if err != nil {
		return nil, err
	}
	err = json.NewEncoder(&text).Encode(part)
	return text.Bytes(), err
}
