// Command budgetextract-beam converts many documents on an Apache Beam runner:
// on this machine with no set-up, or on Flink, Spark or Dataflow.
//
//	budgetextract-beam --output=out --shards=8 'corpus/*.pdf' @names.txt
//	budgetextract-beam --output=s3://bucket/out --runner=flink --endpoint=host:8099 's3://bucket/2024/*.pdf'
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"

	"budgetextract/beam/convert"
	"budgetextract/internal/export"
	"budgetextract/internal/version"
	"budgetextract/internal/worker"
)

// Exit status, as that of budgetextract.
const (
	exitOK     = 0
	exitFailed = 1 // at least one document failed, or the job did
	exitUsage  = 2
)

const usage = `usage: budgetextract-beam --output=OUT [flags] INPUT…

Converts many documents into shards of tables on an Apache Beam runner. INPUT is
a name, a pattern ('2024/*.pdf'; quote it) or @LIST, a file with a name on each
line; all, and OUT, may be local, s3:// or gs://.

`

func main() {
	if convert.IsChild() {
		if err := convert.ServeChild(); err != nil {
			complain(err)
			os.Exit(exitFailed)
		}
		return
	}
	os.Exit(run())
}

// flags are those of the command; the SDK adds its own.
type flags struct {
	convert.Options
	formats, language string
	maxMemory         worker.Bytes
}

func (f *flags) register() {
	f.maxMemory = 1 << 30
	flag.StringVar(&f.Output, "output", "", "folder or object prefix to write into")
	flag.IntVar(&f.Shards, "shards", 8, "files of each table; some 5,000 documents a shard are well")
	flag.StringVar(&f.formats, "to", "ndjson,parquet", "formats of the tables: csv, ndjson, parquet")
	flag.StringVar(&f.language, "lang", "en", "language of the headers: en or zh")
	flag.BoolVar(&f.Provenance, "provenance", false, "say where on the page each value stands")
	flag.IntVar(&f.Workers, "workers", 0, "convert this many documents at once in a process; 0 is one a core")
	flag.DurationVar(&f.Timeout, "timeout", time.Minute, "give a document up after this long")
	flag.Var(&f.maxMemory, "max-memory", "give a document up that needs more than this size")
	flag.Usage = func() {
		fmt.Fprint(flag.CommandLine.Output(), usage)
		flag.PrintDefaults()
	}
}

// options are what the flags say.
func (f *flags) options() (o convert.Options, err error) {
	o = f.Options
	o.Output = strings.TrimRight(o.Output, "/")
	o.MaxMemory, o.Tool = int64(f.maxMemory), version.Key()
	if o.Formats, err = export.ParseFormats(f.formats); err != nil {
		return o, err
	}
	if err := o.Export.ParseLanguage(f.language); err != nil {
		return o, err
	}
	return o, o.Check()
}

func run() int {
	var f flags
	f.register()
	flag.Parse()
	beam.Init() // does not come back in a process that a runner has started
	o, err := f.options()
	if err == nil && flag.NArg() == 0 {
		err = errors.New("there is no INPUT; --help says what it may be")
	}
	if err != nil {
		complain(err)
		return exitUsage
	}
	failed, err := execute(context.Background(), flag.Args(), o, os.Stderr)
	if err != nil {
		complain(err)
		return exitFailed
	}
	if failed > 0 {
		return exitFailed
	}
	return exitOK
}

// execute runs the pipeline and writes its counters to w.
func execute(ctx context.Context, inputs []string, o convert.Options, w io.Writer) (failed int64, err error) {
	p, s := beam.NewPipelineWithRoot()
	convert.Pipeline(s, inputs, o)
	result, err := beamx.RunWithMetrics(ctx, p)
	if err != nil {
		return 0, err
	}
	if result == nil { // the job goes on without us
		return 0, nil
	}
	m := result.Metrics()
	return convert.Report(w, &m), nil
}

func complain(err error) { fmt.Fprintf(os.Stderr, "budgetextract-beam: %v\n", err) }
