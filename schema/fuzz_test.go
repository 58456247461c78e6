package schema

import (
	"bytes"
	"testing"
)

// Whatever is decoded is written the same the second time, and is verified
// without a panic.
func FuzzDecode(f *testing.F) {
	f.Add(encode(f, little()))
	f.Add([]byte(`{"schema_version":"1.0","source":{},"budgets":[{"tables":{"three_public_expenditure":{"rows":[{"item":"合计","total":1.0}]}}}],"problems":[]}`))
	f.Add([]byte(`{"budgets":[{"tables":{"revenue_summary":{"unit":"元","rows":[{"line":1,"code":"2","total":1,"extra":{"x":-0.10}},{"code":"20","name":"a/小计"}]}}}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Decode(bytes.NewReader(data))
		if err != nil {
			return
		}
		d.Verify()
		first := encode(t, d)
		again, err := Decode(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("%s\n%v", first, err)
		}
		if second := encode(t, again); !bytes.Equal(first, second) {
			t.Errorf("%s\n%s", first, second)
		}
	})
}
