package export

import (
	"context"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"

	"budgetextract/internal/ordered"
	"budgetextract/schema"
)

// ReadFiles gives the documents in JSON files of one document each, in the
// order of the files, and decodes a few at once. It ends with the first error.
func ReadFiles(ctx context.Context, paths iter.Seq[string], workers int) Documents {
	return func(yield func(*schema.Document, error) bool) {
		for d := range ordered.Map(ctx, workers, paths, readFile) {
			if !yield(d.doc, d.err) || d.err != nil {
				return
			}
		}
		if ctx.Err() != nil {
			yield(nil, context.Cause(ctx))
		}
	}
}

type decoded struct {
	doc *schema.Document
	err error
}

func readFile(path string) decoded {
	f, err := os.Open(path)
	if err != nil {
		return decoded{err: err}
	}
	defer f.Close()
	d, err := schema.Decode(f)
	if err != nil {
		err = fmt.Errorf("%s: %w", path, err)
	}
	return decoded{d, err}
}

// ReadFolder gives the documents in a folder: that of a batch, or one with
// JSON files in it.
func ReadFolder(folder string) Documents {
	return func(yield func(*schema.Document, error) bool) {
		paths, err := FolderFiles(folder)
		if err != nil {
			yield(nil, err)
			return
		}
		ReadFiles(context.Background(), slices.Values(paths), runtime.GOMAXPROCS(0))(yield)
	}
}

// FolderFiles are the files that ReadFolder reads, in this order.
func FolderFiles(folder string) ([]string, error) {
	if _, err := os.Stat(folder); err != nil {
		return nil, err
	}
	paths, err := filepath.Glob(filepath.Join(escapeGlob(folder), "documents", "*.json"))
	if err == nil && len(paths) == 0 {
		paths, err = filepath.Glob(filepath.Join(escapeGlob(folder), "*.json"))
		paths = slices.DeleteFunc(paths, func(p string) bool { return filepath.Base(p) == PackageFile })
	}
	if err == nil && len(paths) == 0 {
		err = fmt.Errorf("%s: holds no JSON of a document", folder)
	}
	slices.Sort(paths)
	return paths, err
}

// escapeGlob keeps a folder's name from being a pattern.
func escapeGlob(name string) string {
	var b []rune
	for _, r := range name {
		if r == '*' || r == '?' || r == '[' || r == '\\' && filepath.Separator != '\\' {
			b = append(b, '[', r, ']')
			continue
		}
		b = append(b, r)
	}
	return string(b)
}
