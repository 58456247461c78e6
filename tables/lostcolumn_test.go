package tables

import (
	"testing"

	"budgetextract/schema"
)

// A column whose label is known and of no key, under the label of a key that no column
// has, may be that of the key: nothing is proven then.
func TestColumnUnderTheLabelOfALostKey(t *testing.T) {
	list := []column{
		{header: "合计", key: "total", at: 1},
		{header: "事业收入/专户管理资金收入", at: 2},
	}
	p := problems{table: string(schema.KindRevenueSummary)}
	tellColumns(list, 3, &p)
	if len(p.list) != 1 || p.list[0].Severity != schema.Error {
		t.Errorf("problems %+v, want one error", p.list)
	}
}
