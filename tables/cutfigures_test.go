package tables

import (
	"testing"

	"budgetextract/schema"
)

// A sentence that runs off the page in the middle of a figure leaves the tables whole; a figure
// cut on the page of a table may be one of its amounts.
func TestFigureCutInTheNarrativeIsAWarning(t *testing.T) {
	var b schema.Budget
	b.Tables.New(schema.KindExpenditureSummary).Head().Pages = [2]int{3, 5}
	b.OtherTables = []schema.OtherTable{{TableHead: schema.TableHead{Pages: [2]int{7, 7}}}}
	b.Beyond.Procurement = &schema.Procurement{Pages: &[2]int{8, 9}}
	for page, want := range map[int]string{2: schema.Warning, 4: schema.Error, 6: schema.Warning, 7: schema.Error, 9: schema.Error, 10: schema.Warning} {
		got := cutInNarrative([]schema.Problem{{Severity: schema.Error, Code: figuresCut, Page: page}}, []*schema.Budget{{}, &b})
		if got[0].Severity != want {
			t.Errorf("page %d: %s, want %s", page, got[0].Severity, want)
		}
	}
	other := cutInNarrative([]schema.Problem{{Severity: schema.Error, Code: "text_disagrees", Page: 2}}, nil)
	if other[0].Severity != schema.Error {
		t.Errorf("text that disagrees: %s", other[0].Severity)
	}
}
