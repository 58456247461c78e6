package extract

import (
	"strings"
	"testing"

	"budgetextract/extract/internal/limits"
)

// A text past a limit is cut there and says so; what stands before is read.
func TestTextPastItsLimits(t *testing.T) {
	for name, text := range map[string]string{
		"bytes":             strings.Repeat("预", limits.Text/3+1),
		"lines":             strings.Repeat("\n", limits.TextLines+1) + "x",
		"pages":             strings.Repeat("x\f", limits.Pages+1) + "x",
		"words and numbers": strings.Repeat("支出1.00", limits.TextParts/2+1),
	} {
		d, err := Read("long.txt", []byte("表一\n"+text), Options{})
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		problems := d.Problems()
		if len(problems) == 0 || problems[0].Code != "limit_exceeded" || !strings.HasSuffix(problems[0].Message, name) {
			t.Errorf("%s: problems %v", name, problems)
		}
		p, err := d.Page(1)
		if err != nil || len(p.Lines) == 0 || p.Lines[0].Text != "表一" {
			t.Errorf("%s: what stands before is not read: %v", name, err)
		}
	}
}

// A line that is too long is read as several, none of them lost and all of
// them of the same number.
func TestLongLineIsReadAsSeveral(t *testing.T) {
	line := strings.Repeat("合计 12.50 ", limits.LineLength/10)
	for name, text := range map[string]string{
		"flow": "表一\n" + line + strings.Repeat("支", limits.LineLength) + "\n尾\n",
		"grid": strings.Repeat("科目       合计       基本\n", 2) + line + "\n尾\n",
	} {
		d, err := Read("long.txt", []byte(text), Options{})
		if err != nil {
			t.Fatal(err)
		}
		p, err := d.Page(1)
		if err != nil {
			t.Fatal(err)
		}
		var got strings.Builder
		for _, l := range p.Lines {
			got.WriteString(l.Text)
			if len(l.Text) > limits.LineLength {
				t.Errorf("%s: a line of %d bytes", name, len(l.Text))
			}
		}
		for _, w := range p.Words {
			got.WriteString(w.Text)
		}
		if squeeze(got.String()) != squeeze(text) {
			t.Errorf("%s: the text is not whole", name)
		}
		if problems := d.Problems(); len(problems) != 1 || problems[0].Code != "limit_exceeded" {
			t.Errorf("%s: problems %v", name, problems)
		}
	}
}

func squeeze(s string) string { return strings.Join(strings.Fields(s), "") }
