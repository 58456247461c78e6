package main

import (
	"fmt"
	"os"
	"path/filepath"

	"github.com/pdfcpu/pdfcpu/pkg/api"
)

// document is a PDF to measure with.
type document struct {
	name  string
	path  string
	truth string // what is in it; empty: not told
	pages int
	slow  bool // slow tools are measured on it, too
}

// chosen are the documents: small ones of two producers with rows that break
// over pages for all tools, large ones for those that are fast enough.
var chosen = []struct {
	name, dir, file string
	slow            bool
}{
	{"chromium, 23 pages", "gen/pdf/000-a-chromium", "doc.pdf", true},
	{"Calc, 24 pages", "gen/pdf/014-g-calc", "doc.pdf", true},
	{"Calc, 139 pages", "pdfs", "big-calc.pdf", false},
	{"Calc, 139 pages, object streams", "pdfs", "big-calc-objstm.pdf", false},
	{"reportlab, 214 pages", "pdfs", "big-ttf.pdf", false},
	{"chromium, 749 pages, 46 entities", "gen/large/000-h-chromium", "doc.pdf", false},
}

// documents are those of the chosen that are there, and a word on the others.
func documents(shared string) (docs []document, skipped []string) {
	for _, c := range chosen {
		path := filepath.Join(shared, c.dir, c.file)
		pages, err := countPages(path)
		if err != nil {
			skipped = append(skipped, path+" is left out: "+reason(err))
			continue
		}
		d := document{name: c.name, path: path, pages: pages, slow: c.slow}
		if truth := filepath.Join(shared, c.dir, "truth.json"); isFile(truth) {
			d.truth = truth
		}
		docs = append(docs, d)
	}
	return docs, skipped
}

// countPages asks a process of its own, so that this one stays small.
func countPages(path string) (n int, err error) {
	if _, err := os.Stat(path); err != nil {
		return 0, err
	}
	self, err := os.Executable()
	if err != nil {
		return 0, err
	}
	out, err := output(self, "-count", path)
	if err != nil {
		return 0, err
	}
	_, err = fmt.Sscan(string(out), &n)
	return n, err
}

func printCount(path string) error {
	n, err := api.PageCountFile(path)
	fmt.Println(n)
	return err
}

func reason(err error) string {
	if os.IsNotExist(err) {
		return "it is not there"
	}
	return err.Error()
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
