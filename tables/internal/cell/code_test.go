package cell

import (
	"strings"
	"testing"

	"budgetextract/normalize/grid"
)

// The levels of a code may stand apart, on one line or on several; what stands behind the code
// is the name, also where it begins with digits.
func TestLevelsOfACodeApart(t *testing.T) {
	for printed, want := range map[string]string{
		"201":               "201",
		"201 03":            "20103",
		"201 03 01":         "2010301",
		"201 03|01":         "2010301",
		"201 03 01 行政运行":    "2010301 行政运行",
		"201 03-司法":         "20103 司法",
		"201 03 01行政运行":     "2010301 行政运行",
		"201 2024年补助":       "201 2024年补助",
		"2010301 12":        "2010301 12",
		"2010|301":          "2010301",
		"20103 5G建设":        "20103 5G建设",
		"[20103] 12月31日的工作": "20103 12月31日的工作",
	} {
		c := grid.Cell{}
		for _, raw := range strings.Split(printed, "|") {
			c.Text += strings.ReplaceAll(raw, " ", "")
			c.Pieces = append(c.Pieces, grid.Piece{Raw: raw})
		}
		code, rest := SplitCode(c.Text, Row{&c}, 0)
		if got := strings.TrimRight(code+" "+rest, " "); got != want {
			t.Errorf("%q: got %q, want %q", printed, got, want)
		}
	}
}

// A code stands in brackets of several forms.
func TestCutBrackets(t *testing.T) {
	for s, want := range map[string]string{"[2010301]行政运行": "2010301", "【2010301】行政运行": "2010301", "［2010301］行政运行": "2010301", "〔2010301〕行政运行": "2010301", "（2010301）行政运行": "", "［一］行政运行": ""} {
		if code, _, _ := CutBrackets(s); code != want {
			t.Errorf("%s: code %q, want %q", s, code, want)
		}
		if code, rest := SplitCode(s, Row{nil}, 0); want != "" && (code != want || rest != "行政运行") {
			t.Errorf("%s: code %q, rest %q", s, code, rest)
		}
	}
}
