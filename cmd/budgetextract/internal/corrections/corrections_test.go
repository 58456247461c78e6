package corrections

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/schema"
)

// misprinted is a budget whose first row states 81.00 for 10.00 + 8.00, and
// whose second row has an amount without a column.
const misprinted = `{"schema_version":"1.0","source":{"name":"a.pdf","sha256":"ab","bytes":1,"format":"pdf","pages":1},
"budgets":[{"entity":{"code":null,"name":"甲局"},"scope":null,"fiscal_year":2024,"tables":{"expenditure_summary":
{"title":"部门支出总表","unit":"万元","pages":[1,1],"columns":[],"note":null,"rows":[
{"line":1,"code":"201","name":"一般公共服务支出","total":81.00,"basic":10.00,"project":8.00,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null},
{"line":2,"code":"202","name":"外交支出","total":5.00,"basic":null,"project":null,"operating":null,"remitted_to_superior":null,"subsidy_to_affiliates":null,"unplaced":[5.00]}]}},
"checks":{"passed":0,"rounded":0,"failed":0,"unknown":0,"unproven":0,"findings":[]},"status":"partial"}],
"problems":[{"severity":"error","code":"unplaced_amount","page":1,"table":"expenditure_summary","line":2,"message":"5.00"}]}`

func document(t *testing.T) *schema.Document {
	t.Helper()
	d, err := schema.Decode(strings.NewReader(misprinted))
	if err != nil {
		t.Fatal(err)
	}
	d.Verify()
	return d
}

func file(t *testing.T, entries ...string) *File {
	t.Helper()
	f, err := Read(strings.NewReader(`{"corrections_version":"1.0","source":{"name":"a.pdf","sha256":"ab"},"corrections":[` + strings.Join(entries, ",") + `]}`))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// entry is a correction of a cell of the table.
func entry(action, row, column, published, corrected string) string {
	return `{"budget":1,"entity":"甲局","action":"` + action + `","table":"expenditure_summary","list":"rows","row":` + row +
		`,"line":` + row + `,"column":"` + column + `","published":` + published + `,"corrected":` + corrected + `,"by":"李","at":"2025-01-02"}`
}

func TestApplyRepairsAndKeepsWhatWasPublished(t *testing.T) {
	d := document(t)
	f := file(t,
		entry("edit", "1", "total", "81.00", "18.00"),
		entry("place", "2", "basic", "null", "5.00"),
		entry("confirm", "1", "basic", "10.00", "10.00"),
		entry("edit", "2", "code", `"202"`, `"203"`))
	if err := Apply(d, f); err != nil {
		t.Fatal(err)
	}
	b := d.Budgets[0]
	rows := b.Tables.ExpenditureSummary.Rows
	if rows[0].Total.String() != "18.00" || rows[1].Basic.String() != "5.00" || len(rows[1].Unplaced) > 0 || rows[1].Code != "203" {
		t.Errorf("rows = %+v, %+v", rows[0], rows[1])
	}
	if b.Checks.Failed != 0 || b.Checks.Passed != 2 {
		t.Errorf("checks = %+v", b.Checks)
	}
	if len(d.Problems) > 0 {
		t.Errorf("problems = %+v", d.Problems)
	}
	if got := b.Corrections[0]; got.Published.Amount.String() != "81.00" || got.By != "李" || got.At != "2025-01-02" {
		t.Errorf("corrections = %+v", b.Corrections)
	}
}

func TestApplyTwiceIsOnce(t *testing.T) {
	d := document(t)
	f := file(t, entry("edit", "1", "total", "81.00", "18.00"), entry("place", "2", "basic", "null", "5.00"))
	if err := errors.Join(Apply(d, f), Apply(d, f)); err != nil {
		t.Fatal(err)
	}
	if n := len(d.Budgets[0].Corrections); n != 2 {
		t.Errorf("%d corrections", n)
	}
	if diff := cmp.Diff(2, len(Of(d).Corrections)); diff != "" {
		t.Error(diff)
	}
}

func TestApplyRefuses(t *testing.T) {
	for _, test := range []struct {
		name, entry string
		want        error
	}{
		{"what was published has changed", entry("edit", "1", "total", "80.00", "18.00"), ErrChanged},
		{"the digits printed differ", entry("edit", "1", "total", "81.0", "18.00"), ErrChanged},
		{"no such row", entry("edit", "3", "total", "81.00", "18.00"), ErrNoCell},
		{"no row at all", entry("edit", "0", "total", "81.00", "18.00"), ErrNoCell},
		{"no such column", entry("edit", "1", "totals", "81.00", "18.00"), ErrNoCell},
		{"text for an amount", entry("edit", "1", "total", "81.00", `"many"`), ErrValue},
		{"letters for a code", entry("edit", "1", "code", `"201"`, `"x"`), ErrValue},
		{"no name", entry("edit", "1", "name", `"一般公共服务支出"`, "null"), ErrValue},
		{"an amount that is not unplaced", entry("place", "2", "basic", "null", "6.00"), ErrNotThere},
		{"a confirmation that changes", entry("confirm", "1", "total", "81.00", "18.00"), ErrValue},
		{"an unknown action", entry("erase", "1", "total", "81.00", "18.00"), ErrAction},
		{"another entity", strings.Replace(entry("edit", "1", "total", "81.00", "18.00"), "甲局", "乙局", 1), ErrNoCell},
		{"another budget", strings.Replace(entry("edit", "1", "total", "81.00", "18.00"), `"budget":1`, `"budget":2`, 1), ErrNoCell},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := document(t)
			before, _ := d.AppendJSON(nil)
			err := Apply(d, file(t, test.entry))
			var at *Error
			if !errors.Is(err, test.want) || !errors.As(err, &at) || at.Number != 1 {
				t.Errorf("error = %v, want %v", err, test.want)
			}
			if after, _ := d.AppendJSON(nil); !bytes.Equal(before, after) {
				t.Errorf("the document changed:\n%s", cmp.Diff(string(before), string(after)))
			}
		})
	}
}

func TestApplyRefusesAnotherFile(t *testing.T) {
	d := document(t)
	f := file(t)
	f.Source.SHA256 = "cd"
	if err := Apply(d, f); !errors.Is(err, ErrOther) {
		t.Errorf("error = %v", err)
	}
}

func TestTolerateTellsWhatDoesNotFit(t *testing.T) {
	d := document(t)
	Tolerate(d, file(t, entry("edit", "1", "total", "80.00", "18.00"), entry("place", "2", "basic", "null", "5.00")))
	if len(d.Problems) != 1 || d.Problems[0].Code != "correction_not_applied" || d.Problems[0].Line != 1 {
		t.Errorf("problems = %+v", d.Problems)
	}
}

func TestReadRefuses(t *testing.T) {
	for _, text := range []string{``, `{}`, `{"corrections_version":"2.0"}`, `{"corrections_version":"1.0","more":1}`, `[]`} {
		if f, err := Read(strings.NewReader(text)); err == nil {
			t.Errorf("Read(%s) = %+v", text, f)
		}
	}
}

// The JSON of a document, or anything else, is told to be no file of corrections.
func TestReadTellsWhatIsNoFileOfCorrections(t *testing.T) {
	for _, text := range []string{`{"schema_version":"1.0","budgets":[]}`, `[]`, `部门预算`} {
		if _, err := Read(strings.NewReader(text)); !errors.Is(err, ErrNone) {
			t.Errorf("Read(%s): %v, want %v", text, err, ErrNone)
		}
	}
}

func TestWriteAndRead(t *testing.T) {
	f := file(t, entry("edit", "1", "total", "81.00", "18.00"))
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), `"published": 81.00,`) {
		t.Error(out.String())
	}
	again, err := Read(&out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(f, again, cmp.Comparer(func(a, b schema.Amount) bool { return a.Equal(b) })); diff != "" {
		t.Error(diff)
	}
}

func TestUndoGivesWhatWasPublished(t *testing.T) {
	d := document(t)
	before := d.Budgets[0].Tables.ExpenditureSummary.Rows
	want := []string{before[0].Total.String(), before[1].Code}
	if err := Apply(d, file(t, entry("edit", "1", "total", "81.00", "18.00"), entry("edit", "2", "code", `"202"`, `"203"`), entry("place", "2", "basic", "null", "5.00"))); err != nil {
		t.Fatal(err)
	}
	f := Undo(d)
	rows := d.Budgets[0].Tables.ExpenditureSummary.Rows
	if diff := cmp.Diff(want, []string{rows[0].Total.String(), rows[1].Code}); diff != "" {
		t.Error(diff)
	}
	if !rows[1].Basic.IsNull() || len(rows[1].Unplaced) != 1 || len(d.Budgets[0].Corrections) > 0 {
		t.Errorf("row = %+v", rows[1])
	}
	if err := Apply(d, f); err != nil {
		t.Errorf("applying what was undone: %v", err)
	}
}

// A cell of the other tables is named by the places of its table and column;
// what stood there as an amount may become text, and comes back whole.
func TestOtherTablesAreCorrected(t *testing.T) {
	d := document(t)
	amount, err := schema.ParseAmount("7.00")
	if err != nil {
		t.Fatal(err)
	}
	d.Budgets[0].OtherTables = []schema.OtherTable{{Rows: [][]schema.Value{{{Text: "电脑"}, {Amount: amount}}}}}
	other := func(column, published, corrected string) string {
		return `{"budget":1,"entity":"甲局","action":"edit","table":"other_tables","list":"1","row":1,"line":1,"column":"` + column +
			`","published":` + published + `,"corrected":` + corrected + `,"by":null,"at":null}`
	}
	if err := Apply(d, file(t, other("2", "7.00", "1.50"), other("1", `"电脑"`, `"打印机"`))); err != nil {
		t.Fatal(err)
	}
	row := d.Budgets[0].OtherTables[0].Rows[0]
	if row[0].Text != "打印机" || row[1].Amount.String() != "1.50" {
		t.Errorf("row = %+v", row)
	}
	for _, wrong := range []string{other("3", "null", "1.00"), other("0", "null", "1.00"), other("x", "null", "1.00"), other("2", "7.00", "2.00")} {
		if err := Apply(d, file(t, wrong)); err == nil {
			t.Errorf("%s is taken", wrong)
		}
	}
	if Undo(d); row[0].Text != "电脑" || row[1].Amount.String() != "7.00" {
		t.Errorf("row = %+v", row)
	}
}
