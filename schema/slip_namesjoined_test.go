package schema

import "testing"

// A row that holds two numbered items is two rows read as one.
func TestNamesJoined(t *testing.T) {
	for name, want := range map[string]bool{
		"一、一般公共服务支出二、外交支出":        true,
		"十九、住房保障支出二十、粮油物资储备支出":    true,
		"二十九、债务还本支出三十、其他支出":       true,
		"（一）一般公共预算拨款（二）政府性基金预算拨款": true,
		"十、节能环保支出十一、城乡社区支出":       true,
		"一、一般公共服务支出":              false,
		"一、补助（含一、二、三类）":           false,
		"（一）一般公共预算拨款":             false,
		"二十、国有资本经营预算支出":           false,
		"一、三公经费合计（一）因公出国（境）费":     false,
		"其中：教育收费":                 false,
		"二、二、外交支出":                false,
		"（三）其他支出（三）其他支出":          true,
		"其他其他": false,
		"合计合计": true,
		"支出总计更正公告因统计有误，现更正如下：": true,
		"其中：":        false,
		"办公设备购置，含软件": false,
		"无无":         true,
		"合计财政专用章":    true,
		"六、国有资本经营预算支出某县某局":     true,
		"六、国有资本经营预算支出某县某局信息中心": true,
		"某县某局住房公积金":            true,
		"收入总计某县某局":             true,
		"某县某局":                 false,
		"某县某局本级":               false,
		"某县住房公积金":              false,
		"收入总计129.12支出总计":       false, // it holds a figure
		"机关事业单位基本养老保险缴费支出":     false,
		"二十一、灾害防治及应急管理支出二十三、其他支出无关": false,
	} {
		b := &Budget{Entity: Entity{Name: "某县某局"}}
		row := b.Tables.New(KindRevenueExpenditureSummary).Lists()[1].Append()
		row.Head().Name = name
		if got := len(namesJoined(listings(b, new(workspace)))) > 0; got != want {
			t.Errorf("%s: joined %v, want %v", name, got, want)
		}
	}
}

// A name that goes on with the beginning of the one below is two names read wrong.
func TestNamesThatTakeFromBelowAreTold(t *testing.T) {
	for rows, want := range map[string]int{
		"30103 奖金 | 3\n30108 机关事业单位基本养老保险缴费 | 3\n": 0,
		"30103 奖金机关事业单位基本养老 | 3\n30108 保险缴费 | 3\n": 1,
		"@434 某局 | 3\n@434001 某局本级 | 3\n":          0,
		"@434 某局某局本 | 3\n@434001 级 | 3\n":          1,
	} {
		b := drawn(t, "general_public_basic_expenditure 万元\nrows total\n"+rows)
		b.Entity.Name = "某局"
		if problems := namesJoined(listings(b, new(workspace))); len(problems) != want {
			t.Errorf("%s: problems %v, want %d", rows, problems, want)
		}
	}
}
