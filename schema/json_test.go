package schema

import (
	"bytes"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

// JSON out and in and out again is the same, byte for byte.
func TestRoundTrip(t *testing.T) {
	for _, x := range truths(t, "seed", "real", "gen") {
		first := encode(t, x.doc)
		doc, err := Decode(bytes.NewReader(first))
		if err != nil {
			t.Fatalf("%s: %v", x.name, err)
		}
		if second := encode(t, doc); !bytes.Equal(first, second) {
			t.Errorf("%s: the second time differs", x.name)
		}
	}
}

// What is written is what the JSON Schema says.
func TestSchemaHolds(t *testing.T) {
	c := jsonschema.NewCompiler()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(JSONSchema()))
	if err != nil {
		t.Fatal(err)
	}
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	all := append(truths(t, "seed", "real", "gen/pdf"), truth{name: "little of everything", doc: little()})
	for _, x := range all {
		x.doc.Verify()
		v, err := jsonschema.UnmarshalJSON(bytes.NewReader(encode(t, x.doc)))
		if err != nil {
			t.Fatal(err)
		}
		if err := s.Validate(v); err != nil {
			t.Errorf("%s: %v", x.name, err)
		}
	}
}

// little is a document that has something in every optional member, or nothing
// where a member may be null.
func little() *Document {
	d := &Document{SchemaVersion: Version, Source: Source{Format: "text"}, Problems: []Problem{
		{Severity: Warning, Code: "unknown_column", Page: 3, Table: "revenue_summary", Line: 4, Message: "说明"},
	}}
	b := &Budget{Scope: "unit", FiscalYear: 2024, OtherTables: []OtherTable{{
		TableHead: TableHead{Title: "项目支出表", Columns: []Column{{Header: "项目"}, {Header: "金额"}}},
		Rows:      [][]Value{{{Text: "a \"b\" <c>\n"}, {Amount: amount("1.20")}}, {{}, {}}},
	}}, Beyond: Beyond{
		PerformanceTargets: []PerformanceTarget{{SpendingPlan: SpendingPlan{Unplaced: []Amount{amount("2.00")}}}},
		Procurement:        &Procurement{Pages: &[2]int{3, 4}},
		FixedAssets:        &FixedAssets{},
		Statements:         []Statement{{Quote: "基本支出 815.18万元", Amount: amount("815.18"), Unit: "万元", Page: 9}},
	}}
	t := b.Tables.New(KindExpenditureSummary)
	t.Head().Pages = [2]int{1, 2}
	r := t.Lists()[0].Append()
	h := r.Head()
	h.Line, h.Name, h.EntityCode = 1, "合计", "434"
	h.Extra.Set("单位预留机动经费", amount("0.00"))
	h.Unplaced = []Amount{amount("3.10")}
	*r.Amount("total") = amount("-18.00")
	h.Cells = map[string]*Cell{
		"total": {Page: 1, Boxes: [][4]float64{{1, 2.005, 3.25, 4}}, Raw: []string{"-18.", "00"}, Pages: []int{1, 2}},
		"name":  {Page: 1, Lines: []int{7}, Raw: []string{"合计"}},
	}
	d.Budgets = []*Budget{b}
	return d
}

// A document with something of everything comes back as it was.
func TestRoundTripOfEverything(t *testing.T) {
	first := encode(t, little())
	d, err := Decode(bytes.NewReader(first))
	if err != nil {
		t.Fatal(err)
	}
	if second := encode(t, d); !bytes.Equal(first, second) {
		t.Errorf("out and in and out:\n%s\n%s", first, second)
	}
}

// The keys of a row's JSON are those of its form, in that order.
func TestKeysAreTheFormsOwn(t *testing.T) {
	for _, f := range Forms {
		for _, l := range f.New().Lists() {
			row := reflect.TypeOf(l.Append()).Elem()
			var keys []string
			for i := range row.NumField() {
				if row.Field(i).Type == reflect.TypeFor[Amount]() {
					keys = append(keys, row.Field(i).Tag.Get("json"))
				}
			}
			if diff := cmp.Diff(l.Keys(), keys); diff != "" {
				t.Errorf("%s %s: keys and tags differ: %s", f.Kind, l.Name(), diff)
			}
			r := l.Row(0)
			for i, k := range l.Keys() {
				if r.Amount(k) != r.At(i) {
					t.Errorf("%s %s: %s is not at %d", f.Kind, l.Name(), k, i)
				}
			}
		}
	}
}

func encode(t testing.TB, d *Document) []byte {
	t.Helper()
	var out bytes.Buffer
	if err := d.Encode(&out, " "); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func BenchmarkEncode(b *testing.B) {
	d := &Document{Budgets: []*Budget{seed(b)}}
	var out []byte
	b.ReportAllocs()
	for b.Loop() {
		var err error
		if out, err = d.AppendJSON(out[:0]); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(len(out)))
}

// JSON of another shape is refused in words of JSON, not of Go.
func TestWrongKindsOfJSON(t *testing.T) {
	for text, want := range map[string]string{
		`[]`:                           "the JSON has a value of kind array where object belongs",
		`{"budgets":{}}`:               "budgets: the JSON has a value of kind object where array belongs",
		`{"budgets":[[]]}`:             "the JSON has a value of kind array where object belongs",
		`{"source":{"pages":"three"}}`: "source.pages: the JSON has a value of kind string where number belongs",
		`{"budgets":[{"tables":{"revenue_summary":[]}}]}`:          "revenue_summary: the JSON has a value of kind array where object belongs",
		`{"budgets":[{"tables":{"revenue_summary":{"rows":{}}}}]}`: "revenue_summary: rows: the JSON has a value of kind object where array belongs",
		`{"budgets":[{"other_tables":[{"rows":[{}]}]}]}`:           "rows: the JSON has a value of kind object where array belongs",
	} {
		if _, err := Decode(strings.NewReader(text)); err == nil || err.Error() != want {
			t.Errorf("%s: %v, want %s", text, err, want)
		}
	}
}

// A file that is no JSON at all, as the PDF beside it, is told to be none,
// however it is read.
func TestNoJSON(t *testing.T) {
	for _, text := range []string{"%PDF-1.7\n", "budget", `{"schema_version":"1.0",`} {
		const want = "not the JSON that a conversion writes: "
		if _, err := Decode(strings.NewReader(text)); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("%q: Decode says %v", text, err)
		}
		for _, err := range DecodeAll(strings.NewReader(text)) {
			if err == nil || !strings.HasPrefix(err.Error(), want) {
				t.Errorf("%q: DecodeAll says %v", text, err)
			}
		}
	}
}
