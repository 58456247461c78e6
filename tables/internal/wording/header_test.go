package wording

import (
	"testing"

	"budgetextract/tables/internal/vocabulary"
)

// What is 执行 or 安排 may be called its 情况: 上年预算执行情况 beside 本年预算安排情况.
func TestLabelsOfTheYears(t *testing.T) {
	for label, want := range map[string]vocabulary.Concept{
		"本年预算安排情况": vocabulary.ColumnAmount, "本年预算情况": vocabulary.ColumnAmount, "本年预算安排数": vocabulary.ColumnAmount, "2024年预算安排情况": vocabulary.ColumnAmount,
		"上年预算执行情况": vocabulary.ColumnPrevious, "上年执行情况": vocabulary.ColumnPrevious, "上年预算执行数": vocabulary.ColumnPrevious,
		"比上年增减情况": vocabulary.ColumnChange, "增减情况": vocabulary.ColumnChange, "增减%": vocabulary.ColumnPercent,
	} {
		if got := ReadHeader(label).As; got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
}

// The spending of a fund is that of this year.
func TestLabelsOfTheSpendingOfAFund(t *testing.T) {
	for label, want := range map[string]vocabulary.Concept{
		"本年一般公共预算支出": vocabulary.KeyGeneral, "本年政府性基金预算支出": vocabulary.KeyFund, "本年政府性基金预算财政拨款支出": vocabulary.KeyFund, "本年国有资本经营预算支出": vocabulary.KeyCapital,
	} {
		if got := ReadHeader(label).As; got != want {
			t.Errorf("%s is %q, want %q", label, got, want)
		}
	}
}

// Labels of places that call a code, a name, a fund or a year's money in their own way.
func TestLabelsOfPlaces(t *testing.T) {
	for label, want := range map[string]vocabulary.Concept{
		"部门预算支出功能分类科目": vocabulary.ColumnGroup, "部门预算支出功能分类科目编码": vocabulary.ColumnCode, "单位名称（功能分类科目名称）": vocabulary.ColumnName, "单位名称（支出功能科目）": vocabulary.ColumnName, "单位（功能分类科目）名称": vocabulary.ColumnName,
		"财政专户管理的资金": "fiscal_special_account", "上年结转、结余": vocabulary.KeyCarryover,
		"专户管理的教育收费": "fiscal_special_account", "财政专户拨款": "fiscal_special_account", "2024年“三公”经费预算数": vocabulary.ColumnGroup, "当年财政拨款预算安排": vocabulary.ColumnGroup,
		"当年财政拨款安排": vocabulary.ColumnExtra, "中央提前通知专项转移支付等": vocabulary.ColumnExtra, "政府性基金结转结余": vocabulary.ColumnExtra, "地方政府专项债券": vocabulary.ColumnExtra, "债务（银行贷款）": vocabulary.ColumnExtra,
	} {
		if got := ReadHeader(label); got.As != want || !got.Known {
			t.Errorf("%s is %q, want %q", label, got.As, want)
		}
	}
}
