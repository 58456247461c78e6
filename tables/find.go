package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// kindOfSheet tells the kind of a sheet from its title and its header. An
// empty kind is a table that is none of the nine; weak says that the table is
// not of the standard form of its kind.
func kindOfSheet(h heading, sheet *normalize.Sheet, p *problems) (kind schema.Kind, weak bool) {
	seen := surveyHeader(sheet)
	if !h.named {
		kind = seen.kind()
		switch {
		case kind == "":
		case h.above != "":
			p.add(schema.Warning, codeUnknownTable, sheet.Pages[0], 0, "%q is no known title; the table below it is taken for %s by its header", h.above, kind)
		default:
			p.add(schema.Warning, codeUnknownTable, sheet.Pages[0], 0, "a table without a known title is taken for %s by its header", kind)
		}
		return kind, true
	}
	kind, weak, _ = kindOf(h.title)
	byHeader := seen.kind()
	switch {
	case kind == "":
		return "", false
	case !h.title.known() && !ownPrefix(h.title.prefix) && kind != byHeader:
		p.add(schema.Warning, codeUnknownTable, sheet.Pages[0], 0, "%q in the title %q is not known", h.title.prefix, h.title.name)
		return "", false
	case seen.fits(kind), seen.blankSides(kind):
		return kind, weak
	case byHeader != "":
		p.add(schema.Warning, codeUnknownTable, sheet.Pages[0], 0, "the header is that of %s and not of the title %q", byHeader, h.title.name)
		return byHeader, true
	}
	severity := schema.Error // a table of the nine that is lost must keep its budget from being verified
	if weak {
		severity = schema.Warning
	}
	p.add(severity, codeUnknownTable, sheet.Pages[0], 0, "the title %q is known, but not with the header %s", h.title.name, spellHeader(sheet))
	return "", false
}

// survey is what the header of a sheet holds, before its kind is known.
type survey struct {
	sides   int
	keys    map[string]bool
	codes   bool
	amounts int
	items   int // “三公” items among the headers
	sheet   *normalize.Sheet
}

// everyKey are the amount keys of all kinds.
var everyKey = func() []string {
	var keys []string
	for _, f := range schema.Forms {
		for _, l := range f.Lists {
			keys = append(keys, l.Keys...)
		}
	}
	return keys
}()

// surveyHeader reads the header of a sheet with the keys of all kinds.
func surveyHeader(sheet *normalize.Sheet) survey {
	s := survey{keys: map[string]bool{}, sheet: sheet}
	s.sides = len(findSides(sheet.Columns, scheme{whole: kAmount, item: true}))
	for _, c := range (scheme{keys: everyKey, whole: kTotal}).readAll(sheet.Columns, 0) {
		switch {
		case c.role == cCode:
			s.codes = true
		case c.amounts():
			s.amounts++
			s.keys[c.key] = c.key != ""
			if containsAny(c.header, "公务接待 因公出国 公务用车 接待费") {
				s.items++
			}
		}
	}
	return s
}

func (s survey) has(keys ...string) int {
	n := 0
	for _, k := range keys {
		if s.keys[k] {
			n++
		}
	}
	return n
}

// fits reports that a table of this kind may have the header.
func (s survey) fits(kind schema.Kind) bool {
	switch kind {
	case schema.KindRevenueExpenditureSummary, schema.KindFiscalAppropriationSummary:
		return s.sides >= 2 && s.amounts >= 2
	case schema.KindThreePublicExpenditure:
		return s.amounts > 0
	case schema.KindExpenditureSummary:
		return s.amounts > 0 && s.sides < 2 && (s.has("personnel", "public_use") < 2 || s.has("project") > 0)
	}
	return s.amounts > 0 && s.sides < 2
}

// blankSides reports revenue and expenditure of a fund side by side, and no amount:
// an empty table whatever its form.
func (s survey) blankSides(kind schema.Kind) bool {
	if kind != schema.KindGovernmentFundExpenditure && kind != schema.KindStateCapitalExpenditure || s.sides < 2 {
		return false
	}
	for i := range s.sheet.Columns {
		if numbers, _ := countContent(s.sheet, i); numbers > 0 {
			return false
		}
	}
	return true
}

// kind is the kind that a header tells by itself, empty if it does not.
func (s survey) kind() schema.Kind {
	switch {
	case s.items >= 2:
		return schema.KindThreePublicExpenditure
	case s.sides >= 2 && s.amounts < 2:
		return ""
	case s.sides >= 2 && s.has(kGeneral, kFund) == 2:
		return schema.KindFiscalAppropriationSummary
	case s.sides >= 2:
		return s.twoSided()
	case s.has("institutional", "superior_subsidy", "affiliated_remittance", "other", "fiscal_special_account") >= 2 && s.has(kFiscal, kGeneral) > 0:
		return schema.KindRevenueSummary
	case s.has(kBasic, "project") == 2 && s.has("remitted_to_superior", "subsidy_to_affiliates", "operating") >= 2:
		return schema.KindExpenditureSummary
	case s.has("personnel", "public_use") == 2 && s.has("project") == 0 && s.codes:
		return schema.KindGeneralPublicBasicExpenditure
	}
	return ""
}

// twoSided tells 收支总表 by the sides that its header names.
func (s survey) twoSided() schema.Kind {
	sides := findSides(s.sheet.Columns, scheme{whole: kAmount, item: true})
	if !strings.Contains(sides[0].path, "收入") || !slices.ContainsFunc(sides, func(x side) bool { return strings.Contains(x.path, "支出") }) {
		return ""
	}
	if strings.Contains(sides[0].path, "财政拨款") {
		return schema.KindFiscalAppropriationSummary
	}
	return schema.KindRevenueExpenditureSummary
}
