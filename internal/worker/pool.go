package worker

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"sync"
	"time"
)

// Config says how children are run.
type Config struct {
	Command   []string      // program and arguments of a child; --max-memory is added
	Arg0      string        // name the child is to see of itself; empty for Command[0]
	Env       []string      // added to the environment
	Workers   int           // children at most; 0 means 1
	Timeout   time.Duration // for one document; 0 means a minute
	MaxMemory int64         // bytes for one child; 0 means no cap
}

// Job is a document to convert.
type Job struct {
	Name    string
	Size    int64 // bytes that Open gives
	Open    func() (io.ReadCloser, error)
	Options json.RawMessage // for the Converter
	Room    []byte          // where the JSON of the answer may stand, if it is large enough
}

// Pool is a number of children. Its methods may be called side by side.
type Pool struct {
	config Config
	slots  chan *child // a nil child is still to be started
	alone  sync.Mutex
	closed sync.Once
}

// New makes a pool. No child is started before the first document.
func New(c Config) *Pool {
	c.Workers = max(1, c.Workers)
	if c.Timeout <= 0 {
		c.Timeout = time.Minute
	}
	p := &Pool{config: c, slots: make(chan *child, c.Workers)}
	for range c.Workers {
		p.slots <- nil
	}
	return p
}

// Close ends all children. Nothing may be under way or come after, but Close.
func (p *Pool) Close() {
	p.closed.Do(p.close)
}

func (p *Pool) close() {
	var ending []*child
	for range p.config.Workers {
		if k := <-p.slots; k != nil {
			_ = k.cmd.Process.Kill() // all before the first is waited for
			ending = append(ending, k)
		}
	}
	for _, k := range ending {
		k.kill()
	}
}

// Convert converts a document, and tries once more, in a fresh child and with
// no other second try beside it, if the first child dies of it. The error is a
// [*Failure], a [*SourceError], the cause of ctx, or says that no child can be
// started.
func (p *Pool) Convert(ctx context.Context, job Job) (Answer, error) {
	answer, err := p.Try(ctx, job)
	if !Died(err) {
		return answer, err
	}
	return p.Again(ctx, job)
}

// Died reports whether an error says that a document took its child with it.
func Died(err error) bool {
	var f *Failure
	return errors.As(err, &f) && f.Died()
}

// Try converts a document in the next free child, once.
func (p *Pool) Try(ctx context.Context, job Job) (Answer, error) {
	var k *child
	select {
	case k = <-p.slots:
	case <-ctx.Done():
		return Answer{}, context.Cause(ctx)
	}
	k, answer, err := p.run(ctx, k, job)
	p.slots <- k
	return answer, err
}

// Again converts a document in a child of its own, one at a time.
func (p *Pool) Again(ctx context.Context, job Job) (Answer, error) {
	p.alone.Lock()
	defer p.alone.Unlock()
	k, answer, err := p.run(ctx, nil, job)
	if k != nil {
		k.kill()
	}
	return answer, err
}

// run has a child convert a document, a new one if k is nil, and gives the
// child back if it can go on.
func (p *Pool) run(ctx context.Context, k *child, job Job) (*child, Answer, error) {
	if k == nil {
		var err error
		if k, err = start(p.config); err != nil {
			return nil, Answer{}, err
		}
	}
	answer, alive, err := k.do(ctx, p.config, job)
	if !alive {
		k = nil
	}
	return k, answer, err
}
