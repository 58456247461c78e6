package tables

import (
	"strings"

	"github.com/shopspring/decimal"

	"budgetextract/schema"
)

// unitOf is the unit of amounts at the start of s (人民币万元, 万元、%), empty
// if there is none.
func unitOf(s string) string {
	for _, p := range strings.Fields(unitPrefixes) {
		s = strings.TrimPrefix(s, p)
	}
	for _, w := range unitWords {
		if rest, ok := strings.CutPrefix(s, w.printed); ok && unitEnds(rest) {
			return w.unit
		}
	}
	return ""
}

// unitEnds reports that a unit may be followed by s.
func unitEnds(s string) bool {
	return s == "" || startsWithAny(s, "、", "，", ",", "/", "）", ")", "%", "。", "；", ";", "（", "(", " ")
}

// unitInBrackets is the unit in a pair of brackets anywhere in s: （万元）,
// (单位：元).
func unitInBrackets(s string) string {
	for {
		i := strings.IndexAny(s, "（(")
		if i < 0 {
			return ""
		}
		s = strings.TrimLeft(s[i:], "（(")
		inner := s
		if j := strings.IndexAny(s, "）)"); j >= 0 {
			inner = s[:j]
		}
		inner = strings.TrimPrefix(strings.TrimPrefix(inner, "金额"), "单位")
		if u := unitOf(strings.TrimLeft(inner, "：:")); u != "" {
			return u
		}
	}
}

// settleUnits gives a unit to the tables that state none: that of the
// document, or the one with which the identities across tables hold. A problem
// says that it was inferred.
func settleUnits(b *schema.Budget, stated string) []schema.Problem {
	var out []schema.Problem
	for _, t := range b.Tables.All() {
		if t.Head().Unit != "" {
			continue
		}
		p := schema.Problem{Severity: schema.Warning, Code: codeUnitInferred, Page: t.Head().Pages[0], Table: string(t.Kind())}
		switch u := provenUnit(b, t); {
		case stated != "" && (u == "" || u == stated):
			t.Head().Unit = stated
			continue
		case u != "":
			t.Head().Unit = u
			p.Message = "no unit is stated; with " + u + " the identities with other tables hold"
		case commonUnit(b) != "":
			t.Head().Unit = commonUnit(b)
			p.Message = "no unit is stated; taken for " + t.Head().Unit + " like the other tables"
		default:
			p.Code, p.Message = codeUnitMissing, "no unit is stated, and none can be inferred"
		}
		out = append(out, p)
	}
	return out
}

// provenUnit is the only unit with which identities between a table and those
// with a stated unit hold.
func provenUnit(b *schema.Budget, t schema.Table) string {
	best, proofs := "", 0
	for _, u := range []string{"万元", "元", "千元", "亿元"} {
		t.Head().Unit = u
		switch n := crossProofs(b, t.Kind()); {
		case n > proofs:
			best, proofs = u, n
		case n == proofs:
			best = ""
		}
	}
	t.Head().Unit = ""
	return best
}

// crossProofs counts the identities between a table and others that hold with
// the units as they are set.
func crossProofs(b *schema.Budget, kind schema.Kind) int {
	n := 0
	for _, e := range schema.Equations(b) {
		own, others, sum := false, false, decimal.Zero
		for _, term := range e.Terms {
			if term.Amount == nil || term.Amount.IsNull() {
				continue
			}
			if !term.Amount.IsZero() {
				own = own || term.Ref.Kind == kind
				others = others || term.Ref.Kind != kind && b.Tables.Get(term.Ref.Kind).Head().Unit != ""
			}
			sum = sum.Add(term.Amount.Decimal().Shift(int32(term.Unit)).Mul(decimal.NewFromInt(int64(term.Sign))))
		}
		if own && others && sum.IsZero() {
			n++
		}
	}
	return n
}

// commonUnit is the unit of the tables that state one, empty if they differ.
func commonUnit(b *schema.Budget) string {
	unit := ""
	for _, t := range b.Tables.All() {
		switch u := t.Head().Unit; {
		case u == "" || u == unit:
		case unit != "":
			return ""
		default:
			unit = u
		}
	}
	return unit
}
