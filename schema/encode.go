package schema

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Encode writes the document as JSON and a newline: on one line if indent is
// empty, else indented by it. Where it fails, a part may be written.
func (d *Document) Encode(w io.Writer, indent string) error {
	if indent == "" {
		e := encoder{w: w, b: make([]byte, 0, much+roomForRow)}
		e.document(d)
		e.b = append(e.b, '\n')
		e.flush()
		return e.err
	}
	b, err := d.AppendJSON(nil)
	if err != nil {
		return err
	}
	var out bytes.Buffer
	if err := json.Indent(&out, b, "", indent); err != nil {
		return fmt.Errorf("indenting the document: %w", err)
	}
	out.WriteByte('\n')
	_, err = w.Write(out.Bytes())
	return err
}

// MarshalJSON implements [json.Marshaler].
func (d *Document) MarshalJSON() ([]byte, error) { return d.AppendJSON(nil) }

// AppendJSON writes the document in the key order of the contract, without
// white space.
func (d *Document) AppendJSON(b []byte) ([]byte, error) {
	e := encoder{b: b}
	e.document(d)
	return e.b, e.err
}

func (e *encoder) document(d *Document) {
	e.key('{', "schema_version").text(d.SchemaVersion)
	e.key(',', "source").source(d.Source)
	e.key(',', "budgets")
	each(e, d.Budgets, (*encoder).budget)
	e.key(',', "problems")
	each(e, d.Problems, (*encoder).problem)
	e.close()
}

func (e *encoder) budget(b *Budget) {
	e.key('{', "entity").entity(b.Entity)
	e.key(',', "scope").nullable(b.Scope)
	e.key(',', "fiscal_year").year(b.FiscalYear)
	e.key(',', "tables").tables(&b.Tables)
	e.beyond(b)
	if len(b.Corrections) > 0 {
		e.key(',', "corrections").std(b.Corrections)
	}
	e.key(',', "checks").checks(b.Checks)
	e.key(',', "status").text(string(b.Status))
	e.close()
}

func (e *encoder) tables(t *Tables) {
	e.b = append(e.b, '{')
	for i, x := range t.All() {
		if i > 0 {
			e.b = append(e.b, ',')
		}
		e.text(string(x.Kind()))
		e.b = append(e.b, ':')
		e.table(x)
	}
	e.close()
}

func (e *encoder) table(t Table) {
	h := t.Head()
	e.key('{', "title").text(h.Title)
	e.key(',', "unit").nullable(h.Unit)
	e.key(',', "pages").pages(h.Pages)
	e.key(',', "columns")
	each(e, h.Columns, func(e *encoder, c Column) {
		e.key('{', "key").note(c.Key)
		e.key(',', "header").text(c.Header)
		e.close()
	})
	e.key(',', "note").note(h.Note)
	for _, l := range t.Lists() {
		if l.Len() > 0 || !l.Form().Optional {
			e.key(',', l.Name()).rows(l)
		}
	}
	e.close()
}

func (e *encoder) rows(l List) {
	e.b = append(e.b, '[')
	e.setMembers(l.Form())
	for i := range l.Len() {
		if i > 0 {
			e.b = append(e.b, ',')
		}
		e.row(l.Form(), l.Row(i))
	}
	e.b = append(e.b, ']')
}

// row writes a row of a list.
func (e *encoder) row(f *ListForm, r Row) {
	e.relieve()
	h := r.Head()
	e.key('{', "line").number(h.Line)
	if f.Item {
		e.key(',', "item").text(h.Name)
	} else {
		if h.EntityCode != "" {
			e.key(',', "entity_code").text(h.EntityCode)
		}
		e.key(',', "code").nullable(h.Code)
		e.key(',', "name").text(h.Name)
	}
	e.amounts(r)
	if len(h.Extra) > 0 {
		e.key(',', "extra").extra(h.Extra)
	}
	if len(h.Unplaced) > 0 {
		e.key(',', "unplaced")
		each(e, h.Unplaced, (*encoder).amount)
	}
	if len(h.Cells) > 0 {
		e.key(',', "cells").cells(f, h)
	}
	e.close()
}

func (e *encoder) extra(x Extra) {
	open := byte('{')
	for i := range x {
		e.b = append(append(append(e.b, open), e.inJSON(i, x[i].Header)...), ':')
		e.amount(x[i].Amount)
		open = ','
	}
	e.close()
}

func (e *encoder) values(row []Value) {
	e.relieve()
	each(e, row, (*encoder).value)
}

func (e *encoder) otherTable(t OtherTable) {
	e.key('{', "title").text(t.Title)
	e.key(',', "unit").nullable(t.Unit)
	e.key(',', "pages").pages(t.Pages)
	e.key(',', "columns")
	each(e, t.Columns, func(e *encoder, c Column) {
		e.key('{', "header").text(c.Header)
		e.close()
	})
	e.key(',', "rows")
	each(e, t.Rows, (*encoder).values)
	e.key(',', "note").note(t.Note)
	e.close()
}
