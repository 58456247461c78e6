package tables

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/text"
	"budgetextract/schema"
)

// A test draws a document as lines:
//
//	# 2024年部门预算公开              a line of text outside the tables
//	部门收入总表                      a line above the table
//	= 科目编码 | 科目名称 | 合计      the header; paths with /
//	201 | 支出 | 1.00                 a row; < is covered by the cell before
//	^ 支出 | ^ | 1.00                 cells that reach down from the row above
//	> 注：空表                        a line below the table
//
// An empty line ends a table.

// draw makes blocks of a drawing.
func draw(t *testing.T, drawing string) []normalize.Block {
	t.Helper()
	d := drawer{page: 1}
	for _, line := range strings.Split(drawing, "\n") {
		d.line(strings.TrimSpace(line))
	}
	d.end()
	return d.blocks
}

type drawer struct {
	blocks []normalize.Block
	before []normalize.Text
	sheet  *normalize.Sheet
	page   int
}

func (d *drawer) line(s string) {
	line := normalize.Text{Text: text.Fold(s), Piece: grid.Piece{Page: d.page}}
	switch {
	case s == "":
		d.end()
	case strings.HasPrefix(s, "# "):
		d.end()
		line.Text = line.Text[2:]
		d.blocks = append(d.blocks, normalize.Block{Text: &line})
	case strings.HasPrefix(s, "> "):
		line.Text = line.Text[2:]
		d.sheet.After = append(d.sheet.After, line)
	case strings.HasPrefix(s, "="):
		d.sheet = &normalize.Sheet{Before: d.before, Pages: [2]int{d.page, d.page}, Ruled: true}
		d.before = nil
		for _, h := range strings.Split(s[1:], "|") {
			var path []string
			if h = text.Label(h); h != "" {
				path = strings.Split(h, "/")
			}
			d.sheet.Columns = append(d.sheet.Columns, grid.Column{Path: path})
		}
	case d.sheet != nil:
		d.sheet.Rows = append(d.sheet.Rows, drawRow(s, d.page))
	default:
		d.before = append(d.before, line)
	}
}

func (d *drawer) end() {
	if d.sheet != nil {
		d.blocks = append(d.blocks, normalize.Block{Sheet: d.sheet})
		d.sheet = nil
		d.page++
	}
}

func drawRow(s string, page int) grid.Row {
	r := grid.Row{Page: page}
	for i, c := range strings.Split(s, "|") {
		raw := strings.TrimSpace(c)
		if raw == "<" {
			r.Cells[len(r.Cells)-1].Span++
			continue
		}
		raw, above := strings.CutPrefix(raw, "^")
		cell := grid.Cell{Text: text.Label(raw), Column: i, Span: 1, Rows: 1, Above: above}
		if raw != "" {
			cell.Pieces = []grid.Piece{{Raw: raw, Page: page}}
		}
		r.Cells = append(r.Cells, cell)
	}
	return r
}

// read reads the budgets of a drawing.
func read(t *testing.T, drawing string) ([]*schema.Budget, []schema.Problem) {
	t.Helper()
	a := &assembler{}
	for _, b := range draw(t, drawing) {
		a.block(b)
	}
	a.end()
	return a.budgets()
}

// show writes budgets as lines that a test can spell out.
func show(budgets []*schema.Budget) string {
	var b strings.Builder
	for _, x := range budgets {
		fmt.Fprintf(&b, "%s\n", strings.TrimSpace(fmt.Sprintf("budget %s %s %s %d", x.Entity.Code, x.Entity.Name, x.Scope, x.FiscalYear)))
		for _, t := range x.Tables.All() {
			showTable(&b, t)
		}
		for _, o := range x.OtherTables {
			showOther(&b, o)
		}
	}
	return b.String()
}

func showTable(b *strings.Builder, t schema.Table) {
	h := t.Head()
	fmt.Fprintf(b, "%s %s %s\n", t.Kind(), h.Title, h.Unit)
	var cols []string
	for _, c := range h.Columns {
		key := "-"
		if c.Key != nil {
			key = *c.Key
		}
		cols = append(cols, key)
	}
	fmt.Fprintf(b, "  %s\n", strings.Join(cols, " "))
	for _, l := range t.Lists() {
		if l.Name() != schema.ListRows && l.Len() > 0 {
			fmt.Fprintf(b, "  %s:\n", l.Name())
		}
		for i := range l.Len() {
			showRow(b, l, l.Row(i))
		}
	}
	if h.Note != nil {
		fmt.Fprintf(b, "  note %s\n", *h.Note)
	}
}

func showRow(b *strings.Builder, l schema.List, r schema.Row) {
	h := r.Head()
	words := []string{fmt.Sprint(h.Line)}
	for _, s := range []string{h.EntityCode, h.Code, h.Name} {
		if s != "" {
			words = append(words, s)
		}
	}
	for _, k := range l.Keys() {
		if a := r.Amount(k); !a.IsNull() {
			words = append(words, k+"="+a.String())
		}
	}
	for _, e := range h.Extra {
		words = append(words, "["+e.Header+"]="+e.Amount.String())
	}
	fmt.Fprintf(b, "  %s\n", strings.Join(words, " "))
}

func showOther(b *strings.Builder, o schema.OtherTable) {
	fmt.Fprintf(b, "other %s %s %d×%d\n", o.Title, o.Unit, len(o.Rows), len(o.Columns))
}

// check compares what a drawing gives with lines; indentation and the empty
// lines around count for nothing.
func check(t *testing.T, drawing, want string) {
	t.Helper()
	budgets, _ := read(t, drawing)
	if diff := cmp.Diff(trimLines(want), trimLines(show(budgets))); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

func trimLines(s string) []string {
	var lines []string
	for _, l := range strings.Split(s, "\n") {
		if l = strings.TrimSpace(l); l != "" {
			lines = append(lines, l)
		}
	}
	return lines
}
