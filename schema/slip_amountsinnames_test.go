package schema

import "testing"

// A figure, or a piece of one, that stands in a name is told.
func TestAmountsInNamesAreTold(t *testing.T) {
	for name, told := range map[string]bool{
		"合计0": true, "合计0.0": true, ".99本年支出合计": true, "行政运行12.34": true, "小计-": true, "公务接待费负": true,
		"一、因公出国（境）费-O.OOO5": true, "收入总计—6—": true, "收入总计第6页": true, "收入总计129.1230支出总计": true, "1.图书馆4": true, "住房公积金- 12 -": true,
		"图书馆": false, "某项目4": false, "第6页": false,
		"合计": false, "一、教育支出": false, "（1）行政运行": false, "1.公务用车购置费": false, "1.1办公费": false, "2024年项目": false, "5G建设": false, "行政运行（3.15消费维权）": false, "3.15消费维权": false,
	} {
		b := new(Budget)
		r := b.Tables.New(KindGeneralPublicExpenditure).Lists()[0].Append()
		r.Head().Line, r.Head().Name = 1, name
		if problems := amountsInNames(listings(b, new(workspace))); (len(problems) > 0) != told {
			t.Errorf("%s: %v", name, problems)
		}
	}
}
