package export

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// shade is how a cell is coloured.
type shade int

const (
	shadeNone shade = iota
	shadeRow        // a check fails in the row
	shadeCell       // a check fails for the cell
	shades
)

// Styles of cells, by their place in cellXfs: the header, then for each shade
// plain text, text that looks like a formula, and numbers by their decimals.
const (
	styleHeader   = 1
	firstStyle    = 2
	stylesOfShade = 2 + maxShownDecimals + 1
)

func styleText(s shade, formula bool) int {
	n := firstStyle + int(s)*stylesOfShade
	if formula {
		n++
	}
	return n
}

func styleNumber(s shade, decimals int) int {
	return firstStyle + int(s)*stylesOfShade + 2 + decimals
}

// Fills 0 and 1 are fixed by the format; then header, failing row and cell.
const fills = `<fills count="5"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFD9E2F3"/></patternFill></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill>` +
	`<fill><patternFill patternType="solid"><fgColor rgb="FFF8A5A5"/></patternFill></fill></fills>`

// firstNumberFormat is the first id that a workbook may define itself.
const firstNumberFormat = 164

// fillOf are the fills of the shades.
var fillOf = [shades]int{0, 3, 4}

func stylesXML() string {
	var formats, cells strings.Builder
	for d := range maxShownDecimals + 1 {
		format := "#,##0"
		if d > 0 {
			format += "." + strings.Repeat("0", d)
		}
		fmt.Fprintf(&formats, `<numFmt numFmtId="%d" formatCode="%s"/>`, firstNumberFormat+d, format)
	}
	cells.WriteString(`<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
		`<xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1"/>`)
	for _, fill := range fillOf {
		style := fmt.Sprintf(`fontId="0" fillId="%d" borderId="0" xfId="0" applyFill="1"`, fill)
		fmt.Fprintf(&cells, `<xf numFmtId="0" %s/><xf numFmtId="0" %s quotePrefix="1"/>`, style, style)
		for d := range maxShownDecimals + 1 {
			fmt.Fprintf(&cells, `<xf numFmtId="%d" %s applyNumberFormat="1"/>`, firstNumberFormat+d, style)
		}
	}
	return xml.Header + `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
		fmt.Sprintf(`<numFmts count="%d">%s</numFmts>`, maxShownDecimals+1, formats.String()) +
		`<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>` +
		fills + `<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>` +
		fmt.Sprintf(`<cellXfs count="%d">%s</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`, firstStyle+int(shades)*stylesOfShade, cells.String())
}

// part is a small part of the archive.
type part struct{ name, text string }

const (
	relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
	packageTypes  = "application/vnd.openxmlformats-officedocument.spreadsheetml."
)

// parts are those that list the sheets.
func (b *workbook) parts() []part {
	var sheets, links, types strings.Builder
	for i, s := range b.sheets {
		n := i + 1
		var name bytes.Buffer
		_ = xml.EscapeText(&name, []byte(s.name))
		fmt.Fprintf(&sheets, `<sheet name="%s" sheetId="%d" r:id="rId%d"/>`, name.String(), n, n)
		fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="%s/worksheet" Target="worksheets/sheet%d.xml"/>`, n, relationships, n)
		fmt.Fprintf(&types, `<Override PartName="/xl/worksheets/sheet%d.xml" ContentType="%sworksheet+xml"/>`, n, packageTypes)
		if s.noted > 0 {
			fmt.Fprintf(&types, `<Override PartName="/xl/comments%d.xml" ContentType="%scomments+xml"/>`, n, packageTypes)
		}
	}
	fmt.Fprintf(&links, `<Relationship Id="rId%d" Type="%s/styles" Target="styles.xml"/>`, len(b.sheets)+1, relationships)
	return []part{
		{"xl/workbook.xml", xml.Header + `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="` +
			relationships + `"><sheets>` + sheets.String() + `</sheets></workbook>`},
		{"xl/_rels/workbook.xml.rels", relationshipsXML(links.String())},
		{"xl/styles.xml", stylesXML()},
		{"_rels/.rels", relationshipsXML(`<Relationship Id="rId1" Type="` + relationships + `/officeDocument" Target="xl/workbook.xml"/>`)},
		{"[Content_Types].xml", xml.Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
			`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
			`<Default Extension="xml" ContentType="application/xml"/>` +
			`<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>` +
			`<Override PartName="/xl/workbook.xml" ContentType="` + packageTypes + `sheet.main+xml"/>` +
			`<Override PartName="/xl/styles.xml" ContentType="` + packageTypes + `styles+xml"/>` + types.String() + `</Types>`},
	}
}

func relationshipsXML(links string) string {
	return xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + links + `</Relationships>`
}

// commentShape is the box of a comment: number; first column and row, last
// column and row that it covers; row and column of its cell, from 0.
const commentShape = `<v:shape id="c%d" type="#_x0000_t202" style="visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
	`<v:fill color2="#ffffe1"/><v:textbox style="mso-direction-alt:auto"/><x:ClientData ObjectType="Note"><x:MoveWithCells/>` +
	`<x:SizeWithCells/><x:Anchor>%d,15,%d,2,%d,15,%d,4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column>` +
	`</x:ClientData></v:shape>`

const shapesHead = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
	`xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" ` +
	`path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>`

const commentsHead = xml.Header + `<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
	`<authors><author>budgetextract</author></authors><commentList>`

func (s *sheet) beginComments() (err error) {
	if s.comments, err = newSpill(); err != nil {
		return err
	}
	if s.shapes, err = newSpill(); err != nil {
		return err
	}
	if _, err = io.WriteString(s.comments, commentsHead); err != nil {
		return err
	}
	_, err = io.WriteString(s.shapes, shapesHead)
	return err
}

// storeComments puts the comments of sheet n into the archive.
func (s *sheet) storeComments(z *zip.Writer, n int) error {
	if _, err := io.WriteString(s.comments, `</commentList></comments>`); err != nil {
		return err
	}
	if err := s.comments.store(z, fmt.Sprintf("xl/comments%d.xml", n)); err != nil {
		return err
	}
	if _, err := io.WriteString(s.shapes, `</xml>`); err != nil {
		return err
	}
	if err := s.shapes.store(z, fmt.Sprintf("xl/drawings/vmlDrawing%d.vml", n)); err != nil {
		return err
	}
	w, err := z.Create(fmt.Sprintf("xl/worksheets/_rels/sheet%d.xml.rels", n))
	if err != nil {
		return err
	}
	_, err = io.WriteString(w, relationshipsXML(fmt.Sprintf(
		`<Relationship Id="rId1" Type="%s/vmlDrawing" Target="../drawings/vmlDrawing%d.vml"/>`+
			`<Relationship Id="rId2" Type="%s/comments" Target="../comments%d.xml"/>`, relationships, n, relationships, n)))
	return err
}
