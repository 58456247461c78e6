package main

import (
	_ "embed"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
)

// tool is a program that reads a PDF.
type tool struct {
	name    string
	version string
	command func(pdf string) []string
	rows    func(out []byte) ([]row, error) // what it found; nil: text alone
	slow    bool                            // measured on small documents alone
}

//go:embed peers/tables.py
var tablesScript []byte

//go:embed peers/requirements.txt
var requirements string

// build builds the command as the README tells a user to.
func build(path string) error {
	c := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", path, "./cmd/budgetextract")
	c.Dir = ".."
	c.Env = append(os.Environ(), "CGO_ENABLED=0")
	c.Stderr = os.Stderr
	return c.Run()
}

// toolsFor are budgetextract and its peers, and a word on those left out.
func toolsFor(self string, peers bool) (tools []tool, absent []string) {
	tools = []tool{{name: "budgetextract", version: "of this checkout", rows: ownRows,
		command: func(pdf string) []string { return []string{self, pdf} }}}
	for _, t := range []tool{
		{name: "pdftotext -layout", version: firstLine("pdftotext", "-v"), rows: lineRows,
			command: func(pdf string) []string { return []string{"pdftotext", "-layout", pdf, "-"} }},
		{name: "mutool draw -F txt", version: firstLine("mutool", "-v"), command: func(pdf string) []string { return []string{"mutool", "draw", "-q", "-F", "txt", pdf} }},
	} {
		if t.version == "" {
			absent = append(absent, t.name+" is left out: it is not installed.")
			continue
		}
		tools = append(tools, t)
	}
	if !peers {
		return tools, append(absent, "Peers in Python and Java are left out, as asked for.")
	}
	python, why := environment()
	if python == "" {
		return tools, append(absent, "Peers in Python and Java are left out: "+why+".")
	}
	script := filepath.Join(filepath.Dir(filepath.Dir(python)), "tables.py")
	if err := os.WriteFile(script, tablesScript, 0o666); err != nil {
		return tools, append(absent, err.Error())
	}
	for _, p := range []struct{ name, key string }{
		{"pdfplumber", "pdfplumber"}, {"camelot, lattice, split_text", "camelot"}, {"PyMuPDF find_tables", "pymupdf"},
		{"tabula-java, lattice", "tabula"}, {"OpenDataLoader", "opendataloader"},
	} {
		version := firstLine(python, script, p.key, "--version")
		if version == "" {
			absent = append(absent, p.name+" is left out: it cannot be installed from a registry here.")
			continue
		}
		tools = append(tools, tool{name: p.name, version: version, rows: peerRows, slow: true,
			command: func(pdf string) []string { return []string{python, script, p.key, pdf} }})
	}
	return tools, absent
}

// environment is the Python that the peers are installed for, else why there
// is none. Each is installed alone: one that fails takes no other with it.
func environment() (python, why string) {
	cache, err := os.UserCacheDir()
	if err != nil {
		return "", err.Error()
	}
	dir := filepath.Join(cache, "budgetextract-bench")
	python = filepath.Join(dir, "bin", "python")
	if !isFile(python) {
		if out, err := exec.Command("python3", "-m", "venv", dir).CombinedOutput(); err != nil {
			return "", strings.TrimSpace(string(out)) + " " + err.Error()
		}
	}
	for _, p := range strings.Fields(requirements) {
		say("installing %s", p)
		_ = exec.Command(python, "-m", "pip", "install", "-q", p).Run() // its version is asked for next
	}
	return python, ""
}

// firstLine is the first line that a command prints, empty if it fails.
func firstLine(command string, args ...string) string {
	out, err := exec.Command(command, args...).CombinedOutput()
	if err != nil && len(out) == 0 || strings.Contains(string(out), "Traceback") {
		return ""
	}
	line, _, _ := strings.Cut(strings.TrimSpace(string(out)), "\n")
	return version(line)
}

var number = regexp.MustCompile(`[0-9]+(\.[0-9]+)+`)

// version is the number in what a program says of itself, else all of it.
func version(line string) string {
	if n := number.FindString(line); n != "" {
		return n
	}
	return line
}
