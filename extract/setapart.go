package extract

import (
	"math"

	"budgetextract/extract/internal/content"
)

// Some documents set the digits of their amounts apart. No gap of its own tells them
// from two numbers; that all gaps of one number are the same does.
const (
	apartFrom = 3    // so many equal gaps one after the other show digits set apart
	apartGap  = 0.35 // the widest such gap, in font sizes: where every second digit is painted first, the gap is a digit
	apartSame = 0.03 // how far such gaps differ
)

// numeral reports a character of printed amounts.
func numeral(r rune) bool { return r >= '0' && r <= '9' || r == '.' || r == ',' || r == '-' }

// setApart reports a gap between two digits like those of numbers set apart on this page.
func (b *wordBuilder) setApart(gap float64, l, p *placed) bool {
	if gap /= float64(p.Size); !numeral(l.rune) || !numeral(p.rune) || gap > apartGap {
		return false
	}
	if !b.looked {
		b.looked, b.apart = true, gapsApart(b.apart, b.page)
	}
	for _, g := range b.apart {
		if math.Abs(gap-float64(g)) < apartSame {
			return true
		}
	}
	return false
}

// gapsApart are the gaps that stand between the digits of numbers, several times one
// after the other in one line.
func gapsApart(found []float32, page *content.Page) []float32 {
	var l content.Glyph     // the glyph before,
	at := &content.Run{}    // its run,
	before, equal := 0.0, 0 // the gap before that, and how many are like it
	for i := range page.Runs {
		r := &page.Runs[i]
		for _, g := range page.Of(r) {
			gap := (g.X - l.X - float64(l.DX)) / float64(r.Size)
			switch {
			case !numeral(l.Rune) || !numeral(g.Rune) || at.Y != r.Y || at.Size != r.Size || gap < strangeGap || gap > apartGap:
				equal = 0
			case equal > 0 && math.Abs(gap-before) < apartSame:
				equal++
			default:
				equal = 1
			}
			if equal == apartFrom {
				found = append(found, float32(gap))
			}
			l, at, before = g, r, gap
		}
	}
	return found
}
