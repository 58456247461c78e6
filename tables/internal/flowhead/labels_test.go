package flowhead

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/tables/internal/tabletest"
)

// 占比（%） is one label: without its mark the header would be cut, and the mark
// left over would be read into a name. So is a unit, also behind a year.
func TestTheMarkBehindALabelIsPartOfIt(t *testing.T) {
	for _, mark := range []string{"占比（%）", "占比(%)", "增减%", "公用经费（万元）", "2020年执行数（元）"} {
		pieces := []Piece{{Text: "科目编码"}, {Text: "科目名称"}, {Text: "合计"}, {Text: mark}}
		labels, n := Labels(pieces)
		if diff := cmp.Diff([]string{"科目编码", "科目名称", "合计", mark}, labels); diff != "" || n != len(pieces) {
			t.Errorf("%d of %d pieces: %s", n, len(pieces), diff)
		}
	}
}

// 支出 begins a label of two pieces only where a piece ends with it.
func TestHeadLabelsBrokenBehindTheirSecondWord(t *testing.T) {
	labels, _ := Labels(Pieces(tabletest.Lines("支出功能\n分类科目\n编码\n名称\n合计")))
	if diff := cmp.Diff([]string{"支出功能分类科目编码", "名称", "合计"}, labels); diff != "" {
		t.Error(diff)
	}
}
