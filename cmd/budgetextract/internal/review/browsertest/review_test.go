package browsertest

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// root is the folder of the project.
const root = "../../../../.."

// program builds the command once.
var program = sync.OnceValues(func() (string, error) {
	dir, err := os.MkdirTemp("", "browsertest-")
	if err != nil {
		return "", err
	}
	exe := filepath.Join(dir, "budgetextract")
	cmd := exec.Command("go", "build", "-o", exe, "./cmd/budgetextract")
	cmd.Dir = root
	if text, err := cmd.CombinedOutput(); err != nil {
		return "", fmt.Errorf("%w\n%s", err, text)
	}
	return exe, nil
})

// budgetextract runs the command and gives its standard output.
func budgetextract(t *testing.T, args ...string) []byte {
	t.Helper()
	exe, err := program()
	if err != nil {
		t.Fatal(err)
	}
	var out, errs bytes.Buffer
	cmd := exec.Command(exe, args...)
	cmd.Stdout, cmd.Stderr = &out, &errs
	if err := cmd.Run(); err != nil {
		t.Fatalf("budgetextract %s: %v\n%s", strings.Join(args, " "), err, errs.String())
	}
	return out.Bytes()
}

// needBrowser skips a test early where no browser is installed.
func needBrowser(t *testing.T) {
	t.Helper()
	if _, err := findChromium(); err != nil {
		t.Skip(err)
	}
}

// reviewOf writes a document and its page.
func reviewOf(t *testing.T, name string, data []byte) (document, page string) {
	t.Helper()
	needBrowser(t)
	dir := t.TempDir()
	document, page = filepath.Join(dir, name), filepath.Join(dir, "review.html")
	if err := os.WriteFile(document, data, 0o666); err != nil {
		t.Fatal(err)
	}
	budgetextract(t, "review", document, "-o", page)
	return document, page
}

func pdfOf(entity, total string) []byte {
	w := new(writer)
	for _, x := range budgetOf(total) {
		w.table(entity, x)
	}
	return w.bytes()
}

const (
	wide   = 1280
	narrow = 390
	height = 800
)

// totalCell is 合计 of 支出总表, in the table and on the page.
const totalCell = `[data-id="expenditure_summary|rows|0|total"]`

func TestValueAndCellPointToEachOther(t *testing.T) {
	_, page := reviewOf(t, "good.pdf", pdfOf("甲县教育局", "30.00"))
	x := open(t, page, wide, height)
	x.click(`#tables li:nth-child(3) button`)
	x.click(`#table ` + totalCell)
	x.until(`document.querySelector('#leaves rect.lit')?.dataset.id === "expenditure_summary|rows|0|total"`)
	if got := eval[string](x, `document.querySelector("#detail q").textContent`); got != "30.00" {
		t.Errorf("printed is %q", got)
	}
	x.until(`document.querySelectorAll("#detail .identities .operand").length > 2`) // what proves it

	// and back: a cell of the page lights its value
	x.click(`#leaves rect[data-id="expenditure_summary|rows|1|basic"]`)
	x.until(`document.querySelector("#table td.lit")?.dataset.id === "expenditure_summary|rows|1|basic"`)

	// hovering lights the counterpart
	x.run(chromedp.MouseEvent("mouseMoved", 2, 2))
	box := eval[map[string]float64](x, `(({x, y, width, height}) => ({x: x + width / 2, y: y + height / 2}))(document.querySelector('#table `+totalCell+`').getBoundingClientRect())`)
	x.run(chromedp.MouseEvent("mouseMoved", box["x"], box["y"]))
	x.until(`document.querySelector("#leaves rect.hot")`)
	x.quiet()
}

func TestJoinedPiecesAreAllLit(t *testing.T) {
	_, page := reviewOf(t, "good.pdf", pdfOf("甲县教育局", "30.00"))
	x := open(t, page, wide, height)
	x.click(`#tables li:nth-child(3) button`)
	x.click(`#table [data-id="expenditure_summary|rows|2|name"]`)
	x.until(`document.querySelectorAll("#leaves rect.lit").length === 2`)
	pieces := eval[string](x, `[...document.querySelectorAll("#detail q")].map((q) => q.textContent).join("+")`)
	if pieces != "政府办公厅（室）+及相关机构事务" {
		t.Errorf("pieces are %q", pieces)
	}
	x.quiet()
}

func TestKeyboardAlone(t *testing.T) {
	_, page := reviewOf(t, "bad.pdf", pdfOf("甲县教育局", "33.00"))
	x := open(t, page, wide, height)
	x.run(chromedp.KeyEvent("n"))
	x.until(`document.querySelector(".issue.on") && document.querySelector("#table td.lit")`)
	first := eval[string](x, `document.querySelector("#detail .sumtable").textContent`)
	x.run(chromedp.KeyEvent("n"))
	x.until(`document.querySelectorAll(".issue")[1].classList.contains("on")`)
	if second := eval[string](x, `document.querySelector("#detail .sumtable").textContent`); first == second {
		t.Error("n stays where it is")
	}
	x.run(chromedp.KeyEvent("p"))
	x.until(`document.querySelectorAll(".issue")[0].classList.contains("on")`)
	x.run(chromedp.Evaluate(`document.querySelector('#table [tabindex="0"]').focus()`, nil), chromedp.KeyEvent(kb.ArrowDown))
	x.until(`document.activeElement.dataset.id === "expenditure_summary|rows|1|total" && document.querySelector("#leaves rect.lit")`)
	x.run(chromedp.KeyEvent(kb.Enter))
	x.until(`document.activeElement.id === "value"`)
	x.quiet()
}

func TestFailedSumIsSpelledOut(t *testing.T) {
	_, page := reviewOf(t, "bad.pdf", pdfOf("甲县教育局", "33.00"))
	x := open(t, page, wide, height)
	x.click(".issue")
	text := eval[string](x, `document.querySelector("#detail .sumtable").innerText.replace(/\s+/g, " ")`)
	for _, want := range []string{"基本支出 18.00", "+ 合计 · 项目支出 12.00", "= 应为 30.00", "实为 33.00", "差额 +3.00"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in %q", want, text)
		}
	}
	x.click(`#detail .sumtable .operand`) // a link to its cell
	x.until(`document.querySelector("#table td.lit").dataset.id === "expenditure_summary|rows|0|basic"`)
	// contradiction is not told by colour alone
	if mark := eval[string](x, `document.querySelector('#table `+totalCell+` .mark').textContent`); mark != "≠" {
		t.Errorf("mark is %q", mark)
	}
	x.quiet()
}

// The whole way: a misprinted sum is found, put right, saved and applied.
func TestEditSaveApply(t *testing.T) {
	document, page := reviewOf(t, "bad.pdf", pdfOf("甲县教育局", "33.00"))
	x := open(t, page, wide, height)
	if got := eval[string](x, `document.querySelector("#verdict").className`); got != "verdict inconsistent" {
		t.Fatalf("the page says %q", got)
	}
	x.click(".issue")
	x.run(chromedp.SetValue("#value", "many", chromedp.ByQuery))
	x.click(".editor .primary")
	x.until(`document.querySelector("#say.bad.on")`)
	x.run(chromedp.SetValue("#value", "30.00", chromedp.ByQuery), chromedp.SetValue("#by", "李审核", chromedp.ByQuery), chromedp.SetValue("#note", "印错", chromedp.ByQuery))
	x.click(".editor .primary")
	x.until(`document.querySelector("#verdict").className === "verdict verified"`)
	x.until(`document.querySelector("#issues").textContent === "没有待核对的事项"`)
	x.click("#save")
	file := filepath.Join(x.downloads, "bad.pdf.corrections.json")
	waitForFile(t, file)
	x.quiet()

	dir := filepath.Dir(document)
	published, corrected := filepath.Join(dir, "bad.json"), filepath.Join(dir, "corrected.json")
	if err := os.WriteFile(published, budgetextract(t, document), 0o666); err != nil {
		t.Fatal(err)
	}
	budgetextract(t, "apply", published, file, "-o", corrected)
	budgetextract(t, "check", corrected)
	checkCorrected(t, corrected)

	// the corrections can be gone on from
	budgetextract(t, "review", document, "--corrections", file, "-o", page)
	y := open(t, page, wide, height)
	y.until(`document.querySelector("#verdict").className === "verdict verified" && document.querySelector("#save .count").textContent === "1"`)
	y.click(`#tables li:nth-child(3) button`)
	y.click(`#table ` + totalCell)
	y.click(`.editor button:last-child`) // undo
	y.until(`document.querySelector("#verdict").className === "verdict inconsistent"`)
	y.quiet()
}

func checkCorrected(t *testing.T, file string) {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var d struct {
		Budgets []struct {
			Status      string
			Corrections []struct{ Published, Corrected, By, At, Note any }
		}
	}
	if err := json.Unmarshal(data, &d); err != nil {
		t.Fatal(err)
	}
	b := d.Budgets[0]
	if b.Status != "verified" || len(b.Corrections) != 1 {
		t.Fatalf("%+v", b)
	}
	if c := b.Corrections[0]; c.Published != 33.0 || c.Corrected != 30.0 || c.By != "李审核" || c.Note != "印错" || c.At == nil {
		t.Errorf("%+v", c)
	}
}

func waitForFile(t *testing.T, name string) {
	t.Helper()
	for range 500 {
		if _, err := os.Stat(name); err == nil {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
	t.Fatalf("%s was never saved", name)
}

// Every shipped fixture opens, on a wide and on a narrow screen, and shows its
// tables; a text dump shows its lines.
func TestFixtures(t *testing.T) {
	needBrowser(t)
	files, err := filepath.Glob(filepath.Join(root, "fixtures", "*", "doc.*"))
	if err != nil || len(files) == 0 {
		t.Skip("there are no fixtures")
	}
	for _, file := range files {
		t.Run(filepath.Base(filepath.Dir(file)), func(t *testing.T) {
			page := filepath.Join(t.TempDir(), "review.html")
			budgetextract(t, "review", file, "-o", page)
			for _, width := range []int64{wide, narrow} {
				x := open(t, page, width, height)
				if width == narrow {
					x.click(`#panes button:nth-child(2)`)
				}
				x.until(`document.querySelectorAll("#table td.num").length > 4`)
				if width == narrow {
					x.click(`#panes button:nth-child(3)`)
				}
				x.until(`document.querySelector("#leaves .paper")`)
				if eval[bool](x, `document.documentElement.scrollWidth > innerWidth`) {
					t.Errorf("wider than the screen of %d", width)
				}
				x.quiet()
			}
		})
	}
}

func TestTextDumpShowsItsLines(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(root, "fixtures", "qiaoxi-2024", "doc.txt"))
	if err != nil {
		t.Skip(err)
	}
	_, page := reviewOf(t, "doc.txt", data)
	x := open(t, page, wide, height)
	x.click(`#table td.num[data-id]:not(.m-t)`)
	x.until(`document.querySelector("#leaves .line .lit")`)
	if printed, value := eval[string](x, `document.querySelector("#leaves .line .lit").textContent`), eval[string](x, `document.querySelector("#detail strong").textContent`); printed != strings.ReplaceAll(value, ",", "") {
		t.Errorf("%q is lit for %q", printed, value)
	}
	x.quiet()
}

func TestChartsAndLanguage(t *testing.T) {
	_, page := reviewOf(t, "good.pdf", pdfOf("甲县教育局", "30.00"))
	x := open(t, page, wide, height)
	x.run(chromedp.Evaluate(`[...document.querySelectorAll("#tables button")].at(-1).click()`, nil))
	x.until(`document.querySelectorAll(".canvas svg").length === 5`)
	x.click(`.exports button:nth-child(1)`)
	x.click(`.exports button:nth-child(2)`)
	for _, kind := range []string{"svg", "png"} {
		waitForFile(t, filepath.Join(x.downloads, "甲县教育局 资金来源与去向."+kind))
	}
	x.click("#language")
	x.until(`document.documentElement.lang === "en" && document.querySelector("#verdict").textContent.includes("Verified")`)
	x.click("#theme")
	x.until(`document.documentElement.dataset.theme === "dark"`)
	x.quiet()
}

func TestSearch(t *testing.T) {
	_, page := reviewOf(t, "good.pdf", pdfOf("甲县教育局", "30.00"))
	x := open(t, page, wide, height)
	x.run(chromedp.KeyEvent("/"))
	x.until(`document.activeElement.id === "search"`)
	x.run(chromedp.SetValue("#search", "公务接待", chromedp.ByQuery), chromedp.Evaluate(`document.querySelector("#search").dispatchEvent(new Event("input"))`, nil))
	x.until(`document.querySelectorAll("#found button").length >= 2`)
	x.click("#found button")
	x.until(`document.querySelector("#table td.lit")?.textContent.includes("公务接待")`)
	x.quiet()
}

// What a document says never becomes markup.
func TestHostileNames(t *testing.T) {
	const name = `<img src=x onerror=alert(1)><script>alert(2)</script>`
	_, page := reviewOf(t, "bad.pdf", pdfOf(name, "33.00"))
	x := open(t, page, wide, height)
	x.click(".issue")
	if got := eval[string](x, `document.querySelector("#title").textContent`); !strings.Contains(got, "<script>") && !strings.Contains(got, "bad.pdf") {
		t.Errorf("the title is %q", got)
	}
	if n := eval[int](x, `document.querySelectorAll("img, body script:not([type]):not(:last-of-type)").length`); n != 0 {
		t.Errorf("%d elements of the document", n)
	}
	x.quiet()
}

func TestBatchFolder(t *testing.T) {
	needBrowser(t)
	dir := t.TempDir()
	in, out, pages := filepath.Join(dir, "in"), filepath.Join(dir, "out"), filepath.Join(dir, "review")
	if err := os.Mkdir(in, 0o777); err != nil {
		t.Fatal(err)
	}
	for name, total := range map[string]string{"good.pdf": "30.00", "bad.pdf": "33.00"} {
		if err := os.WriteFile(filepath.Join(in, name), pdfOf("甲县教育局", total), 0o666); err != nil {
			t.Fatal(err)
		}
	}
	budgetextract(t, "batch", in, "-o", out, "-q")
	budgetextract(t, "review", out, "-o", pages)
	x := open(t, filepath.Join(pages, "index.html"), wide, height)
	if first := eval[string](x, `document.querySelector("#rows tr").innerText`); !strings.Contains(first, "存在不符") || !strings.Contains(first, "bad.pdf") {
		t.Errorf("the first is %q", first)
	}
	x.click("#rows tr a")
	x.until(`document.body?.dataset.ready && document.querySelector("#verdict.inconsistent") && document.querySelector("#leaves svg")`)
	x.click("#back")
	x.until(`document.querySelector("#rows")`)
	x.quiet()
}

// maxPage is how large the page of a document of 700 pages may be.
const maxPage = 15 << 20

// A document of 700 pages opens at once, and draws the pages that are looked
// at.
func TestSevenHundredPages(t *testing.T) {
	w := new(writer)
	for i := 0; len(w.pages) < 700; i++ {
		for _, x := range budgetOf("30.00") {
			w.table(fmt.Sprintf("甲县第%d中学", i+1), x)
		}
	}
	_, page := reviewOf(t, "large.pdf", w.bytes())
	lookAtLarge(t, page, len(w.pages))
}

// The same on a document that a department published the like of, where it is
// at hand.
func TestSevenHundredPublishedPages(t *testing.T) {
	needBrowser(t)
	files, _ := filepath.Glob(filepath.Join(root, "..", "shared", "gen", "large", "*", "doc.pdf"))
	if len(files) == 0 {
		t.Skip("there is no such document here")
	}
	page := filepath.Join(t.TempDir(), "review.html")
	budgetextract(t, "review", files[0], "-o", page)
	lookAtLarge(t, page, 700)
}

func lookAtLarge(t *testing.T, page string, pages int) {
	t.Helper()
	info, err := os.Stat(page)
	if err != nil || info.Size() > maxPage {
		t.Errorf("the page has %d bytes, %v", info.Size(), err)
	}
	x := open(t, page, wide, height)
	ready := eval[float64](x, `performance.now()`)
	t.Logf("%d bytes; open after %.0f ms at most, of which the browser needed %.0f", info.Size(), ready, eval[float64](x, `performance.timing.domContentLoadedEventEnd - performance.timing.navigationStart`))
	if n := eval[int](x, `document.querySelectorAll(".leaf").length`); n < pages {
		t.Errorf("%d leaves", n)
	}
	x.until(`document.querySelector("#leaves svg")`)
	if n := eval[int](x, `document.querySelectorAll("#leaves svg").length`); n > 20 {
		t.Errorf("%d pages are drawn at once", n)
	}
	x.run(chromedp.SetValue("#pagelist", "650", chromedp.ByQuery), chromedp.Evaluate(`document.querySelector("#pagelist").dispatchEvent(new Event("change"))`, nil))
	x.until(`document.querySelector('.leaf[data-leaf="650"] svg')`)
	if n := eval[int](x, `document.querySelectorAll("#leaves svg").length`); n > 20 {
		t.Errorf("%d pages are drawn at once", n)
	}
	// a click on a page of another budget opens that budget
	before := eval[string](x, `document.querySelector("#title").textContent`)
	x.run(chromedp.Evaluate(`document.querySelector('.leaf[data-leaf="650"] svg').dispatchEvent(new MouseEvent("click", {bubbles: true}))`, nil))
	x.until(fmt.Sprintf(`document.querySelector("#title").textContent !== %q`, before))
	x.quiet()
}
