package export

import (
	"budgetextract/schema"
	"strings"
)

// findingsOf are the findings about a row.
func findingsOf(b *schema.Budget, p *place) []schema.Finding {
	var found []schema.Finding
	line := p.row.Head().Line
	for _, f := range b.Checks.Findings {
		if f.Table == p.table.Kind() && f.Line == line && (f.List == "" || f.List == p.list.Name()) {
			found = append(found, f)
		}
	}
	return found
}

// findingsText puts findings into one cell.
func findingsText(found []schema.Finding) string {
	if len(found) == 0 {
		return ""
	}
	parts := make([]string, len(found))
	for i, f := range found {
		parts[i] = findingText(f)
	}
	return strings.Join(parts, "; ")
}

// findingText is a finding in a line: what fails, and by how much.
func findingText(f schema.Finding) string {
	s := f.Check + " " + f.Result + ": " + f.Column + " " + f.Actual.String()
	if !f.Expected.IsNull() {
		s += ", expected " + f.Expected.String() + ", difference " + f.Difference.String()
	}
	if f.Message != "" {
		s += " (" + f.Message + ")"
	}
	return s
}
