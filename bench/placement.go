package main

import (
	"os/exec"
	"regexp"
)

// worstCase is a table made to be hard for the placement search.
type worstCase struct {
	numbers, rows string // how many different numbers there are, and rows
	ns            string // of one search
	steps, told   string // taken; rows whose columns it could tell
}

// benchLine is a line of the benchmark.
var benchLine = regexp.MustCompile(`(?m)^BenchmarkSparse/numbers=(\d+)/rows=(\d+)\S*\s+\d+\s+([\d.]+) ns/op\s+([\d.]+) steps\s+([\d.]+) told`)

// measurePlacement runs the worst cases of the placement search.
func measurePlacement() []worstCase {
	say("worst cases of the placement search")
	c := exec.Command("go", "test", "-run", "-", "-bench", "Sparse", "-benchtime", "5x", "./tables/internal/solve")
	c.Dir = ".."
	out, err := c.Output()
	if err != nil {
		say("placement: %v", err)
	}
	return worstCases(string(out))
}

func worstCases(out string) (cases []worstCase) {
	for _, m := range benchLine.FindAllStringSubmatch(out, -1) {
		cases = append(cases, worstCase{numbers: m[1], rows: m[2], ns: m[3], steps: m[4], told: m[5]})
	}
	return cases
}
