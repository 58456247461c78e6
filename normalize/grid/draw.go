package grid

import (
	"bufio"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"budgetextract/extract"
)

// DrawSVG draws a page as a person can look at it: its words in place, its
// ruling lines, and over them the cells of its grids with their row, column and
// text. Lengths are points, as on the page. All text is escaped.
func DrawSVG(w io.Writer, p *extract.Page, grids []Grid) error {
	b := bufio.NewWriter(w)
	fmt.Fprintf(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.2f %.2f" width="%.0f" height="%.0f">`+"\n", p.Width, p.Height, 2*p.Width, 2*p.Height)
	fmt.Fprintf(b, "<title>page %d</title>\n<style>%s</style>\n<rect class=\"page\" width=\"100%%\" height=\"100%%\"/>\n", p.Number, drawStyle)
	for i := range grids {
		drawGrid(b, i, &grids[i])
	}
	for _, r := range p.Rules {
		fmt.Fprintf(b, `<line class="rule" x1="%.2f" y1="%.2f" x2="%.2f" y2="%.2f"/>`+"\n", r.X0, r.Y0, r.X1, r.Y1)
	}
	for i := range p.Words {
		drawWord(b, &p.Words[i])
	}
	fmt.Fprintln(b, "</svg>")
	return b.Flush()
}

const drawStyle = `.page{fill:#fff} .rule{stroke:#c00;stroke-width:.6} .word{fill:none;stroke:#bbb;stroke-width:.2} ` +
	`text{font-family:sans-serif;fill:#222} .cell{fill:#06c;fill-opacity:.07;stroke:#06c;stroke-width:.4} ` +
	`.empty{fill-opacity:.02} .open{stroke:#e80;stroke-width:1.5;stroke-dasharray:4 2}`

// drawGrid draws the cells of a grid; its tooltip says where a cell stands and
// what it holds. Sides open to another page are dashed.
func drawGrid(b *bufio.Writer, n int, g *Grid) {
	for r := range g.Rows {
		for i := range g.Rows[r].Cells {
			c := &g.Rows[r].Cells[i]
			box, class := g.Box(r, c), "cell"
			if c.Text == "" {
				class = "cell empty"
			}
			fmt.Fprintf(b, `<rect class="%s" x="%.2f" y="%.2f" width="%.2f" height="%.2f"><title>`, class, box.X0, box.Y0, box.X1-box.X0, box.Y1-box.Y0)
			escape(b, fmt.Sprintf("grid %d row %d column %d (%d×%d) %s", n+1, r+1, c.Column+1, c.Rows, c.Span, c.Text))
			b.WriteString("</title></rect>\n")
		}
	}
	if len(g.Xs) == 0 || len(g.Ys) == 0 {
		return
	}
	for _, side := range []struct {
		open bool
		y    float64
	}{{g.OpenTop, g.Ys[0]}, {g.OpenBottom, g.Ys[len(g.Ys)-1]}} {
		if side.open {
			fmt.Fprintf(b, `<line class="open" x1="%.2f" y1="%.2f" x2="%.2f" y2="%.2f"/>`+"\n", g.Xs[0], side.y, g.Xs[len(g.Xs)-1], side.y)
		}
	}
}

func drawWord(b *bufio.Writer, w *extract.Word) {
	x := w.Box
	fmt.Fprintf(b, `<rect class="word" x="%.2f" y="%.2f" width="%.2f" height="%.2f"/>`, x.X0, x.Y0, x.X1-x.X0, x.Y1-x.Y0)
	if w.Vertical {
		fmt.Fprintf(b, `<text x="%.2f" y="%.2f" font-size="%.2f" writing-mode="vertical-rl">`, (x.X0+x.X1)/2, x.Y0, w.Size)
	} else {
		fmt.Fprintf(b, `<text x="%.2f" y="%.2f" font-size="%.2f" textLength="%.2f" lengthAdjust="spacingAndGlyphs">`, x.X0, x.Y1-0.15*(x.Y1-x.Y0), w.Size, max(0.1, x.X1-x.X0))
	}
	escape(b, w.Text)
	b.WriteString("</text>\n")
}

// escape writes text that no markup of the page can break out of.
func escape(b *bufio.Writer, s string) {
	// a bufio.Writer keeps its error for Flush
	_ = xml.EscapeText(b, []byte(strings.ToValidUTF8(s, "�")))
}
