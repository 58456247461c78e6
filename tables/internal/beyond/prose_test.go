package beyond

import (
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/normalize"
)

// What the narrative says: the figure, what it is of, and the change to the
// year before told from it.
func TestProse(t *testing.T) {
	p := &Prose{}
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
		p.Line(normalize.Text{Text: s, Piece: normalize.Piece{Page: 1}})
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
		got = append(got, strings.Join([]string{s.Concept, s.Amount.String(), s.Unit, strconv.Itoa(s.Year)}, " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// What the clause before a figure says of it: brackets and quotes inside, a
// share, a change in either direction, a threshold that is no figure, a stock
// at another date, a part named after its whole.
func TestProseClauses(t *testing.T) {
	p := &Prose{}
	for _, s := range []string{
		"1.政协事务（款）行政运行（项）5,223.22万元，与上年相比增加790.44万元，增长17.83%，占本年支出合计的40.2%。",
		"2. “住房保障支出-住房改革支出-购房补贴”科目186.77万元。",
		"（2）政府性基金收入预算0万元，与上年相比增加（减少）0万元。",
		"截至2023年8月31日，某局共有车辆8辆，其中：其他用车3辆；单价100万元（含）以上设备（不含车辆）2台（套）。",
		"某市财政局2024年度一般公共预算拨款安排的会议费预算支出12.5万元，主要原因是新增专项活动经费2.5万元。",
		"人员经费5.00万元。财政拨款基本支出9.00万元，其中：人员经费4.00万元。",
		"二、关于2024年一般公共预算支出表的说明",
		"2024年一般公共预算支出70.00万元，其中：基本支出40.00万元；项目支出30.00万元。",
		"1.一般公共服务（类）行政运行（项）：2024年预算数为12.00万元，用于8辆公务用车运行。",
		"2024年“三公”经费预算数为3.00万元。",
	} {
		p.Line(normalize.Text{Text: s, Piece: normalize.Piece{Page: 1}})
	}
	p.end()
	want := []string{
		"政协事务（款）行政运行（项） 5223.22 万元 2024", "政协事务（款）行政运行（项）较上年增加额 790.44 万元 2024",
		"政协事务（款）行政运行（项）较上年增长率 17.83 % 2024", "政协事务（款）行政运行（项）占本年支出合计比例 40.2 % 2024",
		"住房保障支出-住房改革支出-购房补贴 186.77 万元 2024",
		"政府性基金预算收入 0 万元 2024", "政府性基金预算收入较上年增减额 0 万元 2024",
		"车辆 8 辆 2023", "其他用车 3 辆 2023", "单价100万元（含）以上设备（不含车辆） 2 台（套） 2023",
		"会议费 12.5 万元 2024", "原因：专项活动经费 2.5 万元 2024",
		"人员经费 5.00 万元 2024", "财政拨款基本支出 9.00 万元 2024", "财政拨款基本支出：人员经费 4.00 万元 2024",
		"一般公共预算支出 70.00 万元 2024", "一般公共预算支出：基本支出 40.00 万元 2024", "一般公共预算支出：项目支出 30.00 万元 2024",
		"一般公共服务（类）行政运行（项） 12.00 万元 2024", "“三公”经费合计 3.00 万元 2024",
	}
	var got []string
	for _, s := range p.statements(2024) {
		got = append(got, strings.Join([]string{s.Concept, s.Amount.String(), s.Unit, strconv.Itoa(s.Year)}, " "))
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
