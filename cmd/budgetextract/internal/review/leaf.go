package review

import (
	"math"

	"budgetextract/extract"
)

// leavesPerBlock is how many leaves the page opens at once.
const leavesPerBlock = 16

// linesPerLeaf cuts flow text, which may be one page of a hundred thousand
// lines, into leaves that are drawn as they come into view.
const linesPerLeaf = 120

// Leaf is what is drawn at once: a page, or some lines of flow text.
type Leaf struct {
	Page   int     `json:"page"`
	Width  float64 `json:"w,omitempty"` // points
	Height float64 `json:"h,omitempty"`
	From   int     `json:"from,omitempty"` // first and last line of a leaf of flow text
	To     int     `json:"to,omitempty"`
}

// ink is what stands on a leaf. Lengths are tenths of a point.
type ink struct {
	Words []inkWord `json:"w,omitempty"`
	Rules [][4]int  `json:"r,omitempty"`
	Lines []string  `json:"l,omitempty"`
}

// inkWord is [text, x0, y0, x1, y1, size, flags, line].
type inkWord [8]any

// Flags of a word.
const (
	flagVertical = 1
	flagAside    = 2
)

// pages packs the pages of a document.
func (p *Part) pages(doc *extract.Document) error {
	var open []ink
	flush := func() error {
		if len(open) == 0 {
			return nil
		}
		block, err := packJSON(open)
		p.LeafBlocks, open = append(p.LeafBlocks, block), open[:0]
		return err
	}
	for page, err := range doc.Pages() {
		if err != nil {
			return err
		}
		for leaf, x := range leavesOf(page) {
			p.Leaves, open = append(p.Leaves, leaf), append(open, x)
			if len(open) == leavesPerBlock {
				if err := flush(); err != nil {
					return err
				}
			}
		}
	}
	return flush()
}

// leavesOf cuts a page into leaves with what stands on them.
func leavesOf(page *extract.Page) func(func(Leaf, ink) bool) {
	return func(yield func(Leaf, ink) bool) {
		if !page.Flow() {
			yield(Leaf{Page: page.Number, Width: sane(page.Width), Height: sane(page.Height)}, inkOf(page))
			return
		}
		for at := 0; at < len(page.Lines); at += linesPerLeaf {
			lines := page.Lines[at:min(at+linesPerLeaf, len(page.Lines))]
			x := ink{Lines: make([]string, len(lines))}
			for i := range lines {
				x.Lines[i] = lines[i].Text
			}
			if !yield(Leaf{Page: page.Number, From: lines[0].Number, To: lines[len(lines)-1].Number}, x) {
				return
			}
		}
	}
}

func inkOf(page *extract.Page) (x ink) {
	for i := range page.Words {
		w := &page.Words[i]
		flags := 0
		if w.Vertical {
			flags |= flagVertical
		}
		if w.Aside {
			flags |= flagAside
		}
		x.Words = append(x.Words, inkWord{w.Text, tenth(w.Box.X0), tenth(w.Box.Y0), tenth(w.Box.X1), tenth(w.Box.Y1), tenth(w.Size), flags, w.Line})
	}
	for _, r := range page.Rules {
		x.Rules = append(x.Rules, [4]int{tenth(r.X0), tenth(r.Y0), tenth(r.X1), tenth(r.Y1)})
	}
	return x
}

// maxLength is the longest length that is drawn, in points: 60 m. A page says
// what it likes.
const maxLength = 170000

func sane(x float64) float64 {
	if math.IsNaN(x) || x < 1 {
		return 1
	}
	return math.Round(min(x, maxLength)*10) / 10
}

func tenth(x float64) int {
	if math.IsNaN(x) {
		return 0
	}
	return int(math.Round(max(-maxLength, min(x, maxLength)) * 10))
}
