package tables

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/schema"
)

// tellColumns tells of the columns of a table what is doubtful: labels that the
// vocabulary does not have, or that stand over columns that are not their own.
func tellColumns(list []column, page int, p *problems) {
	for _, c := range list {
		switch {
		case c.partly != "" && c.key != "":
			p.add(schema.Warning, codeUnknownColumn, page, 0, "of the header %q only a part is printed; it is read as %s", c.header, c.key)
		case c.crossed != "":
			p.add(schema.Error, codeAmbiguousColumn, page, 0, "%q stands over columns that are not its own; the column %q is kept as extra", c.crossed, c.header)
		case c.amounts() && yearsDiffer(c.header):
			p.add(schema.Error, codeAmbiguousColumn, page, 0, "the column %q stands under the figures of another year", c.header)
		case c.own != "" && placeOf(list, string(c.own)) < 0:
			p.add(schema.Error, codeAmbiguousColumn, page, 0, "the column %q reads like %s, which no other column is, under a label that is none of its own; it is kept as extra", c.header, c.own)
		case c.unknown == "" && (c.key != "" || c.amounts()) && lostLabel(p.table, c, list) != "":
			p.add(schema.Error, codeAmbiguousColumn, page, 0, "the column %q stands under %q, which no column is read as", c.header, lostLabel(p.table, c, list))
		case c.unknown == "":
		case c.unknown == c.header && c.amounts() && c.double:
			p.add(schema.Error, codeAmbiguousColumn, page, 0, "%q is a second column of the same meaning; its amounts are in extra", c.header)
		case c.key != "":
			p.add(schema.Warning, codeUnknownColumn, page, 0, "header %q is not known; the only amount column, it is read as %s", c.unknown, c.key)
		default:
			severity := schema.Warning
			if c.amounts() && (doubtfulLabel(p.table, c.unknown, list) || lostLabel(p.table, c, list) != "") {
				severity = schema.Error // a column of its own may be lost in it: nothing is proven then
			}
			p.add(severity, codeUnknownColumn, page, 0, "header %q is not known; the column %q is kept as extra", c.unknown, c.header)
		}
	}
}

// yearsDiffer reports a header in which one year's figures stand under another's
// (2024年预算数/2023年执行数): the upper label belongs to the columns beside.
func yearsDiffer(header string) bool {
	year := 0
	for label := range strings.SplitSeq(header, "/") {
		if y := yearIn(label); y != 0 && containsAny(label, yearlyMarks) {
			if year != 0 && y != year {
				return true
			}
			year = y
		}
	}
	return false
}

// lostLabel is a label above a column of a table that is of another key, which no column
// has: one of the two labels stands over the wrong column.
func lostLabel(table string, c column, list []column) string {
	labels := strings.Split(c.header, "/")
	for _, label := range labels[:len(labels)-1] {
		if h := readHeader(label); string(h.as) != c.key && !slices.Contains(groupParts[h.as], concept(c.key)) && lacksKey(table, h, list) {
			return label
		}
	}
	return ""
}

// doubtfulLabel reports a label that is not known but holds one that is, of a key
// that no column has: two labels read as one. So is a column without a header.
func doubtfulLabel(table, label string, list []column) bool {
	if strings.HasPrefix(label, "(") || len(label) > maxLabel {
		return true
	}
	for i := range label {
		for j := i + len("基本支出"); j <= len(label); j++ {
			if utf8.RuneStart(label[i]) && (j == len(label) || utf8.RuneStart(label[j])) && lacksKey(table, readHeader(label[i:j]), list) {
				return true
			}
		}
	}
	return false
}

// lacksKey reports that a label is of a key of the table that no column has.
func lacksKey(table string, h headerLabel, list []column) bool {
	form := schema.FormOf(schema.Kind(table))
	if !h.known || form == nil || placeOf(list, string(h.as)) >= 0 {
		return false
	}
	return slices.ContainsFunc(form.Lists, func(l schema.ListForm) bool { return slices.Contains(l.Keys, string(h.as)) })
}
