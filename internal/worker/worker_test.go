package worker

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"os"
	"strings"
	"sync"
	"testing"
	"time"
)

// TestMain lets the test binary be its own child.
func TestMain(m *testing.M) {
	if os.Getenv("WORKER_TEST_CHILD") != "" {
		var cap Bytes
		if err := cap.Set(os.Args[len(os.Args)-1]); err != nil {
			panic(err)
		}
		if err := Serve(os.Stdin, os.Stdout, int64(cap), behave); err != nil {
			panic(err)
		}
		os.Exit(0)
	}
	os.Exit(m.Run())
}

var sink [][]byte

// behave does what the document says.
func behave(name string, data []byte, options json.RawMessage) (Answer, error) {
	switch string(data) {
	case "stall":
		select {}
	case "loop":
		for i := 0; ; i++ {
		}
	case "eat":
		for {
			b := make([]byte, 1<<20)
			for i := range b {
				b[i] = 1
			}
			sink = append(sink, b)
		}
	case "big":
		sink = append(sink, make([]byte, 60<<30))
	case "recurse":
		os.Exit(recurse(1))
	case "panic":
		panic("index out of range")
	case "exit":
		os.Exit(3)
	case "garbage":
		os.Stdout.WriteString("this is no frame, not at all")
		select {}
	case "bad":
		return Answer{}, errors.New(name + ": page 3: bad")
	}
	return Answer{JSON: bytes.ToUpper(data), Info: options}, nil
}

// recurse overflows any stack: no n is larger than all others.
func recurse(n int) int {
	if n == math.MaxInt {
		return n
	}
	return recurse(n+1) + n
}

// patience is a deadline that no busy machine misses.
const patience = time.Minute

func testPool(t *testing.T, workers int, timeout time.Duration) *Pool {
	p := New(Config{
		Command: []string{os.Args[0]}, Env: []string{"WORKER_TEST_CHILD=1"},
		Workers: workers, Timeout: timeout, MaxMemory: 256 << 20,
	})
	t.Cleanup(p.Close)
	return p
}

func job(text string) Job {
	return Job{
		Name: text + ".pdf", Size: int64(len(text)), Options: json.RawMessage(`{"a":1}`),
		Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(text)), nil },
	}
}

// A document that harms its child is one failure with a reason, and the child
// after it does its work.
func TestOneDocumentHarmsNoOther(t *testing.T) {
	hasty, patient := testPool(t, 1, 2*time.Second), testPool(t, 1, patience)
	for _, test := range []struct {
		document string
		cause    Cause
		message  string // part of it
	}{
		{"stall", Timeout, "timeout: no result within 2s"},
		{"loop", Timeout, "timeout"},
		{"eat", Memory, "out of memory: needs more than 256MiB"},
		{"big", Memory, "out of memory"},
		{"recurse", Crash, "stack exceeds"},
		{"panic", Crash, "crashed: panic: index out of range"},
		{"exit", Crash, "crashed: exit status 3"},
		{"garbage", Crash, ""},
		{"bad", Refused, "bad.pdf: page 3: bad"},
	} {
		t.Run(test.document, func(t *testing.T) {
			if raceDetector && (test.cause == Memory || test.document == "recurse") {
				t.Skip("the race detector needs address space of its own")
			}
			p := patient
			if test.cause == Timeout {
				p = hasty
			}
			_, err := p.Try(t.Context(), job(test.document))
			var f *Failure
			if !errors.As(err, &f) || f.Cause != test.cause || !strings.Contains(f.Message, test.message) {
				t.Errorf("got %v, want %s: … %s", err, test.cause, test.message)
			}
			answer, err := p.Try(t.Context(), job("good"))
			if err != nil || string(answer.JSON) != "GOOD" || string(answer.Info) != `{"a":1}` {
				t.Errorf("the next document: %q %s, %v", answer.JSON, answer.Info, err)
			}
		})
	}
}

func TestManyAtOnce(t *testing.T) {
	p := testPool(t, 3, patience)
	var group sync.WaitGroup
	for i := range 60 {
		group.Go(func() {
			text := strings.Repeat("x", i)
			if i%20 == 7 {
				text = "exit"
			}
			answer, err := p.Convert(context.Background(), job(text))
			if want := strings.ToUpper(text); text != "exit" && (err != nil || string(answer.JSON) != want) {
				t.Errorf("%d: %q, %v", i, answer.JSON, err)
			} else if text == "exit" && !Died(err) {
				t.Errorf("%d: no failure: %v", i, err)
			}
		})
	}
	group.Wait()
}

func TestCancelStopsAtOnce(t *testing.T) {
	p := testPool(t, 1, patience)
	ctx, cancel := context.WithCancelCause(t.Context())
	stopped := errors.New("stopped")
	time.AfterFunc(50*time.Millisecond, func() { cancel(stopped) })
	if _, err := p.Convert(ctx, job("stall")); !errors.Is(err, stopped) {
		t.Errorf("got %v", err)
	}
}

// The source ends early, cannot be opened, or breaks: no child is to blame.
func TestSourceErrors(t *testing.T) {
	p := testPool(t, 1, patience)
	short := job("good")
	short.Size++
	broken := job("good")
	broken.Open = func() (io.ReadCloser, error) { return nil, os.ErrPermission }
	for _, j := range []Job{short, broken} {
		var source *SourceError
		if _, err := p.Convert(t.Context(), j); !errors.As(err, &source) {
			t.Errorf("got %v", err)
		}
	}
	if _, err := p.Convert(t.Context(), job("good")); err != nil {
		t.Error(err)
	}
}

func TestChildIsReused(t *testing.T) {
	p := testPool(t, 1, patience)
	pid := func() int {
		if _, err := p.Convert(t.Context(), job("good")); err != nil {
			t.Fatal(err)
		}
		k := <-p.slots
		p.slots <- k
		return k.cmd.Process.Pid
	}
	if a, b := pid(), pid(); a != b {
		t.Errorf("process %d, then %d", a, b)
	}
}

// A child whose parent is gone ends, although it is in the middle of work.
func TestChildEndsWithItsInput(t *testing.T) {
	p := testPool(t, 1, patience)
	k, err := start(p.config)
	if err != nil {
		t.Fatal(err)
	}
	if err := k.send(job("stall"), strings.NewReader("stall")); err != nil {
		t.Fatal(err)
	}
	k.in.Close()
	select {
	case <-k.ended:
	case <-time.After(10 * time.Second):
		t.Error("still there")
	}
	k.kill()
}

// The JSON of an answer stands where the job has room for it.
func TestRoomForTheAnswer(t *testing.T) {
	for room, used := range map[int]bool{0: false, 3: false, 4: true, 100: true} {
		given := make([]byte, 1, room+1)
		body, err := readBody(strings.NewReader("JSON and more"), 5, maxAnswer, given)
		if string(body) != "JSON " || err != nil {
			t.Errorf("room for %d: %q, %v", cap(given), body, err)
		}
		if got := &body[0] == &given[0]; got != used {
			t.Errorf("room for %d used: %t", cap(given), got)
		}
	}
}

func TestFramesRefuseNonsense(t *testing.T) {
	var h response
	for _, s := range []string{"abc", "\xff\xff\xff\xff", "\x00\x00\x00\x02{", "\x00\x00\x00\x02[]"} {
		if err := readHeader(strings.NewReader(s), &h); err == nil {
			t.Errorf("%q was read", s)
		}
	}
	if _, err := readBody(strings.NewReader(""), 1<<40, maxAnswer, nil); !errors.Is(err, errFrame) {
		t.Errorf("got %v", err)
	}
	if err := readHeader(strings.NewReader(""), &h); err != io.EOF {
		t.Errorf("got %v", err)
	}
}

func TestBytes(t *testing.T) {
	for s, want := range map[string]int64{"1GiB": 1 << 30, "512MiB": 512 << 20, "300M": 300 << 20, "1.5GiB": 3 << 29, "1000": 1000, "2MB": 2e6} {
		var b Bytes
		if err := b.Set(s); err != nil || int64(b) != want {
			t.Errorf("%s: %d, %v", s, b, err)
		}
	}
	for _, s := range []string{"", "x", "-1MiB", "1PB"} {
		if err := new(Bytes).Set(s); err == nil {
			t.Errorf("%q was taken", s)
		}
	}
	if b := Bytes(1 << 30); b.String() != "1GiB" {
		t.Error(b.String())
	}
}
