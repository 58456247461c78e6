package flowhead

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
)

func TestLabelsWhosePiecesStandAmongOthers(t *testing.T) {
	for header, want := range map[string]string{
		"序号 功能分类科目 基本支 项目支 出 出 科目 编 码 科目名 称": "序号 功能分类科目 基本支出 项目支出 科目编码 科目名称",
		"基本支 项目支 出": "",
		"支出 基本 项目":  "",
	} {
		var pieces []Piece
		for _, s := range strings.Fields(header) {
			pieces = append(pieces, Piece{Text: s})
		}
		got, ok := LabelsInPieces(pieces, AllowedIn(schema.KindExpenditureSummary), limits.NewEffort())
		if ok != (want != "") || ok && !slices.Equal(got, slices.Sorted(slices.Values(strings.Fields(want)))) {
			t.Errorf("%s: %v %v", header, got, ok)
		}
	}
}
