package normalize

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"unicode/utf8"

	"budgetextract/extract"
)

// Blocks reads pages with geometry into what the document is made of: whole
// tables and the lines of text around them. It keeps one table and the lines
// since it in memory, whatever the length of the document. An error of the
// pages is passed on and ends nothing by itself.
func Blocks(pages iter.Seq2[*extract.Page, error], lex Lexicon) iter.Seq2[Block, error] {
	return blocks(pages, lex, nil)
}

// BlocksInOrder is the same for text whose columns of spaces are bent: it tells
// the columns of words by their order in the line more than by their place.
func BlocksInOrder(pages iter.Seq2[*extract.Page, error], lex Lexicon) iter.Seq2[Block, error] {
	return blocks(pages, lex, newWordOrder())
}

func blocks(pages iter.Seq2[*extract.Page, error], lex Lexicon, order *wordOrder) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		r := reader{lex: newMemo(lex), yield: yield, work: workspace{order: order}}
		for p, err := range pages {
			if err != nil {
				if !yield(Block{}, err) {
					return
				}
				continue
			}
			if !r.page(p) {
				return
			}
		}
		r.finish()
	}
}

// reader turns the parts and lines of pages into blocks.
type reader struct {
	lex     Lexicon
	yield   func(Block, error) bool
	stopped bool
	open    *assembly // the sheet that may still go on
	lines   []Text    // the lines since it
	work    workspace
}

// page takes the pages on one sheet of paper.
func (r *reader) page(p *extract.Page) bool {
	for _, h := range halvesOf(p, r.lex) {
		r.leaf(h)
	}
	if r.open != nil && r.open.sheet.Pages[1] < p.Number {
		r.closeNotes()
		r.closeSheet()
	}
	if r.open == nil {
		r.flush(p.Number)
	}
	return !r.stopped
}

// leaf takes the parts and lines of one page in reading order.
func (r *reader) leaf(h leaf) {
	r.work.reset()
	parts, lines := r.work.readPage(h.Page, r.hint(h.Number), r.lex)
	for i := range parts {
		parts[i].half, parts[i].left = h.place, h.left
	}
	for i := 0; i < len(parts); {
		n := 1
		for i+n < len(parts) && parts[i+n].standsBeside(&parts[i+n-1]) {
			n++
		}
		next := math.Inf(1)
		if i+n < len(parts) {
			next = parts[i+n].top
		}
		lines = r.row(parts[i:i+n], lines, next)
		i += n
	}
	r.lines = append(r.lines, lines...)
}

// row takes tables that stand side by side, mostly one, with the lines above
// them; the next tables begin at next. It returns the lines that are left.
func (r *reader) row(parts []part, lines []Text, next float64) []Text {
	n := 0
	for n < len(lines) && lines[n].Box.Y0 < parts[0].top {
		n++
	}
	above, below := lines[:n], lines[n:]
	for i := range parts {
		if i == len(parts)-1 {
			r.lines = append(r.lines, above...)
			r.part(parts[i])
			break
		}
		own, others := leftOf(above, &parts[i], 0)
		r.lines = append(r.lines, own...)
		r.part(parts[i])
		above = others
		under, _ := leftOf(below, &parts[i], parts[i].bottom)
		notes, _ := splitAfter(slices.DeleteFunc(under, func(t Text) bool { return t.Box.Y0 >= next }), parts[i].page, r.lex)
		above = append(slices.Clip(notes), above...) // notes below the left table are its own
		below = slices.DeleteFunc(slices.Clone(below), func(t Text) bool { return slices.Contains(notes, t) })
	}
	return below
}

// leftOf parts lines below a height into those that begin left of the end of a
// table and the others.
func leftOf(lines []Text, p *part, from float64) (left, others []Text) {
	for _, t := range lines {
		if t.Box.Y0 >= from && t.Box.X0 < p.columns[len(p.columns)-1].X1 {
			left = append(left, t)
		} else {
			others = append(others, t)
		}
	}
	return left, others
}

// standsBeside reports a table on the right of another, at its height.
func (p *part) standsBeside(o *part) bool {
	return len(p.columns) > 0 && len(o.columns) > 0 && p.columns[0].X0 >= o.columns[len(o.columns)-1].X1 && p.top < o.bottom && o.top < p.bottom
}

// part goes on with the open sheet or begins a new one.
func (r *reader) part(p part) {
	if r.open != nil && r.open.goesOn(&p, r.lines, r.lex) {
		r.open.add(p, r.lines)
		r.lines = nil
		return
	}
	titled := slices.ContainsFunc(p.before, func(t Text) bool { return r.lex.Title(t.asLabel()) })
	r.closeNotes()
	apart, before := splitBefore(r.lines, &p, titled, r.lex)
	r.closeSheet()
	r.emitTexts(apart)
	r.lines = nil
	r.open = newAssembly(p, before)
}

// closeNotes gives the open sheet the notes among the lines behind it.
func (r *reader) closeNotes() {
	if r.open == nil {
		return
	}
	after, rest := splitAfter(r.lines, r.open.sheet.Pages[1], r.lex)
	r.open.sheet.After = append(r.open.sheet.After, after...)
	r.lines = rest
}

// closeSheet yields the open sheet.
func (r *reader) closeSheet() {
	if r.open != nil {
		r.emit(Block{Sheet: r.open.sheet})
		r.open = nil
	}
}

func (r *reader) emitTexts(lines []Text) {
	for i := range lines {
		r.emit(Block{Text: &lines[i]})
	}
}

// flush yields the lines that can head no table any more: all but those of
// the page just read.
func (r *reader) flush(page int) {
	n := 0
	for n < len(r.lines) && r.lines[n].Page < page {
		n++
	}
	if n > 0 {
		r.emitTexts(r.lines[:n])
		r.lines = slices.Clone(r.lines[n:])
	}
}

func (r *reader) emit(b Block) {
	if !r.stopped && !r.yield(b, nil) {
		r.stopped = true
	}
}

// finish yields what is left at the end of the document.
func (r *reader) finish() {
	r.closeNotes()
	r.closeSheet()
	r.emitTexts(r.lines)
}

// hint gives the columns of a table without a drawn grid that the page before
// ended in.
func (r *reader) hint(page int) []Column {
	if r.open == nil || r.open.sheet.Ruled || r.open.sheet.Pages[1] != page-1 || len(r.open.sheet.After) > 0 {
		return nil
	}
	return r.open.sheet.Columns
}

// readPage reads the tables of a page and the lines outside them.
func (w *workspace) readPage(p *extract.Page, hint []Column, lex Lexicon) ([]part, []Text) {
	grids, lines := w.pageGrids(p, hint, lex)
	parts := make([]part, 0, len(grids))
	for i := range grids {
		parts = append(parts, newPart(&grids[i], p.Number, lex))
	}
	slices.SortStableFunc(parts, func(a, b part) int {
		if b.standsBeside(&a) || a.standsBeside(&b) {
			return cmp.Compare(a.columns[0].X0, b.columns[0].X0)
		}
		return cmp.Compare(a.top, b.top)
	})
	return parts, lines
}

// pageGrids are the grids of a page, drawn and inferred, and the lines outside
// them.
func (w *workspace) pageGrids(p *extract.Page, hint []Column, lex Lexicon) ([]Grid, []Text) {
	w.tokens = tokensOf(p, w.tokens)
	f := enlargement(w.tokens)
	if f == 1 {
		return w.gridsOf(p, hint, lex)
	}
	enlarge(w.tokens, f)
	grids, lines := w.gridsOf(enlarged(p, f), enlargedColumns(hint, f), lex)
	reduce(grids, lines, f)
	return grids, lines
}

// gridsOf are the grids that the words of a page make, in type of the usual size.
func (w *workspace) gridsOf(p *extract.Page, hint []Column, lex Lexicon) ([]Grid, []Text) {
	grids, loose, drawn := w.ruledGrids(p, w.tokens, lex)
	w.lines = slices.AppendSeq(w.lines[:0], linesOf(loose))
	lines := w.lines
	if len(grids) == 0 || mayHoldTable(lines, hint != nil || w.order != nil) {
		aligned, rest := alignedGrids(lines, drawn, p.Number, hint, lex, w.order)
		lines = lines[:0]
		for i := range rest {
			lines = append(lines, rest[i].tokens)
		}
		grids = append(grids, aligned...)
	}
	return grids, asTexts(partedLines(lines, grids, lex), p.Number, lex)
}

// partedLines parts the lines of words above grids that stand side by side: each
// has its own.
func partedLines(lines [][]token, grids []Grid, lex Lexicon) [][]token {
	for i := range grids {
		for j := range grids {
			a, b := &grids[i], &grids[j]
			x := (a.Xs[len(a.Xs)-1] + b.Xs[0]) / 2
			if b.Xs[0] < a.Xs[len(a.Xs)-1] || b.Ys[0] > a.Ys[len(a.Ys)-1] || a.Ys[0] > b.Ys[len(b.Ys)-1] {
				continue
			}
			lines = partAt(lines, x, b.Xs[0], lex)
		}
	}
	return lines
}

// partAt parts every line at the word that begins where the table on the right does, at
// edge; else at x where it has words on both sides and none across, and two titles of
// which one is longer than its table. A word in letters set apart is one.
func partAt(lines [][]token, x, edge float64, lex Lexicon) [][]token {
	out := make([][]token, 0, len(lines))
	for _, l := range lines {
		n := slices.IndexFunc(l, func(t token) bool { return math.Abs(t.box.X0-edge) < t.size/2 })
		if n <= 0 {
			n = slices.IndexFunc(l, func(t token) bool { return t.box.X1 > x })
			if n >= 0 && l[n].box.X0 < x {
				n = betweenTitles(l, lex)
			}
		}
		if n <= 0 || withinLetters(l, n) {
			out = append(out, l)
			continue
		}
		out = append(out, l[:n], l[n:])
	}
	return out
}

// evenGap is how much wider than the one before a gap between letters may be.
const evenGap = 1.3

// withinLetters reports that the n-th word of a line goes on with the letters before
// it, set apart from each other as far as from it.
func withinLetters(l []token, n int) bool {
	if n < 2 || slices.ContainsFunc(l[n-2:n+1], func(t token) bool { return utf8.RuneCountInString(t.label) > 1 }) {
		return false
	}
	return l[n].box.X0-l[n-1].box.X1 <= evenGap*(l[n-1].box.X0-l[n-2].box.X1)
}

// betweenTitles is the place of the word that begins the second of two titles
// on one line, at least three letters behind the first; 0 without.
func betweenTitles(l []token, lex Lexicon) int {
	for n := 1; n < len(l); n++ {
		if l[n].box.X0-l[n-1].box.X1 > 3*l[n].size && lex.Title(Label(linePiece(l[:n], 0).Raw)) && lex.Title(Label(linePiece(l[n:], 0).Raw)) {
			return n
		}
	}
	return 0
}

// mayHoldTable reports lines outside the drawn grids that could be a table of their own: an
// amount with something beside it and, unless the table may do without, the words of a header on
// lines that hold no amounts.
func mayHoldTable(lines [][]token, headless bool) bool {
	words, row := 0, false
	for _, l := range lines {
		switch valued := slices.ContainsFunc(l, func(t token) bool { return t.value != noValue }); {
		case !valued:
			words += len(l)
		case len(l) > 1:
			row = true
		}
	}
	return row && (headless || words >= leastLabels)
}

// asTexts are lines of words as text.
func asTexts(lines [][]token, page int, lex Lexicon) []Text {
	lines = unwrapEntities(lines, lex)
	out := make([]Text, len(lines))
	for i, l := range lines {
		t := &out[i]
		t.Piece = linePiece(l, page)
		if len(l) == 1 && l[0].label == l[0].text {
			t.Text, t.label = l[0].text, l[0].text // nothing to fold
			continue
		}
		t.Text = plainSpaces(t.Raw)
		t.label = Label(t.Text)
	}
	return out
}

// Grids are the tables of a page before they are joined with those of other
// pages: borders, and cells with their boxes and texts.
func Grids(p *extract.Page, lex Lexicon) []Grid {
	grids, _ := new(workspace).pageGrids(p, nil, newMemo(lex))
	return grids
}
