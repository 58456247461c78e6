package content

import (
	"slices"
	"time"

	"budgetextract/extract/internal/font"
	"budgetextract/extract/internal/limits"
	"budgetextract/extract/internal/object"
)

// Interpreter reads the pages of one document. Fonts, CMaps and forms are read
// once. It is not safe for concurrent use.
type Interpreter struct {
	fonts     map[object.ID]*font.Font
	forms     map[object.ID]*xobject
	formBytes int
	layers    layers
	shared    map[object.ID]*resources
	own       resources // of the page, where they stand in it

	page    Page
	pageBox Box
	buffer  []byte        // the content of the page
	streams []*stream     // one for each depth of forms
	stack   []state       // q … Q
	marks   []mark        // BDC … EMC
	actual  []rune        // the ActualText of these
	shown   []*font.Glyph // the glyphs of a string
	path    path
	under   []area // what lies under white text
	lids    []lid  // what lies over text
	year    cutYear
	forced  bool // a limit was passed: stop

	state
	textMatrix, lineMatrix matrix
	pen                    pen
	painter                int32 // the last text-showing operator, counted from 1
	operators              int
	formCount              int
	hidden                 int // marked content inside layers that are off
	veiled                 int // forms painted so that what lies below may be seen through them
	deadline               time.Time
}

// stream is a content stream at work: its operators and what their names stand for.
type stream struct {
	tokenizer
	res   *resources
	depth int // of forms
	floor int // of the stack: Q never reaches out of its stream
}

// New returns an interpreter for a document with this catalog.
func New(catalog object.Value) *Interpreter {
	return &Interpreter{
		fonts:  map[object.ID]*font.Font{},
		forms:  map[object.ID]*xobject{},
		shared: map[object.ID]*resources{},
		layers: readLayers(catalog.Key("OCProperties")),
	}
}

// Page interprets one page. The result is good until the next call.
func (in *Interpreter) Page(page object.Page) *Page {
	p := &in.page
	p.clear()
	ctm, width, height := display(page)
	p.Width, p.Height, p.at = width, height, ctm
	in.pageBox = Box{0, 0, width, height}
	in.state = newState(ctm, in.pageBox)
	in.textMatrix, in.lineMatrix = identity, identity
	in.stack, in.marks, in.actual, in.under = in.stack[:0], in.marks[:0], in.actual[:0], in.under[:0]
	in.lids = in.lids[:0]
	in.path.clear()
	in.painter, in.operators, in.formCount, in.hidden, in.veiled, in.forced = 0, 0, 0, 0, 0, false
	in.deadline = time.Now().Add(limits.PageTime)
	in.read(page.Contents)
	in.interpret(in.buffer, in.ofPage(page.Resources), 0)
	if in.year.is {
		in.endYear(nil)
	}
	in.hideCovered()
	in.page.hideSmall()
	const ordinary = 4 << 20
	if cap(in.buffer) > ordinary {
		in.buffer = nil
	}
	return p
}

// read puts the content streams together; a token never reaches over two.
func (in *Interpreter) read(streams []object.Value) {
	in.buffer = in.buffer[:0]
	for _, s := range streams {
		var err error
		if in.buffer, err = s.AppendStream(in.buffer); err != nil {
			in.page.note("page_failed", "a content stream cannot be read: "+err.Error())
		}
		in.buffer = append(in.buffer, '\n')
		if len(in.buffer) > limits.Stream {
			in.page.note("limit_exceeded", "the page's content is too long: cut off")
			return
		}
	}
}

// interpret executes one content stream.
func (in *Interpreter) interpret(data []byte, res *resources, depth int) {
	for len(in.streams) <= depth {
		in.streams = append(in.streams, &stream{depth: len(in.streams)})
	}
	s := in.streams[depth]
	s.reset(data)
	s.res, s.floor = res, len(in.stack)
	for !in.forced {
		o := s.next()
		if o == 0 {
			break
		}
		if a := o.action(); a != doNothing {
			in.execute(s, a)
		}
		in.count()
	}
	if len(in.stack) > s.floor {
		in.state = in.stack[s.floor]
		in.stack = in.stack[:s.floor]
	}
}

// count stops the page at the limits of work, which it looks at now and then.
func (in *Interpreter) count() {
	in.operators++
	if in.operators&0xfff == 0 {
		in.checkLimits()
	}
}

func (in *Interpreter) checkLimits() {
	switch {
	case in.operators >= limits.Operators:
		in.stop("too many operators")
	case time.Now().After(in.deadline):
		in.stop("the page takes too long")
	}
}

func (in *Interpreter) stop(why string) {
	in.forced = true
	in.page.note("limit_exceeded", why+": the page is cut off")
}

func (in *Interpreter) save() {
	n := len(in.stack)
	if n >= limits.StateDepth {
		in.page.note("limit_exceeded", "graphics states nest too deep")
		return
	}
	in.stack = slices.Grow(in.stack, 1)[:n+1]
	in.stack[n] = in.state // copied once: append would do so twice
}

func (in *Interpreter) restore(floor int) {
	if n := len(in.stack); n > floor {
		in.state = in.stack[n-1]
		in.stack = in.stack[:n-1]
	}
}
