// Package rows decides which lines of a table are one row, where no lines are drawn between
// the rows: a name or an amount may be wrapped over several,
//
//	2010301  行政     758.4
//	         运行     5
//
// is one row. Each way to group the lines has a cost in points (costs.go), and Group takes the
// cheapest. The numbers of items speak for a new row (items.go); ends of numbers and marks
// that stand below or beside their cell are found (ends.go, straighten.go); a line drawn
// through some columns parts the rows of these (partlines.go).
package rows

import (
	"math"
	"slices"
	"strings"

	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Line is a line of the body with its words told by column.
type Line struct {
	Cells   [][]token.Token // by column
	Y       float64         // centre
	Size    float64
	Valued  bool   // holds an amount, a code or a mark, or the sign of a percentage
	GoesOn  bool   // belongs to the row of the line before
	Begins  bool   // its name begins a row
	Upright bool   // names may be written downwards, a letter a line
	ends    []bool // by column: the value ends one that begins in a line above; nil: none does
}

// End marks the value of a column as the end of one above.
func (l *Line) End(c, columns int) {
	if l.ends == nil {
		l.ends = make([]bool, columns)
	}
	l.ends[c] = true
}

// NewLine tells the words of a line by column.
func NewLine(l *layout.Line, s []layout.Strip) Line {
	out := Line{Cells: make([][]token.Token, len(s)), Y: (l.Y0 + l.Y1) / 2, Size: l.Tokens[0].Size}
	for _, t := range l.Tokens {
		c := layout.ColumnOf(s, &t)
		out.Cells[c] = append(out.Cells[c], t)
		out.Valued = out.Valued || text.IsValuePiece(t.Label)
	}
	return out
}

// The most lines a row is wrapped into, and how far the pieces of a value stand
// from each other in letters: more where names are written downwards.
const (
	maxLines        = 9
	maxUprightLines = 24
	maxPieces       = 2.8
	maxUprightPiece = 4.4
)

// Group parts the lines of a body into rows by the cheapest partition, and gives the
// number of lines of each row. drawn are the heights of horizontal lines through the
// table, in order; parts are lines drawn through some columns only.
func Group(lines []Line, s []layout.Strip, drawn []float64, parts []PartLine) []int {
	g := newGrouping(lines, s)
	g.drawBetween(drawn)
	g.place(parts)
	n := len(lines)
	best := make([]float64, n+1)
	from := make([]int, n+1)
	for i := 1; i <= n; i++ {
		best[i] = math.Inf(1)
		for j := i - 1; j >= 0 && i-j <= g.most; j-- {
			if g.conflict(j, i) {
				break
			}
			if c := best[j] + g.rowCost(j, i); c < best[i] {
				best[i], from[i] = c, j
			}
		}
	}
	var out []int
	for i := n; i > 0; i = from[i] {
		out = append(out, i-from[i])
	}
	for i, j := 0, len(out)-1; i < j; i, j = i+1, j-1 {
		out[i], out[j] = out[j], out[i]
	}
	return out
}

// grouping holds what the costs of rows are measured by.
type grouping struct {
	lines    []Line
	strips   []layout.Strip
	texts    [][]string // folded text by line and column
	values   [][]bool   // by line and column: the text is a value or a piece of one
	ends     []float64  // by column: where its widest text ends
	full     []int      // by column: how many texts reach that far
	numbered []bool     // by column: its items begin with numbers
	inside   [][]bool   // by line and column: the text stands between an item and the one numbered next
	codes    int        // the column of codes, -1 without
	serial   int        // the first of the numbers in turn that the first column gives the rows, 0 without
	decimals int        // of most amounts
	below    []bool     // by line: a line is drawn between it and the next
	parted   bool       // lines are drawn between all rows
	parts    []PartLine // lines drawn through some columns
	pitch    float64    // lines of one text are nearer than this, in letters
	most     int        // lines of a row
	apart    float64    // letters between the pieces of a value
	upright  bool       // names may be written downwards
	onGrid   bool       // the words stand on a grid of characters
}

func newGrouping(lines []Line, s []layout.Strip) *grouping {
	g := &grouping{lines: lines, strips: s, ends: make([]float64, len(s)), full: make([]int, len(s)), numbered: make([]bool, len(s)), codes: -1}
	g.most, g.apart = maxLines, maxPieces
	if len(lines) > 0 && lines[0].Upright {
		g.most, g.apart, g.upright = maxUprightLines, maxUprightPiece, true
	}
	g.onGrid = len(lines) > 0 && slices.ContainsFunc(lines[0].Cells, func(ts []token.Token) bool { return len(ts) > 0 && ts[0].Line > 0 })
	g.texts, g.values = make([][]string, len(lines)), make([][]bool, len(lines))
	for i := range lines {
		g.texts[i], g.values[i] = make([]string, len(s)), make([]bool, len(s))
		for c, ts := range lines[i].Cells {
			if len(ts) > 0 {
				g.texts[i][c] = token.Join(ts)
				g.values[i][c] = text.IsValuePiece(g.texts[i][c])
				g.ends[c] = max(g.ends[c], ts[len(ts)-1].Box.X1)
			}
		}
	}
	g.pitch, g.decimals = g.wrapPitch(), g.usualDecimals()
	for c := range s {
		items, numbers, codes, hasCode := 0, 0, 0, false
		for i := range lines {
			if t := g.texts[i][c]; t != "" {
				items++
				if text.IsNumbered(t) {
					numbers++
				}
				if text.IsDigits(t) && len(t) <= 7 {
					codes++
					hasCode = hasCode || len(t) >= 3
				}
			}
		}
		for i := range lines {
			if ts := lines[i].Cells[c]; len(ts) > 0 && g.room(i, c) < 1.2 {
				g.full[c]++
			}
		}
		g.numbered[c] = numbers*2 > items
		if g.codes < 0 && c < 3 && items > 0 && codes*3 >= items*2 && (hasCode || g.brokenClasses(c)) {
			g.codes = c
		}
	}
	g.inside, g.serial = g.insideItems(), firstNumber(g.texts)
	g.markEnds()
	return g
}

// brokenClasses reports a column of classes so narrow that each breaks: 20 over 1.
func (g *grouping) brokenClasses(c int) bool {
	begun, whole, pieces := "", 0, 0
	for i := range g.lines {
		t := g.texts[i][c]
		if t == "" {
			continue
		}
		pieces++
		if len(begun) == 2 && len(t) == 1 && text.IsCode(begun+t) {
			whole++
		}
		begun = t
	}
	return whole > 0 && 2*whole == pieces
}

// drawBetween marks the lines of text that a drawn line parts from the next.
func (g *grouping) drawBetween(drawn []float64) {
	g.below = make([]bool, len(g.lines))
	n, values, y := 0, 0, 0
	for i := range len(g.lines) - 1 {
		for y < len(drawn) && drawn[y] < g.lines[i].Y {
			y++
		}
		if y < len(drawn) && drawn[y] < g.lines[i+1].Y {
			g.below[i] = true
			n++
		}
		if g.lines[i].Valued {
			values++
		}
	}
	g.parted = n > 2 && n*4 >= values*3
}

// usualDecimals are the most decimals that more than one amount has, or those that
// most have only with the digits below them.
func (g *grouping) usualDecimals() int {
	var count, joined [8]int
	pointed := 0
	for i, texts := range g.texts {
		for c, t := range texts {
			d := text.Decimals(t)
			if !text.IsAmount(t) || d >= len(count) {
				continue
			}
			count[max(0, d)]++
			if d <= 0 {
				continue
			}
			pointed++
			if d += len(g.digitsBelow(i, c)); d < len(joined) {
				joined[d]++
			}
		}
	}
	for d := len(count) - 1; d > 0; d-- { // a broken amount has fewer
		if count[d] > 1 || joined[d]*2 > pointed && joined[d] > 1 {
			return d
		}
	}
	return 0
}

// How far below an amount, in letters, digits may stand that end it: on a grid of
// characters a line may stand between, the middle of the row.
const (
	maxDigitsBelow     = 1.5
	maxDigitsBelowGrid = 2.5
)

// digitsBelow are digits close below an amount in its column: they may be its end.
// An amount is none, nor is a zero in place of an empty cell; below a zero with decimals
// it is the last of these.
func (g *grouping) digitsBelow(line, c int) string {
	most := maxDigitsBelow * g.lines[line].Size
	if g.lines[line].Cells[c][0].Line > 0 {
		most = maxDigitsBelowGrid * g.lines[line].Size
	}
	for i := line + 1; i < len(g.lines) && g.lines[i].Y-g.lines[line].Y < most; i++ {
		if t := g.texts[i][c]; t != "" {
			if text.IsDigits(t) && (t != "0" || strings.Trim(g.texts[line][c], "0.") == "") {
				return t
			}
			return ""
		}
	}
	return ""
}

// wrapPitch is the distance that parts the lines of a text from rows: between
// the nearest lines of one column and the usual rows where these differ.
func (g *grouping) wrapPitch() float64 {
	const usual = 1.42
	nearest, rows := math.Inf(1), []float64(nil)
	for i := 1; i < len(g.lines); i++ {
		gap := (g.lines[i].Y - g.lines[i-1].Y) / g.lines[i].Size
		if g.lines[i].Valued && g.lines[i-1].Valued {
			rows = append(rows, gap)
		}
		for c := range g.strips {
			if g.texts[i][c] != "" && g.texts[i-1][c] != "" {
				nearest = min(nearest, gap)
			}
		}
	}
	if len(rows) == 0 {
		return usual
	}
	slices.Sort(rows)
	if median := rows[len(rows)/2]; nearest*1.2 < median {
		return min((nearest+median)/2, nearest*1.25)
	}
	return usual
}

// conflict reports that lines from..to cannot be one row, nor can any longer
// run that holds them: values in one column that are not the pieces of one.
func (g *grouping) conflict(from, to int) bool {
	if to-from < 2 {
		return false
	}
	if slices.Contains(g.below[from:to-1], true) || len(g.parts) > 0 && g.cut(from, to) {
		return true
	}
	for c := range g.strips {
		n, joined, first, last := 0, "", 0, 0
		for i := from; i < to; i++ {
			t := g.texts[i][c]
			if !g.values[i][c] {
				continue
			}
			if n > 0 && (g.finishes(i, c) || text.IsPercentSign(t)) {
				joined += t
				continue
			}
			if n++; n > 1 && (!g.broken(joined, c) || !text.IsDigits(strings.TrimLeft(t, ".,")) && !text.IsAmount(t) ||
				g.lines[i].Y-g.lines[last].Y > g.apart*g.lines[i].Size || c == g.codes && g.upright && len(t) > first) {
				return true
			}
			if n == 1 { // a code that wraps fills its cell
				first = len(t)
			}
			joined, last = joined+t, i
		}
		if n > 1 && !g.whole(joined, c) && !g.upright {
			return true
		}
	}
	return false
}

// unfinished reports the pieces of a code that make none yet: of three, the last
// two are not one.
func (g *grouping) unfinished(from, to int) bool {
	for c := range g.strips {
		n, joined := 0, ""
		for i := from; i < to; i++ {
			if g.values[i][c] && !g.finishes(i, c) {
				n, joined = n+1, joined+g.texts[i][c]
			}
		}
		if n > 1 && !g.whole(joined, c) && !(c == g.codes && text.IsDigits(joined) && (from == 0 && len(joined) == text.RestOfCode || to == len(g.lines) && len(joined) == text.BeginOfCode)) {
			return true
		}
	}
	return false
}

// finishes reports that the value of a line in a column is known to end one above.
func (g *grouping) finishes(i, c int) bool { return g.lines[i].ends != nil && g.lines[i].ends[c] }

// broken reports the first piece of a value that goes on below: `758.4` where
// amounts have two decimals, `1,103.`, `47,244,22`, `2010`. A percentage ends with
// its sign.
func (g *grouping) broken(s string, c int) bool {
	if c == g.codes {
		return text.IsDigits(s) && len(s) < 7
	}
	return text.BrokenGroup(s) || g.decimals > 0 && text.IsAmount(s) && text.Decimals(s) < g.decimals && !text.IsPercentage(s)
}

// whole reports a value of its full length: percentages have decimals of their own.
func (g *grouping) whole(s string, c int) bool {
	if c == g.codes {
		return text.IsCode(s)
	}
	return text.IsAmount(s) && !text.BrokenGroup(s) && (max(0, text.Decimals(s)) == g.decimals || text.IsPercentage(s))
}
