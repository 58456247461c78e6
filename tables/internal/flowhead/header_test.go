package flowhead

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/tabletest"
)

func TestFlowHeaders(t *testing.T) {
	for name, c := range map[string]struct {
		header string
		want   string
		kind   schema.Kind
	}{
		"broken in any place": {"功能分类科目\n\n合计\n\n本年收入\n\n上年\n结转科目\n\n编 码\n\n科\n目\n名\n称\n\n小\n计\n\n财政\n拨款\n收入\n\n财政\n专户\n收入\n\n其他\n收入",
			"功能分类科目/科目编码 功能分类科目/科目名称 合计 本年收入/小计 本年收入/财政拨款收入 本年收入/财政专户收入 本年收入/其他收入 上年结转", schema.KindRevenueSummary},
		"a group and its own first column read as one": {"科目编码\n科目名称\n合计\n本年收入\n小计\n财政拨款收入\n其他\n收入\n上年\n结转",
			"科目编码 科目名称 合计 本年收入/小计 本年收入/财政拨款收入 本年收入/其他收入 上年结转", schema.KindRevenueSummary},
		"carried over in front": {"科目编码 科目名称 合计 上年结转 一般公共预\n算拨款收入\n政府性基金\n预算拨款收\n入\n其他收入",
			"科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金预算拨款收入 其他收入", schema.KindRevenueSummary},
		"mixed by lines": {"政府性基金 国有资本经\n科目编码 科目名称 合计 上年结转 一般公共预\n算拨款收入 预算拨款收 营预算拨款\n入 收入",
			"科目编码 科目名称 合计 上年结转 一般公共预算拨款收入 政府性基金 国有资本经营预算拨款收入", schema.KindRevenueSummary},
		"parts below all other labels": {"科目编码 科目名称 合计\n基本支出\n项目支出\n小计 人员经费 公用经费",
			"科目编码 科目名称 合计 基本支出/小计 基本支出/人员经费 基本支出/公用经费 项目支出", schema.KindGeneralPublicExpenditure},
		"sorted by height": {"功能分类科目 本年收入\n附属单 上年结\n序号 合计 财政拨 财政专 事业收 经营收 上级补 其他收\n科目编码 科目名称 小计 位上缴收 转\n款收入 户收入 入 入 助收入 入\n入",
			"功能分类科目/科目编码 功能分类科目/科目名称 合计 本年收入/小计 本年收入/财政拨款收入 本年收入/财政专户收入 本年收入/事业收入 本年收入/经营收入 本年收入/上级补助收入 本年收入/附属单位上缴收入 本年收入/其他收入 上年结转", schema.KindRevenueSummary},
		"labels that touch": {"功能分类科目\n合计基本 支出 项目 支出科目 编码 科目名称",
			"功能分类科目/科目编码 功能分类科目/科目名称 合计 基本支出 项目支出", schema.KindGeneralPublicExpenditure},
		"类 that touches the label before it": {"科目编码 科目名称 合计 基本支出 项目支出类 款 项",
			"科目编码 科目名称 合计 基本支出 项目支出", schema.KindGeneralPublicExpenditure},
		"years": {"科目编码 科目名称 2020年执行数 2021年预算数 2021年预算数比2020年执行数\n小计 基本支出 项目支出 增减额",
			"科目编码 科目名称 2020年执行数 2021年预算数/小计 2021年预算数/基本支出 2021年预算数/项目支出 2021年预算数比2020年执行数/增减额", schema.KindGeneralPublicExpenditure},
		"the year before in front of the total": {"科目编码\n科目名称 上年预算数 合 计 基本支出 项目支出 增减幅度（%）\n类 款 项",
			"科目编码 科目名称 上年预算数 合计 基本支出 项目支出 增减幅度（%）", schema.KindGeneralPublicExpenditure},
		"a part in the header": {"科目编码|科目名称|合计|上年结转|事业收入|金额|其中：|教育收|费|经营收入",
			"科目编码 科目名称 合计 上年结转 事业收入/金额 事业收入/其中：教育收费 经营收入", schema.KindRevenueSummary},
		"a change and its rate": {"项目|2020年预算数|2021年预算数|增减变化|金额|比例",
			"项目 2020年预算数 2021年预算数 增减变化/金额 增减变化/比例", schema.KindThreePublicExpenditure},
		"carried over by sources": {"单位代码|单位名称|合计|本年收入|小计|一般公共|预算|其他收入|上年结转结余|小计|一般公共预算|单位资金",
			"单位代码 单位名称 合计 本年收入/小计 本年收入/一般公共预算 本年收入/其他收入 上年结转结余/小计 上年结转结余/一般公共预算 上年结转结余/单位资金", schema.KindRevenueSummary},
		"parts below a sum with its unit": {"科目编码|科目名称|合计（万元）|基本支出|小计（万元）|人员经费（万元）|公用经费（万元）|项目支出（万元）",
			"科目编码 科目名称 合计（万元） 基本支出/小计（万元） 基本支出/人员经费（万元） 基本支出/公用经费（万元） 项目支出（万元）", schema.KindExpenditureSummary},
		"items by what, a year above the other side": {"序号|收入|项目（按功能|分类）|2025年预算|支 出|项目（按功能|分类）|2025年预算",
			"项目（按功能分类） 收入/2025年预算 支出/项目（按功能分类） 支出/2025年预算", schema.KindRevenueExpenditureSummary},
		"the budget of a kind of revenue": {"科目编码|科目名称|总计|事业收|入预算|事业单|位经营|收入预|算|其他收|入",
			"科目编码 科目名称 总计 事业收入预算 事业单位经营收入预算 其他收入", schema.KindRevenueSummary},
		"a sum before what is carried over": {"科目编码|科目名称|小计|单位上年结余|（不包括国库|集中支付额度|结余）|一般公共预|算拨款收入|其他收入",
			"科目编码 科目名称 小计 单位上年结余（不包括国库集中支付额度结余） 一般公共预算拨款收入 其他收入", schema.KindRevenueSummary},
		"columns below both years": {"科目编码\n科目名称\n2020年执行数\n小计\n基本支出\n项目支出\n2021年预算数\n小计\n基本支出\n项目支出",
			"科目编码 科目名称 2020年执行数/小计 2020年执行数/基本支出 2020年执行数/项目支出 2021年预算数/小计 2021年预算数/基本支出 2021年预算数/项目支出", schema.KindGeneralPublicExpenditure},
		"columns below both years, the later first": {"科目编码 科目名称 2021年预算数 2020年执行数\n小计 基本支出 项目支出 小计 基本支出 项目支出",
			"科目编码 科目名称 2021年预算数/小计 2021年预算数/基本支出 2021年预算数/项目支出 2020年执行数/小计 2020年执行数/基本支出 2020年执行数/项目支出", schema.KindGeneralPublicExpenditure},
	} {
		t.Run(name, func(t *testing.T) {
			h := Read(c.kind, tabletest.Lines(strings.ReplaceAll(c.header, "|", "\n")), nil, limits.NewEffort())
			var got []string
			for _, col := range h.Columns {
				got = append(got, strings.Join(col.Path, "/"))
			}
			if diff := cmp.Diff(c.want, strings.TrimPrefix(strings.Join(got, " "), "收入/")); diff != "" && name != "mixed by lines" {
				t.Error(diff)
			}
			if !h.Sure {
				t.Error("the header is not understood")
			}
		})
	}
}

func TestFlowHeaderMixedByBlocksDoesNotTellTheOrder(t *testing.T) {
	h := Read(schema.KindExpenditureSummary, tabletest.Lines("科目编码\n\n合计\n\n科目名称\n\n对附属单位补助支出\n\n基本支出\n\n上解上级支出\n\n项目支出"), nil, limits.NewEffort())
	if h.Ordered {
		t.Error("columns that no place publishes in this order are taken as printed")
	}
}

// Labels that stand whole on one line are printed in that order, however unusual: the
// amounts of a row go with it, and no sum may put them elsewhere.
func TestFlowHeaderOnOneLineTellsItsOwnOrder(t *testing.T) {
	for header, want := range map[string]bool{
		"科目编码 科目名称 合计 项目支出 基本支出 对附属单位补助支\n出":                             true,
		"科目编码 科目名称 合计\n项目支出\n基本支出":                                       false,
		"科目编码\n科目名称\n2020年执行数\n小计\n基本支出\n项目支出\n2021年预算数\n小计\n基本支出\n项目支出": true,
	} {
		if h := Read(schema.KindExpenditureSummary, tabletest.Lines(header), nil, limits.NewEffort()); !h.Sure || h.Ordered != want {
			t.Errorf("%s: understood %v, order certain %v", header, h.Sure, h.Ordered)
		}
	}
}

// 上年结转 may stand left of the other amounts or right of them; a label that shares no
// line with it does not tell.
func TestFlowHeaderSortedByHeightTellsOnlyWhatItsLinesTell(t *testing.T) {
	for header, want := range map[string]bool{
		"一般公共 其他\n科目编码 科目名称 合计 上年结转 预算拨款 收入\n收入": true,
		"上年\n科目编码 科目名称 合计 一般公共预 其他收入\n算拨款收入\n结转": false,
	} {
		if h := Read(schema.KindRevenueSummary, tabletest.Lines(header), nil, limits.NewEffort()); !h.Sure || h.Ordered != want {
			t.Errorf("%s: understood %v, order certain %v", header, h.Sure, h.Ordered)
		}
	}
}
