package schema

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
)

// ErrMoreDocuments says that the input of [Decode] holds more than one JSON
// value. NDJSON is read with a [json.Decoder] into a [Document] each.
var ErrMoreDocuments = errors.New("more than one JSON value")

// Decode reads the JSON of one document. Amounts keep their digits; a member
// the contract does not know is an error, so that nothing is lost in silence.
func Decode(r io.Reader) (*Document, error) {
	dec := json.NewDecoder(r)
	d := new(Document)
	if err := dec.Decode(d); err != nil {
		return nil, notOurs(err)
	}
	if _, err := dec.Token(); err != io.EOF {
		return nil, ErrMoreDocuments
	}
	return d, nil
}

// notOurs says what was read where that is no JSON, or not all of one: the PDF
// itself stands beside its JSON and is soon named in its place.
func notOurs(err error) error {
	var syntax *json.SyntaxError
	if errors.As(err, &syntax) || errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return fmt.Errorf("not the JSON that a conversion writes: %w", err)
	}
	return err
}

// UnmarshalJSON implements [json.Unmarshaler].
func (d *Document) UnmarshalJSON(data []byte) error {
	var x struct {
		SchemaVersion string    `json:"schema_version"`
		Source        Source    `json:"source"`
		Budgets       []*Budget `json:"budgets"`
		Problems      []Problem `json:"problems"`
	}
	if err := strict(data, &x); err != nil {
		return err
	}
	*d = Document(x)
	return nil
}

// UnmarshalJSON implements [json.Unmarshaler].
func (b *Budget) UnmarshalJSON(data []byte) error {
	var x struct {
		Entity     Entity                     `json:"entity"`
		Scope      Text                       `json:"scope"`
		FiscalYear int                        `json:"fiscal_year"`
		Tables     map[string]json.RawMessage `json:"tables"`
		Beyond
		Other       []OtherTable `json:"other_tables"`
		Corrections []Correction `json:"corrections"`
		Checks      Checks       `json:"checks"`
		Status      Status       `json:"status"`
	}
	if err := strict(data, &x); err != nil {
		return err
	}
	*b = Budget{
		Entity: x.Entity, Scope: string(x.Scope), FiscalYear: x.FiscalYear, OtherTables: x.Other,
		Beyond: x.Beyond, Corrections: x.Corrections, Checks: x.Checks, Status: x.Status,
	}
	for kind, raw := range x.Tables {
		t := b.Tables.New(Kind(kind))
		if t == nil {
			return fmt.Errorf("tables: unknown kind %q", kind)
		}
		if err := decodeTable(raw, t); err != nil {
			return fmt.Errorf("%s: %w", kind, err)
		}
	}
	return nil
}

// strict is json.Unmarshal that refuses members it does not know.
func strict(data []byte, v any) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	return plain(dec.Decode(v))
}

// plain says that a value is of the wrong kind without the name of a Go type,
// which may be a struct spelled out.
func plain(err error) error {
	var wrong *json.UnmarshalTypeError
	if !errors.As(err, &wrong) {
		return err
	}
	where := ""
	if wrong.Field != "" {
		where = wrong.Field + ": "
	}
	return fmt.Errorf("%sthe JSON has a value of kind %s where %s belongs", where, wrong.Value, jsonKind(wrong.Type))
}

// jsonKind is what JSON calls the values of a Go type.
func jsonKind(t reflect.Type) string {
	switch t.Kind() {
	case reflect.Struct, reflect.Map:
		return "object"
	case reflect.Slice, reflect.Array:
		return "array"
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "bool"
	}
	return "number"
}

func decodeTable(data []byte, t Table) error {
	var members map[string]json.RawMessage
	if err := plain(json.Unmarshal(data, &members)); err != nil {
		return err
	}
	for _, l := range t.Lists() {
		if err := decodeList(members[l.Name()], l); err != nil {
			return err
		}
		delete(members, l.Name())
	}
	return decodeHead(members, t.Head())
}

// decodeHead reads the members every table has, and refuses others.
func decodeHead(members map[string]json.RawMessage, h *TableHead) error {
	var unit Text
	fields := map[string]any{
		"title": &h.Title, "unit": &unit, "pages": &h.Pages, "columns": &h.Columns, "note": &h.Note,
	}
	for name, raw := range members {
		v := fields[name]
		if v == nil {
			return fmt.Errorf("unknown member %q", name)
		}
		if err := strict(raw, v); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	h.Unit = string(unit)
	return nil
}

func decodeList(data []byte, l List) error {
	if data == nil {
		return nil
	}
	var rows []map[string]json.RawMessage
	if err := plain(json.Unmarshal(data, &rows)); err != nil {
		return fmt.Errorf("%s: %w", l.Name(), err)
	}
	for i, members := range rows {
		if err := decodeRow(members, l.Append(), l.Form().Item); err != nil {
			return fmt.Errorf("%s[%d]: %w", l.Name(), i, err)
		}
	}
	return nil
}

func decodeRow(members map[string]json.RawMessage, r Row, item bool) error {
	h := r.Head()
	for name, raw := range members {
		v := rowMember(r, h, name, item)
		if v == nil {
			return fmt.Errorf("unknown member %q", name)
		}
		if err := strict(raw, v); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
	}
	return nil
}

// rowMember is where a member of a row is decoded to, nil if it has no such.
// A string leaves null as it is: empty.
func rowMember(r Row, h *RowHead, name string, item bool) any {
	switch name {
	case "line":
		return &h.Line
	case "extra":
		return &h.Extra
	case "unplaced":
		return &h.Unplaced
	case "cells":
		return &h.Cells
	}
	if item && name == "item" {
		return &h.Name
	}
	if !item {
		switch name {
		case "entity_code":
			return &h.EntityCode
		case "code":
			return &h.Code
		case "name":
			return &h.Name
		}
	}
	if a := r.Amount(name); a != nil {
		return a
	}
	return nil
}

// UnmarshalJSON keeps the order of the columns.
func (e *Extra) UnmarshalJSON(data []byte) error {
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if _, err := dec.Token(); err != nil {
		return err
	}
	for dec.More() {
		header, err := dec.Token()
		if err != nil {
			return err
		}
		var a Amount
		if err := dec.Decode(&a); err != nil {
			return err
		}
		name, ok := header.(string)
		if !ok {
			return errors.New("extra is no object")
		}
		*e = append(*e, ExtraAmount{name, a})
	}
	return nil
}

// UnmarshalJSON implements [json.Unmarshaler].
func (t *OtherTable) UnmarshalJSON(data []byte) error {
	var members map[string]json.RawMessage
	if err := plain(json.Unmarshal(data, &members)); err != nil {
		return err
	}
	if raw := members["rows"]; raw != nil {
		if err := plain(json.Unmarshal(raw, &t.Rows)); err != nil {
			return fmt.Errorf("rows: %w", err)
		}
		delete(members, "rows")
	}
	return decodeHead(members, &t.TableHead)
}

// UnmarshalJSON reads a number as an amount, a string as text.
func (v *Value) UnmarshalJSON(data []byte) error {
	if len(data) > 0 && data[0] == '"' {
		return plain(json.Unmarshal(data, &v.Text))
	}
	return v.Amount.UnmarshalJSON(data)
}
