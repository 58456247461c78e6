package token

import (
	"slices"
	"strings"

	"budgetextract/normalize/text"
)

// raisedDigits are what the digits of a small raised mark are taken for, so
// that they are told from those of the amount before them.
var raisedDigits = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// maxRaised is how large a raised mark is at most, of the letters before it.
const maxRaised = 0.87

// raised reports that t is the mark of a footnote behind a word: one or two
// small digits that end well above its foot.
func (t *Token) raised(word *Token) bool {
	if len(t.Label) > 2 || t.Value != text.AmountValue || t.Vertical || word.Vertical {
		return false
	}
	gap := t.Box.X0 - word.Box.X1
	return gap > -0.3*word.Size && gap < 0.4*word.Size && t.Box.Y1 < word.Box.Y1-0.2*word.Size && t.Box.Y1 > word.Box.Y0
}

// Mark puts a raised mark behind its word, as a part of it.
func (t *Token) Mark(m *Token) {
	t.Text += raisedDigits.Replace(m.Label)
	t.SetLabel(text.Label(t.Text))
	t.Box.X1 = max(t.Box.X1, m.Box.X1)
	if len(t.Edges) > 0 && len(m.Edges) > 0 {
		t.Edges = slices.Concat(t.Edges, m.Edges[1:])
	}
}
