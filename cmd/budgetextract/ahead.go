package main

import (
	"iter"

	"budgetextract/extract"
)

// pagesAhead is how many pages wait at most, read before they are asked for.
const pagesAhead = 4

// ahead reads pages in a goroutine of its own: while the tables of one page are
// made, another processor reads the next. When it ends, no page is being read.
func ahead(pages iter.Seq2[*extract.Page, error]) iter.Seq2[*extract.Page, error] {
	type read struct {
		page *extract.Page
		err  error
	}
	return func(yield func(*extract.Page, error) bool) {
		waiting, stop := make(chan read, pagesAhead), make(chan struct{})
		go func() {
			defer close(waiting)
			for p, err := range pages {
				select {
				case waiting <- read{p, err}:
				case <-stop:
					return
				}
			}
		}()
		defer func() {
			close(stop)
			for range waiting { // until the reader has ended
			}
		}()
		for r := range waiting {
			if !yield(r.page, r.err) {
				return
			}
		}
	}
}
