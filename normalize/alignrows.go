package normalize

import (
	"math"
	"slices"
)

// bodyLine is a line of the body with its words told by column.
type bodyLine struct {
	cells  [][]token // by column
	y      float64   // centre
	size   float64
	valued bool // holds an amount, a code or a mark
}

func newBodyLine(l *printLine, s []strip) bodyLine {
	out := bodyLine{cells: make([][]token, len(s)), y: (l.y0 + l.y1) / 2, size: l.tokens[0].size}
	for _, t := range l.tokens {
		c := columnOf(s, &t)
		out.cells[c] = append(out.cells[c], t)
		out.valued = out.valued || valueShape(Label(t.text))
	}
	return out
}

// maxLines is the most lines a row is wrapped into.
const maxLines = 9

// groupRows parts the lines of a body into rows: the cheapest partition under
// rowCost. The result is the number of lines of each row.
func groupRows(lines []bodyLine, s []strip) []int {
	g := newGrouping(lines, s)
	n := len(lines)
	best := make([]float64, n+1)
	from := make([]int, n+1)
	for i := 1; i <= n; i++ {
		best[i] = math.Inf(1)
		for j := i - 1; j >= 0 && i-j <= maxLines; j-- {
			c := best[j] + g.rowCost(j, i)
			if c < best[i] {
				best[i], from[i] = c, j
			}
			if g.conflict(j, i) {
				break
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
	lines    []bodyLine
	strips   []strip
	texts    [][]string // folded text by line and column
	ends     []float64  // by column: where its widest text ends
	full     []int      // by column: how many texts reach that far
	numbered []bool     // by column: its items begin with numbers
	codes    int        // the column of codes, -1 without
	pitch    float64    // lines of one text are nearer than this, in letters
}

func newGrouping(lines []bodyLine, s []strip) *grouping {
	g := &grouping{lines: lines, strips: s, ends: make([]float64, len(s)), full: make([]int, len(s)), numbered: make([]bool, len(s)), codes: -1}
	g.texts = make([][]string, len(lines))
	for i := range lines {
		g.texts[i] = make([]string, len(s))
		for c, ts := range lines[i].cells {
			if len(ts) > 0 {
				g.texts[i][c] = joinTokens(ts)
				g.ends[c] = max(g.ends[c], ts[len(ts)-1].box.X1)
			}
		}
	}
	g.pitch = g.wrapPitch()
	for c := range s {
		items, numbers, codes := 0, 0, 0
		for i := range lines {
			if t := g.texts[i][c]; t != "" {
				items++
				if numbered(t) {
					numbers++
				}
				if isDigits(t) && len(t) >= 3 && len(t) <= 7 {
					codes++
				}
			}
		}
		for i := range lines {
			if ts := lines[i].cells[c]; len(ts) > 0 && g.room(i, c) < 1.2 {
				g.full[c]++
			}
		}
		g.numbered[c] = numbers*2 > items
		if g.codes < 0 && c < 3 && items > 0 && codes*3 >= items*2 {
			g.codes = c
		}
	}
	return g
}

// wrapPitch is the distance that parts the lines of a text from rows: between
// the nearest lines of one column and the usual rows where these differ.
func (g *grouping) wrapPitch() float64 {
	const usual = 1.42
	nearest, rows := math.Inf(1), []float64(nil)
	for i := 1; i < len(g.lines); i++ {
		gap := (g.lines[i].y - g.lines[i-1].y) / g.lines[i].size
		if g.lines[i].valued && g.lines[i-1].valued {
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
// run that holds them: two amounts or codes in one column.
func (g *grouping) conflict(from, to int) bool {
	for c := range g.strips {
		n := 0
		for i := from; i < to; i++ {
			if t := g.texts[i][c]; valueShape(t) && !g.half(i, to, c, t) {
				n++
			}
		}
		if n > 1 {
			return true
		}
	}
	return false
}

// half reports a value that goes on in the next line: `758.4` over `5`, `2010`
// over `301`.
func (g *grouping) half(i, to, c int, t string) bool {
	if i+1 >= to || !isDigits(g.texts[i+1][c]) || g.lines[i+1].y-g.lines[i].y > 1.6*g.lines[i].size {
		return false
	}
	next := g.texts[i+1][c]
	if c == g.codes {
		return !isCode(next) && isCode(t+next)
	}
	return decimals(t) >= 0 && decimals(t) < 2 && len(next) <= 2-decimals(t)
}

// rowCost says how unlike a row the lines from..to are together.
func (g *grouping) rowCost(from, to int) float64 {
	if to-from > 1 && g.conflict(from, to) {
		return math.Inf(1)
	}
	cost := 10.0 // each row: fewer are likelier
	valued := -1
	for i := from; i < to; i++ {
		if g.lines[i].valued && valued < 0 {
			valued = i
		}
	}
	if g.codes >= 0 && valued < 0 {
		cost += 40 // a name without code and amounts
	}
	for c := range g.strips {
		cost += g.textCost(c, from, to, valued)
	}
	for i := from + 1; i < to; i++ {
		gap := (g.lines[i].y - g.lines[i-1].y) / g.lines[i].size
		cost += min(80, 300*max(0, gap-g.pitch))
	}
	if from > 0 {
		gap := (g.lines[from].y - g.lines[from-1].y) / g.lines[from].size
		cost += 12 * max(0, g.pitch-gap) // rows stand further apart than lines
	}
	return cost
}

// textCost says how unlike one wrapped text the lines of a column are: all but
// the last fill the column, only the first begins an item, and the whole stands
// in the middle of the row or at its top.
func (g *grouping) textCost(c, from, to, valued int) float64 {
	cost, first, last := 0.0, -1, -1
	for i := from; i < to; i++ {
		t := g.texts[i][c]
		if t == "" || valueShape(t) {
			continue
		}
		if first < 0 {
			first = i
		} else {
			if numbered(t) {
				cost += 80
			}
			if last != i-1 && !g.lines[i-1].valued {
				cost += 20
			}
			cost += g.short(last, c)
			if g.total(g.texts[last][c]) {
				cost += 60
			}
		}
		last = i
	}
	if first < 0 {
		return 0
	}
	if g.numbered[c] && !numbered(g.texts[first][c]) && to-from >= 1 && !g.total(g.texts[first][c]) {
		cost += 12
	}
	if valued >= 0 && last > first {
		size := g.lines[first].size
		middle := math.Abs((g.lines[first].y+g.lines[last].y)/2 - g.lines[valued].y)
		top := math.Abs(g.lines[first].y-g.lines[valued].y) + 0.1*size
		cost += 8 * min(middle, top) / size
	} else if valued >= 0 && first != valued {
		cost += 25 * math.Abs(g.lines[first].y-g.lines[valued].y) / g.lines[first].size
	}
	return cost
}

// short is the cost of a line that ends before its column does though the text
// goes on below. Where no other line is as long, the column may be wider.
func (g *grouping) short(i, c int) float64 {
	cost := 15 * max(0, min(g.room(i, c)-1.2, 4))
	if g.full[c] < 2 {
		cost += 15
	}
	return cost
}

// room is the space behind the text of line i in a column, in letters.
func (g *grouping) room(i, c int) float64 {
	ts := g.lines[i].cells[c]
	t := &ts[len(ts)-1]
	return (g.ends[c] - t.box.X1) / t.size
}

// total reports a text that stands in a column of numbered items without a
// number of its own: a sum.
func (g *grouping) total(t string) bool {
	n := len(t)
	return n >= 6 && (t[n-6:] == "合计" || t[n-6:] == "总计" || t[n-6:] == "小计")
}
