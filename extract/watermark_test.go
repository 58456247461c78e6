package extract

import (
	"slices"
	"testing"
)

// Level and turned watermarks lie over other words or lines, or are larger than any title:
// they are set aside. Pale words that keep clear of all else are text.
func TestLevelWatermarks(t *testing.T) {
	const (
		dark  = "0 g "
		lines = "100 150 m 100 250 l S 90 205 m 300 205 l S "
		large = "BT /F1 40 Tf 100 190 Td <" + jiayi + "> Tj ET "
	)
	table := dark + text(100, 200, heji) + text(160, 200, heji) + text(100, 180, ascii("12.34")) + text(160, 180, ascii("5"))
	all := "合计 合计 12.34 5"
	page := ""
	many := dark
	for i := range pageOfText {
		many += text(20, float64(20+12*i), ascii("1"))
		page += "1 "
	}
	tests := map[string]struct{ content, want string }{
		"grey, over words":           {"0.85 g " + large + table, all},
		"above them":                 {table + "0.85 g " + large, all},
		"seen through":               {"q /Thin gs 1 0 0 rg " + large + "Q " + table, all},
		"of another colour":          {"1 0.8 0.8 rg " + large + table, all},
		"over lines":                 {lines + "0.85 g " + text(95, 200, jiayi), ""},
		"turned":                     {"0.85 g BT /F1 12 Tf 0 1 -1 0 110 170 Tm <" + jiayi + jiayi + "> Tj ET " + table, all},
		"again and again":            {"0.85 g " + text(98, 202, jiayi) + text(98, 150, jiayi) + text(98, 100, jiayi) + table, all},
		"nothing but pale":           {"0.85 g " + text(98, 250, jiayi) + table, "甲乙 " + all},
		"pale, below":                {table + "0.85 g " + text(100, 160, ascii("0.00")) + text(160, 160, ascii("0.00")), all + " 0.00 0.00"},
		"of another grey":            {"0.85 g " + text(98, 202, jiayi) + "0.8 g " + text(98, 250, heji) + table, "合计 " + all},
		"dark and large, over words": {table + large, all},
		"dark and large":             {table + "BT /F1 40 Tf 90 230 Td <" + jiayi + "> Tj ET ", all + " 甲乙"},
		"larger than any title":      {many + "0.85 g BT /F1 40 Tf 90 230 Td <" + jiayi + "> Tj ET ", page[:len(page)-1]},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: test.content, resources: gbkFont + " /ExtGState <</Thin <</ca 0.2>>>>"}.read(t)
			if told := codes(p) != ""; told == slices.Contains([]string{"nothing but pale", "pale, below", "dark and large"}, name) {
				t.Errorf("told %v: %q", told, codes(p))
			}
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
