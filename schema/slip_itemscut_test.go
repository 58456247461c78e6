package schema

import "testing"

// An item that lost its first letter adds up as well.
func TestItemsThatLostALetterAreTold(t *testing.T) {
	for name, want := range map[string]int{
		"务接待费": 1, "三、务接待费": 1, "2024年预算数/公出国（境）费": 1, "“三公”经费/务用车购置费": 1,
		"公务接待费": 0, "因公出国（境）费": 0, "购置费": 0, "运行维护费": 0, "出国费": 0, "会议费": 0,
	} {
		b := new(Budget)
		b.Tables.New(KindThreePublicExpenditure).Lists()[0].Append().Head().Name = name
		if problems := itemsCut(listings(b, new(workspace))); len(problems) != want {
			t.Errorf("%s: problems %v, want %d", name, problems, want)
		}
	}
}
