package flow

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/schema"
	"budgetextract/tables/internal/flowhead"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// sheet makes whole rows of a section: the same sheet that a page with
// geometry gives, with open columns where an empty cell left no trace.
//
// stray are the fragments that belong to no cell: page numbers, and what the
// rows do not explain.
func (s *flowSection) sheet(kind schema.Kind) (sheet *normalize.Sheet, stray []normalize.Fragment) {
	s.body = flowtext.JoinSigns(flowtext.JoinMarks(s.body), s.decimals)
	s.totalAbove()
	h := s.readHeader(kind)
	sheet = &normalize.Sheet{Pages: s.pages, Columns: h.Columns, Torn: h.Torn(s.header)}
	sheet.Before = joinAbove(s.above)
	for _, l := range s.notes {
		sheet.After = append(sheet.After, flowtext.TextOf(l))
	}
	serial := 0
	if h.Serial {
		sheet.Columns = append([]grid.Column{{Path: []string{vocabulary.SerialHeader}}}, sheet.Columns...)
		serial = 1
	}
	w := &sheetWriter{sheet: sheet, serial: serial == 1, loose: s.loose, decimals: s.decimals, cut: cutsAmounts(s.body) || s.cut && s.decimals == 0}
	switch {
	case wording.TwoSided(kind):
		p := w.sides(s, h)
		s.untold = !w.twoSides(p, h)
		return sheet, p.stray
	case kind == schema.KindThreePublicExpenditure:
		labels, _ := flowhead.Labels(flowhead.Pieces(s.header))
		if form, ok := readWide(labels); ok {
			s.wideSheet(sheet, form)
			wide := flowhead.Header{Columns: sheet.Columns}
			sheet.Torn = wide.Torn(s.header)
			return sheet, nil
		}
		p := s.threePublic(h)
		w.items(kind, p, h)
		return sheet, w.keepAmounts(p.stray)
	}
	if ofEntities(h.Columns) {
		if p := s.entities(h); p.told(len(h.Columns)) {
			w.codes(kind, p.rows, h, 0, false)
			return sheet, w.keepAmounts(p.stray)
		}
	}
	if !h.Coded {
		body, coded := cutCodes(s.body)
		if !coded {
			known := &vocabulary.PlainItems
			if hasItemNumbers(body) {
				known = &vocabulary.SummaryItems // the others have their numbers
			}
			p := s.items(s.body, known, h)
			w.items(kind, p, h)
			return sheet, w.keepAmounts(p.stray)
		}
		s.body = body
	}
	p := s.codes(kind, h)
	w.codes(kind, p.rows, h, p.wrap, p.lostPieces())
	s.listed, s.scattered = len(p.rows) > 0, w.scattered
	return sheet, append(p.before, w.keepAmounts(p.stray)...)
}

// maxHeaderAbove is how many lines of a header are taken for lines above it: one that
// holds the beginning of a label alone says nothing by itself.
const maxHeaderAbove = 2

// readHeader reads the header of the section, and with it the lines above that make
// it whole.
func (s *flowSection) readHeader(kind schema.Kind) flowhead.Header {
	behind := s.movedHeader(kind)
	h := flowhead.Read(kind, s.header, behind, s.left)
	for n := 1; !h.Sure && n <= maxHeaderAbove && n < len(s.above); n++ {
		at := len(s.above) - n
		if wording.ParseLine(s.above[at].Text).Fields > 0 {
			break
		}
		if whole := flowhead.Read(kind, slices.Concat(s.above[at:], s.header), behind, s.left); whole.Sure {
			s.above = s.above[:at]
			return whole
		}
	}
	return h
}

// joinAbove rejoins the lines above a table that are broken in the middle of a
// name or of a field: 434石家庄市桥西区人民政府办公 · 室, 预算年 · 度：2024.
func joinAbove(lines []normalize.FlowLine) []normalize.Text {
	var out []normalize.Text
	for i, l := range lines {
		if i > 1 && !l.Gap && len(l.Fragments) == 1 && wording.ContinuesField(out[len(out)-1].Text, l.Label) {
			out[len(out)-1].Text += l.Label
			continue
		}
		out = append(out, flowtext.TextOf(l))
	}
	return out
}

// codes reads the rows of a list of codes: as printed, or gathered where that leaves
// less unexplained.
func (s *flowSection) codes(kind schema.Kind, h flowhead.Header) *codeParser {
	p := s.codeParser(kind, h)
	p.parse(s.body)
	if printed := p.proof(len(h.Columns)); printed.doubtful() {
		if body, ok := s.codeParser(kind, h).centred(s.body); ok {
			q := s.codeParser(kind, h)
			if q.parse(body); q.proof(len(h.Columns)).better(printed) {
				p = q
			}
		}
	}
	p.joinBySums(rowSumsOf(kind, h, s.left))
	p.giveNames()
	if h.Levels {
		settleLevels(p.rows, kind == schema.KindGeneralPublicBasicExpenditure, s.left)
	}
	return p
}

func (s *flowSection) codeParser(kind schema.Kind, h flowhead.Header) *codeParser {
	p := &codeParser{decimals: s.decimals, serial: h.Serial, levels: h.Levels, entities: codesOfEntities(h.Columns), classes: "2"}
	p.wrap, p.longest, p.loose, p.pieces = wrapWidth(s.body, s.decimals, s.longest), s.longest, s.loose, cutsAmounts(s.body)
	if kind == schema.KindGeneralPublicBasicExpenditure {
		p.classes = "35"
	}
	return p
}

// sides reads the rows of a two-sided table, with the items behind its pages put back.
func (w *sheetWriter) sides(s *flowSection, h flowhead.Header) *itemParser {
	_, columns := flowhead.ColumnsOfSides(h.Columns, 0)
	back := &tailSides{decimals: s.decimals, serial: h.Serial, right: len(columns[1])}
	told := func(p *itemParser) bool { return w.sideColumns(p).told(p) }
	return s.asPrintedOrGathered(back.put(s.body), &vocabulary.PlainItems, h, told, len(columns[0]), len(columns[1]))
}

// threePublic reads the rows of a “三公” table.
func (s *flowSection) threePublic(h flowhead.Header) *itemParser {
	told := func(p *itemParser) bool { return !p.displaced }
	body := s.body
	if h.Serial {
		body = itemsBack(body)
	}
	return s.asPrintedOrGathered(body, &vocabulary.ThreePublicItems, h, told, len(h.Columns)-1)
}

// asPrintedOrGathered reads items as printed, or gathered where that alone is told to be
// in the order of the rows, or gives more of the known items.
func (s *flowSection) asPrintedOrGathered(printed []flowtext.Fragment, known *word.List, h flowhead.Header, told func(*itemParser) bool, columns ...int) *itemParser {
	p := s.items(printed, known, h)
	sure := told(p)
	if sure && p.knownItems() == len(p.rows) {
		return p
	}
	if body, ok := s.itemParser(s.body, known, h).gathered(s.body, columns...); ok {
		if q := s.items(body, known, h); told(q) && (!sure || q.knownItems() > p.knownItems()) {
			return q
		}
	}
	return p
}

// items reads the rows of a list of items, or of two.
func (s *flowSection) items(body []flowtext.Fragment, known *word.List, h flowhead.Header) *itemParser {
	p := s.itemParser(body, known, h)
	p.parse(body)
	return p
}

func (s *flowSection) itemParser(body []flowtext.Fragment, known *word.List, h flowhead.Header) *itemParser {
	p := &itemParser{items: known, numbered: hasItemNumbers(body)}
	p.decimals, p.serial, p.loose, p.cut = s.decimals, h.Serial, s.loose, s.cut && digitsBelow(body)
	if !h.Serial { // the next line number below an amount is no rest of it
		p.wrap, p.longest = wrapWidth(body, s.decimals, s.longest), s.longest
	}
	return p
}
