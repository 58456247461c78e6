package main

import (
	"bytes"
	"compress/zlib"
	"encoding/ascii85"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"syscall"
	"time"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"budgetextract/extract"
	"budgetextract/tables"
)

// floors is processor time within one process on one core: the floor is what
// inflating every content stream of a document once takes.
type floors struct {
	Document   string
	Pages      int
	Bytes      int           // of content, inflated
	Floor      time.Duration // by compress/zlib
	Read, JSON time.Duration // to words and rules; to JSON
}

// measureFloors measures each document in a process of its own.
func measureFloors(docs []document, runs int) (all []floors) {
	for _, d := range docs {
		say("floor of %s", d.name)
		out, err := output(program(), "-floor", d.path, "-runs", fmt.Sprint(3*runs))
		f := floors{}
		if err != nil || json.Unmarshal(out, &f) != nil {
			say("floor of %s: %v", d.name, err)
			continue
		}
		f.Document = d.name
		all = append(all, f)
	}
	return all
}

// printFloor measures one document in turn and prints the medians as JSON.
func printFloor(path string, runs int) error {
	runtime.GOMAXPROCS(1)
	debug.SetGCPercent(400) // the command lets the heap grow to 16 MB before it collects
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	streams, err := contents(data)
	if err != nil {
		return err
	}
	f := floors{}
	var floor, read, whole []time.Duration
	for range runs {
		floor = append(floor, processor(func() { f.Bytes = inflate(streams) }))
		read = append(read, processor(func() { f.Pages, err = readPages(path) }))
		whole = append(whole, processor(func() { err = toJSON(path) }))
		if err != nil {
			return err
		}
	}
	for _, x := range []struct {
		to   *time.Duration
		from []time.Duration
	}{{&f.Floor, floor}, {&f.Read, read}, {&f.JSON, whole}} {
		slices.Sort(x.from)
		*x.to = x.from[len(x.from)/2]
	}
	return json.NewEncoder(os.Stdout).Encode(f)
}

// processor is the processor time that do takes, what it leaves to the
// collector included.
func processor(do func()) time.Duration {
	runtime.GC()
	before := usage()
	do()
	return usage() - before
}

func usage() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// contents are the content streams of all pages, as they stand in the file.
func contents(data []byte) (streams [][]byte, err error) {
	ctx, err := api.ReadContext(bytes.NewReader(data), nil)
	if err != nil {
		return nil, err
	}
	if err := ctx.EnsurePageCount(); err != nil {
		return nil, err
	}
	for n := 1; n <= ctx.PageCount; n++ {
		page, _, _, err := ctx.PageDict(n, false)
		if err != nil {
			return nil, err
		}
		found, _ := page.Find("Contents")
		list, ok := found.(types.Array)
		if !ok {
			if list, err = ctx.DereferenceArray(found); err != nil || list == nil {
				list = types.Array{found}
			}
		}
		for _, o := range list {
			s, _, err := ctx.DereferenceStreamDict(o)
			if err != nil || s == nil {
				return nil, fmt.Errorf("page %d: its content is no stream: %w", n, err)
			}
			raw := s.Raw
			if len(s.FilterPipeline) > 1 && s.FilterPipeline[0].Name == "ASCII85Decode" {
				plain := make([]byte, len(raw))
				size, _, _ := ascii85.Decode(plain, bytes.TrimSuffix(bytes.TrimSpace(raw), []byte("~>")), true)
				raw = plain[:size]
			}
			streams = append(streams, raw)
		}
	}
	return streams, nil
}

// inflate inflates each stream once and counts the bytes.
func inflate(streams [][]byte) (size int) {
	var r io.ReadCloser
	var buffer bytes.Buffer
	for _, s := range streams {
		var err error
		if r == nil {
			r, err = zlib.NewReader(bytes.NewReader(s))
		} else {
			err = r.(zlib.Resetter).Reset(bytes.NewReader(s), nil)
		}
		if err != nil {
			continue
		}
		buffer.Reset()
		_, _ = io.Copy(&buffer, r)
		size += buffer.Len()
	}
	return size
}

func readPages(path string) (pages int, err error) {
	doc, err := extract.Open(path, extract.Options{})
	if err != nil {
		return 0, err
	}
	for _, err := range doc.Pages() {
		if err != nil {
			return pages, err
		}
		pages++
	}
	return pages, nil
}

func toJSON(path string) error {
	doc, err := extract.Open(path, extract.Options{})
	if err != nil {
		return err
	}
	out, err := tables.Read(doc, tables.Options{})
	if err != nil {
		return err
	}
	return out.Encode(io.Discard, "")
}
