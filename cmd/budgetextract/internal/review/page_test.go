package review

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"budgetextract/cmd/budgetextract/internal/review/picture"
	"budgetextract/extract"
	"budgetextract/schema"
	"budgetextract/tables"
)

// dump is a text dump of two small tables; its entity would be markup.
const dump = `2024年部门预算
单位名称：<script>alert(1)</script>
部门支出总表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 18.00 10.00 8.00
合计 18.00 10.00 8.00
`

func pageOf(t *testing.T, text string) string {
	t.Helper()
	doc, err := extract.Read("<b>.txt", []byte(text), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := tables.Read(doc, tables.Options{Provenance: true})
	if err != nil {
		t.Fatal(err)
	}
	part, err := Pack(doc, d)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := Write(&b, &Page{Parts: []*Part{part}, Tool: "test"}); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

var (
	scriptTag = regexp.MustCompile(`(?s)<script>(.*?)</script>`)
	styleTag  = regexp.MustCompile(`(?s)<style>(.*?)</style>`)
	policyTag = regexp.MustCompile(`http-equiv="Content-Security-Policy" content="([^"]*)"`)
)

func TestPolicyNamesWhatRuns(t *testing.T) {
	page := pageOf(t, dump)
	policy := strings.ReplaceAll(policyTag.FindStringSubmatch(page)[1], "&#39;", "'")
	scripts := scriptTag.FindAllStringSubmatch(page, -1)
	if len(scripts) != 1 {
		t.Fatalf("%d scripts run, want one", len(scripts))
	}
	for _, text := range []string{scripts[0][1], styleTag.FindStringSubmatch(page)[1], inflate("assets/echarts.min.js.gz")} {
		sum := sha256.Sum256([]byte(text))
		if hash := "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"; !strings.Contains(policy, hash) {
			t.Errorf("%s is not in %s", hash, policy)
		}
	}
	for _, want := range []string{"default-src 'none';", "'wasm-unsafe-eval'", "base-uri 'none'"} {
		if !strings.Contains(policy, want) {
			t.Errorf("%s is not in %s", want, policy)
		}
	}
	if strings.Contains(policy, "'unsafe-inline'") || strings.Contains(policy, "'unsafe-eval'") || strings.Contains(policy, "http") {
		t.Error(policy)
	}
}

func TestNothingOfADocumentIsMarkup(t *testing.T) {
	page := pageOf(t, dump)
	for _, bad := range []string{"<script>alert", "<b>.txt"} {
		if strings.Contains(page, bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
}

func TestPageAsksForNothing(t *testing.T) {
	page := pageOf(t, dump)
	for _, bad := range []string{" src=", "@import", "url(", "<link"} {
		if strings.Contains(styleTag.FindString(page)+strings.Join(regexp.MustCompile(`<[a-z][^>]*>`).FindAllString(page, -1), ""), bad) {
			t.Errorf("the page holds %s", bad)
		}
	}
}

// A worker that a document has taken over must not write into the page.
func TestBlocksAreData(t *testing.T) {
	part := &Part{Budgets: []Summary{{Entity: "甲局"}}, BudgetBlocks: []string{"AAAA</script><script>alert(1)"}}
	if err := Write(&strings.Builder{}, &Page{Parts: []*Part{part}}); err == nil {
		t.Error("a block that is no base64 was written")
	}
}

func TestPartGoesThroughJSON(t *testing.T) {
	doc, err := extract.Read("a.txt", []byte(dump), extract.Options{})
	if err != nil {
		t.Fatal(err)
	}
	d, err := tables.Read(doc, tables.Options{Provenance: true})
	if err != nil {
		t.Fatal(err)
	}
	part, err := Pack(doc, d)
	if err != nil {
		t.Fatal(err)
	}
	text, err := json.Marshal(part)
	if err != nil {
		t.Fatal(err)
	}
	again := new(Part)
	if err := json.Unmarshal(text, again); err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(part, again); diff != "" {
		t.Error(diff)
	}
}

func TestIndexIsWorstFirst(t *testing.T) {
	budget := func(s schema.Status, failed int) *schema.Document {
		return &schema.Document{Budgets: []*schema.Budget{{Status: s, Checks: schema.Checks{Failed: failed}}}}
	}
	entry := func(d *schema.Document) Entry {
		e := EntryOf("a.pdf", "ok", "")
		e.Describe(d, "a.html")
		return e
	}
	failed := EntryOf("b.pdf", "failed", "damaged")
	order := []Entry{
		entry(budget(schema.Verified, 0)), entry(budget(schema.Rounded, 0)), entry(budget(schema.Partial, 0)),
		entry(budget(schema.Inconsistent, 1)), entry(budget(schema.Inconsistent, 30)), entry(&schema.Document{}), failed,
	}
	for i := 1; i < len(order); i++ {
		if order[i-1].Badness() >= order[i].Badness() {
			t.Errorf("%+v is no better than %+v", order[i-1], order[i])
		}
	}
	var b strings.Builder
	if err := WriteIndex(&b, &Index{Entries: []Entry{EntryOf("</script><script>alert(1)", "failed", "")}}); err != nil {
		t.Fatal(err)
	}
	if len(scriptTag.FindAllString(b.String(), -1)) != 1 {
		t.Error("a name became markup")
	}
}

func TestLeavesCutLongText(t *testing.T) {
	page := &extract.Page{Number: 3}
	for i := range 2*linesPerLeaf + 1 {
		page.Lines = append(page.Lines, extract.Line{Text: "x", Number: i + 10})
	}
	var got []Leaf
	for leaf, ink := range leavesOf(page) {
		if len(ink.Lines) != leaf.To-leaf.From+1 {
			t.Errorf("%+v has %d lines", leaf, len(ink.Lines))
		}
		got = append(got, leaf)
	}
	want := []Leaf{{Page: 3, From: 10, To: 9 + linesPerLeaf}, {Page: 3, From: 10 + linesPerLeaf, To: 9 + 2*linesPerLeaf}, {Page: 3, From: 10 + 2*linesPerLeaf, To: 10 + 2*linesPerLeaf}}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

func TestYearsOfOtherDocuments(t *testing.T) {
	var b strings.Builder
	if err := Write(&b, &Page{Years: []picture.Headline{{Entity: "甲局", Year: 2023, Figures: map[string]string{"revenue": "123456789.10"}}}}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(b.String(), `"revenue":"123456789.10"`) {
		t.Error("the figure is not there, digit for digit")
	}
}
