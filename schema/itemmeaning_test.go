package schema

import "testing"

func TestMeaningOfItem(t *testing.T) {
	tests := map[string]ItemMeaning{
		"本年收入合计":         {Sum: true, Year: true},
		"一、本年支出":         {Sum: true, Year: true},
		"支出总计":           {Sum: true},
		"二、上年结转":         {Carried: true},
		"年终结转结余":         {Carried: true},
		"一、一般公共服务支出":     {Class: "201"},
		"（八）社会保障和就业支出":   {Class: "208"},
		"（一）一般公共预算拨款":    {Source: "general_public_budget"},
		"二、政府性基金预算拨款收入":  {Source: "government_fund"},
		"二十二、国有资本经营预算支出": {Class: "223"},
		"九、其他收入":         {},
	}
	for item, want := range tests {
		if got := MeaningOfItem(item); got != want {
			t.Errorf("%s: %+v, want %+v", item, got, want)
		}
	}
}
