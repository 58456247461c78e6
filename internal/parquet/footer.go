package parquet

// Codes of annotations (enum ConvertedType, union LogicalType).
const (
	convertedUTF8    = 0
	convertedDecimal = 5
	convertedInt64   = 18
	logicalString    = 1
	logicalDecimal   = 5
	logicalInteger   = 10
)

// footer is the FileMetaData.
func (p *Writer) footer() []byte {
	t := newThrift()
	t.i32(1, formatVersion)
	t.list(2, thriftStruct, len(p.chunks)+1)
	t.begin() // the root
	t.binary(4, []byte("schema"))
	t.i32(5, int32(len(p.chunks)))
	t.close()
	for i := range p.chunks {
		t.element(&p.chunks[i].Column)
	}
	t.i64(3, p.total)
	t.list(4, thriftStruct, len(p.groups))
	for i := range p.groups {
		p.rowGroup(t, &p.groups[i])
	}
	t.binary(6, []byte("budgetextract"))
	t.list(7, thriftStruct, len(p.chunks)) // column_orders: bounds are ordered by type
	for range p.chunks {
		t.begin()
		t.open(1)
		t.close()
		t.close()
	}
	return t.end()
}

// element is the SchemaElement of a column.
func (t *thrift) element(c *Column) {
	t.begin()
	t.i32(1, c.Type.physical())
	if c.Type == Decimal {
		t.i32(2, DecimalBytes)
	}
	t.i32(3, repetitionOptional)
	t.binary(4, []byte(c.Name))
	switch c.Type {
	case String:
		t.i32(6, convertedUTF8)
		t.open(10)
		t.open(logicalString)
		t.close()
		t.close()
	case Int64:
		t.i32(6, convertedInt64)
		t.open(10)
		t.open(logicalInteger)
		t.byte(1, 64)
		t.bool(2, true)
		t.close()
		t.close()
	case Decimal:
		t.i32(6, convertedDecimal)
		t.i32(7, int32(c.Scale))
		t.i32(8, int32(c.Precision))
		t.open(10)
		t.open(logicalDecimal)
		t.i32(1, int32(c.Scale))
		t.i32(2, int32(c.Precision))
		t.close()
		t.close()
	}
	t.close()
}

func (p *Writer) rowGroup(t *thrift, g *group) {
	t.begin()
	t.list(1, thriftStruct, len(g.chunks))
	var uncompressed, compressed int64
	for i := range g.chunks {
		m := &g.chunks[i]
		uncompressed += m.uncompressed
		compressed += m.compressed
		t.begin()
		t.i64(2, m.start())
		t.open(3)
		t.chunkMeta(&p.chunks[i].Column, m)
		t.close()
		t.close()
	}
	t.i64(2, uncompressed)
	t.i64(3, g.rows)
	t.i64(5, g.chunks[0].start())
	t.i64(6, compressed)
	t.close()
}

// start is where the first page of the chunk lies.
func (m *chunkMeta) start() int64 {
	if m.hasDictionary {
		return m.dictionary
	}
	return m.dataPage
}

// chunkMeta is the ColumnMetaData.
func (t *thrift) chunkMeta(c *Column, m *chunkMeta) {
	t.i32(1, c.Type.physical())
	t.list(2, thriftI32, len(m.encodings))
	for _, e := range m.encodings {
		t.b = append(t.b, byte(e<<1)) // zigzag of a small number
	}
	t.list(3, thriftBinary, 1)
	t.bytes([]byte(c.Name))
	t.i32(4, codecGzip)
	t.i64(5, m.values)
	t.i64(6, m.uncompressed)
	t.i64(7, m.compressed)
	t.i64(9, m.dataPage)
	if m.hasDictionary {
		t.i64(11, m.dictionary)
	}
	t.open(12)
	t.i64(3, m.nulls)
	if m.hasBounds {
		t.binary(5, m.greatest)
		t.binary(6, m.least)
	}
	t.close()
}
