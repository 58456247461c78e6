package flow

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/tabletest"
)

const sidedFunds = "财政拨款收支总表\n部门：某局 单位：元\n收入 支出\n项目 预算数 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款\n"

// Lines sorted by height bend the rows of items whose names or amounts wrap.
func TestFlowItemsAreGathered(t *testing.T) {
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"names above and below their amounts": {
			sidedFunds + "一、本年收入 4.00 一、本年支出 9.00 9.00\n（一）一般公共预算拨款 4.00 （一）公共安全支出 1.00 1.00\n（二）文化旅游体育与传媒\n（二）政府性基金预算拨款 5.00 5.00\n支出\n" +
				"（三）国有资本经营预算拨\n（三）卫生健康支出 3.00 3.00\n款\n收入总计 4.00 支出总计 9.00 9.00\n",
			[]string{"一、本年收入 1:4.00", "一、本年支出 9.00 9.00", "（一）一般公共预算拨款 1:4.00", "（一）公共安全支出 1.00 1.00",
				"（二）政府性基金预算拨款", "（二）文化旅游体育与传媒支出 5.00 5.00", "（三）国有资本经营预算拨款", "（三）卫生健康支出 3.00 3.00", "收入总计 1:4.00", "支出总计 9.00 9.00"},
		},
		"amounts in pieces around whole ones": {
			sidedFunds + "1,627,85 1,689,73 1,689,73\n一、本年收入 一、本年支出 0.00 0.00\n8.34 2.49 2.49\n（一）一般公共预算 1,627,85 （一）一般公共服 1,689,73 1,689,73\n0.00 0.00\n拨款 8.34 务支出 2.49 2.49\n",
			[]string{"一、本年收入 1:1,627,858.34", "一、本年支出 ?1,689,732.49 ?1,689,732.49 ?0.00 ?0.00",
				"（一）一般公共预算拨款 1:1,627,858.34", "（一）一般公共服务支出 ?1,689,732.49 ?1,689,732.49 ?0.00 ?0.00"},
		},
		"two names that end on one line": {
			sidedFunds + "一、本年收入 5.90 一、本年支出 5.90 5.90\n（一）国有资本经营预算拨 （一）国有资本经营预算支\n款 出 5.90 5.90\n收入总计 5.90 支出总计 5.90 5.90\n",
			[]string{"一、本年收入 1:5.90", "一、本年支出 5.90 5.90", "（一）国有资本经营预算拨款", "（一）国有资本经营预算支出 5.90 5.90", "收入总计 1:5.90", "支出总计 5.90 5.90"},
		},
		"an amount that either side may have": {
			sided + "一、一般公共预算拨款\n一、一般公共服务支\n1 8.57\n收入\n出\n2 收入总计 8.57 支出总计 8.57\n",
			[]string{"一、一般公共预算拨款", "一、一般公共服务支", "1 收入出", "2 收入总计 !8.57", "2 支出总计 !8.57"},
		},
		"the items of one list": {
			"“三公”经费支出表\n部门：某局 单位：元\n序号\n项目\n合计\n一般公共预算财政拨款\n政府性基金预算拨款\n国有资本经营预算财政拨款\n" +
				"1 合计 3.34 3.34 0.00 0.00\n2 一、因公出国（境）费 3.34 3.34 0.00 0.00\n其中：教学科研人员因\n3 3.34 3.34 0.00 0.00\n公出国（境）费\n",
			[]string{"1 合计 2:3.34 3:3.34 4:0.00 5:0.00", "2 一、因公出国（境）费 2:3.34 3:3.34 4:0.00 5:0.00", "3 其中：教学科研人员因公出国（境）费 2:3.34 3:3.34 4:0.00 5:0.00"},
		},
	} {
		got := []string{}
		for _, b := range Blocks(tabletest.Lines(c.text)) {
			if b.Sheet != nil {
				got = append(got, tabletest.Rows(b.Sheet)...)
			}
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// Amounts without an item are not gathered: it may stand anywhere.
func TestFlowNamelessAmountsAreNotGathered(t *testing.T) {
	r := &gatheredRow{}
	r.sides[0].amounts = make([]flowtext.Fragment, 2)
	if r.share([]int{4}) {
		t.Error("amounts without an item are shared out")
	}
}
