package main

import (
	"bufio"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

// report is all that was measured.
type report struct {
	settings
	docs      []document // timed
	scored    []document
	tools     []tool
	notes     []string // what was left out
	host      string
	size      int64 // of the binary, in bytes
	startUp   cost
	measured  map[key]cost
	scores    map[string]score
	batch     []batchResult
	floors    []floors
	growth    []growth
	placement []worstCase

	out strings.Builder
}

// machine describes where this runs.
func (r *report) machine() {
	r.host = fmt.Sprintf("%s/%s, %d cores", runtime.GOOS, runtime.GOARCH, runtime.NumCPU())
	f, err := os.Open("/proc/cpuinfo")
	if err != nil {
		return
	}
	defer f.Close()
	for lines := bufio.NewScanner(f); lines.Scan(); {
		if name, ok := strings.CutPrefix(lines.Text(), "model name"); ok {
			r.host += ", " + strings.TrimLeft(name, "\t :")
			break
		}
	}
	if load, err := os.ReadFile("/proc/loadavg"); err == nil {
		first, _, _ := strings.Cut(string(load), " ")
		r.host += ", load at the start " + first
	}
}

func (r *report) line(format string, args ...any) { fmt.Fprintf(&r.out, format+"\n", args...) }

// table begins a table with a header.
func (r *report) table(header string) {
	r.line("")
	r.line("| %s |", header)
	r.line("|%s", strings.Repeat("---|", strings.Count(header, "|")+1))
}

// write writes the report as Markdown.
func (r *report) write(path string) error {
	r.line("# Results")
	r.line("")
	r.line("Written by `cd bench && go run .`; medians of %d runs, each tool in turn on each file.", r.runs)
	r.line("%s, %s, %s. Processor time counts all threads and children, memory is the largest", time.Now().Format("2006-01-02"), r.host, runtime.Version())
	r.line("resident set of any process. Each file is a process of its own, start-up included.")
	r.speed()
	r.cells()
	r.batches()
	r.floorTable()
	r.small()
	r.growthTable()
	r.placementTable()
	r.versions()
	return os.WriteFile(path, []byte(r.out.String()), 0o666)
}

func (r *report) speed() {
	r.line("")
	r.line("## Speed and memory")
	for _, d := range r.docs {
		r.line("")
		r.line("%s:", d.name)
		r.table("tool | pages/s | seconds | CPU seconds | peak MB | × CPU of budgetextract")
		base := r.measured[key{r.tools[0].name, d.name}]
		for _, t := range r.tools {
			c, ok := r.measured[key{t.name, d.name}]
			switch {
			case !ok:
			case c.failed:
				r.line("| %s | failed |||||", t.name)
			default:
				r.line("| %s | %.0f | %.3f | %.3f | %.0f | %.1f |", t.name, float64(d.pages)/c.wall.Seconds(), c.wall.Seconds(), c.cpu.Seconds(),
					float64(c.memory)/(1<<20), c.cpu.Seconds()/base.cpu.Seconds())
			}
		}
	}
}

func (r *report) cells() {
	r.line("")
	r.line("## Cells right")
	r.line("")
	r.line("On %d small documents, %d pages. A cell is a code, a name or an amount of the truth. By the same rule for all: the row that has the most of a", len(r.scored), pagesOf(r.scored))
	r.line("row's cells is taken, a cell serves once, widths and CJK radicals are folded, separators of thousands dropped. A wrong amount is one")
	r.line("that a row has beyond those of the truth, where at least half of the row was found; it is silent where nothing warns of it. Under which")
	r.line("header a cell stands is not asked: a grid has none (budgetextract's columns are scored elsewhere, by `go test ./fixtures`). For text")
	r.line("in columns of spaces, a row is a line, and a cell ends at two spaces. A code or a label that the document prints in parts, level by level,")
	r.line("counts whole, as it is needed.")
	r.table("tool | cells | right as returned | right without white space | rows over two pages whole | wrong amounts, silent | with a warning")
	for _, t := range r.tools {
		s, ok := r.scores[t.name]
		if !ok {
			continue
		}
		if s.cells == 0 {
			r.line("| %s | %s ||||||", t.name, s.why)
			continue
		}
		r.line("| %s | %d | %.1f %% | %.1f %% | %d of %d | %d | %d |", t.name, s.cells, percent(s.raw, s.cells), percent(s.squeezed, s.cells), s.whole, s.split, s.silent, s.flagged)
	}
}

func pagesOf(docs []document) (pages int) {
	for _, d := range docs {
		pages += d.pages
	}
	return pages
}

func percent(n, of int) float64 { return 100 * float64(n) / float64(max(1, of)) }

func (r *report) batches() {
	r.line("")
	r.line("## Many documents")
	r.table("corpus | workers | documents | pages | pages/s | seconds | CPU seconds | peak MB | × one worker")
	var one cost
	for _, b := range r.batch {
		if b.workers == 1 {
			one = b.cost
		}
		if b.failed {
			r.line("| %s | %d | some failed |||||||", b.corpus, b.workers)
			continue
		}
		r.line("| %s | %d | %d | %d | %.0f | %.2f | %.2f | %.0f | **%.2f** |", b.corpus, b.workers, b.docs, b.pages, float64(b.pages)/b.wall.Seconds(), b.wall.Seconds(),
			b.cpu.Seconds(), float64(b.memory)/(1<<20), one.wall.Seconds()/b.wall.Seconds())
	}
}

func (r *report) floorTable() {
	r.line("")
	r.line("## Against the floor")
	r.line("")
	r.line("The floor is the processor time of inflating every content stream of the file once with compress/zlib, streams and buffers at hand. Reading is")
	r.line("opening the file, words and rules of all pages; the whole way goes on to verified JSON. All within one process on one core.")
	r.table("document | inflated MB | floor ms | reading ms | ÷ floor | whole way ms | ÷ floor")
	for _, f := range r.floors {
		r.line("| %s | %.1f | %.1f | %.1f | **%.1f** | %.1f | **%.1f** |", f.Document, float64(f.Bytes)/(1<<20), ms(f.Floor), ms(f.Read), ratio(f.Read, f.Floor), ms(f.JSON), ratio(f.JSON, f.Floor))
	}
}

func ms(d time.Duration) float64       { return float64(d) / float64(time.Millisecond) }
func ratio(a, b time.Duration) float64 { return float64(a) / float64(max(1, b)) }

func (r *report) small() {
	r.line("")
	r.line("## Memory, start-up and size")
	r.line("")
	long := r.docs[len(r.docs)-1]
	r.line("The longest document, %d pages, takes %.0f MB at its peak.", long.pages, float64(r.measured[key{r.tools[0].name, long.name}].memory)/(1<<20))
	r.line("`budgetextract version` takes %.1f ms (%.1f ms of processor time) and %.0f MB; the binary has %.1f MB.", ms(r.startUp.wall), ms(r.startUp.cpu),
		float64(r.startUp.memory)/(1<<20), float64(r.size)/(1<<20))
}

func (r *report) growthTable() {
	if len(r.growth) == 0 {
		return
	}
	r.line("")
	r.line("## Growth")
	r.line("")
	r.line("The first pages of the largest document. CPU time less start-up grows with pages to the power of **%.2f**.", exponent(r.growth, r.startUp))
	r.table("pages | CPU ms | peak MB")
	for _, g := range r.growth {
		r.line("| %d | %.0f | %.0f |", g.pages, ms(g.cpu), float64(g.memory)/(1<<20))
	}
}

func (r *report) placementTable() {
	if len(r.placement) == 0 {
		return
	}
	r.line("")
	r.line("## Placement, worst cases")
	r.line("")
	r.line("Rows of ten columns, all sparse, of numbers drawn from so many different ones (`go test -bench Sparse ./tables/internal/solve`). Told are")
	r.line("the rows in which every assignment that adds up agrees; the others stay `unplaced`, and so they do where the bound on steps ends a search.")
	r.table("different numbers | rows | ms | steps | rows told")
	for _, c := range r.placement {
		ns, _ := strconv.ParseFloat(c.ns, 64)
		told, _ := strconv.ParseFloat(c.told, 64)
		r.line("| %s | %s | %.1f | %s | %.0f |", c.numbers, c.rows, ns/1e6, c.steps, told)
	}
}

func (r *report) versions() {
	r.line("")
	r.line("## Versions")
	r.table("tool | version")
	for _, t := range r.tools {
		r.line("| %s | %s |", t.name, t.version)
	}
	for _, n := range r.notes {
		r.line("")
		r.line("%s", n)
	}
}
