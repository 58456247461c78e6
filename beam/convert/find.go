package convert

import (
	"bufio"
	"context"
	"fmt"
	"path/filepath"
	"strings"
)

// maxLine is the longest name in a list, in bytes.
const maxLine = 64 << 10

// findFn gives the names that an input stands for. Lists hold names as they
// are, with no patterns among them: to look each of three million up would be a
// request each. The value beside a name says nothing.
type findFn struct{}

// ProcessElement fails where a pattern matches nothing or a list cannot be
// read: that is no document's fault.
func (*findFn) ProcessElement(ctx context.Context, input string, emit func(string, bool)) error {
	emitName := func(name string) { emit(cleanName(name), true) }
	if list, ok := strings.CutPrefix(input, "@"); ok {
		return readList(ctx, list, emitName)
	}
	if !strings.ContainsAny(input, "*?[") {
		emitName(input)
		return nil
	}
	fs, err := storage(input)
	if err != nil {
		return err
	}
	names, err := fs.List(ctx, input)
	if err != nil {
		return fmt.Errorf("%s: %w", input, err)
	}
	if len(names) == 0 {
		return fmt.Errorf("%s: nothing matches", input)
	}
	for _, name := range names {
		emitName(name)
	}
	return nil
}

// readList gives the names in a list, one a line; empty lines are none.
func readList(ctx context.Context, list string, emit func(string)) error {
	fs, err := storage(list)
	if err != nil {
		return err
	}
	r, err := fs.OpenRead(ctx, list)
	if err != nil {
		return fmt.Errorf("%s: %w", list, err)
	}
	defer r.Close()
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for lines.Scan() {
		if name := strings.TrimSuffix(lines.Text(), "\r"); name != "" {
			emit(name)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", list, err)
	}
	return nil
}

// cleanName gives one name for all spellings of a local one, that which batch
// uses.
func cleanName(name string) string {
	if schemeOf(name) != "" {
		return name
	}
	return filepath.ToSlash(filepath.Clean(name))
}
