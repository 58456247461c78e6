package main

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/shopspring/decimal"

	"budgetextract/internal/export"
	"budgetextract/schema"
)

// duckdb runs SQL in a folder and gives the rows, cells with '|' between. It
// skips the test where Python has no duckdb.
func duckdb(t *testing.T, dir string, queries ...string) []string {
	t.Helper()
	if err := exec.Command("python3", "-c", "import duckdb").Run(); err != nil {
		t.Skip("python3 has no module duckdb (pip install duckdb): ", err)
	}
	const program = `
import sys, duckdb
for query in sys.argv[1:]:
    for row in duckdb.sql(query).fetchall():
        print("|".join("" if v is None else str(v) for v in row))
`
	c := exec.Command("python3", append([]string{"-c", program}, queries...)...)
	c.Dir = dir
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	return strings.Split(strings.TrimRight(string(out), "\n"), "\n")
}

// sumsOf are the sums of all amounts in the documents, by kind, list and key.
func sumsOf(t *testing.T, folder string) map[string]decimal.Decimal {
	t.Helper()
	sums := map[string]decimal.Decimal{}
	for d, err := range export.ReadFolder(folder) {
		if err != nil {
			t.Fatal(err)
		}
		for _, b := range d.Budgets {
			for _, table := range b.Tables.All() {
				addTable(sums, table)
			}
		}
	}
	return sums
}

func addTable(sums map[string]decimal.Decimal, table schema.Table) {
	for _, l := range table.Lists() {
		for i := range l.Len() {
			for n, k := range l.Keys() {
				if a := l.Row(i).At(n); !a.IsNull() {
					name := fmt.Sprintf("%s %s %s", table.Kind(), l.Name(), k)
					sums[name] = sums[name].Add(a.Decimal())
				}
			}
		}
	}
}

// DuckDB reads Parquet and CSV as they are, with the sums of the documents to
// the last digit.
func TestDuckDBHasTheSumsOfTheDocuments(t *testing.T) {
	dir := many(t, 30)
	for _, more := range []string{"../../fixtures", "../../../shared/seed", "../../../shared/real"} {
		if err := os.CopyFS(filepath.Join(dir, "in", filepath.Base(more)), os.DirFS(more)); err != nil {
			t.Logf("without %s: %v", more, err)
		}
	}
	runToEnd(t, dir, "batch", "in", "-o", "out", "--to", "csv,parquet")
	want := sumsOf(t, filepath.Join(dir, "out"))
	for _, source := range []string{"facts.parquet", "facts.csv"} {
		got := map[string]decimal.Decimal{}
		for _, row := range duckdb(t, filepath.Join(dir, "out", "tables"), `
			select kind || ' ' || list || ' ' || "column", sum(amount::decimal(38,6)), sum(amount_yuan::decimal(38,6))
			from '`+source+`' where "column" is not null group by all`) {
			cells := strings.Split(row, "|")
			got[cells[0]] = decimal.RequireFromString(cells[1])
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", source, d)
		}
	}
	checkKinds(t, filepath.Join(dir, "out", "tables"), want)
}

// checkKinds compares the sums of the tables of all kinds.
func checkKinds(t *testing.T, tables string, want map[string]decimal.Decimal) {
	t.Helper()
	var names, queries []string
	for _, f := range schema.Forms {
		for _, l := range f.Lists {
			for _, k := range l.Keys {
				names = append(names, fmt.Sprintf("%s %s %s", f.Kind, l.Name, k))
				queries = append(queries, fmt.Sprintf(`
					with p as (select sum(%[1]q) s, typeof(sum(%[1]q)) t from '%[2]s.parquet' where list = '%[3]s'),
					     c as (select sum(%[1]q::decimal(38,6)) s from read_csv('%[2]s.csv', all_varchar=true) where list = '%[3]s')
					select p.s, c.s, p.t from p, c`, k, f.Kind, l.Name))
			}
		}
	}
	for i, row := range duckdb(t, tables, queries...) {
		cells := strings.Split(row, "|")
		if cells[2] != "DECIMAL(38,6)" {
			t.Errorf("%s is %s", names[i], cells[2])
		}
		for _, s := range cells[:2] {
			sum, printed := want[names[i]]
			if s == "" && !printed {
				continue
			}
			if s == "" || !decimal.RequireFromString(s).Equal(sum) {
				t.Errorf("%s: %q, want %v", names[i], s, sum)
			}
		}
	}
}
