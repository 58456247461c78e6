package normalize

import (
	"slices"
	"strings"

	"budgetextract/extract"
)

// Grid is what is printed of a table on one page: its borders and whole cells.
// Xs has one more entry than there are columns, Ys than rows; points.
type Grid struct {
	Xs, Ys              []float64
	Rows                []Row // from the top, each with the cells that begin in it from left to right
	OpenTop, OpenBottom bool  // the columns go on past the drawn lines: a page break
	Ruled               bool  // the borders are drawn, not inferred

	hinted  bool     // its columns are those of the page before
	anatomy *anatomy // known where the grid was inferred
	held    []*Cell  // room for the cells of a row
}

func (g *Grid) columns() int { return len(g.Xs) - 1 }
func (g *Grid) rows() int    { return len(g.Ys) - 1 }

// Box is the rectangle of a cell that begins in row r.
func (g *Grid) Box(r int, c *Cell) extract.Box {
	return extract.Box{X0: g.Xs[c.Column], Y0: g.Ys[r], X1: g.Xs[c.Column+c.Span], Y1: g.Ys[r+int(c.Rows)]}
}

// texts gives the cells of a row that hold text, until it is asked for another row.
func (g *Grid) texts(r int) []*Cell {
	row := g.Rows[r].Cells
	if g.held == nil {
		g.held = make([]*Cell, 0, g.columns())
	}
	g.held = g.held[:0]
	for i := range row {
		if row[i].Text != "" {
			g.held = append(g.held, &row[i])
		}
	}
	return g.held
}

// ruledGrids are the grids of a page with drawn borders, those of its tokens that
// stand in none of them, and the horizontal lines that belong to none.
func (w *workspace) ruledGrids(p *extract.Page, tokens []token, lex Lexicon) ([]Grid, []token, []segment) {
	if len(p.Rules) == 0 || len(p.Rules) > maxRules {
		return nil, tokens, nil
	}
	rules := p.Rules
	if len(p.Pieces) > 0 {
		rules = slices.Concat(rules, cellSides(p, tokens, lex))
	}
	parts := w.components(w.mergeRules(rules))
	fs := w.frames(parts)
	grids := make([]Grid, 0, len(fs))
	for _, f := range innermost(fs) {
		f.implied = len(p.Pieces) > 0
		g, rest := w.fill(f, tokens, p.Number, maxMissing)
		if len(g.Rows) == 0 {
			continue
		}
		if edges := g.tableEdges(lex); len(edges) > 0 {
			var several []Grid
			several, tokens = w.fillParts(f, edges, tokens, p.Number)
			grids = append(grids, several...)
			continue
		}
		grids, tokens = append(grids, g), rest
	}
	return grids, tokens, loneLines(parts)
}

// loneLines are the horizontal lines that no vertical one touches.
func loneLines(parts []component) []segment {
	var out []segment
	for _, c := range parts {
		if len(c.vertical) == 0 {
			out = append(out, c.horizontal...)
		}
	}
	return out
}

// innermost drops frames that hold another frame: a border around the page.
func innermost(fs []*frame) []*frame {
	if len(fs) < 2 {
		return fs
	}
	return slices.DeleteFunc(slices.Clone(fs), func(f *frame) bool {
		return slices.ContainsFunc(fs, func(in *frame) bool { return in != f && contains(f.box(), in.box()) && f.rows()*f.columns() <= 4 })
	})
}

func contains(out, in extract.Box) bool {
	return out.X0 <= in.X0 && out.Y0 <= in.Y0 && out.X1 >= in.X1 && out.Y1 >= in.Y1
}

// maxMissing is the most column borders of a grid that are found missing.
const maxMissing = 4

// fill puts tokens into the cells of a frame and gives back those outside it.
func (w *workspace) fill(f *frame, tokens []token, page, missing int) (Grid, []token) {
	spans, of := w.spansOf(f)
	p := w.assign(f, spans, of, tokens)
	order, ends := p.byCell(w, len(spans))
	if len(order) == 0 {
		return Grid{}, tokens
	}
	if missing > 0 {
		c := filled{f, spans, &p, order, ends}
		if more := c.withMissingColumns(); more != f {
			return w.fill(more, tokens, page, missing-1)
		}
	}
	g := Grid{Xs: f.xs, Ys: f.ys, OpenTop: f.openTop, OpenBottom: f.openBottom, Ruled: true, Rows: make([]Row, f.rows())}
	out := printer{workspace: w, tokens: p.tokens, page: page, pieces: make([]Piece, 0, len(order))}
	cells := make([]Cell, len(spans)) // one array for all rows
	var crowded []int                 // rows that may be several
	from := int32(0)
	for i := range spans {
		s, c, to := &spans[i], &cells[i], ends[i]
		c.Column, c.Span, c.Rows = int(s.col), int(s.cols), s.rows
		switch to - from {
		case 0:
		case 1: // so it is in most cells
			out.word(order[from], c)
		default:
			if r := int(s.row); out.words(order[from:to], c) && !slices.Contains(crowded, r) {
				crowded = append(crowded, r)
			}
		}
		from = to
	}
	first := 0
	for r := range g.Rows {
		end := first
		for end < len(spans) && int(spans[end].row) == r {
			end++
		}
		g.Rows[r] = Row{Cells: cells[first:end:end], Page: page}
		first = end
	}
	return withMissingRows(g, crowded, page), p.outside(w, len(p.tokens)-len(order))
}

// printer gives the cells of a grid what is printed in them.
type printer struct {
	*workspace
	tokens []token
	page   int
	pieces []Piece // one array for all cells; only ever appended to
}

// piece appends a token as a piece, in place: there is room for each.
func (p *printer) piece(t *token) {
	n := len(p.pieces)
	p.pieces = p.pieces[:n+1]
	out := &p.pieces[n]
	out.Raw, out.Page, out.Box, out.Line = t.text, p.page, t.box, int(t.line)
}

// word sets the one token of a cell.
func (p *printer) word(number int32, c *Cell) {
	t, first := &p.tokens[number], len(p.pieces)
	p.piece(t)
	c.Pieces, c.Text, c.number = p.pieces[first:first+1:first+1], t.label, t.number
}

// words sets what is printed in a cell, several tokens, and reports that it may be several
// rows.
func (p *printer) words(numbers []int32, c *Cell) (several bool) {
	first := len(p.pieces)
	p.begin()
	if oneOverAnother(p.tokens, numbers) {
		whole := 0
		for _, n := range numbers {
			t := &p.tokens[n]
			p.piece(t)
			p.add(t)
			if t.whole() {
				whole++
			}
		}
		several = whole > 1
	} else {
		p.cell = p.cell[:0]
		for _, n := range numbers {
			p.cell = append(p.cell, p.tokens[n])
		}
		p.pieces = appendLines(p.pieces, p.cell, p.page)
		for i := range p.cell {
			p.add(&p.cell[i])
		}
		several = severalWhole(p.pieces[first:])
	}
	c.Pieces = p.pieces[first:len(p.pieces):len(p.pieces)]
	text, ok := p.end()
	if !ok {
		text = joinPieces(c.Pieces)
	}
	c.setText(text)
	return several || everyLineItem(c.Pieces)
}

// joiner makes the texts of cells of several words, many in one block of memory, by the labels
// of the words. A text must be folded anew where a label is not as printed, or the punctuation of
// a number may stand between two of them.
type joiner struct {
	texts strings.Builder
	from  int
	last  *token
	anew  bool
}

// textBlock is the room that is taken for texts, in bytes.
const textBlock = 1 << 10

func (j *joiner) begin() { j.from, j.last, j.anew = j.texts.Len(), nil, false }

// add adds a word to the text.
func (j *joiner) add(t *token) {
	if j.anew = j.anew || t.label != t.text || j.last != nil && t.mayEndNumber(j.last); j.anew {
		return
	}
	if j.texts.Cap()-j.texts.Len() < len(t.label) {
		begun := j.texts.String()[j.from:]
		j.texts = strings.Builder{}
		j.texts.Grow(max(textBlock, len(begun)+len(t.label)))
		j.texts.WriteString(begun)
		j.from = 0
	}
	j.texts.WriteString(t.label)
	j.last = t
}

// end is the text of the words added.
func (j *joiner) end() (string, bool) { return j.texts.String()[j.from:], !j.anew }

// mayEndNumber reports a word that may give the punctuation at the end of the word before
// digits behind it, or that begins with punctuation or with the next level of a code.
func (t *token) mayEndNumber(before *token) bool {
	switch c := t.label[0]; {
	case c >= '0' && c <= '9':
		return before.value != amountValue || t.value != amountValue
	case c == '-':
		return true
	}
	return strings.HasPrefix(t.label, "．") || strings.HasPrefix(t.label, "，")
}
