package browsertest

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// openTotal is 支出总表 as flow text whose project amount may stand under two
// columns: nothing but a person can tell.
const openTotal = `2024年部门预算
单位名称：甲县教育局
部门支出总表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 20.00 20.00
20103 政府办公厅（室）及相关机构事务 20.00 20.00
2010301 行政运行 20.00 20.00
合计 20.00 20.00
`

// An amount without a column is put into one, taken back and put again; saved,
// apply does the same.
func TestPlaceConfirmUndo(t *testing.T) {
	document, page := reviewOf(t, "open.txt", []byte(openTotal))
	x := open(t, page, wide, height)
	x.click(".issue.warn")
	x.until(`document.querySelector("#detail .raw .chip")`)
	cell := eval[string](x, `document.querySelector("#table td.lit").dataset.id`)
	x.click("#detail .raw .chip") // place here
	x.until(`document.querySelector("#table td.lit.edited") && document.querySelector("#save .count")`)
	if got := eval[string](x, `document.querySelector("#table td.lit").firstChild.textContent`); got != "20.00" {
		t.Errorf("%s is placed in %s", got, cell)
	}
	x.click("#detail .editor button:last-child") // undo
	x.until(`document.querySelector("#save").disabled && document.querySelector("#detail .raw .chip")`)
	x.click("#detail .raw .chip")
	x.until(`document.querySelector("#save .count")?.textContent === "1"`)

	// another amount is looked at and stands
	x.click(`#table [data-id="expenditure_summary|rows|1|total"]`)
	x.run(chromedp.SetValue("#by", "李审核", chromedp.ByQuery))
	x.click("#detail .editor button:last-child") // confirm
	x.until(`document.querySelector("#save .count")?.textContent === "2" && document.querySelector("#detail .badge.edit").textContent.includes("李审核")`)
	x.click("#save")
	file := filepath.Join(x.downloads, "open.txt.corrections.json")
	waitForFile(t, file)
	x.quiet()

	published := filepath.Join(filepath.Dir(document), "open.json")
	if err := os.WriteFile(published, budgetextract(t, document), 0o666); err != nil {
		t.Fatal(err)
	}
	corrected := string(budgetextract(t, "apply", published, file, "--compact"))
	for _, want := range []string{`"action":"place"`, `"action":"confirm"`, `"by":"李审核"`} {
		if !strings.Contains(corrected, want) {
			t.Errorf("apply gives no %s", want)
		}
	}
	if before := string(budgetextract(t, document, "--compact")); strings.Count(corrected, `"unplaced":`) >= strings.Count(before, `"unplaced":`) {
		t.Error("the amount is placed in the page alone")
	}
}

// Tables that are none of the nine kinds are corrected too, text and amounts.
func TestOtherTablesAreCorrected(t *testing.T) {
	w := new(writer)
	for _, x := range budgetOf("30.00") {
		w.table("甲县教育局", x)
	}
	w.table("甲县教育局", table{"部门项目明细表", [][]string{{"项目名称", "预算数"}, {"校舍维修", "7.00"}, {"教师培训", "5.00"}}, ""})
	document, page := reviewOf(t, "other.pdf", w.bytes())
	x := open(t, page, wide, height)
	x.run(chromedp.Evaluate(`[...document.querySelectorAll("#tables button")].find((b) => b.textContent.includes("明细")).click()`, nil))
	x.click(`#table [data-id="other_tables|1|0|2"]`)
	x.run(chromedp.SetValue("#value", "8.00", chromedp.ByQuery))
	x.click(".editor .primary")
	x.until(`document.querySelector('#table [data-id="other_tables|1|0|2"].edited')?.textContent.startsWith("8.00")`)
	x.click(`#table [data-id="other_tables|1|1|1"]`)
	x.run(chromedp.SetValue("#value", "教师进修", chromedp.ByQuery))
	x.click(".editor .primary")
	x.until(`document.querySelector("#save .count")?.textContent === "2"`)
	x.click("#save")
	file := filepath.Join(x.downloads, "other.pdf.corrections.json")
	waitForFile(t, file)
	x.quiet()
	published := filepath.Join(filepath.Dir(document), "other.json")
	if err := os.WriteFile(published, budgetextract(t, document), 0o666); err != nil {
		t.Fatal(err)
	}
	if got := string(budgetextract(t, "apply", published, file, "--compact")); !strings.Contains(got, `["校舍维修",8.00],["教师进修",5.00]`) {
		t.Errorf("apply gives %s", got[max(0, strings.Index(got, "other_tables")):])
	}
}

// A batch takes corrections along: put into its folder, the next run applies
// them, and the page goes on from them.
func TestBatchTakesCorrectionsAlong(t *testing.T) {
	document, page := reviewOf(t, "bad.pdf", pdfOf("甲县教育局", "33.00"))
	out, pages := filepath.Join(filepath.Dir(document), "out"), filepath.Join(filepath.Dir(document), "pages")
	budgetextract(t, "batch", document, "-o", out, "-q")
	x := open(t, page, wide, height)
	x.click(".issue")
	x.run(chromedp.SetValue("#value", "30.00", chromedp.ByQuery))
	x.click(".editor .primary")
	x.until(`document.querySelector("#verdict.verified")`)
	x.click("#save")
	saved := filepath.Join(x.downloads, "bad.pdf.corrections.json")
	waitForFile(t, saved)
	text, err := os.ReadFile(saved)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(out, "corrections"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(out, "corrections", filepath.Base(saved)), text, 0o666); err != nil {
		t.Fatal(err)
	}
	budgetextract(t, "batch", document, "-o", out, "-q")
	budgetextract(t, "review", out, "-o", pages)
	x.visit(filepath.Join(pages, "index.html"))
	if row := eval[string](x, `document.querySelector("#rows tr").innerText`); !strings.Contains(row, "全部验证") {
		t.Errorf("the index says %q", row)
	}
	x.click("#rows tr a")
	x.until(`document.querySelector("#verdict.verified") && document.querySelector("#save .count")?.textContent === "1"`)
	x.quiet()
}

// sentence is English prose where Chinese is asked for.
var sentence = regexp.MustCompile(`[a-z]+ [a-z]+ [a-z]+`)

// Nothing that the page says of a document is English where the reader asked
// for Chinese.
func TestMessagesAreChinese(t *testing.T) {
	needBrowser(t)
	files, err := filepath.Glob(filepath.Join(root, "fixtures", "*", "doc.*"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	page := filepath.Join(dir, "review.html")
	broken := filepath.Join(dir, "open.txt")
	if err := os.WriteFile(broken, []byte(openTotal), 0o666); err != nil {
		t.Fatal(err)
	}
	budgetextract(t, append([]string{"review", broken, "-o", page}, files...)...)
	x := open(t, page, wide, height)
	for _, option := range eval[[]string](x, `[...document.querySelectorAll("#budget option")].map((o) => o.value)`) {
		x.run(chromedp.Evaluate(`document.querySelector("#budget").value = "`+option+`"; document.querySelector("#budget").dispatchEvent(new Event("change"))`, nil))
		x.until(`document.querySelector("#budget").value === "` + option + `"`)
		said := eval[[]string](x, `[...document.querySelectorAll(".issue")].slice(0, 40).map((_, i) => { document.querySelectorAll(".issue")[i].click(); return document.querySelectorAll(".issue")[i].innerText + " " + (document.querySelector("#detail .issuebox")?.innerText || ""); })`)
		for _, s := range append(said, eval[string](x, `document.querySelector("#verdict").innerText`)) {
			if found := sentence.FindString(s); found != "" {
				t.Errorf("%q in %q", found, s)
			}
		}
	}
	x.quiet()
}

// What is printed is black on white in either theme, and holds every table.
func TestPrint(t *testing.T) {
	_, page := reviewOf(t, "bad.pdf", pdfOf("甲县教育局", "33.00"))
	x := open(t, page, wide, height)
	x.click("#theme")
	file := filepath.Join(t.TempDir(), "print.pdf")
	x.printTo(file)
	if info, err := os.Stat(file); err != nil || info.Size() < 10000 {
		t.Errorf("%v, %v", info, err)
	}
	text := eval[string](x, `document.querySelector("#print").textContent`)
	for _, want := range []string{"存在不符", "差额", "部门收支总表", "“三公”经费支出表", "SHA-256"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not printed", want)
		}
	}
	x.quiet()
}

// A page whose verifier comes to another verdict than the command did says so.
func TestPageDoubtsAnotherVerdict(t *testing.T) {
	_, page := reviewOf(t, "good.pdf", pdfOf("甲县教育局", "30.00"))
	text, err := os.ReadFile(page)
	if err != nil {
		t.Fatal(err)
	}
	block := regexp.MustCompile(`id="d0b0">([^<]*)<`).FindSubmatch(text)[1]
	changed := repack(t, string(block), func(s string) string {
		return strings.Replace(s, `"state":{"status":"verified"`, `"state":{"status":"partial"`, 1)
	})
	if err := os.WriteFile(page, bytes.Replace(text, block, []byte(changed), 1), 0o666); err != nil {
		t.Fatal(err)
	}
	x := open(t, page, wide, height)
	x.click(`#table td.num[data-id]:not(.m-t)`)
	x.until(`document.querySelector("#verdict .doubt")`)
	x.quiet()
}

// repack changes a compressed block of a page.
func repack(t *testing.T, block string, change func(string) string) string {
	t.Helper()
	packed, err := base64.StdEncoding.DecodeString(block)
	if err != nil {
		t.Fatal(err)
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		t.Fatal(err)
	}
	data, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	after := change(string(data))
	if after == string(data) {
		t.Fatal("nothing is changed")
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write([]byte(after)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return base64.StdEncoding.EncodeToString(b.Bytes())
}
