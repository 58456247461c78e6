package flow

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/tabletest"
)

// The name that heads the pages of a text is no end of the last name of a page, also where
// as many rows bear it.
func TestFlowNameThatHeadsPages(t *testing.T) {
	row := "%[1]d\n某市某某局\n7.00\n7.00\n某市某某局\n7.00\n某市某某局\n7.00\n"
	var text strings.Builder
	for i := range 5 {
		fmt.Fprintf(&text, "\f某市某某局\n- %d -\n", i+1)
		if i%2 == 0 {
			text.WriteString("部门收入总表\n部门：某某局 单位：元\n预算单位编码\n预算单位名称\n合计\n财政拨款\n")
		}
		fmt.Fprintf(&text, row, 101+i)
		fmt.Fprintf(&text, "10100%d\n某某服务中心\n7.00\n7.00\n", i)
	}
	for _, s := range readFlow(tabletest.Lines(strings.TrimPrefix(text.String(), "\f"))).sections {
		for i, f := range s.body {
			if f.Text == "某市某某局" && i > 0 && s.body[i-1].Text == "7.00" && f.Page != s.body[i-1].Page {
				t.Errorf("%s holds the head of page %d", s.title.Name, f.Page)
			}
		}
		if !slices.ContainsFunc(s.body, func(f flowtext.Fragment) bool { return f.Kind == normalize.TextFragment && f.Text == "某市某某局" }) {
			t.Errorf("%s lost its rows", s.title.Name)
		}
	}
}
