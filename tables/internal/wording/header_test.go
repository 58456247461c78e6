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
