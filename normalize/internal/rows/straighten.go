package rows

import (
	"math"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// Straighten puts values into their own columns that a grid of characters, which rounds
// places, has moved into the next: the end of an amount and the mark of an empty cell.
// decimals are those of most amounts.
func Straighten(lines []Line, decimals int) {
	for j := range lines {
		for c := range lines[j].Cells {
			lines[j].moveBlank(c)
			moveEnd(lines[:j+1], c, decimals)
		}
	}
}

// moveBlank moves the mark of an empty cell that stands in one with an amount to the empty
// cell on its side: no sign stands apart from its digits.
func (l *Line) moveBlank(c int) {
	ts := l.Cells[c]
	if len(ts) != 2 || ts[0].Line == 0 {
		return
	}
	switch {
	case ts[0].Value == text.MarkValue && ts[1].Value == text.AmountValue && l.free(c-1):
		l.Cells[c-1], l.Cells[c] = ts[:1], ts[1:]
	case ts[1].Value == text.MarkValue && ts[0].Value == text.AmountValue && l.free(c+1):
		l.Cells[c], l.Cells[c+1] = ts[:1], ts[1:]
	}
}

// free reports a column without words.
func (l *Line) free(c int) bool { return c >= 0 && c < len(l.Cells) && len(l.Cells[c]) == 0 }

// moveEnd moves digits of the last line that end an amount of the next column into that.
func moveEnd(lines []Line, c, decimals int) {
	above, l := lines[:len(lines)-1], &lines[len(lines)-1]
	ts := l.Cells[c]
	if len(ts) != 1 || ts[0].Line == 0 || !text.IsDigits(ts[0].Label) || endsAt(above, c, &ts[0], decimals) {
		return
	}
	for _, to := range []int{c - 1, c + 1} {
		if l.free(to) && endsAt(above, to, &ts[0], decimals) {
			l.Cells[to], l.Cells[c] = ts, nil
			return
		}
	}
}

// endsAt reports digits flush with the next amount above in a column that they end.
func endsAt(above []Line, c int, end *token.Token, decimals int) bool {
	for i := len(above) - 1; i >= 0 && end.Box.Y0-above[i].Y <= maxPieces*end.Size; i-- {
		if n := len(above[i].Cells[c]); n > 0 {
			begun := &above[i].Cells[c][n-1]
			return begun.Value == text.AmountValue && math.Abs(begun.Box.X1-end.Box.X1) < 0.3*end.Size &&
				text.Joint(begun.Label, end.Label, decimals) == text.Half
		}
	}
	return false
}
