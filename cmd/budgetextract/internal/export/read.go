package export

import (
	"context"
	"fmt"
	"os"

	"budgetextract/schema"
)

// ReadFiles gives the documents in JSON files, in the order of the files, and
// decodes a few at once. It ends with the first error.
func ReadFiles(ctx context.Context, paths []string, workers int) Documents {
	return func(yield func(*schema.Document, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		ahead := make(chan chan decoded, max(1, workers))
		go func() {
			defer close(ahead)
			for _, p := range paths {
				slot := make(chan decoded, 1)
				select {
				case ahead <- slot: // blocks while as many are under way as may be
				case <-ctx.Done():
					return
				}
				go func() { slot <- readFile(p) }()
			}
		}()
		for slot := range ahead {
			d := <-slot
			if !yield(d.doc, d.err) || d.err != nil {
				return
			}
		}
		if err := ctx.Err(); err != nil {
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
