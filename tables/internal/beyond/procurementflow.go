package beyond

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/wording"
)

// readProcurementFlow reads the lines of a 政府采购 table.
func readProcurementFlow(f *FormLines) (*schema.Procurement, []schema.Problem) {
	p := &schema.Procurement{Title: f.title, Pages: pagesOf(f.Lines)}
	r := problem.List{Table: f.title}
	lines, notes := splitNotes(f.Lines[1:])
	n := procurementHeader(lines)
	header := ""
	for _, l := range lines[:n] {
		if x := wording.ParseLine(l.Text); x.Fields > 0 || x.Name != "" {
			keepProcurementLine(p, x)
			continue
		}
		header += wording.Label(l.Text)
	}
	p.Columns = procurementColumns(procurementLabels(header))
	for _, l := range lines[n:] {
		row, unplaced, ok := placePurchase(strings.Fields(l.Text), p.Columns)
		if !ok {
			r.Add(schema.Warning, problem.AmbiguousColumn, l.Page, 0, "the columns of a row are not told: %s", l.Text)
			continue
		}
		p.Rows = append(p.Rows, row)
		p.Unplaced = append(p.Unplaced, unplaced)
		if len(unplaced) > 0 {
			r.Add(schema.Warning, problem.UnplacedAmount, l.Page, len(p.Rows), "amounts whose column is not told: %s", l.Text)
		}
	}
	if !slices.ContainsFunc(p.Unplaced, func(a []schema.Amount) bool { return len(a) > 0 }) {
		p.Unplaced = nil
	}
	setProcurementNotes(p, notes)
	if len(p.Columns) < 3 {
		return nil, nil
	}
	return p, r.All
}

func keepProcurementLine(p *schema.Procurement, x wording.Line) {
	if x.Name != "" {
		p.Entity = schema.Entity{Code: schema.Text(x.Code), Name: x.Name}
	}
	if x.Unit != "" {
		p.Unit = schema.Text(x.Unit)
	}
}

// splitNotes parts the notes of a form from its other lines. A note goes on to
// the next one.
func splitNotes(lines []normalize.Text) (rest []normalize.Text, notes []string) {
	for _, l := range lines {
		s := wording.Label(l.Text)
		switch {
		case wording.PageNumberLine(s):
		case (wording.Lexicon{}).Note(s):
			notes = append(notes, trimNote(s))
		case len(notes) > 0:
			notes[len(notes)-1] += s
		default:
			rest = append(rest, l)
		}
	}
	return rest, notes
}

// procurementHeader is the number of lines before the first with an amount.
func procurementHeader(lines []normalize.Text) int {
	for i, l := range lines {
		for _, w := range strings.Fields(l.Text) {
			if a, err := schema.ParseAmount(w); err == nil && !a.IsNull() {
				return i
			}
		}
	}
	return len(lines)
}
