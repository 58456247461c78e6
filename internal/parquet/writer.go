package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"fmt"
	"io"
	"sync"
)

const magic = "PAR1"

// Rows of a row group: a writer holds them in memory, some 10 MB, and a batch
// has ten writers at once.
const rowsPerGroup = 1 << 15

// maxGroupBytes ends a row group early: what a document says of itself may be
// long.
const maxGroupBytes = 32 << 20

// Codes of parquet.thrift.
const (
	codecGzip          = 2
	pageData           = 0
	pageDictionary     = 2
	repetitionOptional = 1
	formatVersion      = 2
)

// Writer writes a table. A row is given cell by cell, then ended.
type Writer struct {
	w      io.Writer
	at     int64
	chunks []chunk
	rows   int
	size   int // bytes of values in the group, about
	total  int64
	groups []group
	err    error
}

// group is what the footer says of a row group.
type group struct {
	chunks []chunkMeta
	rows   int64
}

// chunkMeta is what the footer says of a column chunk.
type chunkMeta struct {
	encodings                []int32
	values                   int64 // nulls too
	uncompressed             int64
	compressed               int64
	dataPage, dictionary     int64 // places in the file; dictionary 0 for none
	nulls                    int64
	least, greatest          []byte
	hasBounds, hasDictionary bool
}

// packers compress pages, for all writers: each takes 0.8 MB.
var packers = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// pack compresses the body of a page.
func pack(body []byte) []byte {
	var packed bytes.Buffer
	z := packers.Get().(*gzip.Writer)
	defer packers.Put(z)
	z.Reset(&packed)
	_, _ = z.Write(body) // a buffer takes all
	_ = z.Close()
	return packed.Bytes()
}

// NewWriter begins a file.
func NewWriter(w io.Writer, columns []Column) (*Writer, error) {
	p := &Writer{w: w, chunks: make([]chunk, len(columns))}
	for i, c := range columns {
		p.chunks[i].Column = c
	}
	p.write([]byte(magic))
	return p, p.err
}

func (p *Writer) write(b []byte) {
	if p.err != nil {
		return
	}
	n, err := p.w.Write(b)
	p.at += int64(n)
	p.err = err
}

// Null, String, Int64, Bool and Decimal set the cell of a column, which must
// be of that type, in the row under way.
func (p *Writer) Null(column int) { p.chunks[column].null() }

// String sets a cell.
func (p *Writer) String(column int, s string) {
	p.chunks[column].string(s)
	p.size += len(s) + 4
}

// Int64 sets a cell.
func (p *Writer) Int64(column int, v int64) { p.chunks[column].int64(v) }

// Bool sets a cell.
func (p *Writer) Bool(column int, v bool) { p.chunks[column].bool(v) }

// Decimal sets a cell.
func (p *Writer) Decimal(column int, v [DecimalBytes]byte) { p.chunks[column].decimal(v) }

// EndRow ends the row. Every column must have been set once.
func (p *Writer) EndRow() error {
	p.rows++
	for i := range p.chunks {
		if len(p.chunks[i].present) != p.rows {
			return fmt.Errorf("parquet: column %s has %d cells in %d rows", p.chunks[i].Name, len(p.chunks[i].present), p.rows)
		}
	}
	if p.rows >= rowsPerGroup || p.size >= maxGroupBytes {
		p.endGroup()
	}
	return p.err
}

// endGroup writes the row group under way.
func (p *Writer) endGroup() {
	if p.rows == 0 {
		return
	}
	g := group{rows: int64(p.rows)}
	for i := range p.chunks {
		g.chunks = append(g.chunks, p.chunk(&p.chunks[i]))
		p.chunks[i].reset()
	}
	p.groups = append(p.groups, g)
	p.total += g.rows
	p.rows, p.size = 0, 0
}

// chunk writes a column chunk: a dictionary page if it has one, a data page.
func (p *Writer) chunk(c *chunk) chunkMeta {
	m := chunkMeta{values: int64(len(c.present)), nulls: int64(c.nulls)}
	if least, greatest, ok := c.statistics(); ok {
		m.hasBounds = true
		m.least, m.greatest = append([]byte(nil), least...), append([]byte(nil), greatest...)
	}
	if c.hasDictionary() {
		m.dictionary, m.hasDictionary = p.at, true
		p.page(&m, c.plain, func(t *thrift) {
			t.open(7)
			t.i32(1, int32(len(c.entries)))
			t.i32(2, encodingPlain)
			t.close()
		}, pageDictionary)
	}
	body, encoding := c.data()
	m.dataPage = p.at
	m.encodings = []int32{encoding, encodingRLE}
	if m.hasDictionary {
		m.encodings = append(m.encodings, encodingPlain)
	}
	p.page(&m, body, func(t *thrift) {
		t.open(5)
		t.i32(1, int32(len(c.present)))
		t.i32(2, encoding)
		t.i32(3, encodingRLE)
		t.i32(4, encodingRLE)
		t.close()
	}, pageData)
	return m
}

// page writes a page with its header.
func (p *Writer) page(m *chunkMeta, body []byte, kindHeader func(*thrift), kind int32) {
	packed := pack(body)
	t := newThrift()
	t.i32(1, kind)
	t.i32(2, int32(len(body)))
	t.i32(3, int32(len(packed)))
	kindHeader(t)
	header := t.end()
	p.write(header)
	p.write(packed)
	m.uncompressed += int64(len(header) + len(body))
	m.compressed += int64(len(header) + len(packed))
}

// Close ends the file with its footer; it does not close what is below.
func (p *Writer) Close() error {
	p.endGroup()
	footer := p.footer()
	p.write(footer)
	p.write(binary.LittleEndian.AppendUint32(nil, uint32(len(footer))))
	p.write([]byte(magic))
	return p.err
}
