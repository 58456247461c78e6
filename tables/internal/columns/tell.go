package columns

import (
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// TellColumns tells of the columns of a table what is doubtful: labels that the
// vocabulary does not have, or that stand over columns that are not their own. Half a label
// is what a border leaves of it; where none is drawn, the other half stands elsewhere.
func (l *Labels) TellColumns(list []Column, sheet *normalize.Sheet, p *problem.List) {
	page, half := sheet.Pages[0], schema.Warning
	if !sheet.Ruled {
		half = schema.Error
		if what := misheaded(p.Table, list); what != "" {
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "the header may be misread: %s", what)
		}
	}
	if sheet.Torn != "" {
		p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "the header may be misread: no label has %q whole", sheet.Torn)
	}
	if emptyWithoutNames(p.Table, list, sheet) {
		p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "the header has no column for names, and no rows show whether it is read whole")
	}
	for _, c := range list {
		switch {
		case c.Amounts() && cutYear(c.Header):
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "of the year over the column %q a part is printed: whose figures stand there is not told", c.Header)
		case c.partly != "" && c.Key != "":
			p.Add(half, problem.UnknownColumn, page, 0, "of the header %q only a part is printed; it is read as %s", c.Header, c.Key)
		case c.Role == vocabulary.ColumnCode && l.cutLabel(c.Header) != "":
			p.Add(schema.Error, problem.UnknownColumn, page, 0, "%q over the codes is no whole label: a part of it stands elsewhere", l.cutLabel(c.Header))
		case c.crossed != "":
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "%q stands over columns that are not its own; the column %q is kept as extra", c.crossed, c.Header)
		case c.Amounts() && l.yearsDiffer(c.Header):
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "the column %q stands under the figures of another year", c.Header)
		case c.own != "" && firstOf(list, string(c.own)) < 0:
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "the column %q reads like %s, which no other column is, under a label that is none of its own; it is kept as extra", c.Header, c.own)
		case c.Unknown == "" && (c.Key != "" || c.Amounts()) && l.lostLabel(p.Table, c, list) != "":
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "the column %q stands under %q, which no column is read as", c.Header, l.lostLabel(p.Table, c, list))
		case c.Unknown == "":
		case c.Unknown == c.Header && c.Amounts() && c.double:
			p.Add(schema.Error, problem.AmbiguousColumn, page, 0, "%q is a second column of the same meaning; its amounts are in extra", c.Header)
		case c.Key != "":
			p.Add(schema.Warning, problem.UnknownColumn, page, 0, "header %q is not known; the only amount column, it is read as %s", c.Unknown, c.Key)
		default:
			severity := schema.Warning
			emptyAligned := !sheet.Ruled && len(sheet.Rows) == 0
			if lostBeginning(c.Unknown) || c.Amounts() && (emptyAligned || doubtfulLabel(p.Table, c.Unknown, list, !sheet.Ruled) || l.lostLabel(p.Table, c, list) != "") {
				severity = schema.Error // a column of its own may be lost in it: nothing is proven then
			}
			p.Add(severity, problem.UnknownColumn, page, 0, "header %q is not known; the column %q is kept as extra", c.Unknown, c.Header)
		}
	}
}

// yearsDiffer reports a header in which one year's figures stand under another's
// (2024年预算数/2023年执行数): the upper label belongs to the columns beside.
func (l *Labels) yearsDiffer(header string) bool {
	if !strings.Contains(header, "/") {
		return false
	}
	year := 0
	for label := range strings.SplitSeq(header, "/") {
		if y := l.of(label).year; y != 0 && word.ContainsAny(label, vocabulary.YearlyMarks) {
			if year != 0 && y != year {
				return true
			}
			year = y
		}
	}
	return false
}

// cutYear reports a label that begins with the end of a year: it may be the budget's or another.
func cutYear(header string) bool {
	for label := range strings.SplitSeq(header, "/") {
		if wording.CutYear(label) != "" {
			return true
		}
	}
	return false
}

// lostLabel is a label above a column of a table that is of another key, which no column
// has: one of the two labels stands over the wrong column.
func (l *Labels) lostLabel(table string, c Column, list []Column) string {
	above := strings.LastIndexByte(c.Header, '/')
	if above < 0 {
		return ""
	}
	for label := range strings.SplitSeq(c.Header[:above], "/") {
		if h := l.of(label).HeaderLabel; string(h.As) != c.Key && !slices.Contains(vocabulary.GroupParts[h.As], vocabulary.Concept(c.Key)) && lacksKey(table, h, list) {
			return label
		}
	}
	return ""
}

// doubtfulLabel reports a label that is not known but holds one that is, of a key
// that no column has: two labels read as one. So is a column without a header. Where no
// line parts labels, the second may be cut off, behind the whole first one:
// 本年收入合计事业预算, where 收入 of 事业预算收入 stands elsewhere; and a letter alone is one of a
// label in spread print, the rest of which heads another column.
func doubtfulLabel(table, label string, list []Column, cut bool) bool {
	if strings.HasPrefix(label, "(") || len(label) > limits.MaxLabel || cut && utf8.RuneCountInString(label) == 1 {
		return true
	}
	for i := range label {
		if cut && i > 0 && lacksKey(table, wording.PartOfHeader(label[i:]), list) && wording.ReadHeader(label[:i]).Known {
			return true
		}
		for j := i + limits.MinLabel; j <= len(label); j++ {
			if (j == len(label) || utf8.RuneStart(label[j])) && lacksKey(table, wording.ReadHeader(label[i:j]), list) {
				return true
			}
		}
	}
	return false
}

// lostBeginning reports a label in which a bracket ends that does not begin there:
// 位）代码 of 部门（单位）代码.
func lostBeginning(label string) bool {
	open := 0
	for _, r := range label {
		switch r {
		case '（', '(':
			open++
		case '）', ')':
			open--
		}
		if open < 0 {
			return true
		}
	}
	return false
}

// lacksKey reports that a label is of a key of the table that no column has.
func lacksKey(table string, h wording.HeaderLabel, list []Column) bool {
	form := schema.FormOf(schema.Kind(table))
	if !h.Known || form == nil || firstOf(list, string(h.As)) >= 0 {
		return false
	}
	return slices.ContainsFunc(form.Lists, func(l schema.ListForm) bool { return slices.Contains(l.Keys, string(h.As)) })
}
