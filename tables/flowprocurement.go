package tables

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// readProcurementFlow reads the lines of a 政府采购 table.
func readProcurementFlow(f *formLines) (*schema.Procurement, []schema.Problem) {
	p := &schema.Procurement{Title: f.title, Pages: pagesOf(f.lines)}
	r := problems{table: f.title}
	lines, notes := splitNotes(f.lines[1:])
	n := procurementHeader(lines)
	header := ""
	for _, l := range lines[:n] {
		if x := parseLine(l.Text); x.fields > 0 || x.name != "" {
			keepProcurementLine(p, x)
			continue
		}
		header += label(l.Text)
	}
	p.Columns = procurementColumns(procurementLabels(header))
	for _, l := range lines[n:] {
		row, unplaced, ok := placePurchase(strings.Fields(l.Text), p.Columns)
		if !ok {
			r.add(schema.Warning, codeAmbiguousColumn, l.Page, 0, "the columns of a row are not told: %s", l.Text)
			continue
		}
		p.Rows = append(p.Rows, row)
		p.Unplaced = append(p.Unplaced, unplaced)
		if len(unplaced) > 0 {
			r.add(schema.Warning, codeUnplacedAmount, l.Page, len(p.Rows), "amounts whose column is not told: %s", l.Text)
		}
	}
	if !slices.ContainsFunc(p.Unplaced, func(a []schema.Amount) bool { return len(a) > 0 }) {
		p.Unplaced = nil
	}
	setProcurementNotes(p, notes)
	if len(p.Columns) < 3 {
		return nil, nil
	}
	return p, r.list
}

func keepProcurementLine(p *schema.Procurement, x line) {
	if x.name != "" {
		p.Entity = schema.Entity{Code: schema.Text(x.code), Name: x.name}
	}
	if x.unit != "" {
		p.Unit = schema.Text(x.unit)
	}
}

// splitNotes parts the notes of a form from its other lines. A note goes on to
// the next one.
func splitNotes(lines []normalize.Text) (rest []normalize.Text, notes []string) {
	for _, l := range lines {
		s := label(l.Text)
		switch {
		case pageNumberLine(s):
		case (lexicon{}).Note(s):
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
