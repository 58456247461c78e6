package bycolumn

// A text may have lost one of its lines. Where that held one of two equal amounts of a row,
// what an item spends of the only fund and what it spends of all, the row keeps the other
// one, and which of the two it is nobody can tell. The other rows are as sure as before.

// lostTwin finds the amount that an item is expected to print twice and its page prints
// once. That may happen once in a table, and no other item may spend as much.
func (w *sidesWriter) lostTwin(x *columnItem, items []columnItem) (v int64, lost bool) {
	if w.lacking {
		return 0, false
	}
	page := x.words[0].Page
	for v, cells := range w.spends(x) {
		if v == 0 || cells != 2 {
			continue
		}
		printed, spending := 0, 0
		for _, a := range printedOn(w.left, page) {
			if a.value == v {
				printed++
			}
		}
		for i := range items {
			if !items[i].revenue && w.spends(&items[i])[v] > 0 {
				spending++
			}
		}
		if printed == 1 && spending == 1 {
			w.lacking = true
			return v, true
		}
	}
	return 0, false
}

// spends counts the cells of an item by the amount expected in them.
func (w *sidesWriter) spends(x *columnItem) map[int64]int {
	amounts, _ := w.known.expected(w.kind, x)
	cells := map[int64]int{}
	for _, v := range amounts {
		cells[v]++
	}
	return cells
}
