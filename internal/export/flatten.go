package export

import (
	"encoding/json"
	"strings"

	"github.com/shopspring/decimal"

	"budgetextract/schema"
)

// Flatten gives the rows of all tables of a document to emit, in the order of
// the document. A row is valid until the next one is given. want tells which
// tables are needed.
func Flatten(d *schema.Document, want func(table string) bool, emit func(table string, r *Row) error) error {
	f := flattener{doc: d, want: want, emit: emit, facts: want(Facts)}
	for i, b := range d.Budgets {
		f.begin(i, b)
		for _, t := range b.Tables.All() {
			if err := f.table(t); err != nil {
				return err
			}
		}
	}
	return nil
}

// flattener holds what is the same for all rows of a budget.
type flattener struct {
	doc    *schema.Document
	want   func(string) bool
	emit   func(string, *Row) error
	facts  bool
	budget *schema.Budget
	keys   []Cell // documentColumns but for the kind
	proof  map[*schema.Amount]bool
	row    Row
	fact   Row
}

func (f *flattener) begin(i int, b *schema.Budget) {
	f.budget = b
	f.keys = append(f.keys[:0],
		textCell(f.doc.Source.SHA256), textCell(f.doc.Source.Name), intCell(i+1),
		textCell(string(b.Entity.Code)), textCell(b.Entity.Name), textCell(b.Scope),
		intCell(b.FiscalYear), textCell(string(b.Status)))
	f.proof = nil
	if f.facts {
		f.proof = schema.Proven(b)
	}
}

func (f *flattener) table(t schema.Table) error {
	spec := SpecOf(string(t.Kind()))
	if spec == nil || !f.facts && !f.want(spec.Name) {
		return nil
	}
	for li, l := range t.Lists() {
		for i := range l.Len() {
			r := &place{table: t, spec: spec, list: l, listIndex: li, row: l.Row(i), index: i}
			r.findings = findingsOf(f.budget, r)
			if f.want(spec.Name) {
				f.kindRow(r)
				if err := f.emit(spec.Name, &f.row); err != nil {
					return err
				}
			}
			if err := f.factRows(r); err != nil {
				return err
			}
		}
	}
	return nil
}

// place is a row and where it stands.
type place struct {
	table     schema.Table
	spec      *Spec
	list      schema.List
	listIndex int
	row       schema.Row
	index     int
	findings  []schema.Finding
}

// page is where the row's first cell stands, else the table's first page.
func (p *place) page() int {
	page := 0
	for _, c := range p.row.Head().Cells {
		if page == 0 || c.Page < page {
			page = c.Page
		}
	}
	if page == 0 {
		page = p.table.Head().Pages[0]
	}
	return page
}

// cells are rowColumns.
func (p *place) cells(to []Cell) []Cell {
	h := p.row.Head()
	return append(to, textCell(p.list.Name()), intCell(p.page()), intCell(p.index+1), intCell(h.Line),
		textCell(h.EntityCode), textCell(h.Code), textCell(h.Name))
}

// kindRow fills the row of the kind's table.
func (f *flattener) kindRow(p *place) {
	head := p.table.Head()
	cells := append(f.row.Cells[:0], f.keys...)
	cells = append(cells, textCell(p.spec.Name), textCell(head.Title), textCell(head.Unit))
	cells = p.cells(cells)
	for _, k := range p.spec.keys {
		if a := p.row.Amount(k); a != nil {
			cells = append(cells, amountCell(*a))
		} else {
			cells = append(cells, Cell{Null: true})
		}
	}
	h := p.row.Head()
	cells = append(cells, extraCell(h.Extra), unplacedCell(h.Unplaced), textCell(findingsText(p.findings)))
	f.row.Cells, f.row.Findings = cells, p.findings
}

// factRows emits a row for each amount of a row.
func (f *flattener) factRows(p *place) error {
	if !f.facts {
		return nil
	}
	h := p.row.Head()
	for i, key := range p.list.Keys() {
		if err := f.factRow(p, key, headerOf(p, key), p.row.At(i)); err != nil {
			return err
		}
	}
	for i := range h.Extra {
		if err := f.factRow(p, "", h.Extra[i].Header, &h.Extra[i].Amount); err != nil {
			return err
		}
	}
	for i := range h.Unplaced {
		if err := f.factRow(p, "", "", &h.Unplaced[i]); err != nil {
			return err
		}
	}
	return nil
}

// factRow emits one amount, nothing for a null.
func (f *flattener) factRow(p *place, key, header string, a *schema.Amount) error {
	if a.IsNull() {
		return nil
	}
	column := key
	if column == "" {
		column = header
	}
	found := p.findings[:0:0]
	for _, x := range p.findings {
		if x.Column == column {
			found = append(found, x)
		}
	}
	head := p.table.Head()
	cells := append(f.fact.Cells[:0], f.keys...)
	cells = append(cells, textCell(p.spec.Name), textCell(head.Title))
	cells = p.cells(cells)
	cells = append(cells, textCell(key), textCell(header), amountCell(*a), textCell(head.Unit),
		amountCell(yuan(*a, head.Unit)), textCell(a.String()), boolCell(f.verified(p, column, a)),
		textCell(findingsText(found)))
	f.fact.Cells, f.fact.Findings = cells, found
	return f.emit(Facts, &f.fact)
}

// verified reports whether an identity proves the amount: the provenance says
// so, or the figures do.
func (f *flattener) verified(p *place, column string, a *schema.Amount) bool {
	if c := p.row.Head().Cells[column]; c != nil && c.Verified {
		return true
	}
	return f.proof[a]
}

// headerOf is the published header of a key. Where the sides of a table each
// have a column of the key, it is that of the side.
func headerOf(p *place, key string) string {
	nth := p.listIndex
	header := ""
	for _, c := range p.table.Head().Columns {
		if c.Key == nil || *c.Key != key {
			continue
		}
		header = c.Header
		if nth--; nth < 0 {
			break
		}
	}
	return header
}

// yuan is an amount in 元; null where the unit is not told.
func yuan(a schema.Amount, unit string) schema.Amount {
	e, ok := schema.UnitExponent(unit)
	if !ok || a.IsNull() {
		return schema.Amount{}
	}
	d := a.Decimal().Shift(int32(e))
	if d.Exponent() > 0 {
		d = d.Add(decimal.New(0, 0)) // 5E+4 as 50000
	}
	return schema.AmountOf(d)
}

func extraCell(x schema.Extra) Cell {
	if len(x) == 0 {
		return Cell{Null: true}
	}
	b := []byte{'{'}
	for i := range x {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(append(b, quoted(x[i].Header)...), ':')
		b = x[i].Amount.AppendJSON(b)
	}
	return Cell{Text: string(append(b, '}'))}
}

func unplacedCell(amounts []schema.Amount) Cell {
	if len(amounts) == 0 {
		return Cell{Null: true}
	}
	b := []byte{'['}
	for i, a := range amounts {
		if i > 0 {
			b = append(b, ',')
		}
		b = a.AppendJSON(b)
	}
	return Cell{Text: string(append(b, ']'))}
}

// quoted is a JSON string with the characters of HTML as they are.
func quoted(s string) string {
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	_ = enc.Encode(s) // a string can always be encoded
	return strings.TrimSuffix(b.String(), "\n")
}
