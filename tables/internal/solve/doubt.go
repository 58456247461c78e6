package solve

// doubt takes back the cells of rows that are told by nothing but the count of
// their numbers and contradict their own equations: either one number is
// misprinted, or numbers of another row were read into this one. Where it is a
// misprint the other numbers fit the rest of the table.
func (s *solver) doubt(answers []Answer) {
	var doubted []int32
	for row := range answers {
		doubtful := answers[row].Broken && answers[row].Verdict == Told && len(s.rows[row].Values) > 0
		if doubtful && !s.corroborated(int32(row), answers) {
			doubted = append(doubted, int32(row))
		}
	}
	for _, row := range doubted {
		answers[row].Verdict = Contradictory
		for c := range answers[row].Cells {
			answers[row].Cells[c] = Nothing
		}
	}
}

// corroborated says that all nonzero numbers of a row but one, and at least
// one, stand in an equation over rows that are told otherwise, and that holds.
func (s *solver) corroborated(row int32, answers []Answer) bool {
	fit, all := 0, 0
	for c, i := range answers[row].Cells {
		if i == Nothing || s.rows[row].Values[i] == 0 {
			continue
		}
		all++
		for _, e := range s.byRow[row] {
			if s.equations[e].uses(row, c) && s.holds(e, row, answers) {
				fit++
				break
			}
		}
	}
	return fit >= max(1, all-1)
}

// uses says that an equation has a term for a cell.
func (e *equation) uses(row int32, column int) bool {
	for _, t := range e.part(row).terms {
		if t.Column == column {
			return true
		}
	}
	return false
}

// part is what a row adds to an equation.
func (e *equation) part(row int32) *part {
	for i := range e.parts {
		if e.parts[i].row == row {
			return &e.parts[i]
		}
	}
	return nil
}

// holds says that an identity holds whose rows are told, all but one of them
// beyond doubt.
func (s *solver) holds(e, doubtful int32, answers []Answer) bool {
	q := &s.equations[e]
	if q.open() {
		return false
	}
	sum := q.constant
	for i := range q.parts {
		row := q.parts[i].row
		a := &answers[row]
		if a.Verdict != Told || a.Broken && row != doubtful {
			return false
		}
		for _, t := range q.parts[i].terms {
			if n := a.Cells[t.Column]; n != Nothing {
				sum += t.Coef * s.rows[row].Values[n]
			}
		}
	}
	lo, hi := q.bounds(true)
	return lo <= sum && sum <= hi
}
