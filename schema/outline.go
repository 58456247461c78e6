package schema

// outline finds, in a list of items, the roles and which item is part of
// which. The numbering tells the level, and an unnumbered heading owns the
// numbered items below it:
//
//	一、一般公共预算拨款收入      part of 本年收入合计
//	二、政府性基金预算拨款收入    part of 本年收入合计
//	本年收入合计                 part of 收入总计
//	年初财政拨款结转和结余        part of 收入总计
//	一、一般公共预算拨款          part of 年初财政拨款结转和结余
//	收入总计
//
// or, elsewhere, 一、本年收入 over its （一） （二） （三）.
func outline(rows []entry) {
	numbered := setRoles(rows)
	room := make([]int, 0, len(rows)+maxDepth)
	o := outliner{rows: rows, heading: -1, memo: -1, free: room[:0:len(rows)], stack: room[len(rows):len(rows)], owns: make([]bool, len(rows))}
	for i := range rows {
		o.place(i, numbered)
	}
	o.close()
}

// setRoles sets the role and the source of every item and reports whether any is numbered.
// Beside a 总计, a 收入合计 is the year's subtotal.
func setRoles(rows []entry) (numbered bool) {
	grand := false
	for i := range rows {
		e := &rows[i]
		bytes := bytesOf(e.label)
		switch e.role = roleIn(e.label, bytes); e.label {
		case "合计":
			e.role = roleTotal
		case "小计":
			e.role = roleYear
		}
		e.source = sourceIn(e.label, bytes)
		grand = grand || e.role == roleTotal && grandTotals.anyIn(e.label, bytes)
		numbered = numbered || e.level > 0
	}
	for i := range rows {
		e := &rows[i]
		if grand && e.role == roleTotal && !holdsAny(e.label, &grandTotals) {
			e.role = roleYear
		}
	}
	if !numbered {
		nestBudgets(rows)
	}
	return numbered
}

// nestBudgets puts the three budgets below the 财政拨款 that stands before them, in a
// list whose items have no numbers to say so.
func nestBudgets(rows []entry) {
	below := false
	for i := range rows {
		switch e := &rows[i]; e.source {
		case sourceFiscal:
			below = e.role == roleItem
		case sourceGeneral, sourceFund, sourceCapital:
			if below && e.role == roleItem {
				e.level = 1
			}
		default:
			below = false
		}
	}
}

// maxDepth is how many levels of numbers items have: 一、 （一） 1、 （1） ①.
const maxDepth = 5

// outliner goes down a list of items.
type outliner struct {
	rows    []entry
	stack   []int  // open items, each deeper than the one before
	heading int    // unnumbered heading above; -1 for none
	memo    int    // the item that 其中 above breaks down; -1 for none
	free    []int  // items so far that no subtotal has claimed
	owns    []bool // items that have others as parts
}

func (o *outliner) place(i int, numbered bool) {
	e := &o.rows[i]
	if e.role == roleMemo || e.role == roleItem && e.level == 0 && o.memo >= 0 {
		o.breakDown(i)
		return
	}
	o.memo = -1
	switch {
	case e.role == roleTotal:
		o.stack, o.heading = o.stack[:0], -1
	case e.level == 0 && e.role == roleYear && len(o.free) > 0:
		o.claim(i)
		o.stack, o.heading = o.stack[:0], -1
	case e.level == 0 && e.role != roleItem:
		o.stack, o.heading = o.stack[:0], i
	case e.level == 0 && numbered && len(o.stack) > 0:
		o.breakDown(i)
	default:
		o.nest(i)
	}
}

// breakDown puts a row under the item above it that it tells more of: what 其中
// begins, or what stands unnumbered beside numbered items.
func (o *outliner) breakDown(i int) {
	e := &o.rows[i]
	if e.role == roleMemo {
		o.memo = -1
		o.memo = o.above()
	} else {
		e.role = roleLoose
	}
	e.parent = o.above()
}

// above is the item that is broken down; -1 for none.
func (o *outliner) above() int {
	switch {
	case o.memo >= 0:
		return o.memo
	case len(o.stack) > 0:
		return o.stack[len(o.stack)-1]
	}
	return o.heading
}

// nest makes an item part of the nearest above it of a higher level, else of
// the heading.
func (o *outliner) nest(i int) {
	e := &o.rows[i]
	for n := len(o.stack); n > 0 && o.rows[o.stack[n-1]].level >= e.level; n-- {
		o.stack = o.stack[:n-1]
	}
	e.parent = o.heading
	if n := len(o.stack); n > 0 {
		e.parent = o.stack[n-1]
	}
	if e.parent >= 0 {
		o.owns[e.parent] = true
	} else if e.role == roleItem {
		o.free = append(o.free, i)
	}
	o.stack = append(o.stack, i)
}

// claim makes the free items parts of a subtotal below them.
func (o *outliner) claim(i int) {
	for _, f := range o.free {
		o.rows[f].parent = i
	}
	o.owns[i] = len(o.free) > 0
	o.free = o.free[:0]
}

// close gives a numbered subtotal without items of its own (十、本年收入合计)
// those above it.
func (o *outliner) close() {
	for i := range o.rows {
		if e := &o.rows[i]; e.role == roleYear && !o.owns[i] && e.parent < 0 {
			above := o.free[:0:0]
			for _, f := range o.free {
				if f < i {
					above = append(above, f)
				}
			}
			o.free = above
			o.claim(i)
		}
	}
}
