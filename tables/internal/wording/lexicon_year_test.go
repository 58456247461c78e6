package wording

import "testing"

func TestLabelsOfYears(t *testing.T) {
	for label, want := range map[string]bool{
		"2021年预算数": true, "2021年预算数比2020年执行数": true, "2021年预算数比2020年执行数增减额": true,
		"2021年预算数比": false, "2020年执行数增减额": false, "数比2020年执行数": false,
	} {
		if got := (Lexicon{}).Label(label); got != want {
			t.Errorf("%s: %v", label, got)
		}
	}
}
