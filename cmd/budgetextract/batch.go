package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/spf13/cobra"

	"budgetextract/cmd/budgetextract/internal/batch"
	"budgetextract/cmd/budgetextract/internal/inputs"
	"budgetextract/cmd/budgetextract/internal/progress"
	"budgetextract/extract"
	"budgetextract/internal/record"
	"budgetextract/internal/version"
)

const batchHelp = `Converts many documents into a folder: documents/ with the JSON of each,
manifest.jsonl with a line on what became of it, and tables in the formats
asked for, described by datapackage.json.

INPUT is a file, a folder (all PDF, text and ZIP files below it; links are not
followed), a glob, a ZIP archive, @LIST (a file with a name on each line), or
'-' for such a list on standard input.

The same command again does only what is new or changed, and goes on where an
earlier run was stopped, even by kill -9. Ctrl-C finishes what is under way; a
second one stops at once. Documents that harm their worker, by time or memory,
fail alone, after a second try.`

const batchExample = `  budgetextract batch 2024/ -o out --to csv,parquet
  find /data -name '*.pdf' | budgetextract batch - -o out
  budgetextract batch 2024/ rest.zip -o out --retry failed --timeout 5m
  budgetextract batch 2024/ -o out --to xlsx --lang zh`

// batchOptions are the flags of batch.
type batchOptions struct {
	poolOptions
	tableOptions
	out          string
	retry        []string
	force, quiet bool
	logFormat    string
	provenance   bool
	passwordFile string
}

func newBatchCommand(s streams) *cobra.Command {
	var o batchOptions
	c := &cobra.Command{
		Use:     "batch INPUT… -o OUT",
		Short:   "convert many documents into a folder that resumes",
		Long:    batchHelp,
		Example: batchExample,
		Args:    takes(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runBatch(cmd.Context(), s, o, args)
		},
	}
	f := c.Flags()
	f.StringVarP(&o.out, "out", "o", "", "`folder` to write into")
	_ = c.MarkFlagRequired("out")
	o.tableOptions.addFlags(f)
	o.poolOptions.addFlags(f)
	f.StringSliceVar(&o.retry, "retry", nil, "do documents again that ended so: failed, partial")
	f.BoolVar(&o.force, "force", false, "do all documents again")
	f.BoolVar(&o.provenance, "provenance", false, "say where on the page each value stands")
	f.StringVar(&o.passwordFile, "password-file", "", "`FILE` whose first line opens locked PDFs")
	f.BoolVarP(&o.quiet, "quiet", "q", false, "say only what fails")
	f.StringVar(&o.logFormat, "log-format", "text", "text or json")
	return c
}

func runBatch(ctx context.Context, s streams, o batchOptions, args []string) error {
	config, err := batchConfig(o)
	if err != nil {
		return err
	}
	if config.Pool, err = newPool(o.poolOptions); err != nil {
		return err
	}
	defer config.Pool.Close()
	found, err := inputs.Find(args, inputs.Options{Stdin: s.in, Exclude: o.out, MaxSize: extract.MaxFileSize})
	if err != nil {
		return failure{err}
	}
	config.Sources = found.Sources
	reporter, err := newReporter(s, o)
	if err != nil {
		return err
	}
	config.Watch = reporter.watcher
	reporter.skipped(found.Skipped)

	ctx, stop, release := interruptible(ctx, s.err)
	defer release()
	summary, err := batch.Run(ctx, stop, config)
	if summary != nil {
		reporter.summary(summary)
	}
	switch {
	case err != nil:
		return failure{err}
	case summary.Statuses[record.Failed] > 0:
		return errReported
	}
	return nil
}

func batchConfig(o batchOptions) (c batch.Config, err error) {
	password, err := readPassword(o.passwordFile)
	if err != nil {
		return c, err
	}
	formats, exportOptions, err := o.tableOptions.parse()
	if err != nil {
		return c, err
	}
	retry, err := parseRetry(o.retry)
	if err != nil {
		return c, err
	}
	c = batch.Config{
		Out: o.out, Workers: o.workers, Tool: version.Key(),
		Job: func(sha256 string) json.RawMessage {
			return jobOptions{Provenance: o.provenance, Password: password, SHA256: sha256}.encode()
		},
		Force: o.force, Retry: retry, Formats: formats, Export: exportOptions,
	}
	if o.provenance {
		c.Options = "provenance"
	}
	return c, nil
}

func parseRetry(names []string) ([]record.Status, error) {
	var retry []record.Status
	for _, n := range names {
		switch status := record.Status(n); status {
		case record.Failed, record.Partial:
			retry = append(retry, status)
		default:
			return nil, fmt.Errorf("--retry %s: there are failed and partial", n)
		}
	}
	return retry, nil
}

// interruptible gives a channel that is closed at the first interrupt, and a
// context that ends at the second.
func interruptible(ctx context.Context, errw io.Writer) (context.Context, <-chan struct{}, func()) {
	ctx, cancel := context.WithCancelCause(ctx)
	stop := make(chan struct{})
	signals := make(chan os.Signal, 2)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		if _, ok := <-signals; !ok {
			return
		}
		fmt.Fprintln(errw, "budgetextract: finishing what is under way; once more stops at once")
		close(stop)
		if _, ok := <-signals; ok {
			cancel(batch.ErrInterrupted)
		}
	}()
	return ctx, stop, func() {
		signal.Stop(signals)
		close(signals)
		cancel(nil)
	}
}

// reporter tells how the batch goes on in the way that was asked for.
type reporter struct {
	watcher batch.Watcher
	skipped func([]inputs.Skip)
	summary func(*batch.Summary)
}

func newReporter(s streams, o batchOptions) (r reporter, err error) {
	complain := func(name, what string) { s.complain(errors.New(name + ": " + what)) }
	r.skipped = func(skips []inputs.Skip) { printSkips(s.err, skips) }
	r.summary = func(sum *batch.Summary) { _, _ = sum.WriteTo(s.err) }
	switch {
	case o.logFormat == "json":
		log := slog.New(slog.NewJSONHandler(s.err, nil))
		r.watcher = &progress.Log{Logger: log}
		r.skipped = func(skips []inputs.Skip) { log.Info("left out", "files", len(skips)) }
		r.summary = func(sum *batch.Summary) { log.Info("summary", "summary", sum) }
	case o.logFormat != "text":
		return r, fmt.Errorf("--log-format %s: there are text and json", o.logFormat)
	case o.quiet:
		r.watcher = &progress.Quiet{Complain: complain}
		r.skipped = func([]inputs.Skip) {}
		r.summary = func(*batch.Summary) {}
	case terminal(s.err):
		r.watcher = &progress.Bar{W: s.err, Complain: complain}
	default:
		r.watcher = &progress.Lines{W: s.err, Complain: complain}
	}
	return r, nil
}

// printSkips says how many files were left out, and a few of them.
func printSkips(w io.Writer, skips []inputs.Skip) {
	const shown = 3
	for i, skip := range skips {
		if i == shown {
			fmt.Fprintf(w, "left out: %d more\n", len(skips)-shown)
			return
		}
		fmt.Fprintf(w, "left out: %s: %s\n", printable(skip.Name), skip.Reason)
	}
}
