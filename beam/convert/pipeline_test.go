package convert

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/runners/prism"
	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"budgetextract/internal/export"
	"budgetextract/internal/record"
)

// TestMain lets the test binary be its own child.
func TestMain(m *testing.M) {
	if IsChild() {
		if err := ServeChild(); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		os.Exit(0)
	}
	flag.Parse()
	if !testing.Verbose() {
		slog.SetDefault(slog.New(slog.DiscardHandler))
	}
	beam.Init()
	os.Exit(m.Run())
}

// corpus makes a folder of documents: those shipped, and some that cannot be
// read. It gives their names.
func corpus(t *testing.T) []string {
	t.Helper()
	dir := t.TempDir()
	shipped, err := filepath.Glob("../../fixtures/*/doc.*")
	if err != nil || len(shipped) < 5 {
		t.Fatalf("%d documents: %v", len(shipped), err)
	}
	files := map[string][]byte{"empty.pdf": nil, "noise.pdf": []byte("%PDF-1.7\nnoise"), "text.txt": []byte("no budget\n")}
	for _, path := range shipped {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(filepath.Dir(path)) + filepath.Ext(path)
		files[name] = data
		files["cut-"+name] = data[:len(data)/2]
	}
	var names []string
	for name, data := range files {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		names = append(names, path)
	}
	slices.Sort(names)
	return names
}

func testOptions(t *testing.T, shards int) Options {
	return Options{
		Output: filepath.Join(t.TempDir(), "out"), Shards: shards, Tool: "test",
		Formats: []export.Format{export.NDJSON, export.Parquet}, Workers: 2, Timeout: time.Minute, MaxMemory: 1 << 30,
	}
}

// runPipeline runs on the SDK's own runner.
func runPipeline(t *testing.T, inputs []string, o Options) beam.PipelineResult {
	t.Helper()
	p, s := beam.NewPipelineWithRoot()
	Pipeline(s, inputs, o)
	result, err := beam.Run(t.Context(), "prism", p)
	if err != nil {
		t.Fatal(err)
	}
	return result
}

// runBatch has the command convert the same documents.
func runBatch(t *testing.T, names []string) string {
	t.Helper()
	dir := t.TempDir()
	tool := filepath.Join(dir, "budgetextract")
	build := exec.Command("go", "build", "-o", tool, "./cmd/budgetextract")
	build.Dir = "../.."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out := filepath.Join(dir, "out")
	args := append([]string{"batch", "-o", out, "--to", "ndjson,parquet", "--workers", "2"}, names...)
	var exit *exec.ExitError
	if text, err := exec.Command(tool, args...).CombinedOutput(); err != nil && !errors.As(err, &exit) {
		t.Fatalf("%v\n%s", err, text)
	}
	return out
}

// The rows of the shards are those of batch, byte for byte, whatever the
// number of shards; so are the documents and what the manifest says of them.
func TestSameAsBatch(t *testing.T) {
	names := corpus(t)
	list := filepath.Join(t.TempDir(), "list")
	if err := os.WriteFile(list, []byte(strings.Join(names[3:], "\n")), 0o666); err != nil {
		t.Fatal(err)
	}
	o := testOptions(t, 3)
	// Every document is named, most of them more than once.
	inputs := append([]string{filepath.Dir(names[0]) + "/c*.pdf", "@" + list}, names[:5]...)
	result := runPipeline(t, inputs, o)
	batch := runBatch(t, names)

	rows := 0
	for _, spec := range export.Specs() {
		got := lines(t, o.Output+"/tables/"+spec.Name+"-*.ndjson")
		rows += len(got)
		if d := cmp.Diff(lines(t, batch+"/tables/"+spec.Name+".ndjson"), got); d != "" {
			t.Errorf("%s: %s", spec.Name, d)
		}
		if d := cmp.Diff(parquetRows(t, batch+"/tables/"+spec.Name+".parquet"), parquetRows(t, o.Output+"/tables/"+spec.Name+"-*.parquet")); d != "" {
			t.Errorf("%s in Parquet: %s", spec.Name, d)
		}
	}
	if rows < 1000 {
		t.Errorf("%d rows: too few to show anything", rows)
	}
	if d := cmp.Diff(lines(t, batch+"/documents/*.json"), lines(t, o.Output+"/documents/*.ndjson")); d != "" {
		t.Error(d)
	}
	want, got := records(t, batch+"/manifest.jsonl"), records(t, o.Output+"/manifest/*.jsonl")
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
	failed := slices.DeleteFunc(want, func(r record.Record) bool { return r.Status != record.Failed })
	if len(failed) < 2 {
		t.Errorf("%d failures: too few to show anything", len(failed))
	}
	if d := cmp.Diff(failed, records(t, o.Output+"/failed/*.jsonl")); d != "" {
		t.Error(d)
	}
	checkReport(t, result, len(names), len(failed))
	checkPackage(t, o)
}

// checkReport looks whether the counters are those of the manifest.
func checkReport(t *testing.T, result beam.PipelineResult, documents, failures int) {
	t.Helper()
	m := result.Metrics()
	var report bytes.Buffer
	if n := Report(&report, &m); n != int64(failures) {
		t.Errorf("%d failures are counted, want %d", n, failures)
	}
	for _, want := range []string{fmt.Sprintf("documents      %d\n", documents), fmt.Sprintf("failed         %d\n", failures), "document_ms "} {
		if !strings.Contains(report.String(), want) {
			t.Errorf("the report lacks %q:\n%s", want, report.String())
		}
	}
}

// checkPackage looks whether the files that datapackage.json names are all the
// tables there are, but for those without a line.
func checkPackage(t *testing.T, o Options) {
	t.Helper()
	data, err := os.ReadFile(o.Output + "/datapackage.json")
	if err != nil {
		t.Fatal(err)
	}
	var p struct{ Resources []struct{ Path []string } }
	if err := json.Unmarshal(data, &p); err != nil {
		t.Fatal(err)
	}
	var got, want []string
	for _, r := range p.Resources {
		got = append(got, r.Path...)
	}
	for _, path := range glob(t, o.Output+"/tables/*") {
		if info, err := os.Stat(path); err == nil && info.Size() > 0 {
			want = append(want, "tables/"+filepath.Base(path))
		}
	}
	slices.Sort(got)
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// A run over the output of another leaves only its own shards, and what is not
// ours where it lies.
func TestAnotherRunReplacesTheShards(t *testing.T) {
	names := corpus(t)[:4]
	o := testOptions(t, 4)
	runPipeline(t, names, o)
	for _, name := range []string{"documents/.part-X-documents-00000-of-00004.ndjson", "documents/notes.txt"} {
		if err := os.WriteFile(filepath.Join(o.Output, name), nil, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	before := lines(t, o.Output+"/tables/facts-*.ndjson")
	o.Shards = 2
	runPipeline(t, append(names, filepath.Join(t.TempDir(), "absent.pdf")), o)
	if d := cmp.Diff(before, lines(t, o.Output+"/tables/facts-*.ndjson")); d != "" {
		t.Error(d)
	}
	var left []string
	for _, path := range append(glob(t, o.Output+"/documents/*"), glob(t, o.Output+"/documents/.*")...) {
		left = append(left, filepath.Base(path))
	}
	want := []string{"documents-00000-of-00002.ndjson", "documents-00001-of-00002.ndjson", "notes.txt"}
	if d := cmp.Diff(want, left); d != "" {
		t.Error(d)
	}
	absent := records(t, o.Output+"/failed/*.jsonl")
	if !slices.ContainsFunc(absent, func(r record.Record) bool { return r.Reason == "no such file or directory" }) {
		t.Errorf("%v", absent)
	}
}

// A shard that is written twice, from results in another order and some of them
// twice, is the same to the byte.
func TestShardWrittenTwiceIsTheSame(t *testing.T) {
	o := testOptions(t, 1)
	f := &convertFn{Options: o}
	if err := f.Setup(); err != nil {
		t.Fatal(err)
	}
	var results [][]byte
	collect := func(_ int, r []byte) { results = append(results, r) }
	f.StartBundle(t.Context(), collect)
	for _, name := range corpus(t) {
		if err := f.ProcessElement(t.Context(), name, nil, collect); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.FinishBundle(t.Context(), collect); err != nil {
		t.Fatal(err)
	}
	first := writeShard(t, o, results)
	again := slices.Concat(results[3:], results)
	slices.Reverse(again)
	o.Output = filepath.Join(t.TempDir(), "again")
	if d := cmp.Diff(first, writeShard(t, o, again)); d != "" {
		t.Error(d)
	}
}

// writeShard gives the files of a shard by name.
func writeShard(t *testing.T, o Options, results [][]byte) map[string]string {
	t.Helper()
	next := 0
	iterate := func(r *[]byte) bool {
		if next == len(results) {
			return false
		}
		*r = results[next]
		next++
		return true
	}
	var shard written
	f := &shardFn{Options: o}
	err := f.ProcessElement(t.Context(), 0, iterate, func(_ int, text []byte) {
		if err := json.Unmarshal(text, &shard); err != nil {
			t.Fatal(err)
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	files := map[string]string{}
	for _, file := range shard.Files {
		data, err := os.ReadFile(filepath.Join(o.Output, file))
		if err != nil {
			t.Fatal(err)
		}
		files[file] = string(data)
	}
	return files
}

// What a child of doubtful honesty calls JSON fails alone.
func TestUnreadableJSONFailsAlone(t *testing.T) {
	o := testOptions(t, 1)
	line, err := (&record.Record{Name: "a.pdf", Status: record.OK, Document: "x"}).Line()
	if err != nil {
		t.Fatal(err)
	}
	writeShard(t, o, [][]byte{newResult(line, []byte("{\n"))})
	failed := records(t, o.Output+"/failed/*.jsonl")
	if len(failed) != 1 || !strings.HasPrefix(failed[0].Reason, "its JSON cannot be read: ") {
		t.Errorf("%v", failed)
	}
}

// A document that is too large to hold waits on the disk, and comes back as it
// was, as often as asked.
func TestLargeDocumentWaitsOnTheDisk(t *testing.T) {
	for _, size := range []int{0, 1, maxHeld - 1, maxHeld, maxHeld + 1, 2*maxHeld + 3} {
		text := bytes.Repeat([]byte("abcdefg"), size/7+1)[:size]
		d, err := hold(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if onDisk := d.file != ""; onDisk != (size >= maxHeld) || d.size != int64(size) {
			t.Errorf("%d bytes: on disk %v, size %d", size, onDisk, d.size)
		}
		for range 2 {
			r, err := d.open()
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(r)
			r.Close()
			if err != nil || !bytes.Equal(got, text) {
				t.Errorf("%d bytes come back as %d: %v", size, len(got), err)
			}
		}
		d.drop()
	}
}

// What a runner loses or doubles fails the job.
func TestLossFailsTheJob(t *testing.T) {
	f := &finishFn{Options: testOptions(t, 2)}
	for name, test := range map[string]struct {
		all   []written
		total int
	}{
		"a shard is missing":      {[]written{{Number: 0, Documents: 3}}, 3},
		"a shard is there twice":  {[]written{{Number: 0}, {Number: 0}, {Number: 1}}, 0},
		"a document is missing":   {[]written{{Number: 0, Documents: 1}, {Number: 1, Documents: 1}}, 3},
		"there is no count":       {[]written{{Number: 0}, {Number: 1}}, -1},
		"only the last one is in": {[]written{{Number: 1, Documents: 1}}, 1},
	} {
		if err := f.complete(test.all, test.total); err == nil {
			t.Errorf("%s, and nobody says so", name)
		}
	}
	if err := f.complete([]written{{Number: 0, Documents: 1}, {Number: 1, Documents: 2}}, 3); err != nil {
		t.Error(err)
	}
}

// A pattern that matches nothing is a mistake in the command, no bad document.
func TestPatternThatMatchesNothing(t *testing.T) {
	f := &findFn{}
	err := f.ProcessElement(context.Background(), t.TempDir()+"/*.pdf", func(name string, _ bool) { t.Error(name) })
	if err == nil || !strings.HasSuffix(err.Error(), ": nothing matches") {
		t.Errorf("got %v", err)
	}
}

func TestOptionsThatCannotBeFollowed(t *testing.T) {
	good := testOptions(t, 1)
	if err := good.Check(); err != nil {
		t.Fatal(err)
	}
	for name, spoil := range map[string]func(*Options){
		"--output":     func(o *Options) { o.Output = "/" },
		"--shards":     func(o *Options) { o.Shards = 100_000 },
		"--workers":    func(o *Options) { o.Workers = -1 },
		"--timeout":    func(o *Options) { o.Timeout = 0 },
		"--max-memory": func(o *Options) { o.MaxMemory = 1 },
		"--to":         func(o *Options) { o.Formats = []export.Format{export.XLSX} },
	} {
		o := good
		spoil(&o)
		if err := o.Check(); err == nil || !strings.HasPrefix(err.Error(), name) {
			t.Errorf("%s: got %v", name, err)
		}
	}
}

func glob(t *testing.T, pattern string) []string {
	t.Helper()
	paths, err := filepath.Glob(pattern)
	if err != nil {
		t.Fatal(err)
	}
	return paths
}

// lines are the lines of the files, sorted.
func lines(t *testing.T, pattern string) []string {
	t.Helper()
	var all []string
	for _, path := range glob(t, pattern) {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		all = append(all, strings.SplitAfter(string(data), "\n")...)
	}
	all = slices.DeleteFunc(all, func(s string) bool { return s == "" })
	slices.Sort(all)
	return all
}

// parquetRows are the rows of Parquet files as text, sorted.
func parquetRows(t *testing.T, pattern string) []string {
	t.Helper()
	var all []string
	for _, path := range glob(t, pattern) {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		info, err := f.Stat()
		if err != nil {
			t.Fatal(err)
		}
		p, err := parquet.OpenFile(f, info.Size())
		if err != nil {
			t.Fatalf("%s: %v", path, err)
		}
		r := parquet.NewReader(p)
		row := make([]parquet.Row, 1)
		for {
			n, err := r.ReadRows(row)
			if n == 1 {
				all = append(all, fmt.Sprintf("%+v", row[0]))
			}
			if err != nil {
				break
			}
		}
	}
	slices.Sort(all)
	return all
}

// records are the lines of a manifest, sorted by name, without what differs
// from run to run and from one output to the other.
func records(t *testing.T, pattern string) []record.Record {
	t.Helper()
	var all []record.Record
	for _, line := range lines(t, pattern) {
		var r record.Record
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		r.Tool, r.Document, r.Started, r.Seconds, r.Peak = "", "", time.Time{}, 0, 0
		all = append(all, r)
	}
	slices.SortFunc(all, func(a, b record.Record) int { return strings.Compare(a.Name, b.Name) })
	return all
}
