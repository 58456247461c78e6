package tables

import "budgetextract/schema"

// beyondParts are what a budget's document holds besides the tables, as read.
type beyondParts struct {
	schema.Beyond
	problems []schema.Problem
}

// minStatements is how many figures make a narrative that of a budget.
const minStatements = 3

// tells reports that a narrative holds forms, or figures of a budget.
func (p *prose) tells() bool {
	p.end()
	b := &p.beyond
	return len(p.found) >= minStatements || len(b.Institutions)+len(b.PerformanceTargets) > 0 || b.Procurement != nil || b.FixedAssets != nil
}

// flow keeps a form read from its lines. It reports whether they are one.
func (b *beyondParts) flow(f *formLines) bool {
	var found []schema.Problem
	switch f.kind {
	case institutionForm:
		list := readInstitutionFlow(f)
		b.Institutions = append(b.Institutions, list...)
		return len(list) > 0
	case targetForm:
		t, problems := readTargetFlow(f)
		if t.ProjectName == "" && t.ProjectCode == "" && len(t.Indicators) == 0 {
			return false
		}
		b.target(t)
		found = problems
	case procurementForm:
		p, problems := readProcurementFlow(f)
		if p == nil || b.Procurement != nil {
			return false
		}
		b.Procurement, found = p, problems
	case assetForm:
		t, problems := readAssetFlow(f)
		if t == nil || b.FixedAssets != nil {
			return false
		}
		b.FixedAssets, found = t, problems
	}
	b.problems = append(b.problems, found...)
	return true
}

func (b *beyondParts) target(t schema.PerformanceTarget) {
	t.Number = len(b.PerformanceTargets) + 1
	b.PerformanceTargets = append(b.PerformanceTargets, t)
}

// finish gives what the narrative holds: the forms the entity of the budget
// where they print none, the figures its year.
func (p *prose) finish(entity schema.Entity, year int) schema.Beyond {
	p.end()
	b := &p.beyond
	b.Statements, b.PerformanceFigures = p.statements(year), p.targets
	if p := b.Procurement; p != nil && p.Entity.Name == "" {
		p.Entity = entity
	}
	if f := b.FixedAssets; f != nil && f.Entity.Name == "" {
		f.Entity = entity
	}
	return b.Beyond
}
