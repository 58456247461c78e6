package bycolumn

import "budgetextract/tables/internal/cell"

// codeForm is how a row prints the pieces of its code.
type codeForm struct {
	pieces func(code string) [][]string              // the ways to print it; each piece in a column of its own
	owned  func(digits string, column int) bool      // a piece of this shape is one of a code, in a column
	codes  func(left []string, last string) []string // the codes that pieces can make behind another
	rows   func(count [8]int) (least, most int)      // how many rows pieces make, so many of each length
}

var codeForms = []codeForm{
	{func(code string) [][]string { return [][]string{levelsOf(code)} }, isLevel, codesOfLevels,
		func(count [8]int) (least, most int) { return count[3], count[3] }},
	{ownLevel, isLevel, codesOfLevels,
		func(count [8]int) (least, most int) { return count[2] + count[3], count[2] + count[3] }},
	wrappedAt(4),
	wrappedAt(6),
	wrappedAt(5),
}

// isLevel reports digits that may stand in the column of the 类, the 款 or the 项.
func isLevel(digits string, column int) bool {
	return column == 0 && len(digits) == 3 || column > 0 && len(digits) == 2
}

// levelsOf are the 类, 款 and 项 of a code.
func levelsOf(code string) []string {
	levels := []string{code[:3]}
	for i := 3; i+2 <= len(code); i += 2 {
		levels = append(levels, code[i:i+2])
	}
	return levels
}

// ownLevel is the last level of a code, in its column.
func ownLevel(code string) [][]string {
	levels := levelsOf(code)
	clear(levels[:len(levels)-1])
	return [][]string{levels}
}

// codesOfLevels are the codes of which the last level is among pieces.
func codesOfLevels(left []string, last string) (codes []string) {
	for _, p := range left {
		switch {
		case len(p) == 3:
			codes = append(codes, p)
		case len(p) == 2 && len(last) >= 3:
			codes = append(codes, last[:3]+p)
			if len(last) >= 5 {
				codes = append(codes, last[:5]+p)
			}
		}
	}
	return codes
}

// wrappedAt is the form of codes in a column that is some digits wide: what is longer goes on in
// the next line.
func wrappedAt(width int) codeForm {
	return codeForm{
		pieces: func(code string) [][]string {
			if len(code) <= width {
				return [][]string{{code}}
			}
			return [][]string{{code}, {code[:width], code[width:]}}
		},
		owned: func(digits string, column int) bool {
			end := 7 - width // a single digit may be anything
			return column == 0 && len(digits) >= 3 && len(digits) <= 7 || column == 1 && end > 1 && len(digits) == end
		},
		codes: func(left []string, _ string) []string { return codesOfHalves(left, width) },
		rows: func(count [8]int) (least, most int) {
			n := count[4] + count[5] + count[6] + count[7]
			return n, n + count[3]
		},
	}
}

// codesOfHalves are the codes that pieces are, or make two by two.
func codesOfHalves(left []string, width int) (codes []string) {
	for _, p := range left {
		if cell.CodeLength(len(p)) {
			codes = append(codes, p)
		}
		if len(p) != width {
			continue
		}
		for _, tail := range left {
			if n := len(p) + len(tail); len(tail) < 4 && n <= 7 && cell.CodeLength(n) {
				codes = append(codes, p+tail)
			}
		}
	}
	return codes
}
