package normalize

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
)

// A table goes on over pages:
//
//	page 4   | 3 | 2010   | 行政 | 507.4 |    no line below: the row is open
//	         - - - - - - - - - - - - - - -
//	page 5   部门预算支出总表                  title, header: printed again, set aside
//	         | 序号 | 科目编码 | … | 合计 |
//	         |   | 301    | 运行 | 1     |    becomes  3 | 2010301 | 行政运行 | 507.41
//
// assembly collects the parts of one sheet.
type assembly struct {
	sheet      *Sheet
	openBottom bool
	bottom     float64    // of the last part
	half       int        // that the last part stands in
	left       float64    // where that of the first part begins
	below      []grid.Row // those after the first of the part that may go on with it
}

// newAssembly begins a sheet with its first part.
func newAssembly(p part, before []Text) *assembly {
	s := &Sheet{Before: append(before, p.before...), After: p.after, Heads: p.heads, Columns: p.columns, Rows: p.rows, Pages: [2]int{p.page, p.page}, Ruled: p.ruled, Vacant: p.vacant}
	return &assembly{sheet: s, openBottom: p.openBottom, bottom: p.bottom, half: p.half, left: p.left}
}

// later reports that p stands on a later page than the last part.
func (a *assembly) later(p *part) bool {
	last := a.sheet.Pages[1]
	return p.page > last || p.page == last && p.half > a.half
}

// goesOn reports that p is the next part of the sheet, with the lines between
// the two.
func (a *assembly) goesOn(p *part, between []Text, lex text.Lexicon) bool {
	s := a.sheet
	if p.page > s.Pages[1]+1 || p.ruled != s.Ruled || len(s.After) > 0 {
		return false
	}
	if !a.columnsFit(p) {
		return false // so they do not on most pages: nothing need be asked of the lines between
	}
	above := between
	if len(p.before) > 0 {
		above = slices.Concat(between, p.before)
	}
	title, closed := a.readBetween(above, lex)
	if closed || title == newTitle || a.otherLabel(above, p.page, lex) || p.headed && title == sameTitle && BeginsAnew(s.Rows, p.rows) {
		return false
	}
	follows := a.later(p) || title == continuedTitle || a.next(p, above, lex)
	if p.headed {
		return follows || title == sameTitle
	}
	return title != sameTitle && (follows || p.hinted || len(between) == 0)
}

// columnsFit reports that p has the columns of the sheet: the same header, or where it has none
// the same borders.
func (a *assembly) columnsFit(p *part) bool {
	switch columns := a.sheet.Columns; {
	case p.headed:
		return sameHeader(columns, p.columns)
	case p.hinted:
		return len(p.columns) == len(columns)
	default:
		return matchColumns(columns, p.columns, p.left-a.left) != nil
	}
}

// next reports that p stands below the last part and that the lines between them are
// page numbers, marks that it goes on, or say what stands above the sheet already: nothing else is between two
// pages that stand one above the other on a sheet of paper.
func (a *assembly) next(p *part, above []Text, lex text.Lexicon) bool {
	return p.top >= a.bottom && !slices.ContainsFunc(above, func(t Text) bool {
		label := t.Label()
		return !text.IsPageNumber(label) && text.StripContinued(label) != "" && !a.repeats(label) && !(lex.Entity(label) && a.repeatsEntity(label, lex))
	})
}

// otherLabel reports a label above a part of the sheet that does not stand above
// the sheet: the columns of another year under the same labels.
func (a *assembly) otherLabel(above []Text, page int, lex text.Lexicon) bool {
	return slices.ContainsFunc(above, func(t Text) bool {
		l := t.Label()
		return t.Page == page && !a.repeats(l) && lex.Header(l) && !lex.Entity(l)
	})
}

type titleKind uint8

const (
	noTitle titleKind = iota
	sameTitle
	continuedTitle // the same with a mark that the table goes on, or the mark alone
	newTitle
)

// readBetween tells what the lines between two parts say: whether they repeat
// the title and the entity of the sheet or name another table.
func (a *assembly) readBetween(lines []Text, lex text.Lexicon) (title titleKind, closed bool) {
	for i := range lines {
		label := lines[i].Label()
		switch {
		case text.IsPageNumber(label):
		case text.StripContinued(label) == "":
			title = continuedTitle
		case lex.Title(text.StripContinued(label)):
			if !a.repeats(text.StripContinued(label)) {
				return newTitle, false
			}
			if title = sameTitle; text.StripContinued(label) != label {
				title = continuedTitle
			}
		case lex.Note(label):
			return title, true
		case lex.Entity(label):
			if !a.repeatsEntity(label, lex) {
				return newTitle, false
			}
		case isProse(&lines[i]):
			return title, true
		}
	}
	return title, false
}

// repeats reports a line that stands above the sheet already, there perhaps
// with the number of the form before it and its unit behind.
func (a *assembly) repeats(label string) bool {
	return slices.ContainsFunc(a.sheet.Before, func(t Text) bool {
		before, behind, ok := strings.Cut(text.StripContinued(t.Label()), label)
		return ok && (before == "" || formNumber(before)) && (behind == "" || strings.Contains("(（", text.FirstRune(behind)))
	})
}

// formNumber reports the number of a form: 公开01表, 表一, 附件2.
func formNumber(s string) bool {
	return len(s) <= len("部门预算公开01表") && strings.ContainsAny(s, "0123456789"+text.ChineseNumerals)
}

// repeatsEntity reports an entity line that says nothing else than those above
// the sheet, however the producer parted it into lines.
func (a *assembly) repeatsEntity(label string, lex text.Lexicon) bool {
	if a.repeats(label) {
		return true
	}
	var all strings.Builder
	for _, t := range a.sheet.Before {
		if l := t.Label(); lex.Entity(l) {
			all.WriteString(l)
		}
	}
	return all.Len() == 0 || strings.Contains(all.String(), label) || strings.Contains(label, all.String())
}

// add appends the next part of the sheet.
func (a *assembly) add(p part, between []Text) {
	s := a.sheet
	s.Aside = append(append(s.Aside, between...), p.before...)
	s.Heads = append(s.Heads, p.heads...)
	s.After = append(s.After, p.after...)
	if p.headed {
		s.Columns = longerLabels(s.Columns, p.columns)
	}
	if at := matchColumns(s.Columns, p.columns, p.left-a.left); at != nil && !p.hinted {
		moveColumns(p.rows, at)
	}
	if len(s.Rows) > 0 && len(p.rows) > 0 {
		a.endsInOrder(p.rows)
		a.codeEnd(&p.rows[0])
	}
	if len(s.Rows) > 0 && len(p.rows) > 0 && a.rowGoesOn(&p) {
		s.Rows[len(s.Rows)-1] = grid.JoinRows(s.Rows[len(s.Rows)-1], p.rows[0])
		p.rows = p.rows[1:]
	}
	if len(s.Rows)+len(p.rows) > cap(s.Rows) {
		s.Rows = slices.Grow(s.Rows, len(s.Rows)+len(p.rows)) // a sheet of many pages has thousands
	}
	s.Rows = append(s.Rows, p.rows...)
	s.Pages[1] = p.page
	a.openBottom, a.bottom, a.half = p.openBottom, p.bottom, p.half
}

// moveColumns gives the cells of new rows the columns they stand for.
func moveColumns(rows []grid.Row, at []int) {
	same := true
	for i, column := range at {
		same = same && i == column
	}
	if same {
		return
	}
	for _, r := range rows {
		for i := range r.Cells {
			c := &r.Cells[i]
			from, to := at[c.Column], at[c.Column+c.Span]
			c.Column, c.Span = from, to-from
		}
	}
}
