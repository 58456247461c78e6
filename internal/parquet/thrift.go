package parquet

import "encoding/binary"

// Types of fields in Thrift's compact protocol.
const (
	thriftTrue   = 1
	thriftFalse  = 2
	thriftByte   = 3
	thriftI16    = 4
	thriftI32    = 5
	thriftI64    = 6
	thriftBinary = 8
	thriftList   = 9
	thriftStruct = 12
)

// thrift writes a struct in the compact protocol. Fields come in the order of
// their ids.
type thrift struct {
	b    []byte
	last []int // id of the last field written, for each struct that is open
}

func newThrift() *thrift { return &thrift{last: []int{0}} }

func (t *thrift) field(id, kind int) {
	top := len(t.last) - 1
	if delta := id - t.last[top]; delta > 0 && delta < 16 {
		t.b = append(t.b, byte(delta<<4|kind))
	} else {
		t.b = append(t.b, byte(kind))
		t.b = binary.AppendVarint(t.b, int64(id)) // AppendVarint is zigzag, as Thrift's
	}
	t.last[top] = id
}

func (t *thrift) i32(id int, v int32) {
	t.field(id, thriftI32)
	t.b = binary.AppendVarint(t.b, int64(v))
}

func (t *thrift) i64(id int, v int64) {
	t.field(id, thriftI64)
	t.b = binary.AppendVarint(t.b, v)
}

func (t *thrift) byte(id int, v byte) {
	t.field(id, thriftByte)
	t.b = append(t.b, v)
}

func (t *thrift) bool(id int, v bool) {
	if v {
		t.field(id, thriftTrue)
	} else {
		t.field(id, thriftFalse)
	}
}

func (t *thrift) binary(id int, v []byte) {
	t.field(id, thriftBinary)
	t.bytes(v)
}

func (t *thrift) bytes(v []byte) {
	t.b = binary.AppendUvarint(t.b, uint64(len(v)))
	t.b = append(t.b, v...)
}

// open begins a struct in a field; close ends it.
func (t *thrift) open(id int) {
	t.field(id, thriftStruct)
	t.begin()
}

// begin begins a struct in a list.
func (t *thrift) begin() { t.last = append(t.last, 0) }

func (t *thrift) close() {
	t.b = append(t.b, 0)
	t.last = t.last[:len(t.last)-1]
}

// list begins a list; its n elements follow, without fields.
func (t *thrift) list(id, kind, n int) {
	t.field(id, thriftList)
	if n < 15 {
		t.b = append(t.b, byte(n<<4|kind))
		return
	}
	t.b = append(t.b, byte(0xf0|kind))
	t.b = binary.AppendUvarint(t.b, uint64(n))
}

// end closes the outermost struct and gives its bytes.
func (t *thrift) end() []byte { return append(t.b, 0) }
