package tables

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/wording"
)

// A table wider than the paper goes on on the next sheet: the same rows, at the
// same heights, with the columns that had no room.
//
//	page 3   科目编码 | 科目名称 | 合计        page 4   基本支出 | 项目支出
//	         201      | 教育支出 | 3.00                 1.00     | 2.00
//
// widens takes a sheet that may have more columns of the rows of the one held,
// and joins the two where it has them on as many pages.
func (a *assembler) widens(s *normalize.Sheet, h wording.Heading) bool {
	left := a.held
	switch {
	case left == nil:
		return false
	case left.right != nil && left.goesOnRight(s, h):
		left.right = joinSheets(left.right, s, false)
	case left.right != nil:
		a.release()
		return false
	default:
		headed := withHeader(s)
		if !left.mayStandBeside(headed, h, &a.builder.Labels) {
			return false
		}
		left.right, left.rightHeading = headed, h
	}
	if missing := left.leftmost[1] - left.leftmost[0] - (left.right.Pages[1] - left.right.Pages[0]); missing > 0 {
		return true // more of it may come
	}
	wide, ok := widened(left.Sheet, left.right, left.leftmost)
	if !ok {
		a.release()
		return true
	}
	left.Sheet, left.own, left.right = wide, true, nil
	return true
}

// withHeader gives a part without a header the labels that were taken for a row, as where the label
// over all of its columns stayed with the left part; and a column alone the label that reads like a
// line above it.
func withHeader(s *normalize.Sheet) *normalize.Sheet {
	headed := columns.WithHeader(s)
	if n := len(headed.Before); n > 0 && len(headed.Columns) == 1 && columns.Headless(headed) {
		if labelled := underLabel(headed); len(labelled[0].Path) > 0 {
			strip := *headed
			strip.Columns, strip.Before = labelled, headed.Before[:n-1]
			return &strip
		}
	}
	return headed
}

// goesOnRight reports that a sheet goes on with what may be more columns of the one held.
func (h *heldSheet) goesOnRight(s *normalize.Sheet, next wording.Heading) bool {
	return s.Pages[0] == h.right.Pages[1]+1 && len(s.Columns) == len(h.right.Columns) && h.says(next) && (columns.Headless(s) || similarHeader(s, h.right))
}

// mayStandBeside reports that a sheet on the next page may be more columns of the one held:
// no rows of their own, and amounts that it lacks.
func (h *heldSheet) mayStandBeside(s *normalize.Sheet, next wording.Heading, labels *columns.Labels) bool {
	return s.Pages[0] == lastPage(h.Sheet)+1 && h.says(next) && labels.RightPart(s, h.oneSided(labels)) &&
		(len(s.Rows) > 0 || labels.NoAmounts(h.Sheet) || labels.Adds(s, h.Sheet))
}

// lastPage is the page on which a sheet and its notes end.
func lastPage(s *normalize.Sheet) int {
	last := s.Pages[1]
	for _, t := range s.After {
		last = max(last, t.Page)
	}
	return last
}

// says reports a heading that says nothing else than that of the sheet held.
func (h *heldSheet) says(next wording.Heading) bool {
	return (!next.Named || next.Title.Name == h.heading.Title.Name) && (next.Name == "" || next.Name == h.heading.Name)
}

// oneSided reports that the sheet held has one side of a title's two.
func (h *heldSheet) oneSided(labels *columns.Labels) bool {
	kind, _, ok := wording.KindOf(h.heading.Title)
	return ok && kind != "" && len(schema.FormOf(kind).Lists) > 1 && len(labels.Header(h.Columns).Sides()) < 2
}

// release takes what was no right part for a table of its own.
func (a *assembler) release() {
	s, h := a.held.right, a.held.rightHeading
	a.held.right = nil
	a.flush()
	a.hold(s, h)
}

// widened is the left part with the columns of the right one, ok where each of
// its rows stands beside one of the left; pages are those of the leftmost part.
func widened(left, right *normalize.Sheet, pages [2]int) (wide *normalize.Sheet, ok bool) {
	if pages[1]-pages[0] != right.Pages[1]-right.Pages[0] {
		return nil, false
	}
	beside := rowsBeside(left, right, pages[0])
	if beside == nil {
		return nil, false
	}
	out := *left
	n := len(left.Columns)
	out.Columns = slices.Concat(underLabel(left), underLabel(right))
	out.Rows = slices.Clone(left.Rows)
	for k, i := range beside {
		row := &out.Rows[i]
		row.Cells = slices.Clip(row.Cells)
		for _, c := range right.Rows[k].Cells {
			c.Column += n
			row.Cells = append(row.Cells, c)
		}
	}
	out.After = append(slices.Clip(left.After), right.After...)
	out.Pages[1] = right.Pages[1]
	return &out, true
}

// underLabel are the columns of a part under the label over all of them, which
// reads like a line above the table.
func underLabel(s *normalize.Sheet) []grid.Column {
	if len(s.Before) == 0 {
		return s.Columns
	}
	top := wording.Label(s.Before[len(s.Before)-1].Text)
	if !wording.ReadHeader(top).Known && !wording.OtherHeader(top) {
		return s.Columns
	}
	out := slices.Clone(s.Columns)
	for i := range out {
		out[i].Path = append([]string{top}, out[i].Path...)
	}
	return out
}

// rowsBeside gives for each row of the right part the row of the left that it
// stands beside; nil where one stands beside none. The first of each page may
// stand higher than its own on the left where these have a title above.
func rowsBeside(left, right *normalize.Sheet, page int) []int {
	out := make([]int, 0, len(right.Rows))
	for k := 0; k < len(right.Rows); {
		n := rowsOfPage(right.Rows[k:])
		on := right.Rows[k].Page - right.Pages[0] + page
		first := slices.IndexFunc(left.Rows, func(r grid.Row) bool { return r.Page == on })
		if first < 0 {
			return nil
		}
		lefts := left.Rows[first : first+rowsOfPage(left.Rows[first:])]
		found := matchHeights(lefts, right.Rows[k:k+n])
		if found == nil {
			return nil
		}
		for _, i := range found {
			out = append(out, first+i)
		}
		k += n
	}
	return out
}

func rowsOfPage(rows []grid.Row) int {
	n := 1
	for n < len(rows) && rows[n].Page == rows[0].Page {
		n++
	}
	return n
}

// matchHeights gives the rows of a page that those of another stand beside: at
// their heights, or, where both have as many, all moved by as much.
func matchHeights(left, right []grid.Row) []int {
	shift := 0.0
	if len(left) == len(right) {
		l0, l1, _ := rowHeight(&left[0])
		r0, r1, _ := rowHeight(&right[0])
		shift = (l0+l1)/2 - (r0+r1)/2
	}
	out := make([]int, 0, len(right))
	at := 0
	for i := range right {
		y0, y1, ok := rowHeight(&right[i])
		if !ok {
			return nil
		}
		y := (y0+y1)/2 + shift
		for at < len(left) && !covers(&left[at], y) {
			at++
		}
		if at == len(left) {
			return nil
		}
		out = append(out, at)
		at++
	}
	return out
}

// covers reports that a row is printed at a height.
func covers(r *grid.Row, y float64) bool {
	y0, y1, ok := rowHeight(r)
	return ok && y0 <= y && y <= y1
}

// rowHeight is where a row is printed on its first page; not ok where its text
// has no place.
func rowHeight(r *grid.Row) (y0, y1 float64, ok bool) {
	for i := range r.Cells {
		for _, p := range r.Cells[i].Pieces {
			if p.Page != r.Page || p.Box.Y1 <= p.Box.Y0 {
				continue
			}
			if !ok {
				y0, y1, ok = p.Box.Y0, p.Box.Y1, true
			}
			y0, y1 = min(y0, p.Box.Y0), max(y1, p.Box.Y1)
		}
	}
	return y0, y1, ok
}
