package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// command is the command as a process of its own.
func command(t *testing.T, dir string, args ...string) *exec.Cmd {
	t.Helper()
	exe, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	c := exec.Command(exe, args...)
	c.Args[0] = "budgetextract"
	c.Dir = dir
	return c
}

// many writes a folder of documents that differ, some of them bad.
func many(t *testing.T, n int) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "in"), 0o777); err != nil {
		t.Fatal(err)
	}
	for i := range n {
		name, text := fmt.Sprintf("in/%03d.txt", i), document(i)
		if i%17 == 5 {
			name, text = fmt.Sprintf("in/%03d.pdf", i), fmt.Sprintf("%%PDF-1.4 %d", i)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// document is the text of a small budget.
func document(i int) string {
	return fmt.Sprintf(`部门预算支出总表
单位名称：测试局%d        预算年度：2024        单位：万元
序号    科目编码    科目名称                  合计          基本支出      项目支出      经营支出      上缴上级支出    对附属单位补助支出
1                   合计                      %[2]d.50        %[2]d.50
2       201         一般公共服务支出          %[2]d.50        %[2]d.50
3       20103       政府办公厅事务            %[2]d.50        %[2]d.50
4       2010301     行政运行                  %[2]d.50        %[2]d.50
`, i, 100+i)
}

// outcomeOf is all that a run leaves, without what varies: the timings of the
// manifest.
func outcomeOf(t *testing.T, out string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(out, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		name := strings.TrimPrefix(path, out+"/")
		if name == "manifest.jsonl" {
			data = withoutTimings(t, data)
		}
		all[name] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func withoutTimings(t *testing.T, manifest []byte) []byte {
	t.Helper()
	var b bytes.Buffer
	for line := range bytes.Lines(manifest) {
		var m map[string]any
		if err := json.Unmarshal(line, &m); err != nil {
			t.Fatalf("%v in %q", err, line)
		}
		for _, k := range []string{"started", "seconds", "peak_memory"} {
			delete(m, k)
		}
		data, err := json.Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		b.Write(append(data, '\n'))
	}
	return b.Bytes()
}

// runToEnd runs the command to its end: exit status 1, for some documents are bad.
func runToEnd(t *testing.T, dir string, args ...string) string {
	t.Helper()
	c := command(t, dir, args...)
	var errw bytes.Buffer
	c.Stderr = &errw
	if err := c.Run(); c.ProcessState.ExitCode() != exitFailed {
		t.Fatalf("%v: %s", err, &errw)
	}
	return errw.String()
}

// Whatever the number of workers and the order in which they finish: the same
// bytes.
func TestBatchIsDeterministic(t *testing.T) {
	dir := many(t, 40)
	var want map[string]string
	for i, workers := range []string{"1", "2", "5"} {
		runToEnd(t, dir, "batch", "in", "-o", "out"+workers, "--to", "csv,ndjson,parquet,xlsx", "--workers", workers)
		got := outcomeOf(t, filepath.Join(dir, "out"+workers))
		if i == 0 {
			want = got
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s workers: %s", workers, d)
		}
	}
	if n := len(want); n < 40-3+2+31 {
		t.Errorf("only %d files", n)
	}
}

// Killed again and again, a batch ends with the bytes of an undisturbed one.
func TestBatchSurvivesKills(t *testing.T) {
	dir := many(t, 120)
	args := func(out string) []string {
		return []string{"batch", "in", "-o", out, "--to", "csv,parquet,xlsx", "--workers", "2"}
	}
	began := time.Now()
	runToEnd(t, dir, args("calm")...)
	whole := time.Since(began)

	random := rand.New(rand.NewPCG(3, uint64(time.Now().UnixNano())))
	kills := 0
	for kills < 10 {
		c := command(t, dir, args("killed")...)
		if err := c.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(random.Int64N(int64(whole))) / 3)
		if err := c.Process.Kill(); err != nil {
			t.Log("it ended before it was killed")
		}
		_ = c.Wait() // killed
		if kills++; kills%4 == 0 {
			checkWhole(t, filepath.Join(dir, "killed"))
		}
	}
	runToEnd(t, dir, args("killed")...)
	if d := cmp.Diff(outcomeOf(t, filepath.Join(dir, "calm")), outcomeOf(t, filepath.Join(dir, "killed"))); d != "" {
		t.Error(d)
	}
}

// checkWhole reports a document that stands half written under its own name.
func checkWhole(t *testing.T, out string) {
	t.Helper()
	paths, err := filepath.Glob(filepath.Join(out, "documents", "*.json"))
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range paths {
		data, err := os.ReadFile(p)
		if err != nil {
			t.Fatal(err)
		}
		if !json.Valid(data) {
			t.Errorf("%s is not whole", p)
		}
	}
}

// A second run into the same folder says so and stops.
func TestBatchLocksItsFolder(t *testing.T) {
	dir := many(t, 400)
	first := command(t, dir, "batch", "in", "-o", "out")
	if err := first.Start(); err != nil {
		t.Fatal(err)
	}
	defer first.Wait()
	defer first.Process.Kill()
	for range 500 {
		if lock, err := os.ReadFile(filepath.Join(dir, "out", ".lock")); err == nil && len(lock) > 0 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	second := command(t, dir, "batch", "in", "-o", "out")
	message, err := second.CombinedOutput()
	want := fmt.Sprintf("budgetextract: out: another run is writing into this folder (process %d)\n", first.Process.Pid)
	if second.ProcessState.ExitCode() != exitFailed || !strings.HasSuffix(string(message), want) {
		t.Errorf("%v: %q", err, message)
	}
}

// An interrupt finishes what is under way; the next run goes on.
func TestBatchInterrupted(t *testing.T) {
	dir := many(t, 400)
	c := command(t, dir, "batch", "in", "-o", "out", "--to", "csv")
	var errw bytes.Buffer
	c.Stderr = &errw
	if err := c.Start(); err != nil {
		t.Fatal(err)
	}
	for range 500 {
		if m, err := os.ReadFile(filepath.Join(dir, "out", "manifest.jsonl")); err == nil && len(m) > 0 {
			break
		}
		time.Sleep(time.Millisecond)
	}
	if err := c.Process.Signal(syscall.SIGINT); err != nil {
		t.Fatal(err)
	}
	_ = c.Wait() // the exit status is looked at
	if c.ProcessState.ExitCode() != exitFailed || !strings.Contains(errw.String(), "budgetextract: interrupted: run the same command again to go on") {
		t.Errorf("%v: %s", c.ProcessState, &errw)
	}
	if text := runToEnd(t, dir, "batch", "in", "-o", "out", "--to", "csv"); !strings.Contains(text, "done before") {
		t.Errorf("nothing was kept: %s", text)
	}
	runToEnd(t, dir, "batch", "in", "-o", "calm", "--to", "csv")
	if d := cmp.Diff(outcomeOf(t, filepath.Join(dir, "calm")), outcomeOf(t, filepath.Join(dir, "out"))); d != "" {
		t.Error(d)
	}
}
