package columns

import (
	"slices"
	"strings"
	"sync"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// KindOfSheet tells the kind of a sheet from its title and its header. An
// empty kind is a table that is none of the nine; weak says that the table is
// not of the standard form of its kind.
func KindOfSheet(h wording.Heading, header *Header, sheet *normalize.Sheet, p *problem.List) (kind schema.Kind, weak bool) {
	seen := surveyHeader(header, sheet)
	if !h.Named {
		kind = seen.kind()
		switch {
		case kind == "":
		case h.Above != "":
			p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "%q is no known title; the table below it is taken for %s by its header", h.Above, kind)
		default:
			p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "a table without a known title is taken for %s by its header", kind)
		}
		return kind, true
	}
	kind, weak, _ = wording.KindOf(h.Title)
	byHeader := seen.kind()
	severity := schema.Error // a table of the nine that is lost must keep its budget from being verified
	if weak {
		severity = schema.Warning
	}
	switch {
	case kind == "":
		return "", false
	case !h.Title.Known() && !wording.OwnPrefix(h.Title.Prefix) && kind != byHeader:
		p.Add(schema.Warning, problem.UnknownTable, sheet.Pages[0], 0, "%q in the title %q is not known", h.Title.Prefix, h.Title.Name)
		return "", false
	case seen.fits(kind), seen.fundSides(kind):
		return kind, weak
	case byHeader != "":
		if sheet.Ruled {
			severity = schema.Warning // the publisher's own slip; without lines the header may be misread
		}
		p.Add(severity, problem.UnknownTable, sheet.Pages[0], 0, "the header is that of %s and not of the title %q", byHeader, h.Title.Name)
		return byHeader, true
	}
	p.Add(severity, problem.UnknownTable, sheet.Pages[0], 0, "the title %q is known, but not with the header %s", h.Title.Name, SpellHeader(sheet))
	return "", false
}

// survey is what the header of a sheet holds, before its kind is known.
type survey struct {
	sides   []Side
	keys    []string // of its amounts
	codes   bool
	amounts int
	items   int // “三公” items among the headers
	sheet   *normalize.Sheet
}

// everyScheme reads headers with the amount keys of all kinds.
var everyScheme = sync.OnceValue(func() *Scheme {
	var keys []string
	for _, f := range schema.Forms {
		for _, l := range f.Lists {
			keys = append(keys, l.Keys...)
		}
	}
	slices.Sort(keys)
	return &Scheme{keys: slices.Compact(keys), Whole: vocabulary.KeyTotal}
})

// surveyHeader reads the header of a sheet with the keys of all kinds.
func surveyHeader(h *Header, sheet *normalize.Sheet) survey {
	s := survey{keys: make([]string, 0, len(h.paths)), sheet: sheet, sides: h.Sides()}
	every := everyScheme()
	for _, path := range h.paths {
		switch c := every.read(path); {
		case c.Role == vocabulary.ColumnCode:
			s.codes = true
		case c.Amounts():
			s.amounts++
			s.keys = append(s.keys, c.Key)
			if slices.ContainsFunc(path, func(l *label) bool { return l.wide }) {
				s.items++
			}
		}
	}
	return s
}

// has counts those of some keys that the header has.
func (s *survey) has(keys ...string) int {
	n := 0
	for _, k := range keys {
		if slices.Contains(s.keys, k) {
			n++
		}
	}
	return n
}

// fits reports that a table of this kind may have the header.
func (s *survey) fits(kind schema.Kind) bool {
	switch kind {
	case schema.KindRevenueExpenditureSummary, schema.KindFiscalAppropriationSummary:
		return len(s.sides) >= 2 && s.amounts >= 2
	case schema.KindThreePublicExpenditure:
		return s.amounts > 0
	case schema.KindExpenditureSummary:
		return s.amounts > 0 && len(s.sides) < 2 && (s.has(vocabulary.KeyPersonnel, vocabulary.KeyPublicUse) < 2 || s.has(vocabulary.KeyProject) > 0)
	}
	return s.amounts > 0 && len(s.sides) < 2
}

// OfSeveralKinds reports the header that 支出总表 and the expenditure tables of the funds may
// have alike.
func OfSeveralKinds(header *Header, sheet *normalize.Sheet) bool {
	seen := surveyHeader(header, sheet)
	return len(seen.sides) < 2 && seen.has(vocabulary.KeyBasic, vocabulary.KeyProject) == 2 && seen.kind() == ""
}

// fundSides reports revenue and expenditure of a fund side by side, or an empty table of
// whatever form.
func (s *survey) fundSides(kind schema.Kind) bool {
	if kind != schema.KindGovernmentFundExpenditure && kind != schema.KindStateCapitalExpenditure || len(s.sides) < 2 {
		return false
	}
	return s.amounts >= 2 && s.twoSided() != "" || !AnyNumbers(s.sheet)
}

// kind is the kind that a header tells by itself, empty if it does not.
func (s *survey) kind() schema.Kind {
	switch {
	case s.items >= 2:
		return schema.KindThreePublicExpenditure
	case len(s.sides) >= 2 && s.amounts < 2:
		return ""
	case len(s.sides) >= 2 && s.has(vocabulary.KeyGeneral, vocabulary.KeyFund) == 2:
		return schema.KindFiscalAppropriationSummary
	case len(s.sides) >= 2:
		return s.twoSided()
	case s.has("institutional", "superior_subsidy", "affiliated_remittance", "other", "fiscal_special_account") >= 2 && s.has(vocabulary.KeyFiscal, vocabulary.KeyGeneral) > 0:
		return schema.KindRevenueSummary
	case s.has(vocabulary.KeyBasic, vocabulary.KeyProject) == 2 && s.has("remitted_to_superior", "subsidy_to_affiliates", "operating") >= 2:
		return schema.KindExpenditureSummary
	case s.has(vocabulary.KeyPersonnel, vocabulary.KeyPublicUse) == 2 && s.has(vocabulary.KeyProject) == 0 && s.codes:
		return schema.KindGeneralPublicBasicExpenditure
	}
	return ""
}

// twoSided tells 收支总表 by the sides that its header names.
func (s *survey) twoSided() schema.Kind {
	sides := s.sides
	if !strings.Contains(sides[0].Path, vocabulary.RevenueLabel) || !slices.ContainsFunc(sides, func(x Side) bool { return strings.Contains(x.Path, vocabulary.ExpenditureLabel) }) {
		return ""
	}
	if strings.Contains(sides[0].Path, vocabulary.FiscalLabel) {
		return schema.KindFiscalAppropriationSummary
	}
	return schema.KindRevenueExpenditureSummary
}
