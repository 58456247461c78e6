package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/extract"
	"budgetextract/schema"
)

// stdinName is what messages and the output call standard input.
const stdinName = "-"

// stdoutName is what -o calls standard output.
const stdoutName = "-"

// openDocument opens a named file, or standard input for '-'.
func openDocument(s streams, name string, o extract.Options) (*extract.Document, error) {
	if name != stdinName {
		doc, err := extract.Open(name, o)
		return doc, withoutOp(err)
	}
	return extract.ReadFrom(stdinName, s.in, o)
}

// openInput opens a file to read as it is, or standard input for '-'.
func openInput(s streams, name string) (io.ReadCloser, error) {
	if name == stdinName {
		return io.NopCloser(s.in), nil
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, withoutOp(err)
	}
	return f, nil
}

// readInput reads what an input holds; an error names it.
func readInput[T any](s streams, name string, read func(io.Reader) (T, error)) (T, error) {
	in, err := openInput(s, name)
	if err != nil {
		var none T
		return none, err
	}
	defer in.Close()
	out, err := read(in)
	if err != nil {
		err = fmt.Errorf("%s: %w", name, err)
	}
	return out, err
}

func readDocument(s streams, name string) (*schema.Document, error) {
	return readInput(s, name, schema.Decode)
}

func readCorrections(s streams, name string) (*corrections.File, error) {
	return readInput(s, name, corrections.Read)
}

// readPassword gives the first line of a password file; "" names none.
func readPassword(file string) (string, error) {
	if file == "" {
		return "", nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", failure{withoutOp(err)}
	}
	data = bytes.TrimPrefix(data, []byte("\ufeff")) // some editors begin a file with it
	for i, c := range data {
		if c == '\n' || c == '\r' {
			return string(data[:i]), nil
		}
	}
	return string(data), nil
}

// withoutOp turns "open NAME: no such file" into "NAME: no such file", the
// form of every message of the command.
func withoutOp(err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		return fmt.Errorf("%s: %w", path.Path, path.Err)
	}
	return err
}
