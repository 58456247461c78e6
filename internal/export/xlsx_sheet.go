package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Limits of a sheet.
const (
	maxCellText      = 32_000 // UTF-16 units a cell or comment may hold: 32,767
	maxComments      = 50_000 // on a sheet; programs get slow with more
	maxExactNumber   = 15     // digits that a spreadsheet keeps of a number
	maxShownDecimals = 6
)

// sheet is one sheet of a workbook, with the comments on it.
type sheet struct {
	spec     *Spec
	table    int // place of the table in the workbook, from 1
	part     int // of a table that takes several sheets, from 1
	name     string
	widths   []int
	rows     *spill // the sheet's XML up to the last row
	comments *spill // comment elements, from the first one on
	shapes   *spill // the boxes in which comments are shown (VML)
	count    int    // rows, the header among them
	columns  int
	noted    int // comments
	line     bytes.Buffer
}

const sheetHead = xml.Header + `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView workbookViewId="0">` +
	`<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`

// columnWidths are in characters.
func columnWidths(spec *Spec) []int {
	widths := make([]int, len(spec.Columns))
	for i, c := range spec.Columns {
		switch {
		case c.Name == "name" || c.Name == "entity":
			widths[i] = 36
		case c.Type == Text || c.Type == Number:
			widths[i] = 16
		default:
			widths[i] = 9
		}
	}
	return widths
}

func (s *sheet) header(names []string) error {
	s.columns = len(names)
	s.line.Reset()
	s.line.WriteString(sheetHead)
	for i, w := range s.widths {
		fmt.Fprintf(&s.line, `<col min="%d" max="%d" width="%d" customWidth="1"/>`, i+1, i+1, w)
	}
	s.line.WriteString(`</cols><sheetData><row r="1">`)
	for i, n := range names {
		s.text(i, 1, styleHeader, n)
	}
	s.line.WriteString(`</row>`)
	s.count = 1
	_, err := s.rows.Write(s.line.Bytes())
	return err
}

func (s *sheet) write(r *Row) error {
	s.count++
	failing := failingColumns(s.spec, r)
	s.line.Reset()
	fmt.Fprintf(&s.line, `<row r="%d">`, s.count)
	for i := range r.Cells {
		s.cell(i, s.spec.Columns[i].Type, &r.Cells[i], shadeOf(r, failing, i))
	}
	s.line.WriteString(`</row>`)
	if _, err := s.rows.Write(s.line.Bytes()); err != nil {
		return err
	}
	for i := range r.Cells {
		if text := failing[i]; text != "" {
			if err := s.comment(i, text); err != nil {
				return err
			}
		}
	}
	return nil
}

// failingColumns says what is found about each cell of a row, by its column.
// Findings about a column that the table does not have, and those of a table
// of facts, go to the last column, which lists them.
func failingColumns(spec *Spec, r *Row) map[int]string {
	if len(r.Findings) == 0 {
		return nil
	}
	failing := map[int]string{}
	for _, f := range r.Findings {
		at := len(spec.Columns) - 1
		for i, c := range spec.Columns {
			if c.Type == Number && c.Name == f.Column {
				at = i
			}
		}
		if failing[at] != "" {
			failing[at] += "\n"
		}
		failing[at] += findingText(f)
	}
	return failing
}

func shadeOf(r *Row, failing map[int]string, i int) shade {
	switch {
	case failing[i] != "":
		return shadeCell
	case len(r.Findings) > 0:
		return shadeRow
	}
	return shadeNone
}

// cell writes one cell to the line, nothing for an empty one without colour,
// unless it is the last: readers take that for the width of the table.
func (s *sheet) cell(i int, t Type, c *Cell, sh shade) {
	ref := cellName(i, s.count)
	switch {
	case c.Null:
		if sh != shadeNone || i == s.columns-1 {
			fmt.Fprintf(&s.line, `<c r="%s" s="%d"/>`, ref, styleText(sh, false))
		}
	case t == Integer:
		fmt.Fprintf(&s.line, `<c r="%s" s="%d"><v>%d</v></c>`, ref, styleText(sh, false), c.Int)
	case t == Boolean:
		fmt.Fprintf(&s.line, `<c r="%s" s="%d" t="b"><v>%d</v></c>`, ref, styleText(sh, false), c.Int)
	case t == Number && c.Amount.Decimal().NumDigits() <= maxExactNumber:
		decimals := min(c.Amount.Decimals(), maxShownDecimals)
		fmt.Fprintf(&s.line, `<c r="%s" s="%d"><v>%s</v></c>`, ref, styleNumber(sh, decimals), c.Amount.String())
	case t == Number:
		s.text(i, s.count, styleText(sh, false), c.Amount.String())
	default:
		s.text(i, s.count, styleText(sh, isFormula(c.Text)), c.Text)
	}
}

func (s *sheet) text(i, row, style int, text string) {
	fmt.Fprintf(&s.line, `<c r="%s" s="%d" t="inlineStr"><is><t xml:space="preserve">`, cellName(i, row), style)
	escapeText(&s.line, text)
	s.line.WriteString(`</t></is></c>`)
}

// escapeText writes text for a cell: what XML cannot say becomes U+FFFD, what
// Excel would take for an escape (_x0041_) keeps its letters.
func escapeText(b *bytes.Buffer, text string) {
	if strings.Contains(text, "_x") {
		text = strings.ReplaceAll(text, "_x", "_x005F_x")
	}
	if len(text) > maxCellText {
		cut := maxCellText
		for !utf8.RuneStart(text[cut]) {
			cut--
		}
		text = text[:cut] + "…"
	}
	_ = xml.EscapeText(b, []byte(text)) // a buffer takes everything
}

// comment notes a finding on a cell of the row just written.
func (s *sheet) comment(i int, text string) error {
	if s.noted >= maxComments {
		return nil // the column of findings has it
	}
	if s.noted == 0 {
		if err := s.beginComments(); err != nil {
			return err
		}
	}
	s.noted++
	var b bytes.Buffer
	fmt.Fprintf(&b, `<comment ref="%s" authorId="0"><text><t xml:space="preserve">`, cellName(i, s.count))
	escapeText(&b, text)
	b.WriteString(`</t></text></comment>`)
	if _, err := s.comments.Write(b.Bytes()); err != nil {
		return err
	}
	_, err := fmt.Fprintf(s.shapes, commentShape, s.noted, i+1, s.count-1, i+5, s.count+4, s.count-1, i)
	return err
}

// store puts the parts of the sheet into the archive.
func (s *sheet) store(z *zip.Writer, n int) error {
	end := fmt.Sprintf(`</sheetData><autoFilter ref="A1:%s"/>`, cellName(s.columns-1, s.count))
	if s.noted > 0 {
		end += `<legacyDrawing r:id="rId1"/>`
	}
	if _, err := io.WriteString(s.rows, end+`</worksheet>`); err != nil {
		return err
	}
	if err := s.rows.store(z, fmt.Sprintf("xl/worksheets/sheet%d.xml", n)); err != nil || s.noted == 0 {
		return err
	}
	return s.storeComments(z, n)
}

// cellName is A1 for column 0 of row 1.
func cellName(column, row int) string {
	name := ""
	for c := column; c >= 0; c = c/26 - 1 {
		name = string(rune('A'+c%26)) + name
	}
	return name + strconv.Itoa(row)
}
