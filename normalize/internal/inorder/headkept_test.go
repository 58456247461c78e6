package inorder

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
)

// What is kept of the labels of many headers that overlap stays within what one may be
// tried for: lines of single letters in narrow columns make labels by the million.
func TestHeadersKeepFewLabels(t *testing.T) {
	lines := make([][]token.Token, layout.MaxHeader+4)
	for i := range lines {
		for k := range 6 {
			x, y := float64(12*k), float64(10*i)
			lines[i] = append(lines[i], token.Token{Text: "政", Label: "政", Size: 10, Box: extract.Box{X0: x, X1: x + 10, Y0: y, Y1: y + 10}})
		}
	}
	r := newHeadReader(lines, paint.Lexicon{}, New())
	for from := range 4 {
		r.read(from, from+layout.MaxHeader, nil)
	}
	kept := 0
	for _, labels := range r.begun {
		kept += wordsKept(labels)
	}
	if tried := r.order.labels; tried <= 2*limits.OrderLabels {
		t.Fatalf("labels of %d words were tried: too few to tell", tried)
	}
	if kept > 2*limits.OrderLabels {
		t.Errorf("labels of %d words are kept", kept)
	}
}

func wordsKept(labels []*partLabel) (n int) {
	for _, p := range labels {
		n += len(p.tokens)
		for _, b := range p.below {
			n += wordsKept(b.labels)
		}
	}
	return n
}
