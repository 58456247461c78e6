package export

import (
	"io"
	"reflect"

	"github.com/parquet-go/parquet-go"
)

// Rows of a row group. A writer holds one group in memory, encoded and
// compressed, and a run writes some ten tables side by side.
const rowsPerGroup = 50_000

// parquetWriter writes a table as Parquet: amounts are exact decimals, all
// columns may be null, strings are UTF-8 with dictionaries.
type parquetWriter struct {
	w     *parquet.Writer
	spec  *Spec
	batch []parquet.Row
	cells []parquet.Value // of all rows in batch
	lost  int             // amounts that no DECIMAL of ours holds, written as null
}

// Rows handed to the encoder at once.
const parquetBatch = 256

func newParquet(w io.Writer, spec *Spec, o Options) (tableWriter, error) {
	schema := parquet.NewSchema(spec.Name, orderedGroup(spec, o))
	return &parquetWriter{
		spec: spec,
		w: parquet.NewWriter(w, schema,
			parquet.Compression(&parquet.Zstd),
			parquet.MaxRowsPerRowGroup(rowsPerGroup),
			parquet.PageBufferSize(64<<10),
			parquet.CreatedBy("budgetextract", "", "")),
	}, nil
}

func (p *parquetWriter) Write(r *Row) error {
	start := len(p.cells)
	for i := range r.Cells {
		v, ok := parquetValue(p.spec.Columns[i].Type, &r.Cells[i])
		if !ok {
			p.lost++
		}
		p.cells = append(p.cells, v.Level(0, definition(v), i))
	}
	p.batch = append(p.batch, parquet.Row(p.cells[start:len(p.cells):len(p.cells)]))
	if len(p.batch) >= parquetBatch {
		return p.flush()
	}
	return nil
}

// definition is the definition level of a value in an optional column.
func definition(v parquet.Value) int {
	if v.IsNull() {
		return 0
	}
	return 1
}

func (p *parquetWriter) flush() error {
	_, err := p.w.WriteRows(p.batch)
	p.batch, p.cells = p.batch[:0], p.cells[:0]
	return err
}

func (p *parquetWriter) Close() error {
	if err := p.flush(); err != nil {
		return err
	}
	return p.w.Close()
}

// parquetValue is a cell as Parquet has it. ok is false for an amount with more
// digits than the column holds; it is null then, for a rounded one would be a
// wrong figure that looks right.
func parquetValue(t Type, c *Cell) (v parquet.Value, ok bool) {
	if c.Null {
		return parquet.NullValue(), true
	}
	switch t {
	case Integer:
		return parquet.Int64Value(c.Int), true
	case Boolean:
		return parquet.BooleanValue(c.Int != 0), true
	case Number:
		b, ok := scaled(c.Amount)
		if !ok {
			return parquet.NullValue(), false
		}
		return parquet.FixedLenByteArrayValue(b[:]), true
	}
	return parquet.ByteArrayValue([]byte(c.Text)), true
}

// group is a Parquet group whose fields keep the order of the table; that of
// the library sorts them by name.
type group struct {
	parquet.Group
	fields []parquet.Field
}

func (g *group) Fields() []parquet.Field { return g.fields }

func orderedGroup(spec *Spec, o Options) parquet.Node {
	g := &group{Group: parquet.Group{}}
	for i, name := range spec.headers(o) {
		node := parquetNode(spec.Columns[i].Type)
		g.Group[name] = node
		g.fields = append(g.fields, field{node, name})
	}
	return g
}

func parquetNode(t Type) parquet.Node {
	switch t {
	case Integer:
		return parquet.Optional(parquet.Int(64))
	case Boolean:
		return parquet.Optional(parquet.Leaf(parquet.BooleanType))
	case Number:
		return parquet.Optional(parquet.Decimal(decimalScale, decimalPrecision, parquet.FixedLenByteArrayType(decimalBytes)))
	}
	return parquet.Optional(parquet.Encoded(parquet.String(), &parquet.RLEDictionary))
}

// field is a named column of a group.
type field struct {
	parquet.Node
	name string
}

func (f field) Name() string { return f.name }

// Value serves rows that are Go values; ours are not.
func (f field) Value(base reflect.Value) reflect.Value { return reflect.Value{} }
