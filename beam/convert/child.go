package convert

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"sync"

	"budgetextract/extract"
	"budgetextract/internal/collect"
	"budgetextract/internal/record"
	"budgetextract/internal/worker"
	"budgetextract/tables"
)

// ChildCommand is the argument that has the program serve as a child.
const ChildCommand = "worker"

// job is what a child is told besides the document.
type job struct {
	Provenance bool `json:"provenance,omitempty"`
}

// IsChild reports whether the program was started as a child.
func IsChild() bool { return len(os.Args) > 1 && os.Args[1] == ChildCommand }

// ServeChild converts documents for the parent process until it is gone. The
// arguments are those of [worker.Config]: --max-memory and its bytes.
func ServeChild() error {
	collect.Late(collect.ManyInTurn)
	maxMemory, err := strconv.ParseInt(os.Args[len(os.Args)-1], 10, 64)
	if err != nil {
		return fmt.Errorf("%s: --max-memory: %w", ChildCommand, err)
	}
	out := os.Stdout
	os.Stdout = os.Stderr // a library that prints must not break the protocol
	return worker.Serve(os.Stdin, out, maxMemory, convertDocument)
}

// convertDocument converts one document in a child.
func convertDocument(name string, data []byte, raw json.RawMessage) (worker.Answer, error) {
	var j job
	if err := json.Unmarshal(raw, &j); err != nil {
		return worker.Answer{}, err
	}
	doc, err := extract.Read(name, data, extract.Options{})
	if err != nil {
		return worker.Answer{}, err
	}
	d, err := tables.Read(doc, tables.Options{Provenance: j.Provenance})
	if err != nil {
		return worker.Answer{}, err
	}
	var text bytes.Buffer
	if err := d.Encode(&text, ""); err != nil {
		return worker.Answer{}, err
	}
	info, err := json.Marshal(record.BriefOf(d))
	return worker.Answer{JSON: text.Bytes(), Info: info}, err
}

// pools are the children of this process, by what was asked of them. All
// bundles share them, however many the runner works on at once. They end with
// the process.
var pools struct {
	sync.Mutex
	byConfig map[string]*worker.Pool
}

// poolFor is the pool for the options.
func poolFor(o Options) (*worker.Pool, error) {
	exe, err := os.Executable()
	if err != nil {
		return nil, errors.Join(errors.New("cannot tell which program this is"), err)
	}
	pools.Lock()
	defer pools.Unlock()
	key := fmt.Sprint(o.children(), o.Timeout, o.MaxMemory)
	if p, ok := pools.byConfig[key]; ok {
		return p, nil
	}
	if pools.byConfig == nil {
		pools.byConfig = map[string]*worker.Pool{}
	}
	p := worker.New(worker.Config{
		Command: []string{exe, ChildCommand}, Arg0: filepath.Base(os.Args[0]),
		Env:     []string{fmt.Sprintf("GOMAXPROCS=%d", max(1, runtime.NumCPU()/o.children()))}, // they share the cores
		Workers: o.children(), Timeout: o.Timeout, MaxMemory: o.MaxMemory,
	})
	pools.byConfig[key] = p
	return p, nil
}

// children is how many documents are converted at once in a process.
func (o *Options) children() int {
	if o.Workers > 0 {
		return o.Workers
	}
	return runtime.NumCPU()
}
