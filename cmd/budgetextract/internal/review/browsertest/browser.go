// Package browsertest tests the review page in a real Chromium. It is a module
// of its own, so that the program does not depend on what drives a browser.
package browsertest

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// chromiumNames are the names that the browser goes by.
var chromiumNames = []string{"chromium", "chromium-browser", "google-chrome", "headless_shell"}

func findChromium() (string, error) {
	for _, name := range chromiumNames {
		if path, err := exec.LookPath(name); err == nil {
			return path, nil
		}
	}
	return "", errors.New("no Chromium is installed")
}

// tab is a page open in a browser of its own.
type tab struct {
	*testing.T
	ctx       context.Context
	downloads string

	mu         sync.Mutex
	complaints []string // of the console: errors, policy violations
	requests   []string // over the network: there must be none
}

// open opens a file in a new browser. The test is skipped where there is none.
func open(t *testing.T, file string, width, height int64) *tab {
	t.Helper()
	path, err := findChromium()
	if err != nil {
		t.Skip(err)
	}
	profile, err := os.MkdirTemp("", "browsertest-")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(profile) }) // what its children still write there stays behind
	options := append(chromedp.DefaultExecAllocatorOptions[:],
		chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU, chromedp.UserDataDir(profile),
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-background-networking", true), chromedp.WindowSize(int(width), int(height)))
	ctx, stop := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(stop)
	ctx, stop = context.WithTimeout(ctx, 90*time.Second)
	t.Cleanup(stop)
	ctx, stop = chromedp.NewContext(ctx)
	t.Cleanup(stop)
	x := &tab{T: t, ctx: ctx, downloads: t.TempDir()}
	chromedp.ListenTarget(ctx, x.listen)
	x.run(log.Enable(), network.Enable(), runtime.Enable(),
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllow).WithDownloadPath(x.downloads).WithEventsEnabled(true),
		emulation.SetDeviceMetricsOverride(width, height, 1, width < 600),
		// a page that scrolls smoothly moves what is about to be clicked
		emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-reduced-motion", Value: "reduce"}}))
	x.visit(file)
	return x
}

// visit opens a file and waits until it is ready.
func (x *tab) visit(file string) {
	x.Helper()
	address, err := filepath.Abs(file)
	if err != nil {
		x.Fatal(err)
	}
	x.run(chromedp.Navigate("file://" + address))
	x.until(`document.body?.dataset.ready`)
}

func (x *tab) listen(event any) {
	x.mu.Lock()
	defer x.mu.Unlock()
	switch e := event.(type) {
	case *log.EventEntryAdded:
		if e.Entry.Level == log.LevelError || e.Entry.Level == log.LevelWarning {
			x.complaints = append(x.complaints, e.Entry.Text)
		}
	case *runtime.EventExceptionThrown:
		x.complaints = append(x.complaints, e.ExceptionDetails.Error())
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.APITypeError || e.Type == runtime.APITypeWarning {
			for _, a := range e.Args {
				x.complaints = append(x.complaints, string(a.Value))
			}
		}
	case *network.EventRequestWillBeSent:
		if url := e.Request.URL; !strings.HasPrefix(url, "file:") && !strings.HasPrefix(url, "data:") && !strings.HasPrefix(url, "blob:") {
			x.requests = append(x.requests, url)
		}
	}
}

func (x *tab) run(actions ...chromedp.Action) {
	x.Helper()
	if err := chromedp.Run(x.ctx, actions...); err != nil {
		x.Fatal(err)
	}
}

// quiet fails the test if the browser had anything to complain of, or the page
// asked the network for anything.
func (x *tab) quiet() {
	x.Helper()
	x.mu.Lock()
	defer x.mu.Unlock()
	for _, c := range x.complaints {
		x.Errorf("the browser complains: %s", c)
	}
	for _, r := range x.requests {
		x.Errorf("the page asks the network for %s", r)
	}
}

// eval evaluates an expression of the page, and waits for what it promises.
func eval[T any](x *tab, expression string) T {
	x.Helper()
	var v T
	x.run(chromedp.Evaluate(expression, &v, func(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }))
	return v
}

// until waits for an expression of the page to hold.
func (x *tab) until(expression string) {
	x.Helper()
	deadline := time.Now().Add(30 * time.Second)
	for !eval[bool](x, "(async () => Boolean(await ("+expression+")))()") {
		if time.Now().After(deadline) {
			x.quiet()
			x.Fatalf("never holds: %s", expression)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// click clicks an element in its middle once it stands still: in sight, where it
// was a frame ago, and under nothing else. A mouse event goes to a place, not to
// an element, and the page may yet be drawing.
func (x *tab) click(selector string) {
	x.Helper()
	x.run(chromedp.ScrollIntoView(selector, chromedp.ByQuery, chromedp.NodeVisible))
	x.until(`(async (e) => {
		const place = () => (({x, y, width, height}) => [x + width / 2, y + height / 2])(e.getBoundingClientRect());
		const frame = () => new Promise(requestAnimationFrame);
		const before = place();
		await frame();
		await frame();
		const now = place();
		return e.isConnected && String(before) === String(now) && e.contains(document.elementFromPoint(...now));
	})(document.querySelector(` + strconv.Quote(selector) + `))`)
	x.run(chromedp.Click(selector, chromedp.ByQuery, chromedp.NodeVisible))
}
