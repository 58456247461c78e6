package normalize

import (
	"testing"

	"budgetextract/extract"
)

// All headers of a document together take no more work than is allowed: a
// document has any number of them.
func TestHeadersOfADocumentShareTheirWork(t *testing.T) {
	var line []token
	for i, s := range []string{"合计", "基本支出", "项目支出"} {
		x := float64(100 * i)
		line = append(line, token{text: s, label: s, size: 10, box: extract.Box{X0: x, X1: x + 40, Y0: 0, Y1: 10}})
	}
	order := &wordOrder{}
	if _, _, ok := newHeadReader([][]token{line}, words{}, order).read(0, 1, nil); !ok || order.labels == 0 {
		t.Fatalf("a header of three labels is not read, or its work is not counted: %v, %d", ok, order.labels)
	}
	order.labels = maxOrderWork + 1
	if _, _, ok := newHeadReader([][]token{line}, words{}, order).read(0, 1, nil); ok {
		t.Error("another header is read when the work of the document is spent")
	}
}
