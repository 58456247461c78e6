package inorder

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/paint"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// All headers of a document together take no more work than is allowed: a
// document has any number of them.
func TestHeadersOfADocumentShareTheirWork(t *testing.T) {
	var line []token.Token
	for i, s := range []string{"合计", "基本支出", "项目支出"} {
		x := float64(100 * i)
		line = append(line, token.Token{Text: s, Label: s, Size: 10, Box: extract.Box{X0: x, X1: x + 40, Y0: 0, Y1: 10}})
	}
	order := &Order{}
	if _, _, ok := newHeadReader([][]token.Token{line}, paint.Lexicon{}, order).read(0, 1, nil); !ok || order.labels == 0 {
		t.Fatalf("a header of three labels is not read, or its work is not counted: %v, %d", ok, order.labels)
	}
	order.labels = limits.OrderWork + 1
	if _, _, ok := newHeadReader([][]token.Token{line}, paint.Lexicon{}, order).read(0, 1, nil); ok {
		t.Error("another header is read when the work of the document is spent")
	}
}

// A header printed again ends where it did before, whatever stands below it: the rest
// of a name (机关事业单位) could be a part of a label.
func TestHeaderPrintedAgainEndsWhereItDid(t *testing.T) {
	line := func(texts ...string) (out []token.Token) {
		for _, s := range texts {
			out = append(out, token.Token{Text: s, Label: s})
		}
		return out
	}
	head := [][]token.Token{line("科目编码", "科目名称", "事业"), line("收入")}
	order := New()
	order.heads[headWords(head)] = &knownHead{}
	again := append(append([][]token.Token{line("基本养老保险")}, head...), line("机关事业单位"))
	if found, ok := order.printedAgain(again, 0); !ok || found != [2]int{1, 3} {
		t.Errorf("lines %v, %v, want 1 to 3", found, ok)
	}
	if _, ok := order.printedAgain(again[2:], 0); ok {
		t.Error("the end of a header is taken for it")
	}
}

// The end of an amount with the mark of a footnote is no longer for it: 2.718 over 378①.
func TestEndOfAnAmountBeforeTheMarkOfAFootnote(t *testing.T) {
	line := func(y float64, texts ...string) layout.Line {
		l := layout.Line{Kind: layout.ValueLine, Y0: y, Y1: y + 10}
		for i, s := range texts {
			x := float64(100 * i)
			l.Tokens = append(l.Tokens, token.Token{Text: s, Label: s, Number: text.Number{Value: text.KindOf(s)}, Size: 10, Box: extract.Box{X0: x, X1: x + 40, Y0: y, Y1: y + 10}})
		}
		return l
	}
	lines := []layout.Line{line(0, "3.607", "2.718"), line(20, "047", "378①")}
	if d := DecimalsAfter(6, lines); d != 6 {
		t.Errorf("%d decimals, want 6: all amounts of the page are broken", d)
	}
}
