package export

import (
	"io"

	"budgetextract/internal/parquet"
)

// parquetWriter writes a table as Parquet: amounts are exact decimals, all
// columns may be null, strings are UTF-8 with dictionaries.
type parquetWriter struct {
	w    *parquet.Writer
	spec *Spec
	lost int // amounts that no decimal of ours holds, written as null
}

func newParquet(w io.Writer, spec *Spec, o Options) (tableWriter, error) {
	columns := make([]parquet.Column, len(spec.Columns))
	for i, name := range spec.headers(o) {
		columns[i] = parquet.Column{Name: name, Type: parquetTypes[spec.Columns[i].Type], Precision: decimalPrecision, Scale: decimalScale}
	}
	writer, err := parquet.NewWriter(w, columns)
	return &parquetWriter{w: writer, spec: spec}, err
}

var parquetTypes = [...]parquet.Type{
	Text: parquet.String, Integer: parquet.Int64, Number: parquet.Decimal, Boolean: parquet.Boolean, JSON: parquet.String,
}

func (p *parquetWriter) Write(r *Row) error {
	for i := range r.Cells {
		p.cell(i, &r.Cells[i])
	}
	return p.w.EndRow()
}

func (p *parquetWriter) cell(i int, c *Cell) {
	switch t := p.spec.Columns[i].Type; {
	case c.Null:
		p.w.Null(i)
	case t == Integer:
		p.w.Int64(i, c.Int)
	case t == Boolean:
		p.w.Bool(i, c.Int != 0)
	case t == Number:
		p.amount(i, c)
	default:
		p.w.String(i, c.Text)
	}
}

// amount writes an amount, or null where it has more digits than the column
// holds: a rounded one would be a wrong figure that looks right.
func (p *parquetWriter) amount(i int, c *Cell) {
	if b, ok := scaled(c.Amount); ok {
		p.w.Decimal(i, b)
		return
	}
	p.lost++
	p.w.Null(i)
}

func (p *parquetWriter) Close() error { return p.w.Close() }
