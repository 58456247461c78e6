package tables

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// 占比（%） is one label: without its mark the header would be cut, and the mark
// left over would be read into a name.
func TestAPercentMarkIsPartOfItsLabel(t *testing.T) {
	for _, mark := range []string{"占比（%）", "占比(%)"} {
		pieces := []headPiece{{text: "科目编码"}, {text: "科目名称"}, {text: "合计"}, {text: mark}}
		labels, n := headLabels(pieces)
		if diff := cmp.Diff([]string{"科目编码", "科目名称", "合计", mark}, labels); diff != "" || n != len(pieces) {
			t.Errorf("%d of %d pieces: %s", n, len(pieces), diff)
		}
	}
}
