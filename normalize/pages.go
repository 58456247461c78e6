package normalize

import (
	"iter"
	"math"
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/text"
)

// Blocks reads pages with geometry into what the document is made of: whole
// tables and the lines of text around them. It keeps one table and the lines
// since it in memory, whatever the length of the document. An error of the
// pages is passed on and ends nothing by itself.
func Blocks(pages iter.Seq2[*extract.Page, error], lex text.Lexicon) iter.Seq2[Block, error] {
	return blocks(pages, lex, nil)
}

// BlocksInOrder is the same for text whose columns of spaces are bent: it tells
// the columns of words by their order in the line more than by their place.
func BlocksInOrder(pages iter.Seq2[*extract.Page, error], lex text.Lexicon) iter.Seq2[Block, error] {
	return blocks(pages, lex, inorder.New())
}

func blocks(pages iter.Seq2[*extract.Page, error], lex text.Lexicon, order *inorder.Order) iter.Seq2[Block, error] {
	return func(yield func(Block, error) bool) {
		r := reader{lex: text.NewMemo(lex), yield: yield, work: workspace{order: order}}
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
	lex     text.Lexicon
	yield   func(Block, error) bool
	stopped bool
	open    *assembly // the sheet that may still go on
	lines   []Text    // the lines since it
	work    workspace
}

// page takes the pages on one sheet of paper.
func (r *reader) page(p *extract.Page) bool {
	for _, one := range pagesOnPaper(p, r.lex) {
		r.onePage(one)
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

// onePage takes the parts and lines of one page in reading order.
func (r *reader) onePage(p paperPage) {
	r.work.ruled.Reset()
	parts, lines := r.work.readPage(p.Page, r.hint(p.Number), r.lex)
	for i := range parts {
		parts[i].half, parts[i].left = p.place, p.left
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
		lines = r.abreast(parts[i:i+n], lines, next)
		i += n
	}
	r.lines = append(r.lines, lines...)
}

// abreast takes tables that stand side by side, mostly one, with the lines above
// them; the next tables begin at next. It returns the lines that are left.
func (r *reader) abreast(parts []part, lines []Text, next float64) []Text {
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
	titled := slices.ContainsFunc(p.before, func(t Text) bool { return r.lex.Title(t.Label()) })
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
func (r *reader) hint(page int) []grid.Column {
	if r.open == nil || r.open.sheet.Ruled || r.open.sheet.Pages[1] != page-1 || len(r.open.sheet.After) > 0 {
		return nil
	}
	return r.open.sheet.Columns
}
