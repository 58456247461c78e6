package parquet

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	reader "github.com/parquet-go/parquet-go"
)

var testColumns = []Column{
	{Name: "text", Type: String},
	{Name: "number", Type: Int64},
	{Name: "flag", Type: Boolean},
	{Name: "amount", Type: Decimal, Precision: 38, Scale: 6},
}

// cells is a row as the test knows it; nil is null.
type cells [4]any

func decimal(n int64) (b [DecimalBytes]byte) {
	x := big.NewInt(n)
	if n < 0 {
		x.Add(x, new(big.Int).Lsh(big.NewInt(1), 8*DecimalBytes))
	}
	x.FillBytes(b[:])
	return b
}

func write(t *testing.T, rows []cells) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := NewWriter(&b, testColumns)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		for i, v := range r {
			switch v := v.(type) {
			case nil:
				w.Null(i)
			case string:
				w.String(i, v)
			case int64:
				w.Int64(i, v)
			case bool:
				w.Bool(i, v)
			case [DecimalBytes]byte:
				w.Decimal(i, v)
			}
		}
		if err := w.EndRow(); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read reads a file with the library.
func read(t *testing.T, data []byte) []cells {
	t.Helper()
	f, err := reader.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var all []cells
	for _, g := range f.RowGroups() {
		rows := g.Rows()
		buffer := make([]reader.Row, 100)
		for {
			n, err := rows.ReadRows(buffer)
			for _, r := range buffer[:n] {
				all = append(all, cellsOf(r))
			}
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		rows.Close()
	}
	return all
}

func cellsOf(r reader.Row) (c cells) {
	for i, v := range r {
		switch {
		case v.IsNull():
		case i == 0:
			c[i] = string(v.ByteArray())
		case i == 1:
			c[i] = v.Int64()
		case i == 2:
			c[i] = v.Boolean()
		case i == 3:
			c[i] = [DecimalBytes]byte(v.ByteArray())
		}
	}
	return c
}

// What is written is read, whatever stands in the columns.
func TestRoundTrip(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	mixed := make([]cells, 120_001)
	for i := range mixed {
		mixed[i] = cells{fmt.Sprint("名称", random.IntN(3000)), random.Int64() - math.MaxInt64/2, random.IntN(2) == 0, decimal(random.Int64() - math.MaxInt64/2)}
		for j := range mixed[i] {
			if random.IntN(5) == 0 {
				mixed[i][j] = nil
			}
		}
	}
	long := make([]cells, 300)
	for i := range long {
		long[i] = cells{strings.Repeat("x", 10_000) + fmt.Sprint(i)}
	}
	for _, test := range []struct {
		name string
		rows []cells
	}{
		{"no rows", nil},
		{"one row", []cells{{"a", int64(-1), true, decimal(-5)}}},
		{"nulls alone", make([]cells, 9)},
		{"the same in all rows", []cells{{"", int64(0), false, decimal(0)}, {"", int64(0), false, decimal(0)}}},
		{"bounds of numbers", []cells{{nil, int64(math.MinInt64)}, {nil, int64(math.MaxInt64)}}},
		{"several groups", mixed},
		{"a dictionary that is too large", long},
	} {
		t.Run(test.name, func(t *testing.T) {
			data := write(t, test.rows)
			got := read(t, data)
			if len(got) != len(test.rows) {
				t.Fatalf("%d rows, want %d", len(got), len(test.rows))
			}
			for i := range got {
				if got[i] != test.rows[i] {
					t.Fatalf("row %d: %v, want %v", i, got[i], test.rows[i])
				}
			}
			if !bytes.Equal(data, write(t, test.rows)) {
				t.Error("twice is not the same")
			}
		})
	}
}

func TestSchemaAndBounds(t *testing.T) {
	data := write(t, []cells{{"b", int64(3), true, decimal(-7)}, {"a", int64(-4), true, decimal(9)}, {}})
	f, err := reader.OpenFile(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	const want = `message schema {
	optional binary text (STRING);
	optional int64 number (INT(64,true));
	optional boolean flag;
	optional fixed_len_byte_array(16) amount (DECIMAL(38,6));
}`
	if got := f.Schema().String(); got != want {
		t.Errorf("got %s", got)
	}
	columns := f.Metadata().RowGroups[0].Columns
	least, greatest := decimal(-7), decimal(9)
	for i, want := range [][2]string{{"a", "b"}, {"\xfc\xff\xff\xff\xff\xff\xff\xff", "\x03\x00\x00\x00\x00\x00\x00\x00"}, {}, {string(least[:]), string(greatest[:])}} {
		s := columns[i].MetaData.Statistics
		if s.NullCount != 1 || string(s.MinValue) != want[0] || string(s.MaxValue) != want[1] {
			t.Errorf("column %d: %+v", i, s)
		}
	}
}

func TestCellsMissing(t *testing.T) {
	w, err := NewWriter(io.Discard, testColumns)
	if err != nil {
		t.Fatal(err)
	}
	w.String(0, "a")
	if err := w.EndRow(); err == nil {
		t.Error("a row without its cells was taken")
	}
}

// A failing disk is noticed.
func TestWriteError(t *testing.T) {
	w, err := NewWriter(io.Discard, testColumns[:1])
	if err != nil {
		t.Fatal(err)
	}
	full := errors.New("full")
	w.w = writerFunc(func([]byte) (int, error) { return 0, full })
	w.String(0, "a")
	if err := errors.Join(w.EndRow(), w.Close()); !errors.Is(err, full) {
		t.Error(err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(p []byte) (int, error) { return f(p) }
