package review

import (
	"io"
	"slices"

	"budgetextract/schema"
)

// Index is the page that lists the pages of a folder.
type Index struct {
	Entries []Entry `json:"entries"` // as they are to stand, worst first
	Tool    string  `json:"tool"`
}

// Entry is a document in the index.
type Entry struct {
	Name     string        `json:"name"`
	Page     string        `json:"page,omitempty"` // address of its page; empty where it failed
	Outcome  string        `json:"outcome"`        // ok, partial, failed
	Reason   string        `json:"reason,omitempty"`
	Entity   string        `json:"entity"` // of the first budget
	Year     int           `json:"year"`   // 0 where not told
	Budgets  int           `json:"budgets"`
	Status   schema.Status `json:"status"` // the worst of its budgets; empty where it has none
	Failed   int           `json:"failed"`
	Rounded  int           `json:"rounded"`
	Unknown  int           `json:"unknown"`
	Unproven int           `json:"unproven"`
	Unplaced int           `json:"unplaced"`
	Problems int           `json:"problems"`
	Changed  int           `json:"corrections"` // made by people
	Pages    int           `json:"pages"`
}

// EntryOf is a document of which no more is known than what became of it.
func EntryOf(name, outcome, reason string) Entry {
	return Entry{Name: name, Outcome: outcome, Reason: reason}
}

// worstFirst ranks the verdicts.
var worstFirst = []schema.Status{schema.Verified, schema.Rounded, schema.Partial, schema.Inconsistent}

// Describe fills in what a document holds, and the address of its page.
func (e *Entry) Describe(d *schema.Document, page string) {
	e.Page, e.Pages, e.Budgets, e.Problems = page, d.Source.Pages, len(d.Budgets), len(d.Problems)
	for i, b := range d.Budgets {
		if i == 0 {
			e.Entity, e.Year = b.Entity.Name, b.FiscalYear
		}
		if i == 0 || slices.Index(worstFirst, b.Status) > slices.Index(worstFirst, e.Status) {
			e.Status = b.Status
		}
		e.Failed += b.Checks.Failed
		e.Rounded += b.Checks.Rounded
		e.Unknown += b.Checks.Unknown
		e.Unproven += b.Checks.Unproven
		e.Unplaced += unplaced(b)
		e.Changed += len(b.Corrections)
	}
}

func unplaced(b *schema.Budget) (n int) {
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				n += len(l.Row(i).Head().Unplaced)
			}
		}
	}
	return n
}

// Badness orders documents: those that failed, then by verdict, then by how
// much there is to look at.
func (e *Entry) Badness() int {
	rank := slices.Index(worstFirst, e.Status) // -1 where there is no budget
	switch {
	case e.Outcome == "failed":
		rank = len(worstFirst) + 1
	case e.Budgets == 0:
		rank = len(worstFirst)
	}
	const more = 1 << 20
	return rank*more + min(more-1, 100*e.Failed+10*e.Unplaced+e.Unknown+e.Unproven+e.Rounded+e.Problems)
}

// WriteIndex writes the index.
func WriteIndex(w io.Writer, x *Index) error {
	if x.Entries == nil {
		x.Entries = []Entry{}
	}
	return write(w, document{title: "budgetextract", style: "page/page.css", scripts: "page/order.index", template: "page/index.html", index: x})
}
