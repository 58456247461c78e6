package schema

import (
	"bytes"
	"encoding/json"
	"reflect"
	"testing"
)

// What is written by hand is what encoding/json makes of the same types: with
// something in every member, so that none is forgotten, and with nothing.
func TestBeyondIsEncodedLikeItsTypes(t *testing.T) {
	for name, fill := range map[string]func(reflect.Value){"full": full, "without": func(reflect.Value) {}} {
		b, d := &Budget{}, &Document{}
		for _, v := range []any{&b.Entity, &b.Beyond, &b.Checks, &d.Source} {
			fill(reflect.ValueOf(v).Elem())
		}
		d.Problems = make([]Problem, 1)
		fill(reflect.ValueOf(&d.Problems[0]).Elem())
		if b.Checks.Findings == nil {
			b.Checks.Findings = []Finding{}
		}
		d.Budgets = []*Budget{b}
		var got struct {
			Source   json.RawMessage
			Problems []json.RawMessage
			Budgets  []struct {
				Entity, Checks json.RawMessage
				Beyond
			}
		}
		out, err := d.AppendJSON(nil)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(out, &got); err != nil {
			t.Fatalf("%s: %v\n%s", name, err, out)
		}
		for what, pair := range map[string][2]any{
			"source": {got.Source, d.Source}, "problem": {got.Problems[0], d.Problems[0]},
			"entity": {got.Budgets[0].Entity, b.Entity}, "checks": {got.Budgets[0].Checks, b.Checks},
		} {
			if want := standard(t, pair[1]); !bytes.Equal(pair[0].(json.RawMessage), want) {
				t.Errorf("%s %s: wrote %s, want %s", name, what, pair[0], want)
			}
		}
		if want := standard(t, b.Beyond); len(want) > len("{}") && !bytes.Contains(out, want[1:len(want)-1]) {
			t.Errorf("%s: wrote %s, want %s", name, out, want)
		}
	}
}

func standard(t *testing.T, v any) []byte {
	t.Helper()
	var buf bytes.Buffer
	e := json.NewEncoder(&buf)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		t.Fatal(err)
	}
	return bytes.TrimSuffix(buf.Bytes(), []byte("\n"))
}

// full puts something into all that a value holds.
func full(v reflect.Value) {
	switch x := v.Addr().Interface().(type) {
	case *Amount:
		*x = amount("-1.20")
		return
	case *Value:
		*x = Value{Text: "<文字> & \"more\"\n"}
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for i := range v.NumField() {
			full(v.Field(i))
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		full(v.Elem())
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		full(v.Index(0))
		if k := v.Type().Elem().Kind(); k != reflect.Slice { // a row may be absent
			full(v.Index(1))
		}
	case reflect.Array:
		for i := range v.Len() {
			full(v.Index(i))
		}
	case reflect.String:
		v.SetString("文字 " + v.Type().Name())
	case reflect.Int, reflect.Int64:
		v.SetInt(7)
	}
}
