package main

import (
	"errors"
	"testing"

	"budgetextract/extract"
)

// Pages read ahead come in their order, up to the error that ends them.
func TestAheadKeepsOrderAndError(t *testing.T) {
	broken := errors.New("broken")
	pages := func(yield func(*extract.Page, error) bool) {
		for n := range 20 {
			if !yield(&extract.Page{Number: n}, nil) {
				return
			}
		}
		yield(nil, broken)
	}
	n := 0
	var last error
	for p, err := range ahead(pages) {
		if last = err; err != nil {
			break
		}
		if p.Number != n {
			t.Fatalf("page %d came in place of %d", p.Number, n)
		}
		n++
	}
	if n != 20 || last != broken {
		t.Errorf("%d pages, then %v", n, last)
	}
}

// Who stops early may use the document at once: no page is being read any more.
func TestAheadEndsWithItsReader(t *testing.T) {
	reading := 0
	pages := func(yield func(*extract.Page, error) bool) {
		defer func() { reading = -1 }()
		for n := 0; ; n++ {
			reading = n
			if !yield(&extract.Page{Number: n}, nil) {
				return
			}
		}
	}
	for p := range ahead(pages) {
		if p.Number == 7 {
			break
		}
	}
	if reading != -1 {
		t.Errorf("page %d was being read", reading)
	}
}
