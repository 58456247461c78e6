package normalize_test

import (
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
)

// parted reads a text of one page, and writes the fragments of its parted lines apart.
func parted(text string) string {
	p := &extract.Page{Number: 1}
	for i, l := range strings.Split(text, "\n") {
		p.Lines = append(p.Lines, extract.Line{Text: l, Number: i + 1})
	}
	var lines []string
	for _, l := range normalize.PartTouching(normalize.FlowLines(p)) {
		var words []string
		for _, f := range l.Fragments {
			words = append(words, f.Text)
		}
		lines = append(lines, strings.Join(words, " "))
	}
	return strings.Join(lines, "\n")
}

// Words that an extractor writes without white space between come apart where the text tells
// how: by page numbers that count up, and by the decimals that all amounts have.
func TestPartTouching(t *testing.T) {
	const told = "\n合计 1.00 2.00 3.00" + "\n备注 1.001.001.00\n备注 1.001.001.00\n备注 1.001.001.00\n备注 1.001.001.00"
	for _, c := range []struct{ name, text, want string }{
		{"page numbers", "第4页部门收支总表\n第5页部门收入总表\n第7页部门支出总表", "第4页\n部门收支总表\n第5页\n部门收入总表\n第7页\n部门支出总表"},
		{"page numbers between dashes", "- 4 -编报单位：某局\n- 5 -表2\n- 6 -表3", "- 4 -\n编报单位：某局\n- 5 -\n表2\n- 6 -\n表3"},
		{"numbers that do not count up", "第4次会议\n第9页甲\n第5页乙\n第7页丙", "第4次会议\n第9页甲\n第5页乙\n第7页丙"},
		{"amounts", "204公共安全支出1.310.001.31" + told, "204 公共安全支出 1.31 0.00 1.31"},
		{"amounts, and the next row", "204公共安全支出 1,358.001,358.0020101人大事务 8.00 8.00" + told, "204 公共安全支出 1,358.00 1,358.00\n20101 人大事务 8.00 8.00"},
		{"amounts cut at the edge of their cells", "213农林水支出1,251,66\n6.1761,874.1\n51,189,79\n2.020.00 0.00" + told, "213 农林水支出 1,251,66\n6.17 61,874.1\n5 1,189,79\n2.02 0.00 0.00"},
		{"amounts cut before their points", "支出27232\n.1427232\n.14" + told, "支出 27232\n.14 27232\n.14"},
		{"marks of empty cells", "211节能环保支出530.89—530.89———" + told, "211 节能环保支出 530.89 — 530.89 — — —"},
		{"a dash that may be a sign", "302商品和服务支出1.25-1.25 -3.00" + told, "302 商品和服务支出1.25-1.25 -3.00"},
		{"a dash that is none", "302商品和服务支出1.25-1.25--\n30201办公费0.14 -0.14 2021-2022\n乙 - - -" + told, "302 商品和服务支出 1.25 - 1.25 - -\n30201 办公费 0.14 - 0.14 2021-2022\n乙 - - -"},
		{"numbers of columns", "栏次1234567891011" + told, "栏次 1 2 3 4 5 6 7 8 9 10 11"},
		{"a code that touches its amounts", "2080506123.45123.45" + told, "2080506123.45123.45"},
		{"another number of decimals", "其中 1.2345671.234567 8.00" + told, "其中 1.2345671.234567 8.00"},
		{"zeros left out", "甲 1.00 0 0 0 5.001.32" + told, "甲 1.00 0 0 0 5.001.32"},
		{"few", "合计 1.00 2.00\n甲 1.001.00", "合计 1.00 2.00\n甲 1.001.00"},
	} {
		got, _, _ := strings.Cut(parted(c.text), "\n合计 1.00 2.00 3.00")
		want, _, _ := strings.Cut(c.want, "\n合计 1.00 2.00 3.00")
		if got != want {
			t.Errorf("%s: got\n%s\nwant\n%s", c.name, got, want)
		}
	}
}

// A 序号 and a code end before words that begin like what is counted; the number of an item
// in spread print is one word.
func TestNumbersOfRows(t *testing.T) {
	for text, want := range map[string]string{
		"33年初财政拨款结转和结余 0年末财政拨款结转和结余": "33 年初财政拨款结转和结余 0 年末财政拨款结转和结余",
		"2024年初结转":               "2024年初结转",
		"30310个人农业生产补贴":          "30310 个人农业生产补贴",
		"8.00 （ 一 ） 一 般 公 共 服 务": "8.00 （一） 一 般 公 共 服 务",
		"其他支出 0.542021年部门预算":     "其他支出 0.54 2021年部门预算",
		"其 中 ： （ 1 ） 购 置":        "其中： （1） 购 置",
	} {
		if got := parted(text); got != want {
			t.Errorf("got %s, want %s", got, want)
		}
	}
}
