package export

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/parquet-go/parquet-go"

	"budgetextract/schema"
)

// sampleJSON is a document with what tables have to get right: printed
// zeros, a row that fails, a name that looks like a formula, columns without a
// key, amounts without a column, and two lists in one table.
const sampleJSON = `{"schema_version":"1.0",
"source":{"name":"=cmd()|'a'!A1.pdf","sha256":"00ff","bytes":1,"format":"pdf","pages":3},
"budgets":[{"entity":{"code":"434","name":"办公室"},"scope":"department","fiscal_year":2024,
"tables":{
"revenue_expenditure_summary":{"title":"部门预算收支总表","unit":"万元","pages":[1,1],
"columns":[{"key":"item","header":"项目"},{"key":"amount","header":"收入/预算数"},{"key":"item","header":"项目"},{"key":"amount","header":"支出/预算数"}],"note":null,
"revenue":[{"line":1,"item":"收入总计","amount":18.00}],
"expenditure":[{"line":1,"item":"支出总计","amount":18.00}]},
"expenditure_summary":{"title":"部门支出总表","unit":"万元","pages":[2,3],
"columns":[{"key":"total","header":"合计"},{"key":"basic","header":"基本支出"},{"key":null,"header":"其他/一"}],"note":null,
"rows":[
{"line":1,"code":null,"name":"合计","total":18.00,"basic":17.00,"project":null,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null,"extra":{"其他/一":1.5}},
{"line":2,"code":"2010301","name":"@行政\n运行","total":-0.005,"basic":0.00,"project":null,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null,"unplaced":[3.10,4]}]}},
"checks":{"passed":3,"rounded":0,"failed":1,"unknown":0,"unproven":0,"findings":[
{"check":"row_sum","result":"fail","table":"expenditure_summary","line":1,"column":"total","expected":17.00,"actual":18.00,"difference":1.00,"message":"18.00 = 17.00"}]},
"status":"inconsistent"}],"problems":[]}`

func sample(t testing.TB) *schema.Document {
	t.Helper()
	d, err := schema.Decode(strings.NewReader(sampleJSON))
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// documents repeats the sample.
func documents(t testing.TB, n int) Documents {
	return func(yield func(*schema.Document, error) bool) {
		for range n {
			if !yield(sample(t), nil) {
				return
			}
		}
	}
}

func write(t testing.TB, f Format, table string, o Options) string {
	t.Helper()
	var b bytes.Buffer
	if err := Write(&b, documents(t, 1), f, table, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// records reads CSV to maps from header to field.
func records(t testing.TB, text string) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, l := range lines[1:] {
		m := map[string]string{}
		for i, field := range l {
			m[lines[0][i]] = field
		}
		all = append(all, m)
	}
	return all
}

func pick(all []map[string]string, columns ...string) [][]string {
	var out [][]string
	for _, m := range all {
		var row []string
		for _, c := range columns {
			row = append(row, m[c])
		}
		out = append(out, row)
	}
	return out
}

func TestCSVOfAKind(t *testing.T) {
	got := records(t, write(t, CSV, "expenditure_summary", Options{}))
	want := [][]string{
		{"'=cmd()|'a'!A1.pdf", "434", "2024", "万元", "2", "1", "", "合计", "18.00", "17.00", "", `{"其他/一":1.5}`, "",
			"row_sum fail: total 18.00, expected 17.00, difference 1.00 (18.00 = 17.00)"},
		{"'=cmd()|'a'!A1.pdf", "434", "2024", "万元", "2", "2", "2010301", "'@行政\n运行", "-0.005", "0.00", "", "", "[3.10,4]", ""},
	}
	if d := cmp.Diff(want, pick(got, "source", "entity_code", "fiscal_year", "unit", "page", "line", "code", "name",
		"total", "basic", "project", "extra", "unplaced", "findings")); d != "" {
		t.Error(d)
	}
}

func TestCSVOfFacts(t *testing.T) {
	got := records(t, write(t, CSV, Facts, Options{}))
	want := [][]string{
		{"revenue_expenditure_summary", "revenue", "amount", "收入/预算数", "18.00", "180000", "18.00", "true", ""},
		{"revenue_expenditure_summary", "expenditure", "amount", "支出/预算数", "18.00", "180000", "18.00", "true", ""},
		{"expenditure_summary", "rows", "total", "合计", "18.00", "180000", "18.00", "false",
			"row_sum fail: total 18.00, expected 17.00, difference 1.00 (18.00 = 17.00)"},
		{"expenditure_summary", "rows", "basic", "基本支出", "17.00", "170000", "17.00", "false", ""},
		{"expenditure_summary", "rows", "", "其他/一", "1.5", "15000", "1.5", "false", ""},
		{"expenditure_summary", "rows", "total", "合计", "-0.005", "-50", "-0.005", "false", ""},
		{"expenditure_summary", "rows", "basic", "基本支出", "0.00", "0", "0.00", "false", ""},
		{"expenditure_summary", "rows", "", "", "3.10", "31000", "3.10", "false", ""},
		{"expenditure_summary", "rows", "", "", "4", "40000", "4", "false", ""},
	}
	if d := cmp.Diff(want, pick(got, "kind", "list", "column", "header", "amount", "amount_yuan", "printed", "verified", "finding")); d != "" {
		t.Error(d)
	}
}

func TestChineseHeadersAndByteOrderMark(t *testing.T) {
	text := write(t, CSV, "expenditure_summary", Options{Chinese: true, BOM: true})
	if want := "\ufeff文件哈希,文件,预算序号,单位编码,单位名称,口径,年度,"; !strings.HasPrefix(text, want) {
		t.Errorf("begins %q", text[:100])
	}
	for _, s := range Specs() {
		seen := map[string]bool{}
		for _, h := range s.headers(Options{Chinese: true}) {
			if seen[h] || h == "" {
				t.Errorf("%s: header %q is not alone", s.Name, h)
			}
			seen[h] = true
		}
		for _, c := range s.Columns {
			if c.Label == c.Name {
				t.Errorf("%s: %s has no Chinese header", s.Name, c.Name)
			}
		}
	}
}

func TestNDJSONKeepsDigitsAndOrder(t *testing.T) {
	text := write(t, NDJSON, "expenditure_summary", Options{})
	first, _, _ := strings.Cut(text, "\n")
	if !strings.HasPrefix(first, `{"sha256":"00ff","source":"=cmd()|'a'!A1.pdf","budget":1,`) ||
		!strings.Contains(first, `"total":18.00,"basic":17.00,"project":null`) || !strings.Contains(first, `"extra":{"其他/一":1.5},"unplaced":null`) {
		t.Error(first)
	}
	for line := range strings.Lines(text) {
		if !json.Valid([]byte(line)) {
			t.Errorf("no JSON: %s", line)
		}
	}
}

// Every amount of a Parquet file is the printed one, exactly.
func TestParquetIsExact(t *testing.T) {
	data := write(t, Parquet, "expenditure_summary", Options{})
	f, err := parquet.OpenFile(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	spec := SpecOf("expenditure_summary")
	for i, field := range f.Schema().Fields() {
		if field.Name() != spec.Columns[i].Name {
			t.Errorf("column %d is %s, not %s", i, field.Name(), spec.Columns[i].Name)
		}
		if isDecimal := field.Type().String() == "DECIMAL(38,6)"; isDecimal != (spec.Columns[i].Type == Number) {
			t.Errorf("%s is %v", field.Name(), field.Type())
		}
	}
	rows := make([]parquet.Row, 3)
	n, err := f.RowGroups()[0].Rows().ReadRows(rows)
	if n != 2 || err != nil && !errors.Is(err, io.EOF) {
		t.Fatal(n, err)
	}
	total := indexOf(spec, "total")
	for i, want := range []int64{18_000_000, -5000} {
		if got, expected := rows[i][total].ByteArray(), bigEndian(want); !bytes.Equal(got, expected[:]) {
			t.Errorf("row %d: %x, want %x", i, got, expected)
		}
	}
	if !rows[0][total+2].IsNull() || rows[1][total+1].IsNull() {
		t.Error("null and zero are mixed up")
	}
}

func indexOf(spec *Spec, name string) int {
	for i, c := range spec.Columns {
		if c.Name == name {
			return i
		}
	}
	return -1
}

// Amounts are scaled to integers exactly or not at all.
func TestScaled(t *testing.T) {
	for s, want := range map[string]string{
		"0":                          "0",
		"1":                          "1000000",
		"-1":                         "-1000000",
		"0.000001":                   "1",
		"0.0000010":                  "1",
		"0.0000001":                  "",
		"9223372036854775.807":       "9223372036854775807000",
		"-92233720368547758.07":      "-92233720368547758070000",
		"12345678901234567890.12345": "12345678901234567890123450",
	} {
		a, err := schema.ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		b, ok := scaled(a)
		n := new(big.Int).SetBytes(b[:])
		if b[0]&0x80 != 0 {
			n.Sub(n, new(big.Int).Lsh(big.NewInt(1), 8*decimalBytes))
		}
		if ok != (want != "") || ok && n.String() != want {
			t.Errorf("%s: %v %v, want %s", s, n, ok, want)
		}
	}
}

func TestDataPackage(t *testing.T) {
	dir := t.TempDir()
	settings := Settings{Formats: []Format{CSV, Parquet, NDJSON, XLSX}, Digest: "d"}
	report, err := WriteDir(Dir{Root: dir, Sub: "tables", Alone: true, Settings: settings}, documents(t, 2))
	if err != nil {
		t.Fatal(err)
	}
	if report.Documents != 2 || len(report.Files) != 10*3+1 {
		t.Errorf("%+v", report)
	}
	if !Current(dir, settings) {
		t.Error("just written, and not current")
	}
	if settings.Digest = "e"; Current(dir, settings) {
		t.Error("current although the documents changed")
	}
	first := readTree(t, dir)
	if _, err := WriteDir(Dir{Root: dir, Sub: "tables", Alone: true, Settings: Settings{Formats: settings.Formats, Digest: "d"}}, documents(t, 2)); err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(first, readTree(t, dir)); d != "" {
		t.Error("twice is not the same: ", d)
	}
	if _, err := WriteDir(Dir{Root: dir, Sub: "tables", Alone: true, Settings: Settings{Formats: []Format{CSV}}}, documents(t, 1)); err != nil {
		t.Fatal(err)
	}
	if left := readTree(t, dir); len(left) != 11 {
		t.Errorf("tables of other formats stay: %d files", len(left))
	}
}

// An error on the way leaves what was there before.
func TestErrorLeavesNothing(t *testing.T) {
	dir := t.TempDir()
	broken := errors.New("broken")
	docs := iter.Seq2[*schema.Document, error](func(yield func(*schema.Document, error) bool) {
		_ = yield(sample(t), nil) && yield(nil, broken)
	})
	settings := Settings{Formats: Formats}
	if _, err := WriteDir(Dir{Root: dir, Settings: settings}, docs); !errors.Is(err, broken) {
		t.Error(err)
	}
	if left := readTree(t, dir); len(left) != 0 {
		t.Errorf("left: %d files", len(left))
	}
}

func readTree(t testing.TB, dir string) map[string]string {
	t.Helper()
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(path string, d os.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		all[strings.TrimPrefix(path, dir)] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestWorkbook(t *testing.T) {
	data := write(t, XLSX, "expenditure_summary", Options{})
	z, err := zip.NewReader(strings.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	parts := map[string]string{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		parts[f.Name] = string(text)
	}
	sheet, comments := parts["xl/worksheets/sheet1.xml"], parts["xl/comments1.xml"]
	for _, want := range []string{
		`state="frozen"`, `<v>18.00</v>`, `quotePrefix`,
		`<c r="S2" s="24"><v>18.00</v></c>`, // the failing cell, two decimals
		`<c r="T2" s="15"><v>17.00</v></c>`, // its row
		`<c r="S3" s="7"><v>-0.005</v></c>`, // another row, three decimals
		`@行政`, `<legacyDrawing`,
	} {
		if !strings.Contains(sheet+parts["xl/styles.xml"], want) {
			t.Errorf("no %s in\n%s", want, sheet)
		}
	}
	if !strings.Contains(comments, `<comment ref="S2"`) || !strings.Contains(comments, "expected 17.00") {
		t.Error(comments)
	}
	if strings.Contains(sheet, "<f>") {
		t.Error("there is a formula")
	}
}

// A table with more rows than a sheet may have goes on in the next sheet.
func TestWorkbookGoesOnInTheNextSheet(t *testing.T) {
	var out bytes.Buffer
	book := newWorkbook(&out, Options{})
	book.maxRows = 3
	defer book.discard()
	tables := map[string]tableWriter{}
	for _, name := range []string{"expenditure_summary", "revenue_expenditure_summary"} {
		w, err := book.table(SpecOf(name))
		if err != nil {
			t.Fatal(err)
		}
		tables[name] = w
	}
	for d := range documents(t, 3) {
		err := Flatten(d, func(name string) bool { return tables[name] != nil }, func(name string, r *Row) error { return tables[name].Write(r) })
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := book.close(); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range book.sheets {
		names = append(names, fmt.Sprintf("%s: %d", s.name, s.count-1))
	}
	want := []string{
		"expenditure_summary: 2", "expenditure_summary (2): 2", "expenditure_summary (3): 2",
		"revenue_expenditure_summary: 2", "revenue_expenditure_summary (2): 2", "revenue_expenditure_summary (3): 2",
	}
	if d := cmp.Diff(want, names); d != "" {
		t.Error(d)
	}
}

func TestNamesOfCellsAndSheets(t *testing.T) {
	for column, want := range map[int]string{0: "A1", 25: "Z1", 26: "AA1", 701: "ZZ1", 702: "AAA1"} {
		if got := cellName(column, 1); got != want {
			t.Errorf("%d: %s, want %s", column, got, want)
		}
	}
	if got := sheetName("general_public_basic_expenditure", 2); got != "general_public_basic_expend (2)" {
		t.Errorf("%q", got)
	}
}

func TestFormulas(t *testing.T) {
	for _, s := range []string{"=1+1", "+A1", "-1+2", "--1", "-", "@A1", "\t=1", "\r1", " =1", "　＝1", "＋1", "－1", "＠A"} {
		if !isFormula(s) {
			t.Errorf("%q passes", s)
		}
	}
	for _, s := range []string{"", "一、收入", "2010301", "（一）", "“三公”", "-1.20", "+3"} {
		if isFormula(s) {
			t.Errorf("%q is taken for a formula", s)
		}
	}
}
