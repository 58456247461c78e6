package schema

import "testing"

// A list whose amounts all stand in columns without a key has none that an identity could see.
func TestAListWithoutAKeyIsTold(t *testing.T) {
	for rows, want := range map[string]int{
		"rows 二〇二三年\n合计 | 3.00\n一、公务接待费 | 3.00\n":           1,
		"rows total 二〇二三年\n合计 | 3.00 | 2.00\n一、公务接待费 | |\n": 0,
		"rows 二〇二三年\n合计 |\n":                                0,
	} {
		b := drawn(t, "three_public_expenditure 万元\n"+rows)
		if problems := keysLost(listings(b, new(workspace))); len(problems) != want || want > 0 && (problems[0].Severity != Error || problems[0].Line != 1) {
			t.Errorf("%q: problems %v, want %d", rows, problems, want)
		}
	}
}
