package main

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// A flag that nothing can be done with is wrong use, of one document too.
func TestWrongUse(t *testing.T) {
	for _, args := range [][]string{
		{"a.txt", "--workers", "0"},
		{"a.txt", "--workers", "-3"},
		{"a.txt", "--max-memory", "1"},
		{"a.txt", "--to", "csv", "--table", "facts", "--workers", "0"},
		{"batch", "a.txt", "-o", "out", "--workers", "0"},
		{"review", "a.txt", "-o", "a.html", "--workers", "0"},
	} {
		t.Chdir(t.TempDir())
		if err := os.WriteFile("a.txt", []byte("部门预算支出总表\n"), 0o666); err != nil {
			t.Fatal(err)
		}
		var out, errw bytes.Buffer
		if status := run(args, nil, &out, &errw); status != exitUsage || !strings.Contains(errw.String(), "--help") {
			t.Errorf("%q: exit status %d: %s", args, status, errw.String())
		}
	}
}

// What cannot be written is a failure and no wrong use.
func TestFullDisk(t *testing.T) {
	const budgets = `{"schema_version":"1.0","budgets":[{"entity":{"code":null,"name":"测试局"},"tables":{},"checks":{},"status":"partial"}]}`
	for _, args := range [][]string{{"version"}, {"schema"}, {"check", "-"}, {"completion", "bash"}, {"--help"}, {"help", "check"}, {"batch", "-h"}} {
		full, err := os.OpenFile("/dev/full", os.O_WRONLY, 0)
		if err != nil {
			t.Skip("no full device here: ", err)
		}
		var errw bytes.Buffer
		if status := run(args, strings.NewReader(budgets), full, &errw); status != exitFailed || strings.Contains(errw.String(), "--help") {
			t.Errorf("%q: exit status %d: %s", args, status, errw.String())
		}
		full.Close()
	}
}

// Each command is there when an argument names it, wherever it stands.
func TestCommandsAreFound(t *testing.T) {
	all := newRootCommand(streams{}, []string{"--help"})
	if len(all.Commands()) == 0 {
		t.Fatal("there are none")
	}
	for _, c := range all.Commands() {
		args := []string{"--timeout", "1m", c.Name()}
		if found, _, err := newRootCommand(streams{}, args).Find(args); err != nil || found.Name() != c.Name() {
			t.Errorf("%s: found %s, %v", c.Name(), found.Name(), err)
		}
	}
}

// Help names the commands, however it is asked for.
func TestHelpNamesTheCommands(t *testing.T) {
	for _, args := range [][]string{{"-h"}, {"--help"}, {"--help=true"}, {"-h=1"}, {"help"}, {"a.pdf", "--help"}} {
		var out, errw bytes.Buffer
		if status := run(args, nil, &out, &errw); status != 0 || !strings.Contains(out.String(), "\n  batch ") {
			t.Errorf("%q: exit status %d: %s%s", args, status, out.String(), errw.String())
		}
	}
}

// A message names a file of an old disk as the output does, and breaks no line.
func TestMessagesArePrintable(t *testing.T) {
	var out, errw bytes.Buffer
	run([]string{"\xcb\xe3\n局\ufffd.pdf"}, nil, &out, &errw)
	if want := `budgetextract: \xcb\xe3\u000a局` + "\ufffd.pdf: no such file or directory\n"; errw.String() != want {
		t.Errorf("%q, want %q", errw.String(), want)
	}
}
