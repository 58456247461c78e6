package tables

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/place"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// end takes what is still open at the end of the document.
func (a *assembler) end() {
	a.endForm()
	a.targetsBefore(math.MaxInt)
	a.endStrayRows()
	a.flush()
	if len(a.next.early) > 0 {
		a.begin(a.next.cover.Name, "")
	}
	a.narrativeAlone()
	a.drafts = slices.DeleteFunc(a.drafts, func(d *draft) bool {
		return len(d.tables) == 0 && len(d.others) == 0 && !d.prose.Tells()
	})
}

// budgets turns the drafts into budgets: units settled, open rows placed.
func (a *assembler) budgets() ([]*schema.Budget, []schema.Problem) {
	var budgets []*schema.Budget
	var list []schema.Problem
	for _, d := range a.drafts {
		b, problems := d.budget(a)
		if len(a.drafts) > 1 {
			for i := range problems {
				problems[i].Entity = b.Entity.Name
			}
		}
		budgets, list = append(budgets, b), append(list, problems...)
	}
	return budgets, list
}

// budget finishes one draft.
func (d *draft) budget(a *assembler) (*schema.Budget, []schema.Problem) {
	d.fromCover(d.cover)
	if len(a.drafts) == 1 {
		d.fromCover(a.next.cover.Cover)
	}
	if d.name == "" {
		d.name = d.nameAlone()
	}
	if d.name == "" && len(a.drafts) == 1 {
		d.name = a.next.alone
	}
	d.year = cmp.Or(d.year, d.yearOfHeaders(), a.yearOfRelated(d))
	b := &schema.Budget{Entity: schema.Entity{Code: schema.Text(d.code), Name: d.name}, Scope: d.scope, FiscalYear: d.year}
	var problems []schema.Problem
	var open []place.OpenRow
	for _, f := range schema.Forms {
		if p := d.tables[f.Kind]; p != nil {
			b.Tables.Put(p.Table)
			problems = append(problems, p.Problems...)
			problems = append(problems, p.StandsIn(d.year)...)
			open = append(open, p.Open...)
			if p.Other != nil && (!p.Weak || p.Sided) {
				d.others = append(d.others, p.Other)
			}
		}
	}
	b.Beyond = d.prose.Finish(b.Entity, d.year)
	problems = append(problems, d.prose.Parts.Problems...)
	stated, only := a.unitsOf(d)
	problems = append(problems, settleUnits(b, stated, only)...)
	problems = append(problems, unitsDiffer(b, problems, d.units.stated.agreed())...)
	problems = append(problems, d.nameTables(a, b, stated, only)...)
	problems = append(slices.Clip(d.problems), problems...)
	for _, t := range d.others {
		b.OtherTables = append(b.OtherTables, *t)
	}
	problems = append(problems, place.Amounts(b, open, &a.effort)...)
	if place.SidesTold(b) {
		problems = slices.DeleteFunc(problems, func(p schema.Problem) bool {
			return p.Code == problem.AmbiguousColumn && p.Table == string(schema.KindFiscalAppropriationSummary)
		})
	}
	return b, slices.Concat(problems, schema.Slips(b), misreadNames(b))
}

// nameAlone is the name without a label that stands above most of the budget's tables.
func (d *draft) nameAlone() (name string) {
	for s, n := range d.alone {
		if most := d.alone[name]; n > most || n == most && s > name {
			name = s
		}
	}
	return name
}

// yearOfHeaders is the last year that the headers of the budget's tables name.
func (d *draft) yearOfHeaders() int {
	year := 0
	for _, p := range d.tables {
		year = max(year, p.Year)
	}
	return year
}

// yearOfRelated is the year of the other budgets of a publication, 0 if they differ.
func (a *assembler) yearOfRelated(d *draft) int {
	year := 0
	for _, other := range a.publication(d) {
		if year != 0 && other.year != 0 && other.year != year {
			return 0
		}
		year = cmp.Or(year, other.year)
	}
	return year
}

// fromCover fills from the cover what the tables do not say.
func (d *draft) fromCover(c wording.Cover) {
	if d.name == "" {
		d.name = c.Name
	}
	d.year = cmp.Or(d.year, c.Year)
	if d.scope == "" {
		d.scope = c.Scope
	}
}
