package normalize

import (
	"slices"
	"strings"
)

// raisedDigits are what the digits of a small raised mark are taken for, so
// that they are told from those of the amount before them.
var raisedDigits = strings.NewReplacer("0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹")

// maxRaised is how large a raised mark is at most, of the letters before it.
const maxRaised = 0.87

// raised reports that t is the mark of a footnote behind a word: one or two
// small digits that end well above its foot.
func (t *token) raised(word *token) bool {
	if len(t.label) > 2 || t.value != amountValue || t.vertical || word.vertical {
		return false
	}
	gap := t.box.X0 - word.box.X1
	return gap > -0.3*word.size && gap < 0.4*word.size && t.box.Y1 < word.box.Y1-0.2*word.size && t.box.Y1 > word.box.Y0
}

// mark puts a raised mark behind its word, as a part of it.
func (t *token) mark(m *token) {
	t.text += raisedDigits.Replace(m.label)
	t.setLabel(Label(t.text))
	t.box.X1 = max(t.box.X1, m.box.X1)
	if len(t.edges) > 0 && len(m.edges) > 0 {
		t.edges = slices.Concat(t.edges, m.edges[1:])
	}
}
