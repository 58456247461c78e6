package main

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// sharedPDFs are documents with damage and attacks; the test is skipped where
// they are absent.
func sharedPDFs(t *testing.T, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("../../../shared/pdfs", pattern))
	if err != nil || len(files) == 0 {
		t.Skip("the shared documents are not here")
	}
	return files
}

// mixed is a folder of good documents, of attacks, and of what is no document.
func mixed(t *testing.T) (dir string, good int) {
	t.Helper()
	dir = t.TempDir()
	put := func(name string, data []byte) {
		t.Helper()
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o666); err != nil {
			t.Fatal(err)
		}
	}
	for _, file := range sharedPDFs(t, "*.pdf") {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		const small = 1 << 20
		if name := filepath.Base(file); len(data) < small {
			put(name, data)
			if !strings.HasPrefix(name, "hostile-") {
				good++
			}
		}
	}
	for i := range 5 {
		put(string(rune('a'+i))+".txt", []byte(document(i)))
		good++
	}
	put("empty.pdf", nil)
	put("garbage.pdf", []byte("\x00\x01\x02 no document"))
	return dir, good
}

// Of a folder that mixes good and bad documents every good one is converted.
// Each bad one has a line that says why, and the exit status is 1.
func TestMixedFolder(t *testing.T) {
	dir, good := mixed(t)
	c := command(t, dir, ".")
	var out, errw bytes.Buffer
	c.Stdout, c.Stderr = &out, &errw
	if err := c.Run(); c.ProcessState.ExitCode() != exitFailed {
		t.Fatalf("exit status %d: %v", c.ProcessState.ExitCode(), err)
	}
	converted := map[string]bool{}
	for line := range bytes.Lines(out.Bytes()) {
		var d struct{ Source struct{ Name string } }
		if err := json.Unmarshal(line, &d); err != nil {
			t.Fatal(err)
		}
		converted[filepath.Base(d.Source.Name)] = true
	}
	read := 0
	for name := range converted {
		if !strings.HasPrefix(name, "hostile-") {
			read++
		}
	}
	if read != good {
		t.Errorf("%d of %d good documents are converted", read, good)
	}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		if reasons := strings.Count(errw.String(), e.Name()+": "); converted[e.Name()] == (reasons == 1) || reasons > 1 {
			t.Errorf("%s: converted %v, %d lines of reason", e.Name(), converted[e.Name()], reasons)
		}
	}
}

// Locked documents say so; the password is read from a file.
func TestLockedDocuments(t *testing.T) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("no qpdf to lock documents with")
	}
	plain := sharedPDFs(t, "lo-calc.pdf")[0]
	dir := t.TempDir()
	password := filepath.Join(dir, "password")
	if err := os.WriteFile(password, []byte("\ufeffsecret\r\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for name, how := range map[string][]string{
		"rc4-40.pdf":  {"--allow-weak-crypto", "--encrypt", "secret", "owner", "40", "--"},
		"rc4-128.pdf": {"--allow-weak-crypto", "--encrypt", "secret", "owner", "128", "--use-aes=n", "--"},
		"aes-128.pdf": {"--allow-weak-crypto", "--encrypt", "secret", "owner", "128", "--use-aes=y", "--"},
		"aes-256.pdf": {"--encrypt", "secret", "owner", "256", "--"},
	} {
		if text, err := exec.Command(qpdf, append(how, plain, filepath.Join(dir, name))...).CombinedOutput(); err != nil {
			t.Fatalf("%s: %s", name, text)
		}
		c := command(t, dir, name)
		var errw bytes.Buffer
		c.Stderr = &errw
		_ = c.Run() // the exit status says it
		if want := "budgetextract: " + name + ": encrypted: needs a password\n"; c.ProcessState.ExitCode() != exitFailed || errw.String() != want {
			t.Errorf("%s: exit status %d, %q", name, c.ProcessState.ExitCode(), &errw)
		}
		if out, err := command(t, dir, "--password-file", password, name).Output(); err != nil || !json.Valid(out) {
			t.Errorf("%s: the password does not open it: %v", name, err)
		}
	}
}

// A single file has the bound on memory that documents of a folder have.
func TestOneFileKeepsToItsMemory(t *testing.T) {
	dir := t.TempDir()
	text := strings.Repeat("2010301 行政运行 17.00\n", 3<<20)
	if err := os.WriteFile(filepath.Join(dir, "large.txt"), []byte(text), 0o666); err != nil {
		t.Fatal(err)
	}
	c := command(t, dir, "large.txt", "--max-memory", "32MiB")
	var out, complaints bytes.Buffer
	c.Stdout, c.Stderr = &out, &complaints
	_ = c.Run() // how it ended is asked for below
	want := "budgetextract: large.txt: out of memory: needs more than 32MiB\n"
	if status := c.ProcessState.ExitCode(); status != exitFailed || complaints.String() != want || out.Len() > 0 {
		t.Errorf("exit status %d, %q, %d bytes of JSON", status, complaints.String(), out.Len())
	}
}
