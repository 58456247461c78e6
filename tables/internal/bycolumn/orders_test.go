package bycolumn

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/tables/internal/tabletest"
)

// basicList is a list of 基本支出 with the rows and the amounts given.
func basicList(rows string, amounts string) string {
	return blocksOfText(slices.Concat([]string{"一般公共预算基本支出表", "单位：万元", "科目编码", "科目名称", "合计", "人员经费", "公用经费"},
		strings.Fields(rows), strings.Fields(amounts))...)
}

func showSheets(text string) []string {
	var out []string
	for _, s := range byColumnSheets(text) {
		out = append(out, tabletest.Rows(s)...)
	}
	return out
}

func TestClassesMayBePrintedOutOfTheirOrder(t *testing.T) {
	text := basicList("301 30101 303 30301 30302 302 30201 工资福利支出 基本工资 对个人和家庭的补助 离休费 退休费 商品和服务支出 办公费 合计",
		"18.00 5.00 5.00 6.00 4.00 2.00 7.00 7.00 11.00 5.00 5.00 6.00 4.00 2.00 7.00 7.00 7.00")
	want := []string{
		"合计 2:18.00 ?7.00 ?11.00",
		"301 工资福利支出 2:5.00 3:5.00", "30101 基本工资 2:5.00 ?5.00",
		"303 对个人和家庭的补助 2:6.00 ?6.00", "30301 离休费 2:4.00 ?4.00", "30302 退休费 2:2.00 ?2.00",
		"302 商品和服务支出 2:7.00 ?7.00", "30201 办公费 2:7.00 ?7.00",
	}
	if got := showSheets(text); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

// With one row below either class the amounts fit both orders.
func TestClassesThatMayChangePlacesProveNothing(t *testing.T) {
	text := basicList("301 30101 303 30301 302 30201 工资福利支出 基本工资 对个人和家庭的补助 离休费 商品和服务支出 办公费 合计",
		"18.00 5.00 5.00 6.00 6.00 7.00 7.00 11.00 5.00 5.00 6.00 6.00 7.00 7.00 7.00")
	if got := showSheets(text); len(got) > 0 {
		t.Errorf("took\n%s", strings.Join(got, "\n"))
	}
}

// The codes of a class rise, wherever one of them is printed.
func TestCodePrintedBehindItsClass(t *testing.T) {
	text := basicList("301 30101 302 30207 30211 30201 工资福利支出 基本工资 商品和服务支出 邮电费 差旅费 办公费 合计",
		"18.00 5.00 5.00 13.00 7.00 4.00 2.00 5.00 5.00 5.00 13.00 13.00 7.00 4.00 2.00")
	if got := showSheets(text); len(got) != 7 || got[4] != "30201 办公费 2:7.00 ?7.00" {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}

func TestSumAtTheHeadAndAtTheFoot(t *testing.T) {
	text := basicList("合计 301 30101 302 30201 工资福利支出 基本工资 商品和服务支出 办公费 合计",
		"12.00 5.00 5.00 7.00 7.00 12.00 5.00 5.00 5.00 5.00 7.00 7.00 7.00 7.00")
	want := []string{
		"合计 2:12.00 ?5.00 ?7.00",
		"301 工资福利支出 2:5.00 3:5.00", "30101 基本工资 2:5.00 ?5.00",
		"302 商品和服务支出 2:7.00 ?7.00", "30201 办公费 2:7.00 ?7.00",
		"合计 2:12.00 ?5.00 ?7.00",
	}
	if got := showSheets(text); !slices.Equal(got, want) {
		t.Errorf("rows\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestCodesInBracketsAndMarksOfFootnotes(t *testing.T) {
	text := basicList("[301]工资福利支出 [30101]基本工资 [302]商品和服务支出 [30201]办公费 [30202]印刷费 合计",
		"12.00① 5.00 5.00 7.00 4.00 3.00 5.00 5.00 5.00 7.00 7.00 4.00 3.00①")
	if got := showSheets(text); len(got) != 6 || got[2] != "30101 基本工资 2:5.00 ?5.00" {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}

// The code of a row may stand in the cell of its name: one column has both.
func TestCodesStandWithTheNames(t *testing.T) {
	text := strings.NewReplacer("科目编码\n\n科目名称", "经济分类科目").Replace(basicList("[301]工资福利支出 [30101]基本工资 [302]商品和服务支出 [30201]办公费 [30202]印刷费 合计",
		"12.00 5.00 5.00 7.00 4.00 3.00 5.00 5.00 5.00 7.00 7.00 4.00 3.00"))
	if got := showSheets(text); len(got) != 6 || got[2] != "[30101]基本工资 1:5.00 ?5.00" {
		t.Errorf("rows\n%s", strings.Join(got, "\n"))
	}
}

// What stands behind the words of a header is in the order of who knows what.
func TestPartsBesideAHeaderHaveNoOrder(t *testing.T) {
	text := blocksOfText("一般公共预算基本支出表", "单位：万元", "科目编码", "科目名称", "301", "30101", "302", "30201", "30202",
		"工资福利支出", "基本工资", "商品和服务支出", "办公费", "印刷费", "合计", "12.00", "人员经费\n7.00", "公用经费\n5.00", "合计",
		"5.00", "5.00", "7.00", "4.00", "3.00", "5.00", "5.00", "7.00", "4.00", "3.00")
	for _, row := range showSheets(text) {
		if strings.HasPrefix(row, "合计 2:12.00 7.00") {
			t.Errorf("%s: the parts are not in the order of the columns", row)
		}
	}
}
