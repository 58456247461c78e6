package flowhead

import (
	"slices"
	"strings"

	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// pieceCover seeks labels that use up the pieces of a header, where the pieces of a label
// stand in their order, and those of others between them.
//
//	科目 · 基本支 · 项目支 · 编 · 码 · 出 · 出    科目编码, 基本支出, 项目支出
type pieceCover struct {
	pieces []Piece
	labels []string // that it may find
	taken  []bool
	chosen []string
	found  []string
	ways   int // with different labels, as few as found
	work   int
}

// LabelsInPieces are the fewest labels that use up the pieces of a header, each piece in
// one label and in its order there, in no order; ok is false where there are none, or
// others as few with other columns of amounts.
func LabelsInPieces(pieces []Piece, allowed func(string) bool, left *limits.Effort) (labels []string, ok bool) {
	c := &pieceCover{pieces: pieces, taken: make([]bool, len(pieces)), work: min(limits.MaxPieceWork, left.Bags)}
	for _, l := range vocabulary.HeaderLabels.Words {
		if allowed(l) {
			c.labels = append(c.labels, l)
		}
	}
	given := c.work
	c.next()
	left.Bags -= given - c.work
	return c.found, c.ways == 1 && c.work >= 0
}

// next begins a label with the first piece that is in none.
func (c *pieceCover) next() {
	i := slices.Index(c.taken, false)
	if i < 0 {
		labels := slices.Sorted(slices.Values(c.chosen))
		switch {
		case c.ways == 0 || len(labels) < len(c.found): // 科目编码, not 科目 and 编码
			c.found, c.ways = labels, 1
		case len(labels) == len(c.found) && !slices.Equal(amountsOf(labels), amountsOf(c.found)):
			c.ways++
		}
		return
	}
	c.goOn("", i, c.labels)
}

// amountsOf are the labels of columns of amounts: which piece is of the code and which of
// the name of a row does not matter.
func amountsOf(labels []string) []string {
	return slices.DeleteFunc(slices.Clone(labels), func(l string) bool {
		return slices.Contains([]vocabulary.Concept{vocabulary.ColumnLine, vocabulary.ColumnCode, vocabulary.ColumnName, vocabulary.ColumnItem, vocabulary.ColumnGroup}, wording.ReadHeader(l).As)
	})
}

// goOn goes on with piece i in a label of which a text is the beginning. labels are those
// that begin so.
func (c *pieceCover) goOn(text string, i int, labels []string) {
	text += c.pieces[i].Text
	if c.work -= len(labels); c.work < 0 {
		return
	}
	var longer []string
	whole := false
	for _, l := range labels {
		if strings.HasPrefix(l, text) {
			longer, whole = append(longer, l), whole || l == text
		}
	}
	if len(longer) == 0 {
		return
	}
	c.taken[i] = true
	if as := wording.ReadHeader(text).As; whole && (as[0] == '#' || !slices.ContainsFunc(c.chosen, func(l string) bool { return wording.ReadHeader(l).As == as })) {
		c.chosen = append(c.chosen, text)
		c.next()
		c.chosen = c.chosen[:len(c.chosen)-1]
	}
	tried := map[string]bool{}
	for k := i + 1; k < len(c.pieces); k++ {
		if p := c.pieces[k].Text; !c.taken[k] && !tried[p] {
			tried[p] = true
			c.goOn(text, k, longer)
		}
	}
	c.taken[i] = false
}
