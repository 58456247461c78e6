package schema

import "testing"

// Three decimals in a table in 元 that has no others may be thousands, and a figure that lost the last
// of its decimals stands alone among those of its column.
func TestDecimalsAstray(t *testing.T) {
	const share = "general_public_expenditure 万元\nrows total 占比\n"
	for rows, want := range map[string]int{
		"general_public_expenditure 元\nrows total\n合计 | 112.808\n":                                     1,
		"general_public_expenditure 元\nrows total\n合计 | 112.808\n基本 | 12.5\n":                          0,
		"general_public_expenditure 万元\nrows total\n合计 | 112.808\n":                                    0,
		share + "甲 | 1 | 12.50\n乙 | 1 | 33.3\n丙 | 1 | 14.25\n丁 | 1 | 9.18\n戊 | 1 | 30.74\n":            1,
		share + "甲 | 1 | 12.51\n乙 | 1 | 33.3\n丙 | 1 | 14.25\n丁 | 1 | 9.18\n戊 | 1 | 30.74\n":            0, // noughts are left out
		share + "甲 | 1 | 12.50\n乙 | 1 | 33.3\n丙 | 1 | 14.25\n丁 | 1 | 9.1\n戊 | 1 | 30.74\n":             0,
		share + "甲 | 1 | 12.50\n乙 | 1 | 0\n丙 | 1 | 14.25\n丁 | 1 | 9.18\n戊 | 1 | 30.74\n己 | 1 | 1.00\n": 0,
		share + "甲 | 1 | 12.50\n乙 | 1 | 33.3\n丙 | 1 | 14.25\n":                                         0,
	} {
		b := drawn(t, rows)
		if problems := decimalsAstray(listings(b, new(workspace))); len(problems) != want || want > 0 && problems[0].Severity != Error {
			t.Errorf("%q: problems %v, want %d", rows, problems, want)
		}
	}
}
