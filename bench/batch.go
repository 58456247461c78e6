package main

import (
	"bytes"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// batchResult is a batch of documents with a number of workers.
type batchResult struct {
	corpus               string
	workers, docs, pages int
	cost
}

// copies is how often each document stands in a batch, so that it has work for
// some seconds: of a short one, the start of the workers is a good part.
const copies = 12

// longest is the number of pages above which a document is left out of the
// batches: one that takes a good part of the whole time says more of the order
// of files than of workers.
const longest = 400

// measureBatches runs batches of all documents, and of those with object
// streams alone, with one and with two workers.
func measureBatches(self, dir string, docs []document, runs int) (results []batchResult) {
	short := slices.DeleteFunc(slices.Clone(docs), func(d document) bool { return d.pages > longest })
	streams := slices.DeleteFunc(slices.Clone(docs), func(d document) bool { return !hasObjectStreams(d.path) })
	results = append(results, measureBatch(self, dir, "all up to 400 pages", short, copies, runs)...)
	return append(results, measureBatch(self, dir, "object streams alone", streams, 4*copies, runs)...)
}

// hasObjectStreams reports a file whose objects stand in compressed streams.
func hasObjectStreams(path string) bool {
	data, err := os.ReadFile(path)
	return err == nil && bytes.Contains(data, []byte("/ObjStm"))
}

// measureBatch runs a batch of documents with one and with two workers, in
// turn. Each run writes into a folder of its own, and all stay until the end of
// the benchmark: ext4 without a journal looks long for a place for a new file
// where others were deleted lately, and the run would be charged for it.
func measureBatch(self, dir, corpus string, docs []document, times, runs int) []batchResult {
	in, err := os.MkdirTemp(dir, "batch")
	if len(docs) == 0 || err != nil {
		return nil
	}
	results := []batchResult{{corpus: corpus, workers: 1}, {corpus: corpus, workers: 2}}
	for i, d := range docs {
		for c := range times {
			if copyFile(filepath.Join(in, fmt.Sprintf("%d-%d.pdf", c, i)), d.path, c) != nil {
				continue
			}
			for k := range results {
				results[k].docs++
				results[k].pages += d.pages
			}
		}
	}
	costs := make([][]cost, len(results))
	for i := range runs {
		for k, r := range results {
			say("run %d of %d: batch, %s, %d workers", i+1, runs, corpus, r.workers)
			out := fmt.Sprintf("%s-out-%d-%d", in, i, k)
			costs[k] = append(costs[k], run(nil, self, "batch", "-q", "--workers", fmt.Sprint(r.workers), "-o", out, in))
		}
	}
	for k := range results {
		results[k].cost = median(costs[k])
	}
	return results
}

// copyFile copies a file and adds some blank lines: it is another document.
func copyFile(to, from string, lines int) error {
	in, err := os.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := os.Create(to)
	if err != nil {
		return err
	}
	defer out.Close()
	if _, err := io.Copy(out, in); err != nil {
		return err
	}
	_, err = out.WriteString(strings.Repeat("\n", lines))
	return err
}

// growth is the cost of the first pages of the largest document.
type growth struct {
	pages int
	cost
}

// measureGrowth measures the largest document cut to halves, quarters and so on.
func measureGrowth(self, dir string, docs []document, runs int) (all []growth) {
	if len(docs) == 0 {
		return nil
	}
	d := docs[len(docs)-1]
	for part := 16; part >= 1; part /= 2 {
		g := growth{pages: d.pages / part}
		path := filepath.Join(dir, fmt.Sprintf("first-%d.pdf", g.pages))
		if _, err := output(program(), "-cut", fmt.Sprint(g.pages), d.path, path); err != nil {
			say("cutting %s: %v", d.name, err)
			return nil
		}
		var costs []cost
		for range runs {
			costs = append(costs, run(nil, self, path))
		}
		g.cost = median(costs)
		say("growth: %d pages in %v", g.pages, g.cpu)
		all = append(all, g)
	}
	return all
}

// exponent fits time = a·pages^x by least squares on the logarithms, without
// what starting the process takes.
func exponent(all []growth, start cost) float64 {
	var n, sx, sy, sxx, sxy float64
	for _, g := range all {
		x, y := math.Log(float64(g.pages)), math.Log(float64(g.cpu-start.cpu))
		n, sx, sy, sxx, sxy = n+1, sx+x, sy+y, sxx+x*x, sxy+x*y
	}
	return (n*sxy - sx*sy) / (n*sxx - sx*sx)
}
