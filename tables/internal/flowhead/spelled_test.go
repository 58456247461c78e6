package flowhead

import (
	"testing"

	"budgetextract/schema"
)

// Where letters make headers that say different things, all are given: their places
// tell. Letters that make none as wide as is numbered give none.
func TestLettersOfHeaders(t *testing.T) {
	const letters = "序号科目编码科目名称合计小计财政拨款收入财政专户收入事业收入经营收入上级补助收入附属单位上缴收入其他收入上年结转功能分类科目本年收入"
	if found := spelledHeaders(schema.KindRevenueSummary, letters, []int{13}); len(found) != 2 {
		t.Errorf("%d headers: %q", len(found), found)
	}
	if found := spelledHeaders(schema.KindRevenueSummary, letters, []int{9}); found != nil {
		t.Errorf("headers of nine columns: %q", found)
	}
}
