package schema

// family says which rows of a list are sums of which.
type family struct {
	kids groups // rows that each row is the sum of
	told groups // rows that tell more of a row, and may or may not be all of it
	tops []int  // items that are part of nothing but the total
}

// groups are rows by the row they stand under.
type groups struct {
	from []int32 // per row where its group begins, and where the last ends
	rows []int   // all groups
}

func (g *groups) of(row int) []int { return g.rows[g.from[row]:g.from[row+1]] }

// relate reads the parents of the rows.
func (f *family) relate(rows []entry, w *workspace) {
	f.kids = groupsOf(rows, false, w)
	f.told = groupsOf(rows, true, w)
	f.tops = w.places.take(len(rows))[:0]
	for i := range rows {
		if e := &rows[i]; e.parent < 0 && (e.role == roleItem || e.role == roleYear || e.role == roleCarry) {
			f.tops = append(f.tops, i)
		}
	}
}

// tells reports a row that tells more of its parent, and need not be a part of it.
func (e *entry) tells() bool { return e.role == roleMemo || e.role == roleLoose }

// groupsOf groups the rows that have a parent and tell more of it, or do not.
func groupsOf(rows []entry, tell bool, w *workspace) groups {
	g := groups{from: w.ints.take(len(rows) + 1)}
	n := 0
	for i := range rows {
		if e := &rows[i]; e.parent >= 0 && e.tells() == tell {
			g.from[e.parent]++
			n++
		}
	}
	if n == 0 {
		return g
	}
	for i := range rows { // where each group ends
		g.from[i+1] += g.from[i]
	}
	g.rows = w.places.take(n)
	for i := len(rows) - 1; i >= 0; i-- {
		if e := &rows[i]; e.parent >= 0 && e.tells() == tell {
			g.from[e.parent]-- // at last where it begins
			g.rows[g.from[e.parent]] = i
		}
	}
	return g
}
