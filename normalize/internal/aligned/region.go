package aligned

import (
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/inorder"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// regions parts the lines of a page into tables and the rest. hint says that
// the page before ended in such a table, which may go on without a header. drawn
// are horizontal lines. order is nil where words are told by their places.
func regions(lines []layout.Line, drawn []grid.Segment, hint bool, order *inorder.Order, lex text.Lexicon) (tables []layout.Region, rest []layout.Line) {
	above := 0 // the first line behind the table before
	for i := 0; i < len(lines); {
		end := headerEnd(lines, i, lex)
		if end == i && !(hint && goesOnAt(lines, i, order != nil, lex)) {
			hint = hint && (lines[i].Kind == layout.NumberLine || lines[i].Kind == layout.EntityLine || lines[i].Continued() || continuedBelow(lines[i:]) || order == nil && rowBehind(lines[i:]))
			rest = append(rest, lines[i])
			i++
			continue
		}
		hint = false
		start := headerStart(lines, i, lex)
		if end > i {
			start = drawnStart(lines, start, end, drawn)
		}
		start = max(start, above)
		end = drawnEnd(lines, start, end, drawn)
		if order != nil && end > i {
			start, end = inorder.HeadLines(lines, start, end, above, lex, order)
		}
		rest = append(rest, lines[i:max(i, start)]...)
		rest = rest[:len(rest)-max(0, i-start)]
		r := layout.Region{Title: titleAbove(lines[above:start]), Head: lines[start:end]}
		for i = end; i < len(lines) && lines[i].Kind == layout.IndexLine; i++ {
		}
		r.Index = lines[end:i]
		end = bodyEnd(lines, i, order != nil)
		r.Body = lines[i:end]
		i, above = end, end
		tables = append(tables, r)
	}
	return tables, rest
}

// goesOnAt reports that the table of the page before goes on at line i, without its header.
// ordered says that words are told by their order.
func goesOnAt(lines []layout.Line, i int, ordered bool, lex text.Lexicon) bool {
	row := lines[i].Kind == layout.ValueLine && len(lines[i].Tokens) > 1 || !ordered && namesBegin(lines[i:])
	rest := (ordered || i > 0 && lines[i-1].Continued()) && goesOnBelow(lines[i:])
	return (row || rest) && !(ordered && headBelow(lines, i, lex)) && !continuedBelow(lines[i:])
}

// rowBehind reports words alone on each of a few lines above a row: what every page has at its
// top, or the first line of a name.
func rowBehind(lines []layout.Line) bool {
	if lines[0].Tokens[0].Line > 0 {
		return false // a dump is read by the order of its words, too
	}
	for i := range min(len(lines), maxFurniture) {
		switch l := &lines[i]; {
		case l.Kind == layout.ValueLine:
			return token.CountValues(l.Tokens) > 1
		case namesBegin(lines[i:]):
			return true
		case l.Kind != layout.OtherLine || len(l.Tokens) > 1 || text.IsNumbered(l.Label):
			return false
		}
	}
	return false
}

// namesBegin reports the first line of a name, close above the row that it is of: another is
// below that, or that holds amounts.
func namesBegin(lines []layout.Line) bool {
	if len(lines) < 2 || lines[0].Tokens[0].Line > 0 || lines[0].Kind != layout.OtherLine || len(lines[0].Tokens) > 1 || lines[1].Y0-lines[0].Y1 >= 0.5*lines[0].Tokens[0].Size {
		return false
	}
	return goesOnBelow(lines[1:])
}

// titleAbove is the last title among some lines.
func titleAbove(lines []layout.Line) string {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].Kind == layout.TitleLine {
			return lines[i].Label
		}
	}
	return ""
}

// maxFurniture is how many lines a page prints again above one that says that a
// table goes on.
const maxFurniture = 4

// continuedBelow reports a line that says alone that a table goes on (接上页), or lines
// without values above one: whose the table is.
func continuedBelow(lines []layout.Line) bool {
	for i := range min(len(lines), maxFurniture) {
		switch l := &lines[i]; {
		case text.StripContinued(l.Label) == "":
			return true
		case l.Kind == layout.ValueLine || l.Kind == layout.LabelLine:
			return false
		}
	}
	return false
}

// bodyEnd is the place behind the last row of the table whose body begins at
// line i. ordered says that words are told by their order.
func bodyEnd(lines []layout.Line, i int, ordered bool) int {
	end := i
	for j := i; j < len(lines) && (!lines[j].Kind.Ends() || ordered && rowBelow(lines, j) || beginsEntityRow(lines[j:])); j++ {
		if lines[j].Kind == layout.LabelLine && len(lines[j].Tokens) > 2 && end > i && headerAhead(lines, j) {
			break
		}
		end = j + 1
	}
	return end
}

// beginsEntityRow reports the code and the name of an entity above amounts: the
// first line of a row that is wrapped, and no line that says whose table it is.
func beginsEntityRow(lines []layout.Line) bool {
	l := &lines[0]
	if l.Kind != layout.EntityLine || l.Tokens[0].Value != text.AmountValue || len(lines) < 2 || lines[1].Kind != layout.ValueLine {
		return false
	}
	return token.CountValues(lines[1].Tokens) > 1 && lines[1].Y0-l.Y1 < 0.8*l.Tokens[0].Size
}

// headerAhead reports that another table's header begins at line j: labels in
// every part of it, and no amounts beside.
func headerAhead(lines []layout.Line, j int) bool {
	return j+1 < len(lines) && lines[j].Y0-lines[j-1].Y1 > 1.5*(lines[j].Y1-lines[j].Y0)
}
