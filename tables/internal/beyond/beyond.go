package beyond

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
)

// Parts are what a budget's document holds besides the tables, as read.
type Parts struct {
	schema.Beyond
	Problems []schema.Problem
}

// minStatements is how many figures make a narrative that of a budget.
const minStatements = 3

// Tells reports that a narrative holds forms, or figures of a budget.
func (p *Prose) Tells() bool {
	p.end()
	b := &p.Parts
	return len(p.found) >= minStatements || len(b.Institutions)+len(b.PerformanceTargets) > 0 || b.Procurement != nil || b.FixedAssets != nil
}

// Flow keeps a form read from its lines. It reports whether they are one.
func (b *Parts) Flow(f *FormLines) bool {
	var found []schema.Problem
	switch f.kind {
	case vocabulary.InstitutionForm:
		list := readInstitutionFlow(f)
		b.Institutions = append(b.Institutions, list...)
		return len(list) > 0
	case vocabulary.TargetForm:
		t, problems := readTargetFlow(f)
		if t.ProjectName == "" && t.ProjectCode == "" && len(t.Indicators) == 0 {
			return false
		}
		b.target(t)
		found = problems
	case vocabulary.ProcurementForm:
		p, problems := readProcurementFlow(f)
		if p == nil || b.Procurement != nil {
			return false
		}
		b.Procurement, found = p, problems
	case vocabulary.AssetForm:
		t, problems := readAssetFlow(f)
		if t == nil || b.FixedAssets != nil {
			return false
		}
		b.FixedAssets, found = t, problems
	}
	b.Problems = append(b.Problems, found...)
	return true
}

func (b *Parts) target(t schema.PerformanceTarget) {
	t.Number = len(b.PerformanceTargets) + 1
	b.PerformanceTargets = append(b.PerformanceTargets, t)
}

// Finish gives what the narrative holds: the forms the entity of the budget
// where they print none, the figures its year.
func (p *Prose) Finish(entity schema.Entity, year int) schema.Beyond {
	p.end()
	b := &p.Parts
	b.Statements, b.PerformanceFigures = p.statements(year), p.targets
	if p := b.Procurement; p != nil && p.Entity.Name == "" {
		p.Entity = entity
	}
	if f := b.FixedAssets; f != nil && f.Entity.Name == "" {
		f.Entity = entity
	}
	return b.Beyond
}
