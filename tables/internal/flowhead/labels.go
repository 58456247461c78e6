package flowhead

import (
	"slices"
	"strings"
	"sync"
	"unicode/utf8"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Piece is a fragment of a header, and how far it is from the one before.
type Piece struct {
	Text string
	Gap  bool // a space or a blank line before it; else it follows on the next line, or touches
	Line bool // it begins a line
}

// Pieces are the words of header lines in printed order. Rows of column
// numbers are left out.
func Pieces(lines []normalize.FlowLine) []Piece {
	var out []Piece
	for _, l := range lines {
		if flowtext.NumbersColumns(l) {
			continue
		}
		for k, f := range l.Fragments {
			if f.Kind == normalize.DigitsFragment && !f.Glued {
				continue
			}
			if f.Text == vocabulary.LevelLabels[1] && k > 0 {
				out = cutLevel(out)
			}
			out = append(out, Piece{f.Text, k > 0 && !f.Glued || k == 0 && l.Gap, k == 0})
		}
	}
	return out
}

// cutLevel parts 类 in front of 款 from the label it touches: 项目支出类 款 项.
func cutLevel(pieces []Piece) []Piece {
	n := len(pieces) - 1
	if n < 0 {
		return pieces
	}
	label, touches := strings.CutSuffix(pieces[n].Text, vocabulary.LevelLabels[0])
	if !touches || label == "" {
		return pieces
	}
	last := pieces[n]
	last.Text = label
	return append(pieces[:n], last, Piece{Text: vocabulary.LevelLabels[0]})
}

// Labels rejoins the labels of a header that is broken anywhere, in the
// order printed: the cover by known labels that leaves the fewest characters,
// then breaks the fewest pieces that stand apart. n is the number of pieces
// covered from the first on, without a character left out.
//
//	科目 编 · 码 · 科目名称 · 财政拨款收 · 入    科目编码, 科目名称, 财政拨款收入
func Labels(pieces []Piece) (labels []string, n int) {
	size := 0
	for _, p := range pieces {
		size += len(p.Text)
	}
	spelled := wording.Spelling{Plain: make([]byte, 0, size), From: make([]int, 0, size)}
	ends := make([]int, len(pieces))
	for i, p := range pieces {
		spelled.Add(p.Text)
		ends[i] = len(spelled.Plain)
	}
	text := string(spelled.Plain)
	costs := jointCosts(pieces, ends)
	cover := coverHead(text, costs)
	whole, k := true, 0
	for i := 0; i < len(text); {
		c := cover[i]
		if c.label == "" {
			whole = false
			_, size := utf8.DecodeRuneInString(text[i:])
			i += size
			continue
		}
		labels = append(labels, spelled.Printed(i, i+len(c.label)))
		i += len(c.label)
		for k < len(ends) && ends[k] <= i {
			k++
		}
		if whole && k > 0 && ends[k-1] == i { // the pieces up to there are covered
			n = k
		}
	}
	return labels, n
}

// jointCosts are the costs of a label that reaches over an offset, by the
// offset: those of the joints between pieces.
func jointCosts(pieces []Piece, ends []int) []int {
	if len(pieces) == 0 {
		return nil
	}
	costs := make([]int, ends[len(ends)-1]+1)
	start := 0
	for i, p := range pieces {
		if i > 0 {
			costs[start] = 1
			if p.Gap {
				costs[start] = 5
			}
			if p.Gap && (utf8.RuneCountInString(p.Text) == 1 || utf8.RuneCountInString(pieces[i-1].Text) == 1) {
				costs[start] = 3 // 科目 编: one label, spread
			}
		}
		if stands(pieces, i) || i > 0 && stands(pieces, i-1) {
			costs[start] = costUncovered
		}
		start = ends[i]
	}
	return costs
}

// stands reports a piece that is a label of its own.
func stands(pieces []Piece, i int) bool {
	return levelColumn(pieces, i) || namesSide(pieces, i)
}

// levelColumn reports a piece of the row 类 款 项, each of which is a label.
func levelColumn(pieces []Piece, i int) bool {
	k := slices.Index(vocabulary.LevelLabels, pieces[i].Text)
	from := i - k
	return k >= 0 && from >= 0 && from+1 < len(pieces) &&
		pieces[from].Text == vocabulary.LevelLabels[0] && pieces[from+1].Text == vocabulary.LevelLabels[1]
}

// namesSide reports a piece that names a side of a table, with the label of its items
// behind it: it is a label of its own, 2024年预算 · 支出 · 项目名称.
func namesSide(pieces []Piece, i int) bool {
	if i+1 >= len(pieces) || vocabulary.SideOf(pieces[i].Text) == 0 {
		return false
	}
	side, next := wording.ReadHeader(pieces[i].Text), wording.ReadHeader(pieces[i+1].Text)
	if side.As != vocabulary.ColumnCurrent && (side.As != vocabulary.ColumnGroup || side.Leaf != vocabulary.ColumnItem) {
		return false
	}
	return next.As == vocabulary.ColumnItem || next.Leaf == vocabulary.ColumnItem && vocabulary.SideOf(pieces[i+1].Text) == 0
}

// headCover is the best cover of a header from an offset on.
type headCover struct {
	cost  int
	label string // the first label; empty where a character is left out
}

// Costs of a cover: a character that no label covers, a label, a label so
// common in others that it is rather a part of one (项目 支出).
const (
	costUncovered = 40
	costLabel     = 3
	costCommon    = 5
)

func labelCost(label string) int {
	switch label {
	case vocabulary.RevenueLabel, vocabulary.ExpenditureLabel, vocabulary.ItemLabel:
		return costCommon
	}
	return costLabel
}

func coverHead(text string, costs []int) []headCover {
	words := Words()
	cover := make([]headCover, len(text)+1)
	for i := len(text) - 1; i >= 0; i-- {
		r, size := utf8.DecodeRuneInString(text[i:])
		if r == utf8.RuneError && size < 2 {
			cover[i] = headCover{cost: cover[i+1].cost}
			continue
		}
		best := headCover{cost: cover[i+size].cost + costUncovered}
		tryWhole := func(end int) {
			cost := cover[end].cost + labelCost(text[i:end])
			for k := i + 1; k < end; k++ {
				cost += costs[k]
			}
			if k := i + len(vocabulary.ExpenditureLabel); k < end && costs[k] > 0 && word.StartsWithAny(text[i:], vocabulary.RevenueLabel, vocabulary.ExpenditureLabel) {
				cost += 4 // two labels rather: 支出, 项目
			}
			if k := end - len(vocabulary.SubtotalLabel); k > i && costs[k] > 0 && text[k:end] == vocabulary.SubtotalLabel {
				cost += 4 // 项目支出 ends its line, and 小计 is of 基本支出
			}
			if cost < best.cost || cost == best.cost && end-i > len(best.label) {
				best = headCover{cost, text[i:end]}
			}
		}
		try := func(end int) {
			tryWhole(end)
			for mark := range word.EachWord(vocabulary.HeadUnits) {
				if strings.HasPrefix(text[end:], mark) {
					tryWhole(end + len(mark))
				}
			}
			if n := remarkLen(text[end:]); n > 0 {
				tryWhole(end + n)
			}
		}
		for k := words.Longest(text[i:]); k >= 0; k = words.Within[k] {
			try(i + len(words.Words[k]))
		}
		for _, n := range slices.Concat(yearLabels(text[i:]), partLabels(text[i:])) {
			try(i + n)
		}
		cover[i] = best
	}
	return cover
}

// maxRemark is how many bytes a remark in brackets behind a label has:
// （不包括国库集中支付额度结余）.
const maxRemark = 60

// remarkLen is the length of the remark in brackets that s begins with: （按功能分类）.
func remarkLen(s string) int {
	if !strings.HasPrefix(s, "（") {
		return 0
	}
	n := strings.Index(s, "）") + len("）")
	if n < len("（") || n > maxRemark {
		return 0
	}
	return n
}

// Words are the labels of headers of all tables.
var Words = sync.OnceValue(func() *word.List {
	return word.NewList(slices.Concat(vocabulary.HeaderLabels.Words, vocabulary.OtherHeaderLabels.Words))
})

// yearLabels are the lengths of the labels at the start of s that begin with a
// year: 2024年预算数, 2024年预算数比2023年执行数.
func yearLabels(s string) (lengths []int) {
	y := wording.YearLen(s)
	if y <= 4 {
		return nil
	}
	words := Words()
	for k := words.Longest(s[y:]); k >= 0; k = words.Within[k] {
		end := y + len(words.Words[k])
		lengths = append(lengths, end)
		if rest, ok := strings.CutPrefix(s[end:], "比"); ok {
			for _, n := range yearLabels(rest) {
				lengths = append(lengths, end+len("比")+n)
			}
		}
	}
	return lengths
}

// partLabels are the lengths of the labels at the start of s that name a part of the
// column before: 其中：教育收费.
func partLabels(s string) (lengths []int) {
	rest := s
	for mark := range word.EachWord(vocabulary.PartWords) {
		if behind, ok := strings.CutPrefix(s, mark); ok && len(behind) < len(rest) {
			rest = behind
		}
	}
	if rest == s {
		return nil
	}
	words := Words()
	for k := words.Longest(rest); k >= 0; k = words.Within[k] {
		lengths = append(lengths, len(s)-len(rest)+len(words.Words[k]))
	}
	return lengths
}

// CloseUp takes the blank lines out: behind the rows they may stand inside a
// label.
func CloseUp(run []Piece) []Piece {
	out := slices.Clone(run)
	for i := range out {
		out[i].Gap = false
	}
	return out
}
