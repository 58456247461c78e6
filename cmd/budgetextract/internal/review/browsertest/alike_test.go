package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// rounds is how many sets of corrections each budget is judged under.
const rounds = 10

// The verifier that is checked in says what this very build says: for every
// shipped fixture, as published and under corrections drawn at random, the
// page gives the budget that `budgetextract apply` gives, to the byte. If it
// does not: go generate ./cmd/budgetextract/internal/review
func TestPageJudgesLikeTheCommand(t *testing.T) {
	needBrowser(t)
	files, err := filepath.Glob(filepath.Join(root, "fixtures", "*", "doc.*"))
	if err != nil || len(files) == 0 {
		t.Skip("there are no fixtures")
	}
	for _, file := range files {
		t.Run(filepath.Base(filepath.Dir(file)), func(t *testing.T) {
			dir := t.TempDir()
			page, published := filepath.Join(dir, "review.html"), filepath.Join(dir, "doc.json")
			budgetextract(t, "review", file, "-o", page)
			if err := os.WriteFile(published, budgetextract(t, "--provenance", file), 0o666); err != nil {
				t.Fatal(err)
			}
			x := open(t, page, wide, height)
			x.run(chromedp.Evaluate(`[...document.querySelectorAll("#tables button")].find((b) => b.textContent.startsWith("▦")).click()`, nil))
			x.until(`globalThis.budgetextract && document.querySelector("#table .chart, #table .empty") && !document.querySelector("#table").textContent.includes("正在载入")`)
			if eval[bool](x, `Boolean(document.querySelector("#verdict .doubt"))`) {
				t.Error("the page doubts its verifier")
			}
			d := decode[drawn](t, published)
			d.Raw = decode[struct{ Budgets []json.RawMessage }](t, published).Budgets
			for i := range d.Budgets {
				judgeAlike(x, dir, published, &d, i)
			}
			x.quiet()
		})
	}
}

// drawn is what corrections are drawn from.
type drawn struct {
	Source   map[string]any
	Problems []any
	Raw      []json.RawMessage `json:"-"` // of the budgets
	Budgets  []*struct {
		Entity struct{ Name string }
		Tables map[string]map[string]json.RawMessage
		Other  []struct{ Rows [][]any } `json:"other_tables"`
	}
}

func decode[T any](t *testing.T, file string) (v T) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	if err := dec.Decode(&v); err != nil {
		t.Fatal(err)
	}
	return v
}

// place is a cell that may be corrected, with what stands in it.
type place struct {
	table, list, column string
	row                 int
	value               any
	unplaced            []any
}

// judgeAlike holds the page's judgement on a budget against the command's.
func judgeAlike(x *tab, dir, published string, d *drawn, budget int) {
	x.Helper()
	cells := placesOf(x.T, d, budget)
	random := rand.New(rand.NewPCG(uint64(budget), 7))
	sets := [][]map[string]any{{}}
	for range rounds {
		sets = append(sets, drawCorrections(random, cells, d, budget))
	}
	block, _ := json.Marshal(map[string]any{"budget": d.Raw[budget]})
	problems, _ := json.Marshal(d.Problems)
	eval[string](x, fmt.Sprintf(`globalThis.budgetextract.open(%q, %q)`, block, problems))
	for i, set := range sets {
		want := applied(x.T, dir, published, d.Source, set, budget)
		held, _ := json.Marshal(heldByPage(set))
		answer := eval[string](x, fmt.Sprintf(`globalThis.budgetextract.revise(%q)`, held))
		var got struct {
			Budget json.RawMessage
			Errors []string
			Error  string
		}
		if err := json.Unmarshal([]byte(answer), &got); err != nil || got.Error != "" || len(got.Errors) > 0 {
			x.Fatalf("set %d: %v %s %q", i, err, got.Error, got.Errors)
		}
		if string(got.Budget) != want {
			x.Fatalf("after %s\nthe page says    %s\nthe command says %s", held, different(string(got.Budget), want), different(want, string(got.Budget)))
		}
	}
}

// different is where a text begins to differ from another.
func different(a, b string) string {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	return a[max(0, i-200):min(len(a), i+200)]
}

// placesOf are the cells of a budget in a fixed order.
func placesOf(t *testing.T, d *drawn, budget int) (all []place) {
	t.Helper()
	b := d.Budgets[budget]
	for _, kind := range slices.Sorted(maps.Keys(b.Tables)) {
		for _, list := range []string{"rows", "revenue", "expenditure", "expenditure_by_use"} {
			var rows []map[string]any
			dec := json.NewDecoder(bytes.NewReader(b.Tables[kind][list]))
			dec.UseNumber()
			if b.Tables[kind][list] == nil || dec.Decode(&rows) != nil {
				continue
			}
			for i, row := range rows {
				unplaced, _ := row["unplaced"].([]any)
				for _, key := range slices.Sorted(maps.Keys(row)) {
					switch v := row[key].(type) {
					case nil, json.Number, string:
						if key != "line" && key != "entity_code" {
							all = append(all, place{kind, list, key, i + 1, v, unplaced})
						}
					}
				}
			}
		}
	}
	for n, table := range b.Other {
		for i, row := range table.Rows {
			for j, v := range row {
				all = append(all, place{"other_tables", fmt.Sprint(n + 1), fmt.Sprint(j + 1), i + 1, v, nil})
			}
		}
	}
	return all
}

// drawCorrections draws one to four corrections of different cells.
func drawCorrections(random *rand.Rand, cells []place, d *drawn, budget int) (set []map[string]any) {
	taken := map[int]bool{}
	for range 1 + random.IntN(4) {
		at := random.IntN(len(cells))
		if taken[at] {
			continue
		}
		taken[at] = true
		c := cells[at]
		action, value := drawValue(random, c, cells)
		if action == "" {
			continue
		}
		set = append(set, map[string]any{
			"budget": budget + 1, "entity": d.Budgets[budget].Entity.Name, "action": action, "table": c.table, "list": c.list, "row": c.row, "line": c.row,
			"column": c.column, "published": c.value, "corrected": value, "by": "测试", "at": "2026-01-02T03:04:05Z",
		})
	}
	return set
}

// drawValue draws what becomes of a cell: nothing, the value of another cell,
// one that is off by a digit, a confirmation.
func drawValue(random *rand.Rand, c place, cells []place) (action string, value any) {
	text := c.column == "name" || c.column == "item" || c.column == "code"
	if _, ok := c.value.(string); ok && c.table == "other_tables" {
		text = true
	}
	switch n := random.IntN(6); {
	case c.value != nil && n == 0:
		return "confirm", c.value
	case c.column == "code":
		return "edit", []any{"201", "20103", "2010301", nil}[random.IntN(4)]
	case text:
		return "edit", []any{"合计", "行政运行", "一、一般公共服务支出", "其中：甲"}[random.IntN(4)]
	case n == 1 && c.value != nil:
		return "edit", nil
	case n < 4:
		for range 50 {
			if o, ok := cells[random.IntN(len(cells))].value.(json.Number); ok {
				return "edit", o
			}
		}
		return "", nil
	default:
		return "edit", json.Number(fmt.Sprintf("%d.%02d", random.IntN(2000), random.IntN(100)))
	}
}

// heldByPage is a set as the page holds it: amounts as strings of digits.
func heldByPage(set []map[string]any) []map[string]any {
	held := []map[string]any{}
	for _, c := range set {
		x := maps.Clone(c)
		for _, k := range []string{"published", "corrected"} {
			if n, ok := x[k].(json.Number); ok {
				x[k], x["amounts"] = n.String(), true
			}
		}
		held = append(held, x)
	}
	return held
}

// applied is a budget as `budgetextract apply` writes it.
func applied(t *testing.T, dir, published string, source map[string]any, set []map[string]any, budget int) string {
	t.Helper()
	if set == nil {
		set = []map[string]any{}
	}
	file := filepath.Join(dir, "set.corrections.json")
	text, err := json.Marshal(map[string]any{
		"corrections_version": "1.0", "source": map[string]any{"name": source["name"], "sha256": source["sha256"]}, "corrections": set,
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(file, text, 0o666); err != nil {
		t.Fatal(err)
	}
	var d struct{ Budgets []json.RawMessage }
	if err := json.Unmarshal(budgetextract(t, "apply", published, file, "--compact"), &d); err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(string(d.Budgets[budget]))
}
