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

// A header printed again ends where it did before, whatever stands below it: the rest
// of a name (机关事业单位) could be a part of a label.
func TestHeaderPrintedAgainEndsWhereItDid(t *testing.T) {
	line := func(texts ...string) (out []token) {
		for _, s := range texts {
			out = append(out, token{text: s, label: s})
		}
		return out
	}
	head := [][]token{line("科目编码", "科目名称", "事业"), line("收入")}
	order := newWordOrder()
	order.heads[headWords(head)] = &knownHead{}
	again := append(append([][]token{line("基本养老保险")}, head...), line("机关事业单位"))
	if found, ok := order.printedAgain(again, 0); !ok || found != [2]int{1, 3} {
		t.Errorf("lines %v, %v, want 1 to 3", found, ok)
	}
	if _, ok := order.printedAgain(again[2:], 0); ok {
		t.Error("the end of a header is taken for it")
	}
}

// A header takes no line from the table above it on its page, though a header of the
// document begins with such a line.
func TestHeaderTakesNoLineOfTheTableAbove(t *testing.T) {
	line := func(y float64, kind lineKind, texts ...string) printLine {
		l := printLine{kind: kind, y0: y, y1: y + 10}
		for i, s := range texts {
			x := float64(100 * i)
			l.tokens = append(l.tokens, token{text: s, label: s, size: 10, box: extract.Box{X0: x, X1: x + 40, Y0: y, Y1: y + 10}})
			l.label += s
		}
		return l
	}
	head := []string{"科目编码", "科目名称", "合计"}
	lines := []printLine{
		line(0, titleLine, "部门支出总表"),
		line(12, labelLine, head...), line(24, valueLine, "201", "公共服务", "8.45"), line(36, otherLine, "单位"),
		line(90, labelLine, head...), line(102, valueLine, "201", "公共服务", "8.45"),
	}
	order := newWordOrder()
	order.heads[headWords(wordsOf(lines[3:5]))] = &knownHead{}
	tables, _ := regions(lines, nil, false, order, words{})
	if len(tables) != 2 || len(tables[0].body) != 2 || len(tables[1].head) != 1 {
		t.Errorf("tables %+v, want two, the first with two lines of rows", tables)
	}
}

// The end of an amount with the mark of a footnote is no longer for it: 2.718 over 378①.
func TestEndOfAnAmountBeforeTheMarkOfAFootnote(t *testing.T) {
	line := func(y float64, texts ...string) printLine {
		l := printLine{kind: valueLine, y0: y, y1: y + 10}
		for i, s := range texts {
			x := float64(100 * i)
			l.tokens = append(l.tokens, token{text: s, label: s, number: number{value: kindOf(s)}, size: 10, box: extract.Box{X0: x, X1: x + 40, Y0: y, Y1: y + 10}})
		}
		return l
	}
	lines := []printLine{line(0, "3.607", "2.718"), line(20, "047", "378①")}
	if d := decimalsAfter(6, lines); d != 6 {
		t.Errorf("%d decimals, want 6: all amounts of the page are broken", d)
	}
}
