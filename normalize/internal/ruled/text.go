package ruled

import (
	"strings"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// joiner makes the texts of cells of several words, many in one block of memory, by the labels
// of the words. A text must be folded anew where a label is not as printed, or the punctuation of
// a number may stand between two of them.
type joiner struct {
	texts strings.Builder
	from  int
	last  *token.Token
	anew  bool
}

// textBlock is the room that is taken for texts, in bytes.
const textBlock = 1 << 10

func (j *joiner) begin() { j.from, j.last, j.anew = j.texts.Len(), nil, false }

// add adds a word to the text.
func (j *joiner) add(t *token.Token) {
	if j.anew = j.anew || t.Label != t.Text || j.last != nil && mayEndNumber(t, j.last); j.anew {
		return
	}
	if j.texts.Cap()-j.texts.Len() < len(t.Label) {
		begun := j.texts.String()[j.from:]
		j.texts = strings.Builder{}
		j.texts.Grow(max(textBlock, len(begun)+len(t.Label)))
		j.texts.WriteString(begun)
		j.from = 0
	}
	j.texts.WriteString(t.Label)
	j.last = t
}

// end is the text of the words added.
func (j *joiner) end() (string, bool) { return j.texts.String()[j.from:], !j.anew }

// mayEndNumber reports a word that may give the punctuation at the end of the word before
// digits behind it, or that begins with punctuation or with the next level of a code.
func mayEndNumber(t, before *token.Token) bool {
	switch c := t.Label[0]; {
	case c >= '0' && c <= '9':
		return before.Value != text.AmountValue || t.Value != text.AmountValue
	case c == '-':
		return true
	}
	return strings.HasPrefix(t.Label, "．") || strings.HasPrefix(t.Label, "，")
}
