package aligned

import (
	"math"
	"slices"

	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/header"
	"budgetextract/normalize/internal/layout"
	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// headerStart is the line where the header found at line i begins: with the
// first lines of wrapped labels, which stand close above and say nothing known.
func headerStart(lines []layout.Line, i int, lex text.Lexicon) int {
	for n := 0; i > 0 && n < maxBegun; {
		if k := labelsOver(lines, i, lex); k < i {
			i = k
			continue
		}
		l, next := &lines[i-1], &lines[i]
		if lettersOver(l, next) {
			i--
			continue
		}
		if l.Kind != layout.OtherLine || len(l.Tokens) > 1 && spread(l) < 0 || next.Y0-l.Y1 > 0.5*l.Tokens[0].Size || text.IsNumbered(l.Label) {
			break
		}
		if len(l.Tokens) == 1 && (!aside(l, next, n > 0) && !upright(&l.Tokens[0], next) || layout.RestOfEntity(lines[:i], lex)) {
			break
		}
		n++
		i--
	}
	return i
}

// maxBegun is the most lines above the first known labels that only begin labels.
const maxBegun = 6

// labelsOver is the line above line i, in a header, whose words make labels with words of the lines
// below it down to that line: 经济科目编 above 码, 对附 above 属单 above 位补 above 助支 above 出; i where none does.
// Letters of labels written downwards may stand beside them.
func labelsOver(lines []layout.Line, i int, lex text.Lexicon) int {
	for k := i - 1; k >= max(0, i-layout.MaxHeader) && lines[k].Labels(); k-- {
		if slices.ContainsFunc(lines[k].Tokens, func(t token.Token) bool { return labelDown(&t, lines[k+1:], lex) >= i-k }) {
			return k
		}
	}
	return i
}

// labelDown is how many lines below a word hold the words that make a label with it; 0 where
// none do, or the lower words are one by themselves.
func labelDown(t *token.Token, below []layout.Line, lex text.Lexicon) int {
	first, rest := t.Label, ""
	for i := range below[:min(len(below), layout.MaxHeader)] {
		l := &below[i]
		if l.Y0-t.Box.Y1 > labelPitch*t.Size || !l.Labels() {
			return 0
		}
		k := slices.IndexFunc(l.Tokens, func(o token.Token) bool { return o.Box.X0 < t.Box.X1 && o.Box.X1 > t.Box.X0 })
		if k < 0 {
			continue
		}
		t = &l.Tokens[k]
		rest += t.Label
		if lex.Label(rest) {
			return 0
		}
		if lex.Label(first + rest) {
			return i + 1
		}
	}
	return 0
}

// lettersOver reports a line of letters, one of them over another letter: the beginnings
// of labels written downwards.
func lettersOver(l, next *layout.Line) bool {
	return len(l.Tokens) > 0 && l.Kind == layout.OtherLine && next.Y0-l.Y1 <= labelPitch*l.Tokens[0].Size &&
		!slices.ContainsFunc(l.Tokens, func(t token.Token) bool { return !token.IsLetter(&t) }) &&
		slices.ContainsFunc(l.Tokens, func(t token.Token) bool { return upright(&t, next) })
}

// labelPitch is the widest gap between the lines of one label, in type sizes: a text
// that keeps the layout may print a blank line between them.
const labelPitch = 1.5

// spread is the widest gap between the words of a line.
func spread(l *layout.Line) float64 {
	best := -1.0
	for i := 1; i < len(l.Tokens); i++ {
		best = max(best, l.Gap(i))
	}
	return best
}

// aside reports a lone word that is the beginning of one of the labels below
// it and not a line above all of them. found says that the line below is one of
// such beginnings itself, and may be a lone word too.
func aside(l, next *layout.Line, found bool) bool {
	t := &l.Tokens[0]
	return (found || len(next.Tokens) > 1) && t.Box.X1-t.Box.X0 < 12*t.Size && !overlaps(t, next)
}

// upright reports a letter over another: a label written downwards.
func upright(t *token.Token, l *layout.Line) bool {
	return token.IsLetter(t) && slices.ContainsFunc(l.Tokens, func(o token.Token) bool { return token.IsLetter(&o) && math.Abs(o.CenterX()-t.CenterX()) < 0.2*t.Size })
}

// overlaps reports that a word stands over one of the words of a line.
func overlaps(t *token.Token, l *layout.Line) bool {
	return slices.ContainsFunc(l.Tokens, func(o token.Token) bool { return o.Box.X0 < t.Box.X1 && o.Box.X1 > t.Box.X0 })
}

// headerEnd is the place behind a header that begins at line i; i where none
// does. A header begins with known labels and goes on to the last line of them
// before the first row, and over the lines that finish labels begun there.
func headerEnd(lines []layout.Line, i int, lex text.Lexicon) int {
	if lines[i].Kind != layout.LabelLine || !headsBody(lines, i, lex) {
		return i
	}
	start := headerStart(lines, i, lex)
	end := i + 1
	for j := end; j < len(lines) && j-i < layout.MaxHeader && !firstRow(&lines[j], lex) && !nameAlone(lines[start:j], lines[j:], lex); j++ {
		if lines[j].Kind == layout.LabelLine && !(onlyTotal(&lines[j]) && !labelAhead(lines, j)) || layout.LettersDown(&lines[j]) {
			end = j + 1
		}
	}
	for end < len(lines) && end-i < layout.MaxHeader && !firstRow(&lines[end], lex) && !nameAlone(lines[start:end], lines[end:], lex) && finishes(lines[start:end], &lines[end], lex) {
		end++
	}
	return end
}

// drawnEnd is the end of the header of lines start to end where a line drawn
// below it, through all of it, says better: labels of many lines end above that.
func drawnEnd(lines []layout.Line, start, end int, drawn []grid.Segment) int {
	if end <= start {
		return end
	}
	last := &lines[end-1]
	for _, y := range linesThrough(lines[start:end], drawn) {
		if y < last.Y1-0.3*(last.Y1-last.Y0) {
			continue
		}
		n := end
		for n < len(lines) && n-start < layout.MaxHeader && lines[n].CenterY() < y {
			if !lines[n].Labels() {
				return end
			}
			n++
		}
		return n
	}
	return end
}

// drawnStart is, in the same way, where the header begins: below the last line
// drawn above it.
func drawnStart(lines []layout.Line, start, end int, drawn []grid.Segment) int {
	through := linesThrough(lines[start:end], drawn)
	k := len(through) - 1
	for k >= 0 && through[k] > lines[start].CenterY() {
		k--
	}
	if k < 0 {
		return start
	}
	n := start
	for n > 0 && end-n < layout.MaxHeader && lines[n-1].CenterY() > through[k] {
		if n--; !lines[n].Labels() {
			return start
		}
	}
	return n
}

// linesThrough are the heights of the lines drawn through what some lines of text
// cover, from the top.
func linesThrough(lines []layout.Line, drawn []grid.Segment) []float64 {
	x0, x1 := layout.Across(lines)
	return wide(drawn, []float64{x0, x1})
}

// firstRow reports a line that no header holds.
func firstRow(l *layout.Line, lex text.Lexicon) bool {
	return l.Kind != layout.LabelLine && l.Kind != layout.OtherLine && !(l.Kind == layout.EntityLine && layout.BracketEnds(l.Segments(lex))) || slices.ContainsFunc(l.Segments(lex), func(s layout.Label) bool { return text.IsNumbered(s.Text) })
}

func labelAhead(lines []layout.Line, j int) bool {
	return j+1 < len(lines) && lines[j+1].Kind == layout.LabelLine && !onlyTotal(&lines[j+1])
}

// onlyTotal reports a line of one label under a header: a total without
// amounts, a row.
func onlyTotal(l *layout.Line) bool {
	return len(l.Tokens) == 1 && len(l.Label) <= 6 && text.EndsInSum(l.Label)
}

// headsBody reports that rows, numbers of columns or a note follow the header
// that begins at line i, or that it says enough by itself.
func headsBody(lines []layout.Line, i int, lex text.Lexicon) bool {
	known := 0
	for j := i; j < len(lines) && j < i+layout.MaxHeader; j++ {
		switch k := lines[j].Kind; k {
		case layout.LabelLine:
			for _, s := range lines[j].Segments(lex) {
				if s.Known {
					known++
				}
			}
		case layout.ValueLine, layout.IndexLine:
			return known >= layout.LeastLabels
		case layout.OtherLine:
			if layout.LettersDown(&lines[j]) {
				known++ // of labels written downwards
			}
		case layout.TitleLine, layout.ProseLine:
			return known >= 3
		}
	}
	return known >= 3
}

// finishes reports a line of parts that go on with labels begun above.
func finishes(head []layout.Line, l *layout.Line, lex text.Lexicon) bool {
	above := header.Labels(head, lex)
	line := l.Segments(lex)
	for _, s := range line {
		k := header.Wrapped(above, &s, line, lex)
		if k >= 0 && goesDown(&above[k], &s) {
			continue
		}
		if k < 0 || text.IsNumbered(s.Text) || above[k].Known && !lex.Header(above[k].Text+s.Text) {
			return false
		}
	}
	return true
}

// goesDown reports the next letter of a label written downwards.
func goesDown(above, s *layout.Label) bool {
	a, b := &above.Tokens[len(above.Tokens)-1], &s.Tokens[0]
	return len(s.Tokens) == 1 && token.IsLetter(a) && token.IsLetter(b) && math.Abs(a.CenterX()-b.CenterX()) < 0.2*a.Size
}
