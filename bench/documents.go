package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"

	"github.com/pdfcpu/pdfcpu/pkg/api"
)

// document is a PDF to measure with.
type document struct {
	name  string
	path  string
	truth string // what is in it; empty: not told
	pages int
	use   use
}

// use is what a document is for.
type use int

const (
	forSpeed  use = iota // large: timed with the tools that are fast enough
	forAll               // small: timed with all tools, and its cells are scored
	forScores            // small: only its cells are scored
)

// chosen are documents by name, folder, file and use.
type chosen struct {
	name, dir, file string
	use             use
}

// shared are documents of six producers; the last is the largest.
var shared = []chosen{
	{"chromium, 23 pages", "gen/pdf/000-a-chromium", "doc.pdf", forAll},
	{"Calc, 24 pages", "gen/pdf/014-g-calc", "doc.pdf", forAll},
	{"WeasyPrint, 19 pages", "gen/pdf/001-b-weasyprint", "doc.pdf", forScores},
	{"Calc, 14 pages", "gen/pdf/003-d-calc", "doc.pdf", forScores},
	{"chromium, 16 pages", "gen/pdf/016-j-chromium", "doc.pdf", forScores},
	{"Calc, 139 pages", "pdfs", "big-calc.pdf", forSpeed},
	{"Calc, 139 pages, object streams", "pdfs", "big-calc-objstm.pdf", forSpeed},
	{"reportlab, 214 pages", "pdfs", "big-ttf.pdf", forSpeed},
	{"chromium, 749 pages, 46 entities", "gen/large/000-h-chromium", "doc.pdf", forSpeed},
}

// shipped are documents of the project itself. Their forms give each row of
// the truth one row of print, which all tools can be held to.
var shipped = []chosen{
	{"fixture department-then-unit", "department-then-unit", "doc.pdf", forAll},
	{"fixture change-from-year-before", "change-from-year-before", "doc.pdf", forAll},
}

// documents are the shared ones and the shipped ones that are there, and a word
// on the others. Without any shared one, the shipped ones are timed, too, and a
// long one that is made in dir.
func documents(from, dir string) (docs []document, skipped []string) {
	own, without := present("../fixtures", shipped)
	docs, skipped = present(from, shared)
	if len(docs) > 0 {
		for i := range own {
			own[i].use = forScores
		}
		return append(own, docs...), append(skipped, without...)
	}
	skipped = append(without, "The shared documents are not there: measured with fixtures, and with made documents merged into one.")
	long, err := madeLong(dir)
	if err != nil {
		return own, append(skipped, "No long document could be made: "+reason(err)+".")
	}
	return append(own, long), skipped
}

// timed are those of the documents that are timed.
func timed(docs []document) []document {
	return slices.DeleteFunc(slices.Clone(docs), func(d document) bool { return d.use == forScores })
}

func present(from string, list []chosen) (docs []document, skipped []string) {
	for _, c := range list {
		path := filepath.Join(from, c.dir, c.file)
		pages, err := countPages(path)
		if err != nil {
			skipped = append(skipped, c.name+" is left out: "+reason(err)+".")
			continue
		}
		d := document{name: c.name, path: path, pages: pages, use: c.use}
		if truth := filepath.Join(from, c.dir, "truth.json"); isFile(truth) {
			d.truth = truth
		}
		docs = append(docs, d)
	}
	return docs, skipped
}

// madeLong makes documents and merges them into one of some hundred pages.
func madeLong(dir string) (document, error) {
	made := filepath.Join(dir, "made")
	c := exec.Command("go", "run", "./fixtures/generate", "-n", "100", "-out", made)
	c.Dir = ".."
	if err := c.Run(); err != nil {
		return document{}, fmt.Errorf("fixtures/generate: %w", err)
	}
	parts, err := filepath.Glob(filepath.Join(made, "*", "doc.pdf"))
	if err != nil {
		return document{}, err
	}
	d := document{name: fmt.Sprintf("%d made documents merged", len(parts)), path: filepath.Join(dir, "long.pdf"), use: forSpeed}
	if _, err := output(append([]string{program(), "-merge", d.path}, parts...)...); err != nil {
		return document{}, fmt.Errorf("merging: %w", err)
	}
	d.pages, err = countPages(d.path)
	d.name += fmt.Sprintf(", %d pages", d.pages)
	return d, err
}

// program is the path of this program, which does what takes much memory in a
// process of its own, so that this one stays small.
func program() string {
	self, err := os.Executable()
	if err != nil {
		return os.Args[0]
	}
	return self
}

func countPages(path string) (n int, err error) {
	if _, err := os.Stat(path); err != nil {
		return 0, err
	}
	out, err := output(program(), "-count", path)
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

// reason is why a document is left out, without the path.
func reason(err error) string {
	var path *fs.PathError
	switch {
	case os.IsNotExist(err):
		return "it is not there"
	case errors.As(err, &path):
		return path.Err.Error()
	}
	return err.Error()
}

func isFile(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.Mode().IsRegular()
}
