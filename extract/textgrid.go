package extract

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/width"
)

// One column of the character grid is 6 points wide and one line 12 points
// high, with characters of 10 points: the proportions of a printed page.
const (
	gridColumn = 6.0
	gridLine   = 12.0
	gridSize   = 10.0
)

// setOnGrid places the words of the lines on the character grid. A word ends at
// every space: whether 科 目 is one label or two the grid tells, not the gap.
func setOnGrid(p *Page, lines []string, first, wide int) {
	row := 0
	for i, l := range lines {
		for part := range partsOfLine(l) {
			top := float64(row) * gridLine
			eachGridWord(part, wide, func(text string, columns []int) {
				p.Words = append(p.Words, gridWord(text, columns, top, first+i))
			})
			p.Width = max(p.Width, float64(gridWidth(part, wide))*gridColumn)
			row++
		}
	}
	p.Height = float64(row) * gridLine
}

// gridWord is a word on the grid; columns holds the left column of each rune
// and the right edge of the last.
func gridWord(text string, columns []int, top float64, line int) Word {
	edges := make([]float32, len(columns))
	for i, c := range columns {
		edges[i] = float32(c) * gridColumn
	}
	return Word{
		Text: text,
		Box: Box{X0: float64(edges[0]), Y0: top + (gridLine-gridSize)/2,
			X1: float64(edges[len(edges)-1]), Y1: top + (gridLine+gridSize)/2},
		Size: gridSize, Edges: edges, Line: int32(line),
	}
}

// eachGridWord calls yield for each run of characters without white space.
func eachGridWord(line string, wide int, yield func(text string, columns []int)) {
	col, start := 0, -1
	var columns []int
	end := func(i int) {
		if start >= 0 {
			yield(line[start:i], append(columns, col))
			columns, start = nil, -1
		}
	}
	for i, r := range line {
		if isBlank(r) {
			end(i)
			col += gridStep(r, col, wide)
			continue
		}
		if start < 0 {
			start = i
		}
		columns = append(columns, col)
		col += gridStep(r, col, wide)
	}
	end(len(line))
}

// isBlank reports a character that keeps words of a line apart: dumps set the
// room between columns with any of them.
func isBlank(r rune) bool { return r == '\u2007' || r == '\u202f' || unicode.IsSpace(r) }

// blankWidth is the room a blank leaves at least, in columns. A tab alone is
// less than a gap: where it stands for every gap, it says nothing of columns.
func blankWidth(r rune) int {
	if r == '\t' || r == '\u3000' {
		return 2
	}
	return 1
}

// gridStep is the number of columns a character takes: a tab reaches to the
// next multiple of eight.
func gridStep(r rune, col, wide int) int {
	switch {
	case r == '\t':
		return 8 - col%8
	case r < 0x1100:
		return 1
	}
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return wide
	}
	return 1
}

func gridWidth(line string, wide int) int {
	col := 0
	for _, r := range line {
		col += gridStep(r, col, wide)
	}
	return col
}

// wideColumns finds out how many columns this text gives a wide character.
// Terminals give two; pdftotext counts every character as one. The amounts of
// a column end under each other only in the right count.
func (s *textSource) wideColumns() int {
	one, two := 0, 0
	for _, p := range s.pages {
		lines := strings.Split(p.text, "\n")
		one += alignedNumbers(lines, 1)
		two += alignedNumbers(lines, 2)
	}
	if one > two {
		return 1
	}
	return 2
}

// alignedNumbers counts the numbers of a page that end in the same column as
// at least three others.
func alignedNumbers(lines []string, wide int) int {
	ends := map[int]int{}
	for _, l := range lines {
		eachGridWord(l, wide, func(text string, columns []int) {
			if c, _ := utf8.DecodeLastRuneInString(text); unicode.IsDigit(c) {
				ends[columns[len(columns)-1]]++
			}
		})
	}
	sum := 0
	for _, n := range ends {
		if n > 3 {
			sum += n
		}
	}
	return sum
}
