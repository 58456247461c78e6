package flow

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/tabletest"
)

// Some forms give a row to each entity. Its code is no amount, also where amounts are
// whole.
func TestFlowEntities(t *testing.T) {
	const head = "部门支出总表\n部门名称：101某局\n单位：元\n单位代\n码\n单位名称\n合计\n基本支出\n项目支出\n"
	for name, c := range map[string]struct {
		text string
		want []string
	}{
		"whole amounts cell by cell": {
			head + "合计 955 641 314\n101 某局 955 641 314\n101001\n某局本级\n585\n347\n238\n101002\n某局服务\n中心\n370\n294\n76\n",
			[]string{"合计 955 641 314", "101 某局 955 641 314", "101001 某局本级 585 347 238", "101002 某局服务中心 370 294 76"},
		},
		"a code in pieces": {
			head + "合计 9.00 4.00 5.00\n205001001 某局 9.00 4.00 5.00\n20500100100\n1\n某局本级\n9.00\n4.00\n5.00\n",
			[]string{"合计 2:9.00 3:4.00 4:5.00", "205001001 某局 2:9.00 3:4.00 4:5.00", "205001001001 某局本级 2:9.00 3:4.00 4:5.00"},
		},
		"entities beside codes": {
			"部门支出总表\n部门：某局 单位：元\n科目编码\n类\n款\n项\n单位代码\n单位名称（科目）\n合计\n基本支出\n项目支出\n" +
				"305 某局 17.92 17.92\n207 01 04 305 图书馆 13.33 13.33\n212 08 01\n305\n征地和拆迁补偿支出\n4.59\n4.59\n",
			[]string{"305 某局 17.92 17.92", "2070104 305 图书馆 13.33 13.33", "2120801 305 征地和拆迁补偿支出 4.59 4.59"},
		},
		"no codes": {
			"部门支出总表\n部门：某局 单位：元\n单位名称 合计 基本支出 项目支出\n合计 9.00 4.00 5.00\n某局本级 9.00 4.00 5.00\n",
			[]string{"合计 1:9.00 2:4.00 3:5.00", "某局本级 1:9.00 2:4.00 3:5.00"},
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

// The name of an entity that stands behind its code is no running line, also where it
// runs on top of the pages.
func TestFlowBehindCode(t *testing.T) {
	r := &flowReader{lines: tabletest.Lines("101\n某局\n9.00\n某局\n1\f某局")}
	var got []bool
	for i := range r.lines {
		got = append(got, r.behindCode(i))
	}
	if diff := cmp.Diff([]bool{false, true, false, false, false, false}, got); diff != "" {
		t.Error(diff)
	}
}

// Behind the end of an amount that the page cut it is one, where the next table follows.
func TestFlowRunningLineBehindACutAmount(t *testing.T) {
	page := "某市某某局\n%d\n部门公开表%[1]d\n%s支出表（单位：元）\n科目名称\n合计\n基本支出\n项目支出\n行政运行\n1234.56\n7200\n\n"
	text := ""
	for i, title := range []string{"一般公共预算", "政府性基金预算", "国有资本经营预算", "一般公共预算基本"} {
		text += fmt.Sprintf(page, i+1, title)
	}
	r := readFlow(tabletest.Lines(text + "某市某某局\n5\n部门公开表5\n部门支出总表（单位：元）\n科目名称\n合计\n"))
	for _, s := range r.sections {
		if slices.ContainsFunc(s.body, func(f flowtext.Fragment) bool { return f.Text == "某市某某局" }) {
			t.Errorf("%s holds the running line", s.title.Name)
		}
	}
	if len(r.sections) != 5 {
		t.Errorf("%d tables", len(r.sections))
	}
}

// Codes printed level by level that no sums tell have the names known of them.
func TestFlowLevelsByName(t *testing.T) {
	row := func(part, name string) *flowRow {
		r := &flowRow{parts: []string{part}}
		r.name = append(r.name, tabletest.Lines(name)[0].Fragments...)
		return r
	}
	s := &levels{class: "208", rows: []*flowRow{row("05", "行政事业单位养老支出"), row("05", "机关事业单位基本养老保险缴费支出"), row("11", "残疾人事业"), row("99", "不知其名")}}
	if diff := cmp.Diff([]string{"20805", "2080505", "20811", ""}, s.byNames()); diff != "" {
		t.Error(diff)
	}
}
