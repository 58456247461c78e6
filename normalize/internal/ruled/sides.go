package ruled

import (
	"cmp"
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/limits"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Word processors draw the borders of each cell for itself. Where a table has
// horizontal lines alone, the places where their pieces meet still tell where
// one cell ends and the next begins.

const (
	meeting    = 0.8 // points: pieces that end and begin this near a place meet there
	leastMeets = 2   // lines whose pieces meet at a border of columns
	leastBands = 0.7 // the part of the rows in which the borders must show
)

// pieceLine is a horizontal line as it was painted.
type pieceLine struct {
	at     float64
	pieces []grid.Segment
}

// meets reports that one piece ends at x and another begins there.
func (l *pieceLine) meets(x float64) bool {
	ends, begins := l.endsAt(x)
	return ends && begins
}

// parts reports the same, or that the line ends or begins at x: the cell beside has none
// there. A line in one piece tells nothing of cells: it may be the top of a narrower table.
func (l *pieceLine) parts(x float64) bool {
	ends, begins := l.endsAt(x)
	return ends && begins || (ends || begins) && !l.passes(x) && !l.whole()
}

// endsAt reports a piece that ends and one that begins at x.
func (l *pieceLine) endsAt(x float64) (ends, begins bool) {
	for _, p := range l.pieces {
		ends = ends || p.To > x-meeting && p.To < x+meeting
		begins = begins || p.From > x-meeting && p.From < x+meeting
	}
	return ends, begins
}

// over is the shortest piece that goes on over x, one without length where none
// does.
func (l *pieceLine) over(x float64) grid.Segment {
	var out grid.Segment
	for _, p := range l.pieces {
		if p.From < x-2*meeting && p.To > x+2*meeting && (out.To == out.From || p.To-p.From < out.To-out.From) {
			out = p
		}
	}
	return out
}

// passes reports a piece that goes on over x.
func (l *pieceLine) passes(x float64) bool {
	p := l.over(x)
	return p.To > p.From
}

// whole reports a piece as long as the line.
func (l *pieceLine) whole() bool {
	from, to := reach(l.pieces)
	return slices.ContainsFunc(l.pieces, func(p grid.Segment) bool { return p.From < from+meeting && p.To > to-meeting })
}

// cellSides are the vertical borders of the cells around which the pieces of
// horizontal lines were drawn; none where the pieces do not tell.
func cellSides(p *extract.Page, tokens []token.Token, lex text.Lexicon) []extract.Rule {
	if len(p.Pieces) > limits.Rules {
		return nil
	}
	lines := pieceLines(p.Pieces)
	xs := meetings(lines)
	if len(xs) == 0 || len(xs) > limits.Strips {
		return nil
	}
	apart := make([]bool, len(lines)) // by line: what stands above it is no row
	bands := bandTokens(lines, tokens)
	merged := make([][]grid.Segment, len(lines)) // by line: the cells above it that no border parts
	body := false                                // a row of the table with values stands above
	for k := 1; k < len(lines); k++ {
		shared := slices.DeleteFunc(slices.Clone(xs), func(x float64) bool { return !lines[k-1].meets(x) || !lines[k].meets(x) })
		ending := slices.DeleteFunc(slices.Clone(xs), func(x float64) bool { return !lines[k-1].meets(x) || lines[k].meets(x) })
		if body = body || hasValues(bands[k]); !body {
			merged[k] = mergedCells(&lines[k-1], &lines[k], bands[k], xs, lex)
			shared = slices.DeleteFunc(shared, func(x float64) bool { return inside(x, merged[k]) })
		}
		apart[k] = betweenTables(bands[k], shared, lex) || sentenceOver(bands[k], ending) || betweenPages(bands[k-1], bands[k], lines[k-1].at, lines[k].at)
		body = body && !apart[k]
	}
	for k := 1; k < len(lines); k++ {
		apart[k] = apart[k] || (k == 1 || apart[k-1]) && headWithoutLine(bands[k], lex)
	}
	var sides []extract.Rule
	shown := make([]bool, len(lines)) // by line: a border shows above it
	between := pieceBands{lines, bands, merged, apart, shown}
	for _, x := range xs {
		sides = between.appendSides(sides, x)
	}
	rows, with := 0, 0
	for k := 1; k < len(lines); k++ {
		switch {
		case shown[k]:
			rows, with = rows+1, with+1
		case !apart[k] && len(bands[k]) > 0 && !(lines[k-1].whole() && lines[k].whole()):
			rows++
		}
	}
	if float64(with) < leastBands*float64(rows) {
		return nil
	}
	if numbered := numberedBelow(lines, bands, xs, lex); numbered != nil {
		return append(sides, numbered...)
	}
	sides = append(sides, footless(lines, bands, xs, apart, shown, lex)...)
	return slices.DeleteFunc(sides, func(s extract.Rule) bool { return s.Y0 >= headAlone(lines, bands, apart) })
}

// headAlone is where the lines of a header begin below which no line is drawn: the rows of
// its table, which goes on on the next page, stand under each other alone, and the header
// is read with them.
func headAlone(lines []pieceLine, bands [][]token.Token, apart []bool) float64 {
	top := len(lines) - 1
	for ; top > 0 && !apart[top]; top-- {
		if hasValues(bands[top]) {
			return math.Inf(1)
		}
	}
	for l := range token.Lines(bands[len(lines)]) {
		if token.CountValues(l) >= leastValues {
			return lines[top].at
		}
	}
	return math.Inf(1)
}

// leastUndrawn is how many rows of values a band has that is more than a tall row.
const leastUndrawn = 3

// headWithoutLine reports a band that is a whole table: a header of several lines, and rows below it
// that no line parts from it. Its labels are told by where they stand alone.
func headWithoutLine(tokens []token.Token, lex text.Lexicon) bool {
	head, labels, rows := 0, 0, 0
	for l := range token.Lines(tokens) {
		switch {
		case token.CountValues(l) >= leastValues:
			rows++
		case rows == 0:
			head++
			for i := range l {
				if lex.Header(l[i].Label) {
					labels++
				}
			}
		}
	}
	return head > 1 && labels > 1 && rows >= leastUndrawn
}

// leastValues is how many numbers a line without borders shows that is a row.
const leastValues = 2

// pieceLines puts the pieces of cells, sorted from the top, on lines.
func pieceLines(pieces []extract.Rule) []pieceLine {
	var lines []pieceLine
	for _, p := range pieces {
		if p.X1-p.X0 < borderWidth {
			continue // a dash, or a corner
		}
		if n := len(lines); n == 0 || p.Y0-lines[n-1].at > SameBorder {
			lines = append(lines, pieceLine{at: p.Y0})
		}
		l := &lines[len(lines)-1]
		l.pieces = append(l.pieces, grid.Segment{At: p.Y0, From: p.X0, To: p.X1})
	}
	return lines
}

// meetings are the places where pieces of several lines meet, from the left.
// Tables below each other have borders near each other, and both meet in the line that ends the
// one and begins the other; those of one table are further apart.
func meetings(lines []pieceLine) []float64 {
	var ends []float64
	for i := range lines {
		for _, p := range lines[i].pieces {
			ends = append(ends, p.From)
		}
	}
	slices.Sort(ends)
	var xs []float64
	for i, n := 0, 0; i < len(ends); i += n {
		for n = 1; i+n < len(ends) && ends[i+n]-ends[i] <= meeting/2; n++ {
		}
		x := ends[i+n/2]
		meet, both := 0, 0
		for k := range lines {
			if lines[k].meets(x) {
				meet++
				if len(xs) > 0 && x-xs[len(xs)-1] < SameBorder && lines[k].meets(xs[len(xs)-1]) {
					both++
				}
			}
		}
		if meet >= leastMeets && 2*both < meet {
			xs = append(xs, x)
		}
	}
	return xs
}

// bandTokens are the words between each line and the one before it.
func bandTokens(lines []pieceLine, tokens []token.Token) [][]token.Token {
	out := make([][]token.Token, len(lines)+1)
	for i := range tokens {
		k, _ := slices.BinarySearchFunc(lines, tokens[i].CenterY(), func(l pieceLine, y float64) int { return cmp.Compare(l.at, y) })
		out[k] = append(out[k], tokens[i])
	}
	return out
}

// betweenTables reports that words between two lines stand between tables: a
// title, also in letters set apart, an entity line or a note, or words over several
// borders at xs, which both lines have.
func betweenTables(tokens []token.Token, xs []float64, lex text.Lexicon) bool {
	for l := range token.Lines(tokens) {
		if lex.Title(text.StripContinued(token.Join(l))) {
			return true
		}
	}
	return slices.ContainsFunc(tokens, func(t token.Token) bool {
		over := columnsOver(&t, xs)
		return over > 1 || over > 0 && t.Value == text.NoValue && (lex.Entity(t.Label) || lex.Note(t.Label)) || lex.Title(text.StripContinued(t.Label))
	})
}

// columnsOver counts the borders that a word reaches over.
func columnsOver(t *token.Token, xs []float64) int {
	n := 0
	for _, x := range xs {
		if t.Box.X0 < x-t.Size && t.Box.X1 > x+t.Size {
			n++
		}
	}
	return n
}

// sentenceOver reports a sentence over several borders that end above it: it stands
// above the next table.
func sentenceOver(tokens []token.Token, xs []float64) bool {
	return slices.ContainsFunc(tokens, func(t token.Token) bool { return columnsOver(&t, xs) > 1 && strings.Contains(t.Label, "。") })
}

// emptyRoom is how high a room without words between two lines is, in type sizes, that
// parts pages one above the other on a sheet of paper: no row is so high.
const emptyRoom = 4.0

// betweenPages reports that what stands between two lines, below a row, are the foot of
// a page and the head of the next: a page number, a mark that a table goes on, or a wide
// empty room.
func betweenPages(row, tokens []token.Token, top, bottom float64) bool {
	if len(row) == 0 {
		return false
	}
	room := emptyRoom * row[0].Size
	for l := range token.Lines(tokens) {
		if l[0].Box.Y0-top > room || slices.ContainsFunc(l, turnsPage) {
			return true
		}
		top = max(top, l[0].Box.Y1)
	}
	return bottom-top > room
}

// turnsPage reports the number of a page that its marks tell from a cell, or a mark that
// a table goes on.
func turnsPage(t token.Token) bool {
	last, _ := utf8.DecodeLastRuneInString(t.Label)
	first, _ := utf8.DecodeRuneInString(t.Label)
	return text.StripContinued(t.Label) == "" || text.IsPageNumber(t.Label) && !text.IsNumeralOrDigit(first) && !text.IsNumeralOrDigit(last)
}

// pieceBands are the lines of pieces of a page and what stands above each of them, up to the
// line before.
type pieceBands struct {
	lines  []pieceLine
	words  [][]token.Token
	merged [][]grid.Segment // the cells that no border parts
	apart  []bool           // it is no row
	shown  []bool           // a border shows there
}

// appendSides adds the borders at x: from one line whose pieces meet there to
// the next, over cells that reach over lines, and not through a cell that
// reaches over x. Where cells above and below reach over x, the words between
// tell whether one there does.
func (p *pieceBands) appendSides(sides []extract.Rule, x float64) []extract.Rule {
	last := -1
	for k := range p.lines {
		if p.apart[k] {
			last = -1
		}
		if !p.lines[k].parts(x) {
			if p.lines[k].passes(x) {
				last = -1
			}
			continue
		}
		if last >= 0 && (!p.lines[k].passes(x) || !p.lines[last].passes(x) || partedAt(&p.lines[last], &p.lines[k], slices.Concat(p.words[last+1:k+1]...), x)) {
			if last < k-1 || !inside(x, p.merged[k]) {
				sides = append(sides, extract.Rule{X0: x, Y0: p.lines[last].at, X1: x, Y1: p.lines[k].at})
			}
			for i := last + 1; i <= k; i++ {
				p.shown[i] = true
			}
		}
		last = k
	}
	return sides
}

// partedAt reports that of the words in a cell that reaches over x by the lines
// above and below it some stand on either side and none across.
func partedAt(above, below *pieceLine, tokens []token.Token, x float64) bool {
	a, b := above.over(x), below.over(x)
	from, to := max(a.From, b.From), min(a.To, b.To)
	left, right := false, false
	for i := range tokens {
		t := &tokens[i]
		switch {
		case t.CenterX() < from || t.CenterX() > to:
		case t.Box.X1 <= x+meeting:
			left = true
		case t.Box.X0 >= x-meeting:
			right = true
		default:
			return false
		}
	}
	return left && right
}
