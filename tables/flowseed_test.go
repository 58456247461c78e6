package tables

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/extract"
	"budgetextract/schema"
)

// readText reads a text dump whole.
func readText(t testing.TB, text string) *schema.Document {
	t.Helper()
	doc, err := extract.Read("doc.txt", []byte(text), extract.Options{})
	if err != nil {
		return &schema.Document{}
	}
	out, err := Read(doc, Options{})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func seedText(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("../fixtures/qiaoxi-2024/doc.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// seedTruth are the amounts of the seed by kind, list, line and key.
func seedTruth(t testing.TB) map[string]string {
	t.Helper()
	data, err := os.ReadFile("../../shared/seed/qiaoxi-2024/truth.json")
	if err != nil {
		t.Skip("the truth of the seed is not at hand: ", err)
	}
	var truth struct {
		Budgets []struct {
			Tables map[string]map[string]json.RawMessage
		}
	}
	if err := json.Unmarshal(data, &truth); err != nil {
		t.Fatal(err)
	}
	amounts := map[string]string{}
	for kind, table := range truth.Budgets[0].Tables {
		for _, list := range []string{"rows", "revenue", "expenditure"} {
			var rows []map[string]any
			if json.Unmarshal(table[list], &rows) != nil {
				continue
			}
			for _, r := range rows {
				for key, v := range r {
					if s, ok := v.(string); ok && !slices.Contains([]string{"code", "name", "item"}, key) {
						amounts[fmt.Sprint(kind, " ", list, " ", r["line"], " ", key)] = s
					}
				}
			}
		}
	}
	return amounts
}

// amountsOf are the amounts of a budget in the terms of seedTruth.
func amountsOf(b *schema.Budget) map[string]string {
	amounts := map[string]string{}
	for _, table := range b.Tables.All() {
		for _, l := range table.Lists() {
			for i := range l.Len() {
				r := l.Row(i)
				for k, key := range l.Keys() {
					if a := r.At(k); !a.IsNull() {
						amounts[fmt.Sprint(table.Kind(), " ", l.Name(), " ", r.Head().Line, " ", key)] = a.String()
					}
				}
			}
		}
	}
	return amounts
}

// The dumps of all fixtures, and what is made of them, are read without a panic.
func FuzzDump(f *testing.F) {
	paths, err := filepath.Glob("../fixtures/*/doc.txt")
	if err != nil || len(paths) == 0 {
		f.Fatalf("no dump among the fixtures: %v", err)
	}
	for _, path := range paths {
		data, err := os.ReadFile(path)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(data[:min(len(data), 6000)]))
	}
	f.Fuzz(func(t *testing.T, text string) { readText(t, text) })
}

func TestFlowSeed(t *testing.T) {
	want := seedTruth(t)
	out := readText(t, seedText(t))
	if len(out.Budgets) != 1 {
		t.Fatalf("%d budgets, want one", len(out.Budgets))
	}
	b := out.Budgets[0]
	if diff := cmp.Diff(want, amountsOf(b)); diff != "" {
		t.Error(diff)
	}
	if b.Status != schema.Verified || b.Entity.Name != "石家庄市桥西区人民政府办公室" || b.FiscalYear != 2024 {
		t.Errorf("status %s, entity %q, year %d", b.Status, b.Entity.Name, b.FiscalYear)
	}
}

// lawOfVerified fails the test if a verified budget has other amounts than the
// seed, column by column. The lines may differ: a 序号 that is lost is not told.
func lawOfVerified(t *testing.T, want map[string][]string, how, text string) {
	t.Helper()
	for _, b := range readText(t, text).Budgets {
		if b.Status != schema.Verified {
			continue
		}
		if diff := cmp.Diff(want, byColumn(amountsOf(b))); diff != "" {
			t.Errorf("%s: verified, but %s", how, diff)
		}
	}
}

// byColumn are the amounts of each column in the order of the rows.
func byColumn(amounts map[string]string) map[string][]string {
	type cell struct {
		line   int
		amount string
	}
	columns := map[string][]cell{}
	for name, a := range amounts {
		var kind, list, key string
		var line int
		fmt.Sscan(name, &kind, &list, &line, &key)
		column := kind + " " + list + " " + key
		columns[column] = append(columns[column], cell{line, a})
	}
	out := map[string][]string{}
	for name, cells := range columns {
		slices.SortFunc(cells, func(a, b cell) int { return a.line - b.line })
		for _, c := range cells {
			out[name] = append(out[name], c.amount)
		}
	}
	return out
}

func TestFlowDamagedSeedIsNeverVerifiedWrong(t *testing.T) {
	want, text := byColumn(seedTruth(t)), seedText(t)
	end := strings.Index(text, "第一部分 ") // the tables stand before it
	lines := strings.SplitAfter(text[:end], "\n")
	for cut := 1; cut < end; cut += 1999 {
		lawOfVerified(t, want, fmt.Sprint("cut at byte ", cut), text[:cut])
	}
	for i := 0; i < len(lines); i += 89 {
		rest := strings.Join(lines[i+1:], "")
		before := strings.Join(lines[:i], "")
		lawOfVerified(t, want, fmt.Sprint("without line ", i+1), before+rest)
		lawOfVerified(t, want, fmt.Sprint("line twice: ", i+1), before+lines[i]+lines[i]+rest)
		lawOfVerified(t, want, fmt.Sprint("page number after line ", i+1), before+lines[i]+"\n\n\n7\n\n"+rest)
	}
}

// A name that begins with digits does not lengthen the code in front of it, in whose
// cell it stands.
func TestFlowCodeBeforeANameOfDigits(t *testing.T) {
	out := readText(t, "部门支出总表\n部门：某局 单位：元\n功能分类科目 合计 基本支出 项目支出\n合计 9.00 4.00 5.00\n210卫生健康支出 9.00 4.00 5.00\n21011行政事业单位医疗 9.00 4.00 5.00\n2101103\n30万亩高标准农田 9.00 4.00 5.00\n")
	l := out.Budgets[0].Tables.Get(schema.KindExpenditureSummary).Lists()[0]
	if h := l.Row(l.Len() - 1).Head(); h.Code != "2101103" || h.Name != "30万亩高标准农田" {
		t.Errorf("code %s, name %s", h.Code, h.Name)
	}
}
