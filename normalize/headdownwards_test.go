package normalize

import "testing"

// Letters of labels written downwards say nothing with letters beside them: 收 and 入 are
// the ends of two labels, 收入 is none.
func TestLettersOfLabelsWrittenDownwardsStandBesideEachOther(t *testing.T) {
	expect(t, `
部门支出总表
                        财
                        政
                        拨      其
                        款      他
 科目编码   科目名称    收      收      合计
                        入      入
 201        公共服务    7.00    7.00    14.00
 202        外交        7.00    7.00    14.00
 203        教育        7.00    7.00    14.00
`, `
sheet 1-1
before 部门支出总表
head 科目编码 | 科目名称 | 财政拨款收入 | 其他收入 | 合计
row 201 | 公共服务 | 7.00 | 7.00 | 14.00
row 202 | 外交 | 7.00 | 7.00 | 14.00
row 203 | 教育 | 7.00 | 7.00 | 14.00
`)
}

// down gives the letters that are marked in some words, told by their places.
func down(letters ...token) string {
	lines := make([][]token, 0, len(letters))
	for i := range letters {
		letters[i].label, letters[i].size = letters[i].text, 9
		letters[i].box.X1, letters[i].box.Y1 = letters[i].box.X0+9, letters[i].box.Y0+9
		lines = append(lines, letters[i:i+1])
	}
	markDownwards(lines, words{})
	out := ""
	for i := range letters {
		if letters[i].down > 0 {
			out += letters[i].text
		}
	}
	return out
}

func at(text string, x, y float64) token {
	t := token{text: text}
	t.box.X0, t.box.Y0 = x, y
	return t
}

// Three letters straight below each other make a label, two where the vocabulary knows
// them together; a letter further down or beside ends it, and a grid of characters has none.
func TestLettersStraightBelowEachOther(t *testing.T) {
	grid := []token{at("事", 10, 0), at("业", 10, 12), at("费", 10, 24)}
	for i := range grid {
		grid[i].line = int32(1 + i)
	}
	for _, tt := range []struct {
		name, want string
		got        string
	}{
		{"three letters", "事业费", down(at("事", 10, 0), at("业", 10, 12), at("费", 10, 24))},
		{"two that are known", "合计", down(at("合", 10, 0), at("计", 10, 12))},
		{"two that are not", "", down(at("码", 10, 0), at("款", 10, 12))},
		{"another label below", "合计", down(at("合", 10, 0), at("计", 10, 12), at("类", 10, 30))},
		{"beside", "", down(at("事", 10, 0), at("业", 14, 12), at("费", 10, 24))},
		{"a grid of characters", "", down(grid...)},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, tt.got, tt.want)
		}
	}
}
