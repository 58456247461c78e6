package browsertest

import (
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// TestLook writes screenshots of the page LOOK names (sample: that of a made
// document, as in the README) to the folder LOOK_OUT, and prints it there,
// for people to look at; each line of LOOK_DO is run in the page before one.
func TestLook(t *testing.T) {
	file, out := os.Getenv("LOOK"), os.Getenv("LOOK_OUT")
	if file == "" {
		t.Skip("LOOK names no page to look at")
	}
	if file == "sample" {
		_, file = reviewOf(t, "sample.pdf", pdfOf("甲县教育局", "33.00"))
	}
	for name, width := range map[string]int64{"wide": 1280, "narrow": 390} {
		if want := os.Getenv("LOOK_WIDTH"); want != "" && want != name {
			continue
		}
		x := open(t, file, width, 800)
		for i, do := range append([]string{""}, strings.Split(os.Getenv("LOOK_DO"), "\n")...) {
			var png []byte
			x.run(chromedp.Evaluate(do, nil), chromedp.Sleep(900*time.Millisecond), chromedp.CaptureScreenshot(&png))
			if err := os.WriteFile(filepath.Join(out, name+string(rune('0'+i))+".png"), png, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		if name == "wide" {
			x.printTo(filepath.Join(out, "print.pdf"))
		}
		x.quiet()
	}
}

// printTo prints the page as a person would, on A4.
func (x *tab) printTo(file string) {
	x.Helper()
	x.run(chromedp.ActionFunc(func(ctx context.Context) error {
		pdf, _, err := page.PrintToPDF().WithPaperWidth(8.27).WithPaperHeight(11.69).WithPreferCSSPageSize(true).Do(ctx)
		if err != nil {
			return err
		}
		return os.WriteFile(file, pdf, 0o644)
	}))
}
