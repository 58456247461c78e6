// Command bench measures budgetextract and what a user would pick instead, on
// the same files, in one run, in turn, and writes RESULTS.md:
//
//	cd bench && go run .
//
// Documents come from ../../shared; what is absent is skipped with a word, and
// where nothing is there, from ../fixtures and its generator.
// Peers are installed from package registries into a virtual environment of
// Python in the user's cache; those that cannot be installed are skipped.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/pdfcpu/pdfcpu/pkg/api"
)

// settings are the flags of a run.
type settings struct {
	shared string // folder of documents
	out    string // file to write
	runs   int    // of each measurement; the median counts
	peers  bool   // measure the slow ones, too
}

func main() {
	var s settings
	floor := flag.String("floor", "", "only measure this document against its floor (used by the run itself)")
	count := flag.String("count", "", "only print the number of pages of this document (used by the run itself)")
	cut := flag.Int("cut", 0, "only write the first so many pages of a document to another, IN OUT (used by the run itself)")
	merge := flag.String("merge", "", "only merge documents into this one (used by the run itself)")
	flag.StringVar(&s.shared, "shared", "../../shared", "folder of documents")
	flag.StringVar(&s.out, "o", "RESULTS.md", "file to write")
	flag.IntVar(&s.runs, "runs", 5, "runs of each measurement")
	flag.BoolVar(&s.peers, "peers", true, "install and measure peers")
	flag.Parse()
	var err error
	switch {
	case *floor != "":
		err = printFloor(*floor, s.runs)
	case *count != "":
		err = printCount(*count)
	case *cut > 0 && flag.NArg() == 2:
		err = api.TrimFile(flag.Arg(0), flag.Arg(1), []string{fmt.Sprintf("1-%d", *cut)}, nil)
	case *merge != "":
		err = api.MergeCreateFile(flag.Args(), *merge, false, nil)
	default:
		err = bench(s)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(1)
	}
}

// bench measures everything and writes the report.
func bench(s settings) error {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	self := filepath.Join(dir, "budgetextract")
	if err := build(self); err != nil {
		return err
	}
	docs, skipped := documents(s.shared, dir)
	tools, absent := toolsFor(self, s.peers)
	all, docs := docs, timed(docs)
	if len(docs) == 0 {
		return errors.New("there is no document to measure with")
	}
	r := &report{settings: s, docs: docs, scored: scorable(all), tools: tools, notes: append(skipped, absent...)}
	r.machine()
	r.size = sizeOf(self)
	r.startUp = startUp(self, 4*s.runs)
	r.growth = measureGrowth(self, dir, docs, s.runs)
	r.measured = measureAll(tools, docs, s.runs)
	r.batch = measureBatches(self, dir, docs, s.runs)
	r.floors = measureFloors(docs, s.runs)
	r.placement = measurePlacement()
	r.scores = scoreAll(tools, r.scored) // last: a child is taken to have had as much memory as this process
	return r.write(s.out)
}

// say tells how far the run is.
func say(format string, args ...any) { fmt.Fprintf(os.Stderr, format+"\n", args...) }
