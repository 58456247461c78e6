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
func (f *family) relate(rows []entry) {
	f.kids = groupsOf(rows, func(e *entry) bool { return !e.tells() })
	f.told = groupsOf(rows, (*entry).tells)
	f.tops = nil
	for i := range rows {
		if e := &rows[i]; e.parent < 0 && (e.role == roleItem || e.role == roleYear || e.role == roleCarry) {
			f.tops = append(f.tops, i)
		}
	}
}

// tells reports a row that tells more of its parent, and need not be a part of it.
func (e *entry) tells() bool { return e.role == roleMemo || e.role == roleLoose }

// groupsOf groups the rows that have a parent and are of a sort.
func groupsOf(rows []entry, is func(*entry) bool) groups {
	g := groups{from: make([]int32, len(rows)+1)}
	for i := range rows {
		if e := &rows[i]; e.parent >= 0 && is(e) {
			g.from[e.parent+1]++
		}
	}
	for i := range rows {
		g.from[i+1] += g.from[i]
	}
	g.rows = make([]int, g.from[len(rows)])
	next := append([]int32(nil), g.from[:len(rows)]...)
	for i := range rows {
		if e := &rows[i]; e.parent >= 0 && is(e) {
			g.rows[next[e.parent]] = i
			next[e.parent]++
		}
	}
	return g
}
