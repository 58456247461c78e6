package tables

import (
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
)

// settleUnits gives a unit to the tables that state none: the one with which
// the identities across tables hold, else that of the document (stated: told
// for all its tables; only: the only one that any of its tables states). A
// problem says that it was inferred.
func settleUnits(b *schema.Budget, stated, only string) []schema.Problem {
	out := proveUnits(b, stated)
	for _, t := range b.Tables.All() {
		switch h := t.Head(); {
		case h.Unit != "" && !knownUnit(h.Unit):
			p := unitProblem(t, problem.UnitUnknown, "the unit "+h.Unit+" is not known")
			p.Severity = schema.Error
			out = append(out, p)
		case h.Unit != "":
		case stated != "":
			h.Unit = stated
		case only != "":
			h.Unit = only
			out = append(out, unitProblem(t, problem.UnitInferred, "no unit is stated; taken for "+only+" like the other tables"))
		default:
			out = append(out, unitProblem(t, problem.UnitMissing, "no unit is stated, and none can be inferred"))
		}
	}
	return out
}

// proveUnits gives tables the units with which the identities hold. Each may prove that of
// others.
func proveUnits(b *schema.Budget, stated string) (out []schema.Problem) {
	schema.WithUnitProofs(b, func(proofs *schema.UnitProofs) {
		for again := true; again; {
			again = false
			for _, t := range b.Tables.All() {
				if t.Head().Unit != "" {
					continue
				}
				u := provenUnit(proofs, t.Kind())
				if u == "" {
					continue
				}
				t.Head().Unit, again = u, true
				if u != stated {
					out = append(out, unitProblem(t, problem.UnitInferred, "no unit is stated; with "+u+" the identities with other tables hold"))
				}
			}
		}
	})
	return out
}

// unitsDiffer says that tables that state no unit were taken for one that is not the unit that the
// document says all its tables are in.
func unitsDiffer(b *schema.Budget, told []schema.Problem, all string) (out []schema.Problem) {
	for _, p := range told {
		if p.Code != problem.UnitInferred || all == "" {
			continue
		}
		if t := b.Tables.Get(schema.Kind(p.Table)); t != nil && t.Head().Unit != all {
			differ := unitProblem(t, problem.UnitsDiffer, "taken for "+t.Head().Unit+" like other tables, and the document says that all are in "+all)
			differ.Severity = schema.Error
			out = append(out, differ)
		}
	}
	return out
}

func knownUnit(unit string) bool {
	_, ok := schema.UnitExponent(unit)
	return ok
}

func unitProblem(t schema.Table, code, message string) schema.Problem {
	return schema.Problem{Severity: schema.Warning, Code: code, Page: t.Head().Pages[0], Table: string(t.Kind()), Message: message}
}

// provenUnit is the only unit with which identities between a table and those
// with a stated unit hold.
func provenUnit(proofs *schema.UnitProofs, kind schema.Kind) string {
	best, most := "", 0
	for i, n := range proofs.Count(kind, vocabulary.UsualUnits) {
		switch {
		case n > most:
			best, most = vocabulary.UsualUnits[i], n
		case n == most:
			best = ""
		}
	}
	return best
}
