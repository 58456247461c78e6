package tables

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/normalize"
)

// What the narrative says: the figure, what it is of, and the change to the
// year before told from it.
func TestProse(t *testing.T) {
	p := &prose{}
	for _, s := range strings.Split(`1、收入说明
反映本部门当年全部收入。2024年预算收入 1103.89万元，其中：一般公共预算收入 1103.89万元，基金预算收入
0.00万元，上年结转结余 0.00
12
万元。
2024年支出预算 1,103.89万元，其中基本支出 815.18万元，包括人员经费 720.57万元和日常公用经费 94.61万元。
3、比上年增减情况
2024年预算收支安排 1103.89万元，较 2023年预算减少 189.55万元，其中：基本支出减少 251.26万元。
我单位财政拨款“三公”经费预算安排 19.10万元，其中因公出国（境）费 0.00万元，与上年持平；公务用车购置及运维费 19.00万元（其中：公务用车购置费为 0.00万元），与 2023年相比减少 16.5万元。
1．某市财政局2024年公务接待费 0.10万元。`, "\n") {
		p.line(normalize.Text{Text: s, Piece: normalize.Piece{Page: 1}})
	}
	p.end()
	want := []string{
		"收入预算总额 1103.89 万元 2024", "一般公共预算收入 1103.89 万元 2024", "政府性基金预算收入 0.00 万元 2024", "上年结转结余 0.00 万元 2024",
		"支出预算总额 1103.89 万元 2024", "基本支出 815.18 万元 2024", "人员经费 720.57 万元 2024", "日常公用经费 94.61 万元 2024",
		"预算收支安排 1103.89 万元 2024", "预算收支较上年减少额 189.55 万元 2024", "基本支出较上年减少额 251.26 万元 2024",
		"“三公”经费合计 19.10 万元 2024", "因公出国（境）费 0.00 万元 2024", "公务用车购置及运维费 19.00 万元 2024", "公务用车购置费 0.00 万元 2024",
		"公务用车购置及运维费较上年减少额 16.5 万元 2024", "公务接待费 0.10 万元 2024",
	}
	var got []string
	for _, s := range p.statements(2024) {
		got = append(got, strings.Join([]string{s.Concept, s.Amount.String(), s.Unit, itoa(s.Year)}, " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
