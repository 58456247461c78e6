package main

import (
	"bytes"
	"io"
	"os"
	"os/exec"
	"slices"
	"syscall"
	"time"
)

// cost is what a process took: real time, processor time of all its threads and
// children, and the most memory any of them held.
type cost struct {
	wall, cpu time.Duration
	memory    int64 // bytes
	failed    bool
}

// run runs a command to its end and throws its output away, or keeps it.
func run(out io.Writer, command ...string) cost {
	c := exec.Command(command[0], command[1:]...)
	c.Stdout = out
	start := time.Now()
	err := c.Run()
	wall := time.Since(start)
	if c.ProcessState == nil {
		return cost{failed: true}
	}
	usage := c.ProcessState.SysUsage().(*syscall.Rusage)
	cpu := time.Duration(usage.Utime.Nano() + usage.Stime.Nano())
	return cost{wall, cpu, int64(usage.Maxrss) << 10, err != nil}
}

// median is the median of each part of the costs.
func median(costs []cost) cost {
	var m cost
	m.wall = medianOf(costs, func(c cost) time.Duration { return c.wall })
	m.cpu = medianOf(costs, func(c cost) time.Duration { return c.cpu })
	m.memory = medianOf(costs, func(c cost) int64 { return c.memory })
	for _, c := range costs {
		m.failed = m.failed || c.failed
	}
	return m
}

func medianOf[T time.Duration | int64 | float64](costs []cost, part func(cost) T) T {
	if len(costs) == 0 {
		return 0
	}
	var values []T
	for _, c := range costs {
		values = append(values, part(c))
	}
	slices.Sort(values)
	return values[len(values)/2]
}

// key names a measurement.
type key struct{ tool, doc string }

// measureAll runs every tool on every document it is fast enough for, one
// after the other, then all of them again: what disturbs the machine disturbs
// all alike.
func measureAll(tools []tool, docs []document, runs int) map[key]cost {
	costs := map[key][]cost{}
	for i := range runs {
		for _, d := range docs {
			for _, t := range tools {
				if t.slow && d.use != forAll {
					continue
				}
				say("run %d of %d: %s on %s", i+1, runs, t.name, d.name)
				k := key{t.name, d.name}
				costs[k] = append(costs[k], run(nil, t.command(d.path)...))
			}
		}
	}
	medians := map[key]cost{}
	for k, c := range costs {
		medians[k] = median(c)
	}
	return medians
}

// startUp is the cost of doing nothing.
func startUp(self string, runs int) cost {
	var costs []cost
	for range runs {
		costs = append(costs, run(nil, self, "version"))
	}
	return median(costs)
}

// output is what a command prints.
func output(command ...string) ([]byte, error) {
	var out bytes.Buffer
	c := exec.Command(command[0], command[1:]...)
	c.Stdout = &out
	err := c.Run()
	return out.Bytes(), err
}

func sizeOf(path string) int64 {
	info, err := os.Stat(path)
	if err != nil {
		return 0
	}
	return info.Size()
}
