package content

import (
	"budgetextract/extract/internal/font"
	"budgetextract/extract/internal/object"
)

// Line is a straight line along an axis, as stroked, or a thin filled box.
type Line struct{ X0, Y0, X1, Y1 float64 }

// Page is what the content of one page paints.
type Page struct {
	Width, Height float64
	Runs          []Run
	Glyphs        []Glyph  // of the runs, one after the other
	Strings       []string // of the glyphs that stand for several characters
	Lines         []Line
	Unmapped      []Unmapped
	Largest       float32 // the largest font size of text, as displayed
	Images        float64 // area covered by images, as part of the page, at most 1
	Painted       bool    // something other than text was painted
	Notes         []Note

	areas  []area // in the order painted; of more than maxAreas the first
	at     matrix // from user space to the page
	turned bool   // some text may run another way than to the right
	hides  bool   // some glyphs leave no trace on paper
}

// Unmapped counts the glyphs of a font whose character is unknown.
type Unmapped struct {
	Font  string
	Count int
	font  *font.Font
}

// Note is something that was cut off or could not be read.
type Note struct {
	Code    string
	Message string
}

// clear empties the page and keeps its memory for the next one.
func (p *Page) clear() {
	*p = Page{Runs: p.Runs[:0], Glyphs: p.Glyphs[:0], Strings: p.Strings[:0], Lines: p.Lines[:0], areas: p.areas[:0], Unmapped: p.Unmapped[:0], Notes: p.Notes[:0]}
}

// Displayed is where a rectangle of user space lies on the page.
func (p *Page) Displayed(r [4]float64) Box { return p.at.around(r[0], r[1], r[2], r[3]) }

// note keeps a note once.
func (p *Page) note(code, message string) {
	n := Note{code, message}
	for _, old := range p.Notes {
		if old == n {
			return
		}
	}
	p.Notes = append(p.Notes, n)
}

func (p *Page) unmapped(f *font.Font) {
	for i := range p.Unmapped {
		if p.Unmapped[i].font == f {
			p.Unmapped[i].Count++
			return
		}
	}
	p.Unmapped = append(p.Unmapped, Unmapped{Font: f.Name, Count: 1, font: f})
}

// display returns the matrix from user space to points of the page as
// displayed, and the size of that page (14.10.2, 7.7.3.3).
func display(page object.Page) (m matrix, width, height float64) {
	x0, y0, x1, y1 := page.CropBox[0], page.CropBox[1], page.CropBox[2], page.CropBox[3]
	u := page.UserUnit
	if u <= 0 {
		u = 1
	}
	width, height = (x1-x0)*u, (y1-y0)*u
	switch page.Rotate {
	case 90:
		return matrix{b: u, c: u, e: -y0 * u, f: -x0 * u}, height, width
	case 180:
		return matrix{a: -u, d: u, e: x1 * u, f: -y0 * u}, width, height
	case 270:
		return matrix{b: -u, c: -u, e: y1 * u, f: x1 * u}, height, width
	}
	return matrix{a: u, d: -u, e: -x0 * u, f: y1 * u}, width, height
}
