package main

import (
	"fmt"
	"io"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// batchResult is a batch of documents with a number of workers.
type batchResult struct {
	workers, docs, pages int
	cost
}

// copies is how often the small documents stand in the batch, so that it has
// work for some seconds.
const copies = 6

// measureBatch runs a batch of all documents with one and with two workers, in
// turn.
func measureBatch(self, dir string, docs []document, runs int) []batchResult {
	in := filepath.Join(dir, "batch")
	if err := os.MkdirAll(in, 0o777); err != nil {
		return nil
	}
	results := []batchResult{{workers: 1}, {workers: 2}}
	for i, d := range docs {
		for c := range copies {
			if c > 0 && d.pages > 500 || copyFile(filepath.Join(in, fmt.Sprintf("%d-%d.pdf", i, c)), d.path, c) != nil {
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
			say("run %d of %d: batch with %d workers", i+1, runs, r.workers)
			out := filepath.Join(dir, "out")
			costs[k] = append(costs[k], run(nil, self, "batch", "-q", "--workers", fmt.Sprint(r.workers), "-o", out, in))
			_ = os.RemoveAll(out)
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
	bench, err := os.Executable()
	if err != nil {
		return nil
	}
	d := docs[len(docs)-1]
	for part := 16; part >= 1; part /= 2 {
		g := growth{pages: d.pages / part}
		path := filepath.Join(dir, fmt.Sprintf("first-%d.pdf", g.pages))
		if _, err := output(bench, "-cut", fmt.Sprint(g.pages), d.path, path); err != nil {
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

// placementBench runs the worst cases of the placement search.
func placementBench() []string {
	say("worst cases of the placement search")
	c := exec.Command("go", "test", "-run", "-", "-bench", "Sparse", "-benchtime", "5x", "./tables/internal/solve")
	c.Dir = ".."
	out, err := c.Output()
	if err != nil {
		return nil
	}
	var lines []string
	for _, l := range strings.Split(string(out), "\n") {
		if strings.HasPrefix(l, "Benchmark") {
			lines = append(lines, l)
		}
	}
	return lines
}
